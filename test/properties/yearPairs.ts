/** Random pairs of sides: the same set over two years, or a later set with other maxima, rules and nodes. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { ScoredSide } from '../../src/analyse/accountBases.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { setOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

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
export const ANY = fc.oneof(POINTS, RESCALED, WEIGHTED, GEOMETRIC);

/** The same world with other cells. */
export const again = (world: World) =>
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
export function laterSet(world: World, draw: () => number): IndicatorSet {
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

export interface Pair {
  before: ScoredSide;
  after: ScoredSide;
}

/** @param later whether the side after has a later version of the set */
export const PAIRS = (later: boolean) =>
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
