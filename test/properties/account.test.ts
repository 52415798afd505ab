/** Laws of the account of change, on random pairs of sides: same set, or a later set with other maxima, rules and nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Account, accountOf, CAUSES, type ScoredSide } from '../../src/analyse/account.ts';
import { type Halves, joinSides, type Which } from '../../src/analyse/accountPairs.ts';
import { type Mix, scoreScenario } from '../../src/analyse/accountScenario.ts';
import { makeStage } from '../../src/analyse/accountStage.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import type { NodeScores } from '../../src/score/results.ts';
import { scoreSet } from '../../src/score/scoreSet.ts';
import { setOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 80, seed: 20251 };

const POINTS = worlds({ kind: 'points', relative: true });
const WEIGHTED = worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] });
const GEOMETRIC = worlds({
  kind: 'weighted',
  relative: true,
  aggregates: ['arithmetic', 'geometric', 'harmonic'],
  scale: [1, 10],
});
/** Some mains of a weighted set are rescaled over all units. */
function rescaled(world: World, which: readonly boolean[]): World {
  const document = parse(world.yaml) as { children: NodeYaml[] };
  document.children.forEach((main, i) => {
    if (which[i]) main.rescale = { method: 'min-max', constant: 'full', range: [0.5, 1] };
  });
  const yaml = stringify(document);
  return { ...world, yaml, set: setOf(yaml) };
}
const RESCALED = WEIGHTED.chain((world) =>
  fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }).map((which) => rescaled(world, which)),
);
const ANY = fc.oneof(POINTS, RESCALED, WEIGHTED, GEOMETRIC);

/** The same world with other cells, and a unit more or less. */
const again = (world: World) =>
  fc
    .record({
      steps: fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
      stays: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ steps, stays }): World => {
      const draw = () => steps.next().value as number;
      const cells = world.cells.map((row) =>
        row.map((cell, i) => {
          if (draw() < stays * 1000) return cell;
          const { ladder, mayNotApply } = world.columns[i];
          const chance = draw();
          if (chance < 60) return -1;
          return chance < 120 && mayNotApply ? -2 : draw() % ladder.length;
        }),
      );
      return { ...world, cells };
    });

interface NodeYaml {
  code: string;
  points?: number;
  weight?: number;
  aggregate?: string;
  missing?: string;
  rescale?: unknown;
  was?: unknown;
  rule?: Record<string, unknown>;
  children?: NodeYaml[];
}

/** A later version of the set: some leaves are worth more, some have another rule, some mains are computed otherwise. */
function laterSet(world: World, draw: () => number): IndicatorSet {
  const document = parse(world.yaml) as { id: string; follows?: string; children: NodeYaml[] };
  document.id = 'later';
  document.follows = 'random';
  for (const main of document.children) {
    main.was = main.code;
    for (const leaf of main.children!) {
      if (draw() % 5 > 0) leaf.was = leaf.code;
      const factor = 1 + (draw() % 3);
      if (leaf.points !== undefined && main.aggregate !== 'best') leaf.points *= factor;
      if (leaf.weight !== undefined) leaf.weight *= factor;
      if (leaf.rule?.kind === 'linear' && draw() % 2 === 0) leaf.rule.high = (leaf.rule.high as number) + 7;
      if (leaf.rule?.kind === 'ratio' && draw() % 2 === 0) leaf.rule['full-at'] = 0.7;
      if (leaf.rule?.kind === 'choice' && draw() % 2 === 0)
        leaf.rule.options = Object.fromEntries(Object.entries(leaf.rule.options as object).reverse());
    }
    if (main.points !== undefined && main.aggregate !== 'best')
      main.points = main.children!.reduce((sum, leaf) => sum + leaf.points!, 0);
    if (main.weight !== undefined && draw() % 3 === 0) main.aggregate = 'arithmetic';
  }
  return setOf(stringify(document));
}

interface Pair {
  before: ScoredSide;
  after: ScoredSide;
}

const PAIRS = (later: boolean) =>
  ANY.chain((world) =>
    fc.record({
      world: fc.constant(world),
      other: again(world),
      draws: fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
      leaves: fc.nat(2),
    }),
  ).map(({ world, other, draws, leaves }): Pair => {
    const set = later ? laterSet(world, () => draws.next().value as number) : world.set;
    const units = world.units.map((_, i) => i);
    return {
      before: sideOf(world.set, csvOf(world)),
      after: sideOf(set, csvOf(other, units.length > 2 ? units.slice(leaves) : units)),
    };
  });

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
