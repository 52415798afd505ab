/**
 * Where a unit loses what: its items down the tree, each with what it is short of its top, and what is left out of its
 * maximum and why. Points sets: maximum − points. Weighted sets: effective weight × (top − value) down arithmetic nodes.
 */
import { findColumn } from '../model/dataset.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';
import { isOutside } from '../score/leaves.ts';
import { hasValue, type Results, type Scores, STATE, toK } from '../score/results.ts';

/**
 * Why the way down ends at an item: a leaf; `open` in the set; `given` in the data above its parts; the `best` of its
 * cases; `empty`: nothing below it was reported, and it counts as zero as a whole; an `aggregate` that is not additive.
 */
export type GapKind = 'leaf' | 'open' | 'given' | 'best' | 'empty' | 'aggregate';

export interface Gap {
  target: number;
  kind: GapKind;
  /** What is lost: points in points sets, index value in weighted sets; in billionths, as all figures here. */
  lost: number;
  /** What the index gains when this gap alone is closed. */
  gain: number;
  /** The item's own value; in points sets its points and applicable maximum, in weighted sets its effective weight. */
  k: number;
  points?: number;
  max?: number;
  weight?: number;
  /** Nothing was reported, and it counts as zero. */
  missing: boolean;
}

/**
 * Why a node is not in the unit's maximum: `dropped`: its rule left it out (`constant: exclude`); `no-score`: given so in
 * the data.
 */
export type Absence =
  | 'missing'
  | 'min-coverage'
  | 'no-score'
  | 'dropped'
  | 'not-applicable'
  | 'outside-block';

export interface Absent {
  target: number;
  why: Absence;
  /**
   * In billionths. Points sets: the points it would add to the maximum, or has taken out of it. Weighted sets: its share of
   * the whole weight; what does not apply has none.
   */
  worth?: number;
  /** Of nodes kept out by their minimum coverage. */
  coverage?: number;
  /** Missing leaves below such a node. */
  missing: number[];
}

export interface OwnGaps {
  /** In tree order, those that lose nothing included: together they are the unit's own maximum. */
  items: Gap[];
  absent: Absent[];
  /** Nodes whose parts do not add up, in tree order; the index itself may be one. */
  stops: number[];
}

/** What the way down needs, by node: its results (none of nodes below a given one), and the children that enter it. */
export interface Tree {
  scores: Scores[];
  parts: number[][];
}

export function treeOf({ set, data, index, nodes }: Results): Tree {
  const scores: Scores[] = new Array(set.nodes.length);
  for (const found of [index, ...nodes]) scores[found.target] = found;
  const isPart = (child: number) => set.nodes[child].scored && data.plan.sources[child] !== 'skipped';
  return { scores, parts: set.nodes.map(({ children }) => children.filter(isPart)) };
}

/** True where the parts of a node do not add up to it. */
function isStop(set: IndicatorSet, { aggregate, rescale }: Node): boolean {
  return set.kind === 'weighted' && (aggregate !== 'arithmetic' || rescale !== undefined);
}

/** True where a node's value comes from nodes below it that can be looked at one by one. */
export function isOpenedUp({ set, data }: Results, scores: Scores, row: number): boolean {
  return (
    data.plan.sources[scores.target] === 'children' &&
    set.nodes[scores.target].aggregate !== 'best' &&
    scores.states[row] === STATE.value
  );
}

/**
 * The gaps of one unit.
 * @param results scored with every node kept
 */
export function gapsOf(results: Results, tree: Tree, row: number): OwnGaps {
  const { set, index } = results;
  const own: OwnGaps = { items: [], absent: [], stops: [] };
  const high = (set.scale?.high ?? Number.NaN) * 1e9;
  const full = index.max?.[row] ?? Number.NaN;

  /** @param weight of all that has a value; `share` of all that applies, as coverage counts it */
  const visit = (at: number, weight: number, share: number): void => {
    const found = tree.scores[at];
    if (!hasValue(found.states[row])) {
      own.absent.push(...absencesOf(results, tree, at, row, share));
      return;
    }
    const node = set.nodes[at];
    if (isOpenedUp(results, found, row)) {
      if (!isStop(set, node)) {
        goDown(at, weight, share);
        return;
      }
      own.stops.push(at);
      // What the index itself lacks is not one of its items.
      if (at === 0) return;
    }
    const kind = kindOf(results, found, row);
    // Named even where all the rest was not reported: it is not part of what is lost.
    if (kind === 'empty') own.absent.push(...leavesBelow(results, tree, at, row).notApplicable);
    const k = found.k[row];
    const missing =
      found.states[row] === STATE.zeroed || (node.aggregate === 'best' && found.coverage[row] === 0);
    const points = found.points?.[row];
    if (points === undefined) {
      const lost = Math.round(weight * (high - k));
      own.items.push({ target: at, kind, k, missing, lost, gain: lost, weight: toK(weight) });
    } else {
      const max = found.max![row];
      const gain = toK((max - points) / full);
      own.items.push({ target: at, kind, k, missing, lost: max - points, gain, points, max });
    }
  };
  // Of 63 units thousands of nodes are visited: nothing is made for them that is not kept.
  const goDown = (at: number, weight: number, share: number): void => {
    if (index.points !== undefined) {
      for (const child of tree.parts[at]) visit(child, weight, share);
      return;
    }
    const [valued, applicable] = weightsIn(results, tree, at, row);
    for (const child of tree.parts[at]) {
      const { weight: its } = set.nodes[child];
      visit(child, (weight * its) / valued, (share * its) / applicable);
    }
  };
  visit(0, 1, 1);
  return own;
}

