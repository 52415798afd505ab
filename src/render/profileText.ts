/** A unit's page as text, for a terminal, a file or Markdown. */
import type { Beside } from '../analyse/beside.ts';
import type { Held } from '../analyse/blockFigures.ts';
import type { Profile } from '../analyse/profile.ts';
import { MOST_NAMED } from '../analyse/strengths.ts';
import { unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic, STATE } from '../score/results.ts';
import { besideText } from './besideText.ts';
import { sayEditorial } from './editorialText.ts';
import { renderFitted, wrapText } from './fitGrid.ts';
import { type Grid, trimZeros } from './grid.ts';
import { formatK, formatRank } from './numbers.ts';
import {
  asShares,
  moreNeighbours,
  neighboursGrid,
  type PageGrid,
  scoresGrid,
  strengthGrid,
} from './profileGrids.ts';
import { headLines } from './profileHead.ts';
import { marksOf } from './profileMarks.ts';
import { sayProfile } from './profileWords.ts';
import { MARKDOWN } from './scoreText.ts';
import { word } from './words.ts';

/** How a page is laid out. */
export interface PageLayout {
  title(text: string): string[];
  section(text: string): string[];
  line(text: string): string[];
  grid(page: PageGrid): string[];
}

/** A page is one however wide the terminal is; a narrower one gets narrower lines. */
export const PAGE_WIDTH = 80;

export function textPage(width: number): PageLayout {
  return {
    title: (text) => wrapText(text, width),
    section: (text) => wrapText(text, width),
    line: (text) => wrapText(text, width, '  '),
    grid: ({ grid, flexible }) => renderFitted(grid, flexible, width),
  };
}

export const MARKDOWN_PAGE: PageLayout = {
  ...MARKDOWN,
  section: (text) => [`### ${text}`],
  grid: ({ grid }: { grid: Grid }) => MARKDOWN.grid(grid),
};

export interface ProfileTextOptions {
  lang: Lang;
  layout: PageLayout;
  beside?: Beside;
  /** The set with only what the file used. */
  used: IndicatorSet;
}

