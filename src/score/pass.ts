/** One pass over the tree of a set: every node and view, from the cells up. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Assumption } from '../model/changeCells.ts';
import { CELL, type Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { aggregateTree, type TreeContext } from './aggregate.ts';
import { assume, forgetViews } from './assume.ts';
import type { RescaleMemory } from './rescale.ts';
import type { NodeScores, Spare } from './results.ts';
import { collectViews } from './views.ts';

/** Every node is shown to `onNode` as soon as it is done. @returns the views */
export function pass(
  set: IndicatorSet,
  data: Dataset,
  problems: Problems,
  memory: RescaleMemory,
  leaf: (at: number, spare: Spare) => NodeScores,
  onNode: (at: number, scores: NodeScores) => void,
  assumed: readonly Assumption[] = [],
): NodeScores[] {
  const spare: Spare = [];
  const views = collectViews(set, data.rows);
  const forced = new Map(
    data.checks.filter(({ form }) => form !== 'max').map((column) => [column.target, column.cells]),
  );
  const context: TreeContext = {
    set,
    data,
    problems,
    memory,
    spare,
    leaf: (at) => leaf(at, spare),
    onNode: (at, scores) => {
      views.onNode(at, scores);
      onNode(at, scores);
    },
    forcedNoScore: (at, row) => forced.get(at)?.[row] === CELL.noScore,
  };
  if (assumed.length > 0) context.assume = (at, scores) => assume(set, data, assumed, at, scores, problems);
  aggregateTree(context);
  const finished = views.finish();
  forgetViews(set, assumed, finished);
  return finished;
}
