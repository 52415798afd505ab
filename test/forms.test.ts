/**
 * indicator-sets/examples: every set there is clean, its data are scored without errors, and its numbers are those of a
 * computation by hand. HDI is also held against UNDP's published example (published/humanDevelopment.test.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';
import { type Scored, scoreText, setOf } from './scoring.ts';

const FOLDER = join(import.meta.dirname, '../indicator-sets/examples');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));
const FORMS = ['ddci', 'egdi', 'hdi', 'ict', 'two-blocks'];

const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const score = (name: string): Scored => scoreText(setOf(read(`${name}.yaml`)), read(`${name}.csv`));

/** Values of the index, or of a node, for the units whose names end in A, B, C … */
function valuesOf(scored: Scored, code?: string): number[] {
  const units = [...scored.results.data.units].sort();
  return units.map((unit) => scored.at(unit, code).k / 1e9);
}

function ranksOf(scored: Scored, code?: string): number[] {
  const units = [...scored.results.data.units].sort();
  return units.map((unit) => scored.at(unit, code).rank);
}

it('shows every form', () => {
  expect(names).toEqual(expect.arrayContaining(FORMS));
});

it.each(names)('%s is a clean set', async (name) => {
  const path = join(FOLDER, `${name}.yaml`);
  expect(await dti(['sets', 'lint', path])).toMatchObject({ code: 0, stderr: '' });
});

describe.each(FORMS)('%s', (name) => {
  const [yaml, csv] = [join(FOLDER, `${name}.yaml`), join(FOLDER, `${name}.csv`)];

  it('says that it is invented, under an id that nothing on the shelf has', async () => {
    expect(read(`${name}.yaml`)).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\.json\n/);
    const { stdout } = await dti(['sets', 'show', yaml, '--format', 'json']);
    const { id, nodes } = JSON.parse(stdout).set as ReturnType<typeof setOf>;
    expect(id).toMatch(/^example-/);
    for (const { origins } of nodes) expect(origins.rule.is).toBe('synthetic');
    expect((await dti(['sets', 'list'])).stdout).not.toContain(id);
  });

  it('scores its data, marked as synthetic, in both languages', async () => {
    for (const [lang, title] of [
      ['en', 'SYNTHETIC DATA'],
      ['vi', 'SỐ LIỆU GIẢ LẬP'],
    ]) {
      const { code, stdout, stderr } = await dti(['score', csv, '--set', yaml, '--lang', lang]);
      expect(code, stderr).toBe(0);
      expect(stdout.startsWith(title)).toBe(true);
      expect(stderr).not.toMatch(/error|warning|lỗi|cảnh báo/);
    }
    const rows = read(`${name}.csv`).trim().split('\n').slice(1);
    for (const row of rows) expect(row).toMatch(/,giả lập$/);
  });
});

describe('ddci, min–max onto 1 to 10', () => {
  const scored = score('ddci');

  it('items, forward and reversed', () => {
    // GN.1, days, 3 to 7, reversed: 1 + 9 · (7 − x) / 4.
    expect(valuesOf(scored, 'GN.1')).toEqual([5.5, 10, 1, 7.75, 5.5]);
    // GN.2, 40 % to 80 %: 1 + 9 · (x − 40) / 40.
    expect(valuesOf(scored, 'GN.2')).toEqual([5.5, 10, 1, 7.75, 3.25]);
    // CP.1, 10 % to 30 %, reversed: 1 + 9 · (30 − x) / 20. CP.2, hours, 4 to 16, reversed: 1 + 9 · (16 − x) / 12.
    expect(valuesOf(scored, 'CP.1')).toEqual([5.5, 1, 10, 1, 7.75]);
    expect(valuesOf(scored, 'CP.2')).toEqual([7, 1, 10, 4, 10]);
  });

  it('component indices and the index', () => {
    expect(valuesOf(scored, 'GN')).toEqual([5.5, 10, 1, 7.75, 4.375]);
    // MB: A (10 + 5.5) / 2, B (1 + 5.5) / 2, C (5.5 + 1) / 2, D (3.25 + 10) / 2, E (7.75 + 3.25) / 2.
    expect(valuesOf(scored, 'MB')).toEqual([7.75, 3.25, 3.25, 6.625, 5.5]);
    // CP, weights 2 and 1: A (2 · 5.5 + 7) / 3, B 1, C 10, D (2 · 1 + 4) / 3, E (2 · 7.75 + 10) / 3.
    expect(valuesOf(scored, 'CP')).toEqual([6, 1, 10, 2, 8.5]);
    // (2 GN + MB + 3 CP) / 6: 36.75 / 6, 26.25 / 6, 35.25 / 6, 28.125 / 6, 39.75 / 6.
    expect(valuesOf(scored)).toEqual([6.125, 4.375, 5.875, 4.6875, 6.625]);
    expect(ranksOf(scored)).toEqual([2, 5, 3, 4, 1]);
  });
});

