/** Rows of an annex that are no part of its tree: notes, what goes on with them, and totals. */
import { foldPlain } from '../source/fold.ts';
import type { Grid, GridCell } from '../source/grid.ts';
import { type CodeReading, codeReader } from './codes.ts';
import type { AnnexColumns } from './columns.ts';
import { oneLine } from './headerRow.ts';
import { type PointsReading, readPoints } from './points.ts';
import { type Cells, cellsOf } from './rowCells.ts';

export const TOTAL = /^(tong|tong cong|tong diem|tong so|tong so diem|cong|total)( \(.*\))?[:.]?$/;
const NOTE = /^(ghi chu|luu y|chu thich|noi nhan|nguoi lap|ky ten|\*|\(\*\))/;

/** @returns the word that makes the row a total, undefined where it is none */
export function totalWord(cells: Cells, first: GridCell, reading: CodeReading): string | undefined {
  if (reading.kind === 'code' || reading.kind === 'number') return undefined;
  const places = cells.code.text === '' && cells.group.text === '' ? [first, cells.name] : [first];
  const found = [...places, cells.code].find(({ text }) => TOTAL.test(foldPlain(text)));
  return found === undefined ? undefined : oneLine(found.text);
}

/** The last row that is an item for certain, with a code and points: before it no note ends the annex. */
export function lastItemRow(grid: Grid, columns: AnnexColumns): number {
  const reader = codeReader();
  let last = -1;
  for (let row = columns.lastHeaderRow + 1; row < grid.rows.length; row++) {
    const cells = cellsOf(grid, row, columns);
    const reading = reader.read(cells.code);
    const coded =
      reading.kind === 'none'
        ? reader.split(oneLine(cells.name.text)) !== undefined
        : reading.kind !== 'bullet';
    if (coded && readPoints(cells.points).kind !== 'none') last = row;
  }
  return last;
}

/** Below the last item what stands in the column of points may be a signature; a number is one of points anywhere. */
function isPointed(points: PointsReading, row: number, lastItem: number): boolean {
  return points.kind !== 'none' && (points.kind === 'number' || row < lastItem);
}

/** True where the texts of a row's own cells begin a note; what other columns say of an item makes it none. */
export function beginsNote(
  cells: Cells,
  first: GridCell,
  filled: number,
  reading: CodeReading,
  points: PointsReading,
  row: number,
  lastItem: number,
): boolean {
  if (reading.kind !== 'none' && reading.kind !== 'bullet') return false;
  if (isPointed(points, row, lastItem)) return false;
  // Between items, what stands in the column of methods says how the item above is valued.
  if (row < lastItem && cells.method.text !== '') return false;
  const places = filled === 1 ? [first, cells.code, cells.name] : [cells.code, cells.name];
  return places.some(({ text }) => NOTE.test(foldPlain(text)));
}

/** True where a row after a note belongs to it: all lines below the last item, and plain text between items. */
export function goesOnWithNote(
  cells: Cells,
  reading: CodeReading,
  points: PointsReading,
  row: number,
  lastItem: number,
): boolean {
  if (row > lastItem)
    return (reading.kind === 'none' && !isPointed(points, row, lastItem)) || points.kind === 'none';
  const text = cells.name.text === '' ? cells.code.text : cells.name.text;
  const stands = /\p{L}{2}/u.test(text) && text === text.toUpperCase();
  // Capitals head a group; a number before the name is a code.
  const coded = codeReader().split(oneLine(text)) !== undefined || /^[IVX]+[.):]?\s/.test(text.trim());
  const plain = reading.kind === 'none' && points.kind === 'none' && cells.method.text === '';
  return plain && !stands && !coded;
}
