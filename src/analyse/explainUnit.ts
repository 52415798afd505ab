/** One unit's scores, explained: each node from its cells or its parts to its value, and why where there is none. */
import { CELL, type Dataset, findColumn } from '../model/dataset.ts';
import type { WrittenCell } from '../model/writtenCells.ts';
import { isOutside } from '../score/leaves.ts';
import { hasValue, type Results, type Scores, STATE } from '../score/results.ts';
import { combinationOf } from './combine.ts';
import { effectsOn } from './effects.ts';
import type { Arithmetic, Exact, Explained, Figures, Why } from './explanation.ts';
import { populationFor, rescaled, ruledLeaf } from './ruleUse.ts';

/** What is explained of whom. */
export interface Question {
  /** With every node kept. */
  results: Results;
  exact: Exact;
  row: number;
  /** Nothing of the unit is missing, so that its scores are their own bounds. */
  complete: boolean;
  /** The row's cells, as far as they are to be shown. */
  cells: readonly WrittenCell[];
  /** Which nodes are explained with all that is below them. */
  open(at: number): boolean;
}

/** What was asked, with what is above it; of the index also its views. */
export interface Explanation {
  asked: Explained;
  /** From the node above it up to the index, or to an unscored node; nothing of what lies beside. */
  above: Explained[];
  views: Explained[];
}

/** @param target a node's index, or a view's as −1 − index */
export function explainUnit(question: Question, target: number): Explanation {
  const { nodes, views } = question.results.set;
  const alone = { ...question, open: () => false };
  const above: Explained[] = [];
  // What is not scored enters nothing.
  for (let at = target; at > 0 && nodes[at].scored; at = nodes[at].parent)
    above.push(explainNode(alone, nodes[at].parent));
  return {
    asked: explainNode(question, target),
    above,
    views: target === 0 ? views.map((_, i) => explainNode(alone, -1 - i)) : [],
  };
}

function explainNode(question: Question, target: number): Explained {
  const { results, exact, row } = question;
  const { set, data } = results;
  const scores = scoresOf(results, target);
  const source = target < 0 ? 'view' : data.plan.sources[target];
  const state = exact.columns.get(target)?.states[row];
  // Where the file gives the result itself, there is nothing below it.
  const parts = target < 0 ? set.views[-1 - target].of.map(({ node }) => node) : set.nodes[target].children;
  const children = (target < 0 || source === 'children') && question.open(target) ? parts : [];
  return {
    target,
    code: target < 0 ? set.views[-1 - target].code : set.nodes[target].code,
    source,
    state,
    figures: scores === undefined ? undefined : figuresOf(question, scores),
    cells: question.cells.filter(({ column }) => column.target === target && !data.checks.includes(column)),
    checks: question.cells.filter(({ column }) => column.target === target && data.checks.includes(column)),
    arithmetic: state !== undefined && hasValue(state) ? arithmeticOf(question, target) : undefined,
    why: whyOf(question, target),
    unscored: unscoredAbove(results, target),
    effects: effectsOn(set, exact, target, row),
    children: children.map((child) => explainNode(question, child)),
  };
}

function scoresOf({ index, nodes, views }: Results, target: number): Scores | undefined {
  if (target < 0) return views[-1 - target];
  return target === 0 ? index : nodes.find((scores) => scores.target === target);
}

function figuresOf({ results, row, complete }: Question, scores: Scores): Figures {
  const { set, data } = results;
  const { k, points, max, coverage, rank } = scores;
  const group = data.groupOf[row];
  let ranked = 0;
  const tied: number[] = [];
  for (let other = 0; other < rank.length; other++) {
    if (data.groupOf[other] !== group || Number.isNaN(rank[other])) continue;
    ranked++;
    if (other !== row && rank[other] === rank[row]) tied.push(other);
  }
  const own = complete && set.scale !== undefined && !Number.isNaN(k[row]);
  return {
    k: k[row],
    points: points?.[row],
    max: max?.[row],
    coverage: coverage[row],
    rank: rank[row],
    ranked,
    tied,
    bounds: own ? { lower: k[row], upper: k[row], best: rank[row], worst: rank[row] } : boundsOf(scores, row),
  };
}

