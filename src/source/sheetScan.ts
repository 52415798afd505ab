/**
 * What the XML of a sheet holds, counted before anything is built from it: how far it reaches, which rows and columns are
 * hidden, and what the library that reads it does not tell apart (a formula without a result from an empty one).
 */
import { attribute, eachTag } from './xmlTags.ts';

export interface SheetScan {
  /** Elements of cells, those with nothing but a format included. */
  elements: number;
  /** How many rows and columns it takes to hold every cell with something in it. */
  rows: number;
  columns: number;
  /** Cells, as "row,column" from 0: formulas whose result was never stored; typed cells with nothing in them; ISO dates. */
  noValue: Set<string>;
  empty: Set<string>;
  dates: Set<string>;
  /** Texts of cells that also hold how they are spoken, which the library would add to them. */
  spoken: Map<string, string>;
  /** Numbers of hidden rows, from 1, and hidden columns, from 0, as the sheet lists them. */
  hiddenRows: number[];
  hiddenColumns: { from: number; to: number }[];
}

const ROW = attribute('r');
const TYPE = attribute('t');
const HIDDEN = attribute('hidden');
const MIN = attribute('min');
const MAX = attribute('max');
const DIGIT_9 = 57;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** Each is written out column by column by the reading library. */
const MOST_COLUMN_ELEMENTS = 2000;

interface OpenCell {
  row: number;
  column: number;
  type: string;
  formula: boolean;
  /** Text of the stored value; undefined where there is none. */
  value?: string;
  inline: boolean;
  /** Text of an inline string, without how it is spoken. */
  text: string;
  /** Whether that was said at all, and whether it is being said now. */
  spoken: boolean;
  speaking: boolean;
}

/**
 * @param strings how many shared strings the workbook has
 * @returns undefined where the XML refers to what is not there, or to places no sheet has
 */
export function scanSheet(xml: string, strings: number): SheetScan | undefined {
  const scan: SheetScan = {
    elements: 0,
    rows: 0,
    columns: 0,
    noValue: new Set(),
    empty: new Set(),
    dates: new Set(),
    spoken: new Map(),
    hiddenRows: [],
    hiddenColumns: [],
  };
  let row = 0;
  let next = 0;
  let columnElements = 0;
  let cell: OpenCell | undefined;
  let sound = true;
  let ended = false;
  eachTag(xml, ({ name, opens, closes, attributes }, textAfter) => {
    if (opens && name === 'row') {
      row = Number(ROW(attributes)) || row + 1;
      next = 0;
      if (isTrue(HIDDEN(attributes))) scan.hiddenRows.push(row);
    } else if (opens && name === 'c') {
      cell = openCell(attributes, row, next);
      sound &&= cell !== undefined;
      next = (cell?.column ?? next) + 1;
      scan.elements++;
    } else if (opens && name === 'col') {
      sound &&= ++columnElements <= MOST_COLUMN_ELEMENTS;
      const from = Number(MIN(attributes)) - 1;
      const to = Math.min(LAST_COLUMN, Number(MAX(attributes))) - 1;
      if (isTrue(HIDDEN(attributes)) && to >= from) scan.hiddenColumns.push({ from, to });
    } else if (opens && cell !== undefined) {
      if (name === 'f') cell.formula = true;
      else if (name === 'is') cell.inline = true;
      else if (name === 'rPh') cell.spoken = cell.speaking = true;
      else if (name === 't' && !cell.speaking && !closes) cell.text += textAfter();
      else if (name === 'v') cell.value = closes ? '' : textAfter();
    }
    if (closes && name === 'rPh' && cell !== undefined) cell.speaking = false;
    ended ||= closes && name === 'sheetData';
    if (closes && name === 'c' && cell !== undefined) {
      sound &&= closeCell(cell, scan, strings);
      cell = undefined;
    }
    return sound;
  });
  // A sheet that breaks off has lost rows, and the library would not say so.
  return sound && ended ? scan : undefined;
}

function openCell(attributes: string, row: number, next: number): OpenCell | undefined {
  const reference = ROW(attributes);
  const cell: OpenCell = {
    row: row - 1,
    column: next,
    type: TYPE(attributes),
    formula: false,
    inline: false,
    text: '',
    spoken: false,
    speaking: false,
  };
  if (reference !== '') {
    // C12: row 11, column 2.
    let at = 0;
    let column = 0;
    for (; at < reference.length && reference.charCodeAt(at) > DIGIT_9; at++)
      column = column * 26 + (reference.charCodeAt(at) & 31);
    cell.column = column - 1;
    cell.row = Number(reference.slice(at)) - 1;
  }
  const inSheet = cell.row >= 0 && cell.row < LAST_ROW && cell.column >= 0 && cell.column < LAST_COLUMN;
  return inSheet && Number.isInteger(cell.row) ? cell : undefined;
}

/** False where the cell refers to a shared string that is not there: its text is lost, not missing. */
function closeCell(cell: OpenCell, scan: SheetScan, strings: number): boolean {
  const key = () => `${cell.row},${cell.column}`;
  const stored = cell.value !== undefined && cell.value !== '';
  // The stored result of a formula may be the empty text: then it has a value element of a text's type.
  const emptyText = cell.type === 'str' && cell.value !== undefined;
  if (cell.formula && !stored && !emptyText && !cell.inline) scan.noValue.add(key());
  else if (!stored && !cell.inline && cell.type !== 'e') {
    // Without a value, the type would turn nothing into "no", or into the first shared string.
    if (cell.type !== '') scan.empty.add(key());
    return true;
  }
  if (cell.spoken && cell.type === 'inlineStr') scan.spoken.set(key(), unescaped(cell.text));
  if (cell.type === 'd') scan.dates.add(key());
  if (cell.type === 's' && !(Number.isInteger(Number(cell.value)) && Number(cell.value) < strings))
    return false;
  scan.rows = Math.max(scan.rows, cell.row + 1);
  scan.columns = Math.max(scan.columns, cell.column + 1);
  return true;
}

/** Signs that no XML holds stand as their numbers: _x000D_ ends a line. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isTrue(value: string): boolean {
  return value === '1' || value === 'true';
}
