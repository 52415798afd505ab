/** Laws of merging, on random sets and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS, type MergeMethod } from '../../src/analyse/mergeMethods.ts';
import { planMerge } from '../../src/analyse/mergePlan.ts';
import { type Merged, mergeResults } from '../../src/analyse/mergeResults.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { resolveCrosswalk } from '../../src/model/crosswalk.ts';
import { readCrosswalkCsv } from '../../src/model/crosswalkDocument.ts';
import { hasMovingPopulation } from '../../src/model/indicatorSet.ts';
import { renderMergedFile } from '../../src/render/mergedFile.ts';
import { hasValue, type Results, type Scores, STATE } from '../../src/score/results.ts';
import { scoreText, setOf, sourceOf } from '../scoring.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 120, seed: 2025 };
const POINTS = worlds({ kind: 'points', relative: true });
const ANY = fc.oneof(
  POINTS,
  worlds({ kind: 'points', relative: false }),
  worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] }),
  worlds({
    kind: 'weighted',
    relative: true,
    aggregates: ['arithmetic', 'geometric', 'harmonic'],
    scale: [1, 10],
  }),
);

/** Undefined where no new unit is complete, which is an error of its own. */
function merge(results: Results, rows: readonly string[], method: MergeMethod): Merged | undefined {
  const problems = collectProblems();
  const written = readCrosswalkCsv(sourceOf(`old,new\n${rows.join('\n')}\n`, 'c.csv'), problems)!;
  const crosswalk = resolveCrosswalk(written, undefined, undefined, problems)!;
  const plan = planMerge(results, crosswalk, {}, problems);
  if (plan === undefined) {
    expect(problems.list().map(({ code }) => code)).toContain('merge/none-complete');
    return undefined;
  }
  const weights = Float64Array.from(results.data.units, (_, row) => row + 1);
  const merged = mergeResults(plan, method, weights, problems);
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([]);
  return merged;
}

const all = ({ index, nodes, views }: Results) => [index, ...nodes, ...views];
const scoresOf = (results: Results, target: number) => all(results).find((one) => one.target === target)!;

/** Units in pairs and a last one alone. */
const pairs = ({ units }: World) => units.map((unit, i) => `${unit},N${i >> 1}`);

