/**
 * The fewest indicators that reach a target where what each is worth adds up, exactly: the number by taking the largest
 * first, the fewest points for that number, and of equal plans the one whose codes come first.
 */
import { type Chance, fillSlopes, mostOf, type Pick, type Plan } from './chances.ts';

/** States after which the search for the fewest points stops; annexes have some thousands. */
const MOST_STATES = 300_000;

/**
 * @param chances in the order of their codes
 * @param needed what has to be gained, in whole billionths; above 0
 * @returns undefined where all of them together do not suffice
 */
export function planFewest(chances: readonly Chance[], needed: number): Plan | undefined {
  const most = chances.map(mostOf);
  const useful = most.flatMap((worth, i) => (worth > 0 ? [i] : []));
  const count = fewestOf(
    useful.map((i) => most[i]),
    needed,
  );
  if (count === undefined) return undefined;
  const smooth = firstWithSlope(chances, most, useful, count, needed);
  const steps = useful.filter((i) => !chances[i].slope);
  if (smooth === undefined) return stepPlan(chances, most, steps, count, needed);
  const plan = smoothPlan(chances, smooth, needed);
  // Steps alone can be as few points only where they meet the target to the point.
  if (!mayMeet(chances, steps, needed) || !suffices(steps, most, count, needed)) return plan;
  const stepped = stepPlan(chances, most, steps, count, needed);
  return pointsOf(stepped) === pointsOf(plan) && comesFirst(stepped, plan) ? stepped : plan;
}

function smoothPlan(chances: readonly Chance[], chosen: readonly number[], needed: number): Plan {
  const picks = fill(chances, chosen, needed);
  // An item that comes into the maximum costs more points than it is worth; another may cost fewer.
  const plain = ({ chance, level }: Pick) => {
    const { worth, points } = chances[chance].levels[level ?? 0];
    return worth === points;
  };
  return { picks, fewestPoints: picks.every(plain) };
}

function suffices(steps: readonly number[], most: readonly number[], count: number, needed: number): boolean {
  return (
    topSum(
      steps.map((i) => most[i]),
      count,
    ) >= needed
  );
}

