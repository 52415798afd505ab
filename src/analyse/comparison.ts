/** The whole comparison: consecutive sides and, of more than two, the first and the last; for the index or for one code. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { type Common, commonSides, type Lacking } from './commonSides.ts';
import { type Comparability, judge } from './comparable.ts';
import { type Compared, compareColumns } from './compare.ts';
import { type Side, type SideColumn, sideColumn } from './side.ts';
import { codeBefore, type Links, linkSides } from './sideLinks.ts';

/** Two sides, by their place among all. */
export interface Pair extends Compared {
  before: number;
  after: number;
  links: Links;
  comparability: Comparability;
  columns: [SideColumn, SideColumn];
  /** Where only what both have in common is compared. */
  common?: Common;
}

export interface Comparison {
  sides: Side[];
  /** What is compared on each side. */
  columns: SideColumn[];
  /** The code asked for, on the last side. */
  by?: string;
  pairs: Pair[];
}

/** Why nothing can be compared. */
export type Obstacle =
  | { why: 'unknown-code'; side: Side; wanted: string }
  | { why: 'code-unlinked'; code: string; before: Side; after: Side }
  | ({ before: Side; after: Side } & Lacking);

export interface CompareOptions {
  by?: string;
  common?: boolean;
  /** Sets that may stand between those of the sides. */
  others: readonly IndicatorSet[];
}

export function compareSides(
  sides: readonly Side[],
  registries: readonly (Registry | undefined)[],
  options: CompareOptions,
): Comparison | Obstacle {
  const columns = columnsOf(sides, options);
  if ('why' in columns) return columns;
  const pairs: Pair[] = [];
  for (const [before, after] of pairsOf(sides.length)) {
    const [a, b] = [sides[before], sides[after]];
    const links = linkSides(a, b, options.others);
    const comparability = judge(a, b, links, [registries[before], registries[after]]);
    const own = { before, after, links, comparability };
    if (options.common !== true) {
      const both: [SideColumn, SideColumn] = [columns[before], columns[after]];
      pairs.push({ ...own, columns: both, ...compareColumns([a, b], both, comparability) });
      continue;
    }
    const found = commonSides(a, b, links);
    if ('why' in found) return { ...found, before: a, after: b };
    for (const common of found)
      pairs.push({
        ...own,
        common,
        columns: common.columns,
        ...compareColumns(common.sides, common.columns, comparability),
      });
  }
  return { sides: [...sides], columns, by: options.by, pairs };
}

/** Each with the next; of more than two also the first with the last. */
function pairsOf(n: number): [before: number, after: number][] {
  const pairs = Array.from({ length: n - 1 }, (_, i): [number, number] => [i, i + 1]);
  return n > 2 ? [...pairs, [0, n - 1]] : pairs;
}

/** The code is one of the last side; on the others it is what that was. */
function columnsOf(sides: readonly Side[], { by, others }: CompareOptions): SideColumn[] | Obstacle {
  if (by === undefined) return sides.map(({ columns }) => columns[0]);
  const last = sides[sides.length - 1];
  const found = sideColumn(last, by);
  if (found === undefined) return { why: 'unknown-code', side: last, wanted: by };
  const columns = [found];
  for (let at = sides.length - 2; at >= 0; at--) {
    const [before, after] = [sides[at], sides[at + 1]];
    const { code, kind } = columns[0];
    const links = linkSides(before, after, others);
    const own = kind === 'index' && links.by !== 'none' ? before.columns[0] : undefined;
    const was = codeBefore(links, code);
    const column = own ?? (was === undefined ? undefined : sideColumn(before, was));
    if (column === undefined) return { why: 'code-unlinked', code, before, after };
    columns.unshift(column);
  }
  return columns;
}
