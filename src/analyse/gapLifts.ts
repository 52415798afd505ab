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
  for (let below = at; below > 0; below = nodes[below].parent) {
    const above = nodes[below].parent;
    found = meanOf(results, tree, above, row, { at: below, value: found });
    const { rescale } = nodes[above];
    if (rescale !== undefined) found = rescaled(results, tree, above, row, rescale, found);
  }
  return found;
}

/** A node's aggregate before it is rescaled, from its children as scored or with another value of one. */
function meanOf(
  results: Results,
  tree: Tree,
  at: number,
  row: number,
  other?: { at: number; value: number },
): number {
  const own = oneRow();
  const mean = meanAccumulator(results.set.nodes[at].aggregate, own);
  const any = new Uint8Array(1);
  for (const child of tree.parts[at]) {
    const { k, states } = tree.scores[child];
    const part = oneRow();
    part.states[0] = states[row];
    part.values[0] = child === other?.at ? other.value : k[row] / 1e9;
    mean.add(part, results.set.nodes[child].weight, any, () => {});
  }
  mean.finish();
  return own.values[0];
}

function oneRow(): NodeScores {
  return {
    values: Float64Array.of(Number.NaN),
    states: new Uint8Array(1),
    observed: new Float64Array(1),
    applicable: new Float64Array(1),
  };
}

/** Scored anew among the other units, whose aggregates are as they were: with it the statistics of all may move. */
function rescaled(
  results: Results,
  tree: Tree,
  at: number,
  row: number,
  params: RelativeParams,
  value: number,
): number {
  const { set, data } = results;
  const { states } = tree.scores[at];
  const numbers = new Float64Array(data.rows).fill(Number.NaN);
  for (let other = 0; other < data.rows; other++) {
    // A node that counts as zero as a whole was never among those that are rescaled.
    const counted = states[other] === STATE.value || states[other] === STATE.dropped;
    if (counted) numbers[other] = meanOf(results, tree, at, other);
  }
  numbers[row] = value;
  const node = set.nodes[at];
  const populations = makePopulations(
    { set, data, problems: collectProblems(), shift: 0 },
    node,
    params,
    numbers,
  );
  const single = new Float64Array(data.rows).fill(Number.NaN);
  single[row] = value;
  const values = new Float64Array(data.rows).fill(Number.NaN);
  scoreRelative(params, single, values, { scale: set.scale, populationOf: populations.of, fail: () => {} });
  return values[row];
}
