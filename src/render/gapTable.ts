/** A table of at most 80 columns: one column, of names, is shortened to what room the others leave. */
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';

/** How much room there is: on a terminal of 80 columns names are shortened, in Markdown nothing is. */
export interface GapLayout {
  lang: Lang;
  /** Full names, and what is else said below the table in columns of its own. */
  full: boolean;
}

export interface Column<Of> {
  head: string;
  align: 'left' | 'right';
  cell(one: Of, at: number): string;
  /** Takes what room the others leave. */
  flexible?: true;
}

const WIDTH = 80;
const LEAST = 12;

/** A table of at most 80 columns, where the flexible column can give enough. */
export function gridOf<Of>(columns: readonly Column<Of>[], rows: readonly Of[], { full }: GapLayout): Grid {
  const cells = rows.map((one, at) => columns.map((column) => column.cell(one, at)));
  const widths = columns.map(({ head }, i) =>
    Math.max(lettersOf(head).length, ...cells.map((row) => lettersOf(row[i]).length)),
  );
  const others = widths.reduce((sum, width, i) => sum + 2 + (columns[i].flexible ? 0 : width), -2);
  const room = full ? undefined : Math.max(LEAST, WIDTH - others);
  return {
    head: columns.map(({ head }) => head),
    align: columns.map(({ align }) => align),
    fixed: 1,
    rows: cells.map((row) => row.map((cell, i) => (columns[i].flexible ? shorten(cell, room) : cell))),
  };
}

function lettersOf(text: string): string[] {
  return [...text.normalize('NFC')];
}

/** Names of indicators are sentences; on a terminal their beginnings do. */
export function shorten(text: string, width: number | undefined): string {
  const letters = lettersOf(text);
  if (width === undefined || letters.length <= width) return text;
  const begun = letters.slice(0, width - 1).join('');
  return `${begun.trimEnd()}…`;
}

export const left = <Of>(head: string, cell: (one: Of, at: number) => string): Column<Of> => ({
  head,
  align: 'left',
  cell,
});
export const right = <Of>(head: string, cell: (one: Of, at: number) => string): Column<Of> => ({
  head,
  align: 'right',
  cell,
});
