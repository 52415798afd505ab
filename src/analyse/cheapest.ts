/**
 * The cheapest plan that reaches a target where what each indicator is worth adds up: a mixed-integer programme for the
 * HiGHS solver. Optima are not unique, so ties are broken by further programmes: fewest indicators, codes that come
 * first, fewest points.
 */
import { type Chance, fillSlopes, mostOf, type Pick, type Plan } from './chances.ts';

/** What an indicator costs as soon as it is worked on, and for every point gained, in the unit of the costs. */
export interface Cost {
  fixed: number;
  perPoint: number;
}

/** The optimum of a programme, with the values of its variables by name. */
export interface Solution {
  objective: number;
  values: Map<string, number>;
}

/** Solves a programme in the LP format. @returns undefined where nothing satisfies it */
export type Solve = (programme: string) => Solution | undefined;

export interface PricedPlan extends Plan {
  cost: number;
}

/** What the solver may miss a bound by, in shares of what is needed and of what the plan costs. */
const GRAIN = 1e-8;

/** A cost above what the plan is known to cost at most cannot be in it, however far above; large figures blur small ones. */
const TOO_DEAR = 2;

/** A point of a slope at so much is as good as not to be had; the same blur. */
const TOO_DEAR_POINT = 1e6;

/** How far below what costs are divided by a plan may cost. */
const FAR_BELOW = 10;

/** Codes that one programme puts in order: their weights stay far above the solver's tolerance. */
const CODES_AT_ONCE = 10;

interface Programme {
  chances: readonly Chance[];
  /** One a level. */
  costs: readonly (readonly Cost[])[];
  /** Chances that are worth something. */
  open: number[];
  /** What costs are divided by: a bound of what the plan costs. */
  unit: number;
  /** What has to be gained, in billionths, and how many times that is asked of the solver. */
  needed: number;
  times: number;
  solve: Solve;
}

/**
 * @param chances in the order of their codes
 * @param costs one a level of each chance
 * @param needed what has to be gained, in whole billionths; above 0
 * @returns undefined where all of them together do not suffice
 */
export function planCheapest(
  chances: readonly Chance[],
  costs: readonly (readonly Cost[])[],
  needed: number,
  solve: Solve,
): PricedPlan | undefined {
  const open = chances.flatMap((chance, i) => (mostOf(chance) > 0 ? [i] : []));
  if (open.reduce((sum, i) => sum + mostOf(chances[i]), 0) < needed) return undefined;
  // The solver may miss the target by its tolerance; then a little more is asked of it.
  for (const times of [1, 1 + GRAIN, 1 + 3 * GRAIN]) {
    const cheap = cheapestIn({ chances, costs, open, unit: 1, needed, times, solve });
    if (cheap === undefined) continue;
    const { chosen, solution } = solveFor(cheap.programme, cheap.first);
    const picks = read(cheap.programme, chosen, solution);
    if (picks !== undefined) return { picks, fewestPoints: false, cost: costOfAll(costs, picks) };
  }
  return undefined;
}

/**
 * The least cost, with costs divided by about that, so that the solver's tolerance is a share of that and not of the dearest
 * indicator: between 3 and 5 it must tell where another costs a thousand million.
 */
function cheapestIn(programme: Programme): { programme: Programme; first: Solution } | undefined {
  const { chances, costs, open, solve } = programme;
  const amounts = open.flatMap((i) =>
    chances[i].levels.flatMap(({ points }, at) => [costOf(costs[i][at], points), costs[i][at].perPoint]),
  );
  const least = amounts.filter((cost) => cost > 0).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let unit = Math.max(0, ...amounts) || 1;
  for (;;) {
    const next = { ...programme, unit };
    const found = solve(write(next, costTerms(next), []));
    if (found === undefined) return undefined;
    const picks = read(
      next,
      open.filter((i) => isOn(found, i)),
      found,
    );
    const cost = picks === undefined ? found.objective * unit : costOfAll(costs, picks);
    // Of a plan that costs nothing, the least that anything costs is far enough away.
    const bound = Math.max(cost, least);
    if (!(bound < unit / FAR_BELOW)) return { programme: next, first: found };
    unit = bound;
  }
}

function costOfAll(costs: Programme['costs'], picks: readonly Pick[]): number {
  return picks.reduce((sum, { chance, level, points }) => sum + costOf(costs[chance][level ?? 0], points), 0);
}

function costOf({ fixed, perPoint }: Cost, points: number): number {
  return fixed + (perPoint * points) / 1e9;
}

