/** What a sheet stores in a cell → a cell of a grid: errors, dates and formulas without a result are told apart from values. */
import type { Cell, CellValue } from 'hucre/xlsx';
import type { GridCell } from './grid.ts';
import { percentShown } from './numberFormat.ts';
import { plainDecimal } from './plainDecimal.ts';
import type { SheetScan } from './sheetScan.ts';

/** The one empty cell, so that a sparse sheet takes no room. */
export const EMPTY: GridCell = { kind: 'text', text: '' };

/**
 * @param value as the library reads it
 * @param detail its format and type, where it has any
 * @param key "row,column" from 0
 */
export function cellOf(value: CellValue, detail: Cell | undefined, key: string, scan: SheetScan): GridCell {
  if (scan.noValue.has(key)) return { kind: 'no-value', text: '' };
  if (scan.empty.has(key)) return EMPTY;
  if (detail?.type === 'error') return { kind: 'error', text: String(value ?? '') || '#ERROR!' };
  const spoken = scan.spoken.get(key);
  if (spoken !== undefined) return textCell(spoken);
  if (value === null) return EMPTY;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
    return { kind: 'number', text: sayNumber(value, detail?.style?.numFmt) };
  }
  // The words every set knows.
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' };
  if (typeof value === 'string') {
    const cell = textCell(value);
    return scan.dates.has(key) ? { kind: 'date', text: cell.text.replace(/T.*/, '') } : cell;
  }
  return { kind: 'date', text: sayDate(value) };
}

function textCell(value: string): GridCell {
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? EMPTY : { kind: 'text', text };
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

/** As the sheet shows it, in all its digits: a percentage is one, whoever wrote its sign. */
function sayNumber(x: number, format: string | undefined): string {
  const shown = format === undefined ? 'none' : percentShown(format, x);
  if (shown === 'sign') return `${plainDecimal(x, 2)}%`;
  return shown === 'text' ? `${plainDecimal(x)}%` : plainDecimal(x);
}
