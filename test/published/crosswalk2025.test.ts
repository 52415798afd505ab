/**
 * The shipped crosswalk against Resolution 202/2025/QH15 as copied into unit-names.csv (table mergers-2025: each of the 63
 * and, under `also`, what it became), and against the successors of the registry, which were entered apart from it. The 34
 * merged values are own arithmetic: nothing published checks them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { compileCrosswalk, jsonSchema } from '../../src/model/compile.ts';
import { resolveCrosswalk } from '../../src/model/crosswalk.ts';
import { fold } from '../../src/source/fold.ts';
import { dti } from '../host.ts';
import { readAs, shelfRegistry } from '../registries.ts';
import { sourceOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'indicator-sets/crosswalks');
const FILE = join(FOLDER, 'vietnam-2025.yaml');
const [OLD, NEW] = ['vietnam-provinces-63', 'vietnam-provinces-34'].map(shelfRegistry);
const ROWS = (
  parse(readFileSync(join(import.meta.dirname, 'unit-names.csv')), { columns: true }) as Record<
    string,
    string
  >[]
).filter(({ table }) => table === 'mergers-2025');

function shipped() {
  const problems = collectProblems();
  const written = compileCrosswalk(sourceOf(readFileSync(FILE), FILE), problems)!;
  const crosswalk = resolveCrosswalk(written, OLD, NEW, problems)!;
  expect(problems.list()).toEqual([]);
  return { written, crosswalk };
}

describe('vietnam-2025', () => {
  it('is what the resolution says, row by row', () => {
    const { written } = shipped();
    expect(ROWS.length).toBe(63);
    expect(written.rows.map((row) => [row.old, row.new])).toEqual(ROWS.map(({ name, also }) => [name, also]));
    expect(written.origin).toEqual({ is: 'published', reference: { document: '202/2025/QH15' } });
    expect(written.rows.some(({ part }) => part !== undefined)).toBe(false);
  });

  it('agrees with the successors of the registry', () => {
    const { crosswalk } = shipped();
    const [readOld, readNew] = [readAs(OLD), readAs(NEW)];
    for (const { name, parts } of crosswalk.units)
      for (const part of parts) {
        const unit = OLD.units.find((one) => one.name === readOld(part.name))!;
        expect(unit.successors?.map(readNew), part.name).toEqual([readNew(name)]);
      }
  });

  it('makes 34 of 63: 11 as they were, 52 into 23, and the parts of every old unit add up to 1', () => {
    const { crosswalk } = shipped();
    expect(crosswalk.units.map(({ name }) => name)).toEqual(NEW.units.map(({ name }) => name));
    const sizes = crosswalk.units.map(({ parts }) => parts.length);
    expect(sizes.filter((size) => size === 1).length).toBe(11);
    expect(sizes.filter((size) => size > 1).length).toBe(23);
    const totals = new Map<string, number>();
    for (const { parts } of crosswalk.units)
      for (const { name, part } of parts) totals.set(name, (totals.get(name) ?? 0) + part);
    expect([...totals.values()]).toEqual(new Array(63).fill(1));
  });

  it('names the schema beside it, which is what the tool prints', async () => {
    const { stdout } = await dti(['sets', 'schema', 'crosswalk']);
    expect(readFileSync(join(FOLDER, 'schema.json'), 'utf8')).toBe(stdout);
    expect(JSON.parse(stdout)).toEqual(jsonSchema('crosswalk'));
    expect(readFileSync(FILE, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/);
  });
});

interface Unit {
  unit: string;
  value: number;
  rank: number;
  parts: { unit: string; value: number; rank: number }[];
  scores: { code: string; value: number }[];
}

describe('dti merge on the synthetic 63 × 98', () => {
  const SAMPLE = join(ROOT, 'samples/synthetic-provinces-2022.csv');

  it('ranks both bases, and every merged main is the plain mean of what its parts were given', async () => {
    const { code, stdout } = await dti(['merge', SAMPLE, '--crosswalk', 'vietnam-2025', '--format', 'json']);
    expect(code).toBe(0);
    const { units, synthetic } = JSON.parse(stdout) as { units: Unit[]; synthetic: boolean };
    expect(synthetic).toBe(true);
    expect(units.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 34 }, (_, i) => i + 1),
    );
    expect(units.flatMap(({ parts }) => parts.map(({ rank }) => rank)).length).toBe(63);
    const score = await dti(['score', SAMPLE, '--format', 'json']);
    const old = new Map(
      (JSON.parse(score.stdout) as { units: (Unit & { name?: string })[] }).units.map((one) => [
        fold(one.unit),
        one,
      ]),
    );
    for (const { parts, scores, value } of units) {
      for (const part of parts) expect(part.value).toBe(old.get(fold(part.unit))!.value);
      if (parts.length === 1) expect(value).toBe(parts[0].value);
      for (const main of scores.filter((one) => /^\d$/.test(one.code))) {
        const values = parts.map(
          ({ unit }) => old.get(fold(unit))!.scores.find((one) => one.code === main.code)!.value,
        );
        expect(
          Math.abs(main.value - values.reduce((sum, x) => sum + x, 0) / values.length),
        ).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});
