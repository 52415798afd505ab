/** A comparison as CSV: a row per pair and unit; or the tidy series, a row per unit, side and code. Numbers are k / 1e9, exactly. */
import { stringify } from 'csv-stringify/sync';
import type { Change, ChangeGroup } from '../analyse/compare.ts';
import type { Comparison, Pair } from '../analyse/comparison.ts';
import type { Side } from '../analyse/side.ts';
import { codeBefore, linkSides } from '../analyse/sideLinks.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { sayReasons } from './compareWords.ts';
import { plainK } from './numbers.ts';

type Cell = string | number;

/** @param shown whether a unit is shown, by its key */
export function renderCompareCsv(comparison: Comparison, shown: (key: string) => boolean): string {
  const head = [
    ...['before', 'after', 'basis', 'unit', 'block', 'code-before', 'code-after', 'value-before'],
    ...['value-after', 'difference', 'growth', 'rank-before', 'rank-after', 'places', 'status'],
    ...['comparable', 'reasons', 'note', 'places-of-before', 'places-of-after'],
  ];
  const rows = comparison.pairs.flatMap((pair) =>
    pair.groups.flatMap((group) =>
      group.changes.filter(({ key }) => shown(key)).map((change) => rowOf(comparison, pair, group, change)),
    ),
  );
  return write([head, ...rows]);
}

function rowOf({ sides }: Comparison, pair: Pair, { placesOf }: ChangeGroup, change: Change): Cell[] {
  const [before, after] = [sides[pair.before], sides[pair.after]];
  const { verdict, reasons } = pair.comparability;
  return [
    before.label,
    after.label,
    pair.common === undefined ? 'whole' : `common-${pair.common.maxima}`,
    change.name,
    change.block,
    pair.columns[0].code,
    pair.columns[1].code,
    numberOf(change.before?.k),
    numberOf(change.after?.k),
    numberOf(change.difference),
    Number.isNaN(change.growth) ? '' : Math.round(change.growth * 1e9) / 1e9,
    plainRank(change.before?.rank),
    plainRank(change.after?.rank),
    plainRank(change.places),
    change.status,
    verdict,
    // The same bytes whatever language reports are in.
    sayReasons(reasons, 'en'),
    before.synthetic || after.synthetic ? 'synthetic' : '',
    // A unit that changed its block had its place before among others than these.
    change.status === 'other-block' ? '' : (placesOf[0]?.units ?? ''),
    placesOf[1]?.units ?? '',
  ];
}

/** Every column of every side; `code-in-last` is what a code has become on the last side, where it is linked. */
export function renderSeries(
  { sides }: Comparison,
  others: readonly IndicatorSet[],
  shown: (key: string) => boolean,
): string {
  const head = [
    'unit',
    'year',
    'file',
    'set',
    'block',
    'code',
    'kind',
    'code-in-last',
    'value',
    'rank',
    'note',
  ];
  const rows = sides.flatMap((side, at) => {
    const became = becoming(sides, at, others);
    // By unit, so that the order of rows in a file does not show.
    const rows = [...side.units.keys()].sort((a, b) => compareText(side.units[a].key, side.units[b].key));
    return rows.flatMap((row) => {
      const { key, name, block } = side.units[row];
      const note = [side.synthetic ? 'synthetic' : '', madeFrom(side, row)]
        .filter((part) => part !== '')
        .join('; ');
      return shown(key)
        ? side.columns.map(({ code, kind, k, rank }): Cell[] => [
            name,
            side.year === 0 ? '' : side.year,
            side.file,
            side.set?.id ?? '',
            block,
            code,
            kind,
            became(code, kind),
            numberOf(k[row]),
            plainRank(rank[row]),
            note,
          ])
        : [];
    });
  });
  return write([head, ...rows]);
}

/** What a unit was made of, where it was merged from older ones: by the file itself, here, or by whoever wrote the result. */
function madeFrom({ units, mergedFrom, crosswalk }: Side, row: number): string {
  const { merged } = units[row];
  if (merged !== undefined || mergedFrom === undefined || crosswalk === undefined) return merged ?? '';
  const { parts } = mergedFrom.units[row];
  const names = parts
    .filter(({ absent }) => absent !== true)
    .map(({ name, part }) => (part === 1 ? name : `${name} (${part})`))
    .join(', ');
  return parts.length === 1
    ? `from ${names}`
    : `merged by ${crosswalk.method.replace('-', ' ')} from ${names}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The code on the last side of a code of this one; '' where nothing links them. */
function becoming(
  sides: readonly Side[],
  at: number,
  others: readonly IndicatorSet[],
): (code: string, kind: string) => string {
  const last = sides[sides.length - 1];
  const links = linkSides(sides[at], last, others);
  const codes = new Map(last.columns.map(({ code }) => [codeBefore(links, code), code]));
  return (code, kind) => {
    if (at === sides.length - 1) return code;
    if (kind === 'index') return links.by === 'none' ? '' : last.columns[0].code;
    return codes.get(code) ?? '';
  };
}

function numberOf(k: number | undefined): Cell {
  return k === undefined || Number.isNaN(k) ? '' : k / 1e9;
}

function plainRank(rank: number | undefined): Cell {
  return rank === undefined || Number.isNaN(rank) ? '' : rank;
}

/** A name that begins like a formula must not become one in a spreadsheet; numbers are left as they are. */
function write(rows: Cell[][]): string {
  return stringify(rows, {
    escape_formulas: true,
    cast: { number: (x) => plainK(Math.round(x * 1e9)) },
  });
}
