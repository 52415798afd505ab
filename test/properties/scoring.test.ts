/** Laws of scoring, on random sets and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, Selection } from '../../src/analyse/report.ts';
import { renderCsv } from '../../src/render/scoreCsv.ts';
import { renderJson } from '../../src/render/scoreJson.ts';
import { MARKDOWN, renderScores } from '../../src/render/scoreText.ts';
import type { Results } from '../../src/score/results.ts';
import { scoreText } from '../scoring.ts';
import { csvOf, shuffled, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 150, seed: 20221 };

const POINTS = worlds({ kind: 'points', relative: true });
const WEIGHTED = worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] });
const GEOMETRIC = worlds({
  kind: 'weighted',
  relative: true,
  aggregates: ['arithmetic', 'geometric', 'harmonic'],
  scale: [1, 10],
});
const ANY = fc.oneof(POINTS, WEIGHTED, GEOMETRIC);

function allOutputs(results: Results): string {
  const selection: Selection = { level: 'all' };
  const json = [...renderJson(results, selection, { toolVersion: '0', statistics: true })].join('');
  const csv = [...renderCsv(results, selection, false), ...renderCsv(results, selection, true)].join('');
  return `${json}\n${csv}\n${renderScores(results, selection, { lang: 'vi', statistics: true, ...MARKDOWN })}`;
}

describe('laws of scoring', () => {
  it('the order of rows and columns changes nothing, to the byte', () => {
    fc.assert(
      fc.property(shuffled(ANY), ({ world, rows, columns }) => {
        const one = scoreText(world.set, csvOf(world), { bounds: true });
        const other = scoreText(world.set, csvOf(world, rows, columns), { bounds: true });
        expect(allOutputs(other.results)).toBe(allOutputs(one.results));
      }),
      RUNS,
    );
  });

  it("a unit's own score never falls when one of its values improves, and its rank never worsens", () => {
    const improved = ANY.chain((world) =>
      fc.record({
        world: fc.constant(world),
        unit: fc.nat(world.units.length - 1),
        column: fc.nat(world.columns.length - 1),
      }),
    );
    let improvements = 0;
    fc.assert(
      fc.property(improved, ({ world, unit, column }) => {
        const step = world.cells[unit][column];
        if (step < 0 || step + 1 >= world.columns[column].ladder.length) return;
        improvements++;
        const better: World = {
          ...world,
          cells: world.cells.map((row, u) =>
            row.map((cell, c) => (u === unit && c === column ? cell + 1 : cell)),
          ),
        };
        const before = scoreText(world.set, csvOf(world)).at(world.units[unit]);
        const after = scoreText(world.set, csvOf(better)).at(world.units[unit]);
        if (Number.isNaN(before.k)) return;
        expect(after.k).toBeGreaterThanOrEqual(before.k);
        if (world.set.ranking !== 'none' && world.set.ranking.ties === 'min')
          expect(after.rank).toBeLessThanOrEqual(before.rank);
      }),
      { ...RUNS, numRuns: 400 },
    );
    expect(improvements).toBeGreaterThan(100);
  });

  for (const level of ['index', 'main', 'all'] as Level[]) {
    it(`what is written as CSV (--level ${level}) reads back to the same index within 2e-9`, () => {
      fc.assert(
        fc.property(ANY, (world) => {
          const first = scoreText(world.set, csvOf(world)).results;
          for (const long of [false, true]) {
            const csv = [...renderCsv(first, { level }, long)].join('');
            const again = scoreText(world.set, csv).results;
            for (const [row, unit] of first.data.units.entries()) {
              const back = again.index.k[again.data.units.indexOf(unit)];
              if (Number.isNaN(first.index.k[row])) expect(back).toBeNaN();
              else expect(Math.abs(back - first.index.k[row])).toBeLessThanOrEqual(2);
            }
          }
        }),
        { ...RUNS, numRuns: 80 },
      );
    });
  }

  it('bounds hold the score, and rank bounds hold the rank', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        // A main kept out by its minimum coverage comes in once its missing leaves are filled, and may pull either way.
        fc.pre(world.set.nodes.every((node, at) => at === 0 || node.minCoverage === undefined));
        const { index } = scoreText(world.set, csvOf(world), { bounds: true }).results;
        for (let row = 0; row < index.k.length; row++) {
          if (Number.isNaN(index.k[row])) continue;
          expect(index.bounds!.lower[row]).toBeLessThanOrEqual(index.k[row]);
          expect(index.bounds!.upper[row]).toBeGreaterThanOrEqual(index.k[row]);
          expect(index.bounds!.best[row]).toBeLessThanOrEqual(index.rank[row]);
          expect(index.bounds!.worst[row]).toBeGreaterThanOrEqual(index.rank[row]);
        }
      }),
      RUNS,
    );
  });

  it('coverage is the share of applicable weight that was observed', () => {
    fc.assert(
      fc.property(POINTS, (world) => {
        const { results } = scoreText(world.set, csvOf(world));
        const { nodes } = world.set;
        for (const [row] of results.data.units.entries()) {
          // By hand from the leaves: points of observed and of applicable leaves, a best node being one leaf.
          let observed = 0;
          let applicable = 0;
          const leafState = (at: number) => results.nodes.find((scores) => scores.target === at)!.states[row];
          for (const [at, node] of nodes.entries()) {
            if (!node.counts || at === 0) continue;
            const inBest = nodes[node.parent].aggregate === 'best';
            if (node.aggregate === 'best') {
              const states = node.children.map(leafState);
              if (states.some((state) => state !== 3)) applicable += node.points!;
              if (
                states.some((state) => state === 0) &&
                results.nodes.find((scores) => scores.target === at)!.states[row] !== 4
              )
                observed += node.points!;
            } else if (node.kind === 'leaf' && !inBest) {
              const parent = results.nodes.find((scores) => scores.target === node.parent)!.states[row];
              if (leafState(at) !== 3) applicable += node.points!;
              if (leafState(at) === 0 && parent !== 4) observed += node.points!;
            }
          }
          if (applicable === 0) expect(results.index.coverage[row]).toBeNaN();
          else expect(results.index.coverage[row]).toBeCloseTo(observed / applicable, 9);
        }
      }),
      RUNS,
    );
  });
});
