/** Laws of a review, on random points sets and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Review, reviewLayers } from '../../src/analyse/review.ts';
import { changeOf } from '../../src/analyse/reviewChange.ts';
import { figureOf } from '../../src/analyse/reviewFigure.ts';
import { reviewLists } from '../../src/analyse/reviewLists.ts';
import { reviewCsv } from '../../src/render/reviewCsv.ts';
import { reviewJson } from '../../src/render/reviewJson.ts';
import { renderReview } from '../../src/render/reviewText.ts';
import { MARKDOWN } from '../../src/render/scoreText.ts';
import { STATE } from '../../src/score/results.ts';
import { scoreText } from '../scoring.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 100, seed: 20251 };

/** A world, and how many places each unit's data are handed on: sound data for the verified layer. */
const PAIRS = worlds({ kind: 'points', relative: true }).chain((world) =>
  fc.record({ world: fc.constant(world), by: fc.nat(world.units.length - 1) }),
);

function verifiedOf(world: World, by: number): World {
  return { ...world, cells: world.cells.map((_, i) => world.cells[(i + by) % world.cells.length]) };
}

function reviewOf(self: World, verified: World, rows?: number[]): Review {
  const layers = [
    { role: 'self' as const, label: 'self.csv', results: scoreText(self.set, csvOf(self, rows)).results },
    {
      role: 'verified' as const,
      label: 'verified.csv',
      results: scoreText(self.set, csvOf(verified, rows)).results,
    },
  ];
  return reviewLayers(layers, undefined, undefined)!;
}

function allOutputs(review: Review): string {
  const lists = reviewLists(review, review.units);
  return [
    reviewCsv(review, review.units, 'all'),
    reviewJson(review, review.units, lists, { toolVersion: '0', level: 'all' }),
    renderReview(review, review.units, lists, { lang: 'vi', level: 'all', top: 100, ...MARKDOWN }),
  ].join('\n');
}

