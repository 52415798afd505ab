/** Laws of the account of change, on random pairs of sides: same set, or a later set with other maxima, rules and nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, accountOf, CAUSES } from '../../src/analyse/account.ts';
import { sideOf } from '../sides.ts';
import { csvOf } from './arbitraries.ts';
import { ANY, laterSet, PAIRS } from './yearPairs.ts';

const RUNS = { numRuns: 80, seed: 20251 };

function expectAddsUp(account: Account): number {
  let counted = 0;
  for (const { before, after, effects, own, divided, rank } of account.units) {
    if (effects === undefined) {
      expect(Number.isNaN(before) || Number.isNaN(after)).toBe(true);
      continue;
    }
    counted++;
    const sum = CAUSES.reduce((total, cause) => total + effects[cause], 0);
    expect(Math.abs(sum - (after - before) / 1e9)).toBeLessThanOrEqual(1e-9);
    if (divided) expect(Math.abs(own[0] - effects.own)).toBeLessThanOrEqual(1e-9);
    if (rank !== undefined)
      expect(rank.own + rank.others + rank.entriesAndExits).toBeCloseTo(rank.before - rank.after, 9);
  }
  return counted;
}

describe('laws of the account of change', () => {
  for (const later of [false, true]) {
    const what = later ? 'between two sets' : 'within one set';
    it(`parts add up to the change within 1e-9, ${what}`, () => {
      let counted = 0;
      fc.assert(
        fc.property(PAIRS(later), ({ before, after }) => {
          counted += expectAddsUp(accountOf(before, after));
        }),
        RUNS,
      );
      expect(counted).toBeGreaterThan(150);
    });

    it(`the account turned round is the account with the other sign, ${what}`, () => {
      fc.assert(
        fc.property(PAIRS(later), ({ before, after }) => {
          const forth = accountOf(before, after);
          const back = accountOf(after, before);
          const found = new Map(back.units.map((one) => [one.unit.key, one]));
          for (const { unit, effects, own } of forth.units) {
            const other = found.get(unit.key)!;
            if (effects === undefined) expect(other.effects).toBeUndefined();
            else for (const cause of CAUSES) expect(effects[cause]).toBeCloseTo(-other.effects![cause], 10);
            own.forEach((part, at) => {
              expect(part).toBeCloseTo(-other.own[at], 7);
            });
          }
        }),
        RUNS,
      );
    });
  }

  it('a side against itself has no cause of anything', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        const side = sideOf(world.set, csvOf(world));
        for (const { effects, own, rank } of accountOf(side, side).units) {
          for (const cause of CAUSES) expect(effects?.[cause] ?? 0).toBeCloseTo(0, 12);
          for (const part of own) expect(part).toBeCloseTo(0, 12);
          expect([rank?.own ?? 0, rank?.others ?? 0, rank?.entriesAndExits ?? 0]).toEqual([0, 0, 0]);
        }
      }),
      RUNS,
    );
  });

  it('a later set over the same cells leaves nothing to own data, others or missing cells', () => {
    let moved = 0;
    const pairs = ANY.chain((world) =>
      fc.record({ world: fc.constant(world), draws: fc.infiniteStream(fc.integer({ min: 0, max: 999 })) }),
    );
    fc.assert(
      fc.property(pairs, ({ world, draws }) => {
        const set = laterSet(world, () => draws.next().value as number);
        const account = accountOf(sideOf(world.set, csvOf(world)), sideOf(set, csvOf(world)));
        for (const { effects, before, after, divided } of account.units) {
          if (effects === undefined || !divided) continue;
          for (const cause of ['own', 'others', 'missing'] as const)
            expect(effects[cause]).toBeCloseTo(0, 12);
          if (before !== after) moved++;
        }
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(50);
  });
});
