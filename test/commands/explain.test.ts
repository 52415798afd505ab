/** Explanations on terminals of any width, in both languages, with names however they are encoded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPLAIN_WHY_WORDS } from '../../src/render/explainWhyWords.ts';
import { EXPLAIN_WORDS } from '../../src/render/explainWords.ts';
import { dti } from '../host.ts';

const CASES = join(import.meta.dirname, '../cases/explain');
const SAMPLE = join(import.meta.dirname, '../../samples/synthetic-provinces-2022.csv');
const folder = mkdtempSync(join(tmpdir(), 'dti-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const widest = (text: string) =>
  Math.max(...text.split('\n').map((line) => stringWidth(line.normalize('NFC'))));

describe('on a terminal', () => {
  for (const lang of ['en', 'vi'])
    for (const [what, width] of [
      [[], 80],
      [['8'], 80],
      [['8'], 44],
      [['5.1'], 60],
      [['CQS'], 80],
      [['--level', 'all'], 80],
    ] as const)
      it(`no line is longer than ${width}: ${what.join(' ')} ${lang}`, async () => {
        const { code, stdout } = await dti(
          ['explain', SAMPLE, 'Lạng Sơn', ...what, '--no-config', '--lang', lang],
          { width },
        );
        expect(code).toBe(0);
        // A path has no place to break.
        const lines = stdout.split('\n').filter((line) => !line.includes(SAMPLE));
        expect(widest(lines.join('\n'))).toBeLessThanOrEqual(width);
      });

  it('a table in a pipe fits 80 columns', async () => {
    const { stdout } = await dti(['explain', SAMPLE, 'Lạng Sơn', '8', '--no-config', '--lang', 'vi']);
    const rows = stdout.split('\n').filter((line) => /^8\.\d+ +[\d–]/.test(line));
    expect(rows.length).toBe(12);
    expect(widest(rows.join('\n'))).toBeLessThanOrEqual(80);
    // The names take what room the figures leave.
    expect(widest(rows.join('\n'))).toBeGreaterThan(75);
  });

  it('shows all of a wide sum, broken between its terms', async () => {
    const { stdout } = await dti(['explain', SAMPLE, 'Lạng Sơn', '8', '--no-config', '--lang', 'en'], {
      width: 44,
    });
    expect(stdout).toMatchInlineSnapshot(`
      "SYNTHETIC DATA, not official figures:
        Provincial Digital Transformation Index,
        2022: Lạng Sơn

      Scored by dti-province-2021, on the basis of
        922/QĐ-BTTTT (2022-05-20)

      8 Digital economy activity

      77.4178 of 143 points; value 0.5414; rank 26
        of 63 (2022)
      Where it comes from: published
      (6.1 + 7.0235 + 10.6444 + 3.8392 + 11.828 +
        7 + 8 + 6.119 + 8.0435 + 4 + 4.8201) ÷ 143
        = 0.5414
      Rounding of points: 77.4177 + 0.0001 =
        77.4178
      Not applicable: 8.12 (7)
      Maximum: 150 − 7 = 143

      Code   Points  Max   Value  Rank
      8.1       6.1   20  0.3050    52
      8.2    7.0235   15  0.4682    25
      8.3   10.6444   15  0.7096    22
      8.4    3.8392   12  0.3199    42
      8.5    11.828   12  0.9857    10
      8.6         7   15  0.4667    15
      8.7         8   12  0.6667    19
      8.8     6.119   12  0.5099    35
      8.9    8.0435   10  0.8043     4
      8.10        4   10  0.4000    24
      8.11   4.8201   10  0.4820    29
      8.12        –    –     n/a     –

      Code  Name
      8.1   Share of the digital economy in gross…
      8.2   Digital technology firms per 1,000 pe…
      8.3   Share of small and medium-sized firms…
      8.4   Share of firms that use electronic co…
      8.5   Share of firms that use electronic in…
      8.6   Share of e-commerce in total retail s…
      8.7   Share of firms that pay taxes electro…
      8.8   Share of farming households with a se…
      8.9   Share of One Commune One Product (OCO…
      8.10  Share of small and medium-sized firms…
      8.11  Share of markets, supermarkets and sh…
      8.12  Share of visitor sites charging admis…

      ACTIVITY Activity

      303.0056 of 493 points; value 0.6146; rank
        21 of 63 (2022)
      Where it comes from: published
      (136.8544 + 77.4178 + 88.7334) ÷ 493 =
        0.6146
      Not applicable: 8.12 (7)
      Maximum: 500 − 7 = 493
      8 brings 77.4178 of the 303.0056 points of
        ACTIVITY

      DTI

      670.5555 of 993 points; value 0.6753; rank
        14 of 63 (2022); coverage 99 %
      Bounds, as missing items leave them open:
        0.6753 to 0.6854; rank 13 to 14
      (367.5499 + 303.0056) ÷ 993 = 0.6753
      Missing, counted as zero: 4.7 (10); points
        lost: 10
      Not applicable: 8.12 (7)
      Maximum: 1000 − 7 = 993
      ACTIVITY brings 303.0056 of the 670.5555
        points of DTI

      n/a not applicable; – no value; * does not
        count above.
      To go down: the same call with a code after
        the unit, as in dti explain … "Lạng Sơn"
        8.1. All at once: --level all.
      "
    `);
  });

  it('aligns names alike, composed or not', async () => {
    const texts: string[] = [];
    for (const form of ['NFC', 'NFD'] as const) {
      for (const name of ['set.yaml', 'data.csv'])
        writeFileSync(join(folder, name), readFileSync(join(CASES, 'missing', name), 'utf8').normalize(form));
      const args = ['explain', 'data.csv', 'Xã An Phú', '--set', 'set.yaml', '--no-config', '--lang', 'vi'];
      texts.push((await dti(args, { cwd: folder, width: 80 })).stdout.normalize('NFC'));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]).toContain('Hạ tầng');
  });
});

describe('in Vietnamese', () => {
  it('no case shows a word of ours in English', () => {
    const words = Object.values({ ...EXPLAIN_WORDS, ...EXPLAIN_WHY_WORDS });
    // Pieces of sentences between their arguments; those that Vietnamese shares, such as "n =", are none.
    const english = words
      .flatMap(({ en, vi }) => en.split(/\{\w+\}/).map((piece) => ({ piece: piece.trim(), vi })))
      .filter(({ piece, vi }) => /[a-z]{4}/.test(piece) && !vi.includes(piece))
      .map(({ piece }) => piece);
    expect(english.length).toBeGreaterThan(80);
    const found: string[] = [];
    for (const name of readdirSync(CASES).filter((one) => one.endsWith('-vi') || one.endsWith('-md'))) {
      const text = readFileSync(join(CASES, name, 'stdout.txt'), 'utf8');
      found.push(
        ...english
          .filter((piece) =>
            new RegExp(
              `(^|[^\\p{L}@])${piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^\\p{L}]|$)`,
              'u',
            ).test(text),
          )
          .map((piece) => `${name}: ${piece}`),
      );
    }
    expect(found).toEqual([]);
  });
});
