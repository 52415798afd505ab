/** What is proposed: indicators raised to a value, each with the change that does it, and what that costs. */
import type { Results } from '../score/results.ts';
import type { Cost, Solve } from './cheapest.ts';
import { numberFor, type WrittenChange, writeChange } from './leverCell.ts';
import type { Ceiling, Lever, Rung } from './levers.ts';

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
