/**
 * Below a node that does not add up (geometric, harmonic, min, `rescale`): what the index gains with one node at the top
 * of the scale, all other cells as they are. The node's value is put in its place and the path to the index is scored anew.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { scoreRelative } from '../rules/relative.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { meanAccumulator } from '../score/means.ts';
import { makePopulations } from '../score/populations.ts';
import { hasValue, type NodeScores, type Results, STATE, toK } from '../score/results.ts';
import { isOpenedUp, type Tree } from './gapTree.ts';

export interface Lift {
  target: number;
  /** Below the node that does not add up, from 1. */
  depth: number;
  /** The node's value, and what the index gains with it at its top, in billionths. NaN: it cannot be scored there. */
  k: number;
  gain: number;
  missing: boolean;
}

/**
 * @param at a node where the way down stopped
 * @returns all that has a value below it, each followed by its own parts
 */
export function liftsBelow(results: Results, tree: Tree, at: number, row: number): Lift[] {
  const top = results.set.scale!.high;
  const lifts = (above: number, depth: number): Lift[] =>
    tree.parts[above]
      .filter((child) => hasValue(tree.scores[child].states[row]))
      .flatMap((child) => {
        const { k, states } = tree.scores[child];
        // Both ends of the difference are computed in the same way, so that no rounding shows as a gain.
        const [now, then] = [k[row] / 1e9, top].map((value) => indexWith(results, tree, child, row, value));
        const gain = toK(then) - toK(now) + 0;
        const lift = { target: child, depth, k: k[row], gain, missing: states[row] === STATE.zeroed };
        const opened = isOpenedUp(results, tree.scores[child], row);
        return [lift, ...(opened ? lifts(child, depth + 1) : [])];
      });
  return largestFirst(results, at, lifts(at, 1));
}

/** Among the parts of one node the largest gain first, what has none last; each is followed by its own parts. */
export function largestFirst<Of extends { target: number; gain: number }>(
  { set }: Results,
  at: number,
  lifts: readonly Of[],
): Of[] {
  const below = (above: number): Of[] =>
    lifts
      .filter(({ target }) => set.nodes[target].parent === above)
      .sort(
        (a, b) =>
          Number(Number.isNaN(a.gain)) - Number(Number.isNaN(b.gain)) ||
          b.gain - a.gain ||
          a.target - b.target,
      )
      .flatMap((lift) => [lift, ...below(lift.target)]);
  return below(at);
}

/** True where a value on the way from a node to the index is rescaled among the units. */
export function isRescaledAbove({ set }: Results, at: number): boolean {
  for (let above = at; above >= 0; above = set.nodes[above].parent)
    if (set.nodes[above].rescale !== undefined) return true;
  return false;
}

/** The index of a unit with another value of one node. NaN where a rescaled value cannot be made of it. */
export function indexWith(results: Results, tree: Tree, at: number, row: number, value: number): number {
  const { nodes } = results.set;
  let found = value;
  let moved: Float64Array | undefined;
  for (let below = at; below > 0; below = nodes[below].parent) {
    const above = nodes[below].parent;
    const { rescale } = nodes[above];
    found = meanOf(results, tree, above, row, { at: below, value: found });
    // Where one rescaled node lies in another, the other units move with the first, and the second is held against them as moved.
    const others = moved === undefined ? undefined : { at: below, values: moved };
    if (rescale !== undefined) {
      moved = rescaled(results, tree, above, row, rescale, found, others);
      found = moved[row];
    } else if (others !== undefined) moved = aggregates(results, tree, above, others);
  }
  return found;
}

/** Values of one node in all rows, where they are not those it was scored with; NaN where a rule now leaves it out. */
interface Moved {
  at: number;
  values: Float64Array;
}

/** A node's aggregate before it is rescaled, from its children as scored or with another value of one. */
function meanOf(
  results: Results,
  tree: Tree,
  at: number,
  row: number,
  other?: { at: number; value: number; state?: number },
): number {
  const own = oneRow();
  const mean = meanAccumulator(results.set.nodes[at].aggregate, own);
  const any = new Uint8Array(1);
  for (const child of tree.parts[at]) {
    const { k, states } = tree.scores[child];
    const part = oneRow();
    part.states[0] = states[row];
    part.values[0] = k[row] / 1e9;
    if (child === other?.at) {
      part.states[0] = other.state ?? states[row];
      part.values[0] = other.value;
    }
    mean.add(part, results.set.nodes[child].weight, any, () => {});
  }
  mean.finish();
  return own.values[0];
}

/** A node's aggregate in every row that has one, before it is rescaled. */
function aggregates(results: Results, tree: Tree, at: number, moved: Moved | undefined): Float64Array {
  const { states, k } = tree.scores[at];
  const values = new Float64Array(results.data.rows).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    // A node that counts as zero as a whole has no parts to be made of.
    if (states[row] === STATE.zeroed) values[row] = k[row] / 1e9;
    if (states[row] !== STATE.value && states[row] !== STATE.dropped) continue;
    const before = moved === undefined ? STATE.excluded : tree.scores[moved.at].states[row];
    const takes = moved !== undefined && (hasValue(before) || before === STATE.dropped);
    const value = takes ? moved.values[row] : Number.NaN;
    const state = Number.isNaN(value) ? STATE.dropped : STATE.value;
    values[row] = meanOf(results, tree, at, row, takes ? { at: moved.at, value, state } : undefined);
  }
  return values;
}

function oneRow(): NodeScores {
  return {
    values: Float64Array.of(Number.NaN),
    states: new Uint8Array(1),
    observed: new Float64Array(1),
    applicable: new Float64Array(1),
  };
}

/** Scored anew among the other units, whose aggregates are as they were or have moved: with it the statistics of all may move. */
function rescaled(
  results: Results,
  tree: Tree,
  at: number,
  row: number,
  params: RelativeParams,
  value: number,
  moved: Moved | undefined,
): Float64Array {
  const { set, data } = results;
  const { states } = tree.scores[at];
  const values = aggregates(results, tree, at, moved);
  // A node that counts as zero as a whole was never among those that are rescaled.
  const numbers = values.map((x, other) => (states[other] === STATE.zeroed ? Number.NaN : x));
  numbers[row] = value;
  const node = set.nodes[at];
  const populations = makePopulations(
    { set, data, problems: collectProblems(), shift: 0 },
    node,
    params,
    numbers,
  );
  for (let other = 0; other < data.rows; other++)
    if (states[other] !== STATE.zeroed) values[other] = Number.NaN;
  scoreRelative(params, numbers, values, { scale: set.scale, populationOf: populations.of, fail: () => {} });
  return values;
}
