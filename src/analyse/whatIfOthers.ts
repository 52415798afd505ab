/** What changes do to units they are not about: nothing, unless a rule measures units against each other. */
import type { Change } from '../model/changeCells.ts';
import { isBelow } from '../model/indicatorSet.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Results } from '../score/results.ts';
import { compareText } from './report.ts';

export interface OthersMoved {
  /** Units without a change of their own. */
  units: number;
  /** Those whose index moved, the one that moved most first; `difference` is after − before in billionths, NaN where the unit gains or loses its score. */
  moved: { row: number; difference: number }[];
  /** Nodes by which the others are measured against the changed units: relative rules, and nodes that are rescaled. */
  through: number[];
  /** Nodes that are assumed, while the figures in the file still count among those the others are measured against. */
  still: number[];
}

export function othersMoved(before: Results, after: Results, changes: readonly Change[]): OthersMoved {
  const { set, data } = before;
  const own = new Set(changes.map(({ row }) => row));
  const moved: OthersMoved['moved'] = [];
  let units = 0;
  for (let row = 0; row < data.rows; row++) {
    if (own.has(row)) continue;
    units++;
    const [was, is] = [before.index.k[row], after.index.k[row]];
    if (!Object.is(was, is)) moved.push({ row, difference: is - was });
  }
  const size = ({ difference }: { difference: number }) =>
    Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.abs(difference);
  moved.sort((a, b) => size(b) - size(a) || compareText(data.units[a.row], data.units[b.row]));
  return {
    units,
    moved,
    through: movedThrough(
      before,
      changes.map(({ target, assumed }) => (assumed === undefined ? target : set.nodes[target].parent)),
    ),
    still: changes.flatMap(({ target, assumed }) =>
      assumed !== undefined && measuresBelow(before, target) ? [target] : [],
    ),
  };
}

function isMoving(params: RelativeParams | undefined): boolean {
  return params !== undefined && params.frozen === undefined;
}

function isRelative({ set, data }: Pick<Results, 'set' | 'data'>, at: number): boolean {
  const { rule } = set.nodes[at];
  const raw = data.plan.sources[at] === 'cells';
  return raw && rule?.kind === 'relative' && isMoving(rule.params as RelativeParams);
}

/** Relative leaves among the nodes whose cells change, and rescaled nodes above any of them; in tree order. */
export function movedThrough(file: Pick<Results, 'set' | 'data'>, targets: Iterable<number>): number[] {
  const { nodes } = file.set;
  const found = new Set<number>();
  for (const target of targets) {
    if (target >= 0 && isRelative(file, target)) found.add(target);
    for (let above = target; above >= 0; above = nodes[above].parent)
      if (file.data.plan.sources[above] === 'children' && isMoving(nodes[above].rescale)) found.add(above);
  }
  return [...found].sort((a, b) => a - b);
}

/** True where the file's figures of a node, or of anything below it, are what others are measured against. */
function measuresBelow(results: Results, target: number): boolean {
  const { set, data } = results;
  return set.nodes.some(
    (node, at) =>
      (at === target || isBelow(set.nodes, at, target)) &&
      (isRelative(results, at) || (data.plan.sources[at] === 'children' && isMoving(node.rescale))),
  );
}
