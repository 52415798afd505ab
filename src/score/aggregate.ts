/** Children → parent, from the leaves to the index: points are pooled in points sets, values are averaged in weighted sets. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';
import { nano } from '../rules/rule.ts';
import { isOutside } from './leaves.ts';
import { type Accumulator, meanAccumulator } from './means.ts';
import { type RescaleMemory, rescaleScores } from './rescale.ts';
import { emptyScores, hasValue, type NodeScores, type Spare, STATE } from './results.ts';

export interface TreeContext {
  set: IndicatorSet;
  data: Dataset;
  problems: Problems;
  /** Columns of a node that is not computed from its children. */
  leaf(at: number): NodeScores;
  /** Called with every node as soon as it is done; the columns are not kept otherwise. */
  onNode(at: number, scores: NodeScores): void;
  /** Statistics of `rescale`, remembered from the first pass so that bounds hold all else. */
  memory: RescaleMemory;
  /** Columns of nodes that are done with, to be used again; without it, whoever is shown a node may keep it as it is. */
  spare?: Spare;
  /** Nodes a result file marks as below their minimum coverage. */
  forcedNoScore(at: number, row: number): boolean;
  /** Puts what is assumed of a node into its columns, before anything is made of them. */
  assume?(at: number, scores: NodeScores): void;
}

export function aggregateTree(context: TreeContext, at = 0): NodeScores {
  const { data } = context;
  const source = data.plan.sources[at];
  const scores = source === 'children' ? combine(context, at) : context.leaf(at);
  if (source === 'children') finishNode(context, at, scores);
  context.assume?.(at, scores);
  context.onNode(at, scores);
  return scores;
}

function combine(context: TreeContext, at: number): NodeScores {
  const { set, data, problems } = context;
  const node = set.nodes[at];
  const scores = emptyScores(data.rows, set.kind === 'points', context.spare);
  const add =
    set.kind === 'points'
      ? node.aggregate === 'best'
        ? addBest(node, scores)
        : addPoints(scores)
      : undefined;
  const mean: Accumulator | undefined =
    add === undefined ? meanAccumulator(node.aggregate, scores) : undefined;
  const any = new Uint8Array(data.rows);
  const withheld = data.unfinished === true ? new Uint8Array(data.rows) : undefined;
  for (const child of node.children) {
    if (data.plan.sources[child] === 'skipped') continue;
    const below = aggregateTree(context, child);
    // Whoever keeps anything of a child has copied it by now.
    context.spare?.push(below);
    if (!set.nodes[child].scored) continue;
    add?.(below, any);
    if (withheld !== undefined) noteWithheld(below, withheld);
    mean?.add(below, set.nodes[child].weight, any, (row) => {
      const args = {
        unit: unitLabel(data, row),
        code: set.nodes[child].code,
        above: node.code,
        aggregate: `#${node.aggregate}`,
      };
      const column = data.columns.find(({ target }) => target === child);
      const place = column === undefined ? { line: data.lines[row], col: 1 } : data.fieldOf(column, row);
      problems.add('data/true-zero', args, { file: data.file, ...place });
    });
  }
  mean?.finish();
  settleStates(context, at, scores, any);
  if (withheld !== undefined) withhold(scores, withheld);
  return scores;
}

/** Marks the rows in which a child is withheld. */
export function noteWithheld({ states }: NodeScores, withheld: Uint8Array): void {
  for (let row = 0; row < states.length; row++) if (states[row] === STATE.withheld) withheld[row] = 1;
}

/** What would enter a score is missing, so there is none; coverage still tells how much there is. */
export function withhold(scores: NodeScores, withheld: Uint8Array): void {
  for (let row = 0; row < withheld.length; row++) {
    if (withheld[row] === 0) continue;
    scores.states[row] = STATE.withheld;
    scores.values[row] = Number.NaN;
  }
}

/** Points pool: Σ points of Σ applicable maxima; what is excluded or below its coverage still counts as applicable for coverage. */
function addPoints(scores: NodeScores): (child: NodeScores, any: Uint8Array) => void {
  const [points, max] = [scores.points!, scores.max!];
  return (child, any) => {
    for (let row = 0; row < any.length; row++) {
      const state = child.states[row];
      if (state === STATE.notApplicable) continue;
      scores.applicable[row] += child.applicable[row];
      if (state === STATE.noScore) continue;
      scores.observed[row] += child.observed[row];
      if (!hasValue(state)) continue;
      any[row] = 1;
      points[row] += child.points![row];
      max[row] += child.max![row];
    }
  };
}

/** Alternative cases: the most points count, of the node's own maximum, as long as one case applies. */
function addBest(node: Node, scores: NodeScores): (child: NodeScores, any: Uint8Array) => void {
  const [points, max] = [scores.points!, scores.max!];
  const full = node.points!;
  return (child, any) => {
    for (let row = 0; row < any.length; row++) {
      const state = child.states[row];
      if (state === STATE.notApplicable) continue;
      scores.applicable[row] = full;
      if (!hasValue(state)) continue;
      // One leaf for coverage: observed as soon as any case is.
      if (state === STATE.value && child.observed[row] > 0) scores.observed[row] = full;
      any[row] = 1;
      max[row] = full;
      points[row] = Math.max(points[row], child.points![row]);
    }
  };
}

/** After all children: value, or why there is none. */
function settleStates({ set, data }: TreeContext, at: number, scores: NodeScores, any: Uint8Array): void {
  for (let row = 0; row < any.length; row++) {
    if (any[row] === 1) {
      if (scores.points !== undefined) scores.values[row] = scores.points[row] / scores.max![row];
    } else if (scores.applicable[row] === 0 || isOutside(set.nodes[at], data.blocks[row])) {
      scores.states[row] = STATE.notApplicable;
      scores.applicable[row] = 0;
    } else scores.states[row] = STATE.excluded;
  }
}

/** Minimum coverage, rescaling over the units that have a score, and the policy for a node without any value, in this order. */
function finishNode(context: TreeContext, at: number, scores: NodeScores): void {
  const { set, data, problems } = context;
  const node = set.nodes[at];
  const bottom = set.scale?.low ?? 0;
  for (let row = 0; row < data.rows; row++) {
    const tooLittle =
      node.minCoverage !== undefined &&
      nano(scores.observed[row]) < nano(node.minCoverage * scores.applicable[row]);
    if ((tooLittle && hasValue(scores.states[row])) || context.forcedNoScore(at, row)) {
      scores.states[row] = STATE.noScore;
      scores.values[row] = Number.NaN;
    }
  }
  if (node.rescale !== undefined) rescaleScores(context, at, node.rescale, scores);
  for (let row = 0; row < data.rows; row++) {
    if (scores.states[row] !== STATE.excluded) continue;
    if (node.missing === 'zero') {
      // Nothing was observed, so a minimum coverage is not reached either.
      const scored = node.minCoverage === undefined || node.minCoverage === 0;
      scores.states[row] = scored ? STATE.zeroed : STATE.noScore;
      scores.values[row] = scored ? bottom : Number.NaN;
      if (scores.max !== undefined) scores.max[row] = scores.applicable[row];
    } else if (node.missing === 'error' && data.unfinished === true) {
      scores.states[row] = STATE.withheld;
    } else if (node.missing === 'error') {
      problems.add(
        'data/missing-node',
        { unit: unitLabel(data, row), code: node.code },
        { file: data.file, line: data.lines[row], col: 1 },
      );
    }
  }
}
