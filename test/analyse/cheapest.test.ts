/** The cheapest plan that reaches a target, against all plans there are. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chance } from '../../src/analyse/chances.ts';
import { type Cost, type PricedPlan, planCheapest as plan, type Solve } from '../../src/analyse/cheapest.ts';
import { loadSolver } from '../../src/commands/solver.ts';

const POINT = 1e9;
const stepped = (...points: number[]): Chance => ({
  levels: points.map((one) => ({ worth: one * POINT, points: one * POINT })),
  slope: false,
});
const slope = (points: number): Chance => ({
  levels: [{ worth: points * POINT, points: points * POINT }],
  slope: true,
});
const fixed = (cost: number): Cost => ({ fixed: cost, perPoint: 0 });

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

/** The same cost at every level. */
const planCheapest = (chances: Chance[], costs: Cost[], needed: number, solver: Solve) =>
  plan(
    chances,
    chances.map(({ levels }, i) => levels.map(() => costs[i])),
    needed,
    solver,
  );

const say = (found: PricedPlan | undefined) =>
  found &&
  `${found.picks.map(({ chance, points }) => `${chance}:${points / POINT}`).join(' ')} = ${found.cost}`;

describe('by hand', () => {
  it('takes two cheap ones rather than a dear one', () => {
    // 10 points at 9, or 6 + 6 points at 2 + 3.
    const chances = [stepped(10), stepped(6), stepped(6)];
    expect(say(planCheapest(chances, [fixed(9), fixed(2), fixed(3)], 10 * POINT, solve))).toBe('1:6 2:6 = 5');
  });

  it('of equal costs takes fewer indicators, then codes that come first, then fewer points', () => {
    // 4 alone, or 2 + 2: one indicator of 4. Codes 2 and 3 are alike; of the levels 5 and 8 of code 2, five are enough.
    const chances = [stepped(3), stepped(3), stepped(5, 8), stepped(5)];
    expect(say(planCheapest(chances, [fixed(2), fixed(2), fixed(4), fixed(4)], 5 * POINT, solve))).toBe(
      '2:5 = 4',
    );
  });

  it('pays by the point where that is said', () => {
    // 7 points: a step of 4 for 1, and 3 of the slope at 0.5 each; the slope alone would cost 3.5.
    const chances = [stepped(4), slope(8)];
    const costs = [fixed(1), { fixed: 0, perPoint: 0.5 }];
    expect(say(planCheapest(chances, costs, 7 * POINT, solve))).toBe('0:4 1:3 = 2.5');
  });

  it('says so where all together are not enough', () => {
    expect(planCheapest([stepped(2)], [fixed(1)], 3 * POINT, solve)).toBeUndefined();
  });

  it('knows what each level costs, as alternative cases do', () => {
    // One node of two cases: 5 points for 1, or 6 for 9; six are needed only where five are not enough.
    const priced = (needed: number) =>
      say(plan([stepped(5, 6)], [[fixed(1), fixed(9)]], needed * POINT, solve));
    expect([priced(5), priced(6)]).toEqual(['0:5 = 1', '0:6 = 9']);
  });

  it('tells small costs apart beside one that is out of all proportion', () => {
    // Each does it alone: 3 is less than 5, whatever the first one costs.
    const chances = [stepped(10), stepped(1), stepped(10), stepped(1)];
    for (const dear of [1e3, 1e9, 1e15, 1e30])
      expect(say(planCheapest(chances, [fixed(dear), fixed(5), fixed(3), fixed(4)], 1 * POINT, solve))).toBe(
        '2:10 = 3',
      );
    expect(say(planCheapest(chances, [fixed(1e15), fixed(5), fixed(0), fixed(4)], 1 * POINT, solve))).toBe(
      '2:10 = 0',
    );
    // 10,000,006 for one, 10,000,005 for two: the last of eight digits decides.
    expect(
      say(planCheapest([stepped(2), stepped(1), stepped(1)], [1e7 + 6, 1e7, 5].map(fixed), 2 * POINT, solve)),
    ).toBe('1:1 2:1 = 10000005');
  });

  it('does not pay a little more by the point to be done with it', () => {
    // 1 point of the slope at a thousand million, or a step of 1 for 7.
    const costs = [{ fixed: 0, perPoint: 1e9 }, fixed(7), fixed(8)];
    expect(say(planCheapest([slope(5), stepped(1), stepped(1)], costs, 1 * POINT, solve))).toBe('1:1 = 7');
  });

  it('reaches a target to the billionth, with costs in the thousands of millions', () => {
    const found = planCheapest([slope(8), stepped(2)], [fixed(3e9), fixed(2e9)], 7_123_456_789, solve)!;
    expect(found.picks.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(7_123_456_789);
    expect(found.cost).toBe(3e9);
  });
});

interface Way {
  cost: number;
  points: number;
  codes: number[];
}

/** Every choice of levels, slopes at one of all whole points up to their tops. */
function allWays(chances: readonly Chance[], costs: readonly Cost[]): Way[] {
  return chances.reduce<Way[]>(
    (ways, { levels, slope: smooth }, code) => {
      const cost = costs[code];
      const top = levels.at(-1)!.points / POINT;
      const steps = smooth
        ? Array.from({ length: top }, (_, i) => i + 1)
        : levels.map(({ points }) => points / POINT);
      return ways.flatMap((way) => [
        way,
        ...steps.map((points) => ({
          cost: way.cost + cost.fixed + cost.perPoint * points,
          points: way.points + points,
          codes: [...way.codes, code],
        })),
      ]);
    },
    [{ cost: 0, points: 0, codes: [] }],
  );
}

const priced = fc.record({
  chance: fc.oneof(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
      .map((levels) => stepped(...levels.sort((a, b) => a - b))),
    fc.integer({ min: 1, max: 6 }).map(slope),
  ),
  cost: fc.record({
    fixed: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 1, arbitrary: fc.constant(5e6) },
    ),
    perPoint: fc.constantFrom(0, 0, 1, 2),
  }),
});

it('law: no plan is cheaper, none as cheap has fewer indicators or earlier codes', () => {
  fc.assert(
    fc.property(
      fc.array(priced, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      (given, needed) => {
        const chances = given.map(({ chance }) => chance);
        const costs = given.map(({ cost }) => cost);
        const reaching = allWays(chances, costs).filter(({ points }) => points >= needed);
        const found = planCheapest(chances, costs, needed * POINT, solve);
        if (reaching.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const by = (a: Way, b: Way) =>
          a.cost - b.cost || a.codes.length - b.codes.length || firstCode(a.codes, b.codes);
        const best = reaching.reduce((one, other) => (by(other, one) < 0 ? other : one));
        expect(found!.cost / Math.max(1, best.cost)).toBeCloseTo(best.cost / Math.max(1, best.cost), 8);
        expect(found!.picks.map(({ chance }) => chance)).toEqual(best.codes);
        expect(found!.picks.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThanOrEqual(
          needed * POINT,
        );
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});

function firstCode(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((code, i) => code !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}
