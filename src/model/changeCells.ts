/**
 * Changes of what a file says of a unit: read by the reader that reads the file's own cells, and put into a copy of the data.
 * Whether the rule accepts what comes out is only known once it is scored (analyse/whatIf.ts).
 */
import { collectProblems, type Place, type Problems } from '../diagnostics/diagnostic.ts';
import { nano, onScale } from '../rules/rule.ts';
import type { Mark } from '../source/number.ts';
import { readerFor } from './cells.ts';
import { type ChangeTarget, type FinishedForm, targetReader } from './changeTarget.ts';
import { CELL, type DataColumn, type Dataset, findColumn, unitLabel } from './dataset.ts';
import { type IndicatorSet, isBelow } from './indicatorSet.ts';
import { tokenReader } from './tokens.ts';

/** A change as somebody writes it. */
export interface ChangeSpec {
  row: number;
  /** CODE, CODE:input or CODE@form, as it would head a column. */
  key: string;
  /** The new cell; empty or a word for "missing" where nothing is to be known. */
  text: string;
  /** Where it is written: a flag, or a line of a file; in a file, the new cell may stand elsewhere than the code. */
  place: Place;
  valuePlace?: Place;
}

export interface NewCell {
  column: DataColumn;
  /** NaN where the cell holds no number. */
  number: number;
  /** One of CELL. */
  cell: number;
}

/** A finished result put in the place of what the data says of a node. */
export interface Assumption {
  target: number;
  row: number;
  /** On the set's scale. */
  value: number;
  /** In points sets, where the result was written as points: these. */
  points?: number;
}

export interface Change {
  spec: ChangeSpec;
  target: number;
  row: number;
  code: string;
  kind: ChangeTarget['kind'];
  /** Of a finished result: the form it was written in, which need not be that of the file's column. */
  form?: FinishedForm;
  /** What was read, in the numbers of the cell or form that was written; NaN for a word. */
  read: NewCell;
  /** Cells of the data that become others; none where a result is assumed. */
  cells: NewCell[];
  assumed?: Assumption;
}

/** @returns the changes that can be made; why the others cannot is in `problems`, at the place each is written */
export function readChanges(
  set: IndicatorSet,
  data: Dataset,
  specs: readonly ChangeSpec[],
  problems: Problems,
): Change[] {
  const targets = targetReader(set, data);
  const meaningOf = tokenReader(set);
  const changes: Change[] = [];
  // A maximum first: points are read as parts of it.
  const maxima = specs.filter(({ key }) => key.trimEnd().toLowerCase().endsWith('@max'));
  for (const spec of [...maxima, ...specs.filter((one) => !maxima.includes(one))]) {
    const refuse = (code: Parameters<Problems['add']>[0], args: Parameters<Problems['add']>[1]) => {
      problems.add(code, args, spec.place);
      return undefined;
    };
    const target = targets.read(spec.key.trim(), refuse);
    if (target === undefined) continue;
    const change = readOne({ set, data, meaningOf, changes, problems }, spec, target);
    const twice = change === undefined ? undefined : changes.find((other) => isSame(other, change));
    if (twice !== undefined) {
      const args = { code: twice.spec.key.trim(), unit: unitLabel(data, spec.row), other: said(twice) };
      refuse('what-if/twice', args);
    } else if (change !== undefined) changes.push(change);
  }
  reportUnused(set, changes, problems);
  return specs.flatMap((spec) => changes.filter((change) => change.spec === spec));
}

/** A copy with these cells changed: only columns that hold one of them are copied. */
export function applyChanges(data: Dataset, changes: readonly Change[]): Dataset {
  const copies = new Map<DataColumn, DataColumn>();
  for (const { column, row, number, cell } of changes.flatMap(({ cells, row }) =>
    cells.map((one) => ({ ...one, row })),
  )) {
    const copy = copies.get(column) ?? {
      ...column,
      numbers: column.numbers.slice(),
      cells: column.cells.slice(),
    };
    copies.set(column, copy);
    copy.numbers[row] = number;
    copy.cells[row] = cell;
  }
  const renewed = (columns: readonly DataColumn[]) => columns.map((column) => copies.get(column) ?? column);
  const byTarget = new Map(data.byTarget);
  for (const { target } of copies.keys()) byTarget.set(target, renewed(data.byTarget.get(target)!));
  return { ...data, columns: renewed(data.columns), byTarget, checks: withoutFigures(data.checks) };
}

