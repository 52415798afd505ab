/** Laws of a review, on random points sets and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Review, reviewLayers } from '../../src/analyse/review.ts';
import { changeOf, figureOf } from '../../src/analyse/reviewChange.ts';
import { reviewLists } from '../../src/analyse/reviewLists.ts';
import { reviewCsv } from '../../src/render/reviewCsv.ts';
import { reviewJson } from '../../src/render/reviewJson.ts';
import { renderReview } from '../../src/render/reviewText.ts';
import { MARKDOWN } from '../../src/render/scoreText.ts';
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
