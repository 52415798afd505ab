/** The pipeline: cells → values → points → index and views → ranks. Pure: a set and a dataset in, results out. */

import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import type { Assumption } from '../model/changeCells.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { addBounds } from './bounds.ts';
import { type CheckKeeper, compareChecks } from './checks.ts';
import { isOutside, scoreLeaf } from './leaves.ts';
import { pass } from './pass.ts';
import { rankScores } from './rank.ts';
import type { RescaleMemory } from './rescale.ts';
import { copyScores, hasValue, type NodeScores, type Results, type Scores, STATE, toK } from './results.ts';

export interface ScoreOptions {
  /** Which nodes are kept for reports; the index and the views always are. */
  keep(at: number): boolean;
  /** Bounds re-score the file twice: missing leaves at the bottom, and at the top. */
  bounds: boolean;
  /** Of which nodes and views bounds are wanted; of all that are kept where nothing is said. */
  boundsFor?(target: number): boolean;
  /**
   * The cells are not needed again: each column is given up as soon as it is scored, so that a large file never stands in
   * memory beside all its results. Ignored where the file has to be scored more than once.
   */
  consume?: boolean;
  /** Finished results put in the place of what the data says, of single units. */
  assumed?: readonly Assumption[];
  /** Is given every node's columns as they are before anything is rounded, for what goes on with the same rows. */
  unrounded?: Map<number, NodeScores>;
}

/**
 * Scores and ranks a dataset.
 * @returns results with all scores in whole billionths; problems of cells and rules are in `problems`
 */
export function scoreSet(
  set: IndicatorSet,
  data: Dataset,
  options: ScoreOptions,
  problems: Problems,
): Results {
  const memory: RescaleMemory = new Map();
  const notApplicable: Results['notApplicable'] = [];
  const checks: CheckKeeper = new Map();
  const keepChecked = (at: number, scores: NodeScores) => {
    if (data.checks.some((column) => column.target === at))
      checks.set(at, [...(checks.get(at) ?? []), copyScores(scores)]);
  };
  const nodes: Scores[] = [];
  let index: Scores | undefined;
  const views = pass(
    set,
    data,
    problems,
    memory,
    (at, spare) => {
      const scores = scoreLeaf({ set, data, problems, shift: 0, spare }, at);
      if (options.consume === true && !options.bounds && data.checks.length === 0) giveUpCells(data, at);
      return scores;
    },
    (at, scores) => {
      keepChecked(at, scores);
      options.unrounded?.set(at, copyScores(scores));
      if (data.plan.sources[at] !== 'children') noteClaims(set, data, at, scores, notApplicable);
      if (at === 0) index = report(set, data, 0, set.index.code, scores);
      else if (options.keep(at)) nodes.push(report(set, data, at, set.nodes[at].code, scores));
    },
    options.assumed,
  );
  views.forEach((scores, i) => {
    keepChecked(-1 - i, scores);
    options.unrounded?.set(-1 - i, scores);
  });
  if (data.checks.length > 0) {
    for (const shift of [-1, 1] as const) {
      const silent = collectProblems();
      const shifted = pass(
        set,
        data,
        silent,
        memory,
        (at, spare) => scoreLeaf({ set, data, problems: silent, shift, spare }, at),
        keepChecked,
        options.assumed,
      );
      shifted.forEach((scores, i) => {
        keepChecked(-1 - i, scores);
      });
    }
    compareChecks(set, data, checks, problems);
  }
  const results: Results = {
    set,
    data,
    index: index!,
    nodes: nodes.sort((a, b) => a.target - b.target),
    views: views.map((scores, i) => report(set, data, -1 - i, set.views[i].code, scores)),
    notApplicable: notApplicable.sort((a, b) => a.target - b.target || a.row - b.row),
    unrounded: options.unrounded,
    rescaled: memory,
  };
  if (options.bounds && set.scale !== undefined)
    addBounds(set, results, memory, options.boundsFor ?? (() => true), options.assumed);
  return results;
}

const NOTHING = { numbers: new Float64Array(0), cells: new Uint8Array(0) };

function giveUpCells(data: Dataset, at: number): void {
  for (const column of data.byTarget.get(at) ?? []) Object.assign(column, NOTHING);
}

function report(set: IndicatorSet, data: Dataset, target: number, code: string, scores: NodeScores): Scores {
  const { states } = scores;
  const rows = states.length;
  const kept = (column: Float64Array, none: (row: number) => number) => {
    const k = new Float64Array(rows);
    // Adding 0 turns −0 into 0, which would otherwise print with a sign.
    for (let row = 0; row < rows; row++) k[row] = (hasValue(states[row]) ? toK(column[row]) : none(row)) + 0;
    return k;
  };
  const nothing = () => Number.NaN;
  const k = kept(scores.values, nothing);
  const { points, max } = scores;
  return {
    target,
    code,
    k,
    states: states.slice(),
    points: points && kept(points, nothing),
    max: max && kept(max, (row) => (states[row] === STATE.notApplicable ? 0 : toK(max[row]))),
    coverage: scores.observed.map((observed, row) =>
      scores.applicable[row] === 0 ? Number.NaN : observed / scores.applicable[row],
    ),
    rank: rankScores(set, target, k, data.groupOf),
  };
}

/** Who said "not applicable" where; units a node does not apply to anyway have claimed nothing. */
function noteClaims(
  set: IndicatorSet,
  data: Dataset,
  at: number,
  scores: NodeScores,
  claims: Results['notApplicable'],
): void {
  for (let row = 0; row < scores.states.length; row++) {
    const claimed = scores.states[row] === STATE.notApplicable && !isOutside(set.nodes[at], data.blocks[row]);
    if (claimed) claims.push({ target: at, row });
  }
}
