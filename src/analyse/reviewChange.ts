/**
 * What each layer of a review says of a node of a unit, and how points change from one layer to the next. An item that
 * only one layer has is counted apart: it is never taken for zero.
 */
import { STATE } from '../score/results.ts';
import type { Review, ReviewColumn, ReviewUnit } from './review.ts';

/** `partial`: a node that is computed from parts some of which are missing. */
export type FigureStatus = 'value' | 'partial' | 'missing' | 'not-applicable';

/** What one layer says of one node of one unit; points and maximum in whole billionths. */
export interface Figure {
  status: FigureStatus;
  points: number;
  max: number;
  k: number;
  rank: number;
  coverage: number;
}

/** From one layer to the next, summed over items; all in whole billionths. */
export interface Change {
  /** Items that both layers have, and their points in each. */
  items: number;
  from: number;
  to: number;
  /** Parts of `to − from`: below zero, and above. */
  lost: number;
  gained: number;
  /** Items of which only one layer has a figure, and the points it has for them. */
  onlyFrom: { items: number; points: number };
  onlyTo: { items: number; points: number };
  /** By how much the maximum changes, because an item applies in one layer only or was given another maximum. */
  maximum: number;
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
      : state !== STATE.value
        ? 'missing'
        : coverage === 0
          ? 'missing'
          : computed && !isCase && coverage < 1 - 1e-9
            ? 'partial'
            : 'value';
  return {
    status,
    points: scores.points![row],
    max: scores.max![row],
    k: scores.k[row],
    rank: scores.rank[row],
    coverage,
  };
}

const NO_CHANGE = (): Change => ({
  items: 0,
  from: 0,
  to: 0,
  lost: 0,
  gained: 0,
  onlyFrom: { items: 0, points: 0 },
  onlyTo: { items: 0, points: 0 },
  maximum: 0,
});

/** How the points of a node's items change from self-assessed to verified, over some units. */
export function changeOf(review: Review, column: ReviewColumn, units: readonly ReviewUnit[]): Change {
  return sumItems(review, review.items, column.items, units, [0, 1]);
}

/** The same from verified to final. */
export function finalChangeOf(review: Review, column: ReviewColumn, units: readonly ReviewUnit[]): Change {
  return sumItems(review, review.finalItems, column.finalItems, units, [1, 2]);
}

function sumItems(
  review: Review,
  items: readonly ReviewColumn[],
  wanted: readonly number[],
  units: readonly ReviewUnit[],
  pair: readonly [from: number, to: number],
): Change {
  const sum = NO_CHANGE();
  for (const item of items.filter(({ target }) => wanted.includes(target)))
    for (const unit of units) addItem(sum, review, item, unit, pair);
  return sum;
}

function addItem(
  sum: Change,
  review: Review,
  item: ReviewColumn,
  unit: ReviewUnit,
  [from, to]: readonly [number, number],
): void {
  const [a, b] = [figureOf(review, item, unit, from), figureOf(review, item, unit, to)];
  if (a === undefined || b === undefined) return;
  const full = (figure: Figure) =>
    figure.status === 'not-applicable'
      ? 0
      : figure.status === 'missing' || Number.isNaN(figure.max)
        ? (item.points ?? 0) * 1e9
        : figure.max;
  const both = a.status === 'value' && b.status === 'value';
  if (both || (a.status === 'not-applicable') !== (b.status === 'not-applicable'))
    sum.maximum += full(b) - full(a);
  if (both) {
    const difference = b.points - a.points;
    sum.items++;
    sum.from += a.points;
    sum.to += b.points;
    if (difference < 0) sum.lost += difference;
    else sum.gained += difference;
  } else if (hasFigure(a)) {
    sum.onlyFrom.items++;
    sum.onlyFrom.points += a.points;
    if (hasFigure(b)) addTo(sum, b);
  } else if (hasFigure(b)) addTo(sum, b);
}

function addTo(sum: Change, figure: Figure): void {
  sum.onlyTo.items++;
  sum.onlyTo.points += figure.points;
}

/** True where there are points, of all of the item or of some of its parts. */
export function hasFigure({ status }: Figure): boolean {
  return status === 'value' || status === 'partial';
}
