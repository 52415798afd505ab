/** Changes of what a file says of a unit, and a copy of the data in which they are made. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ChangeTarget, FinishedForm } from './changeTarget.ts';
import { CELL, type DataColumn, type Dataset } from './dataset.ts';

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
