/** What heads the columns of an office's table below its title lines, and which of the words looked for stand there. */
import { foldPlain } from '../source/fold.ts';
import type { Grid } from '../source/grid.ts';

/** How far down a header is looked for; titles are shorter than this. */
export const SEARCHED_ROWS = 40;

export interface HeaderRow {
  texts: string[];
  last: number;
}

/**
 * What heads each column at a row. A cell over several columns ("Điểm" over "tối đa" and "tự chấm") is completed by the
 * row below it: in a workbook it is merged, in a CSV file the cells beside it are empty.
 */
export function headersAt(grid: Grid, row: number): HeaderRow {
  const width = Math.max(...grid.rows.slice(row, row + 2).map(({ cells }) => cells.length));
  const text = (at: number, col: number) => oneLine(grid.rows[at]?.cells[col]?.text ?? '');
  const columns = Array.from({ length: width }, (_, col) => col);
  const merged = grid.merges.filter(
    ({ top, bottom, left, right }) => top === row && bottom === row && right > left,
  );
  const covered = (col: number) => merged.some(({ left, right }) => left < col && col <= right);
  const subs = columns.filter((col) => text(row + 1, col) !== '');
  const owner = (col: number) =>
    columns.slice(0, col + 1).findLast((at) => text(row, at) !== '' && !covered(at));
  const over = (col: number) => merged.some(({ left, right }) => left <= col && col <= right);
  // Below a head of one row stand items; below one of two, only what completes a head over several columns.
  const completes = (col: number) =>
    !/^[\d(]/.test(text(row + 1, col)) &&
    (merged.length > 0 ? over(col) : owner(col) !== undefined && owner(col) !== 0 && subs.length > 1);
  const spanned = merged.length > 0 || subs.some((col) => text(row, col) === '');
  // A line merged over the whole sheet is a title, not a header of two rows.
  const titled = merged.some(({ left, right }) => right - left + 1 >= width);
  const two = spanned && !titled && subs.length > 0 && subs.every(completes);
  const texts = columns.map((col) => {
    if (!two || !subs.includes(col)) return covered(col) ? '' : text(row, col);
    const [own, sub] = [text(row, owner(col) ?? col), text(row + 1, col)];
    // "Điểm" over "Điểm tối đa" says it twice.
    return foldPlain(sub).startsWith(foldPlain(own)) ? sub : `${own} ${sub}`.trim();
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