/** Sums in the file agree with the file, not with what is asked; a node marked as below its coverage stays so. */
function withoutFigures(checks: readonly DataColumn[]): DataColumn[] {
  return checks
    .filter(({ cells }) => cells.includes(CELL.noScore))
    .map((column) => ({ ...column, numbers: new Float64Array(column.numbers.length).fill(Number.NaN) }));
}

interface Reading {
  set: IndicatorSet;
  data: Dataset;
  meaningOf: ReturnType<typeof tokenReader>;
  /** Those read so far. */
  changes: readonly Change[];
  problems: Problems;
}

function readOne(reading: Reading, spec: ChangeSpec, target: ChangeTarget): Change | undefined {
  const { set } = reading;
  const node = set.nodes[target.at];
  const read = readText(reading, spec, target);
  if (read === undefined) return undefined;
  const change: Change = {
    spec,
    target: target.at,
    row: spec.row,
    code: node.code,
    kind: target.kind,
    ...(target.kind === 'result' || target.kind === 'assumed' ? { form: target.form } : {}),
    read,
    cells: [],
  };
  if (target.kind === 'share') change.cells = cellsOfShare(reading, target.at, read);
  else if (target.kind === 'cell') change.cells = [read, ...withoutWord(reading, spec, target.column, read)];
  else if (read.cell !== CELL.number) {
    if (target.kind === 'result') change.cells = [read];
    else {
      reading.problems.add(
        'what-if/assumed-word',
        { value: spec.text, code: node.code, key: spec.key.trim() },
        spec.valuePlace ?? spec.place,
      );
      return undefined;
    }
  } else {
    const max = maxOf(reading, target.at, spec.row);
    const value = onScaleOf(set, target.form, read.number, max);
    if (isOff(set, value)) return refuseOff(reading, spec, target, read.number, max);
    if (target.kind === 'result')
      change.cells = [{ ...read, number: inForm(set, target.column, target.form, read.number, value, max) }];
    else {
      const points = target.form === 'points' ? { points: read.number } : {};
      change.assumed = { target: target.at, row: spec.row, value, ...points };
    }
  }
  return change;
}

/** The text as a cell of the column it names, or as the figure the rule is given where a quotient is meant as a whole. */
function readText(reading: Reading, spec: ChangeSpec, target: ChangeTarget): NewCell | undefined {
  const { set, data, meaningOf } = reading;
  const { at } = target;
  const node = set.nodes[at];
  const key = spec.key.trim();
  const own = target.kind === 'cell' ? target.column : undefined;
  const form = target.kind === 'cell' ? target.column.form : target.kind === 'share' ? 'raw' : target.form;
  const column = { target: at, code: node.code, header: key, field: 0, form, input: own?.input };
  const whole =
    target.kind !== 'share'
      ? set
      : { ...set, nodes: set.nodes.map((one, i) => (i === at ? { ...one, quotient: undefined } : one)) };
  const problems = collectProblems();
  const evidence = { first: markOf(data) };
  const reader = readerFor(whole, column, meaningOf, evidence, '', problems, 1);
  reader.read(spec.text.normalize('NFC'), 1, 0);
  const { numbers, cells } = reader.done();
  for (const { code, args } of problems.list())
    reading.problems.add(code, args, spec.valuePlace ?? spec.place);
  if (cells[0] === CELL.invalid) return undefined;
  const anchor = own ?? (target.kind === 'result' ? target.column : undefined);
  return { column: anchor ?? { ...column, numbers, cells, decimals: 0 }, number: numbers[0], cell: cells[0] };
}

/** The file's mark settles what it must; a text with one reading is read so whatever the mark, for it is typed by hand. */
function markOf({ mark }: Dataset): Partial<Record<Mark, { line: number; field: number; text: string }>> {
  return mark === undefined ? {} : { [mark]: { line: 0, field: 0, text: '' } };
}

