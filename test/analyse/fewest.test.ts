/** The fewest indicators that reach a target, against all plans there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chance, Plan } from '../../src/analyse/chances.ts';
import { planFewest } from '../../src/analyse/fewest.ts';

const stepped = (...points: number[]): Chance => ({
  levels: points.map((one) => ({ worth: one, points: one })),
  slope: false,
});
const slope = (points: number): Chance => ({ levels: [{ worth: points, points }], slope: true });

/** Codes and points, for reading. */
const say = (plan: Plan | undefined) =>
  plan?.picks.map(({ chance, points }) => `${chance}:${points}`).join(' ');

describe('by hand', () => {
  it('takes one of 10 rather than two of 6, and only as much of it as is needed', () => {
    // Lacking 9: 6 + 6 = 12 takes two indicators, 10 takes one; of the slope of 10 nine are enough.
    expect(say(planFewest([stepped(6), stepped(6), slope(10)], 9))).toBe('2:9');
  });

  it('takes the level that is just enough, and of equal plans the codes that come first', () => {
    // Lacking 7 with one indicator: levels of 8 and 10 would do, 8 is fewer; 1 and 2 are alike, 1 comes first.
    expect(say(planFewest([stepped(5), stepped(4, 8, 10), stepped(8)], 7))).toBe('1:8');
  });

  it('finds the two whose sum is least above what is lacking', () => {
    // Lacking 11 with two: 8 + 5 = 13, 8 + 4 = 12, 5 + 6 = 11.
    expect(say(planFewest([stepped(8), stepped(4), stepped(5), stepped(6)], 11))).toBe('2:5 3:6');
  });

  it('raises slopes alike', () => {
    // Lacking 9 of rooms of 8 and 4: three quarters of each.
    expect(say(planFewest([slope(8), slope(4)], 9))).toBe('0:6 1:3');
  });

  it('says so where all together are not enough', () => {
    expect(planFewest([stepped(2), slope(3)], 6)).toBeUndefined();
  });

  it('counts an item that comes into the maximum by what it is worth', () => {
    // An item of 10 points at a target of 0.6 takes 6 of them itself: worth 4.
    const entering: Chance = { levels: [{ worth: 4, points: 10 }], slope: false };
    expect(say(planFewest([entering, stepped(5)], 5))).toBe('1:5');
    expect(say(planFewest([entering, stepped(5)], 9))).toBe('0:10 1:5');
  });
});

/** Every choice of levels; a slope at one of all whole points up to its top. */
function allPlans(
  chances: readonly Chance[],
): { count: number; points: number; worth: number; codes: number[] }[] {
  return chances.reduce(
    (plans, chance, code) => {
      const levels = chance.slope
        ? Array.from({ length: chance.levels[0].points }, (_, i) => ({ worth: i + 1, points: i + 1 }))
        : chance.levels;
      return plans.flatMap((plan) => [
        plan,
        ...levels.map(({ worth, points }) => ({
          count: plan.count + 1,
          points: plan.points + points,
          worth: plan.worth + worth,
          codes: [...plan.codes, code],
        })),
      ]);
    },
    [{ count: 0, points: 0, worth: 0, codes: [] as number[] }],
  );
}

const chance = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
    .map((levels) => stepped(...levels.sort((a, b) => a - b))),
  fc.integer({ min: 1, max: 6 }).map(slope),
);

it('law: no plan has fewer indicators, none as many and fewer points, and none alike has earlier codes', () => {
  fc.assert(
    fc.property(
      fc.array(chance, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      (chances, needed) => {
        const reaching = allPlans(chances).filter(({ worth }) => worth >= needed);
        const plan = planFewest(chances, needed);
        if (reaching.length === 0) {
          expect(plan).toBeUndefined();
          return;
        }
        const by = (a: (typeof reaching)[number], b: (typeof reaching)[number]) =>
          a.count - b.count || a.points - b.points || compareCodes(a.codes, b.codes);
        const best = reaching.reduce((one, other) => (by(other, one) < 0 ? other : one));
        expect(plan!.picks.map((pick) => pick.chance)).toEqual(best.codes);
        expect(plan!.picks.reduce((sum, { points }) => sum + points, 0)).toBe(best.points);
        expect(plan!.fewestPoints).toBe(true);
      },
    ),
    { seed: 6, numRuns: 3000 },
  );
});

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((code, i) => code !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}
