/** A grid → lines for a terminal. A table too wide for it is cut into several that repeat the first columns. */
import Table from 'cli-table3';
import type { Grid } from './grid.ts';

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

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

/** Letters with their diacritics take one column each, however they are encoded. */
function columnsOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

function renderPanel(grid: Grid, columns: number[]): string[] {
  const table = new Table({
    head: columns.map((i) => grid.head[i]),
    colAligns: columns.map((i) => grid.align[i]),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of grid.rows) table.push(columns.map((i) => row[i]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
