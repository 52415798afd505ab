/** What tells two sets apart: what was added, removed, renamed, re-weighted, re-ruled, moved, and how much of them is tied. */
import type { IndicatorSet, Link, Provenance, ProvenanceField } from '../model/indicatorSet.ts';
import { type Difference, isDifferent, nodeDifferences, setDifferences } from './setDifferences.ts';
import { type Share, shareTied } from './setShare.ts';
import { bundleTies, isSame, type Target, type Tie, type Ties, tieSets } from './setTies.ts';

/** A node that only one of the sets has, and those below it of the kind. */
export interface Lone {
  at: number;
  below: number[];
}

/** One node or view of each set that are the same, or the one the other one revised. */
export interface Pair {
  a: Target;
  b: Target;
  kind: Link['kind'];
  differences: Difference[];
}

/** Several that became one, or one that became several. */
export interface Regrouped {
  ties: Tie[];
  a: Target[];
  b: Target[];
}

export interface SetDiff {
  a: IndicatorSet;
  b: IndicatorSet;
  ties: Ties;
  /** True where both give every unit the same score and rank. */
  alike: boolean;
  /** True where nothing at all tells them apart but their ids. */
  identical: boolean;
  set: Difference[];
  removed: Lone[];
  added: Lone[];
  removedViews: number[];
  addedViews: number[];
  regrouped: Regrouped[];
  pairs: Pair[];
  /** Nodes of b whose children stand in another order, and whether the views do. */
  reordered: { nodes: number[]; views: boolean };
  /** How many nodes of a level come from elsewhere in a field; from and to are alike where only the reference changed. */
  provenance: { level: string; field: ProvenanceField; from: Provenance; to: Provenance; count: number }[];
  share: { a: Share; b: Share };
}

export function diffSets(a: IndicatorSet, b: IndicatorSet): SetDiff {
  const ties = tieSets(a, b);
  const bundles = bundleTies(ties.list);
  const singles = bundles.filter((bundle) => bundle.length === 1).map(([tie]) => tie);
  const tied = (side: 'a' | 'b', what: Target['what']) =>
    new Set(ties.list.filter((tie) => tie[side].what === what).map((tie) => tie[side].at));
  const [tiedA, tiedB] = [tied('a', 'node'), tied('b', 'node')];
  const pairs = singles.map((tie) => ({ ...tie, differences: pairDifferences(a, b, ties, tie) }));
  const diff: SetDiff = {
    a,
    b,
    ties,
    alike: a.fingerprint.scoring === b.fingerprint.scoring,
    identical: false,
    // Which set it follows is how the two are tied, and no difference.
    set: setDifferences(a, b).filter(({ what }) => what !== 'follows' || ties.by !== 'was'),
    removed: lone(a, tiedA),
    added: lone(b, tiedB),
    removedViews: untied(a.views.length, tied('a', 'view')),
    addedViews: untied(b.views.length, tied('b', 'view')),
    regrouped: bundles
      .filter((bundle) => bundle.length > 1)
      .map((list) => ({
        ties: list,
        a: distinct(list.map((tie) => tie.a)),
        b: distinct(list.map((tie) => tie.b)),
      })),
    pairs,
    reordered: reorderings(a, b, singles),
    provenance: provenanceDifferences(a, b, singles),
    share: { a: shareTied(a, tiedA), b: shareTied(b, tiedB) },
  };
  const lists = [diff.set, diff.removed, diff.added, diff.removedViews, diff.addedViews];
  const rest = [diff.regrouped, diff.reordered.nodes, diff.provenance, ties.lost];
  diff.identical =
    [...lists, ...rest].every((list) => list.length === 0) &&
    !diff.reordered.views &&
    pairs.every((pair) => pair.differences.length === 0);
  return diff;
}

function pairDifferences(a: IndicatorSet, b: IndicatorSet, ties: Ties, tie: Tie): Difference[] {
  const [one, other] = [at(a, tie.a), at(b, tie.b)];
  const found: Difference[] = [];
  const compare = (what: string, from: unknown, to: unknown): void => {
    if (isDifferent(from, to)) found.push({ what, from, to });
  };
  compare('code', one.code, other.code);
  // Across a version, what a node was is how the two are tied, and no difference.
  if (ties.by !== 'was') compare('was', one.was, other.was);
  if (tie.a.what === 'view' || tie.b.what === 'view') {
    compare('name', one.name, other.name);
    if (tie.a.what === tie.b.what) compareViews(a, b, ties, tie, found);
    else found.push({ what: 'form', from: tie.a.what, to: tie.b.what });
    return found;
  }
  const [nodeA, nodeB] = [a.nodes[tie.a.at], b.nodes[tie.b.at]];
  for (const difference of nodeDifferences(nodeA, nodeB)) {
    const comesFromAbove = ['missing', 'appliesTo'].includes(difference.what);
    if (!(comesFromAbove && isSaidAbove(a, b, ties, tie, difference))) found.push(difference);
  }
  if (!sameParent(ties, nodeA.parent, nodeB.parent))
    found.push({ what: 'under', from: a.nodes[nodeA.parent].code, to: b.nodes[nodeB.parent].code });
  return found;
}

