/** Laws of accounts of gaps, on random sets and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blockGaps } from '../../src/analyse/gapBlocks.ts';
import { unitGaps } from '../../src/analyse/gaps.ts';
import { gapsSchema } from '../../src/model/gapsDocument.ts';
import { renderBlockGapsCsv, renderUnitGapsCsv } from '../../src/render/gapCsv.ts';
import { renderGapsJson } from '../../src/render/gapJson.ts';
import { renderBlockGaps, renderUnitGaps } from '../../src/render/gapText.ts';
import { MARKDOWN } from '../../src/render/scoreText.ts';
import { renderGrid, wrapLine } from '../../src/render/table.ts';
import { hasValue, type Results } from '../../src/score/results.ts';
import { type Scored, scoreText } from '../scoring.ts';
import { csvOf, shuffled, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 100, seed: 20226 };
const POINTS = worlds({ kind: 'points', relative: true });
const ARITHMETIC = worlds({ kind: 'weighted', relative: true });
const MEANS = worlds({
  kind: 'weighted',
  relative: true,
  aggregates: ['arithmetic', 'geometric', 'harmonic', 'min'],
  scale: [1, 10],
});
const ANY = fc.oneof(POINTS, ARITHMETIC, MEANS);

const near = (a: number, b: number, within: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(within);

function eachUnit({ results }: Scored, check: (row: number) => void): number {
  let scored = 0;
  for (let row = 0; row < results.data.rows; row++) {
    check(row);
    if (hasValue(results.index.states[row])) scored++;
  }
  return scored;
}

describe('laws of gaps', () => {
  it("in points sets gaps add up to the unit's own maximum less its points, and what is left out to the rest", () => {
    let units = 0;
    fc.assert(
      fc.property(POINTS, (world) => {
        const scored = scoreText(world.set, csvOf(world));
        const { index } = scored.results;
        const all = world.set.nodes[0].children
          .filter((at) => world.set.nodes[at].scored)
          .reduce((sum, at) => sum + world.set.nodes[at].points! * 1e9, 0);
        units += eachUnit(scored, (row) => {
          const account = unitGaps(scored.results, row);
          const own = hasValue(index.states[row]) ? index.max![row] : 0;
          if (own > 0) {
            // In billionths of a point; half a billionth an item is what rounding leaves open.
            const sum = account.gaps.reduce((total, { lost }) => total + lost, 0);
            near(sum, index.max![row] - index.points![row], 50);
            near(account.lost, sum, 0);
            const gained = account.gaps.reduce((total, { gain }) => total + gain, 0);
            near(gained, 1e9 - index.k[row], 50);
          }
          expect(account.gaps.every(({ lost, max }) => lost > 0 && lost <= max!)).toBe(true);
          const covered = account.absent.find(({ target }) => target === 0);
          // Of a unit without a score the index itself is what is left out, and what does not apply beside it.
          const absent = account.absent.reduce((total, { worth }) => total + (worth ?? 0), 0);
          if (own > 0 || covered?.why !== 'not-applicable') near(own + absent, all, 50);
        });
      }),
      RUNS,
    );
    expect(units).toBeGreaterThan(200);
  });

  it('in weighted sets that are arithmetic, gaps add up to what the index lacks of its top', () => {
    let units = 0;
    fc.assert(
      fc.property(ARITHMETIC, (world) => {
        const scored = scoreText(world.set, csvOf(world));
        units += eachUnit(scored, (row) => {
          if (!hasValue(scored.results.index.states[row])) return;
          const { lost, stops, gaps } = unitGaps(scored.results, row);
          expect(stops).toEqual([]);
          near(lost, 1e9 - scored.results.index.k[row], 50);
          expect(gaps.every((gap, i) => i === 0 || gap.lost <= gaps[i - 1].lost)).toBe(true);
        });
      }),
      RUNS,
    );
    expect(units).toBeGreaterThan(200);
  });

  it('a gain is what scoring the file anew gives with the node at its top', () => {
    const chosen = MEANS.chain((world) => fc.record({ world: fc.constant(world), draw: fc.nat() }));
    let lifts = 0;
    fc.assert(
      fc.property(chosen, ({ world, draw }) => {
        const scored = scoreText(world.set, csvOf(world));
        const { results } = scored;
        const row = draw % results.data.rows;
        const account = unitGaps(results, row);
        const parts = [...account.gaps, ...account.stops.flatMap((stop) => stop.lifts)];
        if (parts.length === 0) return;
        const { target, gain } = parts[draw % parts.length];
        lifts++;
        const again = scoreText(world.set, withTop(world, results, target, row));
        // Values are written with nine decimals; a mean of small numbers may grow what that leaves open a little.
        near(again.results.index.k[row] - results.index.k[row], gain, 20);
      }),
      RUNS,
    );
    expect(lifts).toBeGreaterThan(60);
  });

  it('the order of rows and columns changes nothing, to the byte', () => {
    fc.assert(
      fc.property(shuffled(ANY), ({ world, rows, columns }) => {
        const one = scoreText(world.set, csvOf(world)).results;
        const other = scoreText(world.set, csvOf(world, rows, columns)).results;
        expect(allOutputs(other, world.units[0])).toBe(allOutputs(one, world.units[0]));
      }),
      RUNS,
    );
  });

  it('JSON obeys its schema, and no line of a terminal is longer than 80 columns, whatever is lost', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        const { results } = scoreText(world.set, csvOf(world));
        for (const accounts of [blockGaps(results), ...world.units.map((_, row) => [unitGaps(results, row)])])
          gapsSchema(z)
            .strict()
            .parse(JSON.parse(renderGapsJson(results, accounts, {}, '0')));
        const layout = {
          grid: (grid: Parameters<typeof renderGrid>[0]) => renderGrid(grid, 80),
          title: (text: string) => wrapLine(text, 80),
          line: (text: string) => wrapLine(text, 80),
        };
        for (const lang of ['vi', 'en'] as const) {
          const options = { lang, full: false, layout, cut: {} };
          const texts = [
            renderBlockGaps(results, blockGaps(results), options),
            ...world.units.map((_, row) => renderUnitGaps(results, unitGaps(results, row), options)),
          ];
          for (const line of texts.join('\n').split('\n'))
            expect([...line].length, line).toBeLessThanOrEqual(80);
          expect(texts.join('')).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});

/** The file with one node given for every unit as it was scored, and at its top for one of them. */
function withTop(world: World, results: Results, target: number, row: number): string {
  const { nodes } = world.set;
  const scores = results.nodes.find((found) => found.target === target)!;
  const below = (at: number): string[] =>
    nodes[at].children.length === 0 ? [nodes[at].code] : nodes[at].children.flatMap(below);
  const gone = new Set(below(target));
  const lines = csvOf(world)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const kept = lines[0].map((header) => !gone.has(header.replace(/:.*$/, '')));
  return `${lines
    .map((cells, line) => {
      const other = line - 1;
      const own =
        line === 0
          ? `${nodes[target].code}@value`
          : other === row
            ? String(world.set.scale!.high)
            : hasValue(scores.states[other])
              ? String(scores.k[other] / 1e9)
              : '';
      return [...cells.filter((_, i) => kept[i]), own].join(',');
    })
    .join('\n')}\n`;
}

function allOutputs(results: Results, unit: string): string {
  const row = results.data.units.indexOf(unit);
  const [blocks, own] = [blockGaps(results), unitGaps(results, row)];
  const options = { lang: 'vi', full: true, layout: MARKDOWN, cut: {} } as const;
  return [
    renderGapsJson(results, blocks, {}, '0'),
    renderGapsJson(results, [own], {}, '0'),
    ...renderBlockGapsCsv(results, blocks, {}, 'vi'),
    ...renderUnitGapsCsv(results, own, {}, 'vi'),
    renderBlockGaps(results, blocks, options),
    renderUnitGaps(results, own, options),
  ].join('\n');
}