function solveFor(programme: Programme, first: Solution): { chosen: number[]; solution: Solution } {
  const { open, solve } = programme;
  const cost = costTerms(programme);
  const count = open.map((i) => `1 z${i}`);
  const cheap = [`cost: ${sum(cost)} <= ${first.objective + GRAIN}`];
  const second = solve(write(programme, count, cheap)) ?? first;
  let chosen = open.filter((i) => isOn(second, i));
  const held = [...cheap, `count: ${sum(count)} <= ${chosen.length}`];
  // Of as many indicators those that come first: some codes at a time, the earlier always worth more than all that follow.
  const kept: string[] = [];
  for (let from = 0; from < open.length; from += CODES_AT_ONCE) {
    const some = open.slice(from, from + CODES_AT_ONCE);
    const earlier = some.map((i, at) => `-${2 ** (some.length - 1 - at)} z${i}`);
    const found = solve(write(programme, earlier, [...held, ...kept]));
    if (found !== undefined) chosen = open.filter((i) => isOn(found, i));
    kept.push(...some.map((i) => `keep${i}: 1 z${i} = ${chosen.includes(i) ? 1 : 0}`));
    if (chosen.every((i) => i <= some.at(-1)!)) break;
  }
  const only = open.map((i) => `only${i}: 1 z${i} = ${chosen.includes(i) ? 1 : 0}`);
  const solution = solve(write(programme, pointTerms(programme), [...cheap, ...only])) ?? second;
  return { chosen, solution };
}

const isOn = ({ values }: Solution, i: number) => values.get(`z${i}`)! > 0.5;

/** Figures are shares of what is needed. Of a slope: what it gains, `g`; of any other: which level, `y`. */
function write({ chances, open, needed, times }: Programme, goal: string[], rules: string[]): string {
  const levels = (i: number) => chances[i].levels.map((_, at) => `y${i}_${at}`);
  const share = (figure: number) => figure / needed;
  const worth = open.flatMap((i) =>
    chances[i].slope
      ? [`1 g${i}`]
      : chances[i].levels.map((level, at) => `${share(level.worth)} y${i}_${at}`),
  );
  const own = open.map((i) =>
    chances[i].slope
      ? `own${i}: 1 g${i} - ${share(chances[i].levels[0].points)} z${i} <= 0`
      : `own${i}: ${sum(levels(i).map((name) => `1 ${name}`))} - 1 z${i} = 0`,
  );
  return [
    'Minimize',
    ` goal: ${sum(goal)}`,
    'Subject To',
    ` reach: ${sum(worth)} >= ${times}`,
    ...[...own, ...rules].map((rule) => ` ${rule}`),
    'Binary',
    ...open.flatMap((i) => [` z${i}`, ...(chances[i].slope ? [] : levels(i).map((name) => ` ${name}`))]),
    'End',
    '',
  ].join('\n');
}

function sum(terms: readonly string[]): string {
  return terms.map((term) => (term.startsWith('-') ? `- ${term.slice(1)}` : `+ ${term}`)).join(' ');
}

function costTerms({ chances, costs, open, unit, needed }: Programme): string[] {
  return open.flatMap((i) => {
    const [{ fixed, perPoint }] = costs[i];
    const atOnce = (cost: number) => Math.min(cost / unit, TOO_DEAR);
    if (chances[i].slope) {
      const byPoint = Math.min(((perPoint / unit) * needed) / 1e9, TOO_DEAR_POINT);
      return [`${atOnce(fixed)} z${i}`, `${byPoint} g${i}`];
    }
    return chances[i].levels.map(({ points }, at) => `${atOnce(costOf(costs[i][at], points))} y${i}_${at}`);
  });
}

function pointTerms({ chances, open, needed }: Programme): string[] {
  return open.flatMap((i) =>
    chances[i].slope
      ? [`1 g${i}`]
      : chances[i].levels.map(({ points }, at) => `${points / needed} y${i}_${at}`),
  );
}

/** Levels as the solver found them; slopes, exactly: those that cost least by the point first, equal ones alike. */
function read(
  { chances, costs, needed }: Programme,
  chosen: readonly number[],
  { values }: Solution,
): Pick[] | undefined {
  const picks = chosen
    .filter((i) => !chances[i].slope)
    .map((chance): Pick => {
      const { levels } = chances[chance];
      const level = levels.findIndex((_, at) => values.get(`y${chance}_${at}`)! > 0.5);
      return { chance, level, points: levels[level].points };
    });
  let lacking =
    needed - picks.reduce((gained, { chance, level }) => gained + chances[chance].levels[level!].worth, 0);
  const slopes = chosen.filter((i) => chances[i].slope);
  const prices = [...new Set(slopes.map((i) => costs[i][0].perPoint))].sort((a, b) => a - b);
  for (const price of prices) {
    const alike = slopes.filter((i) => costs[i][0].perPoint === price);
    const room = alike.reduce((sum, i) => sum + chances[i].levels[0].points, 0);
    picks.push(...fillSlopes(chances, alike, Math.max(0, Math.min(lacking, room))));
    lacking -= room;
  }
  return lacking > 0 ? undefined : picks.sort((a, b) => a.chance - b.chance);
}
