/** Results → the terminal table and the Markdown page. */
import { columnsOf, reportTables, type Selection } from '../analyse/report.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { type Grid, scoreGrid, statisticsGrid } from './grid.ts';
import { legend, summaryLines, titleOf } from './summary.ts';
import { word } from './words.ts';

/** How a grid, a title and a line are printed: as on a terminal or as Markdown. */
export interface Layout {
  grid(grid: Grid): string[];
  title(text: string): string[];
  line(text: string): string[];
}

export interface TextOptions extends Layout {
  lang: Lang;
  statistics: boolean;
}

export function renderScores(results: Results, selection: Selection, options: TextOptions): string {
  const { lang } = options;
  const columns = columnsOf(results, selection);
  const reports = reportTables(results, selection).filter((report) => report.rows.length > 0);
  const parts = reports.map((report) => {
    const lines = [
      ...options.title(titleOf(results, report, lang)),
      '',
      ...options.grid(scoreGrid(results, report, selection, lang)),
      '',
    ];
    lines.push(...summaryLines(results, report, lang).flatMap(options.line));
    if (options.statistics) {
      lines.push('', ...options.title(`${word('statistics', lang)}: ${titleOf(results, report, lang)}`), '');
      lines.push(
        ...options.grid(statisticsGrid(results, report.statistics([results.index, ...columns]), lang)),
      );
    }
    return lines;
  });
  const notes = legend(results, columns, selection, lang).flatMap(options.line);
  if (notes.length > 0 && options.statistics) notes.unshift('');
  return `${[...parts.flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines)), ...notes].join('\n')}\n`;
}

/** Markdown, as GitHub reads it; a bar in a name would end its cell. */
export const MARKDOWN: Layout = {
  title: (text) => [`## ${text}`],
  line: (text) => [`- ${escapeMarkdown(text)}`],
  grid: (grid) => {
    const row = (cells: readonly string[]) =>
      `| ${cells.map((cell) => escapeMarkdown(cell.trim())).join(' | ')} |`;
    return [
      row(grid.head),
      `|${grid.align.map((align) => (align === 'right' ? '---:' : '---')).join('|')}|`,
      ...grid.rows.map(row),
    ];
  },
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\|*_<>`[\]]/g, (sign) => `\\${sign}`);
}
