/** Cells of a leaf, or the finished result of any node → its values, with missing and not applicable kept apart. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { CELL, type DataColumn, type Dataset, findColumn, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { nano, onScale, type Scoring } from '../rules/rule.ts';
import { makePopulations } from './populations.ts';
import { quotientColumn, type RawColumn } from './quotient.ts';
import { emptyScores, type NodeScores, type Spare, STATE } from './results.ts';

export interface LeafContext {
  set: IndicatorSet;
  data: Dataset;
  problems: Problems;
  /** Values at the lower or upper end of what rounding of the cells leaves open; 0 for the cells as written. */
  shift: -1 | 0 | 1;
  spare?: Spare;
}

/** @returns the columns of a node that is not computed from its children */
export function scoreLeaf(context: LeafContext, at: number): NodeScores {
  const { set, data } = context;
  const node = set.nodes[at];
  const scores = emptyScores(data.rows, set.kind === 'points', context.spare);
  const { values } = scores;
  const maximum = findColumn(data, at, (column) => column.form === 'max');
  const finished = findColumn(data, at, (column) => column.form !== 'max' && column.form !== 'raw');
  const raw = finished === undefined ? rawColumn(context, at) : undefined;
  const cells = finished?.cells ?? raw!.cells;
  const numbers = finished?.numbers ?? raw!.numbers;
  const column = finished ?? raw!.column;
  const fullPoints = node.points ?? 1;
  const bottom = Math.max(set.scale?.low ?? 0, floorOf(node));
  const place = (row: number) => ({ file: data.file, ...data.fieldOf(column, row) });
  const say = (row: number, code: Code, args: Record<string, string | number> = {}) =>
    context.problems.add(
      code,
      { unit: unitLabel(data, row), code: node.code, header: column.header, ...args },
      place(row),
    );

  if (finished === undefined)
    scoreCells(context, node, raw!, values, (row, code, args) => say(row, code, args));
  else
    finishedValues(context, node, finished, maximum, values, (row, args) =>
      say(row, 'data/out-of-scale', args),
    );
  // A cell with an error has no value, and so nothing above it: its sums are not compared with anything.
  const fault = (row: number, code: Code, args: Record<string, string | number> = {}) => {
    say(row, code, args);
    values[row] = Number.NaN;
    return STATE.value;
  };
  for (let row = 0; row < data.rows; row++) {
    const max = maximum === undefined ? fullPoints : judgeMaximum(context, node, maximum, cells, values, row);
    let state = stateOf(cells[row]);
    if (isOutside(node, data.blocks[row])) {
      // A unit without a block has its own error.
      if (cells[row] === CELL.number && data.blocks[row] !== '')
        say(row, 'data/value-outside', { block: data.blocks[row], blocks: node.appliesTo!.join(', ') });
      state = STATE.notApplicable;
    } else if (state === STATE.notApplicable && !node.mayNotApply) {
      state = fault(row, 'data/not-applicable-here');
    } else if (state === STATE.excluded) {
      if (node.missing === 'error')
        state = data.unfinished === true ? STATE.withheld : fault(row, 'data/missing-cell');
      else if (node.missing === 'zero') state = STATE.zeroed;
    } else if (
      state === STATE.value &&
      Number.isNaN(values[row]) &&
      cells[row] === CELL.number &&
      !Number.isNaN(numbers[row])
    ) {
      state = STATE.dropped;
    }
    scores.states[row] = state;
    if (state === STATE.zeroed) values[row] = bottom;
    else if (state !== STATE.value) values[row] = Number.NaN;
    if (state === STATE.notApplicable) continue;
    scores.applicable[row] = set.kind === 'points' ? max : 1;
    if (state === STATE.value) scores.observed[row] = scores.applicable[row];
    if (scores.points !== undefined && state <= STATE.zeroed) {
      scores.points[row] = values[row] * max;
      scores.max![row] = max;
    }
  }
  return scores;
}

/** The maximum a file gives for one result, and what is wrong with it. */
function judgeMaximum(
  { data, problems }: LeafContext,
  node: Node,
  maximum: DataColumn,
  cells: Uint8Array,
  values: Float64Array,
  row: number,
): number {
  const full = node.points ?? 1;
  const max = maxOf(maximum, row, full);
  const valued = cells[row] === CELL.number;
  const place = () => ({ file: data.file, ...data.fieldOf(maximum, row) });
  const args = { unit: unitLabel(data, row), code: node.code };
  if (valued && maximum.cells[row] === CELL.notApplicable)
    problems.add('data/token-beside-number', args, place());
  if (nano(max) > nano(full) || max < 0 || (max === 0 && valued)) {
    problems.add('data/max-beyond', { ...args, number: max, full }, place());
    values[row] = Number.NaN;
  }
  return max;
}

