/** Ordered thresholds (`from` ≥, `above` >, `up-to` ≤, `below` <), used by the `steps` rule and by bands. */
import { nano, type Z } from './rule.ts';

export interface Threshold {
  from?: number;
  above?: number;
  'up-to'?: number;
  below?: number;
}

export function thresholdShape(z: Z) {
  return {
    from: z.number().optional(),
    above: z.number().optional(),
    'up-to': z.number().optional(),
    below: z.number().optional(),
  };
}

export function matches(step: Threshold, x: number): boolean {
  const k = nano(x);
  return (
    (step.from === undefined || k >= nano(step.from)) &&
    (step.above === undefined || k > nano(step.above)) &&
    (step['up-to'] === undefined || k <= nano(step['up-to'])) &&
    (step.below === undefined || k < nano(step.below))
  );
}

export type ThresholdFault = {
  index: number;
  kind: 'none' | 'both' | 'order' | 'overlap' | 'reversed';
  other?: number;
};

/**
 * Steps are tried in order, so their order is part of their meaning: lower ends alone must fall, upper ends alone must
 * rise, and mixed or closed intervals must not overlap.
 */
export function findThresholdFaults(steps: readonly Threshold[]): ThresholdFault[] {
  const faults: ThresholdFault[] = [];
  const intervals = steps.map((step, index) => {
    const lower = step.from ?? step.above;
    const upper = step['up-to'] ?? step.below;
    if (lower === undefined && upper === undefined) faults.push({ index, kind: 'none' });
    if (
      (step.from !== undefined && step.above !== undefined) ||
      (step['up-to'] !== undefined && step.below !== undefined)
    ) {
      faults.push({ index, kind: 'both' });
    }
    // Half a step of the comparison's grain tells open from closed ends.
    const low = lower === undefined ? -Infinity : nano(lower) + (step.from === undefined ? 0.5 : 0);
    const high = upper === undefined ? Infinity : nano(upper) - (step['up-to'] === undefined ? 0.5 : 0);
    if (low > high) faults.push({ index, kind: 'reversed' });
    return { low, high };
  });
  if (faults.length > 0) return faults;
  const falling = intervals.every(({ high }) => high === Infinity);
  const rising = intervals.every(({ low }) => low === -Infinity);
  for (let i = 1; i < intervals.length; i++) {
    const [previous, current] = [intervals[i - 1], intervals[i]];
    if (falling) {
      if (current.low >= previous.low) faults.push({ index: i, kind: 'order', other: i - 1 });
    } else if (rising) {
      if (current.high <= previous.high) faults.push({ index: i, kind: 'order', other: i - 1 });
    } else {
      const other = intervals
        .slice(0, i)
        .findIndex((interval) => current.low <= interval.high && interval.low <= current.high);
      if (other >= 0) faults.push({ index: i, kind: 'overlap', other });
    }
  }
  return faults;
}

/** "≥ 4", "> 0.325 and ≤ 0.4". */
export function sayThreshold(step: Threshold, number: (x: number) => string): string {
  const parts: string[] = [];
  if (step.from !== undefined) parts.push(`≥ ${number(step.from)}`);
  if (step.above !== undefined) parts.push(`> ${number(step.above)}`);
  if (step['up-to'] !== undefined) parts.push(`≤ ${number(step['up-to'])}`);
  if (step.below !== undefined) parts.push(`< ${number(step.below)}`);
  return parts.join(', ');
}
