/** What a review points at: items that lose most, units furthest from their verified score, and items that only one layer has. */
import { STATE } from '../score/results.ts';
import type { Review, ReviewColumn, ReviewUnit } from './review.ts';
import { type Change, changeOf } from './reviewChange.ts';
import { type Figure, figureOf, hasFigure } from './reviewFigure.ts';

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
  /** Their points in the layer that has them, in whole billionths; NaN in a weighted set. */
  points: number;
}

/** A unit without a score in a layer, because these are missing there and the set demands them. */
export interface WithoutScore {
  layer: number;
  unit: ReviewUnit;
  codes: string[];
}

export interface ReviewLists {
  losing: LosingItem[];
  furthest: FarUnit[];
  /** Units of which a weighted set cannot tell what the items that both layers have mean together. */
  untold: ReviewUnit[];
  /** Items without a verified figure for any unit; the units are those that claimed them. */
  nobodyVerified: ItemUnits[];
  /** Claimed and not verified, of items that were verified for others. */
  notVerified: ItemUnits[];
  /** Verified and not claimed. */
  notClaimed: ItemUnits[];
  /**
   * Not applicable in one of the two layers only, or of another maximum in a points set; `points` is by how much the
   * maximum changes.
   */
  applicability: ItemUnits[];
  /** A node of which one layer has only a part. */
  partial: ItemUnits[];
  /** By layer, then by unit. */
  withoutScore: WithoutScore[];
}

/** @param units the units shown; an item counts as verified where it is for any unit, shown or not */
export function reviewLists(review: Review, units: readonly ReviewUnit[]): ReviewLists {
  const lists: ReviewLists = {
    losing: [],
    furthest: [],
    untold: [],
    nobodyVerified: [],
    notVerified: [],
    notClaimed: [],
    applicability: [],
    partial: [],
    withoutScore: withoutScore(review, units),
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
  const told = lists.losing.every(({ change }) => !Number.isNaN(change.effect?.lost ?? Number.NaN));
  const loss = ({ lost, effect }: Change) => (told && effect !== undefined ? effect.lost : lost);
  lists.losing.sort((a, b) => loss(a.change) - loss(b.change));
  const net = ({ from, to, effect }: Change) => (effect === undefined ? to - from : effect.net);
  const changes = units.map((unit) => ({ unit, change: changeOf(review, review.total, [unit]) }));
  lists.untold = changes.filter(({ change }) => Number.isNaN(net(change))).map(({ unit }) => unit);
  lists.furthest = changes
    .filter(({ change }) => Math.abs(net(change)) > 0)
    .sort((a, b) => Math.abs(net(b.change)) - Math.abs(net(a.change)));
  return lists;
}

/** The finest nodes that are missing in each layer, for every unit whose total is withheld. */
function withoutScore(review: Review, units: readonly ReviewUnit[]): WithoutScore[] {
  const { set, total, byNode } = review;
  const tops = total.target < 0 ? set.views[-1 - total.target].of.map(({ node }) => node) : [total.target];
  return review.layers.flatMap((_, layer) =>
    units.flatMap((unit): WithoutScore[] => {
      const row = unit.rows[layer];
      if (row === undefined) return [];
      const isWithheld = (at: number) => byNode[layer].get(at)?.states[row] === STATE.withheld;
      const codes: string[] = [];
      const visit = (at: number): void => {
        if (!isWithheld(at)) return;
        const below = set.nodes[at].children.filter((child) => set.nodes[child].scored && isWithheld(child));
        if (below.length === 0) codes.push(set.nodes[at].code);
        for (const child of below) visit(child);
      };
      for (const top of tops) visit(top);
      return codes.length === 0 ? [] : [{ layer, unit, codes }];
    }),
  );
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
      (i) => changes[i].oneApplies > 0 || (review.set.kind === 'points' && changes[i].maximum !== 0),
      (i) => changes[i].maximum,
    ),
  );
  add(
    lists.partial,
    pick(
      (i) => isPart(own[i].self) || isPart(own[i].verified),
      () => 0,
    ),
  );
}

function isPart({ status }: Figure): boolean {
  return status === 'partial' || status === 'no-score';
}
