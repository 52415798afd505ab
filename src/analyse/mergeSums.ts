/** The method `sum`: numerators and denominators of the parts are added up, and the rule scores their quotient anew. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { CELL, type DataColumn, findColumn } from '../model/dataset.ts';
import { scoreLeaf } from '../score/leaves.ts';
import { STATE } from '../score/results.ts';
import { datasetOf } from './mergedDataset.ts';
import { type MergedUnit, type MergePlan, scoresAt } from './mergePlan.ts';

export interface Sums {
  /** NaN for units whose parts do not all have inputs: a part that counts as zero for want of them has none to add. */
  inputs: { a: Float64Array; b: Float64Array };
  values: Float64Array;
}

/** @returns undefined for a node that is not read as a quotient of inputs */
export function sumInputs(
  { results }: MergePlan,
  units: readonly MergedUnit[],
  at: number,
  problems: Problems,
): Sums | undefined {
  const { set, data } = results;
  if (set.nodes[at].quotient === undefined || data.plan.sources[at] !== 'cells') return undefined;
  const [a, b] = ['a', 'b'].map((input) => findColumn(data, at, (column) => column.input === input)!);
  const { states } = scoresAt(results, at);
  const sums: Sums = {
    inputs: { a: new Float64Array(units.length), b: new Float64Array(units.length) },
    values: new Float64Array(units.length).fill(Number.NaN),
  };
  const summed: number[] = [];
  units.forEach(({ parts }, i) => {
    const here = parts.filter(
      ({ row }) => row !== undefined && states[row] !== STATE.notApplicable && states[row] !== STATE.excluded,
    ) as { part: number; row: number }[];
    const all =
      here.length > 0 &&
      here.every(({ row }) => a.cells[row] === CELL.number && b.cells[row] === CELL.number);
    if (all) summed.push(i);
    const total = ({ numbers }: DataColumn) =>
      all ? here.reduce((sum, { part, row }) => sum + numbers[row] * part, 0) : Number.NaN;
    sums.inputs.a[i] = total(a);
    sums.inputs.b[i] = total(b);
  });
  if (summed.length === 0) return sums;
  const columns = (['a', 'b'] as const).map(
    (input, i): DataColumn => ({
      ...[a, b][i],
      numbers: Float64Array.from(summed, (unit) => sums.inputs[input][unit]),
      cells: new Uint8Array(summed.length),
    }),
  );
  const own = datasetOf(
    results,
    summed.map((unit) => units[unit]),
    [at],
    columns,
  );
  const { values } = scoreLeaf({ set, data: own, problems, shift: 0 }, at);
  summed.forEach((unit, row) => {
    sums.values[unit] = values[row];
  });
  return sums;
}
