/** From a plan and its data to the report: score what has to be scored, hold figures against goals, count. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { PlanData } from '../model/planData.ts';
import type { Registry } from '../model/registry.ts';
import { isSyntheticPlan, type TargetPlan } from '../model/targetPlan.ts';
import { isSynthetic } from '../score/results.ts';
import { scoreSet } from '../score/scoreSet.ts';
import { measureTargets } from './measured.ts';
import { evaluateTargets, type TargetReport } from './targets.ts';

export function reportTargets(
  plan: TargetPlan,
  { set, only, data, measures }: PlanData,
  registry: Registry | undefined,
  problems: Problems,
): TargetReport {
  const scored = only.size > 0 && data.plan.columns.length > 0 && data.rows > 0;
  const results = scored
    ? scoreSet(set, data, { keep: (at) => only.has(at), bounds: false }, problems)
    : undefined;
  const targets = measureTargets(plan.targets, measures, { data, results, registry, problems });
  const invented = results === undefined ? data.synthetic : isSynthetic(results);
  return {
    plan,
    set: only.size === 0 ? undefined : set,
    data,
    targets,
    years: evaluateTargets(targets, data),
    synthetic: invented || isSyntheticPlan(plan),
  };
}
