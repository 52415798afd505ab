/** The formulas of relative rules, with one number and its population put in. */
import type { RelativeParams } from './relativeParams.ts';
import { nano, type Population, type RuleArithmetic } from './rule.ts';

/** True where the formula would divide by zero, which `constant` answers. */
export function isConstant(params: RelativeParams, population: Population): boolean {
  switch (params.method) {
    case 'best':
      return !params.lowerIsBetter && population.max === 0;
    case 'min-max':
      return nano(population.min) === nano(population.max);
    case 'z-score':
      return population.sd === 0;
    case 'percentile':
      return population.n === 1;
    case 'reference-unit':
      return false;
  }
}

/** @returns the share (or z-score), or the fault that keeps the cell from being scored */
export function shareOf(
  params: RelativeParams,
  x: number,
  p: Population,
): number | 'data/best-needs-positive' | 'data/reference-zero' {
  const down = params.lowerIsBetter;
  switch (params.method) {
    case 'best':
      if (x < 0 || (down && x === 0)) return 'data/best-needs-positive';
      return down ? p.min / x : x / p.max;
    case 'min-max':
      return (down ? p.max - x : x - p.min) / (p.max - p.min);
    case 'z-score':
      return (down ? p.mean - x : x - p.mean) / p.sd;
    case 'percentile':
      return countWorse(x, p.sorted, down) / (p.n - 1);
    case 'reference-unit':
      if (down && x === 0) return 'data/reference-zero';
      // Reported once for the reference unit, not for every other.
      if (!down && p.reference === 0) return Number.NaN;
      return down ? p.reference / x : x / p.reference;
  }
}

/** The formula of the method, with its numbers in place; a percentile counts the units that are worse first. */
export function arithmeticOf(
  { method, lowerIsBetter: down }: RelativeParams,
  x: number,
  p: Population,
): RuleArithmetic {
  switch (method) {
    case 'best':
      return { of: 'product', top: [down ? p.min : x], bottom: [down ? x : p.max] };
    case 'min-max':
      return { of: 'difference', top: down ? [p.max, x] : [x, p.min], bottom: [p.max, p.min] };
    case 'z-score':
      return { of: 'difference', top: down ? [p.mean, x] : [x, p.mean], bottom: [p.sd] };
    case 'percentile':
      return { of: 'product', top: [countWorse(x, p.sorted, down)], bottom: [p.n - 1] };
    case 'reference-unit':
      return { of: 'product', top: [down ? p.reference : x], bottom: [down ? x : p.reference] };
  }
}

function countWorse(x: number, sorted: Float64Array, lowerIsBetter: boolean): number {
  const k = nano(x);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const k2 = nano(sorted[middle]);
    if (lowerIsBetter ? k2 <= k : k2 < k) low = middle + 1;
    else high = middle;
  }
  return lowerIsBetter ? sorted.length - low : low;
}
