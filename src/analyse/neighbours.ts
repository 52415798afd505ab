/** Who stands just above and just below a unit, and how far away. */
import type { Dataset } from '../model/dataset.ts';
import { tieKeys } from '../score/rank.ts';
import type { Results } from '../score/results.ts';
import { byName } from './blockFigures.ts';

export interface Neighbour {
  row: number;
  /** The other's value − this unit's, in billionths. */
  distance: number;
  /** The same in points of this unit's own maximum, in billionths; points sets only. */
  points?: number;
}

export interface Neighbours {
  /** All that share the next better place; those that share this one; all that share the next worse. */
  above: Neighbour[];
  tied: Neighbour[];
  below: Neighbour[];
}

/** Places of one group, the worst first: rows that share a place stand together, in the order of their names. */
interface Ladder {
  steps: number[][];
  /** The step of each key. */
  stepOf: Map<number, number>;
}

function ladderFrom(data: Dataset, keys: Float64Array, members: readonly number[]): Ladder {
  const byKey = new Map<number, number[]>();
  for (const row of members)
    if (!Number.isNaN(keys[row])) byKey.set(keys[row], [...(byKey.get(keys[row]) ?? []), row]);
  const ascending = [...byKey.keys()].sort((a, b) => a - b);
  return {
    steps: ascending.map((key) => byName(data, byKey.get(key)!)),
    stepOf: new Map(ascending.map((key, step) => [key, step])),
  };
}

/** Finds neighbours by the index in the unit's group; there are none for a unit without a score. */
export function neighbourFinder(
  { set, data, index }: Results,
  members: readonly number[][],
): (row: number) => Neighbours {
  const keys = tieKeys(set, 0, index.k);
  const ladders = new Map<number, Ladder>();
  const ladderOf = (group: number) => {
    let ladder = ladders.get(group);
    if (ladder === undefined) {
      ladder = ladderFrom(data, keys, members[group]);
      ladders.set(group, ladder);
    }
    return ladder;
  };
  return (row) => {
    const { steps, stepOf } = ladderOf(data.groupOf[row]);
    const own = stepOf.get(keys[row]);
    if (own === undefined) return { above: [], tied: [], below: [] };
    const at = (step: number): Neighbour[] =>
      (steps[step] ?? [])
        .filter((other) => other !== row)
        .map((other) => {
          const distance = index.k[other] - index.k[row];
          if (index.max === undefined) return { row: other, distance };
          return { row: other, distance, points: Math.round((distance * index.max[row]) / 1e9) + 0 };
        });
    return { above: at(own + 1), tied: at(own), below: at(own - 1) };
  };
}
