/**
 * Two sides cut down to what they have in common: the units on both, ranked anew among themselves, and of the index the
 * nodes that are linked, weighed by the maxima of the earlier set or by those of the later.
 */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { rankRows, tieKeys } from '../score/rank.ts';
import { fold } from '../source/fold.ts';
import { type Share, shareTied, sizesOf } from './setShare.ts';
import type { Side, SideColumn } from './side.ts';
import type { Linked, Links } from './sideLinks.ts';

export interface Common {
  /** Whose maxima weigh the linked nodes; `own` where both have the same rules, or only ranks are known. */
  maxima: 'before' | 'after' | 'own';
  sides: [Side, Side];
  columns: [SideColumn, SideColumn];
  /** Codes that are linked, and how much of each set they are; none where the index itself is compared. */
  linked?: { list: Linked[]; levels: string[]; before: Share; after: Share };
}

/** @returns what is lacking, where nothing is left to compare */
export function commonSides(before: Side, after: Side, links: Links): Common[] | 'no-units' | 'no-links' {
  const there = new Set(before.units.map(({ key }) => key));
  const keys = after.units.map(({ key }) => key).filter((key) => there.has(key));
  if (keys.length === 0) return 'no-units';
  const sides: [Side, Side] = [cut(before, keys), cut(after, keys)];
  if (links.by === 'same' || links.by === 'unknown') {
    const columns = sides.map((side) => rankAnew(side, side.columns[0])) as [SideColumn, SideColumn];
    return [{ maxima: 'own', sides, columns }];
  }
  const [a, b] = [before.set?.whole, after.set?.whole];
  if (links.by === 'none' || a === undefined || b === undefined) return 'no-links';
  const list = coverOf(links.list, sides, a, b);
  if (list.length === 0) return 'no-links';
  const [tiedA, tiedB] = [indexesOf(a, list, 'before'), indexesOf(b, list, 'after')];
  const linked = {
    list,
    levels: [...new Set([...tiedB].map((at) => b.nodes[at].level))],
    before: shareTied(a, tiedA),
    after: shareTied(b, tiedB),
  };
  return (['before', 'after'] as const).map((maxima) => ({
    maxima,
    sides,
    columns: pool(sides, list, maxima, [a, b]),
    linked,
  }));
}

function cut(side: Side, keys: readonly string[]): Side {
  const rows = new Map(side.units.map(({ key }, row) => [key, row]));
  const own = keys.map((key) => rows.get(key)!);
  const columns = side.columns.map((column) => ({
    ...column,
    k: Float64Array.from(own, (row) => column.k[row]),
    rank: Float64Array.from(own, (row) => column.rank[row]),
  }));
  return {
    ...side,
    units: own.map((row) => side.units[row]),
    columns,
    unitsOf: undefined,
    rankedIn: undefined,
  };
}

/** Ranks hold the order and the ties already, whatever they were made from. */
function rankAnew(side: Side, column: SideColumn): SideColumn {
  const keys = column.rank.map((rank) => -rank);
  return { ...column, rank: rankRows(keys, blocksOf(side), tiesOf(side.set?.whole)) };
}

function blocksOf({ units, inBlocks }: Side): Int32Array {
  const indexes = new Map<string, number>();
  return Int32Array.from(units, ({ block }) => {
    const key = inBlocks === true ? fold(block) : '';
    if (!indexes.has(key)) indexes.set(key, indexes.size);
    return indexes.get(key)!;
  });
}

function tiesOf(set: IndicatorSet | undefined) {
  return set === undefined || set.ranking === 'none' ? 'min' : set.ranking.ties;
}

/**
 * Of the linked nodes those that lie highest, none of them above or below another, with a column on both sides. Views
 * overlap, so that they cannot be added up.
 */
