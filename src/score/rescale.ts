/** `rescale`: a relative rule applied to a node's aggregate, over the units that have one. */

import { scoreRelative } from '../rules/relative.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { TreeContext } from './aggregate.ts';
import { makePopulations, type Populations } from './populations.ts';
import { hasValue, type NodeScores, STATE } from './results.ts';

/** The populations of each rescaled node, as the units scored. Bounds and tolerances are judged against them. */
export type RescaleMemory = Map<number, Populations>;

export function rescaleScores(
  { set, data, problems, memory }: TreeContext,
  at: number,
  params: RelativeParams,
  scores: NodeScores,
): void {
  const node = set.nodes[at];
  const numbers = scores.values.map((value, row) => (hasValue(scores.states[row]) ? value : Number.NaN));
  let populations = memory.get(at);
  // Against the statistics of the units as scored, a unit's bound may lie beyond the best or worst of them.
  const held = populations === undefined ? params : { ...params, clamp: true };
  const place = { file: data.file, line: data.headerLine, col: 1 };
  if (populations === undefined) {
    populations = makePopulations({ set, data, problems, shift: 0 }, node, params, numbers);
    populations.report(place);
    memory.set(at, populations);
  }
  const values = new Float64Array(data.rows).fill(Number.NaN);
  scoreRelative(held, numbers, values, {
    scale: set.scale,
    populationOf: populations.of,
    fail: (row, code, args) =>
      problems.add(
        code,
        { code: node.code, header: node.code, unit: data.units[row], ...args },
        { ...place, line: data.lines[row] },
      ),
  });
  for (let row = 0; row < data.rows; row++) {
    if (hasValue(scores.states[row]) && Number.isNaN(values[row])) dropRow(scores, row);
    scores.values[row] = values[row];
  }
}

/** Left out by its rule, a node acts as a missing one: as of a leaf that is left out, none of it is observed. */
export function dropRow(scores: NodeScores, row: number): void {
  scores.states[row] = STATE.dropped;
  scores.observed[row] = 0;
}
