/** What the units that are ranked together make of one score: how many have it, their mean, the best, and who lies on either side. */
import { type Dataset, unitLabel } from '../model/dataset.ts';
import { lowerBound, tieKeys } from '../score/rank.ts';
import type { Results, Scores } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { compareText } from './report.ts';
import { summarise } from './statistics.ts';

export interface BlockFigures {
  /** Units of the group that have a score here. */
  n: number;
  /** Their mean and their best, in whole billionths; NaN where nobody has a score. */
  mean: number;
  best: number;
  /** All that share the first place, in the order of their names. */
  bestRows: number[];
  /** What decides the order of ranks, ascending. */
  sorted: Float64Array;
}

/** One score held against those of the units ranked together with it. */
export interface Held {
  scores: Scores;
  row: number;
  figures: BlockFigures;
  /** Value − mean in billionths; NaN where the unit has no value. */
  difference: number;
  /** Units of the group that are strictly better, and strictly worse; NaN where the unit has no value. */
  ahead: number;
  behind: number;
}

/** Holds scores of any unit against its group; each column is summed up once, however many units ask. */
export function holder(
  results: Results,
  members: readonly number[][],
): (scores: Scores, row: number) => Held {
  const { set, data } = results;
  const known = new Map<number, { keys: Float64Array; groups: BlockFigures[] }>();
  return (scores, row) => {
    let column = known.get(scores.target);
    if (column === undefined) {
      const keys = tieKeys(set, scores.target, scores.k);
      column = { keys, groups: members.map((rows) => figuresOf(results, scores.k, keys, rows)) };
      known.set(scores.target, column);
    }
    const figures = column.groups[data.groupOf[row]];
    const key = column.keys[row];
    const valued = !Number.isNaN(key);
    return {
      scores,
      row,
      figures,
      difference: scores.k[row] - figures.mean,
      ahead: valued ? figures.n - lowerBound(figures.sorted, key, true) : Number.NaN,
      behind: valued ? lowerBound(figures.sorted, key, false) : Number.NaN,
    };
  };
}

function figuresOf(
  { data }: Results,
  k: Float64Array,
  keys: Float64Array,
  rows: readonly number[],
): BlockFigures {
  const scored = rows.filter((row) => !Number.isNaN(keys[row]));
  const sorted = Float64Array.from(scored, (row) => keys[row]).sort();
  const bestRows = scored.filter((row) => keys[row] === sorted[sorted.length - 1]);
  return {
    n: scored.length,
    mean: Math.round(summarise(Float64Array.from(scored, (row) => k[row])).mean),
    best:
      bestRows.length === 0
        ? Number.NaN
        : bestRows.reduce((most, row) => Math.max(most, k[row]), k[bestRows[0]]),
    bestRows: byName(data, bestRows),
    sorted,
  };
}

/** In the order of names, whatever the order of rows. */
export function byName(data: Dataset, rows: readonly number[]): number[] {
  const named = rows.map((row) => ({ row, name: unitLabel(data, row), unit: data.units[row] }));
  const folded = new Map(named.map(({ row, name }) => [row, fold(name)]));
  return named
    .sort(
      (a, b) =>
        compareText(folded.get(a.row)!, folded.get(b.row)!) ||
        compareText(a.name, b.name) ||
        compareText(a.unit, b.unit),
    )
    .map(({ row }) => row);
}
