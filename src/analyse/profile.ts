/** The picture of one unit: its index and what it is made of, held against the units ranked together with it. */
import type { Group } from '../model/dataset.ts';
import { isRanked } from '../model/indicatorSet.ts';
import type { Results, Scores } from '../score/results.ts';
import { type Held, holder } from './blockFigures.ts';
import { type Neighbours, neighbourFinder } from './neighbours.ts';
import { itemsOf, type Reporting, reportingOf, shownNodes } from './profileItems.ts';
import type { RegionRanks } from './regionRank.ts';
import { bandOf, groupMembers } from './report.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { type NoScore, whyNoScore } from './whyNoScore.ts';

export interface Profile {
  results: Results;
  row: number;
  group: Group;
  index: Held;
  /** Mains in tree order, then views. */
  shown: Held[];
  /** The finest results the file has, in tree order. */
  items: Held[];
  reporting: Reporting;
  /** Where the set does not rank, nothing is held against others. */
  against?: { strengths: Strengths; neighbours: Neighbours };
  /** Why there is no score, where there is none. */
  reason?: NoScore;
  /** Index of the band the unit is in. */
  band?: number;
  regions?: RegionRanks;
}

/**
 * Makes the profile of any row of a scored file.
 * @param results of all nodes
 * @param regions ranks inside regions, where units have any
 */
export function profiler(results: Results, regions: RegionRanks | undefined): (row: number) => Profile {
  const { set, data, index } = results;
  const members = groupMembers(results);
  const hold = holder(results, members);
  const neighbours = neighbourFinder(results, members);
  const byTarget = new Map(results.nodes.map((scores) => [scores.target, scores]));
  const scoresAt = (targets: readonly number[]): Scores[] => targets.map((target) => byTarget.get(target)!);
  // A view of nodes below a given result is not known at all.
  const views = results.views.filter(({ target }) =>
    set.views[-1 - target].of.every(({ node }) => node === 0 || byTarget.has(node)),
  );
  const shown = [...scoresAt(shownNodes(set, data)), ...views];
  const items = scoresAt(itemsOf(set, data));
  return (row) => {
    const held = items.map((scores) => hold(scores, row));
    return {
      results,
      row,
      group: data.groups[data.groupOf[row]],
      index: hold(index, row),
      shown: shown.map((scores) => hold(scores, row)),
      items: held,
      reporting: reportingOf(results, items, row),
      against: isRanked(set) ? { strengths: strengthsOf(held), neighbours: neighbours(row) } : undefined,
      reason: Number.isNaN(index.k[row]) ? whyNoScore(results, row) : undefined,
      band: bandOf(results, row),
      regions,
    };
  };
}
