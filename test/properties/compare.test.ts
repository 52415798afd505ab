/** Laws of comparing, on random sets and data: with itself nothing differs, and the other way round all signs turn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareSides } from '../../src/analyse/comparison.ts';
import { type Side, sidesOfResults } from '../../src/analyse/side.ts';
import { renderCompareCsv, renderSeries } from '../../src/render/compareCsv.ts';
import { renderCompareJson } from '../../src/render/compareJson.ts';
import { renderComparison } from '../../src/render/compareText.ts';
import { MARKDOWN } from '../../src/render/scoreText.ts';
import { scoreText } from '../scoring.ts';
import { csvOf, shuffled, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 100, seed: 20221 };
const ANY = fc.oneof(
  worlds({ kind: 'points', relative: true }),
  worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'geometric'], scale: [1, 10] }),
);

function sideOf(world: World, rows?: number[]): Side {
  return sidesOfResults(scoreText(world.set, csvOf(world, rows)).results, undefined)[0];
}

/** The same set with every unit's cells given to the next, and one unit less. */
function later(world: World): World {
  const cells = world.cells.map((_, row) => world.cells[(row + 1) % world.cells.length]);
  const last = Math.max(1, world.units.length - 1);
  return { ...world, units: world.units.slice(0, last), cells: cells.slice(0, last) };
}

function compared(sides: Side[], by?: string, common?: boolean): Comparison {
  const found = compareSides(
    sides,
    sides.map(() => undefined),
    { by, common, others: [] },
  );
  if ('why' in found) throw new Error(found.why);
  return found;
}

function changesOf({ pairs }: Comparison) {
  return pairs.flatMap(({ groups }) => groups.flatMap(({ changes }) => changes));
}

function allOutputs(comparison: Comparison): string {
  const plain = { lang: 'vi' as const, ...MARKDOWN };
  const all = () => true;
  return [
    renderCompareJson(comparison, '0', all),
    renderCompareCsv(comparison, all),
    renderComparison(comparison, plain),
    renderSeries(comparison, [], all),
  ].join('\n');
}

describe('laws of comparing', () => {
  it('compare(x, x) is zero everywhere', () => {
    let counted = 0;
    fc.assert(
      fc.property(ANY, fc.constantFrom(undefined, 'VIEW', '1.1'), fc.boolean(), (world, by, common) => {
        const side = sideOf(world);
        const comparison = compared([side, side], by, common && by === undefined);
        for (const { status, difference, places, before } of changesOf(comparison)) {
          if (Number.isNaN(before!.k)) expect(status).toBe('no-value');
          else {
            expect([status, difference, places]).toEqual(['compared', 0, 0]);
            counted++;
          }
        }
        for (const { difference } of comparison.pairs[0].means) expect(difference).toBe(0);
        const [{ rose, fell, movement }] = comparison.pairs[0].groups;
        expect([rose, fell]).toEqual([[], []]);
        if (!Number.isNaN(movement)) expect(movement).toBe(0);
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(200);
  });

  it('compare(a, b) = −compare(b, a) for differences of value and of rank', () => {
    let [moved, placed] = [0, 0];
    fc.assert(
      fc.property(ANY, fc.constantFrom(undefined, 'VIEW', '1.1'), (world, by) => {
        const [a, b] = [sideOf(world), sideOf(later(world))];
        const forwards = new Map(changesOf(compared([a, b], by)).map((change) => [change.key, change]));
        const backwards = changesOf(compared([b, a], by));
        expect(backwards.length).toBe(forwards.size);
        for (const { key, difference, places } of backwards) {
          const other = forwards.get(key)!;
          expect([difference, places]).toEqual([0 - other.difference, 0 - other.places]);
          if (Math.abs(difference) > 0) moved++;
          if (Math.abs(places) > 0) placed++;
        }
      }),
      RUNS,
    );
    expect(Math.min(moved, placed)).toBeGreaterThan(100);
  });

  it('the order of rows changes nothing, to the byte', () => {
    fc.assert(
      fc.property(shuffled(ANY), fc.boolean(), ({ world, rows }, common) => {
        const after = sideOf(later(world));
        const one = compared([sideOf(world), after], undefined, common);
        const other = compared([sideOf(world, rows), after], undefined, common);
        expect(allOutputs(other)).toBe(allOutputs(one));
      }),
      RUNS,
    );
  });
});
