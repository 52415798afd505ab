/** Sides of comparisons from a set and a data file given as texts. */
import { isScored, type ScoredSide } from '../src/analyse/accountBases.ts';
import { sidesOfResults } from '../src/analyse/side.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { scoreText } from './scoring.ts';

/** The one year of a file, scored. */
export function sideOf(set: IndicatorSet, csv: string): ScoredSide {
  const [side] = sidesOfResults(scoreText(set, csv).results, undefined);
  if (!isScored(side)) throw new Error('a side that was scored here has its results');
  return side;
}
