/** A plan, read: its targets, each with what it measures, how much, by when, for whom, and where all that is said. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Provenance, Reference, Text } from './indicatorSet.ts';

export type Comparison = 'at-least' | 'at-most';

/** What a number without % means: a share (0.8), or a percentage (80). */
export type ShareUnit = 'share' | 'percent';

/** Where the name, the goal (how much, by when, for whom) and the choice of the measure come from. */
export type TargetField = 'name' | 'goal' | 'measure';
export type TargetOrigins = Record<TargetField, { is: Provenance; reference?: Reference }>;

export interface Goal {
  /** As written. */
  text: string;
  /** The number in machine form, so that a percentage can be shifted in the text. */
  plain: string;
  percent: boolean;
}

export type UnitChoice =
  | { kind: 'all' }
  | { kind: 'names'; names: { name: string; place: Place }[] }
  | { kind: 'block' | 'region'; name: string; place: Place };

export interface Target {
  id: string;
  name: Text;
  /** A code of a set with its form, or the header of a column; told apart once both are known (measures.ts). */
  measure: string;
  /** Of a free column: what its numbers without % are. */
  unit?: ShareUnit;
  unitOfMeasure?: Text;
  comparison: Comparison;
  goal: Goal;
  /** An ISO date. */
  deadline: string;
  units: UnitChoice;
  responsible?: Text;
  origins: TargetOrigins;
  places: { measure: Place; goal: Place; deadline: Place; unit: Place };
}

export interface TargetPlan {
  id: string;
  title: Text;
  basis?: { document: string; date?: string; issuer?: string; url?: string };
  /** The set whose codes the measures are: an id, or a path relative to the plan. */
  set?: string;
  setPlace: Place;
  targets: Target[];
}

/** Targets of which something is not published, for the one line every run says about it. */
export function unpublished(plan: TargetPlan): { field: TargetField; count: number }[] {
  return (['name', 'goal', 'measure'] as const)
    .map((field) => ({
      field,
      count: plan.targets.filter(({ origins }) => ['editorial', 'synthetic'].includes(origins[field].is))
        .length,
    }))
    .filter(({ count }) => count > 0);
}

/** True where goals are invented: every output says so. */
export function isSyntheticPlan(plan: TargetPlan): boolean {
  return plan.targets.some(({ origins }) => origins.goal.is === 'synthetic');
}
