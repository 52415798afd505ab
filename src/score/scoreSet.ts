/** The pipeline: cells → values → points → index and views → ranks. Pure: a set and a dataset in, results out. */
import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import type { Assumption } from '../model/changeCells.ts';
import { CELL, type Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { aggregateTree, type TreeContext } from './aggregate.ts';
import { assume, forgetViews } from './assume.ts';
import { type CheckKeeper, compareChecks } from './checks.ts';
import { isOutside, scoreLeaf } from './leaves.ts';
import { rankScores, ranksAgainst, tieKeys } from './rank.ts';
import type { RescaleMemory } from './rescale.ts';
import {
  columnToK,
  hasValue,
  type NodeScores,
  type Results,
  type Scores,
  type Spare,
  STATE,
  toK,
} from './results.ts';
import { collectViews } from './views.ts';

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

/** A node's columns are used again for the next node; what is to be compared later is copied. */
export function copyScores(scores: NodeScores): NodeScores {
  const copy = (column: Float64Array) => column.slice();
  return {
    values: copy(scores.values),
    states: scores.states.slice(),
    observed: copy(scores.observed),
    applicable: copy(scores.applicable),
    points: scores.points && copy(scores.points),
    max: scores.max && copy(scores.max),
  };
}

/** One pass over the tree; every node is shown to `onNode` as soon as it is done. */
function pass(
  set: IndicatorSet,
  data: Dataset,
  problems: Problems,
  memory: RescaleMemory,
  leaf: (at: number, spare: Spare) => NodeScores,
  onNode: (at: number, scores: NodeScores) => void,
  assumed: readonly Assumption[] = [],
): NodeScores[] {
  const spare: Spare = [];
  const views = collectViews(set, data.rows);
  const forced = new Map(
    data.checks.filter(({ form }) => form !== 'max').map((column) => [column.target, column.cells]),
  );
  const context: TreeContext = {
    set,
    data,
    problems,
    memory,
    spare,
    leaf: (at) => leaf(at, spare),
    onNode: (at, scores) => {
      views.onNode(at, scores);
      onNode(at, scores);
    },
    forcedNoScore: (at, row) => forced.get(at)?.[row] === CELL.noScore,
  };
  if (assumed.length > 0) context.assume = (at, scores) => assume(set, data, assumed, at, scores, problems);
  aggregateTree(context);
  const finished = views.finish();
  forgetViews(set, assumed, finished);
  return finished;
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

/**
 * Bounds of kept scores: this unit's missing leaves at the bottom and at the top of the scale, all else held.
 * @param wanted where only some nodes and views are asked for, by their targets
 */
export function addBounds(
  set: IndicatorSet,
  results: Results,
  memory: RescaleMemory,
  wanted: (target: number) => boolean = () => true,
  assumed?: readonly Assumption[],
): void {
  const { data } = results;
  const all = [results.index, ...results.nodes, ...results.views].filter(({ target }) => wanted(target));
  const ends = (['low', 'high'] as const).map((end) => {
    const found = new Map<number, Float64Array>();
    const silent = collectProblems();
    const keep = (at: number, scores: NodeScores) => {
      if (all.some((kept) => kept.target === at)) found.set(at, columnToK(scores.values));
    };
    const leafOf = (at: number, spare: Spare) => {
      const known = results.unrounded?.get(at);
      return known === undefined
        ? scoreLeaf({ set, data, problems: silent, shift: 0, spare }, at)
        : copyScores(known);
    };
    // With its missing leaves filled in, a node has all its coverage: only what is filled in is asked here.
    const filled = pass(
      set,
      data,
      silent,
      memory,
      (at, spare) => fillMissing(set, at, leafOf(at, spare), end),
      keep,
      assumed,
    );
    filled.forEach((scores, i) => {
      keep(-1 - i, scores);
    });
    return found;
  });
  for (const scores of all) {
    const [lower, upper] = ends.map((found) => found.get(scores.target)!);
    const keys = tieKeys(set, scores.target, scores.k);
    const { ranking } = set;
    const rankOf = (end: Float64Array) =>
      ranking === 'none'
        ? new Float64Array(end.length).fill(Number.NaN)
        : ranksAgainst(tieKeys(set, scores.target, end), keys, data.groupOf, ranking.ties);
    scores.bounds = { lower, upper, best: rankOf(upper), worst: rankOf(lower) };
  }
}

function fillMissing(set: IndicatorSet, at: number, scores: NodeScores, end: 'low' | 'high'): NodeScores {
  const node = set.nodes[at];
  const floor = (node.rule?.params as { floor?: number } | undefined)?.floor ?? Number.NEGATIVE_INFINITY;
  const value = end === 'high' ? set.scale!.high : Math.max(set.scale!.low, floor);
  for (let row = 0; row < scores.states.length; row++) {
    if (scores.states[row] !== STATE.zeroed && scores.states[row] !== STATE.excluded) continue;
    scores.states[row] = STATE.value;
    scores.values[row] = value;
    scores.observed[row] = scores.applicable[row];
    if (scores.points !== undefined) {
      scores.max![row] = scores.applicable[row];
      scores.points[row] = value * scores.applicable[row];
    }
  }
  return scores;
}
