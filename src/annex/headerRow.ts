/** What heads the columns of an office's table below its title lines, and which of the words looked for stand there. */
import { foldPlain } from '../source/fold.ts';
import type { Grid } from '../source/grid.ts';

/** How far down a header is looked for; titles are shorter than this. */
export const SEARCHED_ROWS = 40;

export interface HeaderRow {
  texts: string[];
  last: number;
}

/** What heads each column at a row; a cell merged over several columns is completed by the row below it. */
export function headersAt(grid: Grid, row: number): HeaderRow {
  const width = Math.max(...grid.rows.slice(row, row + 2).map(({ cells }) => cells.length));
  const text = (at: number, col: number) => oneLine(grid.rows[at]?.cells[col]?.text ?? '');
  const across = grid.merges.filter(({ top, left, right }) => top === row && right > left);
  const spans = across.filter(({ bottom }) => bottom === row);
  const below = spans.some(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, i) => text(row + 1, left + i)).some((sub) => sub !== ''),
  );
  // A line merged over the whole sheet is a title, not a header of two rows.
  const two = below && spans.every(({ left, right }) => right - left + 1 < width);
  const texts = Array.from({ length: width }, (_, col) => {
    const span = spans.find(({ left, right }) => left <= col && col <= right);
    const own = span === undefined ? text(row, col) : text(row, span.left);
    const sub = two && span !== undefined ? text(row + 1, col) : '';
    return span !== undefined && !two && col > span.left ? '' : `${own} ${sub}`.trim();
  });
  return { texts, last: two ? row + 1 : row };
}

/**
 * The columns each role may stand in: those of the best wording only.
 * @param chosen headers the user names for a role
 * @param tests for each role, what its header may be, best first
 */
export function matchHeaders<Role extends string>(
  texts: readonly string[],
  chosen: Partial<Record<Role, string>>,
  roles: readonly Role[],
  tests: (role: Role) => ((text: string) => boolean)[],
): Record<Role, number[]> {
  const plain = texts.map(plainHeader);
  const byUser = new Set<number>();
  const matches = Object.fromEntries(roles.map((role) => [role, [] as number[]])) as Record<Role, number[]>;
  for (const role of roles) {
    const wanted = chosen[role];
    if (wanted === undefined) continue;
    const col = plain.indexOf(plainHeader(wanted));
    if (col < 0) continue;
    matches[role] = [col];
    byUser.add(col);
  }
  for (const role of roles) {
    if (chosen[role] !== undefined) continue;
    const free = plain.flatMap((text, col) => (text === '' || byUser.has(col) ? [] : [{ text, col }]));
    for (const fits of tests(role)) {
      const found = free.filter(({ text }) => fits(text)).map(({ col }) => col);
      if (found.length === 0) continue;
      matches[role] = found;
      break;
    }
  }
  return matches;
}

/** A header as it is looked up: without diacritics, remarks in parentheses and marks. */
export function plainHeader(text: string): string {
  return foldPlain(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[_:.*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell's text in one line. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
