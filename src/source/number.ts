/**
 * Reads one number as offices write it: 1.234,5 · 1,234.5 · 12,5 % · 1 234. It never guesses: a text with two readings
 * comes back as ambiguous, and the file as a whole (or the user) decides the decimal mark.
 */
export type Mark = '.' | ',';

export type NumberReading =
  | { kind: 'number'; value: number; plain: string; decimals: number; percent: boolean; mark?: Mark }
  | { kind: 'ambiguous' }
  | { kind: 'bad'; why: 'text' | 'hex' | 'infinite' | 'mark' };

const BAD_TEXT: NumberReading = { kind: 'bad', why: 'text' };
const BLANKS = /[\u0020\u00a0\u2007\u2009\u202f]/g;

/**
 * @param text the cell, trimmed and not empty
 * @param mark the decimal mark if it is known; without it a text such as "1.464" is ambiguous
 * @returns the number; `plain` is the same number in machine form, so that a percentage can be shifted in the text
 *   (7 % is 0.07 exactly as written, which 7 / 100 is not always); `mark` is the decimal mark this text proves
 */
export function readNumber(text: string, mark?: Mark): NumberReading {
  if (/^\d{1,15}$/.test(text)) {
    return { kind: 'number', value: Number(text), plain: text, decimals: 0, percent: false };
  }
  const plainDecimal = mark === ',' ? null : /^(\d{1,9})\.(\d{1,12})$/.exec(text);
  // The usual case, unless it is the ambiguous one: "1.464".
  if (
    plainDecimal !== null &&
    (mark === '.' || plainDecimal[2].length !== 3 || /^0|\d{4}/.test(plainDecimal[1]))
  ) {
    return {
      kind: 'number',
      value: Number(text),
      plain: text,
      decimals: plainDecimal[2].length,
      percent: false,
      mark: '.',
    };
  }
  const percent = text.endsWith('%');
  const body = (percent ? text.slice(0, -1).trimEnd() : text).replace('\u2212', '-');
  const shape = /^([+-]?)([\d.,\u0020\u00a0\u2007\u2009\u202f]*\d)(?:[eE]([+-]?\d{1,3}))?$/.exec(body);
  if (shape === null) {
    if (/^[+-]?0x[\da-f]+$/i.test(body)) return { kind: 'bad', why: 'hex' };
    return /^[+-]?(inf|infinity|∞|nan)$/i.test(body) ? { kind: 'bad', why: 'infinite' } : BAD_TEXT;
  }
  const [, sign, digits, exponent] = shape;
  const split = splitDigits(digits, exponent !== undefined, mark);
  if (typeof split === 'string') {
    return split === 'ambiguous' ? { kind: 'ambiguous' } : { kind: 'bad', why: split };
  }
  const whole = split.whole.replace(/[^\d]/g, '');
  const plain = `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${split.fraction === '' ? '' : `.${split.fraction}`}${exponent === undefined ? '' : `e${exponent}`}`;
  const value = Number(plain);
  if (!Number.isFinite(value)) return { kind: 'bad', why: 'infinite' };
  const decimals = Math.max(0, split.fraction.length - Number(exponent ?? 0));
  return { kind: 'number', value: value + 0, plain, decimals, percent, mark: split.proves };
}

/** The same number divided by 100, shifted in its decimal text so that no binary rounding enters. */
export function shiftPercent(plain: string): number {
  const at = plain.indexOf('e');
  return at < 0 ? Number(`${plain}e-2`) : Number(`${plain.slice(0, at)}e${Number(plain.slice(at + 1)) - 2}`);
}

interface Split {
  whole: string;
  fraction: string;
  proves?: Mark;
}

function splitDigits(
  digits: string,
  scientific: boolean,
  mark?: Mark,
): Split | 'ambiguous' | 'mark' | 'text' {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) {
    return isGrouped(digits) ? { whole: digits, fraction: '' } : 'text';
  }
  const single = readingOf(digits, dots, commas);
  if (single === undefined) return 'text';
  if (single === 'either' && !scientific) {
    if (mark === undefined) return 'ambiguous';
    return digits.includes(mark) ? cut(digits, mark) : { whole: digits, fraction: '' };
  }
  const proves = single === 'either' ? (dots > 0 ? '.' : ',') : single;
  if (mark !== undefined && mark !== proves) return 'mark';
  return { ...cut(digits, proves), proves };
}

/** The decimal mark under which the digits make sense: one of the two, either, or none. */
function readingOf(digits: string, dots: number, commas: number): Mark | 'either' | undefined {
  const byDot = fits(digits, '.');
  const byComma = fits(digits, ',');
  if (byDot && byComma) {
    // "0.125" cannot be a grouped integer: groups do not start with 0.
    return dots + commas === 1 && /^0/.test(digits) ? (dots === 1 ? '.' : ',') : 'either';
  }
  return byDot ? '.' : byComma ? ',' : undefined;
}

function fits(digits: string, mark: Mark): boolean {
  const parts = digits.split(mark);
  if (parts.length > 2) return false;
  if (parts.length === 2 && !/^\d+$/.test(parts[1])) return false;
  const group = mark === '.' ? ',' : '.';
  if (parts[0] === '') return parts.length === 2;
  return isGrouped(parts[0], group);
}

/** Digits alone, or in groups of three after a first group of one to three, all by the same sign. */
function isGrouped(text: string, group?: string): boolean {
  if (/^\d+$/.test(text)) return true;
  const plain = text.replace(BLANKS, ' ');
  if (/^\d{1,3}( \d{3})+$/.test(plain)) return true;
  if (group === undefined) return false;
  const parts = plain.split(group);
  return (
    parts.length > 1 && /^\d{1,3}$/.test(parts[0]) && parts.slice(1).every((part) => /^\d{3}$/.test(part))
  );
}

function cut(digits: string, mark: Mark): Split {
  const at = digits.indexOf(mark);
  return at < 0
    ? { whole: digits, fraction: '' }
    : { whole: digits.slice(0, at), fraction: digits.slice(at + 1) };
}
