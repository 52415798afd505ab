/** Parts of a tree scored from columns that are given for some of its nodes: the engine's own way up, with `rescale` set apart. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { CELL, type Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { NodeSource } from '../model/plan.ts';
import { scoreRelative } from '../rules/relative.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Population } from '../rules/rule.ts';
import { aggregateTree, type TreeContext } from '../score/aggregate.ts';
import { dropRow } from '../score/rescale.ts';
import { type NodeScores, STATE } from '../score/results.ts';

export interface Tree {
  /** Without `rescale`, which needs a population of its own in every scenario. */
  set: IndicatorSet;
  data: Dataset;
  rescale: ReadonlyMap<number, RelativeParams>;
  forcedNoScore(at: number, row: number): boolean;
  /** Against whom a row is rescaled, given the aggregates of all rows of the tree. */
  populationOf(at: number, numbers: Float64Array): (row: number) => Population;
}

/** Nodes that a result file marks as below their minimum coverage. */
export function forcedMarks(data: Dataset): (at: number, row: number) => boolean {
  const marks = new Map(
    data.checks.filter(({ form }) => form !== 'max').map((column) => [column.target, column.cells]),
  );
  return (at, row) => marks.get(at)?.[row] === CELL.noScore;
}

/**
 * Scores a node from what stands below it.
 * @param given columns of the nodes that are not computed
 * @param onNode may keep the columns it is shown: none is used again
 */
export function scoreTree(
  tree: Tree,
  at: number,
  given: (at: number) => NodeScores | undefined,
  onNode: (at: number, scores: NodeScores) => void,
): NodeScores {
  const { set, data, rescale } = tree;
  const problems = collectProblems();
  // A rescaled node is scored apart, then taken in as a whole.
  const sources = data.plan.sources.map(
    (source, node): NodeSource =>
      node !== at && rescale.has(node) && source === 'children' ? 'given' : source,
  );
  const context: TreeContext = {
    set,
    data: { ...data, plan: { ...data.plan, sources } },
    problems,
    memory: new Map(),
    leaf: (node) => given(node) ?? scoreTree(tree, node, given, onNode),
    onNode,
    forcedNoScore: tree.forcedNoScore,
  };
  const scores = aggregateTree(context, at);
  const params = rescale.get(at);
  if (params !== undefined) {
    rescaleRows(tree, at, params, scores);
    onNode(at, scores);
  }
  return scores;
}

function rescaleRows(tree: Tree, at: number, params: RelativeParams, scores: NodeScores): void {
  const { set, data } = tree;
  const numbers = scores.values.map((value, row) =>
    scores.states[row] === STATE.value ? value : Number.NaN,
  );
  const values = new Float64Array(data.rows).fill(Number.NaN);
  // No scenario is refused for lying beyond a frozen reference: the two sides as they are do not.
  const held = params.frozen === undefined ? params : { ...params, clamp: true };
  scoreRelative(held, numbers, values, {
    scale: set.scale,
    populationOf: tree.populationOf(at, numbers),
    fail: () => {},
  });
  for (let row = 0; row < data.rows; row++) {
    if (scores.states[row] !== STATE.value) continue;
    if (Number.isNaN(values[row])) dropRow(scores, row);
    scores.values[row] = values[row];
  }
}

/** Scores one node from columns of its children. */
export function scoreNode(tree: Tree, at: number, child: (at: number) => NodeScores): NodeScores {
  const below = new Set(tree.set.nodes[at].children);
  const sources = tree.data.plan.sources.map(
    (source, node): NodeSource => (below.has(node) && source !== 'skipped' ? 'given' : source),
  );
  const data = { ...tree.data, plan: { ...tree.data.plan, sources } };
  return scoreTree({ ...tree, data }, at, child, () => {});
}
