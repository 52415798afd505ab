/** Fits text and tables into a page of fixed width: what is too long is broken over lines, never cut off. */
import type { Grid } from './grid.ts';
import { columnsOf, renderGrid } from './table.ts';

/** A column narrower than this holds no words. */
const LEAST = 10;
const GAP = 2;

/** Breaks a text between words, and a word that is longer than a line wherever the line ends. */
export function wrapText(text: string, width: number, indent = ''): string[] {
  const room = Math.max(1, width - columnsOf(indent));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\r\t]+/).flatMap((whole) => piecesOf(whole, room))) {
    const joined = line === '' ? word : `${line} ${word}`;
    const full = columnsOf(joined) > (lines.length === 0 ? width : room);
    if (line !== '' && full) {
      lines.push(line);
      line = word;
    } else line = joined;
  }
  return [...lines, line].map((one, i) => (i === 0 ? one : indent + one));
}

/** A letter stays with its marks, however they are encoded. */
function piecesOf(word: string, room: number): string[] {
  if (columnsOf(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece !== '' && columnsOf(piece + letter) > room) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

/**
 * The lines of a grid, at most so wide as the page. A page too narrow for all columns gets them in several tables.
 * @param flexible columns of words, whose cells may take several lines
 */
export function renderFitted(grid: Grid, flexible: readonly number[], width: number): string[] {
  const natural = grid.head.map((head, i) =>
    grid.rows.reduce((most, row) => Math.max(most, columnsOf(row[i])), columnsOf(head)),
  );
  const rigid = sumOf(natural.filter((_, i) => !flexible.includes(i)));
  const room = width - rigid - GAP * (natural.length - 1);
  const wanted = flexible.map((i) => natural[i]);
  // A head is not broken.
  const least = flexible.map((i) => Math.max(LEAST, columnsOf(grid.head[i])));
  const cells = (row: readonly string[]) => flexible.map((i) => row[i]);
  const widths =
    room >= sumOf(least)
      ? shareOut(grid.rows.map(cells), wanted, least, room)
      : narrowWidths(grid, flexible, wanted, width);
  const rows = grid.rows.flatMap((row) => {
    const broken = row.map((text, i) =>
      flexible.includes(i) ? wrapText(text, widths[flexible.indexOf(i)]) : [text],
    );
    const lines = broken.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: lines }, (_, line) => broken.map((texts) => texts[line] ?? ''));
  });
  return renderGrid({ ...grid, rows }, width);
}

/** Widths with which the table has the fewest lines; of those, the one that gives the first column most. */
function shareOut(
  rows: readonly string[][],
  wanted: readonly number[],
  least: readonly number[],
  room: number,
): number[] {
  const [[first, ...others], [smallest, ...rest]] = [wanted, least];
  if (others.length === 0) return [Math.min(first, room)];
  const top = Math.min(first, room - sumOf(rest));
  let best: { widths: number[]; lines: number } | undefined;
  for (let width = top; width >= Math.min(top, Math.max(smallest, room - sumOf(others))); width--) {
    const below = shareOut(
      rows.map(([, ...more]) => more),
      others,
      rest,
      room - width,
    );
    const widths = [width, ...below];
    const lines = sumOf(
      rows.map((cells) => Math.max(...cells.map((text, i) => wrapText(text, widths[i]).length))),
    );
    if (best === undefined || lines < best.lines) best = { widths, lines };
  }
  return best!.widths;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** In several tables: the repeated column takes a third of the page at most, any other what is left beside it. */
function narrowWidths(
  grid: Grid,
  flexible: readonly number[],
  wanted: readonly number[],
  width: number,
): number[] {
  const third = Math.max(LEAST, Math.floor(width / 3));
  return flexible.map((column, i) =>
    Math.min(wanted[i], column < grid.fixed ? third : Math.max(LEAST, width - third - GAP)),
  );
}
