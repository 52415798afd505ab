/** Results → a grid of texts, which the terminal table and Markdown both print. */
import type { RegionRanks } from '../analyse/regionRank.ts';
import {
  bandOf,
  type ColumnStatistics,
  columnsOf,
  type GroupReport,
  type Selection,
} from '../analyse/report.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { type Results, type Scores, STATE } from '../score/results.ts';
import { formatColumn, formatK, formatRank, formatScore } from './numbers.ts';
import { word } from './words.ts';

export interface Grid {
  head: string[];
  align: ('left' | 'right')[];
  rows: string[][];
  /** The first columns, repeated where a wide table is cut into several. */
  fixed: number;
}

/**
 * Rank, unit, value, points of own maximum, coverage, bounds, then every column with its rank. Where the set does not
 * rank, year and band of each row stand in the place of ranks.
 */
export function scoreGrid(results: Results, report: GroupReport, selection: Selection, lang: Lang): Grid {
  const { set, data, index } = results;
  const { rows } = report;
  const ranked = isRanked(set);
  const columns: { head: string; align: 'left' | 'right'; cell(row: number): string }[] = [];
  const add = (head: string, cell: (row: number) => string, align: 'left' | 'right' = 'right') =>
    columns.push({ head, cell, align });
  const indexTexts = formatColumn(set, index, rows, lang);
  if (ranked) add(word('rank', lang), (row) => formatRank(index.rank[row], lang));
  if (selection.by !== undefined && selection.by !== index) {
    const { by } = selection;
    add(word('rankBy', lang, { code: by.code }), (row) => formatRank(by.rank[row], lang));
  }
  add(word('unit', lang), (row) => unitLabel(data, row), 'left');
  if (!ranked && data.years.some((year) => year !== 0))
    add(word('year', lang), (row) => (data.years[row] === 0 ? '–' : String(data.years[row])));
  const fixed = columns.length;
  const { within } = selection;
  if (within !== undefined)
    add(word('rankInRegion', lang), (row) => sayRegionRank(within, row, lang), 'left');
  if ((set.blocks === undefined || !ranked) && data.blocks.some((block) => block !== ''))
    add(word('block', lang), (row) => data.blocks[row], 'left');
  add(set.index.code, (row) =>
    index.states[row] > STATE.zeroed ? sayState(index.states[row], lang) : indexTexts.get(row)!,
  );
  if (index.points !== undefined) {
    add(word('points', lang), (row) =>
      Number.isNaN(index.k[row])
        ? '–'
        : `${formatK(index.points![row], 2, lang)}/${trimZeros(formatK(index.max![row], 2, lang))}`,
    );
  }
  add(word('coverage', lang), (row) => sayCoverage(index.coverage[row], lang));
  if (!ranked && set.bands.length > 0) {
    add(
      word('bandHead', lang),
      (row) => {
        const band = bandOf(results, row);
        return band === undefined ? '–' : inLang(set.bands[band].name, lang);
      },
      'left',
    );
  }
  if (index.bounds !== undefined) {
    const { lower, upper, best, worst } = index.bounds;
    add(word('bounds', lang), (row) =>
      Number.isNaN(lower[row])
        ? '–'
        : `${formatScore(set, 0, lower[row], lang)}–${formatScore(set, 0, upper[row], lang)}`,
    );
    if (ranked)
      add(
        word('rankBounds', lang),
        (row) => `${formatRank(best[row], lang)}–${formatRank(worst[row], lang)}`,
      );
  }
  for (const scores of columnsOf(results, selection)) {
    const unscored = scores.target > 0 && !set.nodes[scores.target].counts;
    const texts = formatColumn(set, scores, rows, lang);
    add(`${scores.code}${unscored ? '*' : ''}`, (row) =>
      ranked || scores.states[row] > STATE.zeroed
        ? sayCell(scores, row, texts.get(row)!, lang)
        : texts.get(row)!,
    );
  }
  return {
    head: columns.map((column) => column.head),
    align: columns.map((column) => column.align),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    fixed,
  };
}

/** "10/13 Mekong Delta". */
function sayRegionRank({ rank, ranked, regions }: RegionRanks, row: number, lang: Lang): string {
  const region = inLang(regions[row], lang);
  if (region === '') return '–';
  return Number.isNaN(rank[row]) ? `– ${region}` : `${formatRank(rank[row], lang)}/${ranked[row]} ${region}`;
}

function sayCell(scores: Scores, row: number, text: string, lang: Lang): string {
  if (scores.states[row] > STATE.zeroed) return sayState(scores.states[row], lang);
  return `${text} (${formatRank(scores.rank[row], lang)})`;
}

function sayState(state: number, lang: Lang): string {
  return state === STATE.notApplicable ? word('notApplicable', lang) : '–';
}

export function sayCoverage(coverage: number, lang: Lang): string {
  return Number.isNaN(coverage) ? '–' : `${trimZeros(formatK(Math.round(coverage * 1e9), 1, lang, 100))} %`;
}

/** 1000.00 → 1000; 2.50 → 2.5. */
export function trimZeros(text: string): string {
  return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
}

export function statisticsGrid(results: Results, rows: ColumnStatistics[], lang: Lang): Grid {
  const { set } = results;
  const head = [
    word('code', lang),
    word('n', lang),
    word('missing', lang),
    word('meanHead', lang),
    word('medianHead', lang),
    word('min', lang),
    word('max', lang),
    word('atFull', lang),
    word('atZero', lang),
  ];
  const value = (target: number, k: number) => formatScore(set, target, Math.round(k), lang);
  return {
    head,
    align: head.map((_, i) => (i === 0 ? 'left' : 'right')),
    fixed: 1,
    rows: rows.map((row) => [
      row.code,
      String(row.n),
      String(row.missing),
      value(row.target, row.mean),
      value(row.target, row.median),
      value(row.target, row.min),
      value(row.target, row.max),
      ...(set.scale === undefined ? ['–', '–'] : [String(row.atFull), String(row.atZero)]),
    ]),
  };
}
