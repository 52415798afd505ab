/** What is missing or does not apply below a node, and what that does to its result. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { nano } from '../rules/rule.ts';
import { hasValue, type NodeScores, STATE } from '../score/results.ts';
import type { Effect, Exact } from './explanation.ts';

const KINDS: Record<number, Effect['is']> = {
  [STATE.excluded]: 'excluded',
  [STATE.notApplicable]: 'not-applicable',
  [STATE.noScore]: 'no-score',
  [STATE.dropped]: 'dropped',
};

/** Where nothing was observed, what does not apply has left the maximum all the same. */
type Sought = 'all' | 'smaller-maximum';

/**
 * The highest nodes below (or listed by) a node that are not what was reported, in tree order.
 * In points sets the points of all but `zero` add up to the full maximum less the unit's own.
 */
export function effectsOn(set: IndicatorSet, { columns }: Exact, target: number, row: number): Effect[] {
  const effects: Effect[] = [];
  const look = (at: number, within: string, weight: number, seek: Sought): void => {
    const scores = columns.get(at);
    if (scores === undefined) return;
    const { code, points } = set.nodes[at];
    const state = scores.states[row];
    const add = (is: Effect['is'], size: number) =>
      effects.push({
        target: at,
        code,
        is,
        within,
        ...(points === undefined ? { weight } : { points: size }),
      });
    if (state === STATE.notApplicable) add('not-applicable', points!);
    else if (!hasValue(state) && seek === 'all') add(KINDS[state], points!);
    else {
      if (state === STATE.zeroed && seek === 'all') add('zero', lost(scores, row));
      const above = state === STATE.value ? seek : 'smaller-maximum';
      if (isInside(at)) down(at, above);
      else if (points !== undefined && nano(scores.applicable[row]) < nano(points))
        add('smaller', points - scores.applicable[row]);
    }
  };
  /** A best case is chosen of several: what its other cases lack changes nothing. */
  const isInside = (at: number) =>
    set.nodes[at].aggregate !== 'best' && isComputed(columns, set.nodes[at].children);
  const down = (at: number, seek: Sought): void => {
    for (const child of set.nodes[at].children) {
      const { scored, weight } = set.nodes[child];
      if (scored) look(child, set.nodes[at].code, weight, seek);
    }
  };
  const own = columns.get(target);
  // Below its minimum coverage a node has no score for these very reasons.
  const known = own?.states[row] === STATE.value || own?.states[row] === STATE.noScore;
  if (!known) return effects;
  if (target < 0) {
    const { code, of } = set.views[-1 - target];
    for (const { node, weight } of of) look(node, code, weight, 'all');
  } else if (isInside(target)) down(target, 'all');
  return effects;
}

/** Of a node whose result the file gives, nothing below was worked out. */
function isComputed(columns: Exact['columns'], children: readonly number[]): boolean {
  return children.some((child) => columns.has(child));
}

/** What a missing value costs: all points, or those above its floor. */
function lost({ points, max }: NodeScores, row: number): number {
  return points === undefined ? 0 : max![row] - points[row];
}
