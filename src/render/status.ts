/** The word that stands where a score might not: a reader never has to guess what an absent number means. */
import { isRanked } from '../model/indicatorSet.ts';
import { hasValue, type Results, type Scores, STATE } from '../score/results.ts';

export type Status = 'ranked' | 'scored' | 'no-score' | 'missing' | 'not-applicable' | 'unscored';

export function statusOf({ set }: Results, scores: Scores, row: number): Status {
  const state = scores.states[row];
  if (state === STATE.notApplicable) return 'not-applicable';
  if (state === STATE.noScore || state === STATE.dropped) return 'no-score';
  if (!hasValue(state)) return 'missing';
  if (scores.target > 0 && !set.nodes[scores.target].counts) return 'unscored';
  return isRanked(set) ? 'ranked' : 'scored';
}
