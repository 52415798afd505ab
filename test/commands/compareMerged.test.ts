/** `dti compare --crosswalk` says what `dti merge -o` and `dti compare` say one after the other, whatever the method. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METHODS } from '../../src/analyse/mergeMethods.ts';
import { dti } from '../host.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const folder = mkdtempSync(join(tmpdir(), 'dti-merged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => dti([...args, '--no-config'], { cwd: folder });

/** The synthetic sample with an invented population; the same set over the 34 provinces; and a later year of those. */
beforeAll(async () => {
  const lines = readFileSync(join(SAMPLES, 'synthetic-provinces-2022.csv'), 'utf8').trimEnd().split('\n');
  const [head, ...rows] = lines;
  const people = rows.map((row, i) => `${row},${(100 + ((i * 37) % 61) * 13.5).toFixed(1)}`);
  writeFileSync(join(folder, 'data.csv'), [`${head},dân số`, ...people, ''].join('\n'));
  writeFileSync(
    join(folder, 'new.yaml'),
    'format: 1\nid: new\ntitle: New units\nextends: dti-province-2021\nunits: vietnam-provinces-34\n',
  );
  const later = await run(
    ...['merge', join(SAMPLES, 'synthetic-provinces-2021.csv'), '--set', 'dti-province-2021'],
    ...['--crosswalk', 'vietnam-2025', '--method', 'best', '-o', 'later.csv'],
  );
  expect([later.code, later.stderr]).toEqual([0, expect.stringContaining('later.csv')]);
  const made = readFileSync(join(folder, 'later.csv'), 'utf8').replaceAll(',2021,', ',2023,');
  writeFileSync(join(folder, 'later.csv'), made);
});

interface Standing {
  status: string;
  value?: number;
  rank?: number;
}
interface Unit {
  unit: string;
  before: Standing;
  after: Standing;
  places?: number;
}

describe.each(METHODS)('%s', (method) => {
  const weights = method === 'weighted-mean' ? ['--weights', 'dân số'] : [];
  const merging = ['--crosswalk', 'vietnam-2025', '--method', method, ...weights];

  it('in one call and in two', async () => {
    const merge = await run(
      'merge',
      'data.csv',
      '--set',
      'dti-province-2021',
      ...merging,
      '-o',
      'merged.csv',
    );
    expect(merge.code).toBe(0);
    const two = await run('compare', 'merged.csv@new.yaml', 'later.csv@new.yaml', '--format', 'json');
    const data = ['data.csv@dti-province-2021', 'later.csv@new.yaml'];
    const one = await run('compare', ...data, ...merging, '--format', 'json');
    expect([two.code, one.code]).toEqual([0, 0]);
    const [a, b] = [one, two].map(({ stdout }) => JSON.parse(stdout).pairs[0].groups[0].units as Unit[]);
    expect(a).toHaveLength(34);
    expect(a.map(({ unit }) => unit)).toEqual(b.map(({ unit }) => unit));
    a.forEach((unit, i) => {
      expect([unit.before.rank, unit.after.rank, unit.places]).toEqual([
        b[i].before.rank,
        b[i].after.rank,
        b[i].places,
      ]);
      // Mains are written with nine decimals, and the index is computed from them.
      expect(Math.abs(unit.before.value! - b[i].before.value!)).toBeLessThanOrEqual(3e-9);
    });
  });
});

it('weighs by the population: the methods differ where units were merged, and nowhere else', async () => {
  const values = async (...merging: string[]) => {
    const args = ['data.csv@dti-province-2021', 'later.csv@new.yaml', '--crosswalk', 'vietnam-2025'];
    const { stdout } = await run('compare', ...args, ...merging, '--format', 'json');
    const units = JSON.parse(stdout).pairs[0].groups[0].units as Unit[];
    return new Map(units.map(({ unit, before }) => [unit, before.value]));
  };
  const [mean, weighted] = [await values(), await values('--method', 'weighted-mean', '--weights', 'dân số')];
  // Eleven of the 34 were not merged (Resolution 202/2025/QH15).
  expect([...mean].filter(([unit, value]) => weighted.get(unit) === value)).toHaveLength(11);
});
