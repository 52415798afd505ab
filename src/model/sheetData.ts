/** What can be wrong with the rows of a sheet as rows of data: merged cells, cells no column heads, faults where a name stood. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type CellKind, columnName, type Grid, type Merge, placeIn } from '../source/grid.ts';
import { headWidth, isBlank } from '../source/rows.ts';
import { FAULTS } from './cells.ts';
import type { Header, Identity } from './header.ts';
import type { Plan } from './plan.ts';

interface Reading {
  file: string;
  header: Header;
  plan: Plan;
  problems: Problems;
}

/** Columns that say whose row it is. A remark may hold what it likes. */
const WHO: Identity[] = ['unit', 'name', 'year', 'block', 'region'];

/** False where the sheet shows an error or a date in place of a unit, a year or a block; it is reported. */
export function hasSoundIdentity(
  { file, header, problems }: Reading,
  cells: readonly string[],
  line: number,
  kinds: readonly (CellKind | undefined)[],
): boolean {
  let sound = true;
  for (const role of WHO) {
    const field = header.identity[role];
    const kind = field === undefined ? undefined : kinds[field];
    const fault = kind === undefined ? undefined : FAULTS[kind];
    if (fault === undefined) continue;
    problems.add(fault, { value: cells[field!], header: '' }, { file, line, field });
    sound = false;
  }
  return sound;
}

/**
 * Reports what would give a unit a value that stands in another's row, or lose one.
 * @param reading undefined for a long table, all of whose columns are read
 */
export function reportSheet(grid: Grid, reading: Reading | undefined, problems: Problems): void {
  reportUnheaded(grid, problems);
  // Where nothing was recognised, the first row is a title, and that is said already.
  if (reading?.plan.columns.length === 0) return;
  const fields = reading === undefined ? undefined : fieldsRead(reading);
  for (const merge of grid.merges) {
    const { top, left, right } = merge;
    const touched = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    const read = fields === undefined || touched.some((field) => fields.has(field));
    // An empty range gives nobody anything; in the head it hides which column is which.
    const empty = top > 0 && isBlank(grid.rows[top].cells[left]);
    if (left >= headWidth(grid) || empty || !(read || top === 0)) continue;
    const range = rangeOf(grid, merge);
    problems.add('sheet/merged-cells', { range }, placeIn(grid, top, left));
  }
}

function fieldsRead({ header, plan }: Reading): Set<number> {
  const fields = [...plan.columns, ...plan.checks].map(({ field }) => field);
  return new Set([...fields, ...WHO.flatMap((role) => header.identity[role] ?? [])]);
}

function rangeOf(grid: Grid, { top, bottom, left, right }: Merge): string {
  return `${columnName(left)}${grid.rows[top].line}:${columnName(right)}${grid.rows[bottom].line}`;
}

/** Cells to the right of the table, and below an empty head within it. */
function reportUnheaded(grid: Grid, problems: Problems): void {
  const [head, ...rows] = grid.rows;
  if (head === undefined) return;
  const columns = new Map<number, number>();
  rows.forEach(({ cells }, i) => {
    cells.forEach((cell, column) => {
      const headed = column < head.cells.length && !isBlank(head.cells[column]);
      if (!headed && !isBlank(cell) && !columns.has(column)) columns.set(column, i + 1);
    });
  });
  const [first] = [...columns].sort(([a], [b]) => a - b);
  if (first === undefined) return;
  const names = [...columns.keys()].sort((a, b) => a - b).map(columnName);
  problems.add('sheet/no-header', { columns: names.join(', ') }, placeIn(grid, first[1], first[0]));
}
