/** Rows below the header → what each of them is: an item or head with its texts, a heading, a total, or passed over. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { foldPlain } from '../source/fold.ts';
import { type Grid, type GridCell, placeIn } from '../source/grid.ts';
import { beginsNote, goesOnWithNote, lastItemRow, totalWord } from './apartRows.ts';
import { type CodeReading, codeReader, type RowCode } from './codes.ts';
import type { AnnexColumns } from './columns.ts';
import { oneLine } from './headerRow.ts';
import { type PointsReading, readPoints } from './points.ts';
import { type Cells, cellsOf, isFault, lines, reportFaults } from './rowCells.ts';
import { settleCodes, type WaitingCode } from './settle.ts';
import { joinHeads, takeUncoded } from './uncoded.ts';

export type PassedWhy =
  | 'title'
  | 'header'
  | 'numbering'
  | 'note'
  | 'continued'
  | 'text'
  | 'total'
  | 'total-without-figure';

/** A row that means something, with the texts of its columns. */
export interface AnnexRow {
  /** Index in the grid's rows. */
  row: number;
  /** None: a heading without a code, which names the parent of the items below it. */
  code?: RowCode;
  /** True where order had to tell which code a number stood for. */
  settled?: true;
  name: string;
  /** The cell of the group column, its own or the one above it. */
  group: string;
  points: PointsReading;
  method: string;
  evidence: string;
  source: string;
  responsible: string;
  unit: string;
}

export interface AnnexRows {
  rows: AnnexRow[];
  /** `name`: the word of the row, such as Tổng cộng. */
  totals: { row: number; name: string; points: PointsReading }[];
  passed: { row: number; why: PassedWhy }[];
}

export function readRows(grid: Grid, columns: AnnexColumns, problems: Problems): AnnexRows {
  const result: AnnexRows = { rows: [], totals: [], passed: [] };
  const reader = codeReader();
  const waiting: WaitingCode[] = [];
  let group = '';
  const lastItem = lastItemRow(grid, columns);
  let afterNote = false;
  let above: AnnexRow | undefined;
  for (let row = 0; row <= columns.lastHeaderRow; row++) {
    const why = row < columns.headerRow ? 'title' : 'header';
    if (grid.rows[row].cells.some(({ text }) => text !== '')) result.passed.push({ row, why });
  }
  for (let row = columns.lastHeaderRow + 1; row < grid.rows.length; row++) {
    const cells = cellsOf(grid, row, columns);
    const first = grid.rows[row].cells.find(({ text }) => text !== '');
    if (first === undefined) continue;
    const pass = (why: PassedWhy) => result.passed.push({ row, why });
    if (isNumbering(grid.rows[row].cells, row - columns.lastHeaderRow)) {
      pass('numbering');
      continue;
    }
    if (foldPlain(cells.name.text) === foldPlain(columns.headers.name ?? '')) {
      pass('header');
      continue;
    }
    const points = readPoints(cells.points);
    const reading = reader.read(cells.code);
    const word = totalWord(cells, first, reading);
    if (word !== undefined) {
      reportFaults(grid, row, columns, problems);
      result.totals.push({ row, name: word, points });
      pass(points.kind === 'none' ? 'total-without-figure' : 'total');
      above = undefined;
      continue;
    }
    reportFaults(grid, row, columns, problems);
    if (isFault(cells.code)) continue;
    const filled = grid.rows[row].cells.filter(({ text }) => text !== '').length;
    const note = beginsNote(cells, first, filled, reading, points, row, lastItem);
    if (note || (afterNote && goesOnWithNote(cells, reading, points, row, lastItem))) {
      afterNote = true;
      above = undefined;
      pass('note');
      continue;
    }
    afterNote = afterNote && row > lastItem;
    if (cells.group.text !== '') group = oneLine(cells.group.text);
    const entry: AnnexRow = {
      row,
      name: oneLine(cells.name.text),
      group,
      points,
      method: lines(cells.method.text),
      evidence: lines(cells.evidence.text),
      source: lines(cells.source.text),
      responsible: oneLine(cells.responsible.text),
      unit: oneLine(cells.unit.text),
    };
    const stated = reading.kind === 'none' ? splitCode(reader, cells, entry) : reading;
    if (stated.kind === 'date') {
      problems.add('annex/date-code', { value: stated.text }, placeIn(grid, row, columns.at.code!));
    } else if (stated.kind === 'number') {
      waiting.push({ entry, reading: stated });
      result.rows.push(entry);
      above = entry;
    } else if (stated.kind === 'code') {
      entry.code = stated.code;
      result.rows.push(entry);
      above = entry;
    } else if (cells.code.text !== '' && stated.kind !== 'bullet') {
      problems.add('annex/bad-code', { value: cells.code.text }, placeIn(grid, row, columns.at.code!));
    } else above = takeUncoded(grid, columns, entry, cells, above, result, problems);
  }
  settleCodes(grid, columns, result.rows, waiting, problems);
  joinHeads(grid, result);
  return result;
}

/** "(1) (2) (3)" below the header numbers the columns, not the items. */
export function isNumbering(cells: readonly GridCell[], below: number): boolean {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  const numbers = texts.map((text) => Number(/^\(?(\d+)\)?$/.exec(text)?.[1] ?? Number.NaN));
  return below <= 2 && numbers.length >= 3 && numbers.every((n, i) => n === numbers[0] + i);
}

/** A code that stands before the name, in the name's cell or in a cell merged over the row: "I. HẠ TẦNG SỐ". */
function splitCode(reader: ReturnType<typeof codeReader>, cells: Cells, entry: AnnexRow): CodeReading {
  const cell = cells.name.text === '' ? cells.code : cells.name;
  if (cell !== cells.name && entry.points.kind === 'number') return { kind: 'none' };
  const split = reader.split(oneLine(cell.text));
  if (split === undefined) {
    // A heading merged over the row stands in its first cell.
    if (cells.name.text === '' && /\p{L}{2}/u.test(cells.code.text)) {
      entry.name = oneLine(cells.code.text);
      return { kind: 'bullet' };
    }
    return { kind: 'none' };
  }
  entry.name = split.rest;
  return { kind: 'code', code: split.code };
}
