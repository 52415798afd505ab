/**
 * One unit's index under results that its leaves might have, all other data held: what a search tries again and again. The
 * way up the tree is the engine's own, on a table of one row.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { RuleTrace } from '../rules/rule.ts';
import { type LeafContext, rawColumn, scoreLeaf } from '../score/leaves.ts';
import { makePopulations, populationWith } from '../score/populations.ts';
import { emptyScores, type NodeScores, STATE, toK } from '../score/results.ts';
import { forcedMarks, scoreTree, type Tree } from './accountTree.ts';
import { movedThrough } from './whatIfOthers.ts';

export interface UnitScore {
  /** In billionths of the scale; NaN where there is no score. */
  k: number;
  /** In points sets: points and own maximum, in billionths. */
  points?: number;
  max?: number;
}

export interface UnitScorer {
  /** Nodes whose result is not made of other nodes, in tree order: what `index` can be asked about. */
  ends: number[];
  /**
   * The index with some of the ends at other values of the scale.
   * Against others the unit is measured as if their data stayed: a rescaled node meets its population with the new figure.
   */
  index(values: ReadonlyMap<number, number>): UnitScore;
  /**
   * What the rule of a leaf makes of another figure of this unit.
   * @param number in the rule's own numbers: a share, a count, 1 for yes, the place of a label
   * @returns undefined where the rule refuses or leaves it out
   */
  rule(at: number, number: number): RuleTrace | undefined;
}

/** @param data scored before, so that nothing is wrong with it */
export function unitScorer(set: IndicatorSet, data: Dataset, row: number): UnitScorer {
  const context: LeafContext = { set, data, problems: collectProblems(), shift: 0 };
  const numbersOf = new Map<number, Float64Array>();
  let index: UnitScorer['index'] | undefined;
  return {
    ends: endsOf(set, data, 0),
    // Scoring the whole file once more is only worth it where an index is asked for.
    index: (values) => {
      index ??= indexScorer(context, row);
      return index(values);
    },
    rule(at, number) {
      const { kind, params } = set.nodes[at].rule!;
      if (kind !== 'relative') return RULES[kind].trace(params, number, undefined, set.scale);
      const numbers = numbersOf.get(at) ?? rawColumn(context, at).numbers;
      numbersOf.set(at, numbers);
      const population = populationWith(params as RelativeParams, data, numbers, row, number);
      return RULES[kind].trace(params, number, population, set.scale);
    },
  };
}

/** The nodes whose result is not made of others, at and below a node, in tree order. */
function endsOf(set: IndicatorSet, data: Dataset, at: number): number[] {
  const { sources } = data.plan;
  if (sources[at] !== 'children') return sources[at] === 'skipped' ? [] : [at];
  return set.nodes[at].children.flatMap((child) => endsOf(set, data, child));
}

function indexScorer(context: LeafContext, row: number): UnitScorer['index'] {
  const { set, data } = context;
  const columns = new Map<number, NodeScores>();
  const aggregates = new Map<number, Float64Array>();
  const marks = forcedMarks(data);
  const rescale = new Map(
    set.nodes.flatMap((node, at) => (node.rescale === undefined ? [] : [[at, node.rescale] as const])),
  );
  const plain = { ...set, nodes: set.nodes.map((node) => ({ ...node, rescale: undefined })) };
  const isEnd = (at: number) => data.plan.sources[at] !== 'children';
  const whole: Tree = {
    set: plain,
    data,
    rescale,
    forcedNoScore: marks,
    populationOf(at, numbers) {
      aggregates.set(at, numbers);
      return makePopulations(context, set.nodes[at], rescale.get(at)!, numbers).of;
    },
  };
  scoreTree(
    whole,
    0,
    (at) => {
      if (!isEnd(at)) return undefined;
      const scores = scoreLeaf(context, at);
      columns.set(at, oneRow(set, scores, row));
      return scores;
    },
    () => {},
  );
  const single: Tree = {
    set: plain,
    data: rowOf(data, row),
    rescale,
    forcedNoScore: (at) => marks(at, row),
    populationOf(at, [number]) {
      const population = populationWith(rescale.get(at)!, data, aggregates.get(at)!, row, number);
      return () => population;
    },
  };
  return (values) => {
    const scores = scoreTree(
      single,
      0,
      (at) => {
        const own = columns.get(at);
        return own === undefined ? undefined : withValue(set, at, own, values.get(at));
      },
      () => {},
    );
    return {
      k: toK(scores.values[0]),
      ...(scores.points === undefined ? {} : { points: toK(scores.points[0]), max: toK(scores.max![0]) }),
    };
  };
}

/** True where what the others score depends on what this unit has at one of these nodes. */
export function movesOthers(set: IndicatorSet, data: Dataset, targets: Iterable<number>): boolean {
  return movedThrough({ set, data }, targets).length > 0;
}

function oneRow(set: IndicatorSet, scores: NodeScores, row: number): NodeScores {
  const one = emptyScores(1, set.kind === 'points');
  one.values[0] = scores.values[row];
  one.states[0] = scores.states[row];
  one.observed[0] = scores.observed[row];
  one.applicable[0] = scores.applicable[row];
  if (scores.points !== undefined) {
    one.points![0] = scores.points[row];
    one.max![0] = scores.max![row];
  }
  return one;
}

/** A copy, because columns are used up on the way; observed in full where it has another value. */
function withValue(set: IndicatorSet, at: number, own: NodeScores, value: number | undefined): NodeScores {
  const one = oneRow(set, own, 0);
  if (value === undefined) return one;
  const full = own.applicable[0] > 0 ? own.applicable[0] : (set.nodes[at].points ?? 1);
  one.values[0] = value;
  one.states[0] = STATE.value;
  one.observed[0] = full;
  one.applicable[0] = full;
  if (one.points === undefined) return one;
  one.points[0] = value * full;
  one.max![0] = full;
  return one;
}

function rowOf(data: Dataset, row: number): Dataset {
  return {
    ...data,
    rows: 1,
    lines: data.lines.slice(row, row + 1),
    units: [unitLabel(data, row)],
    names: [data.names[row]],
    regions: [data.regions[row]],
    years: data.years.slice(row, row + 1),
    blocks: [data.blocks[row]],
    groupOf: new Int32Array(1),
    yearOf: new Int32Array(1),
    columns: [],
    byTarget: new Map(),
    checks: [],
  };
}
