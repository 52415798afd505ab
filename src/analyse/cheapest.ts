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

/** The solver's own tolerance, in points and in shares of the largest cost. */
const GRAIN = 1e-6;

interface Programme {
  chances: readonly Chance[];
  /** One a level. */
  costs: readonly (readonly Cost[])[];
  /** Chances that are worth something. */
  open: number[];
  /** The largest cost, which all are divided by. */
  unit: number;
  /** Points that have to be gained. */
  needed: number;
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
  const dearest = (i: number) =>
    chances[i].levels.reduce((most, { points }, at) => Math.max(most, costOf(costs[i][at], points)), 0);
  const unit = open.reduce((most, i) => Math.max(most, dearest(i)), 0) || 1;
  // The solver may miss the target by its tolerance; then a little more is asked of it.
  for (const more of [0, GRAIN, 3 * GRAIN]) {
    const programme = { chances, costs, open, unit, needed: needed / 1e9 + more, solve };
    const found = solveFor(programme);
    const picks = found && read(programme, found.chosen, found.solution, needed);
    if (picks === undefined) continue;
    const cost = picks.reduce(
      (sum, { chance, level, points }) => sum + costOf(costs[chance][level ?? 0], points),
      0,
    );
    return { picks, fewestPoints: false, cost };
  }
  return undefined;
}

function costOf({ fixed, perPoint }: Cost, points: number): number {
  return fixed + (perPoint * points) / 1e9;
}

function solveFor(programme: Programme): { chosen: number[]; solution: Solution } | undefined {
  const { open, solve } = programme;
  const cost = costTerms(programme);
  const count = open.map((i) => `1 z${i}`);
  const first = solve(write(programme, cost, []));
  if (first === undefined) return undefined;
  const cheap = [`cost: ${sum(cost)} <= ${first.objective + GRAIN}`];
  const second = solve(write(programme, count, cheap)) ?? first;
  let chosen = open.filter((i) => isOn(second, i));
  const held = [...cheap, `count: ${sum(count)} <= ${chosen.length}`];
  for (let place = 0; place < chosen.length; place++) {
    const before = chosen.slice(0, place);
    const kept = before.map((i, at) => `keep${at}: 1 z${i} = 1`);
    const earlier = () =>
      open.filter((i) => i < chosen[place] && !before.includes(i) && i > (before.at(-1) ?? -1));
    for (let some = earlier(); some.length > 0; some = earlier()) {
      const wanted = `earlier: ${sum(some.map((i) => `1 z${i}`))} >= 1`;
      const found = solve(write(programme, count, [...held, ...kept, wanted]));
      if (found === undefined) break;
      chosen = open.filter((i) => isOn(found, i));
    }
  }
  const only = open.map((i) => `only${i}: 1 z${i} = ${chosen.includes(i) ? 1 : 0}`);
  const solution = solve(write(programme, pointTerms(programme), [...cheap, ...only])) ?? second;
  return { chosen, solution };
}

const isOn = ({ values }: Solution, i: number) => values.get(`z${i}`)! > 0.5;

/** Of a slope: what it gains in points, `g`; of any other: which level, `y`. */
function write({ chances, open, needed }: Programme, goal: string[], rules: string[]): string {
  const levels = (i: number) => chances[i].levels.map((_, at) => `y${i}_${at}`);
  const worth = open.flatMap((i) =>
    chances[i].slope ? [`1 g${i}`] : chances[i].levels.map((level, at) => `${level.worth / 1e9} y${i}_${at}`),
  );
  const own = open.map((i) =>
    chances[i].slope
      ? `own${i}: 1 g${i} - ${chances[i].levels[0].points / 1e9} z${i} <= 0`
      : `own${i}: ${sum(levels(i).map((name) => `1 ${name}`))} - 1 z${i} = 0`,
  );
  return [
    'Minimize',
    ` goal: ${sum(goal)}`,
    'Subject To',
    ` reach: ${sum(worth)} >= ${needed}`,
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

function costTerms({ chances, costs, open, unit }: Programme): string[] {
  return open.flatMap((i) => {
    const [{ fixed, perPoint }] = costs[i];
    if (chances[i].slope) return [`${fixed / unit} z${i}`, `${perPoint / unit} g${i}`];
    return chances[i].levels.map(({ points }, at) => `${costOf(costs[i][at], points) / unit} y${i}_${at}`);
  });
}

function pointTerms({ chances, open }: Programme): string[] {
  return open.flatMap((i) =>
    chances[i].slope ? [`1 g${i}`] : chances[i].levels.map(({ points }, at) => `${points / 1e9} y${i}_${at}`),
  );
}

/** Levels as the solver found them; slopes, exactly: those that cost least by the point first, equal ones alike. */
function read(
  { chances, costs }: Programme,
  chosen: readonly number[],
  { values }: Solution,
  needed: number,
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
