/**
 * Places moved, from published ranks. The ranks of 2020 to 2022 are outside numbers (sources stand in the rows of the
 * files; 2022: dti.gov.vn/xep-hang-2022); so are "Bình Phước rose 16 places, from 25th to 9th" and the means of all
 * provinces with their growth, 0.3026 (2020) → 0.4014 (2021), +32.7 %. The two units whose mean that is are made up.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const RANKS = [
  'test/published/ranks-2020.csv',
  'test/published/ranks-2021.csv',
  'samples/provinces-2022-ranks.csv',
].map((name) => join(import.meta.dirname, '../..', name));

interface Units {
  pairs: { before: number; after: number; groups: { units: { unit: string; places?: number }[] }[] }[];
}

async function placesOf(unit: string): Promise<(number | undefined)[]> {
  const { stdout } = await dti(['compare', ...RANKS, '--unit', unit, '--format', 'json', '--no-config']);
  return (JSON.parse(stdout) as Units).pairs.map(({ groups }) => groups[0].units[0].places);
}

describe('published ranks', () => {
  it('Bình Phước: 25 → 9 → 12, so 16 up, 3 down, 13 up over both years', async () => {
    expect(await placesOf('Bình Phước')).toEqual([16, -3, 13]);
  });

  it('Bắc Ninh: 3 → 4 → 7', async () => {
    expect(await placesOf('Bắc Ninh')).toEqual([-1, -3, -4]);
  });

  it('are printed as the office says them', async () => {
    const { stdout } = await dti(['compare', ...RANKS, '--no-config']);
    expect(stdout).toMatch(/^Bình Phước +25 → 9 +▲16$/m);
    expect(stdout).toMatch(/^Bình Phước +9 → 12 +▼3$/m);
    expect(stdout).toMatch(/^TP. Đà Nẵng +1 → 1 +=$/m);
    expect(stdout).toContain('Rose most: Bình Phước ▲16 (25 → 9)');
  });

  it('of a pillar, too: Bình Phước 24 → 8 in digital government', async () => {
    const { stdout } = await dti(['compare', ...RANKS.slice(0, 2), '--by', 'CQS', '--no-config']);
    expect(stdout).toMatch(/^Bình Phước +24 → 8 +▲16$/m);
  });
});

describe('made files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dti-compare-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('whose means are the published 0.3026 and 0.4014 print the published growth, +32.7 %', async () => {
    const set = [
      'format: 1',
      'id: one-main',
      'title: One main',
      'provenance: synthetic',
      'index: { code: X, print: { as: value, decimals: 4 } }',
      'children: [ { code: "1", name: Main, points: 100 } ]',
    ];
    writeFileSync(join(folder, 'set.yaml'), set.join('\n'));
    // (0.2026 + 0.4026) ÷ 2 = 0.3026; (0.3014 + 0.5014) ÷ 2 = 0.4014.
    const rows = ['A,2020,0.2026', 'B,2020,0.4026', 'A,2021,0.3014', 'B,2021,0.5014'];
    writeFileSync(join(folder, 'data.csv'), `unit,year,1\n${rows.join('\n')}\n`);
    const { stdout } = await dti(['compare', 'data.csv', '--set', 'set.yaml'], { cwd: folder });
    expect(stdout).toContain('Mean of all units: 0.3026 → 0.4014 (+0.0988; +32.7 %); units: 2');
  });
});
