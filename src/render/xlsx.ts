/**
 * Sheets → a workbook (.xlsx). The one door to the library that writes them. The same sheets give the same bytes on every
 * machine: the library's archive is packed anew by a packer that does not depend on Node, without a clock.
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Cell, type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnName } from '../source/grid.ts';

export type OutCell = string | number | null;

export interface OutSheet {
  name: string;
  /** Width of each column, in characters. */
  widths: number[];
  rows: OutCell[][];
  /** The row that heads the table, from 0: bold, wrapped, as high as its longest cell needs. */
  head: number;
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number };
  /** Columns whose cells stay texts, whatever looks like a number or a date. */
  texts: number[];
  /** Cells that are not to be filled in. */
  grey: { row: number; column: number }[];
  lists: List[];
}

/** A column whose cells, below the head, offer a few numbers, or the words that stand in a column of another sheet. */
export interface List {
  column: number;
  /** How many rows below the head. */
  rows: number;
  offers: readonly number[] | { sheet: string; column: number; first: number; last: number };
  /** Said where something else is typed; it may stand all the same. */
  otherwise: { title: string; text: string };
}

/** A cell that no workbook can hold. */
export interface Unwritable {
  sheet: string;
  cell: string;
  length: number;
  most: number;
}

const MOST_CHARACTERS = 32_767;
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 400;
const FONT = { name: 'Calibri', size: 11 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  alignment: { wrapText: true, vertical: 'top' },
  numFmt: '@',
};
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const TEXT: CellStyle = { ...WRAPPED, numFmt: '@' };
const GREY: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'BFBFBF' } } };
/** Every workbook is of the same moment, which is none. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));

/** @returns the bytes of the workbook, or the first cell that cannot be written */
export async function renderWorkbook(
  sheets: readonly OutSheet[],
  title: string,
): Promise<Uint8Array | Unwritable> {
  const unwritable = sheets.flatMap(unwritableIn)[0];
  if (unwritable !== undefined) return unwritable;
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, created: MOMENT, modified: MOMENT },
    defaultFont: FONT,
  });
  return packAgain(bytes);
}

/** Texts longer than a cell holds are cut by spreadsheets without a word, and the library would write them. */
function unwritableIn({ name, rows }: OutSheet): Unwritable[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const place = `${columnName(column)}${row + 1}`;
      // The library would leave the cell empty. Whoever computed it has to say what is meant.
      if (typeof cell === 'number' && !Number.isFinite(cell))
        throw new Error(`no number to write in ${name}!${place}`);
      const long = typeof cell === 'string' && cell.length > MOST_CHARACTERS;
      return long ? [{ sheet: name, cell: place, length: cell.length, most: MOST_CHARACTERS }] : [];
    }),
  );
}

function sheetOf(sheet: OutSheet): WriteSheet {
  const { name, widths, rows, head, frozen, texts, grey, lists } = sheet;
  const columns = widths.map(
    (width, column): ColumnDef => ({ width, style: texts.includes(column) ? TEXT : WRAPPED }),
  );
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      // What is called like an error would be written as one; in runs of text it stays a text.
      if (typeof value === 'string' && value.startsWith('#'))
        cells.set(`${at},${column}`, { richText: [{ text: literal(value) }] });
    });
  });
  rows[head].forEach((_, column) => {
    cells.set(`${head},${column}`, { ...cells.get(`${head},${column}`), style: HEAD });
  });
  // Titles above the head run over the cells beside them.
  for (let row = 0; row < head; row++)
    cells.set(`${row},0`, { style: { font: { ...FONT, bold: row === 0 } } });
  for (const { row, column } of grey) cells.set(`${row},${column}`, { style: GREY });
  return {
    name,
    columns,
    rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? literal(value) : value))),
    cells,
    freezePane: frozen,
    rowDefs: new Map([[head, { height: heightOf(rows[head], widths) }]]),
    dataValidations: lists.map(({ column, rows: count, offers, otherwise }) => ({
      type: 'list',
      range: `${columnName(column)}${head + 2}:${columnName(column)}${head + 1 + count}`,
      formula1: sourceOf(offers),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: otherwise.title,
      errorMessage: otherwise.text,
    })),
  };
}

/** In a workbook _x0041_ stands for a sign, so that a text that really says it has to be written otherwise. */
function literal(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function sourceOf(offers: List['offers']): string {
  if (!('sheet' in offers)) return `"${offers.join(',')}"`;
  const column = `$${columnName(offers.column)}$`;
  return `'${offers.sheet.replaceAll("'", "''")}'!${column}${offers.first + 1}:${column}${offers.last + 1}`;
}

/** How high a wrapped row has to be, a line being as many characters as its column is wide, and a little less. */
function heightOf(cells: readonly OutCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => Math.ceil(String(cell ?? '').length / (widths[column] - 2)));
  return Math.min(MOST_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines));
}

function packAgain(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  // Read as the time of the place, so that every place writes the same.
  return zipSync(parts, { level: 9, mtime: '1980-01-01T12:00:00' });
}
