/** Scores → ranks inside each group, from whole billionths only, so that no order of rows can show. */
import type { IndicatorSet, Ties } from '../model/indicatorSet.ts';

/**
 * What one unit of a value is in the published form, in which `ranking.decimals` counts: 1, 100 for percent, the
 * node's points for points.
 */
export function printFactor(set: IndicatorSet, target: number): number {
  const { as } = set.index.print;
  if (as === 'percent') return 100;
  if (as === 'value') return 1;
  const points = (at: number) => set.nodes[at].points ?? Number.NaN;
  const own =
    target < 0 ? set.views[-1 - target].of.reduce((sum, { node }) => sum + points(node), 0) : points(target);
  return target === 0 || Number.isNaN(own) ? (set.index.points ?? 1) : own;
}

/** The number that decides ties: k itself, or k rounded half away from zero to the decimals of the printed form. */
export function tieKeys(set: IndicatorSet, target: number, k: Float64Array): Float64Array {
  const decimals = set.ranking === 'none' ? undefined : set.ranking.decimals;
  if (decimals === undefined) return k;
  const factor = printFactor(set, target);
  return k.map((score) => roundK(score, factor, decimals));
}

/** k · factor, in units of the last decimal kept. Whole numbers throughout while they stay below 2^53. */
export function roundK(k: number, factor: number, decimals: number): number {
  const unit = 10 ** (9 - decimals);
  const scaled = Math.round(Math.abs(k) * factor);
  const rounded = Math.floor((2 * scaled + unit) / (2 * unit));
  return k < 0 ? -rounded : rounded;
}

/** The rank of every row by the set's own ranking; nobody has one where the set does not rank. */
export function rankScores(
  set: IndicatorSet,
  target: number,
  k: Float64Array,
  groupOf: Int32Array,
): Float64Array {
  if (set.ranking === 'none') return new Float64Array(k.length).fill(Number.NaN);
  return rankRows(tieKeys(set, target, k), groupOf, set.ranking.ties);
}

/** Ranks each row inside its group; NaN keys stay unranked. */
export function rankRows(keys: Float64Array, groupOf: Int32Array, ties: Ties): Float64Array {
  const ranks = new Float64Array(keys.length).fill(Number.NaN);
  const order: number[] = [];
  for (let row = 0; row < keys.length; row++) if (!Number.isNaN(keys[row])) order.push(row);
  order.sort((a, b) => groupOf[a] - groupOf[b] || keys[b] - keys[a]);
  let start = 0;
  while (start < order.length) {
    let end = start;
    const group = groupOf[order[start]];
    while (end < order.length && groupOf[order[end]] === group) end++;
    let distinct = 0;
    for (let i = start; i < end; ) {
      let j = i;
      while (j < end && keys[order[j]] === keys[order[i]]) j++;
      distinct++;
      const rank = placeOf(ties, i - start, j - i, distinct);
      for (; i < j; i++) ranks[order[i]] = rank;
    }
    start = end;
  }
  return ranks;
}

/** @param above units strictly ahead; `equal` units that tie, this one included; `distinct` different scores down to this one */
function placeOf(ties: Ties, above: number, equal: number, distinct: number): number {
  if (ties === 'dense') return distinct;
  if (ties === 'max') return above + equal;
  return ties === 'average' ? above + (equal + 1) / 2 : above + 1;
}

/**
 * The rank each row would have with another score of its own, all other units as reported.
 * @param own the other score's key, NaN where there is none
 */
export function ranksAgainst(
  own: Float64Array,
  keys: Float64Array,
  groupOf: Int32Array,
  ties: Ties,
): Float64Array {
  const byGroup = new Map<number, number[]>([...new Set(groupOf)].map((group) => [group, []]));
  for (let row = 0; row < keys.length; row++) {
    if (Number.isNaN(keys[row])) continue;
    byGroup.get(groupOf[row])!.push(keys[row]);
  }
  const sorted = new Map([...byGroup].map(([group, list]) => [group, Float64Array.from(list).sort()]));
  const distinctAbove = new Map([...sorted].map(([group, list]) => [group, countDistinctAbove(list)]));
  return own.map((key, row) => {
    if (Number.isNaN(key)) return Number.NaN;
    const list = sorted.get(groupOf[row])!;
    const mine = keys[row];
    const upTo = lowerBound(list, key, true);
    const from = lowerBound(list, key, false);
    // The unit itself is not among the others.
    const above = list.length - upTo - (mine > key ? 1 : 0);
    const equal = upTo - from - (mine === key ? 1 : 0) + 1;
    const alone = mine > key && lowerBound(list, mine, true) - lowerBound(list, mine, false) === 1;
    const distinct = distinctAbove.get(groupOf[row])![upTo] - (alone ? 1 : 0) + 1;
    return placeOf(ties, above, equal, distinct);
  });
}

/** For each position of an ascending list, how many different values stand at or after it. */
function countDistinctAbove(list: Float64Array): Int32Array {
  const counts = new Int32Array(list.length + 1);
  for (let i = list.length - 1; i >= 0; i--)
    counts[i] = counts[i + 1] + (i + 1 < list.length && list[i + 1] === list[i] ? 0 : 1);
  return counts;
}

/** First position whose value is ≥ key, or > key with `after`. */
export function lowerBound(list: Float64Array, key: number, after: boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (after ? list[middle] <= key : list[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
