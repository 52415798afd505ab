/** What one unit lost, largest first: the table a plan begins with. */
import type { Results } from '../score/results.ts';
import { type Account, accountOf, type Loss, peersIn } from './gapAccount.ts';
import { type Lift, liftsBelow } from './gapLifts.ts';
import type { Peers } from './gapPeers.ts';
import { type Absent, type Gap, gapsOf, treeOf } from './gapTree.ts';
import { groupMembers } from './report.ts';

export interface UnitGaps extends Account<Gap & Loss> {
  row: number;
  absent: Absent[];
  /** Nodes whose parts do not add up, and what the index gains with one of these at its top. */
  stops: { target: number; lifts: (Lift & { peers?: Peers })[] }[];
}

/**
 * The account of one unit. It has no gaps where the unit has no score: then there is no maximum of its own.
 * @param results scored with every node kept, on a scale that has a top
 */
export function unitGaps(results: Results, row: number): UnitGaps {
  const tree = treeOf(results);
  const own = gapsOf(results, tree, row);
  const group = results.data.groupOf[row];
  const members = groupMembers(results)[group];
  const besidePeers = <Of extends { target: number }>(one: Of) => ({
    ...one,
    peers: peersIn(results, tree, one.target, members),
  });
  return {
    row,
    ...accountOf(results, group, own.items.map(besidePeers)),
    absent: own.absent,
    stops: own.stops.map((at) => ({
      target: at,
      lifts: liftsBelow(results, tree, at, row).map(besidePeers),
    })),
  };
}
