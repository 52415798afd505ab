/** A file of ranks alone (`unit,rank[,CODE@rank]`): places as they were published, no values. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { readCsv, readFirstRecord } from '../source/csv.ts';
import { foldPlain } from '../source/fold.ts';
import { type TextSource, withoutGuard } from '../source/text.ts';
import { identityOf } from './header.ts';
import { isTotal } from './totals.ts';
import { isSynthetic, mergedNote } from './units.ts';

export interface RanksRow {
  unit: string;
  name: string;
  /** 0 where the file says no year. */
  year: number;
  block: string;
  region: string;
  line: number;
  /** What its note says of the older units it was made of; '' where nothing. */
  merged: string;
  /** NaN where a unit has no rank; in the order of the file's codes. */
  ranks: number[];
}

export interface RanksFile {
  /** '' for the index. */
  codes: string[];
  rows: RanksRow[];
  inBlocks: boolean;
  synthetic: boolean;
}

const RANK_HEADS = ['rank', 'xep hang', 'thu hang', 'hang'];

/** '' for the rank of the index, the code for a rank of another node or view, undefined for any other column. */
function rankedCode(header: string): string | undefined {
  if (RANK_HEADS.includes(foldPlain(header))) return '';
  return /^(.+)@rank$/i.exec(header.normalize('NFC').trim())?.[1].trim();
}

/**
 * True where a file has ranks and nothing that could be scored.
 * @param isCode whether a header that is not an identity column names something of a set
 */
export function holdsOnlyRanks(source: TextSource, isCode: (header: string) => boolean): boolean {
  const head = readFirstRecord(source) ?? [];
  const scored = (header: string) =>
    ['indicator', 'value', 'points'].includes(identityOf(header) ?? '') ||
    (identityOf(header) === undefined && isCode(header));
  return (
    head.some((header) => rankedCode(header) !== undefined) &&
    !head.some((header) => rankedCode(header) === undefined && scored(header))
  );
}

/** @returns undefined where no column names units; what is wrong with cells is reported at them */
export function readRanks(source: TextSource, problems: Problems): RanksFile | undefined {
  const file: RanksFile = { codes: [], rows: [], inBlocks: false, synthetic: false };
  let columns: ReturnType<typeof columnsOf> | undefined;
  let headed = false;
  readCsv(source, problems, (cells, line) => {
    const place = (field: number) => ({ file: source.name, line, field });
    if (!headed) {
      headed = true;
      columns = columnsOf(cells);
      if (columns.unit < 0) {
        problems.add('data/no-unit-column', {}, { file: source.name, line, col: 1 });
        columns = undefined;
        return;
      }
      file.codes = columns.ranks.map(({ code }) => code);
      reportColumns(cells, columns.ranks, { file: source.name, line }, problems);
      file.inBlocks = columns.block >= 0;
      return;
    }
    if (columns === undefined) return;
    const text = (field: number) =>
      withoutGuard((cells[field] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
    const unit = text(columns.unit);
    if (unit === '') return problems.add('data/no-unit', {}, place(columns.unit));
    if (isTotal(unit)) return problems.add('data/total-row', { unit }, place(columns.unit));
    const said = columns.year < 0 ? '' : text(columns.year);
    if (columns.year >= 0 && !/^(19|20|21)\d\d$/.test(said))
      return problems.add('data/bad-year', { value: said }, place(columns.year));
    const note = columns.note < 0 ? '' : text(columns.note);
    if (isSynthetic(note)) file.synthetic = true;
    const ranks = columns.ranks.map(({ field }) => {
      const rank = readRank(text(field));
      if (rank === undefined) problems.add('ranks/bad-rank', { value: text(field), unit }, place(field));
      return rank ?? Number.NaN;
    });
    const [name, block, region] = [columns.name, columns.block, columns.region].map(text);
    const merged = mergedNote(note);
    file.rows.push({ unit, name, year: Number(said), block, region, line, merged, ranks });
    return undefined;
  });
  if (columns !== undefined && file.rows.length === 0 && !problems.hasErrors())
    problems.add('data/no-rows', { year: '' }, { file: source.name });
  return columns === undefined ? undefined : file;
}

/** Two columns of one rank are one too many; what is not read is named. */
function reportColumns(
  header: readonly string[],
  ranks: readonly { code: string; field: number }[],
  place: { file: string; line: number },
  problems: Problems,
): void {
  for (const [i, { code, field }] of ranks.entries()) {
    const first = ranks.slice(0, i).find((one) => one.code === code);
    if (first === undefined) continue;
    const args = { header: header[field].trim(), other: header[first.field].trim() };
    problems.add('data/duplicate-column', args, { ...place, field });
  }
  const read = new Set(ranks.map(({ field }) => field));
  const unread = header.flatMap((text, field) =>
    text.trim() === '' || read.has(field) || identityOf(text) !== undefined ? [] : [field],
  );
  if (unread.length === 0) return;
  const headers = unread.map((field) => `"${header[field].trim()}"`).join(', ');
  problems.add('data/unknown-columns', { count: unread.length, headers }, { ...place, field: unread[0] });
}

function columnsOf(header: readonly string[]) {
  const roles = header.map(identityOf);
  const at = (role: 'unit' | 'name' | 'year' | 'block' | 'region' | 'note') => roles.indexOf(role);
  const ranks = header.flatMap((text, field) => {
    const code = rankedCode(text);
    return code === undefined ? [] : [{ code, field }];
  });
  return {
    unit: at('unit') >= 0 ? at('unit') : at('name'),
    name: at('unit') < 0 ? -1 : at('name'),
    year: at('year'),
    block: at('block'),
    region: at('region'),
    note: at('note'),
    // The index comes first, wherever its column stands.
    ranks: [...ranks.filter(({ code }) => code === ''), ...ranks.filter(({ code }) => code !== '')],
  };
}

/** A place from 1, or the mean of two that tie; NaN for an empty cell. */
function readRank(text: string): number | undefined {
  if (text === '' || text === '-' || text === '–') return Number.NaN;
  if (!/^\d{1,7}([.,][05])?$/.test(text)) return undefined;
  const rank = Number(text.replace(',', '.'));
  return rank >= 1 ? rank : undefined;
}
