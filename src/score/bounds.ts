/** What missing values leave open: the scores a unit would have with its missing leaves at either end of the scale. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import type { Assumption } from '../model/changeCells.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { scoreLeaf } from './leaves.ts';
import { pass } from './pass.ts';
import { ranksAgainst, tieKeys } from './rank.ts';
import type { RescaleMemory } from './rescale.ts';
import { columnToK, copyScores, type NodeScores, type Results, type Spare, STATE } from './results.ts';

/**
 * Bounds of kept scores: this unit's missing leaves at the bottom and at the top of the scale, all else held.
 * @param wanted where only some nodes and views are asked for, by their targets
 */
export function addBounds(
  set: IndicatorSet,
  results: Results,
  memory: RescaleMemory,
  wanted: (target: number) => boolean = () => true,
  assumed?: readonly Assumption[],
): void {
  const { data } = results;
  const all = [results.index, ...results.nodes, ...results.views].filter(({ target }) => wanted(target));
  const ends = (['low', 'high'] as const).map((end) => {
    const found = new Map<number, Float64Array>();
    const silent = collectProblems();
    const keep = (at: number, scores: NodeScores) => {
      if (all.some((kept) => kept.target === at)) found.set(at, columnToK(scores.values));
    };
    const leafOf = (at: number, spare: Spare) => {
      const known = results.unrounded?.get(at);
      return known === undefined
        ? scoreLeaf({ set, data, problems: silent, shift: 0, spare }, at)
        : copyScores(known);
    };
    // With its missing leaves filled in, a node has all its coverage: only what is filled in is asked here.
    const filled = pass(
      set,
      data,
      silent,
      memory,
      (at, spare) => fillMissing(set, at, leafOf(at, spare), end),
      keep,
      assumed,
    );
    filled.forEach((scores, i) => {
      keep(-1 - i, scores);
    });
    return found;
  });
  for (const scores of all) {
    const [lower, upper] = ends.map((found) => found.get(scores.target)!);
    const keys = tieKeys(set, scores.target, scores.k);
    const { ranking } = set;
    const rankOf = (end: Float64Array) =>
      ranking === 'none'
        ? new Float64Array(end.length).fill(Number.NaN)
        : ranksAgainst(tieKeys(set, scores.target, end), keys, data.groupOf, ranking.ties);
    scores.bounds = { lower, upper, best: rankOf(upper), worst: rankOf(lower) };
  }
}

function fillMissing(set: IndicatorSet, at: number, scores: NodeScores, end: 'low' | 'high'): NodeScores {
  const node = set.nodes[at];
  const floor = (node.rule?.params as { floor?: number } | undefined)?.floor ?? Number.NEGATIVE_INFINITY;
  const value = end === 'high' ? set.scale!.high : Math.max(set.scale!.low, floor);
  for (let row = 0; row < scores.states.length; row++) {
    if (scores.states[row] !== STATE.zeroed && scores.states[row] !== STATE.excluded) continue;
    scores.states[row] = STATE.value;
    scores.values[row] = value;
    scores.observed[row] = scores.applicable[row];
    if (scores.points !== undefined) {
      scores.max![row] = scores.applicable[row];
      scores.points[row] = value * scores.applicable[row];
    }
  }
  return scores;
}