/** A figure stands for numerator and denominator: itself over 1. A word stands in the place of both. */
function cellsOfShare({ set, data }: Reading, at: number, { number, cell }: NewCell): NewCell[] {
  const { per } = set.nodes[at].quotient!;
  const columns = data.byTarget.get(at)!;
  const input = (name: string) => columns.find((column) => column.input === name)!;
  const own = columns.find((column) => column.form === 'raw' && column.input === undefined);
  const nothing = { number: Number.NaN, cell: CELL.missing };
  const word = cell === CELL.number ? nothing : { number: Number.NaN, cell };
  const [a, b] =
    cell === CELL.number
      ? [
          { number: number / per, cell },
          { number: 1, cell },
        ]
      : [own === undefined ? word : nothing, nothing];
  return [
    { column: input('a'), ...a },
    { column: input('b'), ...b },
    ...(own === undefined ? [] : [{ column: own, ...word }]),
  ];
}

/** An input that has a number takes the place of the word that the item does not apply. */
function withoutWord(
  { data }: Reading,
  { row }: ChangeSpec,
  column: DataColumn,
  { cell }: NewCell,
): NewCell[] {
  if (column.input === undefined || cell !== CELL.number) return [];
  const own = findColumn(data, column.target, (one) => one.form === 'raw' && one.input === undefined);
  if (own === undefined || own.cells[row] !== CELL.notApplicable) return [];
  return [{ column: own, number: Number.NaN, cell: CELL.missing }];
}

/** The maximum a given node has in this row, as the changes leave it. */
function maxOf({ set, data, changes }: Reading, at: number, row: number): number {
  const column = findColumn(data, at, ({ form }) => form === 'max');
  const full = set.nodes[at].points ?? 1;
  if (column === undefined) return full;
  const changed = changes
    .flatMap((change) => (change.row === row ? change.cells : []))
    .find((cell) => cell.column === column);
  const number = changed?.number ?? column.numbers[row];
  return Number.isNaN(number) ? full : number;
}

function onScaleOf(set: IndicatorSet, form: FinishedForm, number: number, max: number): number {
  return form === 'points' ? number / max : form === 'percent' ? onScale(number, set.scale) : number;
}

/** The same result in the form of the file's column. */
function inForm(
  { scale }: IndicatorSet,
  column: DataColumn,
  written: FinishedForm,
  number: number,
  value: number,
  max: number,
): number {
  if (column.form === written) return number;
  if (column.form === 'points') return value * max;
  if (column.form === 'percent' && scale !== undefined) return (value - scale.low) / (scale.high - scale.low);
  return value;
}

function isOff({ scale }: IndicatorSet, value: number): boolean {
  return scale !== undefined && (nano(value) < nano(scale.low) || nano(value) > nano(scale.high));
}

function refuseOff(
  { set, data, problems }: Reading,
  spec: ChangeSpec,
  { at, form }: { at: number; form: FinishedForm },
  number: number,
  max: number,
): undefined {
  const { low, high } = set.scale!;
  const ends = form === 'points' ? [0, max] : form === 'percent' ? [0, 100] : [low, high];
  const shown = form === 'percent' ? Number((number * 100).toPrecision(12)) : number;
  const { code } = set.nodes[at];
  const args = { unit: unitLabel(data, spec.row), code, header: spec.key.trim(), number: shown };
  problems.add('data/out-of-scale', { ...args, low: ends[0], high: ends[1] }, spec.valuePlace ?? spec.place);
}

/** Two changes of one cell, or of a cell and of the result that takes its place. */
function isSame(a: Change, b: Change): boolean {
  if (a.row !== b.row || a.target !== b.target) return false;
  if (a.assumed !== undefined || b.assumed !== undefined) return true;
  return a.cells.some(({ column }) => b.cells.some((other) => other.column === column));
}

/** What lies below an assumed node has no part in anything any more. */
function reportUnused({ nodes }: IndicatorSet, changes: readonly Change[], problems: Problems): void {
  const assumed = changes.filter((change) => change.assumed !== undefined);
  for (const change of changes) {
    const above = assumed.find(
      ({ target, row }) =>
        row === change.row && target !== change.target && isBelow(nodes, change.target, target),
    );
    if (above === undefined) continue;
    const args = { code: change.code, above: above.code, other: said(above) };
    problems.add('what-if/below-assumed', args, change.spec.place);
  }
}

/** A change as it was written. */
export function said({ spec }: Change): string {
  return spec.place.flag ?? `${spec.key.trim()}=${spec.text.trim()}`;
}
