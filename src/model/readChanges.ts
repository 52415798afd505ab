/**
 * Changes as they are written → changes, read by the reader that reads the file's own cells. Whether the rule accepts what
 * comes out is only known once it is scored (analyse/whatIfScore.ts).
 */
import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import { nano, onScale } from '../rules/rule.ts';
import type { Mark } from '../source/number.ts';
import { readerFor } from './cells.ts';
import type { Change, ChangeSpec, NewCell } from './changeCells.ts';
import { type ChangeTarget, type FinishedForm, targetReader } from './changeTarget.ts';
import { CELL, type DataColumn, type Dataset, findColumn, unitLabel } from './dataset.ts';
import { type IndicatorSet, isBelow } from './indicatorSet.ts';
import { tokenReader } from './tokens.ts';

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

/** A change as it was written; of a file, with its line. */
function said({ spec: { place, key, text } }: Change): string {
  return place.flag ?? `${key.trim()}=${text.trim()} (${place.file}:${place.line})`;
}
