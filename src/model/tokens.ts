/** Words in cells that are not numbers: yes, no, missing, not applicable. A set may add to the first two and replace the others. */
import { fold, foldPlain } from '../source/fold.ts';
import { ownText } from '../source/text.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export const DEFAULT_TOKENS = {
  missing: ['-', '…', '...', 'chưa có'],
  notApplicable: ['KAD', 'N/A'],
  yes: ['có', 'x', 'đạt', 'rồi', 'yes', '1'],
  no: ['không', 'không đạt', 'chưa', 'no', '0'],
};

/** Stands in a result's CSV where a node was below its minimum coverage; read back, it keeps the node without a score. */
export const NO_SCORE = 'no-score';

export type Meaning = 'missing' | 'not-applicable' | 'no-score';

/** Looks up what a cell's text means when it is no value. Texts are remembered as written, so that a long column stays fast. */
export function tokenReader(set: IndicatorSet): (text: string) => Meaning | undefined {
  const meanings = new Map<string, Meaning>();
  for (const token of set.tokens.missing) for (const form of forms(token)) meanings.set(form, 'missing');
  for (const token of set.tokens.notApplicable)
    for (const form of forms(token)) meanings.set(form, 'not-applicable');
  meanings.set(NO_SCORE, 'no-score');
  const longest = Math.max(...[...meanings.keys()].map((token) => token.length)) * 2;
  const look = remember((text) => meanings.get(fold(text)) ?? meanings.get(foldPlain(text)));
  const numeric = [...meanings.keys()].some((token) => /^\d/.test(token));
  return (text) => {
    // Most cells are numbers, and few sets have a token that begins like one.
    const first = text.charCodeAt(0);
    if (text.length > longest || (first >= 48 && first <= 57 && !numeric)) return undefined;
    return look(text);
  };
}

/** Words come again and again down a column; only a few hundred different ones are kept. */
function remember<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const fresh = look(text);
    if (known.size < 500) known.set(ownText(text), fresh);
    return fresh;
  };
}

/** Looks up 1 for yes, 0 for no. */
export function yesNoReader(set: IndicatorSet): (text: string) => number | undefined {
  const meanings = new Map<string, number>();
  for (const token of set.tokens.no) for (const form of forms(token)) meanings.set(form, 0);
  for (const token of set.tokens.yes) for (const form of forms(token)) meanings.set(form, 1);
  return remember((text) => meanings.get(fold(text)) ?? meanings.get(foldPlain(text)));
}

/** Looks up the number of a label, by code or name; typed without diacritics where that leaves one label. */
export function labelReader(
  labels: readonly { code: string; names: string[] }[],
): (text: string) => number | undefined {
  const written = new Map<string, number>();
  labels.forEach(({ code, names }, i) => {
    for (const name of [code, ...names]) written.set(name, i);
  });
  let folded: { exact: Map<string, number>; plain: Map<string, number> } | undefined;
  return remember((text) => {
    const found = written.get(text);
    if (found !== undefined) return found;
    // Most labels are copied as they are; only for others is it worth folding all of them.
    folded ??= foldLabels(labels);
    const near = folded.exact.get(fold(text)) ?? folded.plain.get(foldPlain(text));
    return near === undefined || near < 0 ? undefined : near;
  });
}

/** Labels by their folded forms; −1 where a form without diacritics belongs to two of them. */
function foldLabels(labels: readonly { code: string; names: string[] }[]): {
  exact: Map<string, number>;
  plain: Map<string, number>;
} {
  const exact = new Map<string, number>();
  const plain = new Map<string, number>();
  labels.forEach((label, i) => {
    for (const name of [label.code, ...label.names]) {
      exact.set(fold(name), i);
      const bare = foldPlain(name);
      const other = plain.get(bare);
      plain.set(bare, other === undefined || other === i ? i : -1);
    }
  });
  return { exact, plain };
}

/** The spellings under which a token is recognised: folded, and without diacritics where letters are left. */
export function forms(token: string): string[] {
  const plain = foldPlain(token);
  return plain === '' ? [fold(token)] : [fold(token), plain];
}
