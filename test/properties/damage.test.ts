/** Random damage to lines of a set or a data file never throws, and every place a problem names lies inside its file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectProblems, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { WORDING } from '../../src/diagnostics/english.ts';
import { compileSet } from '../../src/model/compile.ts';
import { readData } from '../../src/model/readData.ts';
import { renderProblems } from '../../src/render/diagnostics.ts';
import { scoreSet } from '../../src/score/scoreSet.ts';
import { locateCells } from '../../src/source/csvPlaces.ts';
import { setOf, sourceOf } from '../scoring.ts';

const YAML = readFileSync(join(import.meta.dirname, 'damage-set.yaml'), 'utf8');
const CSV = readFileSync(join(import.meta.dirname, 'damage-data.csv'), 'utf8');

const JUNK = fc.constantFrom(
  '',
  ' ',
  '"',
  ',',
  ';',
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '&a',
  '*a',
  '*b',
  '0x1F',
  '1,234',
  '1.464',
  'Infinity',
  'KAD',
  '\t',
  '\u0000',
  'é',
  '\r',
  '100',
  '-1',
  '#',
  '|',
  '>',
  '!!x',
  '\ufeff',
  '€',
  '=1+1',
  '@value',
  ':a',
  '1.10',
  'null',
  '~',
  '%',
);

/** Replaces, inserts, deletes, doubles or cuts somewhere. */
const damage = fc.array(
  fc.record({
    line: fc.nat(200),
    at: fc.nat(80),
    how: fc.constantFrom('insert', 'replace', 'delete', 'double', 'cut', 'swap'),
    junk: JUNK,
  }),
  { minLength: 1, maxLength: 4 },
);

function apply(text: string, blows: { line: number; at: number; how: string; junk: string }[]): string {
  const lines = text.split('\n');
  for (const { line, at, how, junk } of blows) {
    const i = line % lines.length;
    const j = at % (lines[i].length + 1);
    if (how === 'insert') lines[i] = lines[i].slice(0, j) + junk + lines[i].slice(j);
    else if (how === 'replace') lines[i] = lines[i].slice(0, j) + junk + lines[i].slice(j + 1 + junk.length);
    else if (how === 'delete') lines.splice(i, 1);
    else if (how === 'double') lines.splice(i, 0, lines[i]);
    else if (how === 'cut') lines[i] = lines[i].slice(0, j);
    else [lines[i], lines[(i + 1) % lines.length]] = [lines[(i + 1) % lines.length], lines[i]];
    if (lines.length === 0) lines.push('');
  }
  return lines.join('\n');
}

function expectInside(list: readonly Diagnostic[], text: string, file: string): void {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const { code, place } of list) {
    if (place.file !== file || place.line === undefined) continue;
    expect(place.line, code).toBeGreaterThanOrEqual(1);
    expect(place.line, code).toBeLessThanOrEqual(lines.length);
    expect(place.col ?? 1, `${code} in ${JSON.stringify(lines[place.line - 1])}`).toBeGreaterThanOrEqual(1);
    expect(place.col ?? 1, `${code} in ${JSON.stringify(lines[place.line - 1])}`).toBeLessThanOrEqual(
      lines[place.line - 1].length + 1,
    );
  }
}

const PLAIN = { wording: WORDING, most: 20, paint: (text: string) => text };

describe('random damage', () => {
  it('to a set never throws, and places lie inside the file', () => {
    let broken = 0;
    fc.assert(
      fc.property(damage, (blows) => {
        const text = apply(YAML, blows);
        const problems = collectProblems();
        const set = compileSet(sourceOf(text, 'set.yaml'), { taken: [], registries: [] }, problems);
        if (set === undefined) {
          broken++;
          expect(problems.hasErrors()).toBe(true);
        }
        expectInside(problems.list(), text, 'set.yaml');
        renderProblems(problems, PLAIN);
      }),
      { numRuns: 800, seed: 7 },
    );
    expect(broken).toBeGreaterThan(200);
  });

  it('to a data file never throws, and places lie inside the file', () => {
    const set = setOf(YAML);
    let broken = 0;
    fc.assert(
      fc.property(damage, (blows) => {
        const text = apply(CSV, blows);
        const problems = collectProblems();
        const source = sourceOf(text);
        const data = readData(set, undefined, source, {}, problems);
        if (data !== undefined && data.plan.columns.length > 0)
          scoreSet(set, data, { keep: () => true, bounds: true }, problems);
        locateCells(
          source,
          problems.list().map(({ place }) => place),
        );
        if (problems.hasErrors()) broken++;
        expectInside(problems.list(), text, 'data.csv');
        renderProblems(problems, PLAIN);
      }),
      { numRuns: 800, seed: 8 },
    );
    expect(broken).toBeGreaterThan(200);
  });
});
