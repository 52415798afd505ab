/** Reads the code of a row as annexes number them: A, I, 1, 1.1, 4.22.11, a), and numbers that a spreadsheet made of them. */
import type { GridCell } from '../source/grid.ts';

/** `path`: 4.22.1 or TC1.2, a place in the tree by itself. `sub`: a), b) below the last path. */
export type RowCode =
  | { kind: 'path'; segments: string[] }
  | { kind: 'head'; style: 'letter' | 'roman'; text: string }
  | { kind: 'sub'; text: string };

export type CodeReading =
  | { kind: 'code'; code: RowCode }
  /** Stored as a number: 4.1 may be 4.10. The last segment is one of these. */
  | { kind: 'number'; parent: string[]; last: number[]; text: string }
  | { kind: 'date'; text: string }
  | { kind: 'bullet' }
  | { kind: 'none' };

/** How a code may stand: alone, or followed by a mark or by the name of its row ("1.1. Tỷ lệ …"). */
const PATH = /^(?:[A-Za-zĐđ]{1,8}[-_.]?)?\d{1,3}(?:[.]\d{1,3})*$/;
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const CODE_THEN_NAME =
  /^([A-ZĐ]|[IVX]+|(?:[A-Za-zĐđ]{1,8}[-_.]?)?\d{1,3}(?:[.]\d{1,3})*)[.):]?\s+(\p{L}.*)$/su;

export interface CodeReader {
  /** Reads a cell that holds a code and nothing else. */
  read(cell: GridCell): CodeReading;
  /** Reads a code at the beginning of a text: the code and what follows it. */
  split(text: string): { code: RowCode; rest: string } | undefined;
}

/** Letters and Roman numerals are told apart by what came before: after A and B, C is a letter. */
export function codeReader(): CodeReader {
  let letters = 0;
  let romans = 0;
  const head = (text: string): RowCode | undefined => {
    const letter = letterNumber(text);
    if (letter !== undefined && letter === letters + 1 && !(text === 'I' && romans === 0 && letters < 8)) {
      letters++;
      // Roman numerals begin again under the next letter.
      romans = 0;
      return { kind: 'head', style: 'letter', text };
    }
    if (text !== '' && ROMAN.test(text) && (romanNumber(text) === romans + 1 || text === 'I')) {
      romans = romanNumber(text);
      return { kind: 'head', style: 'roman', text };
    }
    return undefined;
  };
  const plain = (text: string): RowCode | undefined => {
    if (PATH.test(text)) return { kind: 'path', segments: text.split('.') };
    if (/^[a-zđ]$/.test(text)) return { kind: 'sub', text };
    return head(text);
  };
  return {
    read(cell) {
      const text = cell.text.normalize('NFC').trim();
      if (text === '') return { kind: 'none' };
      if (cell.kind === 'date') return { kind: 'date', text };
      const decimal = /^(\d+)[.,](\d+)$/.exec(text);
      // A comma between digits is a decimal comma: this code has been a number, in a CSV file too.
      if (decimal !== null && (cell.kind === 'number' || text.includes(','))) {
        const last = [Number(decimal[2]), Number(decimal[2]) * 10].filter((n) => n > 0 && n < 100);
        return { kind: 'number', parent: [decimal[1]], last, text };
      }
      if (/^[-–—+•*·]+$/.test(text)) return { kind: 'bullet' };
      const code = plain(text.replace(/^\((.*)\)$/, '$1').replace(/[.):]+$/, ''));
      return code === undefined ? { kind: 'none' } : { kind: 'code', code };
    },
    split(text) {
      const found = CODE_THEN_NAME.exec(text.trim());
      if (found === null) return undefined;
      // "A" and "1" begin many a sentence; alone they need their mark or their dots.
      const marked = /^[^\s]+[.):]\s/.test(text.trim()) || found[1].includes('.');
      const code = marked ? plain(found[1]) : undefined;
      return code === undefined ? undefined : { code, rest: found[2] };
    },
  };
}

function letterNumber(text: string): number | undefined {
  // Vietnamese annexes go A, B, C, D, Đ, E.
  const at = 'ABCDĐEGHIKLMNOPQRSTUVXY'.indexOf(text);
  return text.length === 1 && at >= 0 ? at + 1 : undefined;
}

export function romanNumber(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, sign, i) => {
    const [own, next] = [values[sign], values[text[i + 1]] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}
