/** What is to be reached: a score, or a place in the unit's block, which at least a tie with the unit that stands there reaches. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { tieKeys } from '../score/rank.ts';
import type { Results } from '../score/results.ts';

export interface Goal {
  /** The least score of the index that reaches it, in billionths. */
  k: number;
  /** The place asked for, and the unit at it (its row) whose score has to be tied at least. */
  rank?: number;
  holder?: number;
}

/**
 * @param rank from 1; ties are judged as the set ranks
 * @returns undefined where fewer other units than that have a score, so that whatever score this one has reaches it
 */
export function rankGoal(results: Results, row: number, rank: number): Goal | undefined {
  const { set, data, index } = results;
  const keys = tieKeys(set, 0, index.k);
  const others = Array.from(keys.keys())
    .filter(
      (other) => other !== row && data.groupOf[other] === data.groupOf[row] && !Number.isNaN(keys[other]),
    )
    .sort((a, b) => keys[b] - keys[a] || a - b);
  const dense = set.ranking !== 'none' && set.ranking.ties === 'dense';
  // Where places are dense, units that tie take one of them together.
  const places = dense ? others.filter((other, i) => keys[other] !== keys[others[i - 1]]) : others;
  const holder = places[rank - 1];
  return holder === undefined ? undefined : { k: leastWith(set, keys[holder]), rank, holder };
}

/** The least score whose key is at least this one: less than the score it comes from where ties are judged on fewer decimals. */
function leastWith(set: IndicatorSet, key: number): number {
  const reaches = (k: number) => tieKeys(set, 0, Float64Array.of(k))[0] >= key;
  let [low, high] = [-1e12, 1e12];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