describe('laws of a review', () => {
  it('lost and gained add up to the change of points on what both layers have', () => {
    fc.assert(
      fc.property(PAIRS, ({ world, by }) => {
        const review = reviewOf(world, verifiedOf(world, by));
        const all = changeOf(review, review.total, review.units);
        expect(Math.abs(all.lost + all.gained - (all.to - all.from))).toBeLessThanOrEqual(1);
        let [lost, gained] = [0, 0];
        for (const item of review.items) {
          for (const unit of review.units) {
            const [a, b] = [figureOf(review, item, unit, 0)!, figureOf(review, item, unit, 1)!];
            if (a.status !== 'value' || b.status !== 'value') continue;
            lost += Math.min(0, b.points - a.points);
            gained += Math.max(0, b.points - a.points);
          }
        }
        expect([all.lost, all.gained]).toEqual([lost, gained]);
      }),
      RUNS,
    );
  });

  it('where both layers have everything, their own totals differ by lost and gained', () => {
    fc.assert(
      fc.property(PAIRS, ({ world, by }) => {
        const review = reviewOf(world, verifiedOf(world, by));
        for (const unit of review.units) {
          const [a, b] = [figureOf(review, review.total, unit, 0)!, figureOf(review, review.total, unit, 1)!];
          const change = changeOf(review, review.total, [unit]);
          if (change.items < review.items.length || Number.isNaN(a.k + b.k)) continue;
          // Each of the items was rounded to a billionth on its own.
          const tolerance = review.items.length + 1;
          expect(Math.abs(b.points - a.points - change.lost - change.gained)).toBeLessThanOrEqual(tolerance);
        }
      }),
      RUNS,
    );
  });

  it('a review of a file with itself is zero everywhere', () => {
    fc.assert(
      fc.property(PAIRS, ({ world }) => {
        const review = reviewOf(world, world);
        for (const column of [review.total, ...review.nodes, ...review.views]) {
          const change = changeOf(review, column, review.units);
          expect([change.lost, change.gained, change.to - change.from, change.maximum]).toEqual([0, 0, 0, 0]);
        }
        const lists = reviewLists(review, review.units);
        expect([
          lists.losing,
          lists.furthest,
          lists.notVerified,
          lists.notClaimed,
          lists.applicability,
        ]).toEqual([[], [], [], [], []]);
      }),
      RUNS,
    );
  });

  it('the order of rows changes nothing, to the byte', () => {
    const shuffled = PAIRS.chain(({ world, by }) =>
      fc.record({
        world: fc.constant(world),
        by: fc.constant(by),
        rows: fc.shuffledSubarray(
          world.units.map((_, i) => i),
          { minLength: world.units.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world, by, rows }) => {
        const verified = verifiedOf(world, by);
        expect(allOutputs(reviewOf(world, verified, rows))).toBe(allOutputs(reviewOf(world, verified)));
      }),
      RUNS,
    );
  });
});

describe('laws of a review of a weighted set', () => {
  const weighted = worlds({
    kind: 'weighted',
    relative: false,
    aggregates: ['arithmetic', 'geometric', 'min'],
  });
  const pairs = weighted.chain((world) =>
    fc.record({ world: fc.constant(world), by: fc.nat(world.units.length - 1) }),
  );

  it('the effect of an item is what the index changes by when that item alone is changed', () => {
    let told = 0;
    fc.assert(
      fc.property(pairs, ({ world, by }) => {
        const verified = verifiedOf(world, by);
        const review = reviewOf(world, verified);
        for (const item of review.items) {
          const column = world.columns.findIndex(({ header }) => header.replace(':', '') === item.code);
          if (column < 0) continue;
          const cells = world.cells.map((row, i) =>
            row.map((cell, j) => (j === column ? verified.cells[i][j] : cell)),
          );
          const alone = reviewOf(world, { ...world, cells });
          for (const unit of review.units) {
            const { items, effect } = changeOf(review, item, [unit]);
            if (items === 0 || Number.isNaN(effect!.net)) continue;
            const same = alone.units.find(({ key }) => key === unit.key)!;
            const [a, b] = [0, 1].map((layer) => figureOf(alone, alone.total, same, layer)!.k);
            if (Number.isNaN(a) || Number.isNaN(b)) continue;
            told++;
            expect(Math.abs(b - a - effect!.net)).toBeLessThanOrEqual(2);
          }
        }
      }),
      RUNS,
    );
    expect(told).toBeGreaterThan(100);
  });

  it('where both layers have the same items and every effect is told, they add up to the change of the index', () => {
    let told = 0;
    fc.assert(
      fc.property(pairs, ({ world, by }) => {
        const review = reviewOf(world, verifiedOf(world, by));
        for (const unit of review.units) {
          const { effect, items } = changeOf(review, review.total, [unit]);
          if (items === 0 || Number.isNaN(effect!.net + effect!.lost + effect!.gained)) continue;
          told++;
          const tolerance = review.items.length + 1;
          expect(Math.abs(effect!.net - effect!.lost - effect!.gained)).toBeLessThanOrEqual(tolerance);
        }
      }),
      RUNS,
    );
    expect(told).toBeGreaterThan(100);
  });

  it('the order of rows changes nothing, to the byte', () => {
    fc.assert(
      fc.property(pairs, ({ world, by }) => {
        const rows = world.units.map((_, i) => world.units.length - 1 - i);
        const verified = verifiedOf(world, by);
        expect(allOutputs(reviewOf(world, verified, rows))).toBe(allOutputs(reviewOf(world, verified)));
      }),
      RUNS,
    );
  });
});

describe('laws of scores that are withheld', () => {
  /** The same set, demanding every item. */
  const demanding = (world: World): World => ({
    ...world,
    set: { ...world.set, nodes: world.set.nodes.map((node) => ({ ...node, missing: 'error' as const })) },
  });

  for (const kind of ['points', 'weighted'] as const) {
    it(`a unit has an index where it lacks nothing that counts, the same as ever (${kind})`, () => {
      fc.assert(
        fc.property(worlds({ kind, relative: false }), (plain) => {
          const world = demanding(plain);
          const csv = csvOf(world);
          const { index, nodes } = scoreText(world.set, csv, { unfinished: true }).results;
          const usual = scoreText(plain.set, csv).results;
          const ranked: number[] = [];
          world.units.forEach((_, row) => {
            const lacks = world.columns.some(({ header }, column) => {
              const code = header.replace(':', '');
              const node = world.set.nodes.find((one) => one.code === code)!;
              return node.counts && world.cells[row][column] === -1;
            });
            expect(index.states[row] === STATE.withheld).toBe(lacks);
            if (lacks) expect([index.k[row], index.rank[row]]).toEqual([Number.NaN, Number.NaN]);
            else expect(index.k[row]).toBe(usual.index.k[row]);
            if (!Number.isNaN(index.rank[row])) ranked.push(index.rank[row]);
            for (const scores of nodes) {
              const same = usual.nodes.find(({ target }) => target === scores.target)!;
              // What is there is scored as ever, whatever is missing beside it.
              if (scores.states[row] === STATE.value) expect(scores.k[row]).toBe(same.k[row]);
              expect(scores.coverage[row]).toBe(same.coverage[row]);
            }
          });
          expect(ranked.every((rank) => rank <= ranked.length)).toBe(true);
        }),
        RUNS,
      );
    });
  }
});
