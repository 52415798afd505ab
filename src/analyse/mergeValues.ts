/** The methods of merging: what a node's values in the parts of a new unit make together. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { CELL } from '../model/dataset.ts';
import { nano } from '../rules/rule.ts';
import { hasValue, type Results, STATE } from '../score/results.ts';
import type { MergeMethod } from './mergeMethods.ts';
import { type MergedUnit, type MergePlan, onlyPart, scoresAt } from './mergePlan.ts';
import { sumInputs } from './mergeSums.ts';

/** One node for all units that get a score, in their order. */
export interface MergedColumn {
  at: number;
  values: Float64Array;
  /** One of CELL a unit. */
  cells: Uint8Array;
  /** Applicable maximum where it is not the node's full points; NaN where it is. */
  max: Float64Array;
  /** `sum` only: inputs added up, for units whose value comes from them. */
  inputs?: { a: Float64Array; b: Float64Array };
}

/**
 * @param units those that get a score
 * @param weights one a row of the old results, for `weighted-mean`
 */
export function mergeColumn(
  plan: MergePlan,
  units: readonly MergedUnit[],
  at: number,
  method: MergeMethod,
  weights: Float64Array | undefined,
): MergedColumn {
  const { results } = plan;
  const column: MergedColumn = {
    at,
    values: new Float64Array(units.length).fill(Number.NaN),
    cells: new Uint8Array(units.length),
    max: new Float64Array(units.length).fill(Number.NaN),
  };
  units.forEach((unit, i) => {
    const only = onlyPart(unit);
    const merged =
      only === undefined ? combine(results, at, unit, method, weights) : carryOver(results, at, only.row!);
    column.cells[i] = merged.cell;
    column.values[i] = merged.value ?? Number.NaN;
    column.max[i] = merged.max ?? Number.NaN;
  });
  return column;
}

/** As `mergeColumn` for a quotient of inputs: these are added up and scored anew wherever every part has them. */
export function sumColumn(
  plan: MergePlan,
  units: readonly MergedUnit[],
  at: number,
  problems: Problems,
): MergedColumn {
  const column = mergeColumn(plan, units, at, 'sum', undefined);
  const sums = sumInputs(plan, units, at, problems);
  if (sums === undefined) return column;
  sums.values.forEach((value, i) => {
    if (Number.isNaN(sums.inputs.b[i])) return;
    column.cells[i] = Number.isNaN(value) ? CELL.noScore : CELL.number;
    column.values[i] = value;
  });
  return { ...column, inputs: sums.inputs };
}

interface MergedCell {
  cell: number;
  value?: number;
  max?: number;
}

function combine(
  results: Results,
  at: number,
  { parts }: MergedUnit,
  method: MergeMethod,
  weights: Float64Array | undefined,
): MergedCell {
  const { k, states } = scoresAt(results, at);
  const here = parts.filter((part) => part.row !== undefined) as { part: number; row: number }[];
  const valued = here.filter(({ row }) => hasValue(states[row]));
  if (valued.length === 0) {
    const nobody = here.every(({ row }) => states[row] === STATE.notApplicable);
    if (nobody) return { cell: CELL.notApplicable };
    // What its policy leaves out stays out; a zero it would have counted as has a value already.
    const missing = here.every(({ row }) => states[row] === STATE.excluded);
    return { cell: missing && results.set.nodes[at].missing === 'exclude' ? CELL.missing : CELL.noScore };
  }
  // Nothing was reported by anyone: missing, which the same policy counts as zero again.
  if (valued.every(({ row }) => states[row] === STATE.zeroed)) return { cell: CELL.missing };
  const values = valued.map(({ row }) => k[row]);
  return { cell: CELL.number, value: together(values, valued, method, weights) / 1e9 };
}

/** Whole billionths add up exactly, so that the order of the parts does not matter. */
function together(
  values: readonly number[],
  parts: readonly { part: number; row: number }[],
  method: MergeMethod,
  weights: Float64Array | undefined,
): number {
  if (method === 'best') return Math.max(...values);
  // In the plain mean a part of a split unit counts once, however small it is.
  const factors = parts.map(({ part, row }) => (method === 'weighted-mean' ? weights![row] * part : 1));
  const sum = values.reduce((total, value, i) => total + value * factors[i], 0);
  return sum / factors.reduce((total, factor) => total + factor, 0);
}

/** One old unit that became one new: value, state and maximum stay. */
function carryOver(results: Results, at: number, row: number): MergedCell {
  const { k, states, max } = scoresAt(results, at);
  const state = states[row];
  if (state === STATE.notApplicable) return { cell: CELL.notApplicable };
  if (state === STATE.excluded) return { cell: CELL.missing };
  if (!hasValue(state)) return { cell: CELL.noScore };
  const full = results.set.nodes[at].points;
  const own = max === undefined ? undefined : max[row] / 1e9;
  const differs = own !== undefined && nano(own) !== nano(full ?? 1);
  const kept = { max: differs ? own : undefined };
  if (state === STATE.zeroed) return { cell: CELL.missing, ...kept };
  return { cell: CELL.number, value: k[row] / 1e9, ...kept };
}
