/**
 * Self-assessed and verified results beside each other: what was claimed, what was accepted, and the difference on the
 * items that both layers have. An item that only one of them has is never taken for zero: it is named, and left out.
 * Points sets are compared in points, weighted sets in values on their scale.
 */
import { unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, mainLevel, type Text } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { isSynthetic, type Results, type Scores } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { compareText } from './report.ts';
import { unitKeys } from './side.ts';

export interface ReviewLayer {
  role: 'self' | 'verified' | 'final';
  label: string;
  results: Results;
}

export interface ReviewUnit {
  key: string;
  name: string;
  block: string;
  /** The row in each layer's results; undefined where a final layer lacks the unit. */
  rows: (number | undefined)[];
}

export interface ReviewColumn {
  target: number;
  code: string;
  kind: 'index' | 'node' | 'view';
  name: Text;
  level?: string;
  points?: number;
  /** The items it is made of. */
  items: number[];
  /** The same from the verified to the final layer, which may speak of other nodes. */
  finalItems: number[];
  /** The scores of each layer. */
  scores: (Scores | undefined)[];
}

export interface Review {
  set: IndicatorSet;
  year: number;
  synthetic: boolean;
  layers: ReviewLayer[];
  /** The scores of every node, by layer. */
  byNode: ReadonlyMap<number, Scores>[];
  /** What the totals are of: the index, or the node or view asked for. */
  total: ReviewColumn;
  /** The finest nodes that both layers speak of, in tree order: what is compared. */
  items: ReviewColumn[];
  /** The same for the verified and the final layer. */
  finalItems: ReviewColumn[];
  mains: ReviewColumn[];
  /** Every node above an item or one itself, in tree order, the total left out; and the views, where all is reviewed. */
  nodes: ReviewColumn[];
  views: ReviewColumn[];
  /** By verified rank. */
  units: ReviewUnit[];
  /** Units that stand in one layer only, by layer. */
  onlyIn: string[][];
}

/**
 * @param code a node or view that the review is limited to
 * @returns undefined where the layers do not both speak of the code
 */
export function reviewLayers(
  layers: ReviewLayer[],
  registry: Registry | undefined,
  code: string | undefined,
): Review | undefined {
  const { set } = layers[0].results;
  const target = code === undefined ? 0 : targetOf(set, code);
  if (target === undefined) return undefined;
  const ground = itemsOf(set, layers.slice(0, 2));
  const finalGround = layers.length > 2 ? itemsOf(set, layers.slice(1)) : [];
  const columnFor = (at: number) => columnOf(set, layers, [ground, finalGround], at);
  const total = columnFor(target);
  if (total.items.length === 0 || total.scores.some((scores) => scores === undefined)) return undefined;
  const main = mainLevel(set);
  const inside = new Set(total.items);
  const nodes = set.nodes
    .flatMap((node, at) => (at > 0 && at !== target && node.counts ? [columnFor(at)] : []))
    .filter(({ items }) => items.length > 0 && items.every((item) => inside.has(item)));
  const { units, onlyIn } = matchLayers(layers, registry);
  const review: Review = {
    set,
    year: Math.max(0, ...layers.flatMap(({ results }) => results.data.groups.map(({ year }) => year))),
    synthetic: layers.some(({ results }) => isSynthetic(results)),
    layers,
    byNode: layers.map(
      ({ results }) => new Map([results.index, ...results.nodes].map((scores) => [scores.target, scores])),
    ),
    total,
    items: total.items.map(columnFor),
    finalItems: total.finalItems.map(columnFor),
    mains: nodes.filter(({ level }) => level === main),
    nodes,
    views:
      code === undefined
        ? set.views.map((_, i) => columnFor(-1 - i)).filter(({ items }) => items.length > 0)
        : [],
    units,
    onlyIn,
  };
  review.units.sort((a, b) => compareUnits(review, a, b));
  return review;
}

