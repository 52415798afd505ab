/** The lines around a table of gaps: what is lost in all, where the way down ends and why, what is left out and why. */
import { type Account, holders, isRelative, type Loss } from '../analyse/gapAccount.ts';
import type { BlockGaps } from '../analyse/gapBlocks.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import type { Absence, Absent, GapKind } from '../analyse/gapTree.ts';
import { whyNoScore } from '../analyse/whyNoScore.ts';
import { unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor, roundK } from '../score/rank.ts';
import { hasValue, type Results } from '../score/results.ts';
import { sayLost, sayMax } from './gapGrids.ts';
import { type GapWord, gapWord } from './gapWords.ts';
import { sayCoverage, trimZeros } from './grid.ts';
import { formatK, formatRank, formatScore, formatShare } from './numbers.ts';
import { sayNoScore } from './summary.ts';

/** The unit's index, what it lost in all, and how few items hold most of that. */
export function unitLines(results: Results, account: UnitGaps, lang: Lang): string[] {
  const { set, index, data } = results;
  const { row, group } = account;
  if (!hasValue(index.states[row]))
    return [gapWord('gapNoScore', lang, { why: sayNoScore(whyNoScore(results, row), lang) })];
  const score = (k: number, decimals?: number) => formatScore(set, 0, k, lang, decimals);
  const ranked = index.rank.filter((rank, other) => data.groupOf[other] === group && !Number.isNaN(rank));
  const place = { rank: formatRank(index.rank[row], lang), of: ranked.length };
  const head = `${set.index.code} ${score(index.k[row])}${isRanked(set) ? `, ${gapWord('gapRankOf', lang, place)}` : ''}.`;
  return [`${head} ${lossLine(results, account, lang)}`, ...holderLines(account, lang)];
}

function lossLine({ set, index }: Results, { row, gaps, lost }: UnitGaps, lang: Lang): string {
  const score = (k: number, decimals?: number) => formatScore(set, 0, k, lang, decimals);
  const k = index.k[row];
  const top = set.scale!.high * 1e9;
  const none = gaps.length === 0 && k === top;
  if (index.points === undefined)
    return none
      ? gapWord('gapNothing', lang, { top: score(top) })
      : gapWord('gapWeightLine', lang, shortFigures(set, k, top, lang));
  const max = index.max![row];
  return none
    ? gapWord('gapNothingPoints', lang, { max: sayMax(max, lang) })
    : gapWord('gapPointsLine', lang, {
        ...sumFigures(index.points[row], lost, max, lang),
        worth: score(Math.round(1e18 / max), Math.min(9, set.index.print.decimals + 2)),
      });
}

/** As many decimals as make two figures add up to a third as they are printed. */
function decimalsThatClose([a, b, sum]: [number, number, number], factor: number, least: number): number {
  const closes = (at: number) => roundK(a, factor, at) + roundK(b, factor, at) === roundK(sum, factor, at);
  let decimals = least;
  while (decimals < 9 && !closes(decimals)) decimals++;
  return decimals;
}

function sumFigures(points: number, lost: number, max: number, lang: Lang): Record<string, string> {
  const decimals = decimalsThatClose([points, lost, max], 1, 2);
  const say = (k: number) => formatK(k, decimals, lang);
  return { points: say(points), lost: say(lost), max: trimZeros(say(max)) };
}

function shortFigures(set: IndicatorSet, k: number, top: number, lang: Lang): Record<string, string> {
  const { decimals } = set.index.print;
  const enough = decimalsThatClose([k, top - k, top], printFactor(set, 0), decimals);
  return {
    top: formatScore(set, 0, top, lang),
    lost: formatScore(set, 0, top - k, lang, enough),
  };
}

export function blockLines(results: Results, account: BlockGaps, lang: Lang): string[] {
  const { set, data, index } = results;
  const { rows, unscored, max, lost } = account;
  const n = rows.length;
  const lines: string[] = [];
  if (n === 0) lines.push(gapWord('gapNobody', lang));
  else if (max !== undefined)
    lines.push(
      gapWord('gapBlockPoints', lang, {
        n,
        lost: sayLost(results, lost, lang),
        max: sayMax(max, lang),
        mean: sayLost(results, Math.round(lost / n), lang),
      }),
    );
  else {
    const top = set.scale!.high * 1e9;
    const mean = rows.reduce((sum, row) => sum + (top - index.k[row]), 0) / n;
    const score = (k: number) => formatScore(set, 0, k, lang);
    lines.push(gapWord('gapBlockWeight', lang, { n, top: score(top), mean: score(Math.round(mean)) }));
  }
  if (n > 0 && account.gaps.length === 0 && account.stops.length === 0)
    lines.push(gapWord('gapNothingBlock', lang));
  if (unscored.length > 0) {
    const units = unscored.map(
      (row) => `${unitLabel(data, row)} (${sayNoScore(whyNoScore(results, row), lang)})`,
    );
    lines.push(gapWord('gapUnscored', lang, { units: units.join('; ') }));
  }
  return [...lines, ...holderLines(account, lang)];
}

