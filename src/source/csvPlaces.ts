/** The way back from a cell of a CSV file, known by its record and field, to its line and column. */
import { findDelimiter, lastRecordEnd } from './csv.ts';
import { countLines, readText, type TextSource } from './text.ts';

/**
 * Fills in the line and column of cells known by the line of their record and their field number.
 * A field inside quotes is pointed at where its quote opens. Fields beyond the record's end point at its end.
 */
export function locateCells(
  source: TextSource,
  cells: { line?: number; col?: number; field?: number }[],
): void {
  const wanted = cells
    .filter((cell) => cell.field !== undefined && cell.line !== undefined)
    .sort((a, b) => a.line! - b.line!);
  if (wanted.length === 0) return;
  let at = 0;
  let line = 1;
  let text = '';
  let delimiter: string | undefined;
  for (const piece of readText(source)) {
    text += piece;
    const end = lastRecordEnd(text);
    delimiter ??= findDelimiter(text);
    [at, line] = locateIn(text.slice(0, end), delimiter, line, wanted, at);
    text = text.slice(end);
  }
  locateIn(text, delimiter ?? ',', line, wanted, at);
}

function locateIn(
  text: string,
  delimiter: string,
  firstLine: number,
  wanted: { line?: number; col?: number; field?: number }[],
  from: number,
): [number, number] {
  let line = firstLine;
  let start = 0;
  let at = from;
  const linesAfter = firstLine + countLines(text);
  for (; at < wanted.length && wanted[at].line! < linesAfter + (text.endsWith('\n') ? 0 : 1); at++) {
    while (line < wanted[at].line!) {
      start = text.indexOf('\n', start) + 1;
      line++;
    }
    const place = fieldPlace(text, start, delimiter, wanted[at].field!);
    wanted[at].line = line + place.down;
    wanted[at].col = place.col;
  }
  return [at, linesAfter];
}

function fieldPlace(
  text: string,
  start: number,
  delimiter: string,
  field: number,
): { down: number; col: number } {
  let quoted = false;
  let seen = 0;
  let down = 0;
  let lineStart = start;
  let at = start;
  for (; at < text.length && seen < field; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n') {
      if (!quoted) break;
      down++;
      lineStart = at + 1;
    } else if (!quoted && sign === delimiter) seen++;
  }
  return { down, col: at - lineStart + 1 };
}
