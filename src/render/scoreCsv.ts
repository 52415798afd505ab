/** Results → CSV that the tool itself reads back: wide, or long with one score a row. Numbers are k / 1e9, exactly. */
import { stringify } from 'csv-stringify/sync';
import { columnsOf, groupMembers, orderRows, type Selection } from '../analyse/report.ts';
import { isRanked } from '../model/indicatorSet.ts';
import { NO_SCORE } from '../model/tokens.ts';
import { isSynthetic, mergedNotesOf, type Results, type Scores, STATE } from '../score/results.ts';
import { plainK } from './numbers.ts';
import { statusOf } from './status.ts';

// Few enough that what is made for them dies young.
const ROWS_AT_ONCE = 500;

/** Yields the file piece by piece, so that a large result is never one string. */
export function* renderCsv(results: Results, selection: Selection, long: boolean): Generator<string> {
  const rows = groupMembers(results).flatMap((members) => orderRows(results, members, selection));
  const head = long ? longHead(results, selection) : wideHead(results, selection);
  yield write([head]);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const part = rows.slice(at, at + ROWS_AT_ONCE);
    yield write(
      long
        ? part.flatMap((row) => longRows(results, selection, row))
        : part.map((row) => wideRow(results, selection, row)),
    );
  }
}

type Cell = string | number;

/** A name that begins like a formula must not become one in a spreadsheet; numbers are left as they are. */
function write(rows: Cell[][]): string {
  return stringify(rows, { escape_formulas: true, cast: { number: (x) => plainNumber(x) } });
}

/** Numbers go to the writer as numbers: as text, a negative one would be taken for a formula. */
export function plainNumber(x: number): string {
  return plainK(Math.round(x * 1e9));
}

function numberOf(k: number): Cell {
  return Number.isNaN(k) ? '' : k / 1e9;
}

function hasYears(results: Results): boolean {
  return results.data.groups.some((group) => group.year !== 0);
}

function identityHead(results: Results, { within }: Selection): string[] {
  return [
    ...['unit', 'name', 'block'],
    ...(hasYears(results) ? ['year'] : []),
    ...(within === undefined ? [] : ['region', 'rank-in-region']),
  ];
}

function wideHead(results: Results, selection: Selection): string[] {
  const { set } = results;
  const columns = columnsOf(results, selection);
  const points = set.kind === 'points';
  const ranked = isRanked(set);
  const bounds = ['value-lower', 'value-upper', ...(ranked ? ['rank-best', 'rank-worst'] : [])];
  return [
    ...(ranked ? ['rank'] : []),
    ...identityHead(results, selection),
    ...['value', 'points', 'max', 'coverage'],
    ...(results.index.bounds === undefined ? [] : bounds),
    ...columns.flatMap(({ code }) => [
      `${code}@value`,
      ...(ranked ? [`${code}@rank`] : []),
      ...(points ? [`${code}@max`] : []),
    ]),
    ...(hasNotes(results) ? ['note'] : []),
  ];
}

/** What a row says of itself that its figures do not: that it is invented, or made of older units. */
function hasNotes(results: Results): boolean {
  return isSynthetic(results) || mergedNotesOf(results) !== undefined;
}

function noteCells(results: Results, row: number): Cell[] {
  if (!hasNotes(results)) return [];
  const merged = mergedNotesOf(results)?.[row] || undefined;
  return [
    [isSynthetic(results) ? 'synthetic' : undefined, merged].filter((part) => part !== undefined).join('; '),
  ];
}

function identityCells(results: Results, { within }: Selection, row: number): Cell[] {
  const { data } = results;
  return [
    data.units[row],
    data.names[row],
    data.blocks[row],
    ...(hasYears(results) ? [data.years[row] === 0 ? '' : data.years[row]] : []),
    ...(within === undefined ? [] : [within.regions[row].vi ?? '', rankCell(within.rank[row])]),
  ];
}

/** One cell of a ranking set, none of one that does not rank. */
function rankCells({ set }: Results, ...ranks: number[]): Cell[] {
  return isRanked(set) ? ranks.map(rankCell) : [];
}

function wideRow(results: Results, selection: Selection, row: number): Cell[] {
  const { set, index } = results;
  const cells: Cell[] = [...rankCells(results, index.rank[row]), ...identityCells(results, selection, row)];
  cells.push(
    valueCell(results, index, row),
    index.points === undefined ? '' : numberOf(index.points[row]),
    index.max === undefined ? '' : numberOf(index.max[row]),
  );
  cells.push(Number.isNaN(index.coverage[row]) ? '' : Math.round(index.coverage[row] * 1e9) / 1e9);
  if (index.bounds !== undefined) {
    const { lower, upper, best, worst } = index.bounds;
    cells.push(numberOf(lower[row]), numberOf(upper[row]), ...rankCells(results, best[row], worst[row]));
  }
  for (const scores of columnsOf(results, selection)) {
    cells.push(valueCell(results, scores, row), ...rankCells(results, scores.rank[row]));
    if (set.kind === 'points')
      cells.push(
        scores.max === undefined || scores.states[row] > STATE.zeroed ? '' : numberOf(scores.max[row]),
      );
  }
  cells.push(...noteCells(results, row));
  return cells;
}

function rankCell(rank: number): Cell {
  return Number.isNaN(rank) ? '' : rank;
}

/** A number, or the word that says why there is none, as it is read back. */
function valueCell({ set }: Results, scores: Scores, row: number): Cell {
  const state = scores.states[row];
  if (state === STATE.notApplicable) return set.tokens.notApplicable[0] ?? '';
  return state === STATE.noScore || state === STATE.dropped ? NO_SCORE : numberOf(scores.k[row]);
}

function longHead(results: Results, selection: Selection): string[] {
  const { set } = results;
  return [
    ...identityHead(results, selection),
    'indicator',
    'level',
    'value',
    ...(set.kind === 'points' ? ['points', 'max'] : []),
    ...(isRanked(set) ? ['rank'] : []),
    'coverage',
    'status',
    ...(hasNotes(results) ? ['note'] : []),
  ];
}

function longRows(results: Results, selection: Selection, row: number): Cell[][] {
  const { set } = results;
  return [results.index, ...columnsOf(results, selection)].map((scores) => [
    ...identityCells(results, selection, row),
    `${scores.code}@value`,
    scores.target < 0 ? 'view' : set.nodes[scores.target].level,
    valueCell(results, scores, row),
    ...(set.kind === 'points'
      ? [numberOf(scores.points![row]), scores.states[row] > STATE.zeroed ? '' : numberOf(scores.max![row])]
      : []),
    ...rankCells(results, scores.rank[row]),
    Number.isNaN(scores.coverage[row]) ? '' : Math.round(scores.coverage[row] * 1e9) / 1e9,
    statusOf(results, scores, row),
    ...noteCells(results, row),
  ]);
}
