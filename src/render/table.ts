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

/** Latin letters with all marks of Vietnamese, and the signs our own words use: one column each, once composed. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2015\u2026\u2212]*$/;

/** Columns a text takes on a terminal; composed first, so that a letter and its marks count once however they are encoded. */
export function columnsOf(text: string): number {
  const composed = text.normalize('NFC');
  return NARROW.test(composed) ? composed.length : stringWidth(composed);
}

function renderPanel(grid: Grid, columns: number[]): string[] {
  const lines: string[] = new Array(grid.rows.length + 1).fill('');
  for (const [place, i] of columns.entries()) {
    const texts = [grid.head[i], ...grid.rows.map((row) => row[i].replace(/\s+/g, ' '))];
    const widths = texts.map(columnsOf);
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    for (let line = 0; line < lines.length; line++) {
      const blanks = ' '.repeat(widest - widths[line]);
      const cell = grid.align[i] === 'right' ? blanks + texts[line] : texts[line] + blanks;
      lines[line] += place === 0 ? cell : GAP + cell;
    }
  }
  return lines.map((line) => line.trimEnd());
}
