/** A plan where the index is no sum: the best that is found by adding indicators, and by taking away from all of them. */
import type { Results } from '../score/results.ts';
import type { Lever } from './levers.ts';
import {
  type FoundPlan,
  type Price,
  priced,
  type Raise,
  type ReachOptions,
  raiseCost,
  raiseTo,
  raiseToValue,
} from './raises.ts';
import type { UnitScorer } from './whatIfUnit.ts';

/** Values of some levers, by node. */
type Values = ReadonlyMap<number, number>;

interface Search {
  levers: readonly Lever[];
  scorer: UnitScorer;
  k: number;
  price?: Price;
}

/** @returns undefined where all levers at their ceilings do not suffice */
export function searchPlan(
  results: Results,
  levers: readonly Lever[],
  scorer: UnitScorer,
  k: number,
  { price }: ReachOptions,
): FoundPlan | undefined {
  const search: Search = { levers, scorer, k, price };
  const all = levers.map((_, i) => i);
  if (!reaches(search, topsOf(levers, all))) return undefined;
  const plans = [byAdding(search), byTakingAway(search, all)].map((chosen) => chosen.sort((a, b) => a - b));
  const [best] = plans.sort((a, b) => weightOf(search, a) - weightOf(search, b) || a.length - b.length);
  return priced(lower(results, search, best), scorer, price, false);
}

/**
 * Where others move with the unit, from all raises those go without which the goal is still reached; of a file scored
 * anew each time. What costs most, or does least alone, goes first.
 */
export function pruneRaises(
  all: readonly Raise[],
  scorer: UnitScorer,
  { price }: ReachOptions,
  isReached: (raises: Raise[]) => boolean,
): FoundPlan {
  const weighed = all.map((one) => ({
    one,
    cost: price === undefined ? 0 : raiseCost(price, scorer, one),
    alone: score(scorer, new Map([[one.lever.at, one.value]])),
  }));
  let kept = [...all];
  for (const { one } of weighed.sort((a, b) => b.cost - a.cost || a.alone - b.alone)) {
    const rest = kept.filter((other) => other !== one);
    if (rest.length > 0 && isReached(rest)) kept = rest;
  }
  return priced(kept, scorer, price, false);
}

function reaches({ scorer, k }: Search, values: Values): boolean {
  return scorer.index(values).k >= k;
}

function topsOf(levers: readonly Lever[], chosen: readonly number[]): Map<number, number> {
  return new Map(chosen.map((i) => [levers[i].at, levers[i].rungs.at(-1)!.value]));
}

/** What is to be small: the number of indicators, or what they cost at their ceilings. */
function weightOf(search: Search, chosen: readonly number[]): number {
  if (search.price === undefined) return chosen.length;
  return chosen.reduce((sum, i) => sum + topCost(search, search.levers[i]), 0);
}

function topCost(search: Search, lever: Lever): number {
  return raiseCost(search.price!, search.scorer, { lever, value: lever.rungs.at(-1)!.value });
}

/** One after another, each time the one that does most (for its cost); then those that turn out not to be needed go. */
function byAdding(search: Search): number[] {
  const { levers, scorer } = search;
  const chosen: number[] = [];
  let left = levers.map((_, i) => i);
  let k = score(scorer, topsOf(levers, chosen));
  while (k < search.k && left.length > 0) {
    const gains = left.map((i) => {
      const next = score(scorer, topsOf(levers, [...chosen, i]));
      const cost = search.price === undefined ? 1 : topCost(search, levers[i]);
      return { i, next, rate: cost === 0 ? Number.POSITIVE_INFINITY : (next - k) / cost };
    });
    const best = gains.reduce((a, b) => (b.rate > a.rate ? b : a));
    chosen.push(best.i);
    left = left.filter((i) => i !== best.i);
    k = best.next;
  }
  return prune(search, chosen, chosen.toReversed());
}

/** No score is worse than any. */
function score(scorer: UnitScorer, values: Values): number {
  const { k } = scorer.index(values);
  return Number.isNaN(k) ? Number.MIN_SAFE_INTEGER : k;
}

/** From all of them those that matter least go first: what does least alone, or costs most. */
function byTakingAway(search: Search, all: readonly number[]): number[] {
  const { levers, scorer } = search;
  const alone = levers.map((_, i) => score(scorer, topsOf(levers, [i])));
  const cost = levers.map((lever) => (search.price === undefined ? 0 : topCost(search, lever)));
  const order = all.toSorted((a, b) => cost[b] - cost[a] || alone[a] - alone[b] || b - a);
  return prune(search, all, order);
}

function prune(search: Search, chosen: readonly number[], order: readonly number[]): number[] {
  let kept = [...chosen];
  for (const i of order) {
    const rest = kept.filter((one) => one !== i);
    if (reaches(search, topsOf(search.levers, rest))) kept = rest;
  }
  return kept;
}

/** As low as the target allows: steps from the last indicator to the first, then the slopes, all by the same share of their room. */
function lower(results: Results, search: Search, chosen: readonly number[]): Raise[] {
  const { levers } = search;
  const values = topsOf(levers, chosen);
  const rungs = new Map(chosen.map((i) => [i, levers[i].rungs.at(-1)!]));
  for (const i of chosen.toReversed().filter((one) => !levers[one].slope)) {
    const enough = levers[i].rungs.find(({ value }) =>
      reaches(search, new Map([...values, [levers[i].at, value]])),
    )!;
    rungs.set(i, enough);
    values.set(levers[i].at, enough.value);
  }
  const slopes = chosen.filter((i) => levers[i].slope && Number.isFinite(levers[i].now));
  const raised = (share: number) =>
    new Map(slopes.map((i) => [levers[i].at, levers[i].now + (rungs.get(i)!.value - levers[i].now) * share]));
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (reaches(search, new Map([...values, ...raised(middle)]))) high = middle;
    else low = middle;
  }
  const at = raised(high);
  return chosen.map((i) => {
    const value = at.get(levers[i].at);
    return value === undefined
      ? raiseTo(results, levers[i], rungs.get(i)!)
      : raiseToValue(results, levers[i], value);
  });
}
