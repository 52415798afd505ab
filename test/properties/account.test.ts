/** Laws of the account of change, on random pairs of sides: same set, or a later set with other maxima, rules and nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, accountOf, CAUSES } from '../../src/analyse/account.ts';
import type { ScoredSide } from '../../src/analyse/accountBases.ts';
import { type Halves, joinSides, type Which } from '../../src/analyse/accountPairs.ts';
import { type Mix, scoreScenario } from '../../src/analyse/accountScenario.ts';
import { makeStage } from '../../src/analyse/accountStage.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import type { NodeScores } from '../../src/score/results.ts';
import { scoreSet } from '../../src/score/scoreSet.ts';
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

/** The two sides as the account takes them, for units that are on both. */
function halvesOf(before: ScoredSide, after: ScoredSide): { halves: Halves; units: number[] } {
  const keys = new Set(after.units.map(({ key }) => key));
  const common = before.units.flatMap(({ key }) => (keys.has(key) ? [key] : []));
  const half = ({ scored: { results, rows }, units }: ScoredSide) => ({
    set: results.set,
    data: results.data,
    rows: common.map((wanted) => rows[units.findIndex(({ key }) => key === wanted)]),
  });
  return { halves: { a: half(before), b: half(after) }, units: common.map((_, i) => i) };
}

/** The same side, scored once more for an account: nothing but the index is kept, and all of it unrounded. */
function withUnrounded(side: ScoredSide): ScoredSide {
  const { set, data } = side.scored.results;
  const keep = () => false;
  const results = scoreSet(set, data, { keep, bounds: false, unrounded: new Map() }, collectProblems());
  expect(results.nodes).toEqual([]);
  return { ...side, scored: { ...side.scored, results } };
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

  it('scenarios share only what each of them would make for itself', () => {
    let saved = 0;
    fc.assert(
      fc.property(PAIRS(true), PAIRS(false), (one, other) => {
        for (const { before, after } of [one, other]) {
          const { halves, units } = halvesOf(before, after);
          const stage = makeStage(halves, joinSides(halves));
          const shared = new Map<string, NodeScores>();
          for (let mask = 0; mask < 32; mask++) {
            const side = (i: number): Which => ((mask & (1 << i)) !== 0 ? 'b' : 'a');
            const mix: Mix = {
              own: side(0),
              others: side(1),
              missing: side(2),
              maxima: side(3),
              rules: side(4),
            };
            const fresh = new Map<string, NodeScores>();
            const alone = scoreScenario(stage, mix, units, fresh);
            const size = shared.size;
            expect(scoreScenario(stage, mix, units, shared).nodes).toEqual(alone.nodes);
            saved += fresh.size - (shared.size - size);
          }
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
    expect(saved).toBeGreaterThan(1000);
  });

  it('scores that are known before they are rounded give the account of those that are scored again', () => {
    fc.assert(
      fc.property(PAIRS(true), ({ before, after }) => {
        const known = accountOf(withUnrounded(before), withUnrounded(after));
        const { causes, units, notMixed } = accountOf(before, after);
        expect({ causes, units, notMixed }).toEqual({
          causes: known.causes,
          units: known.units,
          notMixed: known.notMixed,
        });
      }),
      RUNS,
    );
  });

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
