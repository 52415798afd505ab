/**
 * A workbook (.xlsx) → grids, one a sheet. The one door to the library that reads them; before it stands a guard against
 * files that are no workbooks, damaged, or made to fill the memory. Loaded only for files that begin like a workbook.
 */
import { zipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { columnName, type Grid, type GridCell, type GridRow, type Merge } from './grid.ts';
import { plainDecimal } from './plainDecimal.ts';
import { type SheetScan, scanSheet } from './sheetScan.ts';
import type { TextSource } from './text.ts';
import { MOST_ELEMENTS, type SheetPart, textOf, type WorkbookParts, workbookParts } from './workbookParts.ts';
import { eachTag } from './xmlTags.ts';
import { openZip } from './zip.ts';

export { chooseSheet } from './sheetChoice.ts';

export interface WorkbookSheet extends Grid {
  sheet: string;
  hidden: boolean;
  /** Numbers of rows that have something in them and are hidden (a filter hides rows too), from 1. */
  hiddenRows: number[];
  /** Columns that have something in them and are hidden, from 0. */
  hiddenColumns: number[];
}

export interface Workbook {
  /** In the order of the workbook. */
  sheets: WorkbookSheet[];
}

const MOST_BYTES = 20 * 2 ** 20;
const MOST_UNPACKED = 256 * 2 ** 20;
const MOST_SHEETS = 256;
/** Elements of cells in all sheets, and places of a sheet from its first cell to its last. */
const MOST_CELLS = 2_000_000;
const MOST_PLACES = 4_000_000;

/** @returns every sheet of a workbook; undefined where it cannot be read, which is reported */
export async function readWorkbook(source: TextSource, problems: Problems): Promise<Workbook | undefined> {
  const refuse = (code: Code, args: Record<string, string | number> = {}) => {
    problems.add(code, args, { file: source.name });
    return undefined;
  };
  const tooMany = (what: string, most: number) => refuse('sheet/too-many', { what, most });
  const bytes = readCapped(source);
  if (bytes === undefined) return refuse('sheet/too-large', { most: MOST_BYTES / 2 ** 20 });
  if (bytes[0] === 0xd0) return refuse(...compoundFault(bytes));
  const zip = openZip(bytes, MOST_UNPACKED);
  if (zip === undefined) return refuse('sheet/damaged');
  const parts = workbookParts(zip);
  if (parts === 'none') return refuse('sheet/not-a-workbook', { what: archiveKind(zip.names) });
  if (parts === 'encrypted') return refuse('sheet/password');
  if (parts === 'bomb') return refuse('sheet/unpacks-too-large', { most: MOST_UNPACKED / 2 ** 20 });
  if (parts === 'damaged') return refuse('sheet/damaged');
  if (parts === 'elements') return tooMany('#elements', MOST_ELEMENTS);
  if (parts.sheets.length > MOST_SHEETS) return tooMany('#sheets', MOST_SHEETS);
  const strings = countStrings(parts);
  const scans = parts.sheets.map(({ path }) => {
    const text = textOf(parts.files.get(path)!);
    return text === undefined ? undefined : scanSheet(text, strings);
  });
  if (!scans.every((scan) => scan !== undefined)) return refuse('sheet/damaged');
  const elements = scans.reduce((sum, scan) => sum + scan.elements, 0);
  if (elements > MOST_CELLS) return tooMany('#cells', MOST_CELLS);
  const far = scans.findIndex(({ rows, columns }) => rows * columns > MOST_PLACES);
  if (far >= 0) {
    const reach = `${columnName(scans[far].columns - 1)}${scans[far].rows}`;
    return refuse('sheet/too-wide', { sheet: parts.sheets[far].name, reach });
  }
  const found = await readSheets(parts, scans);
  const sheets = found?.map((sheet, i) => gridOf(source.name, parts.sheets[i], sheet, scans[i]));
  return sheets?.every((sheet) => sheet !== undefined) ? { sheets } : refuse('sheet/damaged');
}

/** All bytes of a file that is not larger than it may be. Pieces share a buffer, so each is copied. */
function readCapped(source: TextSource): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of source.pieces()) {
    size += piece.length;
    if (size > MOST_BYTES) return undefined;
    pieces.push(piece.slice());
  }
  return Buffer.concat(pieces);
}

/** The container of older office files. A workbook with a password is one too, with the encrypted workbook inside. */
function compoundFault(bytes: Uint8Array): [Code, Record<string, string>?] {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return ['sheet/password'];
  return holds('Workbook') || holds('Book')
    ? ['sheet/old-format']
    : ['sheet/not-a-workbook', { what: '#compound' }];
}

function archiveKind(names: readonly string[]): string {
  const holds = (start: string) => names.some((name) => name.startsWith(start));
  if (holds('word/')) return '#docx';
  if (holds('ppt/')) return '#pptx';
  if (holds('xl/')) return '#xlsb';
  return holds('content.xml') ? '#openDocument' : '#archive';
}

function countStrings({ files, strings }: WorkbookParts): number {
  let count = 0;
  if (strings === undefined) return count;
  eachTag(textOf(files.get(strings)!) ?? '', ({ name, opens }) => {
    if (opens && name === 'si') count++;
    return true;
  });
  return count;
}

