/** Changed data → scores: what the rules refuse is reported where the change is written, not where the cell would stand. */
import { collectProblems, type Diagnostic, type Problems } from '../diagnostics/diagnostic.ts';
import { applyChanges, type Change, type ChangeSpec } from '../model/changeCells.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { readChanges } from '../model/readChanges.ts';
import { scoreLeaf } from '../score/leaves.ts';
import type { Results } from '../score/results.ts';
import { scoreSet } from '../score/scoreSet.ts';

/** A file as it would be with some changes. */
export interface Changed {
  changes: Change[];
  data: Dataset;
  results: Results;
}

/**
 * Reads changes, makes them in a copy of the data and scores it.
 * @param before the file as it is, scored without an error
 * @param bounds what missing values leave open is worked out too
 * @returns undefined where a change cannot be made; `problems` says why, all of them at once
 */
export function scoreChanged(
  set: IndicatorSet,
  data: Dataset,
  specs: readonly ChangeSpec[],
  { bounds }: { bounds: boolean },
  problems: Problems,
): Changed | undefined {
  const found = collectProblems();
  const changes = readChanges(set, data, specs, found);
  problems.addAll(found);
  const changed = applyChanges(data, changes);
  // A change that is refused must not hide what is wrong with the others.
  const refused = checkCells(set, data, changed, changes, problems);
  if (found.hasErrors() || refused) return undefined;
  const results = rescore(set, changed, changes, { bounds }, problems);
  return results === undefined ? undefined : { changes, data: changed, results };
}

/**
 * Scores changed data.
 * @param changes those made in it, for what they assume and for where a problem is shown
 * @returns undefined where the set refuses what came out
 */
export function rescore(
  set: IndicatorSet,
  changed: Dataset,
  changes: readonly Change[],
  { bounds }: { bounds: boolean },
  problems: Problems,
): Results | undefined {
  const assumed = changes.flatMap((change) => change.assumed ?? []);
  const found = collectProblems();
  const results = scoreSet(set, changed, { keep: () => true, bounds, assumed }, found);
  const before = new Set(problems.list().map(keyOf));
  for (const one of found.list()) {
    if (one.severity !== 'error' && before.has(keyOf(one))) continue;
    problems.add(one.code, one.args, placeOf(set, changed, one, changes));
  }
  return found.hasErrors() ? undefined : results;
}

/** Leaf by leaf, so that every change that is refused says so. @returns whether one was */
function checkCells(
  set: IndicatorSet,
  data: Dataset,
  changed: Dataset,
  changes: readonly Change[],
  problems: Problems,
): boolean {
  let refused = false;
  for (const at of new Set(changes.flatMap(({ target, cells }) => (cells.length > 0 ? [target] : [])))) {
    const [before, after] = [data, changed].map((one) => {
      const found = collectProblems();
      scoreLeaf({ set, data: one, problems: found, shift: 0 }, at);
      return found.list().filter(({ severity }) => severity === 'error');
    });
    const known = new Set(before.map(keyOf));
    for (const one of after.filter((error) => !known.has(keyOf(error)))) {
      refused = true;
      const own = changes.filter(({ target }) => target === at);
      problems.add(one.code, one.args, placeOf(set, changed, one, own));
    }
  }
  return refused;
}

/** Among the changes of a unit those of the code that a problem names, else of the unit, else the first. */
function placeOf(
  { nodes }: IndicatorSet,
  data: Dataset,
  { args }: Diagnostic,
  changes: readonly Change[],
): ChangeSpec['place'] {
  const ofUnit = changes.filter(
    ({ row }) => unitLabel(data, row) === args.unit || data.units[row] === args.unit,
  );
  const own = ofUnit.find(({ target }) => nodes[target].code === args.code);
  const spec = (own ?? ofUnit[0] ?? changes[0])?.spec;
  return spec?.valuePlace ?? spec?.place ?? { file: '' };
}

function keyOf({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args)}`;
}
