/** What a sheet stores in a cell → a cell of a grid: errors, dates and formulas without a result are told apart from values. */
import type { Cell, CellValue } from 'hucre/xlsx';
import type { GridCell } from './grid.ts';
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
