/** What each layer of a review says of a node of a unit. */
import { STATE } from '../score/results.ts';
import type { Review, ReviewColumn, ReviewUnit } from './review.ts';

/**
 * `partial`: a node that is computed from parts some of which are missing; `no-score`: one that has no value for that
 * reason, because the set demands them all.
 */
export type FigureStatus = 'value' | 'partial' | 'no-score' | 'missing' | 'not-applicable';

/** What one layer says of one node of one unit; points, maximum and k in whole billionths. NaN: there is none. */
export interface Figure {
  status: FigureStatus;
  points: number;
  max: number;
  k: number;
  rank: number;
  coverage: number;
}

/** What a layer says of a node of a unit; undefined where it has neither. */
export function figureOf(
  { set }: Review,
  column: ReviewColumn,
  unit: ReviewUnit,
  layer: number,
): Figure | undefined {
  const scores = column.scores[layer];
  const row = unit.rows[layer];
  if (scores === undefined || row === undefined) return undefined;
  const state = scores.states[row];
  const coverage = scores.coverage[row];
  const computed = column.kind !== 'node' || set.nodes[column.target].kind === 'inner';
  const isCase = column.target > 0 && set.nodes[column.target].aggregate === 'best';
  const status =
    state === STATE.notApplicable
      ? 'not-applicable'
      : state === STATE.withheld && coverage > 0
        ? 'no-score'
        : state !== STATE.value || coverage === 0
          ? 'missing'
          : computed && !isCase && coverage < 1 - 1e-9
            ? 'partial'
            : 'value';
  return {
    status,
    points: scores.points?.[row] ?? Number.NaN,
    // Of what is withheld, only the maximum of the parts there are is known.
    max: state === STATE.withheld ? Number.NaN : (scores.max?.[row] ?? Number.NaN),
    k: scores.k[row],
    rank: scores.rank[row],
    coverage,
  };
}

/** True where both layers have the item as a whole. */
export function isCompared(a: Figure, b: Figure): boolean {
  return a.status === 'value' && b.status === 'value';
}

/** True where there is a figure, of all of the item or of some of its parts. */
export function hasFigure({ status }: Figure): boolean {
  return status === 'value' || status === 'partial';
}
