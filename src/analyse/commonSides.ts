/**
 * Two sides cut down to what they have in common: the units on both, ranked anew among themselves, and of the index the
 * nodes that are linked, put together as the earlier set does and as the later does (commonTree.ts).
 */
import { canonical } from '../model/fingerprint.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { rankRows, tieKeys } from '../score/rank.ts';
import { fold } from '../source/fold.ts';
import { fittingLinks, type Maxima, type Part, partOf } from './commonLinks.ts';
import { indexOf, type Joint, joinNodes, jointsOf, type LeftOut, putTogether } from './commonTree.ts';
import { type Share, shareTied } from './setShare.ts';
import type { Side, SideColumn } from './side.ts';
import type { Linked, Links } from './sideLinks.ts';

export interface Common {
  /** Whose maxima (or weights) count; `own` where both have the same rules, or only ranks are known. */
  maxima: Maxima | 'own';
  sides: [Side, Side];
  columns: [SideColumn, SideColumn];
  /** What is linked, and how much of each set it is; none where the index itself is compared. */
  linked?: CommonNodes;
}

export interface CommonNodes {
  list: Linked[];
  levels: string[];
  before: Share;
  after: Share;
  /** How the set puts them together, where there is more to say than that points add up. */
  joints: Joint[];
  /** Links that this set cannot use. */
  leftOut: LeftOut[];
  /** The other set, where it cannot use any. */
  unusable?: { maxima: Maxima; leftOut: LeftOut[] };
}

/** Why nothing is left to compare. */
export type Lacking =
  | { why: 'no-units' | 'no-links' | 'other-scale' }
  | { why: 'no-aggregate'; leftOut: LeftOut[] };

export function commonSides(before: Side, after: Side, links: Links): Common[] | Lacking {
  const there = new Set(before.units.map(({ key }) => key));
  const keys = after.units.map(({ key }) => key).filter((key) => there.has(key));
  if (keys.length === 0) return { why: 'no-units' };
  const sides: [Side, Side] = [cut(before, keys), cut(after, keys)];
  if (links.by === 'same' || links.by === 'unknown') {
    const columns = sides.map((side) => rankAnew(side, side.columns[0])) as [SideColumn, SideColumn];
    return [{ maxima: 'own', sides, columns }];
  }
  const [a, b] = [before.set?.whole, after.set?.whole];
  if (links.by === 'none' || a === undefined || b === undefined) return { why: 'no-links' };
  if (canonical(a.scale ?? 0) !== canonical(b.scale ?? 0)) return { why: 'other-scale' };
  const fit = fittingLinks(links.list, sides, [a, b]);
  if (fit.length === 0) return { why: 'no-links' };
  const parts = (['before', 'after'] as const).map((maxima) => partOf(fit, maxima, [a, b]));
  const used = parts.filter(({ list }) => list.length > 0);
  const none = parts.find(({ list }) => list.length === 0);
  if (used.length === 0)
    return { why: 'no-aggregate', leftOut: once(parts.flatMap(({ leftOut }) => leftOut)) };
  const unusable = none === undefined ? {} : { unusable: { maxima: none.maxima, leftOut: none.leftOut } };
  return used.map((part) => ({
    maxima: part.maxima,
    sides,
    columns: pool(sides, part, [a, b]),
    linked: { ...nodesOf(part, [a, b]), ...unusable },
  }));
}

function nodesOf(
  { maxima, list, leftOut }: Part,
  [a, b]: readonly [IndicatorSet, IndicatorSet],
): CommonNodes {
  const [tiedA, tiedB] = [indexesOf(a, list, 'before'), indexesOf(b, list, 'after')];
  return {
    list,
    levels: [...new Set([...tiedB].map((at) => b.nodes[at].level))],
    before: shareTied(a, tiedA),
    after: shareTied(b, tiedB),
    joints: maxima === 'before' ? jointsOf(a, tiedA) : jointsOf(b, tiedB),
    leftOut,
  };
}

function once<T>(list: readonly T[]): T[] {
  const said = list.map(canonical);
  return list.filter((_, i) => said.indexOf(said[i]) === i);
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

function indexesOf(set: IndicatorSet, list: readonly Linked[], side: 'before' | 'after'): Set<number> {
  return new Set(list.flatMap((link) => link[side].map((code) => indexOf(set, code))));
}

/**
 * Per unit the linked nodes put together as one of the sets does. A node without a value on one side leaves both sides of
 * that unit: otherwise the two would be means of different things.
 */
function pool(
  sides: readonly [Side, Side],
  { list, maxima }: Part,
  sets: readonly [IndicatorSet, IndicatorSet],
): [SideColumn, SideColumn] {
  const home = maxima === 'before' ? 0 : 1;
  const nodes = (link: Linked, s: number) =>
    (s === 0 ? link.before : link.after).map((code) => ({
      at: indexOf(sets[s], code),
      values: sides[s].columns.find((column) => column.kind === 'node' && column.code === code)!.k,
    }));
  const placed = [new Map<number, Float64Array>(), new Map<number, Float64Array>()];
  for (const link of list) {
    const both = [nodes(link, 0), nodes(link, 1)];
    const known = sides[0].units.map((_, row) =>
      both.flat().every(({ values }) => !Number.isNaN(values[row])),
    );
    const where = (values: Float64Array) => values.map((k, row) => (known[row] ? k : Number.NaN));
    // Several nodes that became one (or the other way round) are first made one, as their own set does it.
    const away = where(joinNodes(sets[1 - home], both[1 - home]));
    for (const { at, values } of both[home]) {
      placed[home].set(at, where(values));
      placed[1 - home].set(at, away);
    }
  }
  return sides.map((side, s): SideColumn => {
    const k = putTogether(sets[home], placed[s]).map((value) => Math.round(value));
    const keys = tieKeys(sets[s], 0, k);
    const ranked = sets[s].ranking !== 'none';
    return {
      ...side.columns[0],
      k,
      rank: ranked ? rankRows(keys, blocksOf(side), tiesOf(sets[s])) : keys.map(() => Number.NaN),
    };
  }) as [SideColumn, SideColumn];
}
