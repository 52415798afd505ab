/** Merges results by one method: new units with values of mains, index and views, ranked among themselves. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { CELL, type DataColumn } from '../model/dataset.ts';
import { hasMovingPopulation, type IndicatorSet } from '../model/indicatorSet.ts';
import { rankScores } from '../score/rank.ts';
import type { Results, Scores } from '../score/results.ts';
import { scoreSet } from '../score/scoreSet.ts';
import { datasetOf } from './mergedDataset.ts';
import type { MergeMethod } from './mergeMethods.ts';
import { type MergedUnit, type MergePlan, onlyPart } from './mergePlan.ts';
import { type MergedColumn, mergeColumn, sumColumn } from './mergeValues.ts';

export interface Merged {
  plan: MergePlan;
  method: MergeMethod;
  /** The new units that have all they need, scored and ranked. */
  results: Results;
  /** Their rows, in the order of the results. */
  units: MergedUnit[];
  /** What was merged, one column a node; what is written to a file. */
  columns: MergedColumn[];
}

/**
 * `sum` merges where the file's own figures stand, the other methods at the mains; the rest is computed from there by the
 * set's own rules.
 * @param weights one a row of the old results, for `weighted-mean`
 */
export function mergeResults(
  plan: MergePlan,
  method: MergeMethod,
  weights: Float64Array | undefined,
  problems: Problems,
): Merged {
  const { set } = plan.results;
  const units = plan.units.filter(({ complete }) => complete);
  const at = method === 'sum' ? plan.sources : plan.mains;
  const columns = at.map((node) =>
    method === 'sum'
      ? sumColumn(plan, units, node, problems)
      : mergeColumn(plan, units, node, method, weights),
  );
  const data = datasetOf(
    plan.results,
    units,
    at,
    columns.flatMap((column) => dataColumns(set, column)),
  );
  const results = scoreSet(set, data, { keep: () => true, bounds: false }, problems);
  if (staysAsItWas(plan, method)) keepUnmerged(plan.results, results, units);
  return { plan, method, results, units, columns };
}

function dataColumns(set: IndicatorSet, { at, values, cells, max }: MergedColumn): DataColumn[] {
  const { code } = set.nodes[at];
  const column = { target: at, code, field: -1, decimals: 9 };
  const maxima = max.some((own) => !Number.isNaN(own));
  return [
    { ...column, header: `${code}@value`, form: 'value', numbers: values, cells },
    ...(maxima
      ? [
          {
            ...column,
            header: `${code}@max`,
            form: 'max' as const,
            numbers: max,
            cells: new Uint8Array(max.length).fill(CELL.number),
          },
        ]
      : []),
  ];
}

/** False where a score depends on who else is there: among other units even one that was not merged has another. */
function staysAsItWas({ results, mains }: MergePlan, method: MergeMethod): boolean {
  const { set } = results;
  if (method === 'sum') return !hasMovingPopulation(set);
  return !mains.some((at) => {
    for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent)
      if (set.nodes[above].rescale !== undefined && set.nodes[above].rescale!.frozen === undefined)
        return true;
    return false;
  });
}

/** A unit of one part keeps its scores to the last digit, instead of ones computed from rounded mains. */
function keepUnmerged(old: Results, now: Results, units: readonly MergedUnit[]): void {
  const { set, data } = now;
  const seen = new Set([0, ...now.nodes.map(({ target }) => target)]);
  for (const scores of [now.index, ...now.nodes, ...now.views]) {
    const { target } = scores;
    // A view of indicators below the mains is not known for those that were merged, so nobody is ranked in it.
    if (target < 0 && set.views[-1 - target].of.some(({ node }) => !seen.has(node))) continue;
    const before = [old.index, ...old.nodes, ...old.views].find((one) => one.target === target)!;
    units.forEach((unit, row) => {
      const from = onlyPart(unit)?.row;
      if (from !== undefined) copyRow(before, from, scores, row);
    });
    scores.rank = rankScores(set, target, scores.k, data.groupOf);
  }
}

function copyRow(from: Scores, row: number, to: Scores, at: number): void {
  to.k[at] = from.k[row];
  to.states[at] = from.states[row];
  to.coverage[at] = from.coverage[row];
  if (to.points !== undefined) to.points[at] = from.points![row];
  if (to.max !== undefined) to.max[at] = from.max![row];
}
