/** Rows below the header → what each of them is: an item or head with its texts, a heading, a total, or passed over. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { foldPlain } from '../source/fold.ts';
import { type Grid, type GridCell, placeIn } from '../source/grid.ts';
import { type CodeReading, codeReader, type RowCode } from './codes.ts';
import type { AnnexColumns } from './columns.ts';
import { oneLine } from './headerRow.ts';
import { type PointsReading, readPoints } from './points.ts';
import type { Role } from './roles.ts';
import { settleCodes, type WaitingCode } from './settle.ts';

export type PassedWhy = 'title' | 'header' | 'numbering' | 'note' | 'continued' | 'text' | 'total';

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
  totals: { row: number; points: PointsReading }[];
  passed: { row: number; why: PassedWhy }[];
}

const EMPTY_CELL: GridCell = { kind: 'text', text: '' };
export const TOTAL = /^(tong|tong cong|tong diem|tong so|tong so diem|cong|total)( \(.*\))?[:.]?$/;
export const NOTE = /^(ghi chu|luu y|chu thich|noi nhan|nguoi lap|ky ten|\*|\(\*\))/;

export function readRows(grid: Grid, columns: AnnexColumns, problems: Problems): AnnexRows {
  const result: AnnexRows = { rows: [], totals: [], passed: [] };
  const reader = codeReader();
  const waiting: WaitingCode[] = [];
  let group = '';
  let afterNote = false;
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
    const plain = foldPlain(first.text);
    if (TOTAL.test(plain)) {
      result.totals.push({ row, points: readPoints(cells.points) });
      pass('total');
      continue;
    }
    reportFaults(grid, row, columns, problems);
    if (isFault(cells.code)) continue;
    const reading = reader.read(cells.code);
    if (
      NOTE.test(plain) ||
      (afterNote && (reading.kind === 'none' || readPoints(cells.points).kind === 'none'))
    ) {
      afterNote = true;
      pass('note');
      continue;
    }
    if (cells.group.text !== '') group = oneLine(cells.group.text);
    const entry: AnnexRow = {
      row,
      name: oneLine(cells.name.text),
      group,
      points: readPoints(cells.points),
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
    } else if (stated.kind === 'code') {
      entry.code = stated.code;
      result.rows.push(entry);
    } else if (cells.code.text !== '' && stated.kind !== 'bullet') {
      problems.add('annex/bad-code', { value: cells.code.text }, placeIn(grid, row, columns.at.code!));
    } else takeUncoded(grid, columns, entry, result, problems);
  }
  settleCodes(grid, columns, result.rows, waiting, problems);
  return result;
}

/** Where the sheet shows an error or a formula without its result, nothing was left empty: nobody knows what stood there. */
function reportFaults(grid: Grid, row: number, { at, headers }: AnnexColumns, problems: Problems): void {
  for (const [role, col] of Object.entries(at)) {
    const cell = grid.rows[row].cells[col];
    const header = headers[role as Role] ?? '';
    if (cell?.kind === 'error')
      problems.add('sheet/error-cell', { value: cell.text, header }, placeIn(grid, row, col));
    else if (cell?.kind === 'no-value') problems.add('sheet/no-value', { header }, placeIn(grid, row, col));
  }
}

function isFault({ kind }: GridCell): boolean {
  return kind === 'error' || kind === 'no-value';
}

type Cells = Record<Role, GridCell>;

function cellsOf(grid: Grid, row: number, { at }: AnnexColumns): Cells {
  const cell = (role: Role): GridCell => {
    const col = at[role];
    return col === undefined ? EMPTY_CELL : (grid.rows[row].cells[col] ?? EMPTY_CELL);
  };
  return {
    code: cell('code'),
    name: cell('name'),
    group: cell('group'),
    points: cell('points'),
    method: cell('method'),
    evidence: cell('evidence'),
    source: cell('source'),
    responsible: cell('responsible'),
    unit: cell('unit'),
  };
}

/** Line ends inside a cell stay; blanks around them do not. */
function lines(text: string): string {
  return (
    text
      .normalize('NFC')
      .split('\n')
      .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
      // A dash fills an empty cell.
      .filter((line) => !/^[-–—.]*$/.test(line))
      .join('\n')
  );
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

/** A row without a code: more text of the row above, a heading, or a mistake if it has points. */
function takeUncoded(
  grid: Grid,
  columns: AnnexColumns,
  entry: AnnexRow,
  result: AnnexRows,
  problems: Problems,
): void {
  const { row } = entry;
  const above = result.rows.at(-1);
  if (entry.points.kind !== 'none') {
    const col = columns.at.code ?? columns.at.name!;
    problems.add('annex/no-code', { name: entry.name }, placeIn(grid, row, col));
  } else if (entry.name === '' && above?.code !== undefined) {
    for (const key of ['method', 'evidence', 'source', 'responsible'] as const)
      above[key] = [above[key], entry[key]].filter((text) => text !== '').join('\n');
    result.passed.push({ row, why: 'continued' });
  } else if (entry.name !== '' && isHeading(grid, row, entry)) result.rows.push(entry);
  else result.passed.push({ row, why: 'text' });
}

/** A heading stands alone in its row, merged over it or in capitals. */
function isHeading(grid: Grid, row: number, entry: AnnexRow): boolean {
  const alone = [entry.method, entry.evidence, entry.source, entry.responsible].every((text) => text === '');
  const merged = grid.merges.some(
    ({ top, bottom, left, right }) => top === row && bottom === row && right - left > 1,
  );
  const capitals = entry.name === entry.name.toUpperCase() && /\p{L}{2}/u.test(entry.name);
  return alone && (merged || capitals);
}
