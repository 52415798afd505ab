/** Where a unit stands out among those it is ranked with: by its distance from their mean, and by its own ranks. */
import type { Held } from './blockFigures.ts';
import { isReported } from './profileItems.ts';

export interface Strengths {
  /** Furthest above the mean first; furthest below it first. */
  above: Held[];
  below: Held[];
  /** In the better half, the fewest units ahead first; in the worse half, the fewest units behind first. */
  best: Held[];
  worst: Held[];
}

/** How many of each are named. */
export const MOST_NAMED = 5;

/**
 * Among items with a reported value, of units that are ranked. Equal items stand in the better (worse) place first, then
 * in tree order. Ranks are told by counts of units, so that no way of breaking ties can show.
 */
export function strengthsOf(items: readonly Held[]): Strengths {
  const reported = items.filter(({ scores, row }) => isReported(scores, row));
  return {
    above: most(
      reported.filter(({ difference }) => difference > 0),
      minus(distance),
      ahead,
    ),
    below: most(
      reported.filter(({ difference }) => difference < 0),
      distance,
      minus(ahead),
    ),
    best: most(
      reported.filter((held) => held.ahead < held.behind),
      ahead,
      minus(behind),
    ),
    worst: most(
      reported.filter((held) => held.ahead > held.behind),
      behind,
      minus(ahead),
    ),
  };
}

type Measure = (held: Held) => number;

const distance: Measure = (held) => held.difference;
const ahead: Measure = (held) => held.ahead;
const behind: Measure = (held) => held.behind;

function minus(measure: Measure): Measure {
  return (held) => -measure(held);
}

/** Those with the least of the first measure, then of the second, then in tree order. */
function most(list: readonly Held[], one: Measure, other: Measure): Held[] {
  return [...list]
    .sort((a, b) => one(a) - one(b) || other(a) - other(b) || a.scores.target - b.scores.target)
    .slice(0, MOST_NAMED);
}
