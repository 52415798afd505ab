/**
 * A table as an office keeps it, title lines and all: cells that know what they are and where they stand, whether they
 * came from a CSV file or from a sheet of a workbook.
 */
import type { Place, Problems } from '../diagnostics/diagnostic.ts';
import { readCsv } from './csv.ts';
import type { TextSource } from './text.ts';

/**
 * What a sheet stores in a cell. `error`: #N/A and the like; `no-value`: a formula whose result was never stored.
 * In a CSV file every cell is a text.
 */
export type CellKind = 'text' | 'number' | 'date' | 'error' | 'no-value';

export interface GridCell {
  kind: CellKind;
  /**
   * The cell as text: empty for an empty cell; a number with a decimal point and as many digits as it has ("85%" where
   * the sheet shows a percentage); a date as 2025-12-31; an error by its own name.
   */
  text: string;
}

export interface GridRow {
  /** Line of the file, or number of the row in its sheet; from 1. */
  line: number;
  cells: GridCell[];
}

/** A rectangle of cells that the sheet shows as one; its text stands in the first. All from 0, ends included. */
export interface Merge {
  /** Index in `rows`. */
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Grid {
  file: string;
  /** Name of the sheet; none for a CSV file. */
  sheet?: string;
  rows: GridRow[];
  merges: Merge[];
}

/** Where a cell of a grid stands, as a problem says it: sheet!C12 in a workbook. */
export function placeIn(grid: Grid, row: number, col: number): Place {
  const line = grid.rows[row]?.line ?? 1;
  if (grid.sheet === undefined) return { file: grid.file, line, field: col };
  return { file: grid.file, line, col: col + 1, cell: `${grid.sheet}!${columnName(col)}${line}` };
}

/** Gives problems known by row and column of a sheet the name of their cell. */
export function nameCells(grid: Grid, places: Place[]): void {
  for (const place of places) {
    if (grid.sheet === undefined || place.line === undefined) continue;
    place.col = place.field === undefined ? (place.col ?? 1) : place.field + 1;
    place.cell ??= `${grid.sheet}!${columnName(place.col - 1)}${place.line}`;
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(col: number): string {
  const last = String.fromCharCode(65 + (col % 26));
  return col < 26 ? last : columnName(Math.floor(col / 26) - 1) + last;
}

/** A CSV file as a grid; what is wrong with it as a file goes to `problems`. Blank lines are left out. */
export function gridOfCsv(source: TextSource, problems: Problems): Grid {
  const rows: GridRow[] = [];
  readCsv(source, problems, (cells, line) => {
    rows.push({ line, cells: cells.map((text) => ({ kind: 'text', text: text.trim() })) });
  });
  return { file: source.name, rows, merges: [] };
}
