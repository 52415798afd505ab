/** Gaps → grids: the items that lose, for one unit and for a block; subtotals; what is below nodes that do not add up. */
import type { Account, Loss, Subtotal } from '../analyse/gapAccount.ts';
import type { BlockGap, BlockGaps } from '../analyse/gapBlocks.ts';
import type { Peers } from '../analyse/gapPeers.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { type Column, type GapLayout, gridOf, left, right, shorten } from './gapTable.ts';
import { type GapWord, gapWord } from './gapWords.ts';
import { type Grid, trimZeros } from './grid.ts';
import { formatK, formatScore, formatShare } from './numbers.ts';
import { word } from './words.ts';

/** Points with two decimals in points sets, else a difference of index values in the published form. */
export function sayLost({ set }: Results, k: number, lang: Lang): string {
  return set.kind === 'points' ? formatK(k, 2, lang) : formatScore(set, 0, k, lang);
}

/** A maximum: 10, 7.5. */
export function sayMax(k: number, lang: Lang): string {
  return trimZeros(formatK(k, 2, lang));
}

function namedColumns({ set }: Results, lang: Lang): Column<{ target: number }>[] {
  return [
    left(word('code', lang), ({ target }) => set.nodes[target].code),
    {
      head: word('name', lang),
      align: 'left',
      cell: ({ target }) => inLang(set.nodes[target].name, lang),
      flexible: true,
    },
  ];
}

/** Shares of all that is lost, added up from the first line. */
function sumColumn<Of extends Loss>({ gaps, lost }: Account<Of>, lang: Lang): Column<Of> {
  let sum = 0;
  const sums = gaps.map((gap) => {
    sum += gap.lost;
    return formatShare(sum, lost, lang);
  });
  return right(gapWord('gapSum', lang), (_, at) => sums[at]);
}

function fullColumn(lang: Lang): Column<{ peers?: Peers }> {
  return right(gapWord('gapFull', lang), ({ peers }) => `${peers!.atFull}/${peers!.units}`);
}

const LONGEST_UNIT = 15;

function bestColumn(
  { data }: Results,
  row: number,
  { lang, full }: GapLayout,
): Column<{ peers?: Peers; k?: number }> {
  return left(gapWord('gapBest', lang), ({ peers, k }) => {
    const { best } = peers!;
    const others = best.count > 1 ? ` +${best.count - 1}` : '';
    if (best.row === row || best.k === k) return gapWord('gapItself', lang) + others;
    const room = LONGEST_UNIT - others.length;
    return shorten(unitLabel(data, best.row), full ? undefined : room) + others;
  });
}

/** @param extra columns that say more of an item, where there is room */
export function unitGrid(
  results: Results,
  account: UnitGaps,
  shown: UnitGaps['gaps'],
  extra: Column<UnitGaps['gaps'][number]>[],
  layout: GapLayout,
): Grid {
  const { set } = results;
  const { lang } = layout;
  type Row = UnitGaps['gaps'][number];
  const marked = account.gaps.some(({ missing }) => missing);
  const mark = (missing: boolean) => (missing ? '*' : marked ? ' ' : '');
  const points = set.kind === 'points';
  const lost = right<Row>(
    gapWord('gapLost', lang),
    (gap) =>
      `${sayLost(results, gap.lost, lang)}${points ? `/${sayMax(gap.max!, lang)}` : ''}${mark(gap.missing)}`,
  );
  const middle: Column<Row>[] = points
    ? [
        lost,
        right(gapWord('gapGain', lang, { code: set.index.code }), ({ gain }) =>
          formatScore(set, 0, gain, lang),
        ),
      ]
    : [
        right(word('value', lang), ({ target, k }) => formatScore(set, target, k, lang)),
        right(word('weight', lang), ({ weight }) => `${formatK(weight!, 1, lang, 100)} %`),
        lost,
      ];
  const peers = isRanked(set) ? [fullColumn(lang), bestColumn(results, account.row, layout)] : [];
  const columns: Column<Row>[] = [
    ...namedColumns(results, lang),
    ...middle,
    sumColumn(account, lang),
    ...peers,
    ...extra,
  ];
  return gridOf(columns, shown, layout);
}