export function renderProfile(profile: Profile, options: ProfileTextOptions): string {
  const { lang, layout, beside, used } = options;
  const blocks = [
    layout.title(titleOf(profile, beside, lang)),
    headLines(profile, lang).flatMap(layout.line),
    layout.grid(scoresGrid(profile, lang)),
    scoreNotes(profile, lang).flatMap(layout.line),
    ...againstBlocks(profile, lang, layout),
    ...(beside === undefined ? [] : besideBlocks(profile, beside, lang, layout)),
    originLines(profile, [used, ...(beside?.earlier === undefined ? [] : [beside.earlier])], lang).flatMap(
      layout.line,
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The unit, the set, year and block; what is synthetic says so first. */
function titleOf({ results, row, group }: Profile, beside: Beside | undefined, lang: Lang): string {
  const parts = [inLang(results.set.title, lang)];
  if (group.year !== 0) parts.push(String(group.year));
  if (group.block !== '') parts.push(group.block);
  const invented = isSynthetic(results) || beside?.before.synthetic === true;
  return `${invented ? `${word('synthetic', lang)}: ` : ''}${unitLabel(results.data, row)}: ${parts.join(', ')}`;
}

/** How the table is read. */
function scoreNotes({ results, index, shown, group }: Profile, lang: Lang): string[] {
  const notes: string[] = [];
  if (isRanked(results.set) && group.count === 1) notes.push(sayProfile('profileOnly', lang));
  else if (isRanked(results.set)) {
    const other = shown.filter(({ figures }) => figures.n !== index.figures.n);
    const list = [index, ...other].map(({ scores, figures }) => `${scores.code}: ${figures.n}`).join(', ');
    const key = results.set.blocks === undefined ? 'profileMeanRule' : 'profileMeanBlock';
    notes.push(sayProfile(key, lang, { n: other.length === 0 ? index.figures.n : list }));
  }
  const all = [index, ...shown];
  if (all.some(({ scores, row }) => scores.states[row] > STATE.zeroed))
    notes.push(sayProfile('profileReading', lang));
  const { set, data } = results;
  if (all.some(({ scores }) => marksOf(set, data, scores).unscored))
    notes.push(sayProfile('profileUnscored', lang));
  return notes;
}

/** What is held against other units, where there are any. */
function againstBlocks(profile: Profile, lang: Lang, layout: PageLayout): string[][] {
  const { against, group, items, reason } = profile;
  if (against === undefined || group.count === 1) return [];
  return [
    ...(items.length === 0 ? [] : strengthBlocks(profile, against.strengths, lang, layout)),
    ...(reason === undefined ? neighbourBlocks(profile, against.neighbours, lang, layout) : []),
  ];
}

function strengthBlocks(
  profile: Profile,
  { above, below, best, worst }: NonNullable<Profile['against']>['strengths'],
  lang: Lang,
  layout: PageLayout,
): string[][] {
  const ranks = (key: 'profileBestRanks' | 'profileWorstRanks', list: readonly Held[]) =>
    list.length === 0
      ? []
      : layout.line(sayProfile(key, lang, { list: list.map((held) => sayPlace(held, lang)).join('; ') }));
  const part = (key: 'profileStrengths' | 'profileWeaknesses', list: readonly Held[]) => [
    layout.section(sayProfile(key, lang)),
    list.length === 0
      ? layout.line(sayProfile('profileNone', lang))
      : layout.grid(strengthGrid(profile, list, lang)),
  ];
  return [
    ...part('profileStrengths', above),
    ranks('profileBestRanks', best),
    ...part('profileWeaknesses', below),
    ranks('profileWorstRanks', worst),
    [
      ...layout.line(sayProfile('profileStrengthRule', lang, { most: MOST_NAMED })),
      ...(asShares(profile.results.set) ? layout.line(sayProfile('profileShares', lang)) : []),
    ],
  ];
}

/** "3.4 (1 of 63, shared with 12)". */
function sayPlace({ scores, row, figures, ahead, behind }: Held, lang: Lang): string {
  const others = figures.n - ahead - behind - 1;
  const args = { rank: formatRank(scores.rank[row], lang), n: figures.n, others };
  return `${scores.code} (${sayProfile(others > 0 ? 'profileShared' : 'profileAlone', lang, args)})`;
}

function neighbourBlocks(
  profile: Profile,
  neighbours: NonNullable<Profile['against']>['neighbours'],
  lang: Lang,
  layout: PageLayout,
): string[][] {
  const { results, row } = profile;
  const { max } = results.index;
  const notes = [
    ...moreNeighbours(profile, neighbours, lang),
    ...(neighbours.above.length === 0 ? [sayProfile('profileNobodyAbove', lang)] : []),
    ...(neighbours.below.length === 0 ? [sayProfile('profileNobodyBelow', lang)] : []),
    max === undefined
      ? sayProfile('profileDistanceRule', lang)
      : sayProfile('profilePointsRule', lang, { max: trimZeros(formatK(max[row], 2, lang)) }),
  ];
  return [
    layout.section(sayProfile('profileNeighbours', lang)),
    layout.grid(neighboursGrid(profile, neighbours, lang)),
    notes.flatMap(layout.line),
  ];
}

function besideBlocks(profile: Profile, beside: Beside, lang: Lang, layout: PageLayout): string[][] {
  const { title, grid, lines } = besideText(profile, beside, lang);
  return [
    layout.section(title),
    ...(grid === undefined ? [] : [layout.grid(grid)]),
    lines.flatMap(layout.line),
  ];
}

/** What of the page is not official, and that its figures are rounded. */
function originLines(
  { results, shown, against, regions, reason }: Profile,
  used: readonly IndicatorSet[],
  lang: Lang,
): string[] {
  const { set, data } = results;
  const named = against === undefined ? [] : [...against.strengths.above, ...against.strengths.below];
  const region = regions?.editorial !== undefined && reason === undefined;
  const marked = region || [...shown, ...named].some(({ scores }) => marksOf(set, data, scores).ours);
  const ours = used
    .map((one) => ({ set: one.id, what: sayEditorial(one, lang) }))
    .filter(({ what }) => what !== '');
  return [
    ...(marked ? [sayProfile('profileOursMark', lang)] : []),
    ...ours.map((args) => sayProfile('profileOurs', lang, args)),
    sayProfile('profileRounded', lang),
  ];
}