describe('laws of merging', () => {
  it.each(METHODS)('a crosswalk of identities changes nothing (%s)', (method) => {
    fc.assert(
      fc.property(ANY, (world) => {
        const { results } = scoreText(world.set, csvOf(world));
        const merged = merge(
          results,
          world.units.map((unit) => `${unit},${unit}`),
          method,
        )!;
        const row = (unit: string) => merged.results.data.units.indexOf(unit);
        // Where values depend on the others, `sum` scores them again, from values of nine decimals.
        const tolerance = method === 'sum' && hasMovingPopulation(world.set) ? 3 : 0;
        for (const now of all(merged.results)) {
          const before = scoresOf(results, now.target);
          world.units.forEach((unit, i) => {
            expect(Number.isNaN(now.k[row(unit)])).toBe(Number.isNaN(before.k[i]));
            if (!Number.isNaN(before.k[i]))
              expect(Math.abs(now.k[row(unit)] - before.k[i])).toBeLessThanOrEqual(tolerance);
            if (tolerance > 0) return;
            expect([now.rank[row(unit)], now.states[row(unit)]]).toEqual([before.rank[i], before.states[i]]);
          });
        }
      }),
      RUNS,
    );
  });

  it('merged mains are plain means of the parts where they apply, to 1e-12 in memory and 1e-9 in the file', () => {
    let counted = 0;
    fc.assert(
      fc.property(ANY, (world) => {
        const { results } = scoreText(world.set, csvOf(world));
        const merged = merge(results, pairs(world), 'mean');
        if (merged === undefined) return;
        for (const { at, values } of merged.columns)
          merged.units.forEach(({ parts }, unit) => {
            if (parts.length === 1 || Number.isNaN(values[unit])) return;
            const { k, states } = scoresOf(results, at);
            const own = parts.map(({ row }) => row!).filter((row) => hasValue(states[row]));
            const mean = own.reduce((sum, row) => sum + k[row] / 1e9, 0) / own.length;
            expect(Math.abs(values[unit] - mean)).toBeLessThanOrEqual(1e-12);
            expect(Math.abs(scoresOf(merged.results, at).k[unit] / 1e9 - mean)).toBeLessThanOrEqual(1e-9);
            counted++;
          });
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(300);
  });

  it('a merged main lies between the best and the worst of its parts, and best is the best', () => {
    let counted = 0;
    fc.assert(
      fc.property(ANY, fc.constantFrom('mean', 'weighted-mean', 'best'), (world, method) => {
        const { results } = scoreText(world.set, csvOf(world));
        const merged = merge(results, pairs(world), method as MergeMethod);
        for (const { at, values, cells } of merged?.columns ?? [])
          merged!.units.forEach(({ parts }, unit) => {
            const { k, states } = scoresOf(results, at);
            const own = parts.map(({ row }) => row!).filter((row) => hasValue(states[row]));
            if (own.length === 0 || cells[unit] !== 0) return;
            const list = own.map((row) => k[row] / 1e9);
            expect(values[unit]).toBeLessThanOrEqual(Math.max(...list) + 1e-12);
            expect(values[unit]).toBeGreaterThanOrEqual(
              (method === 'best' ? Math.max(...list) : Math.min(...list)) - 1e-12,
            );
            counted++;
          });
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(300);
  });

  it('the order of the rows of data and crosswalk changes nothing', () => {
    let counted = 0;
    const shuffled = ANY.chain((world) =>
      fc.record({
        world: fc.constant(world),
        method: fc.constantFrom('mean', 'sum', 'best'),
        rows: fc.shuffledSubarray(
          world.units.map((_, i) => i),
          { minLength: world.units.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world, method, rows }) => {
        const one = merge(scoreText(world.set, csvOf(world)).results, pairs(world), method as MergeMethod);
        const { results } = scoreText(world.set, csvOf(world, rows));
        const other = merge(
          results,
          rows.map((row) => pairs(world)[row]),
          method as MergeMethod,
        );
        expect(other === undefined).toBe(one === undefined);
        if (one === undefined || other === undefined) return;
        expect(renderMergedFile(other, 'en')).toBe(renderMergedFile(one, 'en'));
        expect([...other.results.index.rank]).toEqual([...one.results.index.rank]);
        counted++;
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(60);
  });

  it('the file scores as what was reported', () => {
    let counted = 0;
    fc.assert(
      fc.property(ANY, fc.constantFrom(...METHODS), (world, method) => {
        const merged = merge(scoreText(world.set, csvOf(world)).results, pairs(world), method);
        if (merged === undefined) return;
        const back = scoreText(world.set, renderMergedFile(merged, 'vi').replaceAll('\r', ''));
        for (const now of all(back.results)) {
          const before = scoresOf(merged.results, now.target);
          merged.units.forEach((_, row) => {
            const state = (scores: Scores) => (hasValue(scores.states[row]) ? STATE.value : STATE.noScore);
            expect(state(now)).toBe(state(before));
            // A unit of one part keeps scores of all digits; its mains are written with nine.
            if (Number.isNaN(before.k[row])) return;
            expect(Math.abs(now.k[row] - before.k[row])).toBeLessThanOrEqual(3);
            counted++;
          });
        }
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(300);
  });

  it('in sums nothing is lost and nothing counts twice, however units are split', () => {
    const set = setOf(`
format: 1
id: sums
title: Sums
provenance: synthetic
index: { code: X }
missing: zero
children:
  - { code: "1", points: 10, inputs: { a: { name: a }, b: { name: b } }, rule: { kind: ratio } }
`);
    const unit = fc.record({
      b: fc.integer({ min: 1, max: 1000 }),
      share: fc.integer({ min: 0, max: 100 }),
      part: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 6 }), (units) => {
        const lines = units.map(({ b, share }, i) => `U${i},${Math.floor((b * share) / 100)},${b}`);
        const { results } = scoreText(set, `unit,1:a,1:b\n${lines.join('\n')}\n`);
        const rows = units.flatMap(({ part }, i) => [
          `U${i},N${i % 2},${part / 100}`,
          `U${i},N2,${(100 - part) / 100}`,
        ]);
        const problems = collectProblems();
        const written = readCrosswalkCsv(sourceOf(`old,new,part\n${rows.join('\n')}\n`, 'c.csv'), problems)!;
        const crosswalk = resolveCrosswalk(written, undefined, undefined, problems)!;
        const plan = planMerge(results, crosswalk, {}, problems)!;
        const [{ inputs }] = mergeResults(plan, 'sum', undefined, problems).columns;
        const total = (list: Iterable<number>) => [...list].reduce((sum, x) => sum + x, 0);
        expect(total(inputs!.b)).toBeCloseTo(total(units.map(({ b }) => b)), 6);
        expect(total(inputs!.a)).toBeCloseTo(
          total(units.map(({ b, share }) => Math.floor((b * share) / 100))),
          6,
        );
      }),
      RUNS,
    );
  });
});
