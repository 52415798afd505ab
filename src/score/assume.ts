/** Results that are assumed: a node's entry in a row is put in the place of what its cells or its parts give. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Assumption } from '../model/changeCells.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, isBelow } from '../model/indicatorSet.ts';
import { nano } from '../rules/rule.ts';
import { isOutside } from './leaves.ts';
import { type NodeScores, STATE } from './results.ts';

/**
 * Writes what is assumed of a node, as if the file gave its finished result: observed in full. Of its own maximum, though:
 * what does not apply to a unit does not begin to apply.
 */
export function assume(
  set: IndicatorSet,
  data: Dataset,
  assumptions: readonly Assumption[],
  at: number,
  scores: NodeScores,
  problems: Problems,
): void {
  for (const { target, row, value, points } of assumptions) {
    if (target !== at) continue;
    const node = set.nodes[at];
    const args = { unit: unitLabel(data, row), code: node.code };
    const place = { file: data.file, line: data.lines[row], col: 1 };
    if (isOutside(node, data.blocks[row])) {
      const where = { block: data.blocks[row], blocks: node.appliesTo!.join(', ') };
      problems.add('data/value-outside', { ...args, ...where }, place);
      continue;
    }
    const full = scores.applicable[row] > 0 ? scores.applicable[row] : (node.points ?? 1);
    if (points !== undefined && nano(points) > nano(full)) {
      problems.add(
        'data/out-of-scale',
        { ...args, header: node.code, number: points, low: 0, high: full },
        place,
      );
      continue;
    }
    scores.states[row] = STATE.value;
    scores.values[row] = points === undefined ? value : points / full;
    scores.applicable[row] = full;
    scores.observed[row] = full;
    if (scores.points === undefined) continue;
    scores.max![row] = full;
    scores.points[row] = points ?? value * full;
  }
}

/** A view over parts of an assumed node is not known: of the rest it would be another view. */
export function forgetViews(
  { nodes, views }: IndicatorSet,
  assumptions: readonly Assumption[],
  scores: readonly NodeScores[],
): void {
  for (const { target, row } of assumptions) {
    views.forEach(({ of }, i) => {
      if (!of.some(({ node }) => isBelow(nodes, node, target))) return;
      scores[i].states[row] = STATE.excluded;
      scores[i].values[row] = Number.NaN;
    });
  }
}
