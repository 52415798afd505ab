/** What a plan is chosen from: indicators that may be raised, each to one of a few levels or to any level up to its top. */

/**
 * One level. All figures are whole billionths: of a point in points sets, of the index in weighted sets.
 * `worth` is what it does for the target; it differs from `points` only where an item that was left out of the maximum
 * comes into it.
 */
export interface Level {
  worth: number;
  points: number;
}

export interface Chance {
  /** Ascending; one or more. Of a slope, its top alone. */
  levels: Level[];
  /** True where any level up to the top may be chosen; its worth is its points. */
  slope: boolean;
}

/** One indicator of a plan. */
export interface Pick {
  /** Index of the chance. Chances stand in the order of their codes. */
  chance: number;
  /** Of a chance with levels. */
  level?: number;
  points: number;
}

export interface Plan {
  picks: Pick[];
  /** False where a plan with as few indicators and fewer points may exist. */
  fewestPoints: boolean;
}

/** The most a chance can do. */
export function mostOf({ levels }: Chance): number {
  return levels.reduce((most, { worth }) => Math.max(most, worth), 0);
}

/** Slopes of a plan are raised alike, each by the same share of its room, in whole billionths that add up to what is needed. */
export function fillSlopes(chances: readonly Chance[], slopes: readonly number[], needed: number): Pick[] {
  const room = slopes.reduce((sum, i) => sum + chances[i].levels[0].points, 0);
  let left = needed;
  let roomLeft = room;
  return slopes.map((chance) => {
    const top = chances[chance].levels[0].points;
    // What is left over by rounding goes to those that come later, so that the sum is met exactly.
    const points = Math.min(top, Math.ceil((left * top) / roomLeft));
    left -= points;
    roomLeft -= top;
    return { chance, points };
  });
}
