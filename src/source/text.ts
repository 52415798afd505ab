/** Bytes → text, piece by piece: byte order marks, UTF-16, line ends. Broken or binary files are named, never repaired. */
import type { Grid } from './grid.ts';

/** A file or standard input. The pieces can be asked for again: places are looked up in a second reading. */
export interface TextSource {
  name: string;
  pieces(): Iterable<Uint8Array>;
  /** The sheet that is read in place of the bytes, where the file is a workbook. */
  grid?: Grid;
}

export type TextFault =
  | { kind: 'binary'; what: 'spreadsheet' | 'nul' }
  | { kind: 'invalid-utf8'; line: number; col: number };

/**
 * Yields the text with LF line ends and no byte order mark. Line ends are made one before anything counts lines.
 * @returns (as the generator's value) what is wrong with the bytes, if anything; the text before it has been yielded
 */
export function* readText(source: TextSource): Generator<string, TextFault | undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let line = 1;
  let heldReturn = false;
  for (const piece of source.pieces()) {
    if (decoder === undefined) {
      if (piece.length === 0) continue;
      if (piece[0] === 0x50 && piece[1] === 0x4b && piece[2] === 3 && piece[3] === 4) {
        return { kind: 'binary', what: 'spreadsheet' };
      }
      decoder = new TextDecoder(encodingOf(piece), { fatal: true });
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      return faultIn(piece, line);
    }
    if (heldReturn) text = `\r${text}`;
    // A piece may end between CR and LF.
    heldReturn = text.endsWith('\r');
    if (heldReturn) text = text.slice(0, -1);
    if (text.includes('\0')) return { kind: 'binary', what: 'nul' };
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    line += countLines(text);
    yield text;
  }
  try {
    const rest = decoder?.decode() ?? '';
    if (rest !== '' || heldReturn) yield rest + (heldReturn ? '\n' : '');
  } catch {
    return { kind: 'invalid-utf8', line, col: 1 };
  }
  return undefined;
}

/** True for what begins like a workbook, whatever it is called: a zip archive, or the container of older office files. */
export function beginsAsWorkbook(source: TextSource): boolean {
  for (const piece of source.pieces()) {
    if (piece.length === 0) continue;
    const [a, b, c, d] = piece;
    // An archive begins with its first part, or, empty, with its end.
    if (a === 0x50 && b === 0x4b) return (c === 3 && d === 4) || (c === 5 && d === 6);
    return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  }
  return false;
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function faultIn(piece: Uint8Array, line: number): TextFault {
  // The replacement character shows where the first broken byte stands.
  const text = new TextDecoder('utf-8').decode(piece).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) return { kind: 'binary', what: 'nul' };
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
  return {
    kind: 'invalid-utf8',
    line: line + countLines(before),
    col: before.length - before.lastIndexOf('\n'),
  };
}

/** At least as many lines as the text has, counted in its bytes. */
export function countLineEnds(source: TextSource): number {
  if (source.grid !== undefined) return source.grid.rows.length;
  let count = 1;
  for (const piece of source.pieces()) {
    for (const end of [0x0a, 0x0d]) {
      for (let at = piece.indexOf(end); at >= 0; at = piece.indexOf(end, at + 1)) count++;
    }
  }
  return count;
}

/**
 * The same text in memory of its own. A cell is a window on the piece of the file it was cut from; kept as it is, one
 * name would keep a mebibyte alive.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