/** Counts that are zero in every line are left out. */
export function blockGrid(
  results: Results,
  account: BlockGaps,
  shown: readonly BlockGap[],
  extra: Column<BlockGap>[],
  layout: GapLayout,
): Grid {
  const { lang } = layout;
  const counts: [string, 'missing' | 'notApplicable' | 'leftOut'][] = [
    [gapWord('gapMissing', lang), 'missing'],
    [word('notApplicable', lang), 'notApplicable'],
    [gapWord('gapLeftOut', lang), 'leftOut'],
  ];
  const columns: Column<BlockGap>[] = [
    ...namedColumns(results, lang),
    right(gapWord('gapLost', lang), ({ lost }) => sayLost(results, lost, lang)),
    right(gapWord('gapMean', lang), ({ mean, meanMax }) =>
      meanMax === undefined
        ? sayLost(results, mean, lang)
        : `${sayLost(results, mean, lang)}/${sayMax(meanMax, lang)}`,
    ),
    sumColumn(account, lang),
    ...counts
      .filter(([, key]) => account.gaps.some((gap) => gap[key] > 0))
      .map(([head, key]) => right<BlockGap>(head, (gap) => String(gap[key]))),
    ...(isRanked(results.set) ? [fullColumn(lang)] : []),
    ...extra,
  ];
  return gridOf(columns, shown, layout);
}

/** What is lost under each heading, a main or an agency. */
export function subtotalGrid(
  results: Results,
  { lost }: { lost: number },
  subtotals: readonly Subtotal[],
  heading: { head: string; none: GapWord; coded: boolean },
  layout: GapLayout,
): Grid {
  const { lang } = layout;
  const { set } = results;
  const columns: Column<Subtotal>[] = [
    ...(heading.coded
      ? [left<Subtotal>(word('code', lang), ({ target }) => (target < 0 ? '' : set.nodes[target].code))]
      : []),
    {
      head: heading.head,
      align: 'left',
      cell: ({ text }) => (text === undefined ? gapWord(heading.none, lang) : inLang(text, lang)),
      flexible: true,
    },
    right(gapWord('gapItems', lang), ({ items }) => String(items)),
    right(gapWord('gapLost', lang), (subtotal) => sayLost(results, subtotal.lost, lang)),
    right(gapWord('gapShare', lang), (subtotal) => formatShare(subtotal.lost, lost, lang)),
  ];
  return gridOf(columns, subtotals, layout);
}

/** One part of a node that does not add up; value and peers where it is that of one unit. */
export interface StopRow {
  target: number;
  depth: number;
  gain: number;
  k?: number;
  missing?: boolean;
  peers?: Peers;
}

/** @param row the unit; undefined: means over a block */
export function stopGrid(
  results: Results,
  rows: readonly StopRow[],
  row: number | undefined,
  layout: GapLayout,
): Grid {
  const { set } = results;
  const { lang } = layout;
  const [code, name] = namedColumns(results, lang);
  const marked = rows.some(({ missing }) => missing === true);
  const mark = (missing: boolean | undefined) => (missing ? '*' : marked ? ' ' : '');
  const score = (target: number, k: number) => formatScore(set, target, k, lang);
  const value = right<StopRow>(
    word('value', lang),
    ({ target, k, missing }) => `${score(target, k!)}${mark(missing)}`,
  );
  const columns: Column<StopRow>[] = [
    { ...code, cell: (part, at) => `${'· '.repeat(part.depth - 1)}${code.cell(part, at)}` },
    name,
    ...(row === undefined ? [] : [value]),
    right(gapWord('gapGain', lang, { code: set.index.code }), ({ gain }) => score(0, gain)),
    ...(row !== undefined && isRanked(set) ? [fullColumn(lang), bestColumn(results, row, layout)] : []),
  ];
  return gridOf(columns, rows, layout);
}
