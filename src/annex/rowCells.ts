/** The cells of a row by what their columns hold, and their texts as a set keeps them. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, type GridCell, placeIn } from '../source/grid.ts';
import type { AnnexColumns } from './columns.ts';
import type { Role } from './roles.ts';

const EMPTY_CELL: GridCell = { kind: 'text', text: '' };

export type Cells = Record<Role, GridCell>;

export function cellsOf(grid: Grid, row: number, { at }: AnnexColumns): Cells {
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
export function lines(text: string): string {
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

/** Where the sheet shows an error or a formula without its result, nothing was left empty: nobody knows what stood there. */
export function reportFaults(
  grid: Grid,
  row: number,
  { at, headers }: AnnexColumns,
  problems: Problems,
): void {
  for (const [role, col] of Object.entries(at)) {
    const cell = grid.rows[row].cells[col];
    const header = headers[role as Role] ?? '';
    if (cell?.kind === 'error')
      problems.add('sheet/error-cell', { value: cell.text, header }, placeIn(grid, row, col));
    else if (cell?.kind === 'no-value') problems.add('sheet/no-value', { header }, placeIn(grid, row, col));
  }
}

export function isFault({ kind }: GridCell): boolean {
  return kind === 'error' || kind === 'no-value';
}
