/**
 * A part of a set's tree put together again: the linked nodes, and above them what the set itself does with its nodes. A
 * node that is not linked is left out as one without a value is (weights renormalise inside its node, which keeps its own
 * weight above), so that a geometric mean stays one. What cannot be put together that way is left out and named.
 */
import type { Aggregate, IndicatorSet } from '../model/indicatorSet.ts';
import { meanAccumulator } from '../score/means.ts';
import { emptyScores, STATE } from '../score/results.ts';
import type { Linked } from './sideLinks.ts';

/** A link that cannot be used, and the node because of which it cannot. */
export interface LeftOut extends Linked {
  /** `apart`: several nodes that are one on the other side, and no single aggregate joins them in their own set. */
  why: 'rescaled' | 'alternative' | 'apart';
  code: string;
  set: string;
}

/** How a node is made of what is linked below it. */
export interface Joint {
  code: string;
  aggregate: Aggregate;
  of: string[];
}

/** @returns what keeps a link from being used, where its nodes stand in the tree of `place` and are values of `other` */
export function obstacleTo(
  link: Linked,
  place: { set: IndicatorSet; codes: readonly string[] },
  other: { set: IndicatorSet; codes: readonly string[] },
): LeftOut | undefined {
  for (const code of place.codes)
    for (const { node, aggregate, rescale } of above(place.set, code)) {
      if (rescale) return { ...link, why: 'rescaled', code: node, set: place.set.id };
      if (aggregate === 'best') return { ...link, why: 'alternative', code: node, set: place.set.id };
    }
  if (other.codes.length === 1 || canJoin(other.set, other.codes)) return undefined;
  return { ...link, why: 'apart', code: other.codes.join(' + '), set: other.set.id };
}

function above(set: IndicatorSet, code: string) {
  const found: { node: string; aggregate: Aggregate; rescale: boolean }[] = [];
  for (let at = set.nodes[indexOf(set, code)].parent; at >= 0; at = set.nodes[at].parent) {
    const { aggregate, rescale } = set.nodes[at];
    found.push({ node: set.nodes[at].code, aggregate, rescale: rescale !== undefined });
  }
  return found;
}

/** Points are added up wherever they stand, but for alternative cases; means need one node that says which mean. */
function canJoin(set: IndicatorSet, codes: readonly string[]): boolean {
  if (set.kind === 'points')
    return codes.every((code) => above(set, code).every(({ aggregate }) => aggregate !== 'best'));
  return new Set(codes.map((code) => set.nodes[indexOf(set, code)].parent)).size === 1;
}

export function indexOf(set: IndicatorSet, code: string): number {
  return set.nodes.findIndex((node) => node.code === code);
}

/** One value a unit of several nodes together, as their set makes it. All columns are in one unit of measure, of any size. */
export function joinNodes(
  set: IndicatorSet,
  nodes: readonly { at: number; values: Float64Array }[],
): Float64Array {
  if (nodes.length === 1) return nodes[0].values;
  const { aggregate } = set.nodes[set.nodes[nodes[0].at].parent];
  return meanOf(
    set.kind === 'points' ? 'arithmetic' : aggregate,
    nodes.map(({ at, values }) => ({ values, weight: sizeOf(set, at) })),
  );
}

/** The index from some of its nodes. NaN where a unit has no value in any of them. */
export function putTogether(set: IndicatorSet, placed: ReadonlyMap<number, Float64Array>): Float64Array {
  if (set.kind === 'points') {
    const nodes = [...placed].sort(([a], [b]) => a - b);
    return meanOf(
      'arithmetic',
      nodes.map(([at, values]) => ({ values, weight: sizeOf(set, at) })),
    );
  }
  const up = (at: number): Float64Array | undefined => {
    const own = placed.get(at);
    if (own !== undefined) return own;
    const { children, aggregate } = set.nodes[at];
    const below = children.flatMap((child) => {
      const values = up(child);
      return values === undefined ? [] : [{ values, weight: sizeOf(set, child) }];
    });
    return below.length === 0 ? undefined : meanOf(aggregate, below);
  };
  return up(0)!;
}

/** Nodes at which several of the linked ones meet, in tree order; points sets only add points up. */
export function jointsOf(set: IndicatorSet, placed: ReadonlySet<number>): Joint[] {
  if (set.kind === 'points') return [];
  const joints: Joint[] = [];
  const reaches = (at: number): boolean => placed.has(at) || set.nodes[at].children.some(reaches);
  set.nodes.forEach(({ code, aggregate, children }, at) => {
    const of = placed.has(at) ? [] : children.filter(reaches);
    if (of.length > 1) joints.push({ code, aggregate, of: of.map((child) => set.nodes[child].code) });
  });
  return joints;
}

/** Points, or the weight inside the node above. */
function sizeOf(set: IndicatorSet, at: number): number {
  const { points, weight } = set.nodes[at];
  return set.kind === 'points' ? points! : weight;
}

/** Every mean grows with its values in proportion, so that billionths go in and come out. */
function meanOf(
  aggregate: Aggregate,
  columns: readonly { values: Float64Array; weight: number }[],
): Float64Array {
  const rows = columns[0].values.length;
  const mean = emptyScores(rows, false);
  const accumulator = meanAccumulator(aggregate, mean);
  const any = new Uint8Array(rows);
  for (const { values, weight } of columns) {
    const states = Uint8Array.from(values, (value) => (Number.isNaN(value) ? STATE.excluded : STATE.value));
    // A true 0 was announced where it was scored.
    accumulator.add({ ...emptyScores(rows, false), values, states }, weight, any, () => {});
  }
  accumulator.finish();
  return mean.values.slice();
}
