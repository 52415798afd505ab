/** The lines at the head of a unit's page: rank, points, coverage, band, what is missing and what that leaves open. */
import type { Profile } from '../analyse/profile.ts';
import type { Reporting } from '../analyse/profileItems.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { sayCoverage, trimZeros } from './grid.ts';
import { formatK, formatRank, formatScore } from './numbers.ts';
import { type PROFILE_WORDS, sayProfile } from './profileWords.ts';
import { sayNoScore } from './summary.ts';

/** How many codes of a list are named; JSON has all. */
const NAMED = 20;

export function headLines(profile: Profile, lang: Lang): string[] {
  const { results, reason, reporting } = profile;
  const { set, index } = results;
  const lines: string[] = [];
  if (reason !== undefined)
    lines.push(sayProfile('profileNoScore', lang, { code: index.code, why: sayNoScore(reason, lang) }));
  else if (isRanked(set)) lines.push(rankLine(profile, lang));
  if (!isRanked(set)) lines.push(sayProfile('profileNotRanked', lang, { set: set.id }));
  lines.push(figuresLine(profile, lang), ...boundsLines(profile, lang), ...reportingLines(reporting, lang));
  return lines;
}

function rankLine({ results, row, index, group, regions }: Profile, lang: Lang): string {
  const { set } = results;
  const place = { rank: formatRank(index.scores.rank[row], lang), n: index.figures.n };
  // Units of other blocks are scored by other maxima or against others: no rank spans the blocks.
  const own =
    set.blocks === undefined
      ? sayProfile('profileRank', lang, place)
      : sayProfile('profileRankBlock', lang, { ...place, block: group.block });
  const region = regions === undefined ? '' : inLang(regions.regions[row], lang);
  if (region === '') return own;
  const { rank, ranked } = regions!;
  const mark = regions!.editorial === undefined ? '' : '°';
  const inRegion = { region: `${region}${mark}`, rank: formatRank(rank[row], lang), n: ranked[row] };
  return `${own}; ${sayProfile('profileRankRegion', lang, inRegion)}`;
}

function figuresLine({ results, row, band, reason }: Profile, lang: Lang): string {
  const { set, data, index } = results;
  const parts: string[] = [];
  if (index.points !== undefined && reason === undefined)
    parts.push(
      sayProfile('profilePoints', lang, {
        points: formatK(index.points[row], 2, lang),
        max: trimZeros(formatK(index.max![row], 2, lang)),
      }),
    );
  parts.push(sayProfile('profileCoverage', lang, { x: sayCoverage(index.coverage[row], lang) }));
  if (band !== undefined)
    parts.push(sayProfile('profileBand', lang, { band: inLang(set.bands[band].name, lang) }));
  if (set.blocks === undefined && data.blocks[row] !== '')
    parts.push(sayProfile('profileBlock', lang, { block: data.blocks[row] }));
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Only where something is missing is anything left open. */
function boundsLines({ results, row }: Profile, lang: Lang): string[] {
  const { set, index } = results;
  const { bounds } = index;
  if (bounds === undefined || Number.isNaN(bounds.lower[row])) return [];
  if (bounds.lower[row] === index.k[row] && bounds.upper[row] === index.k[row]) return [];
  const score = (k: number) => formatScore(set, 0, k, lang);
  const value = sayProfile('profileBounds', lang, {
    code: index.code,
    lower: score(bounds.lower[row]),
    upper: score(bounds.upper[row]),
  });
  if (!isRanked(set)) return [value];
  const ranks = {
    best: formatRank(bounds.best[row], lang),
    worst: formatRank(bounds.worst[row], lang),
  };
  return [`${value}; ${sayProfile('profileRankBounds', lang, ranks)}`];
}

function reportingLines(reporting: Reporting, lang: Lang): string[] {
  const { items } = reporting;
  if (items === 0) return [];
  const lists = (
    [
      ['profileZeroed', reporting.zeroed],
      ['profileExcluded', reporting.excluded],
      ['profileClaimed', reporting.claimed],
      ['profileOutside', reporting.outside],
      ['profileItemsNoScore', reporting.noScore],
    ] satisfies [keyof typeof PROFILE_WORDS, string[]][]
  ).filter(([, codes]) => codes.length > 0);
  const cases =
    reporting.cases.length === 0
      ? []
      : [sayProfile('profileCases', lang, { codes: someOf(reporting.cases) })];
  if (lists.length === 0) return [sayProfile('profileComplete', lang, { of: items }), ...cases];
  return [
    ...lists.map(([key, codes]) =>
      sayProfile(key, lang, { n: codes.length, of: items, codes: someOf(codes) }),
    ),
    ...cases,
  ];
}

function someOf(codes: readonly string[]): string {
  return codes.length > NAMED ? `${codes.slice(0, NAMED).join(', ')} …` : codes.join(', ');
}
