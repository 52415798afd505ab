/**
 * A set, narrowed to the nodes a question is about, so that a file need not hold the rest of it; and the set of no index
 * at all, for files that have none.
 */
import type { IndicatorSet, Node } from './indicatorSet.ts';

export interface Need {
  /** A node's index, or a view's as −1 − index. */
  target: number;
  /** True where its value is asked for, and with it everything below; false for the cell of a leaf. */
  finished: boolean;
}

export interface Narrowed {
  set: IndicatorSet;
  /** The nodes and views whose columns matter. */
  only: Set<number>;
}

/**
 * What is asked for keeps its rules and everything below it. A leaf asked for by itself may be missing: that is an answer,
 * whatever a missing value would count. Nodes above only hold the tree together; their results mean nothing.
 */
export function narrowSet(set: IndicatorSet, needs: readonly Need[]): Narrowed {
  const whole = new Set<number>();
  const takeAll = (at: number): void => {
    whole.add(at);
    set.nodes[at].children.forEach(takeAll);
  };
  const views = needs.map(({ target }) => target).filter((target) => target < 0);
  for (const { node } of views.flatMap((view) => set.views[-1 - view].of)) takeAll(node);
  for (const { target, finished } of needs)
    if (target >= 0 && finished && set.nodes[target].kind === 'inner') takeAll(target);
  const alone = new Set(
    needs.map(({ target }) => target).filter((target) => target >= 0 && !whole.has(target)),
  );
  const above = new Set<number>();
  for (const at of [...whole, ...alone])
    for (let up = set.nodes[at].parent; up >= 0; up = set.nodes[up].parent) if (!whole.has(up)) above.add(up);
  const nodes = set.nodes.map((node, at): Node => {
    if (alone.has(at)) return { ...node, scored: true, missing: 'exclude' };
    // The uppermost is asked for itself, scored or not; below it everything counts as the set says.
    if (whole.has(at)) return whole.has(node.parent) ? node : { ...node, scored: true };
    if (!above.has(at)) return { ...node, scored: false };
    const aggregate = set.kind === 'points' ? 'pool' : 'arithmetic';
    return {
      ...node,
      scored: true,
      missing: 'exclude',
      aggregate,
      rescale: undefined,
      minCoverage: undefined,
    };
  });
  return { set: { ...set, nodes }, only: new Set([...whole, ...alone, ...views]) };
}

/** A set without indicators, by which the units and free columns of any file are read. */
export function bareSet(tokens: IndicatorSet['tokens']): IndicatorSet {
  const root: Node = {
    // No header is a blank.
    code: ' ',
    name: {},
    level: 'index',
    depth: 0,
    parent: -1,
    children: [],
    kind: 'inner',
    weight: 1,
    scored: true,
    counts: true,
    aggregate: 'arithmetic',
    missing: 'exclude',
    mayNotApply: false,
    origins: {
      structure: { is: 'derived' },
      name: { is: 'derived' },
      points: { is: 'derived' },
      rule: { is: 'derived' },
    },
    was: [],
  };
  return {
    format: 1,
    id: '',
    title: {},
    years: [],
    levels: [],
    expect: {},
    kind: 'weighted',
    scale: { low: 0, high: 1 },
    index: { code: root.code, print: { as: 'value', decimals: 4 } },
    nodes: [root],
    views: [],
    tokens,
    ranking: { ties: 'min' },
    bands: [],
    ruleSemantics: 1,
    fingerprint: { scoring: '', content: '' },
  };
}
