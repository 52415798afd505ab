/**
 * What the difference of an item means for the total of a weighted set: effective weight × difference, where the total
 * is a plain weighted mean of the item in both layers and with the same weight. Elsewhere (a geometric mean on the way,
 * other weights because something beside the item is missing) no figure is made up: it is NaN.
 */
import { hasValue, toK } from '../score/results.ts';
import type { Review, ReviewColumn, ReviewUnit } from './review.ts';
import { type Figure, figureOf, isCompared } from './reviewFigure.ts';

/** In billionths of the total's value; NaN where it cannot be told. */
export interface Effect {
  /** The effective weight, of one item of one unit. */
  weight: number;
  lost: number;
  gained: number;
  net: number;
}

/** Weights that differ by less are the same: they are products of quotients. */
const SAME_WEIGHT = 1e-12;

/**
 * @param items one, some or all of the items compared
 * @returns sums over the items and units
 */
export function effectOf(
  review: Review,
  items: readonly ReviewColumn[],
  units: readonly ReviewUnit[],
  pair: readonly [from: number, to: number],
): Effect {
  const sum: Effect = { weight: Number.NaN, lost: 0, gained: 0, net: 0 };
  const all = pair[0] === 0 ? review.items : review.finalItems;
  const isTotal = items.length === all.length;
  for (const unit of units) {
    // A final layer may lack a unit.
    if (pair.some((layer) => unit.rows[layer] === undefined)) continue;
    const own = { lost: 0, gained: 0 };
    let oneSided = false;
    for (const item of items) {
      const [a, b] = pair.map((layer) => figureOf(review, item, unit, layer));
      if (a === undefined || b === undefined) continue;
      if (a.status !== b.status || a.status === 'partial') oneSided = true;
      if (!isCompared(a, b) || a.k === b.k) continue;
      const part = toK((sharedWeight(review, item, unit, pair) * (b.k - a.k)) / 1e9);
      if (b.k < a.k) own.lost += part;
      else own.gained += part;
    }
    sum.lost += own.lost;
    sum.gained += own.gained;
    // Where both layers have the same items, they are all that the total changes by, whatever its means.
    sum.net += isTotal && !oneSided ? totalChange(review, unit, pair) : own.lost + own.gained;
  }
  if (items.length === 1 && units.length === 1) sum.weight = sharedWeight(review, items[0], units[0], pair);
  return sum;
}

function totalChange(review: Review, unit: ReviewUnit, pair: readonly [number, number]): number {
  const [a, b] = pair.map((layer) => figureOf(review, review.total, unit, layer));
  return kOf(b) - kOf(a);
}

function kOf(figure: Figure | undefined): number {
  return figure?.k ?? Number.NaN;
}

/** The weight a node has in the total, where it is the same in both layers. */
export function sharedWeight(
  review: Review,
  column: ReviewColumn,
  unit: ReviewUnit,
  pair: readonly [from: number, to: number],
): number {
  const [a, b] = pair.map((layer) => weightIn(review, column.target, unit, layer));
  return Math.abs(a - b) <= SAME_WEIGHT ? b : Number.NaN;
}

/** Product of the weights on the way from a node to the total, each among the children that have a value. */
function weightIn(review: Review, target: number, unit: ReviewUnit, layer: number): number {
  const { set, total } = review;
  const { nodes } = set;
  const row = unit.rows[layer];
  const hasScore = (at: number) => {
    const scores = review.byNode[layer].get(at);
    return row !== undefined && scores !== undefined && hasValue(scores.states[row]);
  };
  const share = (parts: readonly { node: number; weight: number }[], own: number) => {
    const present = parts.filter(({ node }) => hasScore(node));
    const sum = present.reduce((all, { weight }) => all + weight, 0);
    return (present.find(({ node }) => node === own)?.weight ?? Number.NaN) / sum;
  };
  const entries = total.target < 0 ? set.views[-1 - total.target].of : undefined;
  const isTop = (at: number) =>
    entries === undefined ? at === total.target : entries.some(({ node }) => node === at);
  let weight = hasScore(target) ? 1 : Number.NaN;
  let at = target;
  for (; !isTop(at) && at > 0; at = nodes[at].parent) {
    const { parent } = nodes[at];
    const siblings = nodes[parent].children.filter((child) => nodes[child].scored);
    const parts = siblings.map((node) => ({ node, weight: nodes[node].weight }));
    weight *= isPlainMean(review, parent) && hasScore(parent) ? share(parts, at) : Number.NaN;
  }
  if (!isTop(at)) return Number.NaN;
  return entries === undefined ? weight : weight * share(entries, at);
}

function isPlainMean({ set }: Review, at: number): boolean {
  const { aggregate, rescale } = set.nodes[at];
  return aggregate === 'arithmetic' && rescale === undefined;
}

/** Nodes on the way from an item to the total that are no plain weighted mean, in tree order. */
export function otherMeans(review: Review): number[] {
  const { set, total } = review;
  const found = new Set<number>();
  const tops = total.target < 0 ? set.views[-1 - total.target].of.map(({ node }) => node) : [total.target];
  for (const { target } of review.items) {
    for (let at = target; !tops.includes(at) && at > 0; ) {
      at = set.nodes[at].parent;
      if (!isPlainMean(review, at)) found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b);
}
