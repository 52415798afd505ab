/** Rows without a code: more text of the row above them, the rest of a head, a heading, or a mistake if they have points. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import type { AnnexColumns } from './columns.ts';
import type { Cells } from './rowCells.ts';
import type { AnnexRow, AnnexRows } from './rows.ts';

/** Texts a wrapped row goes on with on a line of their own. */
const LINES = ['method', 'evidence', 'source', 'responsible'] as const;

/**
 * @param above the row whose text may go on here; none after a note or a total
 * @returns the row whose text may go on in the next one
 */
export function takeUncoded(
  grid: Grid,
  columns: AnnexColumns,
  entry: AnnexRow,
  cells: Cells,
  above: AnnexRow | undefined,
  result: AnnexRows,
  problems: Problems,
): AnnexRow | undefined {
  const { row } = entry;
  if (entry.points.kind !== 'none') {
    const col = columns.at.code ?? columns.at.name!;
    problems.add('annex/no-code', { name: entry.name }, placeIn(grid, row, col));
    return undefined;
  }
  if (entry.name !== '' && isHeading(grid, row, entry)) {
    result.rows.push(entry);
    return undefined;
  }
  if (above === undefined) {
    result.passed.push({ row, why: 'text' });
    return undefined;
  }
  // A line with a dash before it is one of a list, which says how the item is valued.
  const listed = /^[-–—+•*·]+$/.test(cells.code.text.trim()) || /^[-–—+•*·]\s/.test(entry.name);
  if (listed) above.method = joined([above.method, entry.name], '\n');
  else above.name = joined([above.name, entry.name], ' ');
  above.unit = joined([above.unit, entry.unit], ' ');
  for (const key of LINES) above[key] = joined([above[key], entry[key]], '\n');
  result.passed.push({ row, why: 'continued' });
  return above;
}

function joined(texts: readonly string[], between: string): string {
  return texts.filter((text) => text !== '').join(between);
}

/** A heading stands alone in its row, merged over it or in capitals. */
function isHeading(grid: Grid, row: number, entry: AnnexRow): boolean {
  const alone = [...LINES, 'unit' as const].every((key) => entry[key] === '');
  return alone && (isMerged(grid, row) || inCapitals(entry.name));
}

function isMerged(grid: Grid, row: number): boolean {
  return grid.merges.some(
    ({ top, bottom, left, right }) => top === row && bottom === row && right - left > 1,
  );
}

function inCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}

/**
 * A head in capitals that is wrapped looks like a head and a heading. It goes on where it has no items yet; where more
 * headings follow below the same head, the first of them is one too.
 */
export function joinHeads(grid: Grid, result: AnnexRows): void {
  const { rows } = result;
  const gone = new Set<AnnexRow>();
  rows.forEach((head, i) => {
    if (head.code?.kind !== 'head' || !inCapitals(head.name)) return;
    const next = rows.findIndex((row, at) => at > i && row.code?.kind === 'head');
    const inside = rows.slice(i + 1, next < 0 ? rows.length : next);
    const coded = inside.findIndex(({ code }) => code !== undefined);
    const wrapped = inside.slice(0, Math.max(coded, 0));
    const plain = wrapped.every(
      ({ row, name }, at) => row === head.row + at + 1 && inCapitals(name) && !isMerged(grid, row),
    );
    if (!plain || inside.slice(coded).some(({ code }) => code === undefined)) return;
    for (const row of wrapped) {
      head.name = joined([head.name, row.name], ' ');
      gone.add(row);
      result.passed.push({ row: row.row, why: 'continued' });
    }
  });
  result.rows = rows.filter((row) => !gone.has(row));
}
