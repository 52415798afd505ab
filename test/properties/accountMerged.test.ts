/** Laws of the account of change where the side before is merged onto later units. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, accountOf, CAUSES } from '../../src/analyse/account.ts';
import { isScored, type ScoredSide } from '../../src/analyse/accountBases.ts';
import { applyCrosswalk } from '../../src/analyse/applyCrosswalk.ts';
import { METHODS, type MergeMethod } from '../../src/analyse/mergeMethods.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { resolveCrosswalk } from '../../src/model/crosswalk.ts';
import { readCrosswalkCsv } from '../../src/model/crosswalkDocument.ts';
import { hasMovingPopulation } from '../../src/model/indicatorSet.ts';
import { sourceOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';
import { csvOf, type World } from './arbitraries.ts';
import { ANY, again, laterSet, PAIRS } from './yearPairs.ts';

const RUNS = { numRuns: 50, seed: 2025 };

/** Undefined where no new unit has all it needs, which is an error of its own. */
function merge(side: ScoredSide, rows: readonly string[], method: MergeMethod): ScoredSide | undefined {
  const problems = collectProblems();
  const written = readCrosswalkCsv(sourceOf(`old,new\n${rows.join('\n')}\n`, 'c.csv'), problems)!;
  const crosswalk = resolveCrosswalk(written, undefined, undefined, problems)!;
  const weights = Float64Array.from(side.units, (_, row) => row + 1);
  const merged = applyCrosswalk(side, crosswalk, { method, weights }, problems);
  if (merged === undefined) {
    expect(problems.list().map(({ code }) => code)).toContain('merge/none-complete');
    return undefined;
  }
  if (!isScored(merged)) throw new Error('a merged side has results of its own');
  return { ...merged, crosswalk: { crosswalk: 'c', method } };
}

/** Units in pairs, under the name of the first of them or another; the last ones alone. */
const namesOf = ({ units }: World, own: readonly boolean[]) =>
  Array.from({ length: Math.ceil(units.length / 2) }, (_, i) => (own[i] ? units[2 * i] : `New ${i}`));

interface MergedPair {
  own: ScoredSide;
  before: ScoredSide;
  after: ScoredSide;
}

const MERGED = (later: boolean) =>
  ANY.chain((world) =>
    fc.record({
      world: fc.constant(world),
      other: again(world),
      method: fc.constantFrom(...METHODS),
      own: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      draws: fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
    }),
  ).map(({ world, other, method, own, draws }): MergedPair | undefined => {
    const names = namesOf(world, own);
    const side = sideOf(world.set, csvOf(world));
    const rows = world.units.map((unit, i) => `${unit},${names[i >> 1]}`);
    const before = merge(side, rows, method);
    const set = later ? laterSet(world, () => draws.next().value as number) : world.set;
    const after = sideOf(set, csvOf({ ...other, units: names, cells: other.cells.slice(0, names.length) }));
    return before && { own: side, before, after };
  });

const sumOf = (effects: Record<(typeof CAUSES)[number], number>) =>
  CAUSES.reduce((total, cause) => total + effects[cause], 0);

describe('laws of an account over a merger', () => {
  for (const later of [false, true]) {
    const what = later ? 'between two sets' : 'within one set';

    it(`the own value before, the merger and the other causes add up to the value after, ${what}`, () => {
      let [counted, begun, carried] = [0, 0, 0];
      fc.assert(
        fc.property(MERGED(later), (pair) => {
          if (pair === undefined) return;
          const { own, before, after } = pair;
          const kOf = (side: ScoredSide, name: string) =>
            side.columns[0].k[side.units.findIndex((unit) => unit.name === name)];
          for (const one of accountOf(before, after).units) {
            const { unit, effects, merger, divided } = one;
            expect(one.after).toBe(kOf(after, unit.name));
            if (effects === undefined) continue;
            counted++;
            expect(Math.abs(sumOf(effects) - (one.after - one.before) / 1e9)).toBeLessThanOrEqual(1e-9);
            if (divided) expect(Math.abs(one.own[0] - effects.own)).toBeLessThanOrEqual(1e-9);
            if (merger === undefined) {
              carried++;
              expect(effects.merger).toBe(0);
              // The last unit is alone where their number is odd.
              expect(one.before).toBe(own.columns[0].k[own.units.length - 1]);
            } else if (merger.predecessor === undefined) {
              expect([effects.merger, one.before]).toEqual([0, kOf(before, unit.name)]);
            } else {
              begun++;
              expect(one.before).toBe(kOf(own, unit.name));
              expect(effects.merger).toBe((kOf(before, unit.name) - one.before) / 1e9);
            }
          }
        }),
        RUNS,
      );
      expect(Math.min(counted - begun - carried, begun, carried)).toBeGreaterThan(10);
    });

    it(`a crosswalk of identities changes nothing, ${what}`, () => {
      let counted = 0;
      // The order of units that left is that of the side before, which stands in the order of the crosswalk.
      const keys = (units: Account['left']) => units.map(({ key }) => key).sort();
      const places = (rank: Account['units'][number]['rank']) =>
        rank && { ...rank, leftFromAhead: rank.leftFromAhead.toSorted() };
      const figures = ({ units, entered, left, notMixed }: Account, ranks: boolean) => ({
        units: units.map(({ merger, carried, rank, ...rest }) => ({
          ...rest,
          ...(ranks ? { rank: places(rank) } : {}),
        })),
        entered: keys(entered),
        left: keys(left),
        notMixed,
      });
      fc.assert(
        fc.property(PAIRS(later), fc.constantFrom(...METHODS), ({ before, after }, method) => {
          const rows = before.units.map(({ name }) => `${name},${name}`);
          const merged = merge(before, rows, method);
          if (merged === undefined) return;
          const [plain, over] = [accountOf(before, after), accountOf(merged, after)];
          // What is rescaled over the units is rescaled anew from mains of nine decimals, which may part a tie.
          const ranks = !hasMovingPopulation(before.set!.whole!);
          expect(figures(over, ranks)).toEqual(figures(plain, ranks));
          expect(over.causes).toEqual(['merger', ...plain.causes]);
          counted += over.units.length;
          // And between two sides that are both merged a merger is no cause at all.
          const other = merge(
            after,
            after.units.map(({ name }) => `${name},${name}`),
            method,
          );
          if (other === undefined) return;
          const both = accountOf(merged, other);
          expect(both.causes).not.toContain('merger');
          for (const { effects, before: k0, after: k1 } of both.units)
            if (effects !== undefined)
              expect(Math.abs(sumOf(effects) - (k1 - k0) / 1e9)).toBeLessThanOrEqual(1e-9);
        }),
        RUNS,
      );
      expect(counted).toBeGreaterThan(150);
    });
  }
});