/** Sums of steps are multiples of what divides them all. */
function mayMeet(chances: readonly Chance[], steps: readonly number[], needed: number): boolean {
  const divisor = steps.flatMap((i) => chances[i].levels.map(({ points }) => points)).reduce(gcd, 0);
  return divisor > 0 && needed % divisor === 0;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function pointsOf({ picks }: Plan): number {
  return picks.reduce((sum, { points }) => sum + points, 0);
}

function comesFirst(a: Plan, b: Plan): boolean {
  const at = a.picks.findIndex(({ chance }, i) => chance !== b.picks[i].chance);
  return at >= 0 && a.picks[at].chance < b.picks[at].chance;
}

/** No fewer than the largest ones it takes. */
function fewestOf(worths: readonly number[], needed: number): number | undefined {
  let sum = 0;
  let count = 0;
  for (const worth of worths.toSorted((a, b) => b - a)) {
    sum += worth;
    count++;
    if (sum >= needed) return count;
  }
  return undefined;
}

/** The sum of the largest `count`; what is lacking makes it unreachable. */
function topSum(worths: readonly number[], count: number): number {
  if (worths.length < count) return Number.NEGATIVE_INFINITY;
  return worths
    .toSorted((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, worth) => sum + worth, 0);
}

/**
 * A plan of the fewest indicators with a slope among them needs not a point too many: the rest do not suffice without it,
 * so the slope can stop where the target is met. Of such plans, the one whose codes come first.
 */
function firstWithSlope(
  chances: readonly Chance[],
  most: readonly number[],
  useful: readonly number[],
  count: number,
  needed: number,
): number[] | undefined {
  const reaches = (from: number, left: number, lacking: number, hasSlope: boolean): boolean => {
    if (left === 0) return hasSlope && lacking <= 0;
    const rest = useful.slice(from);
    if (hasSlope)
      return (
        topSum(
          rest.map((i) => most[i]),
          left,
        ) >= lacking
      );
    const slopes = rest.filter((i) => chances[i].slope);
    if (slopes.length === 0) return false;
    // With the largest slope in, the others are free.
    const best = slopes.reduce((a, b) => (most[b] > most[a] ? b : a));
    const others = rest.filter((i) => i !== best).map((i) => most[i]);
    return topSum(others, left - 1) + most[best] >= lacking;
  };
  if (!reaches(0, count, needed, false)) return undefined;
  const chosen: number[] = [];
  let lacking = needed;
  let hasSlope = false;
  useful.forEach((i, at) => {
    const left = count - chosen.length - 1;
    if (left < 0 || !reaches(at + 1, left, lacking - most[i], hasSlope || chances[i].slope)) return;
    chosen.push(i);
    lacking -= most[i];
    hasSlope ||= chances[i].slope;
  });
  return chosen;
}

/** Levels at their most, slopes alike. */
function fill(chances: readonly Chance[], chosen: readonly number[], needed: number): Pick[] {
  const stepped = chosen.filter((i) => !chances[i].slope).map((i) => topPick(chances, i));
  const gained = stepped.reduce((sum, { chance, level }) => sum + chances[chance].levels[level!].worth, 0);
  const slopes = chosen.filter((i) => chances[i].slope);
  return [...stepped, ...fillSlopes(chances, slopes, needed - gained)].sort((a, b) => a.chance - b.chance);
}

function topPick(chances: readonly Chance[], chance: number): Pick {
  const { levels } = chances[chance];
  const level = levels.reduce((best, { worth }, i) => (worth > levels[best].worth ? i : best), 0);
  return { chance, level, points: levels[level].points };
}

/** What is still to be done, the best way: indicators in the order of their codes. */
interface Way {
  points: number;
  pick?: Pick;
  next?: Way;
}

const NO_WAY: Way = { points: Number.POSITIVE_INFINITY };

/** Fewer points, then codes that come first. */
function isBetter(a: Way, b: Way): boolean {
  if (a.points !== b.points) return a.points < b.points;
  let [one, other]: (Way | undefined)[] = [a, b];
  while (one?.pick !== undefined && other?.pick !== undefined) {
    if (one.pick.chance !== other.pick.chance) return one.pick.chance < other.pick.chance;
    [one, other] = [one.next, other.next];
  }
  return false;
}

/**
 * Without a slope among them: the fewest points by going through what is still lacking after each indicator, each state
 * once (dynamic programming). Its states are few where points are the round figures of an annex.
 */
function stepPlan(
  chances: readonly Chance[],
  most: readonly number[],
  steps: readonly number[],
  count: number,
  needed: number,
): Plan {
  const tops = steps.map((_, from) => {
    const sorted = steps
      .slice(from)
      .map((i) => most[i])
      .sort((a, b) => b - a);
    let sum = 0;
    return [0, ...sorted.map((worth) => (sum += worth))];
  });
  const known = new Map<string, Way>();
  /** The best way with exactly `left` more indicators from `at` on. */
  const wayFrom = (at: number, left: number, lacking: number): Way => {
    if (left === 0) return lacking <= 0 ? { points: 0 } : NO_WAY;
    if (!((tops[at]?.[left] ?? Number.NEGATIVE_INFINITY) >= lacking)) return NO_WAY;
    const key = `${at} ${left} ${Math.max(0, lacking)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > MOST_STATES) return NO_WAY;
    let best = wayFrom(at + 1, left, lacking);
    const chance = steps[at];
    chances[chance].levels.forEach(({ worth, points }, level) => {
      if (worth <= 0) return;
      const next = wayFrom(at + 1, left - 1, lacking - worth);
      const way = { points: points + next.points, pick: { chance, level, points }, next };
      if (isBetter(way, best)) best = way;
    });
    known.set(key, best);
    return best;
  };
  let way: Way | undefined = wayFrom(0, count, needed);
  if (known.size > MOST_STATES)
    return { picks: largestFirst(chances, most, steps, count), fewestPoints: false };
  const picks: Pick[] = [];
  for (; way?.pick !== undefined; way = way.next) picks.push(way.pick);
  return { picks, fewestPoints: true };
}

/** Too many different figures to go through: the largest, each at its most. */
function largestFirst(
  chances: readonly Chance[],
  most: readonly number[],
  useful: readonly number[],
  count: number,
): Pick[] {
  return useful
    .toSorted((a, b) => most[b] - most[a] || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((i) => topPick(chances, i));
}
