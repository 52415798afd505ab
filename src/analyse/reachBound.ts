/**
 * What no plan can be below where an index is no sum. Arithmetic, geometric and harmonic means and the minimum are concave
 * and rise with each value, and so is what is built of them: an index never rises above its tangents. Taken where the unit
 * stands, and where every lever is at its ceiling, each tangent is a sum, for which the least plan is known exactly.
 */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { hasValue, type Results } from '../score/results.ts';
import type { Chance, Plan } from './chances.ts';
import { planCheapest } from './cheapest.ts';
import { planFewest } from './fewest.ts';
import { chancesOf, type LeverChance, neededFor } from './leverChances.ts';
import type { Lever } from './levers.ts';
import type { FoundPlan, ReachOptions } from './raises.ts';
import type { UnitScorer } from './whatIfUnit.ts';

/** Room for what rounding of scores to billionths does to a tangent. */
const SLACK = 1e-6;

/** What a plan was searched for in. */
export interface Asked {
  results: Results;
  row: number;
  levers: readonly Lever[];
  scorer: UnitScorer;
  /** With all levers at their ceilings. */
  atTop?: Results;
  /** The least score that may reach the goal. */
  k: number;
  /** True where the index itself is a sum, and only the goal moves. */
  adds: boolean;
}

/** @returns the fewest indicators, or the least cost, that any plan needs; what was found where it is known to be that */
export function boundOf(asked: Asked, found: FoundPlan, { price }: ReachOptions): number {
  const { results, row, levers, atTop, k, adds } = asked;
  const sums: Tangent[] = adds
    ? [{ chances: chancesOf(results, row, levers, k), needed: neededFor(results, row, k) }]
    : isConcave(results, row, levers)
      ? [results, atTop].flatMap((one) => (one && tangentAt(one, row, levers, k)) ?? [])
      : [];
  const costOf = (at: number) => price!.costs.get(at)!;
  const costs = (chances: readonly Chance[]) =>
    chances.map((chance, i) =>
      chance.levels.map((_, level) =>
        costOf(adds ? (chance as LeverChance).reached[level].lever.at : levers[i].at),
      ),
    );
  const least = sums.map(({ chances, needed }) => {
    if (needed <= 0) return 0;
    const plan: (Plan & { cost?: number }) | undefined =
      price === undefined
        ? planFewest(chances, needed)
        : planCheapest(chances, costs(chances), needed, price.solve);
    return plan === undefined ? 0 : (plan.cost ?? plan.picks.length);
  });
  const tried = price === undefined ? fewTried(asked, found.raises.length) : cheapestOf(asked, costOf);
  return Math.max(tried, ...least);
}

/** Something has to be raised. */
function cheapestOf({ levers }: Asked, costOf: (at: number) => { fixed: number }): number {
  return levers.reduce((least, { at }) => Math.min(least, costOf(at).fixed), Number.POSITIVE_INFINITY);
}

/** All plans of one indicator, and of two, are soon tried. The others' scores are taken as they stand. */
function fewTried({ levers, scorer, k }: Asked, found: number): number {
  const top = (lever: Lever): [number, number] => [lever.at, lever.rungs.at(-1)!.value];
  const reaches = (...some: Lever[]) => scorer.index(new Map(some.map(top))).k >= k;
  if (found < 2 || levers.some((one) => reaches(one))) return 1;
  if (found < 3 || levers.some((one, i) => levers.slice(i + 1).some((other) => reaches(one, other))))
    return 2;
  return 3;
}

interface Tangent {
  /** One a lever, in billionths of the index. */
  chances: Chance[];
  /** What has to be gained along the tangent, at least. */
  needed: number;
}

/** False where an index may bend the other way: measured against others, or with figures coming in. */
function isConcave({ set, index, nodes }: Results, row: number, levers: readonly Lever[]): boolean {
  const states = new Map([index, ...nodes].map(({ target, states }) => [target, states[row]]));
  return (
    set.kind === 'weighted' &&
    levers.every(({ at, enters }) => {
      if (enters) return false;
      for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent)
        if (set.nodes[above].rescale !== undefined || !hasValue(states.get(above)!)) return false;
      return true;
    })
  );
}

/**
 * @param at results in which the tangent is taken: as the unit stands, or with all levers at their ceilings
 * @param k the score to be reached, in billionths
 * @returns undefined where there is no tangent, at a value of 0 below a geometric or harmonic mean
 */
function tangentAt(at: Results, row: number, levers: readonly Lever[], k: number): Tangent | undefined {
  const { set } = at;
  const values = new Map([at.index, ...at.nodes].map(({ target, k }) => [target, k[row] / 1e9]));
  const slopes = slopesOf(set, values);
  if (slopes === undefined) return undefined;
  const worth = (lever: Lever, value: number) => (slopes.get(lever.at) ?? 0) * (value - lever.now) * 1e9;
  // Where the tangent stands for a unit that has raised nothing.
  const raised = levers.reduce((sum, lever) => sum + worth(lever, values.get(lever.at)!), 0);
  const from = at.index.k[row] - raised;
  const chances = levers.map(
    (lever): Chance => ({
      slope: lever.slope,
      levels: (lever.slope ? lever.rungs.slice(-1) : lever.rungs).map(({ value }) => {
        const gain = Math.ceil(worth(lever, value) * (1 + SLACK));
        return { worth: gain, points: gain };
      }),
    }),
  );
  return { chances, needed: Math.floor((k - from) * (1 - SLACK)) - 1 };
}

/** How fast the index rises with each node; a part of a minimum counts where it is the least. */
function slopesOf(
  { nodes }: IndicatorSet,
  values: ReadonlyMap<number, number>,
): Map<number, number> | undefined {
  const slopes = new Map([[0, 1]]);
  for (const [at, node] of nodes.entries()) {
    const own = slopes.get(at);
    const value = values.get(at);
    if (own === undefined || value === undefined || node.children.length === 0) continue;
    const parts = node.children.filter(
      (child) => nodes[child].scored && !Number.isNaN(values.get(child) ?? Number.NaN),
    );
    const weights = parts.reduce((sum, child) => sum + nodes[child].weight, 0);
    const least = parts.reduce((a, b) => (values.get(b)! < values.get(a)! ? b : a), parts[0]);
    for (const child of parts) {
      const part = values.get(child)!;
      if (part <= 0 && (node.aggregate === 'geometric' || node.aggregate === 'harmonic')) return undefined;
      const share = nodes[child].weight / weights;
      const rate =
        node.aggregate === 'geometric'
          ? (share * value) / part
          : node.aggregate === 'harmonic'
            ? share * (value / part) ** 2
            : node.aggregate === 'min'
              ? Number(child === least)
              : share;
      slopes.set(child, own * rate);
    }
  }
  return slopes;
}
