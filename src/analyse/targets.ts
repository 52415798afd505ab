/** A plan's targets held against the figures: reached, missed and by how much, without figure, not applicable; and the counts. */
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { ResolvedGoal } from '../model/goals.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Measure } from '../model/measures.ts';
import type { Target, TargetPlan } from '../model/targetPlan.ts';
import { fold } from '../source/fold.ts';
import type { Figures } from './figures.ts';
import { compareText } from './report.ts';

export type TargetStatus = 'reached' | 'missed' | 'no-figure' | 'not-applicable';

/** A target with all that is known of its measure. */
export interface Measured {
  target: Target;
  measure: Measure;
  goal: ResolvedGoal;
  figures: Figures;
  /** 1 for each row the target is meant for. */
  rows: Uint8Array;
}

/** All in billionths. */
export interface Outcome {
  status: TargetStatus;
  figure?: bigint;
  /** What is missing to the goal, or the excess over it; only where it is missed, and above 0. */
  gap?: bigint;
}

/** They add up to the units a target is meant for, or to the targets meant for a unit. */
export interface Tally {
  reached: number;
  missed: number;
  noFigure: number;
  notApplicable: number;
}

export interface UnitOutcomes {
  row: number;
  /** By target; undefined where the target is not meant for the unit. */
  outcomes: (Outcome | undefined)[];
  tally: Tally;
}

export interface YearOutcomes {
  /** 0 where the file says no year. */
  year: number;
  /** Fewest targets reached first, those to whom nothing applies last; then by name. */
  units: UnitOutcomes[];
  /** By target, over all units of the year. */
  tallies: Tally[];
}

/** What a report is made from. */
export interface TargetReport {
  plan: TargetPlan;
  /** The set whose codes are measured; undefined where all measures are free columns. */
  set?: IndicatorSet;
  data: Dataset;
  targets: Measured[];
  years: YearOutcomes[];
  /** Rows that are shown; all where undefined. Counts are over all rows all the same. */
  rows?: Set<number>;
  synthetic: boolean;
}

/** What is out of `of`: not applicable leaves the denominator, missing does not. */
export function shareReached(tally: Tally): { reached: number; of: number } {
  return { reached: tally.reached, of: tally.reached + tally.missed + tally.noFigure };
}

/** Year by year; the order of rows does not matter. */
export function evaluateTargets(targets: readonly Measured[], data: Dataset): YearOutcomes[] {
  const years = [...new Set(data.years)].sort((a, b) => a - b);
  return years.map((year) => {
    const units = [...data.years.keys()]
      .filter((row) => data.years[row] === year)
      .map((row): UnitOutcomes => {
        const outcomes = targets.map((measured) =>
          measured.rows[row] === 1 ? outcomeOf(measured, row) : undefined,
        );
        return { row, outcomes, tally: count(outcomes) };
      });
    return {
      year,
      units: sortUnits(units, data),
      tallies: targets.map((_, i) => count(units.map(({ outcomes }) => outcomes[i]))),
    };
  });
}

function outcomeOf({ target, goal, figures }: Measured, row: number): Outcome {
  if (figures.notApplicable[row] === 1) return { status: 'not-applicable' };
  const figure = figures.k[row];
  if (figure === undefined) return { status: 'no-figure' };
  const gap = target.comparison === 'at-least' ? goal.k - figure : figure - goal.k;
  return gap > 0n ? { status: 'missed', figure, gap } : { status: 'reached', figure };
}

function count(outcomes: readonly (Outcome | undefined)[]): Tally {
  const tally: Tally = { reached: 0, missed: 0, noFigure: 0, notApplicable: 0 };
  const keys = {
    reached: 'reached',
    missed: 'missed',
    'no-figure': 'noFigure',
    'not-applicable': 'notApplicable',
  } as const;
  for (const outcome of outcomes) if (outcome !== undefined) tally[keys[outcome.status]]++;
  return tally;
}

function sortUnits(units: UnitOutcomes[], data: Dataset): UnitOutcomes[] {
  const keyed = units.map((unit) => {
    const label = unitLabel(data, unit.row);
    return { unit, label, name: fold(label), ...shareReached(unit.tally) };
  });
  keyed.sort((a, b) => {
    if ((a.of === 0) !== (b.of === 0)) return a.of === 0 ? 1 : -1;
    // a/b < c/d without dividing.
    return (
      a.reached * b.of - b.reached * a.of || compareText(a.name, b.name) || compareText(a.label, b.label)
    );
  });
  return keyed.map(({ unit }) => unit);
}
