/** Results → the terminal table and the Markdown page. */
import { columnsOf, type GroupReport, reportTables, type Selection } from '../analyse/report.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { type Grid, scoreGrid, statisticsGrid } from './grid.ts';
import { legend, summaryLines, titleOf } from './summary.ts';
import { word } from './words.ts';

/** What has to stand beside the figures where they are not what a reader would take them for. */
export interface Marks {
  title(text: string): string;
  /** Below everything else. */
  notes: string[];
}

/** How a grid, a title and a line are printed: as on a terminal or as Markdown. */
export interface Layout {
  grid(grid: Grid): string[];
  title(text: string): string[];
  line(text: string): string[];
}

export interface TextOptions extends Layout {
  lang: Lang;
  statistics: boolean;
  marks?: Marks;
}

export function renderScores(results: Results, selection: Selection, options: TextOptions): string {
  const { lang, marks } = options;
  const titled = (report: GroupReport) => {
    const title = titleOf(results, report, lang);
    return marks === undefined ? title : marks.title(title);
  };
  const columns = columnsOf(results, selection);
  const reports = reportTables(results, selection).filter((report) => report.rows.length > 0);
  const parts = reports.map((report) => {
    const lines = [
      ...options.title(titled(report)),
      '',
      ...options.grid(scoreGrid(results, report, selection, lang)),
      '',
    ];
    lines.push(...summaryLines(results, report, lang).flatMap(options.line));
    if (options.statistics) {
      lines.push('', ...options.title(`${word('statistics', lang)}: ${titled(report)}`), '');
      lines.push(
        ...options.grid(statisticsGrid(results, report.statistics([results.index, ...columns]), lang)),
      );
    }
    return lines;
  });
  const notes = legend(results, columns, selection, lang).flatMap(options.line);
  if (notes.length > 0 && options.statistics) notes.unshift('');
  if (marks !== undefined) notes.push('', ...marks.notes.flatMap(options.line));
  return `${[...parts.flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines)), ...notes].join('\n')}\n`;
}

/** Markdown, as GitHub reads it; a bar in a name would end its cell. */
export const MARKDOWN: Layout = {
  title: (text) => [`## ${escapeMarkdown(text)}`],
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
