/** Beside a gap: how many units of the same year and block earn full marks there, and who does best. */
import { unitLabel } from '../model/dataset.ts';
import { hasValue, type Results, type Scores } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { compareText } from './report.ts';

export interface Peers {
  /** Units of the block with a value there. */
  units: number;
  atFull: number;
  /** Of several that are equally good, the one that stands highest by the index, then by name; `count` of them all. */
  best: { row: number; k: number; count: number };
}

/** @param members rows of one year and block, one of which has a value there */
export function peersAt({ set, data, index }: Results, scores: Scores, members: readonly number[]): Peers {
  const { k, states } = scores;
  const full = Math.round(set.scale!.high * 1e9);
  const name = (row: number) => fold(unitLabel(data, row));
  const place = (row: number) => (Number.isNaN(index.rank[row]) ? Number.POSITIVE_INFINITY : index.rank[row]);
  const isBefore = (a: number, b: number) =>
    place(a) === place(b) ? compareText(name(a), name(b)) < 0 : place(a) < place(b);
  const valued = members.filter((row) => hasValue(states[row]));
  let [first, count] = [valued[0], 0];
  for (const row of valued) {
    if (k[row] > k[first]) [first, count] = [row, 1];
    else if (k[row] === k[first]) {
      count++;
      if (isBefore(row, first)) first = row;
    }
  }
  return {
    units: valued.length,
    atFull: valued.filter((row) => k[row] === full).length,
    best: { row: first, k: k[first], count },
  };
}
