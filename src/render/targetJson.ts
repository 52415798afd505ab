/** Targets held against figures → JSON, schema dti.targets/1. Fixed order of keys; a status instead of null. */
import {
  type Measured,
  shareReached,
  type Tally,
  type TargetReport,
  type UnitOutcomes,
} from '../analyse/targets.ts';
import type { Dataset } from '../model/dataset.ts';
import { exactFigure } from './figures.ts';

/** Yields the document piece by piece, one unit a line, so that a large result is never one string. */
export function* renderTargetsJson(report: TargetReport, toolVersion: string): Generator<string> {
  const head = JSON.stringify(headOf(report, toolVersion), undefined, 2);
  // The units follow inside the same object.
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "units": [`;
  let first = true;
  for (const { year, units } of report.years) {
    for (const unit of units) {
      if (report.rows !== undefined && !report.rows.has(unit.row)) continue;
      yield `${first ? '' : ','}\n    ${JSON.stringify(unitOf(report.targets, report.data, year, unit))}`;
      first = false;
    }
  }
  yield '\n  ]\n}\n';
}

function headOf({ plan, set, targets, years, synthetic }: TargetReport, toolVersion: string): object {
  return {
    schema: 'dti.targets/1',
    tool: `dti ${toolVersion}`,
    plan: { id: plan.id, title: plan.title, basis: plan.basis },
    set:
      set === undefined
        ? undefined
        : {
            id: set.id,
            title: set.title,
            fingerprint: { scoring: set.fingerprint.scoring, content: set.fingerprint.content },
          },
    synthetic,
    targets: targets.map(targetOf),
    years: years.map(({ year, units, tallies }) => ({
      ...(year === 0 ? {} : { year }),
      units: units.length,
      targets: tallies.map((tally, i) => ({ id: targets[i].target.id, ...tallyOf(tally) })),
    })),
  };
}

function targetOf(measured: Measured): object {
  const { target, measure, goal } = measured;
  return {
    id: target.id,
    name: target.name,
    measure:
      measure.kind === 'code'
        ? { kind: 'code', code: measure.code, form: measure.form }
        : { kind: 'column', header: measure.header },
    comparison: target.comparison,
    goal: exactFigure(measured, goal.k),
    unit: goal.share ? 'percent' : 'number',
    unitOfMeasure: goal.share ? undefined : measure.unitOfMeasure,
    deadline: target.deadline,
    responsible: target.responsible,
    provenance: target.origins,
  };
}

function tallyOf(tally: Tally): object {
  const { reached, of } = shareReached(tally);
  return { ...tally, ...(of === 0 ? {} : { share: Math.round((reached / of) * 1e9) / 1e9 }) };
}

function unitOf(targets: readonly Measured[], data: Dataset, year: number, unit: UnitOutcomes): object {
  const { row, outcomes, tally } = unit;
  return {
    unit: data.units[row],
    ...(data.names[row] === '' ? {} : { name: data.names[row] }),
    ...(year === 0 ? {} : { year }),
    ...(data.blocks[row] === '' ? {} : { block: data.blocks[row] }),
    ...(data.regions[row] === '' ? {} : { region: data.regions[row] }),
    ...tallyOf(tally),
    targets: targets.flatMap((measured, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) return [];
      const number = (k: bigint | undefined) => (k === undefined ? undefined : exactFigure(measured, k));
      return [
        {
          id: measured.target.id,
          status: outcome.status,
          figure: number(outcome.figure),
          gap: number(outcome.gap),
        },
      ];
    }),
  };
}
