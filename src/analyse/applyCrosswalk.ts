/** One year of one index on the units of a later year: what compares a year before a merger with one after it calls. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { MergeMethod } from './mergeMethods.ts';
import { type MergedUnit, type MergePlan, planMerge } from './mergePlan.ts';
import { type Merged, mergeResults } from './mergeResults.ts';
import { predecessorOf } from './predecessor.ts';
import { type MergedOrigin, type Side, type SideUnit, sidesOfResults, unitKeys } from './side.ts';

export interface CrosswalkOptions {
  method: MergeMethod;
  /** `mean`: a part that is missing is left out, instead of leaving its unit without a score. */
  incomplete?: 'mean';
  /** One a row of the side's results (`side.scored.results`), for `weighted-mean`. */
  weights?: Float64Array;
}

/**
 * The side on the new units, with merged values and ranks among them. Units that lack a part stand in it without scores.
 * @param side scored here, with every node kept and its cells not given up (`keep: () => true`, no `consume`)
 * @returns undefined where the side was not scored here, which the caller has to say, or where data and crosswalk do not
 *   go together, which is in `problems`
 */
export function applyCrosswalk(
  side: Side,
  crosswalk: Crosswalk,
  options: CrosswalkOptions,
  problems: Problems,
): Side | undefined {
  if (side.scored === undefined) return undefined;
  const { results, rows } = side.scored;
  const plan = planMerge(results, crosswalk, { rows, incomplete: options.incomplete }, problems);
  if (plan === undefined) return undefined;
  const merged = mergeResults(plan, options.method, options.weights, problems);
  return problems.hasErrors() ? undefined : sideOfMerged(side, plan, merged);
}

function sideOfMerged(side: Side, { crosswalk, units }: MergePlan, merged: Merged): Side {
  const [scored] = sidesOfResults(merged.results, crosswalk.to);
  const keyOf = unitKeys(crosswalk.to);
  const incomplete = units.filter(({ complete }) => !complete);
  const without = incomplete.map(
    ({ name, block, region }): SideUnit => ({ key: keyOf(name), name, block, region }),
  );
  const places = new Map(side.scored!.rows.map((row, i) => [row, i]));
  const at = (row: number | undefined) => (row === undefined ? undefined : places.get(row));
  const longer = (column: Float64Array) => Float64Array.from([...column, ...without.map(() => Number.NaN)]);
  return {
    ...scored,
    label: side.label,
    units: [...scored.units, ...without],
    columns: scored.columns.map((column) => ({
      ...column,
      k: longer(column.k),
      rank: longer(column.rank),
    })),
    mergedFrom: {
      side,
      units: [...merged.units, ...incomplete].map((unit) => originOf(unit, crosswalk, at)),
    },
  };
}

/** @param at the unit of the older side that stands in a row */
function originOf(
  { name, parts }: MergedUnit,
  crosswalk: Crosswalk,
  at: (row: number | undefined) => number | undefined,
): MergedOrigin {
  const origin: MergedOrigin = {
    parts: parts.map(({ name: old, part, row }) => ({
      name: old,
      part,
      ...(row === undefined ? { absent: true as const } : {}),
    })),
  };
  if (parts.length === 1) return { ...origin, carried: at(parts[0].row) };
  const predecessor = predecessorOf(
    crosswalk,
    name,
    parts.map((part) => part.name),
  );
  return predecessor === undefined ? origin : { ...origin, predecessor: at(parts[predecessor].row) };
}