describe('ict, z-scores', () => {
  const scored = score('ict');

  it('indicators', () => {
    // KT.1: mean 50, deviations 12, 4, 0, −4, −12; variance of the population (144 + 16 + 0 + 16 + 144) / 5 = 64, sd 8.
    expect(valuesOf(scored, 'KT.1')).toEqual([1.5, 0.5, 0, -0.5, -1.5]);
    // NL.1: mean 3 %, deviations −0.5 four times and 2; variance (4 · 0.25 + 4) / 5 = 1.
    expect(valuesOf(scored, 'NL.1')).toEqual([-0.5, -0.5, 2, -0.5, -0.5]);
    // NL.2, vacancies, reversed: mean 10, deviations −2, 0, −6, 6, 2; variance (4 + 0 + 36 + 36 + 4) / 5 = 16, sd 4.
    expect(valuesOf(scored, 'NL.2')).toEqual([0.5, 0, 1.5, -1.5, -0.5]);
  });

  it('pillars and the index', () => {
    expect(valuesOf(scored, 'KT')).toEqual([1, 1, -0.75, -0.25, -1]);
    // NL, weights 3 and 1: (3 · −0.5 + 0.5) / 4, (3 · −0.5 + 0) / 4, (3 · 2 + 1.5) / 4, (−1.5 − 1.5) / 4, (−1.5 − 0.5) / 4.
    expect(valuesOf(scored, 'NL')).toEqual([-0.25, -0.375, 1.875, -0.75, -0.5]);
    expect(valuesOf(scored, 'UD')).toEqual([1, 1, -0.25, -0.75, -1]);
    // (3 KT + 2 NL + 5 UD) / 10: 7.5 / 10, 7.25 / 10, 0.25 / 10, −6 / 10, −9 / 10; together nothing, as z-scores must be.
    expect(valuesOf(scored)).toEqual([0.75, 0.725, 0.025, -0.6, -0.9]);
    expect(ranksOf(scored)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('hdi, goalposts and a geometric mean', () => {
  const scored = score('hdi');

  it('dimensions', () => {
    // (72 − 20) / 65, (85 − 20) / 65, (52.5 − 20) / 65.
    expect(valuesOf(scored, 'health')).toEqual([0.8, 1, 0.5]);
    // (9 / 18 + 4.5 / 15) / 2, (1 + 1) / 2, (13.5 / 18 + 7.5 / 15) / 2.
    expect(valuesOf(scored, 'education')).toEqual([0.4, 1, 0.625]);
    // (ln 3829 − ln 100) / (ln 75000 − ln 100) = 3.645189 / 6.620073 = 0.550627.
    for (const [i, income] of [0.550627, 1, 0.550627].entries())
      expect(valuesOf(scored, 'income')[i]).toBeCloseTo(income, 6);
  });

  it('the index', () => {
    // ³√(0.8 · 0.4 · 0.550627) = ³√0.1762005, ³√1, ³√(0.5 · 0.625 · 0.550627) = ³√0.1720708: a poor mean is not made good.
    for (const [i, index] of [0.560621, 1, 0.556206].entries())
      expect(valuesOf(scored)[i]).toBeCloseTo(index, 6);
  });
});

describe('egdi, components rescaled', () => {
  const scored = score('egdi');

  it('components', () => {
    // Points 20 to 120: (x − 20) / 100.
    expect(valuesOf(scored, 'OSI')).toEqual([1, 0.4, 0, 0.8, 0.6]);
    // TII.1: mean 60, sd √((900 + 100 + 900 + 100 + 0) / 5) = 20; TII.2: mean 100, sd √((64 + 0 + 64 + 576 + 576) / 5) = 16.
    expect(valuesOf(scored, 'TII.1')).toEqual([1.5, -0.5, -1.5, 0.5, 0]);
    expect(valuesOf(scored, 'TII.2')).toEqual([0.5, 0, -0.5, 1.5, -1.5]);
    // Means 1, −0.25, −1, 1, −0.75; rescaled (x + 1) / 2.
    expect(valuesOf(scored, 'TII')).toEqual([1, 0.375, 0, 1, 0.125]);
    // HCI.1: 0.5 four times, −2. HCI.2: 1.5, 0, −0.5, 0.5, −1.5. Weights 3 and 2: 0.9, 0.3, 0.1, 0.5, −1.8.
    // Rescaled (x + 1.8) / 2.7: 1, 7 / 9, 19 / 27, 23 / 27, 0.
    expect(valuesOf(scored, 'HCI')).toEqual([1, 0.777777778, 0.703703704, 0.851851852, 0]);
  });

  it('the index', () => {
    // 3 / 3, (0.775 + 7 / 9) / 3 = 13.975 / 27, (19 / 27) / 3 = 19 / 81, (1.8 + 23 / 27) / 3 = 71.6 / 81, 0.725 / 3.
    expect(valuesOf(scored)).toEqual([1, 0.517592593, 0.234567901, 0.883950617, 0.241666667]);
    expect(ranksOf(scored)).toEqual([1, 3, 5, 2, 4]);
  });
});

describe('two blocks with different maxima', () => {
  const scored = score('two-blocks');
  const units = ['A', 'B', 'C', 'D'].map((letter) => scored.at(`Cơ quan ${letter}`));

  it('points of the maximum that applies', () => {
    // A: 50 + 80 + 150 · 0.8 + 3 · 20 + 200 · 0.72 / 0.9 + 120 + 150 · (300 / 500) / 0.8 + 100 · 0.7
    //  = 50 + 80 + 120 + 60 + 160 + 120 + 112.5 + 70 = 772.5.
    // B: 50 + 60 + 90 + 100 + 200 + 105 + 150 + 45 = 800. C: 50 + 70 + 105 + 40 + 180 + 140 = 585.
    // D: 0 + 90 + 150 + 80 + 140 + 110 = 570.
    expect(units.map(({ points }) => points)).toEqual([772.5, 800, 585, 570]);
    expect(units.map(({ max }) => max)).toEqual([1000, 1000, 750, 750]);
  });

  it('compared by share, ranked inside the block', () => {
    // C has fewer points than A and a larger share: 585 / 750 = 0.78 beside 0.7725.
    expect(valuesOf(scored)).toEqual([0.7725, 0.8, 0.78, 0.76]);
    expect(units.map(({ rank }) => rank)).toEqual([2, 1, 1, 2]);
    expect(units.map(({ coverage }) => coverage)).toEqual([1, 1, 1, 1]);
  });

  it('a figure where the item does not apply is an error', () => {
    const csv = read('two-blocks.csv').replace('140,,,,', '140,10,20,,');
    expect(() => scoreText(setOf(read('two-blocks.yaml')), csv)).toThrow('data/');
  });
});
