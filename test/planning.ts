/** Holds a plan and a data file given as texts against each other, and reads single outcomes out of the report. */
import { reportTargets } from '../src/analyse/targetReport.ts';
import type { Outcome, Tally, TargetReport } from '../src/analyse/targets.ts';
import { collectProblems, type Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { compilePlan } from '../src/model/compile.ts';
import { headerOf } from '../src/model/fileIdentity.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { readForPlan } from '../src/model/planData.ts';
import type { ReadOptions } from '../src/model/readData.ts';
import { sourceOf } from './scoring.ts';

export interface Planned {
  report: TargetReport;
  problems: Diagnostic[];
  /** One unit's outcome for one target; of the first year unless another is said. */
  at(unit: string, target: string, year?: number): Outcome | undefined;
  tally(target: string, year?: number): Tally;
}

/** @throws where the plan or the data have errors */
export function planText(yaml: string, csv: string, set?: IndicatorSet, options: ReadOptions = {}): Planned {
  const problems = collectProblems();
  const plan = compilePlan(sourceOf(yaml, 'plan.yaml'), problems);
  const source = sourceOf(csv);
  const read =
    plan &&
    readForPlan(
      plan,
      set,
      undefined,
      source,
      (headerOf(source) ?? []).map(({ text }) => text),
      options,
      problems,
    );
  const report = read && reportTargets(plan!, read, undefined, problems);
  if (report === undefined || problems.hasErrors()) throw new Error(JSON.stringify(problems.list()));
  const yearOf = (year: number | undefined) =>
    report.years.find((one) => year === undefined || one.year === year)!;
  const index = (target: string) => report.targets.findIndex((one) => one.target.id === target);
  return {
    report,
    problems: problems.list(),
    at: (unit, target, year) =>
      yearOf(year).units.find(({ row }) => report.data.units[row] === unit)?.outcomes[index(target)],
    tally: (target, year) => yearOf(year).tallies[index(target)],
  };
}
