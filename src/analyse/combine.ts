/** How one row's result was made of its parts, with the figures as they were before rounding. */
import type { Aggregate, IndicatorSet } from '../model/indicatorSet.ts';
import { nano } from '../rules/rule.ts';
import { hasValue } from '../score/results.ts';
import type { Combination, Exact, Operand } from './explanation.ts';

/** The arithmetic of an inner node or a view that has a value; of a rescaled node, before it is rescaled. */
export function combinationOf(
  set: IndicatorSet,
  { columns }: Exact,
  target: number,
  row: number,
): Combination {
  const points = set.kind === 'points';
  const parts =
    target < 0
      ? set.views[-1 - target].of
      : set.nodes[target].children
          .filter((child) => set.nodes[child].scored)
          .map((child) => ({ node: child, weight: set.nodes[child].weight }));
  const operands = parts.flatMap(({ node, weight }): Operand[] => {
    const scores = columns.get(node);
    if (scores === undefined || !hasValue(scores.states[row])) return [];
    const size = points ? { points: scores.points![row], max: scores.max![row] } : { weight };
    return [{ target: node, code: set.nodes[node].code, value: scores.values[row], ...size, counts: true }];
  });
  if (!points) return mean(target < 0 ? 'view' : set.nodes[target].aggregate, operands);
  const own = columns.get(target)!;
  const made = { points: own.points![row], max: own.max![row] };
  const result = made.points / made.max;
  if (target >= 0 && set.nodes[target].aggregate === 'best')
    return {
      operation: 'best',
      operands: onlyFirst(operands, ({ points }) => points! >= made.points),
      ...made,
      result,
    };
  return {
    operation: target < 0 ? 'view' : 'pool',
    operands: operands.map((one) => ({ ...one, part: one.points })),
    ...made,
    result,
  };
}

/** Of equal ones the first in the order of the tree counts. */
function onlyFirst(operands: readonly Operand[], fits: (one: Operand) => boolean): Operand[] {
  const first = operands.findIndex(fits);
  return operands.map((one, i) => ({
    ...one,
    counts: i === first,
    part: i === first ? one.points : undefined,
  }));
}

function mean(aggregate: Aggregate | 'view', operands: readonly Operand[]): Combination {
  const all = operands.reduce((sum, { weight }) => sum + weight!, 0);
  const total = (part: (one: Operand) => number) => operands.reduce((sum, one) => sum + part(one), 0);
  // An observed 0 makes the whole mean 0.
  const zero = operands.some(({ value }) => nano(value) <= 0);
  switch (aggregate) {
    case 'geometric': {
      const result = zero ? 0 : Math.exp(total(({ weight, value }) => weight! * Math.log(value)) / all);
      const factor = ({ weight, value }: Operand) => (nano(value) <= 0 ? 0 : value ** (weight! / all));
      return {
        operation: 'geometric',
        operands: operands.map((one) => ({ ...one, part: factor(one) })),
        result,
      };
    }
    case 'harmonic':
      return {
        operation: 'harmonic',
        operands: [...operands],
        result: zero ? 0 : all / total(({ weight, value }) => weight! / value),
      };
    case 'min': {
      const result = operands.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
      return { operation: 'min', operands: onlyFirst(operands, ({ value }) => value <= result), result };
    }
    default: {
      const part = ({ weight, value }: Operand) => (weight! * value) / all;
      return {
        operation: aggregate === 'view' ? 'view' : 'arithmetic',
        operands: operands.map((one) => ({ ...one, part: part(one) })),
        result: total(({ weight, value }) => weight! * value) / all,
      };
    }
  }
}
