/** What is printed between two printed values is what a reader gets by taking one from the other, here as in --why. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayDifference, sayValue } from '../../src/render/changeText.ts';
import { dti } from '../host.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** Cells of the first table of a Markdown page, by unit. */
function tableOf(page: string): Map<string, Record<string, string>> {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head, , ...body] = rows;
  const table = new Map<string, Record<string, string>>();
  for (const row of body) {
    if (row.length !== head.length || table.has(row[0])) break;
    table.set(row[0], Object.fromEntries(head.map((name, i) => [name, row[i]])));
  }
  return table;
}

/** Units of the fourth decimal. */
const units = (text: string) => Math.round(Number(text.replace('−', '-').replace('+', '')) * 1e4);

describe('a printed difference', () => {
  it('closes, and is one for compare and compare --why, over the 63 invented provinces of both samples', async () => {
    const files = ['synthetic-provinces-2021.csv', 'synthetic-provinces-2022.csv'];
    const args = ['compare', ...files, '--set', 'dti-province-2021', '--format', 'md', '--no-config'];
    const [plain, why] = await Promise.all([
      dti(args, { cwd: SAMPLES }),
      dti([...args, '--why'], { cwd: SAMPLES }),
    ]);
    const [one, other] = [plain, why].map(({ stdout }) => tableOf(stdout));
    expect([one.size, other.size]).toEqual([63, 63]);
    for (const [unit, row] of one) {
      expect(units(row['DTI 2022']) - units(row['DTI 2021'])).toBe(units(row.Change));
      expect(other.get(unit)!.Change).toBe(row.Change);
      expect(other.get(unit)!.Before).toBe(row['DTI 2021']);
    }
    // 0.492740411 and 0.567553317: their exact difference is 0.074812906.
    expect(one.get('Quảng Ninh')).toMatchObject({
      'DTI 2021': '0.4927',
      'DTI 2022': '0.5676',
      Change: '+0.0749',
    });
  });

  it('closes in every form of print', () => {
    const form = fc.record({
      decimals: fc.integer({ min: 0, max: 9 }),
      factor: fc.constantFrom(1, 100, 12.5, 1000),
      percent: fc.boolean(),
    });
    const k = fc.integer({ min: -2e9, max: 2e9 });
    const digits = (text: string) => BigInt(text.replace('−', '-').replace(/[^\d-]/g, ''));
    fc.assert(
      fc.property(k, k, form, (before, after, print) => {
        const [a, b] = [before, after].map((one) => digits(sayValue(one, print, 'en')));
        expect(digits(sayDifference(before, after, print, 'en'))).toBe(b - a);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});
