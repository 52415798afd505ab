/**
 * Weighted means over the children that have a value; their weights are renormalised inside the node.
 * Formulas: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 */
import type { Aggregate } from '../model/indicatorSet.ts';
import { nano } from '../rules/rule.ts';
import { hasValue, type NodeScores, STATE } from './results.ts';

export interface Accumulator {
  /** `onZero` is called where an observed 0 makes the whole mean 0. */
  add(child: NodeScores, weight: number, any: Uint8Array, onZero: (row: number) => void): void;
  finish(): void;
}

/** Adds children one by one, in tree order, so that only one child's columns are held at a time. */
export function meanAccumulator(aggregate: Aggregate, scores: NodeScores): Accumulator {
  const { values, observed, applicable } = scores;
  const rows = values.length;
  const sums = new Float64Array(rows);
  const weights = new Float64Array(rows);
  const zero = new Uint8Array(rows);
  const collapses = aggregate === 'geometric' || aggregate === 'harmonic';
  return {
    add(child, weight, any, onZero) {
      for (let row = 0; row < rows; row++) {
        const state = child.states[row];
        if (state === STATE.notApplicable) continue;
        applicable[row] += weight;
        if (state !== STATE.noScore && child.applicable[row] > 0)
          observed[row] += (weight * child.observed[row]) / child.applicable[row];
        if (!hasValue(state)) continue;
        const value = child.values[row];
        if (any[row] === 0) sums[row] = aggregate === 'min' ? value : 0;
        any[row] = 1;
        weights[row] += weight;
        if (aggregate === 'min') sums[row] = Math.min(sums[row], value);
        else if (collapses && nano(value) <= 0) {
          if (state === STATE.value && nano(value) === 0) onZero(row);
          zero[row] = 1;
        } else if (aggregate === 'geometric') sums[row] += weight * Math.log(value);
        else if (aggregate === 'harmonic') sums[row] += weight / value;
        else sums[row] += weight * value;
      }
    },
    finish() {
      for (let row = 0; row < rows; row++) {
        if (weights[row] === 0) continue;
        if (zero[row] === 1) values[row] = 0;
        else if (aggregate === 'geometric') values[row] = Math.exp(sums[row] / weights[row]);
        else if (aggregate === 'harmonic') values[row] = weights[row] / sums[row];
        else values[row] = aggregate === 'min' ? sums[row] : sums[row] / weights[row];
      }
    },
  };
}