/** The sheets as the library reads them, in order; undefined where it cannot. */
async function readSheets(
  { files, sheets }: WorkbookParts,
  scans: readonly SheetScan[],
): Promise<Sheet[] | undefined> {
  // Packed anew, without packing: the library meets exactly the bytes that were counted.
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: '1980-01-01T12:00:00' });
  const read = async (wanted: readonly number[]): Promise<Sheet[]> => {
    const rows = Math.max(1, ...wanted.map((i) => scans[i].rows));
    const columns = Math.max(1, ...wanted.map((i) => scans[i].columns));
    // Cells beyond hold nothing but formats; the library would make room for every row and column before them.
    const range = `A1:${columnName(columns - 1)}${rows}`;
    const indexes = new Set(wanted.map((i) => sheets[i].index));
    const book = await readXlsx(bytes, {
      readStyles: true,
      range,
      sheets: ({ index }) => indexes.has(index),
    });
    return book.sheets;
  };
  const all = sheets.map((_, i) => i);
  const together =
    Math.max(0, ...scans.map(({ rows }) => rows)) * Math.max(0, ...scans.map(({ columns }) => columns)) <=
    MOST_PLACES;
  try {
    const found: Sheet[] = [];
    // A long sheet and a wide one, read together, would take room for what is both.
    for (const wanted of together ? [all] : all.map((i) => [i])) found.push(...(await read(wanted)));
    return found.length === sheets.length && found.every(({ name }, i) => name === sheets[i].name)
      ? found
      : undefined;
  } catch {
    // Whatever it stumbles over, the file is not what it claims to be.
    return undefined;
  }
}

const EMPTY: GridCell = { kind: 'text', text: '' };

function gridOf(file: string, part: SheetPart, sheet: Sheet, scan: SheetScan): WorkbookSheet | undefined {
  const merges = mergesIn(sheet, scan);
  if (merges === undefined) return undefined;
  const covered = coveredPlaces(merges, scan);
  const rows: GridRow[] = [];
  // How many rows are kept above each row of the sheet: blank ones are left out.
  const keptAbove = [0];
  const used = new Set<number>();
  for (let row = 0; row < scan.rows; row++) {
    const cells = Array.from({ length: scan.columns }, (_, column) => {
      if (covered[row * scan.columns + column] === COVERED) return EMPTY;
      const key = `${row},${column}`;
      return cellOf(sheet.rows[row]?.[column] ?? null, sheet.cells?.get(key), key, scan);
    });
    if (cells.some((cell) => cell !== EMPTY)) rows.push({ line: row + 1, cells });
    cells.forEach((cell, column) => {
      if (cell !== EMPTY) used.add(column);
    });
    keptAbove.push(rows.length);
  }
  const lines = new Set(rows.map(({ line }) => line));
  return {
    file,
    sheet: part.name,
    hidden: part.hidden,
    rows,
    merges: merges
      .map((merge) => ({ ...merge, top: keptAbove[merge.top], bottom: keptAbove[merge.bottom + 1] - 1 }))
      .filter(({ top, bottom, left, right }) => bottom > top || (bottom === top && right > left)),
    hiddenRows: scan.hiddenRows.filter((line) => lines.has(line)),
    hiddenColumns: [...used]
      .filter((column) => scan.hiddenColumns.some(({ from, to }) => column >= from && column <= to))
      .sort((a, b) => a - b),
  };
}

/** Merged ranges, cut off where the cells end; undefined where they overlap or lie in no sheet, as none does that opens. */
function mergesIn(sheet: Sheet, scan: SheetScan): Merge[] | undefined {
  let left = scan.rows * scan.columns;
  const merges: Merge[] = [];
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    if (![startRow, endRow, startCol, endCol].every((at) => at >= 0)) return undefined;
    const merge = {
      top: Math.min(startRow, endRow),
      bottom: Math.min(Math.max(startRow, endRow), scan.rows - 1),
      left: Math.min(startCol, endCol),
      right: Math.min(Math.max(startCol, endCol), scan.columns - 1),
    };
    if (merge.bottom < merge.top || merge.right < merge.left) continue;
    left -= (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (left < 0) return undefined;
    merges.push(merge);
  }
  return merges;
}

const COVERED = 1;

/** Places under a merged range, all but its first: what an office's program left there is shown to nobody. */
function coveredPlaces(merges: readonly Merge[], scan: SheetScan): Uint8Array {
  const covered = new Uint8Array(merges.length === 0 ? 0 : scan.rows * scan.columns);
  for (const { top, bottom, left, right } of merges) {
    for (let row = top; row <= bottom; row++)
      covered.fill(COVERED, row * scan.columns + left, row * scan.columns + right + 1);
    covered[top * scan.columns + left] = 0;
  }
  return covered;
}

function cellOf(value: CellValue, detail: Cell | undefined, key: string, scan: SheetScan): GridCell {
  if (scan.noValue.has(key)) return { kind: 'no-value', text: '' };
  if (scan.empty.has(key)) return EMPTY;
  if (detail?.type === 'error') return { kind: 'error', text: String(value ?? '') || '#ERROR!' };
  if (value === null) return EMPTY;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
    const text = isPercent(detail?.style?.numFmt) ? `${plainDecimal(value, 2)}%` : plainDecimal(value);
    return { kind: 'number', text };
  }
  // The words every set knows.
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' };
  if (typeof value === 'string') {
    const text = value.replace(/\r\n?/g, '\n').trim();
    if (scan.dates.has(key)) return { kind: 'date', text: text.replace(/T.*/, '') };
    return text === '' ? EMPTY : { kind: 'text', text };
  }
  return { kind: 'date', text: sayDate(value) };
}

/** 2025-12-31, with its time where it has one; a time alone is a day before all days of the calendar. */
function sayDate(date: Date): string {
  // Beyond the last day a calendar knows, a spreadsheet shows this too.
  if (Number.isNaN(date.getTime())) return '#####';
  const [day, clock] = date.toISOString().split('T');
  const time = clock.slice(0, 5);
  if (day === '1899-12-31') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** True where a number format shows a percentage: its sign stands there as a sign, not as a text. */
function isPercent(format: string | undefined): boolean {
  return format?.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').includes('%') === true;
}
