/** The account of change as it is written for machines: parts of nine decimals, and a line of rounding wherever they are added. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { dti } from './host.ts';
import { setOf } from './scoring.ts';

const ROOT = join(import.meta.dirname, '..');
const YEARS = [2021, 2022].map((year) => join(ROOT, `samples/synthetic-provinces-${year}.csv`));

it('what own data changed adds up at every node of 98 items, to the billionth', async () => {
  const { nodes } = setOf(readFileSync(join(ROOT, 'indicator-sets/dti-province-2021.yaml'), 'utf8'));
  const { stdout } = await dti(['compare', ...YEARS, '--why', '--format', 'csv']);
  const rows: Record<string, string>[] = parse(stdout, { columns: true });
  const units = new Set(rows.map(({ unit }) => unit));
  expect(units.size).toBe(63);
  let closed = 0;
  for (const unit of units) {
    const own = rows.filter((row) => row.unit === unit);
    const billionths = (what: string, code: string) =>
      Math.round(Number(own.find((row) => row.what === what && row.code === code)?.value ?? 0) * 1e9);
    for (const { code, children } of nodes.filter((node) => node.children.length > 0 && node.counts)) {
      const whole = code === nodes[0].code ? billionths('own', '') : billionths('own-part', code);
      const parts = children.reduce((sum, child) => sum + billionths('own-part', nodes[child].code), 0);
      const rounding = billionths('own-rounding', code);
      expect(parts + rounding, `${unit} ${code}`).toBe(whole);
      if (rounding !== 0) closed++;
    }
  }
  expect(closed).toBeGreaterThan(50);
});
