/**
 * What would it take? A plan that brings a unit to a score or a place, all other data held: exact where the index is a sum
 * (fewest.ts, cheapest.ts), elsewhere searched for, with a bound (reachSearch.ts, reachBound.ts). What is proposed is made
 * and scored by the engine before anybody sees it.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { mainLevel } from '../model/indicatorSet.ts';
import type { Results } from '../score/results.ts';
import type { Pick, Plan } from './chances.ts';
import { planCheapest } from './cheapest.ts';
import { planFewest } from './fewest.ts';
import { type Goal, rankGoal } from './goal.ts';
import { highestOf } from './highest.ts';
import { addsUp, chancesOf, type LeverChance, neededFor } from './leverChances.ts';
import { type Lever, leversOf } from './levers.ts';
import { type FoundPlan, priced, type Raise, type ReachOptions, raiseTo, raiseToValue } from './raises.ts';
import { boundOf } from './reachBound.ts';
import { pruneRaises, searchPlan } from './reachSearch.ts';
import { type Changed, scoreChanged } from './whatIfScore.ts';
import { movesOthers, type UnitScorer, unitScorer } from './whatIfUnit.ts';

export interface Proposal extends FoundPlan {
  goal: Goal;
  /** `there`: nothing has to be done. `beyond`: not with these ceilings; the raises then bring the unit highest. */
  outcome: 'there' | 'reached' | 'beyond';
  /** Of `beyond`: false where other raises may bring it higher still. */
  proven: boolean;
  /** The file with the raises made; undefined where there are none. */
  changed?: Changed;
  /** `sum`: proven to be the fewest, or the cheapest. `search`: the best found. */
  method: 'sum' | 'search';
  /** Of a search: no plan has fewer indicators, or costs less. */
  bound: number;
  /** How many indicators could be raised at all, and whether all of them are mains. */
  open: number;
  mains: boolean;
  /** Why a plan has to be searched for: the index bends, others move with the unit, or rounding in the cells decides. */
  because: 'bends' | 'moves' | 'rounding';
}

/** Times a plan is asked for that reaches a little more, because of rounding in the cells or of others that moved. */
const MOST_ATTEMPTS = 12;

