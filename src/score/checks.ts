/** Columns that stand beside what they are made of: they are compared with what is computed, within what rounding allows. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type DataColumn, type Dataset, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { onScale } from '../rules/rule.ts';
import { halfUnit } from './leaves.ts';
import { hasValue, type NodeScores, STATE } from './results.ts';

/** For each checked node (or view): its columns as computed, with all cells at their lower, and at their upper end. */
export type CheckKeeper = Map<number, NodeScores[]>;

export function compareChecks(
  set: IndicatorSet,
  data: Dataset,
  checks: CheckKeeper,
  problems: Problems,
): void {
  for (const column of data.checks) {
    const kept = checks.get(column.target);
    if (kept === undefined) continue;
    const [computed, low, high] = kept;
    const inForm = (scores: NodeScores, row: number) =>
      column.form === 'points'
        ? scores.points![row]
        : column.form === 'max'
          ? scores.max![row]
          : scores.values[row];
    // A unit's error also moves the statistics it is measured against: once at either end of them.
    const widen = isRelative(set, column.target) ? 3 : 1;
    for (let row = 0; row < data.rows; row++) {
      const number = column.numbers[row];
      if (Number.isNaN(number)) continue;
      if (!hasValue(computed.states[row])) {
        if (column.form === 'max') continue;
        const withheld = computed.states[row] === STATE.withheld;
        // A figure that would be passed over without a word: its parts are missing, not applicable or too few.
        const args = { unit: unitLabel(data, row), code: column.code, header: column.header, given: number };
        const code = withheld ? 'data/result-unchecked' : 'data/result-unused';
        problems.add(code, args, { file: data.file, ...data.fieldOf(column, row) });
        continue;
      }
      const own = halfUnit(column);
      const given = column.form === 'percent' ? onScale(number, set.scale) : number;
      const value = inForm(computed, row);
      // A cell with an error of its own lies below.
      if (Number.isNaN(value)) continue;
      const parts = Math.max(0, inForm(high, row) - value, value - inForm(low, row)) * widen;
      // What remains is the noise of adding floating numbers.
      const tolerance = own + parts + 1e-9 * Math.max(1, Math.abs(value));
      if (Math.abs(value - given) <= tolerance) continue;
      report(set, data, column, row, { given, value, tolerance }, problems);
    }
  }
}

function isRelative(set: IndicatorSet, target: number): boolean {
  if (target < 0) return set.views[-1 - target].of.some(({ node }) => isRelative(set, node));
  const node = set.nodes[target];
  return (
    node.rescale !== undefined ||
    node.rule?.kind === 'relative' ||
    node.children.some((child) => isRelative(set, child))
  );
}

function report(
  set: IndicatorSet,
  data: Dataset,
  column: DataColumn,
  row: number,
  found: { given: number; value: number; tolerance: number },
  problems: Problems,
): void {
  const round = (x: number) => Number(x.toPrecision(9));
  const view = column.target < 0;
  problems.add(
    'data/subtotal',
    {
      unit: unitLabel(data, row),
      code: column.code,
      header: column.header,
      given: round(found.given),
      computed: round(found.value),
      tolerance: Number(found.tolerance.toPrecision(2)),
      from: view ? set.views[-1 - column.target].of.map(({ node }) => set.nodes[node].code).join(', ') : '',
    },
    { file: data.file, ...data.fieldOf(column, row) },
  );
}