/** How few items hold half of what is lost, and how few hold four fifths. */
function holderLines({ gaps, items, lost }: Account<Loss>, lang: Lang): string[] {
  if (gaps.length === 0) return [];
  const [half, most] = [0.5, 0.8].map((share) => holders(gaps, lost, share));
  const holding = (n: number) => ({ n, share: formatShare(sumOf(gaps.slice(0, n)), lost, lang) });
  const parts = [
    ...(half < gaps.length ? [gapWord('gapHolders', lang, holding(half))] : []),
    ...(half < most && most < gaps.length ? [gapWord('gapHoldersMore', lang, holding(most))] : []),
  ];
  const losing = gapWord('gapLosing', lang, { n: gaps.length, items });
  return [`${[losing, parts.join(', ')].filter((part) => part !== '').join('; ')}.`];
}

function sumOf(gaps: readonly Loss[]): number {
  return gaps.reduce((sum, { lost }) => sum + lost, 0);
}

/** Said where not all gaps are shown; how to see all is said where nobody asked for fewer. */
export function shownLines(
  { gaps, lost }: Account<Loss>,
  shown: readonly Loss[],
  { asked }: { asked: boolean },
  lang: Lang,
): string[] {
  if (shown.length === gaps.length) return [];
  const share = formatShare(sumOf(shown), lost, lang);
  const how = asked ? '' : gapWord('gapShowAll', lang);
  return [gapWord('gapShown', lang, { n: shown.length, of: gaps.length, share, how })];
}

const KINDS: [GapKind, GapWord][] = [
  ['given', 'gapGiven'],
  ['open', 'gapOpen'],
  ['best', 'gapBestCase'],
  ['empty', 'gapEmpty'],
  ['aggregate', 'gapAggregate'],
];

/** Where the way down ends above a leaf, and why; what is not official; what moves with the others. */
export function endLines(results: Results, { gaps, stops }: UnitGaps | BlockGaps, lang: Lang): string[] {
  const { set } = results;
  const parts = stops.flatMap(({ lifts }): readonly { target: number }[] => lifts);
  const all = [...gaps, ...parts].map(({ target }) => target);
  const codes = (found: readonly number[]) =>
    listCodes([...found].sort((a, b) => a - b).map((target) => set.nodes[target].code));
  const ends = KINDS.flatMap(([kind, key]) => {
    const found = gaps.filter((gap) => gap.kind === kind).map(({ target }) => target);
    return found.length === 0 ? [] : [gapWord(key, lang, { codes: codes(found) })];
  });
  const ours = all.filter((target) => {
    const { structure, name } = set.nodes[target].origins;
    return [structure.is, name.is].some((is) => is === 'editorial' || is === 'synthetic');
  });
  const editorial = { n: ours.length, of: all.length, set: set.id, codes: codes(ours) };
  return [
    ...ends,
    ...(ours.length === 0
      ? []
      : [gapWord(ours.length === all.length ? 'gapEditorialAll' : 'gapEditorial', lang, editorial)]),
    ...(isRelative(results) ? [gapWord('gapRelative', lang)] : []),
  ];
}

const MOST_CODES = 12;

function listCodes(codes: readonly string[]): string {
  return codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(', ')} …` : codes.join(', ');
}

const ABSENCES: Absence[] = [
  'missing',
  'min-coverage',
  'no-score',
  'dropped',
  'not-applicable',
  'outside-block',
];

/** What is not in the unit's maximum, by reason, each with what it would be worth. */
export function absentLines(results: Results, absent: readonly Absent[], lang: Lang): string[] {
  return ABSENCES.flatMap((why) => {
    const list = absent.filter((one) => one.why === why).map((one) => sayAbsent(results, one, lang));
    return list.length === 0 ? [] : [gapWord(`gapAbsent_${why}`, lang, { list: list.join('; ') })];
  });
}

function sayAbsent({ set }: Results, one: Absent, lang: Lang): string {
  const node = set.nodes[one.target];
  const parts: string[] = [];
  if (one.worth !== undefined && set.kind === 'points') {
    const outside = one.why === 'not-applicable' || one.why === 'outside-block';
    parts.push(gapWord(outside ? 'gapWorthPoints' : 'gapWorthMore', lang, { x: sayMax(one.worth, lang) }));
  } else if (one.worth !== undefined)
    parts.push(gapWord('gapWorthWeight', lang, { x: formatK(one.worth, 1, lang, 100) }));
  if (one.why === 'min-coverage') {
    const min = sayCoverage(node.minCoverage!, lang);
    parts.push(gapWord('gapCoverage', lang, { coverage: sayCoverage(one.coverage! / 1e9, lang), min }));
  }
  if (one.missing.length > 0) {
    const codes = one.missing.map((target) => set.nodes[target].code).join(', ');
    parts.push(gapWord('gapMissingThere', lang, { codes }));
  }
  return parts.length === 0 ? node.code : `${node.code} (${parts.join('; ')})`;
}
