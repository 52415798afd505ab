/** How alike two rankings are: Spearman's rho, Kendall's tau-b, and by how many places units moved on average. */
import { rankRows } from '../score/rank.ts';

/**
 * Spearman: the correlation of ranks, ties sharing the mean of their places.
 * @returns NaN where there are fewer than two units, or all tie on one side
 */
export function spearman(x: readonly number[], y: readonly number[]): number {
  return pearson(meanRanks(x), meanRanks(y));
}

function meanRanks(x: readonly number[]): Float64Array {
  // Which end is first does not matter, as long as it is the same for both.
  return rankRows(Float64Array.from(x), new Int32Array(x.length), 'average');
}

function pearson(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  // Mean ranks always have the mean (n + 1) / 2.
  const mean = (n + 1) / 2;
  let [both, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    both += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) ** 2;
    yy += (y[i] - mean) ** 2;
  }
  return xx === 0 || yy === 0 ? Number.NaN : both / Math.sqrt(xx * yy);
}

/**
 * Kendall's tau-b, (P − Q) ÷ √((n₀ − n₁)(n₀ − n₂)), where n₁ and n₂ are pairs that tie on each side. Counted by sorting
 * (Knight 1966), so that many units take no square of their number.
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number {
  const order = [...x.keys()].sort((a, b) => x[a] - x[b] || y[a] - y[b]);
  const pairs = (x.length * (x.length - 1)) / 2;
  const tiedX = tiedPairs(order, (a, b) => x[a] === x[b]);
  const tiedBoth = tiedPairs(order, (a, b) => x[a] === x[b] && y[a] === y[b]);
  const byY = [...y.keys()].sort((a, b) => y[a] - y[b]);
  const tiedY = tiedPairs(byY, (a, b) => y[a] === y[b]);
  const swapped = countSwaps(order.map((i) => y[i]));
  const difference = pairs - tiedX - tiedY + tiedBoth - 2 * swapped;
  const scale = Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  return scale === 0 ? Number.NaN : difference / scale;
}

function tiedPairs(order: readonly number[], tie: (a: number, b: number) => boolean): number {
  let [pairs, run] = [0, 0];
  for (let i = 1; i < order.length; i++) {
    run = tie(order[i - 1], order[i]) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** How many pairs stand in the wrong order: what a merge sort has to pass over. */
function countSwaps(list: readonly number[]): number {
  let current = [...list];
  let swaps = 0;
  for (let width = 1; width < current.length; width *= 2) {
    const next: number[] = [];
    for (let start = 0; start < current.length; start += 2 * width) {
      let left = start;
      const middle = Math.min(start + width, current.length);
      let right = middle;
      const end = Math.min(start + 2 * width, current.length);
      while (left < middle || right < end) {
        if (right >= end || (left < middle && current[left] <= current[right])) next.push(current[left++]);
        else {
          swaps += middle - left;
          next.push(current[right++]);
        }
      }
    }
    current = next;
  }
  return swaps;
}

/** Mean of |rank before − rank after|; NaN of no units. */
export function meanMovement(before: readonly number[], after: readonly number[]): number {
  const sum = before.reduce((total, rank, i) => total + Math.abs(rank - after[i]), 0);
  return before.length === 0 ? Number.NaN : sum / before.length;
}
