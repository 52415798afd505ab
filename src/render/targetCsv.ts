/** Targets held against figures → CSV: one target of one unit a row. Numbers are exact; percentages are in percent, gaps in percentage points. */
import { stringify } from 'csv-stringify/sync';
import type { TargetReport } from '../analyse/targets.ts';
import { exactFigure, plainDecimal } from './figures.ts';

export function* renderTargetsCsv({
  targets,
  years,
  data,
  rows,
  synthetic,
}: TargetReport): Generator<string> {
  const dated = years.some(({ year }) => year !== 0);
  const head = [
    ...['unit', 'name'],
    ...(dated ? ['year'] : []),
    ...['target', 'measure', 'comparison', 'goal', 'deadline', 'status', 'figure', 'gap', 'measured-in'],
    ...(synthetic ? ['note'] : []),
  ];
  yield write([head]);
  for (const { year, units } of years) {
    for (const { row, outcomes } of units) {
      if (rows !== undefined && !rows.has(row)) continue;
      const cells = targets.flatMap((measured, i) => {
        const outcome = outcomes[i];
        if (outcome === undefined) return [];
        const number = (k: bigint | undefined) => (k === undefined ? '' : exactFigure(measured, k));
        const { target, goal } = measured;
        return [
          [
            data.units[row],
            data.names[row],
            ...(dated ? [year === 0 ? '' : year] : []),
            target.id,
            target.measure,
            target.comparison,
            number(goal.k),
            target.deadline,
            outcome.status,
            number(outcome.figure),
            number(outcome.gap),
            goal.share ? 'percent' : 'number',
            ...(synthetic ? ['synthetic'] : []),
          ],
        ];
      });
      if (cells.length > 0) yield write(cells);
    }
  }
}

/** A name that begins like a formula must not become one in a spreadsheet; numbers are left as they are. */
function write(rows: (string | number)[][]): string {
  return stringify(rows, { escape_formulas: true, cast: { number: plainDecimal } });
}
