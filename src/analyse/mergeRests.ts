/** What the merged scores of `sum` rest on: inputs added up, or means of shares; in points, or in indicators where there are none. */
import { CELL } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Merged } from './mergeResults.ts';

export interface Rests {
  inputs: number;
  shares: number;
}

/** One a unit of the merged results; undefined for units of one part, which are not merged. */
export function restsOf({ plan, units, columns }: Merged): (Rests | undefined)[] {
  const { set } = plan.results;
  return units.map(({ parts }, i) => {
    if (parts.length === 1) return undefined;
    const rests: Rests = { inputs: 0, shares: 0 };
    for (const { at, cells, inputs } of columns) {
      if (!set.nodes[at].counts || cells[i] !== CELL.number) continue;
      const summed = inputs !== undefined && !Number.isNaN(inputs.b[i]);
      rests[summed ? 'inputs' : 'shares'] += set.kind === 'points' ? pointsOf(set, at) : 1;
    }
    return rests;
  });
}

/** Alternative cases share the points of the node they stand for. */
function pointsOf(set: IndicatorSet, at: number): number {
  const { parent, points } = set.nodes[at];
  if (parent < 0 || set.nodes[parent].aggregate !== 'best') return points ?? 0;
  return pointsOf(set, parent) / set.nodes[parent].children.length;
}
