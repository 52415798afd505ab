/** The data file as a plan needs it: the columns of its measures, codes of the set narrowed to them, and no more. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import type { TextSource } from '../source/text.ts';
import type { Dataset } from './dataset.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { type Measure, resolveMeasures } from './measures.ts';
import { bareSet, type Narrowed, narrowSet } from './narrowSet.ts';
import { type ReadOptions, readData } from './readData.ts';
import type { Registry } from './registry.ts';
import type { ShareUnit, TargetPlan } from './targetPlan.ts';
import { DEFAULT_TOKENS } from './tokens.ts';

export interface PlanData extends Narrowed {
  data: Dataset;
  /** One a target; undefined where there is none, which is in the problems. */
  measures: (Measure | undefined)[];
}

/**
 * @param set the set of the codes; undefined where all measures are columns of no set
 * @param headers what heads the columns of the file
 * @returns undefined where the file cannot be read; problems say why
 */
export function readForPlan(
  plan: TargetPlan,
  set: IndicatorSet | undefined,
  registry: Registry | undefined,
  source: TextSource,
  headers: readonly string[],
  options: ReadOptions,
  problems: Problems,
): PlanData | undefined {
  const measures = resolveMeasures(plan.targets, set, headers, problems);
  const narrowed = narrowFor(set, measures);
  const free = freeHeaders(plan, measures, problems);
  const data = readData(narrowed.set, registry, source, { ...options, free, only: narrowed.only }, problems);
  return data === undefined ? undefined : { ...narrowed, data, measures };
}

function narrowFor(set: IndicatorSet | undefined, measures: readonly (Measure | undefined)[]): Narrowed {
  if (set === undefined) return { set: bareSet(DEFAULT_TOKENS), only: new Set() };
  const needs = measures.flatMap((measure) =>
    measure?.kind === 'code' ? [{ target: measure.target, finished: measure.form !== 'raw' }] : [],
  );
  return narrowSet(set, needs);
}

/** Columns of no set that targets measure, by their folded headers, each in one unit. */
function freeHeaders(
  { targets }: TargetPlan,
  measures: readonly (Measure | undefined)[],
  problems: Problems,
): Map<string, { unit?: ShareUnit }> {
  const free = new Map<string, { unit?: ShareUnit }>();
  targets.forEach(({ unit, places }, i) => {
    const measure = measures[i];
    if (measure?.kind !== 'column') return;
    const known = free.get(fold(measure.header));
    if (known?.unit !== undefined && unit !== undefined && known.unit !== unit)
      problems.add('plan/two-units', { measure: measure.header }, places.unit);
    free.set(fold(measure.header), { unit: known?.unit ?? unit });
  });
  return free;
}
