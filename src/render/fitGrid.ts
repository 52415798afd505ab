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
  const rigid = natural.reduce((sum, one, i) => (flexible.includes(i) ? sum : sum + one), 0);
  const room = width - rigid - GAP * (natural.length - 1);
  const wanted = flexible.map((i) => natural[i]);
  const widths =
    room >= LEAST * flexible.length ? shareOut(wanted, room) : narrowWidths(grid, flexible, wanted, width);
  const rows = grid.rows.flatMap((row) => {
    const cells = row.map((text, i) =>
      flexible.includes(i) ? wrapText(text, widths[flexible.indexOf(i)]) : [text],
    );
    const lines = cells.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: lines }, (_, line) => cells.map((texts) => texts[line] ?? ''));
  });
  return renderGrid({ ...grid, rows }, width);
}

/** Each gets what it wants while there is enough for all; those that want more share the rest. */
function shareOut(wanted: readonly number[], room: number): number[] {
  const widths = wanted.map(() => 0);
  let left = room;
  const bySize = [...wanted.keys()].sort((a, b) => wanted[a] - wanted[b]);
  bySize.forEach((at, i) => {
    widths[at] = Math.min(wanted[at], Math.floor(left / (bySize.length - i)));
    left -= widths[at];
  });
  return widths;
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
