/**
 * The cells of one side as the rules of either side score them, for every atom (accountPairs.ts) and every row of the file.
 * Scoring is the engine's own; here its columns are only put under the other set's nodes.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import type { DataColumn } from '../model/dataset.ts';
import type { IndicatorSet, MissingPolicy, Node } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { aggregateTree } from '../score/aggregate.ts';
import { isOutside, type LeafContext, rawColumn, scoreLeaf } from '../score/leaves.ts';
import { copyScores, hasValue, type NodeScores, STATE } from '../score/results.ts';
import type { Atom, Half } from './accountPairs.ts';
import { forcedMarks } from './accountTree.ts';

/** One entry a row of the file the cells stand in. */
export interface Cells {
  values: Float64Array;
  states: Uint8Array;
  /** The full points of the node in its own set, of which `max`, `applicable` and `observed` are parts; 1 without points. */
  full: number;
  max: Float64Array;
  applicable: Float64Array;
  observed: Float64Array;
  /** 1 where the rule cannot score the cell. */
  unread: Uint8Array;
  /** What a relative rule over a moving population is given. */
  numbers?: Float64Array;
}

/** All nodes of a file as its own set scores them. */
export function scoreOwn({ set, data, scores: known }: Half): ReadonlyMap<number, NodeScores> {
  if (known !== undefined) return known;
  const problems = collectProblems();
  const scores = new Map<number, NodeScores>();
  const forced = forcedMarks(data);
  aggregateTree({
    set,
    data,
    problems,
    memory: new Map(),
    leaf: (at) => scoreLeaf({ set, data, problems, shift: 0 }, at),
    onNode: (at, one) => scores.set(at, one),
    forcedNoScore: (at, row) => forced(at, row),
  });
  return scores;
}

/** A side's cells by its own rules. */
export function cellsOwn(half: Half, own: ReadonlyMap<number, NodeScores>, { at }: Atom): Cells {
  const cells = partsOf(half.set, at, own.get(at)!);
  if (isMoving(half, at)) cells.numbers = rawColumn(contextOf(half), at).numbers;
  return cells;
}

/** The cells of `other` by the rules of `half`. An atom that is `own` has none. */
export function cellsAcross(
  half: Half,
  other: Half,
  own: ReadonlyMap<number, NodeScores>,
  atom: Atom,
): Cells | undefined {
  const { at, twin, how } = atom;
  if (how === 'own' || twin === undefined) return undefined;
  const cells = partsOf(other.set, twin, copyScores(own.get(twin)!));
  const node = half.set.nodes[at];
  if (how === 'read') readCells(half.set, other, atom, cells);
  else if (isMoving(half, at) && isMoving(other, twin))
    cells.numbers = rawColumn(contextOf(other), twin).numbers;
  const bottom = Math.max(half.set.scale?.low ?? 0, floorOf(node));
  const policy = policyOf(node, other.set.nodes[twin]);
  for (let row = 0; row < cells.states.length; row++) {
    if (isOutside(node, other.data.blocks[row])) cells.states[row] = STATE.notApplicable;
    const state = cells.states[row];
    if (state !== STATE.zeroed && state !== STATE.excluded) continue;
    cells.states[row] = policy === 'zero' ? STATE.zeroed : STATE.excluded;
    cells.values[row] = policy === 'zero' ? bottom : Number.NaN;
    cells.max[row] = policy === 'zero' ? cells.applicable[row] : 0;
  }
  return cells;
}

/** A set that forbids a missing cell says nothing of what one is worth: then the other set does. */
function policyOf(node: Node, other: Node): MissingPolicy {
  return node.missing === 'error' ? other.missing : node.missing;
}

function floorOf(node: Node): number {
  return (node.rule?.params as { floor?: number } | undefined)?.floor ?? Number.NEGATIVE_INFINITY;
}

function contextOf({ set, data }: Half): LeafContext {
  return { set, data, problems: collectProblems(), shift: 0 };
}

/** True where the value of a cell moves with the other cells of its column. */
export function isMoving({ set, data }: Half, at: number): boolean {
  const { rule } = set.nodes[at];
  return (
    rule?.kind === 'relative' &&
    (rule.params as RelativeParams).frozen === undefined &&
    data.plan.sources[at] === 'cells'
  );
}

/** The columns themselves, which nobody writes to any more. */
function partsOf(set: IndicatorSet, at: number, scores: NodeScores): Cells {
  const { values, states, applicable, observed } = scores;
  const unread = new Uint8Array(states.length);
  for (let row = 0; row < states.length; row++)
    if (hasValue(states[row]) && Number.isNaN(values[row])) unread[row] = 1;
  const max = scores.max ?? applicable;
  return { values, states, full: set.nodes[at].points ?? 1, max, applicable, observed, unread };
}

/** Scores the cells anew, by another rule; what is missing or not applicable stays so. */
function readCells(set: IndicatorSet, other: Half, { at, twin }: Atom, cells: Cells): void {
  const { data } = other;
  const columns = (data.byTarget.get(twin!) ?? []).map((column) => retarget(column, set, at, other.set));
  // Whether a cell may be empty or not applicable was judged by its own set.
  const open: Node = { ...set.nodes[at], mayNotApply: true, missing: 'exclude', appliesTo: undefined };
  const context = contextOf({
    set: { ...set, nodes: set.nodes.map((node, i) => (i === at ? open : node)) },
    data: { ...data, columns, byTarget: new Map([[at, columns]]) },
    rows: [],
  });
  const scores = scoreLeaf(context, at);
  for (let row = 0; row < data.rows; row++) {
    if (cells.states[row] !== STATE.value && cells.states[row] !== STATE.dropped) continue;
    cells.values[row] = scores.values[row];
    cells.states[row] = scores.states[row];
    // A zero denominator may be a value to one set and "not applicable" or an error to the other.
    const scored = scores.states[row] === STATE.value && !Number.isNaN(scores.values[row]);
    if (!scored && scores.states[row] !== STATE.dropped) cells.unread[row] = 1;
  }
  const { rule } = set.nodes[at];
  if (rule?.kind === 'relative' && (rule.params as RelativeParams).frozen === undefined)
    cells.numbers = rawColumn(context, at).numbers;
}

/** A copy under another node; labels are numbered as the other rule lists them. */
function retarget(column: DataColumn, set: IndicatorSet, at: number, from: IndicatorSet): DataColumn {
  const labels = (node: Node) => {
    const reads = RULES[node.rule!.kind].reads(node.rule!.params);
    return reads.as === 'label' ? reads.labels.map(({ code }) => code) : undefined;
  };
  const [mine, its] = [labels(set.nodes[at]), labels(from.nodes[column.target])];
  const numbers =
    mine === undefined || its === undefined
      ? column.numbers.slice()
      : column.numbers.map((number) => {
          const place = Number.isNaN(number) ? -1 : mine.indexOf(its[number]);
          return place < 0 ? Number.NaN : place;
        });
  return { ...column, target: at, numbers, cells: column.cells.slice() };
}
