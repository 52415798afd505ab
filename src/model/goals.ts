/** How much a target asks for, as a number on the yardstick of its measure; a goal that cannot be meant so is refused. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { billionths } from '../source/billionths.ts';
import { shiftPercent } from '../source/number.ts';
import type { Yardstick } from './measures.ts';
import type { Target } from './targetPlan.ts';

export interface ResolvedGoal {
  /** In billionths: of a share, or of the measure's own unit. */
  k: bigint;
  share: boolean;
}

/** @returns the goal, or undefined where `problems` says why it cannot be compared with the measure */
export function resolveGoal(
  { goal, measure, places }: Target,
  yardstick: Yardstick,
  problems: Problems,
): ResolvedGoal | undefined {
  const { is, bare } = yardstick;
  if (goal.percent && is === 'number') {
    problems.add('plan/not-a-share', { measure, goal: goal.text }, places.goal);
    return undefined;
  }
  const share = is === 'share' || (is === 'either' && goal.percent);
  const asPercent = goal.percent || (is === 'share' && bare === 'percent');
  const number = asPercent ? shiftPercent(goal.plain) : Number(goal.plain);
  const k = billionths(number);
  const beyond =
    (yardstick.low !== undefined && k < billionths(yardstick.low)) ||
    (yardstick.high !== undefined && k > billionths(yardstick.high));
  if (beyond) {
    const args = { measure, goal: goal.text, range: sayRange(yardstick, share) };
    problems.add('plan/goal-beyond', args, places.goal);
    return undefined;
  }
  const size = k < 0n ? -k : k;
  if (share && !goal.percent && bare === 'percent' && size > 0n && size <= 10_000_000n)
    problems.add('plan/small-percent', { measure, goal: goal.text }, places.goal);
  return { k, share };
}

function sayRange({ low, high }: Yardstick, share: boolean): string {
  const say = (end: number) => (share ? `${end * 100} %` : `${end}`);
  if (low === undefined) return `≤ ${say(high!)}`;
  return high === undefined ? `≥ ${say(low)}` : `${say(low)} … ${say(high)}`;
}
