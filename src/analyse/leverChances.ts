/** Levers → chances of a sum, where what each is worth to the index simply adds up. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { hasValue, type Results } from '../score/results.ts';
import type { Chance, Level } from './chances.ts';
import type { Lever, Rung } from './levers.ts';
import type { UnitScore, UnitScorer } from './whatIfUnit.ts';

/** A chance with the levers it stands for: one, or the alternative cases of a `best` node. */
export interface LeverChance extends Chance {
  /** One a level. */
  reached: { lever: Lever; rung: Rung }[];
}

/**
 * True where the index is a sum over the levers: points that are pooled, or arithmetic means all the way, of a unit that
 * has a score. Of the cases of a `best` node one may be raised.
 */
export function addsUp(results: Results, row: number, levers: readonly Lever[]): boolean {
  const { set, index } = results;
  if (!hasValue(index.states[row])) return false;
  const states = new Map([index, ...results.nodes].map(({ target, states }) => [target, states[row]]));
  return levers.every(({ at, enters }) => {
    if (enters && set.kind === 'weighted') return false;
    for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent) {
      const { aggregate, rescale } = set.nodes[above];
      if (
        rescale !== undefined ||
        !(aggregate === 'pool' || aggregate === 'best' || aggregate === 'arithmetic')
      )
        return false;
      // A node kept out by its coverage may come in at once when enough of it is reported.
      if (!hasValue(states.get(above)!) && !enters) return false;
      if (aggregate === 'best' && set.nodes[at].parent !== above) return false;
    }
    return true;
  });
}

/**
 * @param k the score to be reached, in billionths: what comes into the maximum has to earn that share of itself first
 * @returns in the order of the set
 */
export function chancesOf(
  set: IndicatorSet,
  levers: readonly Lever[],
  scorer: UnitScorer,
  k: number,
): LeverChance[] {
  const base = scorer.index(new Map());
  const groups = new Map<number, Lever[]>();
  for (const lever of levers) {
    const { parent } = set.nodes[lever.at];
    const group = parent >= 0 && set.nodes[parent].aggregate === 'best' ? parent : lever.at;
    groups.set(group, [...(groups.get(group) ?? []), lever]);
  }
  return [...groups.values()].flatMap((group) => {
    const smooth = group.length === 1 && group[0].slope && !group[0].enters && isAlone(set, group[0]);
    const reached = group.flatMap((lever) =>
      (smooth ? lever.rungs.slice(-1) : lever.rungs).map((rung) => ({ lever, rung })),
    );
    const all = reached
      .map((one) => ({
        ...one,
        level: levelOf(base, scorer.index(new Map([[one.lever.at, one.rung.value]])), k),
      }))
      .filter(({ level }) => level.worth > 0);
    if (all.length === 0) return [];
    return [{ levels: all.map(({ level }) => level), reached: all, slope: smooth }];
  });
}

/** The only case of a `best` node still earns nothing until it is ahead of what the node has. */
function isAlone(set: IndicatorSet, { at }: Lever): boolean {
  return set.nodes[set.nodes[at].parent]?.aggregate !== 'best';
}

function levelOf(base: UnitScore, score: UnitScore, k: number): Level {
  if (base.points === undefined) return { worth: score.k - base.k, points: score.k - base.k };
  const points = score.points! - base.points;
  return { worth: Math.floor(points - ((k - 0.5) / 1e9) * (score.max! - base.max!)), points };
}

/** What the chances have to be worth together for the index to round to at least k. */
export function neededFor(scorer: UnitScorer, k: number): number {
  const base = scorer.index(new Map());
  if (base.points === undefined) return k - base.k;
  return Math.ceil((k - 0.5) * (base.max! / 1e9)) - base.points;
}
