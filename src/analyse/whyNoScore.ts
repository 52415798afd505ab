/** Why a unit has no score in the index. */
import { type Results, STATE } from '../score/results.ts';

export type NoScore =
  | { why: 'not-applicable' | 'no-value' }
  /** Coverage of the index, and the least it must be; both shares. */
  | { why: 'coverage'; coverage: number; minimum: number }
  /** Nodes below their own minimum coverage. */
  | { why: 'coverage-below'; codes: string[] };

/** @param row a row whose index has no value */
export function whyNoScore({ set, index, nodes }: Results, row: number): NoScore {
  const state = index.states[row];
  if (state === STATE.notApplicable) return { why: 'not-applicable' };
  const minimum = set.nodes[0].minCoverage;
  if (state === STATE.noScore && minimum !== undefined)
    return { why: 'coverage', coverage: index.coverage[row], minimum };
  const codes = nodes.filter(({ states }) => states[row] === STATE.noScore).map(({ code }) => code);
  return codes.length > 0 ? { why: 'coverage-below', codes } : { why: 'no-value' };
}
