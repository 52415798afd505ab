/** What all units of a year and block lost together, item by item: where the block loses most. */
import { hasValue, type Results, STATE } from '../score/results.ts';
import { type Account, accountOf, type Loss, peersIn } from './gapAccount.ts';
import { isRescaledAbove, largestFirst, liftsBelow } from './gapLifts.ts';
import { type Gap, type GapKind, gapsOf, type Tree, treeOf } from './gapTree.ts';
import { groupMembers, orderRows } from './report.ts';

export interface BlockGap extends Loss {
  kind: GapKind;
  /** Units it is an item of, and those among them that reported nothing there. */
  units: number;
  missing: number;
  /** Units it does not apply to, and units that have it outside their maximum for another reason. */
  notApplicable: number;
  leftOut: number;
  /** Lost, over the units it is an item of; and their mean maximum, in points sets. */
  mean: number;
  meanMax?: number;
}

export interface BlockStop {
  target: number;
  /**
   * What a unit gains on average with the node at its top. None where values on the way to the index are
   * rescaled among the units: there each unit has to be asked by itself.
   */
  lifts: { target: number; depth: number; units: number; gain: number }[];
}

export interface BlockGaps extends Account<BlockGap> {
  /** Units with a score, in the order of their ranks, and units without. */
  rows: number[];
  unscored: number[];
  /** In points sets: the applicable maxima of all units together. */
  max?: number;
  stops: BlockStop[];
}

/**
 * The account of every year and block of the file, in the order of its groups.
 * @param results scored with every node kept, on a scale that has a top
 */
export function blockGaps(results: Results): BlockGaps[] {
  const tree = treeOf(results);
  return groupMembers(results).map((members, group) => {
    const ordered = orderRows(results, members, { level: 'index' });
    const rows = ordered.filter((row) => hasValue(results.index.states[row]));
    const sums = new Map<number, Sum>();
    const stops = new Set<number>();
    for (const row of rows) {
      const own = gapsOf(results, tree, row);
      for (const item of own.items) addTo(sums, item);
      for (const at of own.stops) stops.add(at);
    }
    const items = [...sums].map(([target, sum]): BlockGap => {
      const { states } = tree.scores[target];
      const notApplicable = rows.filter((row) => states[row] === STATE.notApplicable).length;
      return {
        target,
        kind: sum.kind,
        lost: sum.lost,
        units: sum.units,
        missing: sum.missing,
        notApplicable,
        leftOut: rows.length - sum.units - notApplicable,
        mean: Math.round(sum.lost / sum.units),
        meanMax: sum.max === undefined ? undefined : Math.round(sum.max / sum.units),
        peers: peersIn(results, tree, target, members),
      };
    });
    const { max } = results.index;
    return {
      ...accountOf(results, group, items),
      rows,
      unscored: ordered.filter((row) => !hasValue(results.index.states[row])),
      max: max === undefined ? undefined : rows.reduce((sum, row) => sum + max[row], 0),
      stops: [...stops].sort((a, b) => a - b).map((at) => stopOf(results, tree, rows, at)),
    };
  });
}

interface Sum {
  kind: GapKind;
  units: number;
  missing: number;
  lost: number;
  max?: number;
}

function addTo(sums: Map<number, Sum>, { target, kind, lost, missing, max }: Gap): void {
  let sum = sums.get(target);
  if (sum === undefined) {
    sum = { kind, units: 0, missing: 0, lost: 0, max: max === undefined ? undefined : 0 };
    sums.set(target, sum);
  }
  sum.units++;
  if (missing) sum.missing++;
  sum.lost += lost;
  if (max !== undefined) sum.max! += max;
}

function stopOf(results: Results, tree: Tree, rows: readonly number[], target: number): BlockStop {
  if (isRescaledAbove(results, target)) return { target, lifts: [] };
  const sums = new Map<number, BlockStop['lifts'][number]>();
  for (const row of rows) {
    if (!hasValue(tree.scores[target].states[row])) continue;
    for (const { target: at, depth, gain } of liftsBelow(results, tree, target, row)) {
      const so = sums.get(at) ?? { target: at, depth, units: 0, gain: 0 };
      sums.set(at, { ...so, units: so.units + 1, gain: so.gain + gain });
    }
  }
  const means = [...sums.values()].map((sum) => ({ ...sum, gain: Math.round(sum.gain / sum.units) }));
  return { target, lifts: largestFirst(results, target, means) };
}