/** @param results of the whole file, every node kept; the unit of this row may have no score */
export function reachGoal(results: Results, row: number, goal: Goal, options: ReachOptions): Proposal {
  const { set, data, index } = results;
  const scorer = unitScorer(set, data, row);
  const { without, price } = options;
  const levers = leversOf(results, row, scorer, options.ceiling).filter(
    ({ at }) => !without.has(at) && (price === undefined || price.costs.has(at)),
  );
  const adds = addsUp(results, row, levers);
  const moves =
    goal.rank !== undefined &&
    movesOthers(
      set,
      data,
      levers.map(({ at }) => at),
    );
  const exact = adds && !moves;
  const base = {
    goal,
    fewestPoints: true,
    open: levers.length,
    method: exact ? 'sum' : 'search',
    bound: 0,
    proven: true,
    mains: levers.every(({ at }) => set.nodes[at].level === mainLevel(set)),
    because: adds ? (moves ? 'moves' : 'rounding') : 'bends',
  } as const;
  if (index.k[row] >= goal.k) return { ...base, raises: [], outcome: 'there' };
  const toTop = (some: readonly Lever[]) => some.map((lever) => raiseTo(results, lever, lever.rungs.at(-1)!));
  const all = toTop(levers);
  // Scoring the file once more takes time, and a sum needs it only where it does not suffice.
  const atTop = exact ? undefined : makeChanges(results, row, all);
  // Others that are measured against this unit stand lowest when all of it stands highest: a place is reached no sooner.
  const lowest =
    moves && atTop !== undefined ? (rankGoal(atTop.results, row, goal.rank!)?.k ?? goal.k) : goal.k;
  const asked = { results, row, levers, scorer, atTop: atTop?.results, k: lowest, adds };
  const reached = (found: FoundPlan, method: Proposal['method'], changed: Changed | undefined): Proposal => {
    const bound = method === 'sum' ? (found.cost ?? found.raises.length) : boundOf(asked, found, options);
    return { ...base, ...found, changed, outcome: 'reached', method, bound };
  };
  // Of a sum, only where it does not suffice.
  const highest = adds ? undefined : highestOf(results, row, levers, scorer);
  let least = Math.min(lowest, goal.k);
  let fewest = 0;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const found = adds
      ? sumPlan(results, row, levers, scorer, least, options)
      : searchPlan(results, highest!.levers, scorer, least, options);
    if (found === undefined) break;
    fewest ||= found.raises.length;
    const changed = makeChanges(results, row, found.raises);
    const lacking = lackingIn(changed, row, goal);
    // One more that only rounding asks for is not proven to be needed.
    const proven = price !== undefined || found.raises.length === fewest;
    if (lacking <= 0) return reached(found, proven ? base.method : 'search', changed);
    least += lacking;
  }
  const isReached = (raises: Raise[]) => lackingIn(makeChanges(results, row, raises), row, goal) <= 0;
  const { levers: best, proven } = highest ?? highestOf(results, row, levers, scorer);
  const most = toTop(best);
  if (isReached(most)) {
    // Others that move, or a target so near to all there is that rounding of sums decides.
    const found = pruneRaises(most, scorer, options, isReached);
    return reached(found, 'search', makeChanges(results, row, found.raises));
  }
  const changed = best.length === levers.length && atTop ? atTop : makeChanges(results, row, most);
  return { ...base, raises: most, changed, outcome: 'beyond', proven: exact || proven };
}

/** How much the index of the unit is short of the goal once the others have moved; 0 or less where it is reached. */
function lackingIn(changed: Changed | undefined, row: number, goal: Goal): number {
  if (changed === undefined) return Number.POSITIVE_INFINITY;
  const k = changed.results.index.k[row];
  const wanted = goal.rank === undefined ? goal.k : (rankGoal(changed.results, row, goal.rank)?.k ?? goal.k);
  return Number.isNaN(k) ? Number.POSITIVE_INFINITY : wanted - k;
}

function makeChanges({ set, data }: Results, row: number, raises: readonly Raise[]): Changed | undefined {
  if (raises.length === 0) return undefined;
  const specs = raises.map(({ change }) => ({ row, ...change, place: { file: '' } }));
  return scoreChanged(set, data, specs, { bounds: false }, collectProblems());
}

function sumPlan(
  results: Results,
  row: number,
  levers: readonly Lever[],
  scorer: UnitScorer,
  k: number,
  { price }: ReachOptions,
): FoundPlan | undefined {
  const chances = chancesOf(results, row, levers, k);
  const needed = neededFor(results, row, k);
  const plan: Plan | undefined =
    price === undefined
      ? planFewest(chances, needed)
      : planCheapest(
          chances,
          chances.map(({ reached }) => reached.map(({ lever }) => price.costs.get(lever.at)!)),
          needed,
          price.solve,
        );
  if (plan === undefined) return undefined;
  const raises = plan.picks.map((pick) => raiseOf(results, chances[pick.chance], pick));
  // A case, or what comes in, is raised to what others have; a figure between might do with fewer points.
  const listed = chances.every(({ slope, reached }) => slope || reached.every(({ lever }) => !lever.slope));
  return priced(raises, scorer, price, plan.fewestPoints && listed);
}

function raiseOf(results: Results, chance: LeverChance, { level, points }: Pick): Raise {
  const { lever, rung } = chance.reached[level ?? 0];
  if (level !== undefined) return raiseTo(results, lever, rung);
  const share = points / chance.levels[0].points;
  return raiseToValue(results, lever, lever.now + (rung.value - lever.now) * share);
}