function boundsOf({ bounds }: Scores, row: number): Figures['bounds'] {
  if (bounds === undefined) return undefined;
  const { lower, upper, best, worst } = bounds;
  return { lower: lower[row], upper: upper[row], best: best[row], worst: worst[row] };
}

/** How the value came about, at a node that has one. */
function arithmeticOf({ results, exact, row }: Question, target: number): Arithmetic | undefined {
  const { set, data } = results;
  const own = exact.columns.get(target)!;
  const result = own.values[row];
  if (own.states[row] === STATE.zeroed) return { operation: 'missing', result };
  if (target < 0) return combinationOf(set, exact, target, row);
  const source = data.plan.sources[target];
  if (source === 'children') {
    const combination = combinationOf(set, exact, target, row);
    return set.nodes[target].rescale === undefined
      ? combination
      : rescaled(set, data, exact, target, row, combination, result);
  }
  const finished = findColumn(data, target, ({ form }) => form !== 'max' && form !== 'raw');
  if (finished === undefined) return ruledLeaf(set, data, target, row, result);
  const form = finished.form as 'value' | 'points' | 'percent';
  return { operation: 'given', form, number: finished.numbers[row], max: own.max?.[row], result };
}

function whyOf({ results, exact, row }: Question, target: number): Why | undefined {
  const { set, data } = results;
  const scores = exact.columns.get(target);
  if (scores === undefined) return whyUnknown(results, target);
  const state = scores.states[row];
  if (state === STATE.value) return undefined;
  if (state === STATE.dropped)
    return { is: 'dropped', population: populationFor(set, data, exact, target, row) };
  const node = target < 0 ? undefined : set.nodes[target];
  if (state === STATE.noScore) {
    const [observed, applicable] = [scores.observed[row], scores.applicable[row]];
    const columns = [
      ...(data.byTarget.get(target) ?? []),
      ...data.checks.filter((one) => one.target === target),
    ];
    const said = columns.some(({ cells }) => cells[row] === CELL.noScore);
    if (said || node?.minCoverage === undefined) return { is: 'no-score' };
    return { is: 'no-score', coverage: observed / applicable, minimum: node.minCoverage };
  }
  const below = node === undefined || data.plan.sources[target] === 'children';
  if (state === STATE.notApplicable) {
    if (node !== undefined && isOutside(node, data.blocks[row]))
      return { is: 'not-applicable', how: 'block' };
    if (below) return { is: 'not-applicable', how: 'below' };
    const columns = data.byTarget.get(target) ?? [];
    const said = columns.some(({ cells, form }) => form !== 'max' && cells[row] === CELL.notApplicable);
    return { is: 'not-applicable', how: said ? 'token' : 'denominator' };
  }
  if (node === undefined) {
    const codes = set.views[-1 - target].of
      .filter((part) => !exact.columns.has(part.node))
      .map((part) => set.nodes[part.node].code);
    if (codes.length > 0) return { is: 'parts-unknown', codes };
  }
  const counts = state === STATE.zeroed ? 'zero' : 'nothing';
  return { is: 'missing', how: below ? 'below' : howMissing(data, target, row), counts };
}

/** Nobody reported it: its cell is empty, holds a word for that, or there is none. */
function howMissing(data: Dataset, target: number, row: number): 'empty' | 'absent' {
  const columns = (data.byTarget.get(target) ?? []).filter(({ form }) => form !== 'max');
  return columns.every((column) => column.field < 0 || data.fieldOf(column, row).none === true)
    ? 'absent'
    : 'empty';
}

/** Nodes that were not worked out: below a result that the file gives, or unscored and not in the file. */
function whyUnknown({ set, data }: Results, target: number): Why {
  for (let at = set.nodes[target].parent; at >= 0; at = set.nodes[at].parent)
    if (data.plan.sources[at] === 'given') return { is: 'below-given', above: set.nodes[at].code };
  return { is: 'not-read' };
}

function unscoredAbove({ set }: Results, target: number): string | undefined {
  for (let at = target; at > 0; at = set.nodes[at].parent)
    if (!set.nodes[at].scored) return set.nodes[at].code;
  return undefined;
}
