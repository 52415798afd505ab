/** What is proposed: indicators raised to a value, each with the change that does it, and what that costs. */
import type { Results } from '../score/results.ts';
import type { Cost, Solve } from './cheapest.ts';
import { numberFor, type WrittenChange, writeChange } from './leverCell.ts';
import type { Ceiling, Lever, Rung } from './levers.ts';
import type { UnitScorer } from './whatIfUnit.ts';

export interface ReachOptions {
  ceiling: Ceiling;
  /** Nodes that are not to be raised. */
  without: ReadonlySet<number>;
  /** Asks for the cheapest plan: what each node costs, and the solver. Nodes without a cost are not proposed. */
  price?: Price;
}

export interface Price {
  costs: ReadonlyMap<number, Cost>;
  solve: Solve;
}

/** One indicator that is to be raised. */
export interface Raise {
  lever: Lever;
  change: WrittenChange;
  /** On the set's scale. */
  value: number;
}

/** A plan with what it costs, once its figures are rounded to what the cells can say. */
export function priced(
  raises: Raise[],
  scorer: UnitScorer,
  price: Price | undefined,
  fewestPoints: FoundPlan['fewestPoints'],
): FoundPlan {
  if (price === undefined) return { raises, fewestPoints };
  return { raises, fewestPoints, cost: raises.reduce((sum, one) => sum + raiseCost(price, scorer, one), 0) };
}

/** What raising one indicator costs; points are those it gains alone. Weighted sets have none, and no price by the point. */
export function raiseCost(
  { costs }: Pick<Price, 'costs'>,
  scorer: UnitScorer,
  { lever, value }: Pick<Raise, 'lever' | 'value'>,
): number {
  const { fixed, perPoint } = costs.get(lever.at)!;
  if (perPoint === 0) return fixed;
  const points = (values: ReadonlyMap<number, number>) => scorer.index(values).points ?? 0;
  return fixed + (perPoint * (points(new Map([[lever.at, value]])) - points(new Map()))) / 1e9;
}

export interface FoundPlan {
  raises: Raise[];
  /** False where a plan of as few indicators with fewer points may exist. */
  fewestPoints: boolean;
  cost?: number;
}

export function raiseTo({ set, data }: Results, lever: Lever, { number, value }: Rung): Raise {
  return { lever, value, change: writeChange(set, data, lever, number) };
}

/** Of a slope: to this value, or to as little more as the cells can say. */
export function raiseToValue({ set, data }: Results, lever: Lever, value: number): Raise {
  const number = numberFor(set, data, lever, value);
  return { lever, value: lever.worthOf(number), change: writeChange(set, data, lever, number) };
}
