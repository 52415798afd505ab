/**
 * How a node of a unit changes from one layer of a review to the next. An item that only one layer has is counted apart:
 * it is never taken for zero.
 */
import type { Review, ReviewColumn, ReviewUnit } from './review.ts';
import { type Effect, effectOf } from './reviewEffect.ts';
import { type Figure, figureOf, hasFigure, isCompared } from './reviewFigure.ts';

/**
 * From one layer to the next, summed over items; all in whole billionths. Values of several items of a weighted set have
 * no sum, so there these are NaN for all but a single item, and `effect` says what the items mean together.
 */
export interface Change {
  /** Items that both layers have, how many of them are lower and higher, and their points (values) in each. */
  items: number;
  down: number;
  up: number;
  from: number;
  to: number;
  /** Parts of `to − from`: below zero, and above. */
  lost: number;
  gained: number;
  /** Items of which only one layer has a figure, and the points it has for them. */
  onlyFrom: { items: number; points: number };
  onlyTo: { items: number; points: number };
  /** Items that apply in one layer only. */
  oneApplies: number;
  /** By how much the maximum changes, because an item applies in one layer only or was given another maximum. */
  maximum: number;
  /** Weighted sets: what the differences mean for the total. */
  effect?: Effect;
}

const NO_CHANGE = (): Change => ({
  items: 0,
  down: 0,
  up: 0,
  from: 0,
  to: 0,
  lost: 0,
  gained: 0,
  onlyFrom: { items: 0, points: 0 },
  onlyTo: { items: 0, points: 0 },
  oneApplies: 0,
  maximum: 0,
});

/** How a node's items change from self-assessed to verified, over some units. */
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
  const own = items.filter(({ target }) => wanted.includes(target));
  for (const item of own) for (const unit of units) addItem(sum, review, item, unit, pair);
  if (review.set.kind === 'points') return sum;
  const none = Number.NaN;
  const known = own.length === 1 && sum.items > 0 ? {} : { from: none, to: none, lost: none, gained: none };
  const effect =
    sum.items > 0
      ? effectOf(review, own, units, pair)
      : { weight: none, lost: none, gained: none, net: none };
  return { ...sum, ...known, maximum: none, effect };
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
  const amount = ({ points, k }: Figure) => (review.set.kind === 'points' ? points : k);
  const full = (figure: Figure) =>
    figure.status === 'not-applicable'
      ? 0
      : figure.status === 'missing' || Number.isNaN(figure.max)
        ? (item.points ?? 0) * 1e9
        : figure.max;
  const both = isCompared(a, b);
  const oneApplies = (a.status === 'not-applicable') !== (b.status === 'not-applicable');
  if (oneApplies) sum.oneApplies++;
  if (both || oneApplies) sum.maximum += full(b) - full(a);
  if (both) {
    const difference = amount(b) - amount(a);
    sum.items++;
    sum.from += amount(a);
    sum.to += amount(b);
    if (difference < 0) {
      sum.down++;
      sum.lost += difference;
    } else {
      if (difference > 0) sum.up++;
      sum.gained += difference;
    }
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