/** What a node takes over on both sides is said once: at its parents, if these are one, or at the set. */
function isSaidAbove(
  a: IndicatorSet,
  b: IndicatorSet,
  ties: Ties,
  tie: Tie,
  difference: Difference,
): boolean {
  const [parentA, parentB] = [a.nodes[tie.a.at].parent, b.nodes[tie.b.at].parent];
  const saysSo = (one: number, other: number) =>
    nodeDifferences(a.nodes[one], b.nodes[other]).some(
      (above) => above.what === difference.what && !isDifferent(above, difference),
    );
  return saysSo(parentA, parentB) && (sameParent(ties, parentA, parentB) || saysSo(0, 0));
}

function compareViews(a: IndicatorSet, b: IndicatorSet, ties: Ties, tie: Tie, found: Difference[]): void {
  const [from, to] = [a.views[tie.a.at].of, b.views[tie.b.at].of];
  const counterparts = from.map(({ node, weight }) => ({
    weight,
    nodes: ties.list.filter((one) => isNode(one.a, node) && one.b.what === 'node').map((one) => one.b.at),
  }));
  const same =
    from.length === to.length &&
    counterparts.every(
      ({ nodes, weight }, i) => nodes.length === 1 && nodes[0] === to[i].node && weight === to[i].weight,
    );
  const say = (set: IndicatorSet, of: typeof from) =>
    of.map(({ node, weight }) => ({ code: set.nodes[node].code, weight }));
  if (!same) found.push({ what: 'of', from: say(a, from), to: say(b, to) });
}

function at(set: IndicatorSet, target: Target) {
  return target.what === 'node' ? set.nodes[target.at] : set.views[target.at];
}

function isNode(target: Target, node: number): boolean {
  return isSame(target, { what: 'node', at: node });
}

function sameParent(ties: Ties, a: number, b: number): boolean {
  return a === 0 || b === 0 ? a === b : ties.list.some((tie) => isNode(tie.a, a) && isNode(tie.b, b));
}

/** The highest nodes that only this set has. */
function lone(set: IndicatorSet, tied: ReadonlySet<number>): Lone[] {
  const isLone = (node: number) => node > 0 && !tied.has(node);
  const below = (node: number): number[] =>
    set.nodes[node].children.filter(isLone).flatMap((child) => [child, ...below(child)]);
  return set.nodes
    .map((node, index) => ({ index, parent: node.parent }))
    .filter(({ index, parent }) => isLone(index) && !isLone(parent))
    .map(({ index }) => ({ at: index, below: below(index) }));
}

function untied(count: number, tied: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, i) => i).filter((i) => !tied.has(i));
}

function distinct(targets: Target[]): Target[] {
  return targets
    .filter((target, i) => targets.findIndex((other) => isSame(target, other)) === i)
    .sort((one, other) => one.at - other.at);
}

/** Parents whose common children follow each other otherwise than before, and the views: order decides no score, but where a column stands. */
function reorderings(
  a: IndicatorSet,
  b: IndicatorSet,
  singles: readonly Tie[],
): { nodes: number[]; views: boolean } {
  const nodes = singles.filter((tie) => tie.a.what === 'node' && tie.b.what === 'node');
  const parents = [{ a: 0, b: 0 }, ...nodes.map((tie) => ({ a: tie.a.at, b: tie.b.at }))];
  const turned = parents.filter((parent) =>
    isTurned(
      nodes.filter((tie) => a.nodes[tie.a.at].parent === parent.a && b.nodes[tie.b.at].parent === parent.b),
    ),
  );
  const views = singles.filter((tie) => tie.a.what === 'view' && tie.b.what === 'view');
  return { nodes: turned.map((parent) => parent.b), views: isTurned(views) };
}

function isTurned(ties: readonly Tie[]): boolean {
  const inB = [...ties].sort((one, other) => one.b.at - other.b.at);
  return inB.some((tie, i) => i > 0 && tie.a.at < inB[i - 1].a.at);
}

/** How often the word for where a field comes from changed, by level. */
function provenanceDifferences(
  a: IndicatorSet,
  b: IndicatorSet,
  singles: readonly Tie[],
): SetDiff['provenance'] {
  const rows = new Map<string, SetDiff['provenance'][number]>();
  for (const tie of singles) {
    const [one, other] = [at(a, tie.a), at(b, tie.b)];
    const level = tie.b.what === 'view' ? 'view' : b.nodes[tie.b.at].level;
    for (const [name, origin] of Object.entries(other.origins)) {
      const field = name as ProvenanceField;
      const from = one.origins[field].is;
      const means = field !== 'rule' || (tie.b.what === 'node' && b.nodes[tie.b.at].kind === 'leaf');
      if (!isDifferent(one.origins[field], origin) || !means) continue;
      const key = [level, field, from, origin.is].join('\t');
      const row = rows.get(key) ?? { level, field, from, to: origin.is, count: 0 };
      row.count++;
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}