function targetOf(set: IndicatorSet, code: string): number | undefined {
  const node = set.nodes.findIndex((one) => one.code === code);
  if (node >= 0) return node;
  const view = set.views.findIndex((one) => one.code === code);
  return view < 0 ? undefined : -1 - view;
}

/**
 * Where one layer states the result of a node and another computes it, the node itself is what both have. Cases of which
 * the best counts do not add up, so the node above them is compared.
 */
function itemsOf(set: IndicatorSet, layers: readonly ReviewLayer[]): number[] {
  const items: number[] = [];
  const visit = (at: number): void => {
    const node = set.nodes[at];
    if (!node.counts) return;
    const divided =
      node.aggregate !== 'best' &&
      layers.every(({ results }) => results.data.plan.sources[at] === 'children');
    if (divided) for (const child of node.children) visit(child);
    else items.push(at);
  };
  visit(0);
  return items;
}

function columnOf(
  set: IndicatorSet,
  layers: readonly ReviewLayer[],
  [ground, finalGround]: readonly [number[], number[]],
  target: number,
): ReviewColumn {
  const tops = target < 0 ? set.views[-1 - target].of.map(({ node }) => node) : [target];
  const isBelow = (at: number, top: number): boolean =>
    at >= 0 && (at === top || isBelow(set.nodes[at].parent, top));
  // Where a layer states only what is above one of a view's nodes, the others would be taken for all of it.
  const below = (all: readonly number[]): number[] =>
    tops.every((top) => all.some((at) => isBelow(at, top)))
      ? all.filter((at) => tops.some((top) => isBelow(at, top)))
      : [];
  const about = target < 0 ? set.views[-1 - target] : set.nodes[target];
  return {
    target,
    code: target === 0 ? set.index.code : about.code,
    kind: target < 0 ? 'view' : target === 0 ? 'index' : 'node',
    name: about.name,
    level: target < 0 ? undefined : set.nodes[target].level,
    points: target < 0 ? undefined : set.nodes[target].points,
    items: below(ground),
    finalItems: below(finalGround),
    scores: layers.map(({ results }) =>
      [results.index, ...results.nodes, ...results.views].find((scores) => scores.target === target),
    ),
  };
}

function matchLayers(
  layers: readonly ReviewLayer[],
  registry: Registry | undefined,
): Pick<Review, 'units' | 'onlyIn'> {
  const keyOf = unitKeys(registry);
  const rowsOf = layers.map(
    ({ results: { data } }) =>
      new Map(data.units.map((unit, row) => [keyOf(unit, data.names[row]), row] as const)),
  );
  const [self, verified] = rowsOf;
  const units = [...verified.keys()]
    .filter((key) => self.has(key))
    .map((key) => {
      const { data } = layers[1].results;
      const row = verified.get(key)!;
      return {
        key,
        name: unitLabel(data, row),
        block: data.blocks[row],
        rows: rowsOf.map((rows) => rows.get(key)),
      };
    });
  const both = new Set(units.map(({ key }) => key));
  const onlyIn = layers.map(({ results: { data } }, i) =>
    [...rowsOf[i]]
      .filter(([key]) => !both.has(key))
      .map(([, row]) => unitLabel(data, row))
      .sort((a, b) => compareText(fold(a), fold(b))),
  );
  return { units, onlyIn };
}

function compareUnits({ set, total }: Review, a: ReviewUnit, b: ReviewUnit): number {
  const rank = ({ rows }: ReviewUnit) => total.scores[1]!.rank[rows[1]!];
  const blocks = set.blocks === undefined ? 0 : compareText(fold(a.block), fold(b.block));
  if (blocks !== 0) return blocks;
  const [one, other] = [rank(a), rank(b)];
  if (Number.isNaN(one) !== Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
  return (Number.isNaN(one) ? 0 : one - other) || compareText(fold(a.name), fold(b.name));
}
