/**
 * The indicators that, raised to their ceilings, bring an index highest: all of them, but for those that may lower it. What
 * was left out of a maximum or of the weights comes in with its figure, and a node below its coverage with its value.
 */
import { hasValue, type Results } from '../score/results.ts';
import type { Lever } from './levers.ts';
import type { UnitScorer } from './whatIfUnit.ts';

/** So many of them are tried with and without each other; of more, one by one. */
const MOST_TRIED = 8;

export interface Highest {
  /** In the order they came. */
  levers: Lever[];
  /** False where others together may bring it higher still. */
  proven: boolean;
}

export function highestOf(
  results: Results,
  row: number,
  levers: readonly Lever[],
  scorer: UnitScorer,
): Highest {
  const loose = levers.filter((lever) => mayLower(results, row, lever));
  if (loose.length === 0) return { levers: [...levers], proven: true };
  const firm = levers.filter((lever) => !loose.includes(lever));
  const known = new Map<string, number>();
  /** @param is of each loose one, whether it is raised; no score is worse than any */
  const score = (is: readonly boolean[]): number => {
    const key = is.map(Number).join('');
    const raised = [...firm, ...loose.filter((_, i) => is[i])];
    const found =
      known.get(key) ?? scorer.index(new Map(raised.map(({ at, rungs }) => [at, rungs.at(-1)!.value]))).k;
    known.set(key, found);
    return Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found;
  };
  const proven = loose.length <= MOST_TRIED;
  const starts = proven
    ? Array.from({ length: 2 ** loose.length }, (_, mask) => loose.map((_, i) => (mask & (2 ** i)) === 0))
    : [true, false].map((is) =>
        climb(
          loose.map(() => is),
          score,
        ),
      );
  const best = starts.reduce((one, other) => (score(other) > score(one) ? other : one));
  return { levers: levers.filter((lever) => !loose.includes(lever) || best[loose.indexOf(lever)]), proven };
}

function mayLower({ set, index, nodes }: Results, row: number, { at, enters }: Lever): boolean {
  const states = new Map([index, ...nodes].map(({ target, states }) => [target, states[row]]));
  for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent)
    if (!hasValue(states.get(above)!)) return true;
  return enters;
}

/** Each time the one that helps most comes in or goes, as long as one does. */
function climb(from: boolean[], score: (is: readonly boolean[]) => number): boolean[] {
  let here = from;
  for (;;) {
    const best = here
      .map((_, i) => here.map((is, at) => (at === i ? !is : is)))
      .reduce((one, other) => (score(other) > score(one) ? other : one), here);
    if (best === here) return here;
    here = best;
  }
}
