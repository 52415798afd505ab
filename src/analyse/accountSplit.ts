/**
 * Own data split down the tree: what of the difference between two scenarios that differ only in a unit's own data is due to
 * which node. Where a node is additive a child's part is its plain difference; elsewhere it is Shapley's over the children,
 * above twelve children the mean of tree order and its reverse.
 */
import { copyScores, hasValue, type NodeScores } from '../score/results.ts';
import type { Scenario } from './accountScenario.ts';
import { scoreNode } from './accountTree.ts';
import { marginalMeans } from './shapley.ts';

const MOST_EXACT = 12;
/** A difference below this is too small to divide by. */
const NOTHING = 1e-9;
/** How far a child is moved to see what its node gives for it, where the child itself has not moved. */
const NUDGE = 1e-6;

interface ChildPart {
  /** What of the node's own difference is due to the child. */
  part: Float64Array;
  /** By how much the node moves with the child, for what lies below it. */
  slope: Float64Array;
}

/** @param add is given the part of every node that nothing below it divides further, one entry a unit */
export function splitDown(
  before: Scenario,
  after: Scenario,
  add: (at: number, part: Float64Array) => void,
): void {
  const { tree } = before;
  const down = (at: number, part: Float64Array, slope: Float64Array): void => {
    if (tree.data.plan.sources[at] !== 'children') {
      add(at, part);
      return;
    }
    const rest = part.slice();
    for (const [child, found] of childParts(before, after, at)) {
      const share = found.part.map((one, unit) => one * slope[unit]);
      for (let unit = 0; unit < rest.length; unit++) rest[unit] -= share[unit];
      down(
        child,
        share,
        found.slope.map((one, unit) => one * slope[unit]),
      );
    }
    add(at, rest);
  };
  const [v0, v1] = [before, after].map(({ nodes }) => nodes.get(0)!.values);
  const whole = v1.map((value, unit) => finite(value - v0[unit]));
  down(0, whole, new Float64Array(whole.length).fill(1));
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : 0;
}

function childParts(before: Scenario, after: Scenario, at: number): Map<number, ChildPart> {
  const { set } = before.tree;
  const children = set.nodes[at].children.filter(
    (child) => set.nodes[child].scored && before.nodes.has(child),
  );
  const plain = plainParts(before, after, at, children);
  if (plain.every) return plain.parts;
  const moved = children.filter((child) => hasMoved(before, after, child));
  if (moved.length === 0) return plain.parts;
  const uneven = unevenParts(before, after, at, children, moved);
  for (const [child, { part, slope }] of plain.parts) {
    const other = uneven.get(child);
    for (let unit = 0; unit < part.length; unit++) {
      if (plain.additive[unit] === 1) continue;
      part[unit] = other?.part[unit] ?? 0;
      slope[unit] = other?.slope[unit] ?? 0;
    }
  }
  return plain.parts;
}

/** True where the node, or anything below it, differs for some unit. */
function hasMoved(before: Scenario, after: Scenario, at: number): boolean {
  const [one, other] = [before.nodes.get(at)!, after.nodes.get(at)!];
  if (one === other) return false;
  const differs = one.values.some(
    (value, unit) => !Object.is(value, other.values[unit]) || one.max?.[unit] !== other.max?.[unit],
  );
  const { tree } = before;
  return (
    differs ||
    (tree.data.plan.sources[at] === 'children' &&
      tree.set.nodes[at].children.some((child) => before.nodes.has(child) && hasMoved(before, after, child)))
  );
}

/** Parts of a node that only adds up, and for which units it does: points of one maximum, or an arithmetic mean. */
function plainParts(
  before: Scenario,
  after: Scenario,
  at: number,
  children: readonly number[],
): { parts: Map<number, ChildPart>; additive: Uint8Array; every: boolean } {
  const { set, rescale } = before.tree;
  const { aggregate } = set.nodes[at];
  const [node0, node1] = [before.nodes.get(at)!, after.nodes.get(at)!];
  const units = node0.values.length;
  const adds = !rescale.has(at) && aggregate === (set.kind === 'points' ? 'pool' : 'arithmetic');
  const additive = new Uint8Array(units).fill(adds ? 1 : 0);
  const weights = new Float64Array(units);
  const pairs = children.map((child) => [before.nodes.get(child)!, after.nodes.get(child)!] as const);
  for (let unit = 0; unit < units && adds; unit++) {
    if (!hasValue(node0.states[unit]) || !hasValue(node1.states[unit])) additive[unit] = 0;
    pairs.forEach(([c0, c1], i) => {
      if (c0.states[unit] !== c1.states[unit] || c0.max?.[unit] !== c1.max?.[unit]) additive[unit] = 0;
      if (!hasValue(c0.states[unit])) return;
      weights[unit] += c0.max?.[unit] ?? set.nodes[children[i]].weight;
    });
  }
  const parts = new Map<number, ChildPart>();
  pairs.forEach(([c0, c1], i) => {
    const part = new Float64Array(units);
    const slope = new Float64Array(units);
    for (let unit = 0; unit < units; unit++) {
      if (additive[unit] === 0 || !hasValue(c0.states[unit])) continue;
      slope[unit] = (c0.max?.[unit] ?? set.nodes[children[i]].weight) / weights[unit];
      part[unit] = slope[unit] * (c1.values[unit] - c0.values[unit]);
    }
    parts.set(children[i], { part, slope });
  });
  return { parts, additive, every: additive.every((one) => one === 1) };
}

/** Parts of a node that is not a sum, by the node's own formula with some children from before and the others from after. */
function unevenParts(
  before: Scenario,
  after: Scenario,
  at: number,
  children: readonly number[],
  moved: readonly number[],
): Map<number, ChildPart> {
  const { tree } = before;
  const value = (pick: (child: number) => NodeScores) => scoreNode(tree, at, pick).values;
  const side = (child: number, later: ReadonlySet<number>) =>
    (later.has(child) ? after : before).nodes.get(child)!;
  const how = children.length > MOST_EXACT ? 'two-orders' : 'exact';
  const found = marginalMeans(moved, how, (later) => value((child) => side(child, later)));
  const parts = new Map<number, ChildPart>();
  for (const child of moved) {
    const part = found.get(child)!;
    const [c0, c1] = [before.nodes.get(child)!, after.nodes.get(child)!];
    const delta = c1.values.map((x, unit) => finite(x - c0.values[unit]));
    const slope = part.map((one, unit) => (Math.abs(delta[unit]) > NOTHING ? one / delta[unit] : 0));
    const inner = tree.data.plan.sources[child] === 'children';
    if (inner && delta.some((one) => Math.abs(one) <= NOTHING)) {
      // What offsets itself below a child that stands still is worth what a nudge of the child is.
      const nudged = [nudge(c0, -NUDGE), nudge(c0, NUDGE)];
      const steep = marginalMeans(moved, how, (later) =>
        value((other) => (other === child ? nudged[later.has(child) ? 1 : 0] : side(other, later))),
      ).get(child)!;
      delta.forEach((one, unit) => {
        if (Math.abs(one) <= NOTHING) slope[unit] = steep[unit] / (2 * NUDGE);
      });
    }
    parts.set(child, { part, slope });
  }
  return parts;
}

function nudge(scores: NodeScores, by: number): NodeScores {
  const copy = copyScores(scores);
  copy.values = copy.values.map((x) => x + by);
  copy.points = copy.points?.map((x, unit) => x + by * copy.max![unit]);
  return copy;
}
