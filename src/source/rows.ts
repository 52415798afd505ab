/** A sheet as the records of a data file: its first row that is not blank heads the columns. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { CellKind, Grid, GridCell } from './grid.ts';

/** Gets the cells of a record; from a sheet, with what the sheet stores in each. */
export type OnRecord = (cells: string[], line: number, kinds?: readonly CellKind[]) => void;

/** How many columns are headed: cells to the right of them belong to no column. */
export function headWidth(grid: Grid): number {
  return grid.rows.length === 0 ? 0 : grid.rows[0].cells.findLastIndex((cell) => !isBlank(cell)) + 1;
}

export function isBlank({ kind, text }: GridCell): boolean {
  return kind === 'text' && text === '';
}

/** Gives every row that is not blank below the head to `onRecord`, the head first. */
export function readRows(grid: Grid, problems: Problems, onRecord: OnRecord): void {
  const width = headWidth(grid);
  if (width === 0) problems.add('file/empty', {}, { file: grid.file });
  for (const { line, cells } of grid.rows) {
    const own = cells.slice(0, width);
    if (own.every(isBlank)) continue;
    onRecord(
      own.map(({ text }) => text),
      line,
      own.map(({ kind }) => kind),
    );
  }
}
