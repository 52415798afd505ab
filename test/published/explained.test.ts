/**
 * Explanations whose arithmetic is done here by hand, from figures that are published: Quảng Ninh's mains of 2022
 * (dti.gov.vn/xep-hang-2022), the example of technical note 1 of the Human Development Report, and the worked check.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'samples/provinces-2022-published.csv');
const EXAMPLES = join(ROOT, 'indicator-sets/examples');

async function explain(...args: string[]): Promise<string[]> {
  const { code, stdout } = await dti(['explain', ...args, '--no-config', '--lang', 'en']);
  expect(code).toBe(0);
  return stdout.split('\n');
}

describe('Quảng Ninh 2022', () => {
  it('is 702.445 of 1000 points, the published 0.7024', async () => {
    // Published mains: 0.9581 0.9000 0.7648 0.6250 0.5382 of 100 points each; 0.8385 of 200; 0.5904 and 0.4505 of 150.
    // 95.81 + 90 + 76.48 + 62.5 + 53.82 = 378.61; 167.7 + 88.56 + 67.575 = 323.835; together 702.445.
    const lines = await explain(SAMPLE, 'quang ninh');
    expect(lines).toContain('702.445 of 1000 points; value 0.7024; rank 3 of 5 (2022)');
    expect(lines).toContain('(378.61 + 323.835) ÷ 1000 = 0.7024');
    expect(lines).toContain('(95.81 + 90 + 76.48 + 62.5 + 53.82) ÷ 500 = 0.7572');
    expect(lines).toContain('(167.7 + 88.56 + 67.575) ÷ 500 = 0.6477');
    // The published pillars: 546.31 / 700, 467.17 / 650, 446.185 / 650.
    for (const view of [
      'CQS   546.31  700  0.7804',
      'KTS   467.17  650  0.7187',
      'XHS  446.185  650  0.6864',
    ])
      expect(
        lines.some((line) => line.startsWith(view.slice(0, 3)) && line.includes(view.slice(6).trim())),
        view,
      ).toBe(true);
  });

  it('has 76.48 points in main 3, whose cell is at line 4, column 31', async () => {
    const line = readFileSync(SAMPLE, 'utf8').split('\n')[3];
    expect(line.slice(30, 36)).toBe('0.7648');
    const lines = await explain(SAMPLE, 'Quảng Ninh', '3');
    expect(lines).toContain(
      `Cell 3@value, ${SAMPLE}:4:31: "0.7648", taken for the number 0.7648 (decimal mark ".")`,
    );
    expect(lines).toContain('0.7648 × 100 = 76.48');
    expect(lines).toContain('3 brings 76.48 of the 378.61 points of FOUNDATION');
    expect(lines).toContain('FOUNDATION brings 378.61 of the 702.445 points of DTI');
  });
});

describe('the example of technical note 1', () => {
  it('is the cube root of 0.6971 × 0.3447 × 0.5506 = 0.509555, published as 0.510', async () => {
    const [data, set] = ['hdi-technical-note.csv', 'hdi.yaml'].map((name) => join(EXAMPLES, name));
    const lines = await explain(data, 'Technical note 1', '--set', set);
    expect(lines).toContain('(0.6971 × 0.3447 × 0.5506)^(1 ÷ 3) = 0.509555');
    expect(lines).toContain('Published form: 0.509555 ≈ 0.510');
  });
});

describe('the worked check', () => {
  // By hand in workedCheck.test.ts: 18.75, 19.55, 7.5 of 15 and 7.5 points: 53.3 of 90 = 0.592222; the view 45.8 of 75.
  const folder = join(ROOT, 'test/cases/explain/worked');
  const [data, set] = ['data.csv', 'set.yaml'].map((name) => join(folder, name));

  it('is 53.3 of 90 points, because 7.1 does not apply', async () => {
    const lines = await explain(data, 'A', '--set', set);
    expect(lines).toContain('(18.75 + 19.55 + 7.5 + 7.5) ÷ 90 = 0.5922');
    expect(lines).toContain('Not applicable: 7.1 (10)');
    expect(lines).toContain('Maximum: 100 − 10 = 90');
    expect(await explain(data, 'A', 'V', '--set', set)).toContain('(18.75 + 19.55 + 7.5) ÷ 75 = 0.6107');
  });

  it('shows each rule at work', async () => {
    // The quotient 5 of 8; the better of two cases; two of the best four; seven counted, five at most; 50 of 200; 0.6 of 0.8.
    for (const [code, formula] of [
      ['1.3', '0.625 × 10 = 6.25'],
      ['3.4', 'max(0, 5.8) ÷ 10 = 0.5800'],
      ['3.3', '2 ÷ 4 × 10 = 5'],
      ['7.2', 'min(1, 7 × 0.2) × 5 = 5'],
      ['7.3', '(50 − 0) ÷ (200 − 0) × 10 = 2.5'],
      ['3.2', '0.6 ÷ 0.8 × 5 = 3.75'],
    ])
      expect(await explain(data, 'A', code, '--set', set), code).toContain(formula);
  });
});
