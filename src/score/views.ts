/** Views: named composites over nodes that may overlap. They are fed while the tree is worked through and never enter the index. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { noteWithheld, withhold } from './aggregate.ts';
import { meanAccumulator } from './means.ts';
import { emptyScores, hasValue, type NodeScores, STATE } from './results.ts';

export interface ViewCollector {
  onNode(at: number, scores: NodeScores): void;
  finish(): NodeScores[];
}

export function collectViews(set: IndicatorSet, rows: number): ViewCollector {
  const points = set.kind === 'points';
  const views = set.views.map((view) => {
    const scores = emptyScores(rows, points);
    return {
      view,
      scores,
      any: new Uint8Array(rows),
      withheld: new Uint8Array(rows),
      mean: points ? undefined : meanAccumulator('arithmetic', scores),
    };
  });
  // Most nodes belong to no view.
  const seen = new Set<number>();
  const byNode = new Map<number, { view: (typeof views)[number]; weight: number }[]>();
  for (const view of views) {
    for (const { node, weight } of view.view.of)
      byNode.set(node, [...(byNode.get(node) ?? []), { view, weight }]);
  }
  return {
    onNode(at, node) {
      seen.add(at);
      for (const { view, weight } of byNode.get(at) ?? []) {
        noteWithheld(node, view.withheld);
        if (view.mean !== undefined) view.mean.add(node, weight, view.any, () => {});
        else pool(view.scores, node, view.any);
      }
    },
    finish: () =>
      views.map(({ view, scores, any, withheld, mean }) => {
        mean?.finish();
        // A node below a given result is not known: a view of the rest would be another view.
        if (view.of.some(({ node }) => !seen.has(node))) {
          scores.states.fill(STATE.excluded);
          return scores;
        }
        for (let row = 0; row < rows; row++) {
          if (any[row] === 1) {
            if (points) scores.values[row] = scores.points![row] / scores.max![row];
          } else scores.states[row] = scores.applicable[row] === 0 ? STATE.notApplicable : STATE.excluded;
        }
        withhold(scores, withheld);
        return scores;
      }),
  };
}

/** Σ points ÷ Σ applicable maxima of the listed nodes. */
function pool(scores: NodeScores, node: NodeScores, any: Uint8Array): void {
  for (let row = 0; row < any.length; row++) {
    const state = node.states[row];
    if (state === STATE.notApplicable) continue;
    scores.applicable[row] += node.applicable[row];
    if (state === STATE.noScore) continue;
    scores.observed[row] += node.observed[row];
    if (!hasValue(state)) continue;
    any[row] = 1;
    scores.points![row] += node.points![row];
    scores.max![row] += node.max![row];
  }
}
