/** What a review points at: items that lose most, units furthest from their verified score, and items that only one layer has. */

import type { Review, ReviewColumn, ReviewUnit } from './review.ts';
import { type Change, changeOf, figureOf, hasFigure } from './reviewChange.ts';

export interface LosingItem {
  item: ReviewColumn;
  change: Change;
  /** How many units lost, and gained, points here. */
  losers: number;
  gainers: number;
}

export interface FarUnit {
  unit: ReviewUnit;
  change: Change;
}

/** An item and the units it is about. */
export interface ItemUnits {
  item: ReviewColumn;
  units: ReviewUnit[];
  /** Their points in the layer that has them, in whole billionths. */
  points: number;
}

export interface ReviewLists {
  losing: LosingItem[];
  furthest: FarUnit[];
  /** Items without a verified figure for any unit; the units are those that claimed them. */
  nobodyVerified: ItemUnits[];
  /** Claimed and not verified, of items that were verified for others. */
  notVerified: ItemUnits[];
  /** Verified and not claimed. */
  notClaimed: ItemUnits[];
  /** Not applicable in one of the two layers only; `points` is by how much the maximum changes. */
  applicability: ItemUnits[];
  /** A node of which one layer has only a part. */
  partial: ItemUnits[];
}

/** @param units the units shown; an item counts as verified where it is for any unit, shown or not */
export function reviewLists(review: Review, units: readonly ReviewUnit[]): ReviewLists {
  const lists: ReviewLists = {
    losing: [],
    furthest: [],
    nobodyVerified: [],
    notVerified: [],
    notClaimed: [],
    applicability: [],
    partial: [],
  };
  for (const item of review.items) {
    const changes = units.map((unit) => changeOf(review, item, [unit]));
    const change = changeOf(review, item, units);
    if (change.lost < 0)
      lists.losing.push({
        item,
        change,
        losers: changes.filter(({ lost }) => lost < 0).length,
        gainers: changes.filter(({ gained }) => gained > 0).length,
      });
    takeItem(lists, review, item, units, changes);
  }
  // The sort keeps tree order, and the order of the units, where figures are equal.
  lists.losing.sort((a, b) => a.change.lost - b.change.lost);
  lists.furthest = units
    .map((unit) => ({ unit, change: changeOf(review, review.total, [unit]) }))
    .filter(({ change }) => change.from !== change.to)
    .sort((a, b) => Math.abs(b.change.to - b.change.from) - Math.abs(a.change.to - a.change.from));
  return lists;
}

function takeItem(
  lists: ReviewLists,
  review: Review,
  item: ReviewColumn,
  units: readonly ReviewUnit[],
  changes: readonly Change[],
): void {
  const own = units.map((unit) => ({
    self: figureOf(review, item, unit, 0)!,
    verified: figureOf(review, item, unit, 1)!,
  }));
  const pick = (wanted: (i: number) => boolean, points: (i: number) => number): ItemUnits => {
    const chosen = units.flatMap((_, i) => (wanted(i) ? [i] : []));
    return {
      item,
      units: chosen.map((i) => units[i]),
      points: chosen.reduce((sum, i) => sum + points(i), 0),
    };
  };
  const add = (list: ItemUnits[], found: ItemUnits) => {
    if (found.units.length > 0) list.push(found);
  };
  const verified = review.units.map((unit) => figureOf(review, item, unit, 1)!);
  // To say that an item does not apply is to verify it; that it is not meant for a block is said by nobody.
  const anyone =
    verified.some(hasFigure) ||
    review.layers[1].results.notApplicable.some(({ target }) => target === item.target);
  const wanted = verified.some(({ status }) => status === 'missing');
  const claimed = pick(
    (i) => hasFigure(own[i].self) && own[i].verified.status === 'missing',
    (i) => own[i].self.points,
  );
  if (anyone) add(lists.notVerified, claimed);
  else if (wanted) lists.nobodyVerified.push(claimed);
  add(
    lists.notClaimed,
    pick(
      (i) => own[i].self.status === 'missing' && hasFigure(own[i].verified),
      (i) => own[i].verified.points,
    ),
  );
  add(
    lists.applicability,
    pick(
      (i) => changes[i].maximum !== 0,
      (i) => changes[i].maximum,
    ),
  );
  add(
    lists.partial,
    pick(
      (i) => own[i].self.status === 'partial' || own[i].verified.status === 'partial',
      () => 0,
    ),
  );
}
