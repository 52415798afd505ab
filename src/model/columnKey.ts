/** What one header (or one indicator cell of a long file) names: CODE, CODE:input, CODE@form, CODE@layer@form, CODE name. */
import { fold, foldPlain } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export type Form = 'raw' | 'value' | 'points' | 'percent' | 'max' | 'rank';
export const FORMS = ['value', 'points', 'percent', 'max', 'rank'] as const;

/** Words that would otherwise pass for the name of a layer. */
const FORMS_IN_VIETNAMESE: Record<string, string> = {
  diem: 'points',
  'gia tri': 'value',
  'phan tram': 'percent',
  'ty le': 'percent',
  'toi da': 'max',
};

export interface ColumnKey {
  /** A node's index, or a view's as −1 − index. */
  target: number;
  code: string;
  input?: string;
  layer?: string;
  /** Undefined: the column is bare. */
  form?: Form;
}

export type KeyReading =
  | { kind: 'key'; key: ColumnKey }
  | { kind: 'near'; near: string[] }
  | { kind: 'unknown' };

export interface KeyReader {
  /** What a header names, or undefined where it begins with no code of the set. */
  read(text: string): KeyReading | undefined;
  /** Whether a header that names nothing was meant to. */
  judge(text: string): KeyReading;
}

/** Looks up headers of one set; built once a file. */
export function keyReader(set: IndicatorSet): KeyReader {
  const codes = new Map<string, number>();
  set.nodes.forEach((node, i) => {
    codes.set(node.code, i);
  });
  set.views.forEach((view, i) => {
    codes.set(view.code, -1 - i);
  });
  let names: Map<string, string> | undefined;
  return {
    read: (text) => readKey(text, codes),
    judge(text) {
      // Only for headers that are no codes: folding every name takes longer than reading the file.
      names ??= codesByName(set);
      return judgeUnknown(text, codes, names);
    },
  };
}

function readKey(text: string, codes: ReadonlyMap<string, number>): KeyReading | undefined {
  const parts = text.split('@').map((part) => part.trim());
  const found = findCode(parts[0], codes);
  if (found === undefined) return undefined;
  const rest = parts.slice(1);
  const last = rest.at(-1);
  const form =
    last !== undefined && (FORMS as readonly string[]).includes(last.toLowerCase())
      ? (last.toLowerCase() as Form)
      : undefined;
  const layers = form === undefined ? rest : rest.slice(0, -1);
  const meant = layers
    .map((layer) => FORMS_IN_VIETNAMESE[foldPlain(layer)])
    .find((word) => word !== undefined);
  if (meant !== undefined) return { kind: 'near', near: [`${found.code}@${meant}`] };
  if (layers.length > 1 || layers.some((layer) => layer === ''))
    return { kind: 'near', near: [`${found.code}@layer@value`] };
  return { kind: 'key', key: { ...found, layer: layers[0], form } };
}

export function findCode(
  base: string,
  codes: ReadonlyMap<string, number>,
): Pick<ColumnKey, 'target' | 'code' | 'input'> | undefined {
  const [code, input, more] = base.split(':').map((part) => part.trim());
  if (codes.has(code) && more === undefined && !/\s/.test(input ?? ''))
    return { target: codes.get(code)!, code, input };
  // "1.1 Người đứng đầu …" and "1.1:a Số văn bản": the code first, then its name.
  const word = base.split(/\s/)[0];
  const [first, firstInput] = word.replace(/[.)]$/, '').split(':');
  if (word !== base && codes.has(first)) return { target: codes.get(first)!, code: first, input: firstInput };
  return undefined;
}

/** The codes that a header stored as a number may mean: as a number, 4.10 is 4.1. */
export function codesOfNumber(text: string, codes: Iterable<string>): string[] {
  return [...codes].filter((code) => /^\d+(\.\d+)?$/.test(code) && Number(code) === Number(text));
}

/** Names of nodes, folded; the index has the set's title for a name, which may well head a column of remarks. */
function codesByName(set: IndicatorSet): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of set.nodes.slice(1)) {
    for (const name of [node.name.vi, node.name.en]) {
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), node.code);
    }
  }
  return names;
}

/** True for headers that can only be meant as codes: by their digits, an input or a form. */
export function hasCodeForm(text: string): boolean {
  const parts = text.split('@').map((part) => part.trim());
  const base = parts[0].split(':')[0].trim();
  const word = base.split(/\s/)[0];
  const dotted = word !== base && looksLikeCode(word) && /[.,]/.test(word);
  const marked =
    parts.slice(1).some((part) => (FORMS as readonly string[]).includes(part)) || /:[a-z]$/i.test(parts[0]);
  return looksLikeCode(base) || dotted || marked;
}

/** Digits and dots, perhaps after a short word: the form in which decisions number their indicators. */
function looksLikeCode(text: string): boolean {
  return /^[A-Za-z]{0,6}[.\-_]?\d{1,3}([.,]\d{1,3})*\.?$/.test(text);
}

function judgeUnknown(
  text: string,
  codes: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): KeyReading {
  const parts = text.split('@');
  const base = parts[0].split(':')[0].trim();
  const named = names.get(fold(base));
  if (named !== undefined) return { kind: 'near', near: [named] };
  const word = base.split(/\s/)[0];
  const candidates = nearest(looksLikeCode(word) ? word : base, codes.keys());
  if (hasCodeForm(text)) return { kind: 'near', near: candidates };
  // One slip away from a code of some length, or the same but for case or diacritics.
  const close = candidates.filter(
    (code) =>
      foldPlain(code) === foldPlain(base) || (code.length >= 3 && oneSlip(foldPlain(code), foldPlain(base))),
  );
  return close.length > 0 && text.length < 40 ? { kind: 'near', near: close } : { kind: 'unknown' };
}

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
