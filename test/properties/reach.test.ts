/** Laws of what it takes: a plan reaches its target when it is made, and no plan of fewer indicators does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Goal, rankGoal } from '../../src/analyse/goal.ts';
import { type Proposal, reachGoal } from '../../src/analyse/reach.ts';
import { scoreChanged } from '../../src/analyse/whatIfScore.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { hasValue, type Results } from '../../src/score/results.ts';
import { scoreText } from '../scoring.ts';
import { csvOf, type Wanted, type World, worlds } from './arbitraries.ts';

const FEWEST = { ceiling: 'best', without: new Set<number>() } as const;

/** The world with some cells of a unit as good as any other unit's. */
function raised(world: World, row: number, columns: readonly number[]): World {
  const cells = world.cells.map((own) => [...own]);
  for (const column of columns) cells[row][column] = best(world, row, column);
  return { ...world, cells };
}

function best({ cells }: World, row: number, column: number): number {
  return Math.max(...cells.map((own) => own[column]), cells[row][column]);
}

/** Columns in which the unit has less than the best; what does not apply to it stays so. */
function below(world: World, row: number): number[] {
  return world.columns.flatMap((_, column) => {
    const own = world.cells[row][column];
    return own !== -2 && own < best(world, row, column) ? [column] : [];
  });
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

const reachesGoal = ({ index }: Results, row: number, goal: Goal) =>
  goal.rank === undefined ? index.k[row] >= goal.k : index.rank[row] <= goal.rank;

/** A world, a unit of it, and how far between what it has and what it can have the target lies. */
const asked = (wanted: Wanted) =>
  fc.record({
    world: worlds(wanted),
    row: fc.nat(),
    share: fc.double({ min: 0.05, max: 1, noNaN: true }),
    place: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  });

interface Case {
  world: World;
  row: number;
  results: Results;
  goal: Goal;
  proposal: Proposal;
}

function caseOf({
  world,
  row: any,
  share,
  place,
}: ReturnType<typeof asked> extends fc.Arbitrary<infer T> ? T : never): Case | undefined {
  const { results } = scoreText(world.set, csvOf(world));
  const row = any % world.units.length;
  const top = scoreText(world.set, csvOf(raised(world, row, below(world, row)))).results;
  if (!hasValue(results.index.states[row]) || !hasValue(top.index.states[row])) return undefined;
  const [from, to] = [results.index.k[row], top.index.k[row]];
  const goal =
    place === undefined ? { k: from + Math.ceil((to - from) * share) } : rankGoal(results, row, place);
  if (goal === undefined) return undefined;
  return { world, row, results, goal, proposal: reachGoal(results, row, goal, FEWEST) };
}

function makes({ world, row, results, goal, proposal }: Case): void {
  const specs = proposal.raises.map(({ change }) => ({ row, ...change, place: { file: '' } }));
  const problems = collectProblems();
  const changed = scoreChanged(world.set, results.data, specs, { bounds: false }, problems);
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(reachesGoal(changed!.results, row, goal)).toBe(true);
}

/** Whether some plan of so many indicators, each as good as the best, reaches the goal. */
function anyOf({ world, row, goal }: Case, size: number): boolean {
  return subsets(below(world, row), size).some((columns) =>
    reachesGoal(scoreText(world.set, csvOf(raised(world, row, columns))).results, row, goal),
  );
}

const POINTS: Wanted = { kind: 'points', relative: false };
const MEANS: Wanted = { kind: 'weighted', relative: false };
const BENT: Wanted = {
  kind: 'weighted',
  relative: false,
  aggregates: ['geometric', 'harmonic', 'min', 'arithmetic'],
  scale: [1, 10],
};
const MOVING: Wanted = { kind: 'points', relative: true };

it.each([
  ['points', POINTS],
  ['means', MEANS],
  ['bent means', BENT],
  ['relative rules', MOVING],
])('law: a plan reaches its target when it is made (%s)', (_, wanted) => {
  let reached = 0;
  fc.assert(
    fc.property(asked(wanted), (one) => {
      const found = caseOf(one);
      if (found?.proposal.outcome !== 'reached') return;
      reached++;
      makes(found);
    }),
    { seed: 6, numRuns: 200 },
  );
  expect(reached).toBeGreaterThan(50);
});

it.each([
  ['points', POINTS],
  ['means', MEANS],
  ['bent means', BENT],
  ['relative rules', MOVING],
])('law: no plan has fewer indicators than it says, and what cannot be reached cannot (%s)', (_, wanted) => {
  const counts = { reached: 0, beyond: 0, sum: 0 };
  fc.assert(
    fc.property(asked(wanted), (one) => {
      const found = caseOf(one);
      if (found === undefined || found.proposal.outcome === 'there') return;
      const { proposal } = found;
      if (proposal.outcome === 'beyond') {
        counts.beyond++;
        expect(anyOf(found, below(found.world, found.row).length)).toBe(false);
        return;
      }
      counts.reached++;
      if (proposal.method === 'sum') {
        counts.sum++;
        expect(proposal.bound).toBe(proposal.raises.length);
      }
      expect(proposal.bound).toBeLessThanOrEqual(proposal.raises.length);
      for (let size = 0; size < Math.min(proposal.bound, 4); size++) expect(anyOf(found, size)).toBe(false);
    }),
    { seed: 7, numRuns: 150 },
  );
  expect(counts.reached).toBeGreaterThan(30);
});
