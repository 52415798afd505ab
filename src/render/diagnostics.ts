/** Problems → lines: file:line:col, what is wrong, what to do. The wording is handed in, in the language asked for. */
import type { Code, Diagnostic, Problems } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/wording.ts';
import { word } from './words.ts';

export interface DiagnosticStyle {
  wording: Wording;
  /** How many of a kind are printed. */
  most: number;
  /** Paints a part; the identity without colour. */
  paint(text: string, as: 'error' | 'warning' | 'note' | 'place' | 'hint'): string;
}

/** In file order, at most `most` of a kind; the true count is announced where some are left out. */
export function renderProblems(problems: Problems, style: DiagnosticStyle): string {
  const lines = shownProblems(problems, style.most).flatMap((one) => renderOne(one, style));
  for (const [code, count] of problems.counts()) {
    if (count > style.most)
      lines.push(word('moreProblems', style.wording.lang, { n: count - style.most, code }));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** What is printed, in file order: at most `most` of a kind. */
export function shownProblems(problems: Problems, most: number): Diagnostic[] {
  const list = problems.list();
  const files = [...new Set(list.map(({ place }) => place.file))];
  const sorted = [...list].sort(
    (a, b) => files.indexOf(a.place.file) - files.indexOf(b.place.file) || inFileOrder(a, b),
  );
  const shown = new Map<Code, number>();
  return sorted.filter(({ code }) => {
    const count = (shown.get(code) ?? 0) + 1;
    shown.set(code, count);
    return count <= most;
  });
}

/** What is wrong, in words. */
export function sayMessage({ code, args }: Pick<Diagnostic, 'code' | 'args'>, wording: Wording): string {
  return fill(wording.messages[code].text, args, wording);
}

/** What to do about it, where there is something to do. */
export function sayHint(
  { code, args }: Pick<Diagnostic, 'code' | 'args'>,
  wording: Wording,
): string | undefined {
  const { hint } = wording.messages[code];
  return hint === undefined ? undefined : fill(hint, args, wording);
}

function inFileOrder(a: Diagnostic, b: Diagnostic): number {
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.col ?? 0) - (b.place.col ?? 0);
}

function renderOne(diagnostic: Diagnostic, { wording, paint }: DiagnosticStyle): string[] {
  const { code, severity, place } = diagnostic;
  const { lang } = wording;
  const inFile = place.cell === undefined ? [place.line, place.line && (place.col ?? 1)] : [place.cell];
  const where = [place.flag ?? place.file, ...inFile]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const head = `${where === '' ? '' : `${paint(clean(where), 'place')}: `}${paint(word(severity, lang), severity)}`;
  // A note announces; its code is only for looking it up.
  const lines = [`${head} ${code.replace('note/', '')}: ${sayMessage(diagnostic, wording)}`];
  const hint = sayHint(diagnostic, wording);
  if (hint !== undefined) lines.push(`  ${paint(`${word('hint', lang)}: ${hint}`, 'hint')}`);
  return lines;
}

/** Fills in `{name}`; a part in [[ ]] goes where one of its arguments is empty. */
function fill(template: string, args: Diagnostic['args'], { terms }: Wording): string {
  const say = (arg: string | number) => {
    const text = String(arg);
    // "#REF!" is what a cell says, and no term.
    return /^#[\w-]+$/.test(text) ? (terms[text.slice(1)] ?? text.slice(1)) : text;
  };
  const part = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? clean(say(args[name])) : whole));
  return part(
    template.replace(/\[\[(.*?)\]\]/g, (_, inner: string) =>
      [...inner.matchAll(/\{(\w+)\}/g)].every(([, name]) => args[name] !== undefined && args[name] !== '')
        ? inner
        : '',
    ),
  );
}

const LONGEST = 400;

/** Control characters, and those that turn the direction of writing. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from files cannot move the cursor or fill the screen. */
export function clean(text: string): string {
  const safe = text.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
}
