/** A grid → lines for a terminal. A table too wide for it is cut into several that repeat the first columns. */
import stringWidth from 'fast-string-width';
import type { Grid } from './grid.ts';

const GAP = '  ';

/** @param width columns of the terminal; undefined: as wide as it gets, as in a pipe */
export function renderGrid(grid: Grid, width: number | undefined): string[] {
  const panels = width === undefined ? [grid.head.map((_, i) => i)] : cutPanels(grid, width);
  return panels.flatMap((columns, i) => [...(i > 0 ? [''] : []), ...renderPanel(grid, columns)]);
}

/** Columns of each panel: the fixed ones, then as many as fit. */
function cutPanels(grid: Grid, width: number): number[][] {
  const widths = grid.head.map((head, i) =>
    Math.max(columnsOf(head), ...grid.rows.map((row) => columnsOf(row[i]))),
  );
  const fixed = grid.head.map((_, i) => i).slice(0, grid.fixed);
  const fixedWidth = fixed.reduce((sum, i) => sum + widths[i] + 2, 0);
  const panels: number[][] = [];
  let current = [...fixed];
  let used = fixedWidth;
  for (let i = grid.fixed; i < widths.length; i++) {
    if (used + widths[i] > width && current.length > grid.fixed) {
      panels.push(current);
      current = [...fixed];
      used = fixedWidth;
    }
    current.push(i);
    used += widths[i] + 2;
  }
  return [...panels, current];
}

/** Breaks a line between words, as wide as the terminal. */
export function wrapLine(text: string, width: number | undefined): string[] {
  if (width === undefined || columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let current = '';
  for (const next of text.split(' ')) {
    if (current !== '' && columnsOf(current) + 1 + columnsOf(next) > width) {
      lines.push(current);
      current = `  ${next}`;
    } else current = current === '' ? next : `${current} ${next}`;
  }
  return [...lines, current];
}

/** Columns a text takes on a terminal; composed first, so that a letter and its marks count once however they are encoded. */
function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return stringWidth(text.normalize('NFC'));
}

function renderPanel(grid: Grid, columns: number[]): string[] {
  const lines = [grid.head, ...grid.rows].map((row) => row.map((text) => text.replace(/\s+/g, ' ')));
  const widths = columns.map((i) => lines.reduce((widest, row) => Math.max(widest, columnsOf(row[i])), 0));
  return lines.map((row) =>
    columns
      .map((i, c) => pad(row[i], widths[c], grid.align[i]))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(width - columnsOf(text));
  return align === 'right' ? blanks + text : text + blanks;
}
