/** CSV → records, in pieces so that a file may be larger than one string. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Problems } from '../diagnostics/diagnostic.ts';
import { headWidth, type OnRecord, readRows } from './rows.ts';
import { countLines, readText, type TextFault, type TextSource } from './text.ts';

export type { OnRecord } from './rows.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * Gives every record that is not blank to `onRecord`, the header first, with the line it starts on.
 * Problems of the file as a file (binary, encoding, quotes, empty) go to `problems`; reading stops at the first.
 */
export function readCsv(source: TextSource, problems: Problems, onRecord: OnRecord): void {
  if (source.grid !== undefined) {
    readRows(source.grid, problems, onRecord);
    return;
  }
  let waiting = '';
  let baseLine = 0;
  let delimiter: string | undefined;
  let records = 0;
  const pieces = readText(source);
  for (;;) {
    const next = pieces.next();
    if (next.done !== true) waiting += next.value;
    const end = next.done === true ? waiting.length : lastRecordEnd(waiting);
    if (end > 0) {
      const text = waiting.slice(0, end);
      waiting = waiting.slice(end);
      delimiter ??= findDelimiter(text);
      const fault = parsePiece(text, delimiter, baseLine, (cells, line) => {
        records++;
        onRecord(cells, line);
      });
      if (fault !== undefined) {
        problems.add(fault.code, fault.args, { file: source.name, line: fault.line, col: 1 });
        return;
      }
      baseLine += countLines(text);
    }
    if (next.done === true) {
      if (next.value !== undefined) reportFault(next.value, source.name, problems);
      else if (records === 0) problems.add('file/empty', {}, { file: source.name });
      return;
    }
  }
}

/** The cells of the first record, without reading further; undefined where the file does not begin with one. */
export function readFirstRecord(source: TextSource): string[] | undefined {
  if (source.grid !== undefined)
    return source.grid.rows[0]?.cells.slice(0, headWidth(source.grid)).map(({ text }) => text);
  let text = '';
  for (const piece of readText(source)) {
    text += piece;
    const end = firstRecordEnd(text);
    if (end > 0) {
      text = text.slice(0, end);
      break;
    }
  }
  let first: string[] | undefined;
  if (text.trim() !== '') parsePiece(text, findDelimiter(text), 0, (cells) => (first ??= cells));
  return first;
}

function firstRecordEnd(text: string): number {
  let quotes = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quotes++;
    else if (text[at] === '\n' && quotes % 2 === 0 && text.slice(0, at).trim() !== '') return at + 1;
  }
  return 0;
}

interface PieceFault {
  code: 'file/quotes';
  args: { what: string };
  line: number;
}

/**
 * Gives the records of a piece of text. Where every record is a line and every quoted cell is a plain one, cells are what
 * stands between separators, and splitting is four times as fast as parsing; a law holds both ways to the same records.
 * Everything else (line breaks inside quotes, quotes in odd places) goes through the parser.
 */
export function parsePiece(
  text: string,
  delimiter: string,
  baseLine: number,
  onRecord: OnRecord,
): PieceFault | undefined {
  const lines = text.split('\n');
  // Only quotes can turn out not to be plain; cells are made as they are taken, and do not pile up.
  const quoted = new Map<number, string[]>();
  for (let i = 0; text.includes('"') && i < lines.length; i++) {
    if (!lines[i].includes('"')) continue;
    const cells = splitQuoted(lines[i], delimiter);
    if (cells === undefined) return parseAll(text, delimiter, baseLine, onRecord);
    quoted.set(i, cells);
  }
  for (let i = 0; i < lines.length; i++)
    emit(quoted.get(i) ?? lines[i].split(delimiter), baseLine + i + 1, onRecord);
  return undefined;
}

const QUOTE = 34;

/** The cells of a line whose quoted cells begin and end with their quotes; undefined for any other. */
function splitQuoted(line: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  let open: string | undefined;
  for (const part of line.split(delimiter)) {
    const text = open === undefined ? part : `${open}${delimiter}${part}`;
    if (text.charCodeAt(0) !== QUOTE) {
      if (text.includes('"')) return undefined;
      cells.push(text);
      continue;
    }
    // A separator inside quotes has cut the cell in two where its quotes do not balance.
    open = (text.split('"').length - 1) % 2 === 1 ? text : undefined;
    if (open !== undefined) continue;
    const inside = /^"((?:[^"]|"")*)"$/.exec(text);
    if (inside === null) return undefined;
    cells.push(inside[1].replaceAll('""', '"'));
  }
  return open === undefined ? cells : undefined;
}

/** Spreadsheets leave rows of nothing but separators behind. */
function emit(cells: string[], line: number, onRecord: OnRecord): void {
  if (cells.some((cell) => cell.trim() !== '')) onRecord(cells, line);
}

/** Every record by the parser. */
export function parseAll(
  text: string,
  delimiter: string,
  baseLine: number,
  onRecord: OnRecord,
): PieceFault | undefined {
  let previous = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], context) => {
        const line = baseLine + previous + 1;
        previous = context.lines;
        emit(cells, line, onRecord);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
    // An open quote swallows the rest of the file: where its record began is the place to look.
    const line = baseLine + (unclosed ? previous + 1 : Math.max(previous + 1, Number(error.lines ?? 1)));
    return { code: 'file/quotes', args: { what: unclosed ? '#unclosed' : '#stray' }, line };
  }
  return undefined;
}

/** The end of the last whole record: after a line end outside quotes, that is with an even number of quotes before it. */
export function lastRecordEnd(text: string): number {
  let quotes = 0;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) break;
    for (
      let quote = text.indexOf('"', at);
      quote >= 0 && quote < newline;
      quote = text.indexOf('"', quote + 1)
    )
      quotes++;
    if (quotes % 2 === 0) end = newline + 1;
    at = newline + 1;
  }
  return end;
}

/** The separator that stands most often in the header line, outside quotes. */
export function findDelimiter(text: string): string {
  const line = text
    .slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
    .replace(/"[^"]*"?/g, '');
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = line.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

function reportFault(fault: TextFault, file: string, problems: Problems): void {
  if (fault.kind === 'binary') problems.add('file/binary', { what: `#${fault.what}` }, { file });
  else problems.add('file/invalid-utf8', {}, { file, line: fault.line, col: fault.col });
}
