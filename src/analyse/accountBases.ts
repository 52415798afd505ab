/**
 * Which cells explain a unit. A unit that no crosswalk merged is explained by the cells of the older side as they are, one
 * that was merged by what its values were merged into; so an account can rest on more than one pair of files' cells.
 */
import { fold } from '../source/fold.ts';
import type { Half, Halves, Which } from './accountPairs.ts';
import type { MergedOrigin, Side } from './side.ts';

/** A side scored here, with the cells still in it. */
export type ScoredSide = Side & { scored: NonNullable<Side['scored']> };

export function isScored(side: Side): side is ScoredSide {
  return side.scored !== undefined;
}

/** A unit on both sides, by its place among the units of each. */
export interface Shared {
  key: string;
  a: number;
  b: number;
}

/** Units whose cells lie in the same two files, as places in the list of shared units. */
export interface Base {
  halves: Halves;
  members: number[];
  /** The side whose cells are merged ones; the earlier, where both are. */
  merged?: Which;
}

/** What a merged unit was made of, and how its account begins. */
export interface Merger {
  parts: MergedOrigin['parts'];
  /** k of the merged unit before. */
  merged: number;
  /** The part that has the unit's name and a score; none where the account begins at the merged value. */
  predecessor?: { name: string; k: number };
}

export function sharedUnits(before: Side, after: Side): Shared[] {
  const place = new Map(before.units.map(({ key }, i) => [key, i]));
  return after.units.flatMap(({ key }, b) => {
    const a = place.get(key);
    return a === undefined ? [] : [{ key, a, b }];
  });
}

/** Only the sides before are merged: between two merged ones a merger is no cause. */
export function hasMerger(before: Side, after: Side): boolean {
  return before.mergedFrom !== undefined && after.mergedFrom === undefined;
}

/** @returns undefined for a unit that was not merged */
export function mergerOf(before: Side, after: Side, { a }: Shared): Merger | undefined {
  if (before.mergedFrom === undefined) return undefined;
  const { side, units } = before.mergedFrom;
  const { parts, predecessor } = units[a];
  if (parts.length === 1) return undefined;
  const merged = before.columns[0].k[a];
  const k = predecessor === undefined ? Number.NaN : side.columns[0].k[predecessor];
  if (Number.isNaN(k) || !hasMerger(before, after)) return { parts, merged };
  return { parts, merged, predecessor: { name: side.units[predecessor!].name, k } };
}

/** The one old unit that a unit took over, where it is only a part of it or has another name. */
export function takenOver(before: Side, { a }: Shared): MergedOrigin['parts'][number] | undefined {
  const parts = before.mergedFrom?.units[a].parts ?? [];
  const [only] = parts;
  return parts.length === 1 && (only.part < 1 || fold(only.name) !== fold(before.units[a].name))
    ? only
    : undefined;
}

/** k of the index before, on the borders the unit had: its own where it was not merged. */
export function ownBefore(before: ScoredSide, after: ScoredSide, shared: Shared): number {
  const { side, at } = unmerged(before, after, shared)?.[0] ?? { side: before, at: shared.a };
  return side.columns[0].k[at];
}

/** Units that a merged side could not score have no cells and stand in none. */
export function basesOf(before: ScoredSide, after: ScoredSide, shared: readonly Shared[]): Base[] {
  const found: { a: ScoredSide; b: ScoredSide; list: { i: number; a: number; b: number }[] }[] = [];
  shared.forEach((one, i) => {
    const [a, b] = unmerged(before, after, one) ?? [
      { side: before, at: one.a },
      { side: after, at: one.b },
    ];
    if (a.side.scored.rows[a.at] === undefined || b.side.scored.rows[b.at] === undefined) return;
    const known = found.find((other) => other.a === a.side && other.b === b.side);
    const base = known ?? { a: a.side, b: b.side, list: [] };
    if (known === undefined) found.push(base);
    base.list.push({ i, a: a.at, b: b.at });
  });
  // Two files without a unit in common still have rules to be told apart.
  if (found.length === 0) found.push({ a: before, b: after, list: [] });
  return found.map(({ a, b, list }): Base => {
    const merged = a.mergedFrom !== undefined ? 'a' : b.mergedFrom !== undefined ? 'b' : undefined;
    const halves = {
      a: half(
        a,
        list.map((one) => one.a),
      ),
      b: half(
        b,
        list.map((one) => one.b),
      ),
    };
    return { halves, members: list.map(({ i }) => i), merged };
  });
}

interface End {
  side: ScoredSide;
  at: number;
}

/** Both ends of a unit that was not merged, on the sides as they were before merging; undefined where that is not all it is. */
function unmerged(before: ScoredSide, after: ScoredSide, { a, b }: Shared): [End, End] | undefined {
  const [one, other] = [original(before, a), original(after, b)];
  if (one === undefined || other === undefined) return undefined;
  if (hasMerger(before, after)) return [one, other];
  // Merging gives the other units other values; where the unit's own moves with these, only the merged sides say it.
  const stays = [
    [one, { side: before, at: a }],
    [other, { side: after, at: b }],
  ].every(([was, is]) => Object.is(was.side.columns[0].k[was.at], is.side.columns[0].k[is.at]));
  return stays ? [one, other] : undefined;
}

function original(side: ScoredSide, at: number): End | undefined {
  if (side.mergedFrom === undefined) return { side, at };
  const { carried } = side.mergedFrom.units[at];
  const from = side.mergedFrom.side;
  if (carried === undefined || from.scored === undefined) return undefined;
  return { side: from as ScoredSide, at: carried };
}

function half({ scored, mergedFrom }: ScoredSide, units: readonly number[]): Half {
  const { set, data } = scored.results;
  const sources = mergedFrom?.side.scored?.results.data.plan.sources;
  const merged = data.plan.sources.flatMap((source, at) => (source === 'given' ? [at] : []));
  return {
    set,
    data,
    rows: units.map((at) => scored.rows[at]),
    // Of a merged side only the merged nodes are known, rounded.
    scores: mergedFrom === undefined ? scored.results.unrounded : undefined,
    ...(sources === undefined ? {} : { computed: new Set(merged.filter((at) => sources[at] !== 'given')) }),
  };
}