function kindOf({ set, data }: Results, { target, states }: Scores, row: number): GapKind {
  const node = set.nodes[target];
  if (data.plan.sources[target] !== 'children')
    return node.kind === 'leaf' ? 'leaf' : node.kind === 'open' ? 'open' : 'given';
  if (node.aggregate === 'best') return 'best';
  return states[row] === STATE.zeroed ? 'empty' : 'aggregate';
}

/** Weights of a node's children: of those with a value, and of those that apply. */
function weightsIn(results: Results, tree: Tree, at: number, row: number): [number, number] {
  let [valued, applicable] = [0, 0];
  for (const child of tree.parts[at]) {
    const state = tree.scores[child].states[row];
    const { weight } = results.set.nodes[child];
    if (hasValue(state)) valued += weight;
    if (state !== STATE.notApplicable) applicable += weight;
  }
  return [valued, applicable];
}

/** Why a node without a value is not in the maximum; down to the single leaves where these are what is missing. */
function absencesOf(results: Results, tree: Tree, at: number, row: number, share: number): Absent[] {
  const { set, data } = results;
  const node = set.nodes[at];
  const found = tree.scores[at];
  const state = found.states[row];
  const points = set.kind === 'points';
  const opened = data.plan.sources[at] === 'children' && node.aggregate !== 'best';
  if (state === STATE.notApplicable) {
    const why = isOutside(node, data.blocks[row]) ? 'outside-block' : 'not-applicable';
    return [
      { target: at, why, worth: node.points === undefined ? undefined : toK(node.points), missing: [] },
    ];
  }
  if (state === STATE.excluded && opened) {
    const [, applicable] = weightsIn(results, tree, at, row);
    return tree.parts[at].flatMap((child) =>
      absencesOf(results, tree, child, row, (share * set.nodes[child].weight) / applicable),
    );
  }
  const worth = points ? worthOf(results, tree, at, row) : toK(share);
  const one = { target: at, worth, missing: [] };
  if (state === STATE.excluded) return [{ ...one, why: 'missing' }];
  if (state === STATE.dropped) return [{ ...one, why: 'dropped' }];
  if (!opened) return [{ ...one, why: 'no-score' }];
  const below = leavesBelow(results, tree, at, row);
  const coverage = toK(found.coverage[row]);
  const tooLittle = node.minCoverage !== undefined && coverage < toK(node.minCoverage);
  return [
    { ...one, why: tooLittle ? 'min-coverage' : 'no-score', coverage, missing: below.missing },
    ...below.dropped,
    ...below.notApplicable,
  ];
}

/** What a node would add to the maximum if all of it that applies were reported. */
function worthOf(results: Results, tree: Tree, at: number, row: number): number {
  const { set, data } = results;
  if (tree.scores[at].states[row] === STATE.notApplicable) return 0;
  const full = toK(set.nodes[at].points!);
  if (data.plan.sources[at] !== 'children') {
    const stated = findColumn(data, at, (column) => column.form === 'max')?.numbers[row];
    return stated === undefined || Number.isNaN(stated) ? full : toK(stated);
  }
  if (set.nodes[at].aggregate === 'best') return full;
  return tree.parts[at].reduce((sum, child) => sum + worthOf(results, tree, child, row), 0);
}

/**
 * Below a node without a score: the leaves that are missing, what a rule left out (its worth is part of the node's), and what
 * does not apply.
 */
function leavesBelow(
  results: Results,
  tree: Tree,
  at: number,
  row: number,
): { missing: number[]; dropped: Absent[]; notApplicable: Absent[] } {
  const missing: number[] = [];
  const dropped: Absent[] = [];
  const notApplicable: Absent[] = [];
  for (const child of tree.parts[at]) {
    const found = tree.scores[child];
    const state = found.states[row];
    if (state === STATE.notApplicable) notApplicable.push(...absencesOf(results, tree, child, row, 0));
    else if (state === STATE.dropped) dropped.push({ target: child, why: 'dropped', missing: [] });
    else if (
      results.data.plan.sources[child] === 'children' &&
      results.set.nodes[child].aggregate !== 'best'
    ) {
      const below = leavesBelow(results, tree, child, row);
      missing.push(...below.missing);
      dropped.push(...below.dropped);
      notApplicable.push(...below.notApplicable);
    } else if (state === STATE.excluded || state === STATE.zeroed || found.coverage[row] === 0)
      missing.push(child);
  }
  return { missing, dropped, notApplicable };
}