/** True for units in a block the node does not apply to. */
export function isOutside(node: Node, block: string): boolean {
  return node.appliesTo !== undefined && !node.appliesTo.includes(block);
}

function stateOf(cell: number): number {
  if (cell === CELL.missing) return STATE.excluded;
  if (cell === CELL.notApplicable) return STATE.notApplicable;
  return cell === CELL.noScore ? STATE.noScore : STATE.value;
}

export function floorOf(node: Node): number {
  return (node.rule?.params as { floor?: number } | undefined)?.floor ?? Number.NEGATIVE_INFINITY;
}

function maxOf(maximum: DataColumn | undefined, row: number, full: number): number {
  return maximum === undefined || Number.isNaN(maximum.numbers[row]) ? full : maximum.numbers[row];
}

/** Half a unit of the last decimal written in a column. */
export function halfUnit(column: DataColumn): number {
  return 0.5 * 10 ** -column.decimals;
}

function finishedValues(
  { set, data, shift }: LeafContext,
  node: Node,
  column: DataColumn,
  maximum: DataColumn | undefined,
  values: Float64Array,
  fail: (row: number, args: Record<string, string | number>) => void,
): void {
  const { scale } = set;
  for (let row = 0; row < data.rows; row++) {
    const number = column.numbers[row];
    if (Number.isNaN(number)) continue;
    const max = maxOf(maximum, row, node.points ?? 1);
    const inForm = (x: number) =>
      column.form === 'points' ? x / max : column.form === 'percent' ? onScale(x, scale) : x;
    const value = inForm(number);
    if (scale !== undefined && (nano(value) < nano(scale.low) || nano(value) > nano(scale.high))) {
      const [low, high] =
        column.form === 'points' ? [0, max] : column.form === 'percent' ? [0, 100] : [scale.low, scale.high];
      column.cells[row] = CELL.invalid;
      fail(row, {
        number: column.form === 'percent' ? Number((number * 100).toPrecision(12)) : number,
        low,
        high,
      });
      continue;
    }
    values[row] = shift === 0 ? value : inForm(number + shift * halfUnit(column));
  }
}

/** The figures of a leaf as they stand in its cells or follow from its two inputs, before its rule. */
export function rawColumn(
  { set, data, problems }: Pick<LeafContext, 'set' | 'data' | 'problems'>,
  at: number,
): RawColumn {
  const own = findColumn(data, at, (column) => column.form === 'raw' && column.input === undefined);
  if (set.nodes[at].quotient !== undefined) return quotientColumn(set.nodes[at], at, own, data, problems);
  return {
    numbers: own!.numbers,
    cells: own!.cells,
    column: own!,
    exact: own!.decimals === 0,
    bottomRows: [],
  };
}

type CellFail = (row: number, code: Code, args: Record<string, string | number>) => void;

function scoreCells(
  context: LeafContext,
  node: Node,
  raw: RawColumn,
  values: Float64Array,
  fail: CellFail,
): void {
  const { set, data, shift } = context;
  const { kind, params } = node.rule!;
  const rule = RULES[kind];
  const populations =
    kind === 'relative' ? makePopulations(context, node, params as RelativeParams, raw.numbers) : undefined;
  const scoring = (onFail: CellFail): Scoring => ({
    scale: set.scale,
    populationOf: (row) => populations!.of(row),
    fail: onFail,
  });
  rule.score(
    params,
    raw.numbers,
    values,
    scoring((row, code, args) => {
      // Marked, so that the cell is not taken for one that the rule leaves out.
      raw.cells[row] = CELL.invalid;
      fail(row, code, args);
    }),
  );
  populations?.report({ file: data.file, line: data.headerLine, field: raw.column.field });
  const bottom = Math.max(set.scale?.low ?? 0, floorOf(node));
  for (const row of raw.bottomRows) values[row] = bottom;
  if (shift === 0 || raw.exact) return;
  const again = (numbers: Float64Array, out: Float64Array) =>
    rule.score(
      params,
      numbers,
      out,
      scoring(() => {}),
    );
  values.set(shiftedValues(values, raw, again, shift, halfUnit(raw.column)));
}

/** The lower or upper value that a cell's rounding leaves open; rules may rise or fall with their number. */
function shiftedValues(
  values: Float64Array,
  raw: RawColumn,
  score: (numbers: Float64Array, out: Float64Array) => void,
  shift: -1 | 1,
  half: number,
): Float64Array {
  const ends = [-half, half].map((by) => {
    const out = new Float64Array(values.length).fill(Number.NaN);
    score(
      raw.numbers.map((x) => x + by),
      out,
    );
    return out;
  });
  return values.map((value, row) => {
    const [a, b] = ends.map((end) => (Number.isNaN(end[row]) ? value : end[row]));
    return shift < 0 ? Math.min(value, a, b) : Math.max(value, a, b);
  });
}
