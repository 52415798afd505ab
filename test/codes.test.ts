/** Every diagnostic has a golden case that shows it, and no golden case shows a code that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CATALOGUE, type Code } from '../src/diagnostics/catalogue.ts';
import { isGraded, severityOf } from '../src/diagnostics/diagnostic.ts';
import { WORDING as ENGLISH } from '../src/diagnostics/english.ts';
import type { Entry } from '../src/diagnostics/entry.ts';
import { TERMS } from '../src/diagnostics/terms.ts';
import { WORDING as VIETNAMESE } from '../src/diagnostics/vietnamese.ts';

const ROOT = join(import.meta.dirname, 'cases');
const PATTERN = /(?:^|: )(?:error|warning|note|lỗi|cảnh báo|ghi chú) ([a-z0-9/-]+): /gm;

const shown = new Set<string>();
for (const path of readdirSync(ROOT, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('stderr.txt')) continue;
  for (const [, code] of readFileSync(join(ROOT, path), 'utf8').matchAll(PATTERN))
    shown.add(code.includes('/') ? code : `note/${code}`);
}

it('every code has a case', () => {
  expect(Object.keys(CATALOGUE).filter((code) => !shown.has(code))).toEqual([]);
});

it('every code shown exists', () => {
  expect([...shown].filter((code) => !(code in CATALOGUE))).toEqual([]);
});

it('every code speaks both languages with the same arguments', () => {
  for (const [code, entry] of Object.entries(CATALOGUE)) {
    const hint: { en: string; vi: string } | undefined = 'hint' in entry ? entry.hint : undefined;
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(names(entry.en), code).toEqual(names(entry.vi));
    if (hint !== undefined) expect(names(hint.en), code).toEqual(names(hint.vi));
  }
});

it('what is taken from the catalogue is what stands there', () => {
  const entries = Object.entries(CATALOGUE) as [Code, Entry][];
  for (const [code, entry] of entries) {
    expect(severityOf(code), code).toBe(entry.severity);
    for (const grade of ['strict', 'usage', 'notComparable'] as const)
      expect(isGraded(code, grade), code).toBe(entry[grade] === true);
  }
  for (const { lang, messages, terms } of [ENGLISH, VIETNAMESE]) {
    const said = entries.map(([code, entry]) => [code, { text: entry[lang], hint: entry.hint?.[lang] }]);
    expect(messages).toEqual(Object.fromEntries(said));
    expect(terms).toEqual(Object.fromEntries(Object.entries(TERMS).map(([key, term]) => [key, term[lang]])));
  }
});

it('no word and no code is said twice: of two, the later would silently take the place of the other', () => {
  for (const [folder, pattern] of [
    ['render', /Words\.ts$/],
    ['diagnostics', /Codes\.ts$/],
  ] as const) {
    const path = join(import.meta.dirname, '../src', folder);
    const keys = readdirSync(path)
      .filter((name) => pattern.test(name))
      .flatMap((name) => [...readFileSync(join(path, name), 'utf8').matchAll(/^ {2}'?([\w/-]+)'?: \{/gm)])
      .map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});