function coverOf(
  links: readonly Linked[],
  [before, after]: readonly [Side, Side],
  a: IndicatorSet,
  b: IndicatorSet,
): Linked[] {
  const has = (side: Side, codes: readonly string[]) =>
    codes.every((code) => side.columns.some((column) => column.kind === 'node' && column.code === code));
  const scored = (set: IndicatorSet, codes: readonly string[]) =>
    codes.every((code) => set.nodes[indexOf(set, code)].counts);
  const fit = links.filter(
    (link) =>
      has(before, link.before) && has(after, link.after) && scored(a, link.before) && scored(b, link.after),
  );
  const depth = ({ after: codes }: Linked) =>
    Math.min(...codes.map((code) => b.nodes[indexOf(b, code)].depth));
  const taken: Linked[] = [];
  for (const link of [...fit].sort((one, other) => depth(one) - depth(other))) {
    const meets = taken.some(
      (other) => overlap(a, link.before, other.before) || overlap(b, link.after, other.after),
    );
    if (!meets) taken.push(link);
  }
  return taken.sort((one, other) => indexOf(b, one.after[0]) - indexOf(b, other.after[0]));
}

function indexOf(set: IndicatorSet, code: string): number {
  return set.nodes.findIndex((node) => node.code === code);
}

function indexesOf(set: IndicatorSet, list: readonly Linked[], side: 'before' | 'after'): Set<number> {
  return new Set(list.flatMap((link) => link[side].map((code) => indexOf(set, code))));
}

function overlap(set: IndicatorSet, one: readonly string[], other: readonly string[]): boolean {
  const line = (code: string): number[] => {
    const up: number[] = [];
    for (let at = indexOf(set, code); at >= 0; at = set.nodes[at].parent) up.push(at);
    return up;
  };
  return one.some((code) =>
    other.some((more) => line(code).includes(indexOf(set, more)) || line(more).includes(indexOf(set, code))),
  );
}

/**
 * Per unit the mean of the linked nodes, weighed by their points (or weights) in one of the sets. A node without a value
 * on one side leaves both sides of that unit: otherwise the two would be means of different things.
 */
function pool(
  sides: readonly [Side, Side],
  list: readonly Linked[],
  maxima: 'before' | 'after',
  sets: readonly [IndicatorSet, IndicatorSet],
): [SideColumn, SideColumn] {
  const sizes = sets.map(sizesOf);
  const size = (side: number, code: string) => sizes[side][indexOf(sets[side], code)];
  const codesOf = (link: Linked, side: number) => (side === 0 ? link.before : link.after);
  const weigher = maxima === 'before' ? 0 : 1;
  const weights = list.map((link) =>
    codesOf(link, weigher).reduce((sum, code) => sum + size(weigher, code), 0),
  );
  // Several nodes that became one (or the other way round) are first pooled by their own sizes.
  const values = sides.map((side, s) =>
    list.map((link) => {
      const columns = codesOf(link, s).map((code) => ({
        k: side.columns.find((column) => column.kind === 'node' && column.code === code)!.k,
        size: size(s, code),
      }));
      const whole = columns.reduce((sum, column) => sum + column.size, 0);
      return side.units.map(
        (_, row) => columns.reduce((sum, column) => sum + column.size * column.k[row], 0) / whole,
      );
    }),
  );
  const n = sides[0].units.length;
  const pooled = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < n; row++) {
    const known = list.map((_, i) => !Number.isNaN(values[0][i][row]) && !Number.isNaN(values[1][i][row]));
    const whole = weights.reduce((sum, weight, i) => (known[i] ? sum + weight : sum), 0);
    for (const s of [0, 1]) {
      const sum = weights.reduce(
        (total, weight, i) => (known[i] ? total + weight * values[s][i][row] : total),
        0,
      );
      pooled[s][row] = whole === 0 ? Number.NaN : Math.round(sum / whole);
    }
  }
  return sides.map((side, s): SideColumn => {
    const keys = tieKeys(sets[s], 0, pooled[s]);
    const ranked = sets[s].ranking !== 'none';
    return {
      ...side.columns[0],
      k: pooled[s],
      rank: ranked ? rankRows(keys, blocksOf(side), tiesOf(sets[s])) : keys.map(() => Number.NaN),
    };
  }) as [SideColumn, SideColumn];
}
