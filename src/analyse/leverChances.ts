/** Levers → chances of a sum, where what each is worth to the index simply adds up. */
import { findColumn } from '../model/dataset.ts';
import { hasValue, type Results, toK } from '../score/results.ts';
import type { Chance, Level } from './chances.ts';
import type { Lever, Rung } from './levers.ts';

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
      const { minCoverage } = set.nodes[above];
      if (!hasValue(states.get(above)!) && (!enters || minCoverage !== undefined)) return false;
      if (aggregate === 'best' && set.nodes[at].parent !== above) return false;
    }
    return true;
  });
}

/** @param k the score to be reached, in billionths: what comes into the maximum has to earn that share of itself first */
export function chancesOf(results: Results, row: number, levers: readonly Lever[], k: number): LeverChance[] {
  const { nodes } = results.set;
  const gainOf = gains(results, row);
  const groups = new Map<number, Lever[]>();
  for (const lever of levers) {
    const { parent } = nodes[lever.at];
    const group = parent >= 0 && nodes[parent].aggregate === 'best' ? parent : lever.at;
    groups.set(group, [...(groups.get(group) ?? []), lever]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    // The only case of a `best` node still earns nothing until it is ahead of what the node has.
    const isCase = nodes[nodes[first.at].parent]?.aggregate === 'best';
    const smooth = first.slope && !first.enters && !isCase;
    const reached = group.flatMap((lever) =>
      (smooth ? lever.rungs.slice(-1) : lever.rungs).map((rung) => ({ lever, rung })),
    );
    const all = reached
      .map((one) => {
        const { points, max } = gainOf(one.lever, one.rung.value);
        const level: Level = { worth: Math.floor(points - ((k - 0.5) / 1e9) * max), points };
        return { ...one, level };
      })
      .filter(({ level }) => level.worth > 0);
    if (all.length === 0) return [];
    return [{ levels: all.map(({ level }) => level), reached: all, slope: smooth }];
  });
}

/**
 * What raising one lever to a value of the scale adds, all else held, in billionths: points and maximum; in weighted sets
 * the index, and no maximum.
 */
type Gains = (lever: Lever, value: number) => { points: number; max: number };

function gains(results: Results, row: number): Gains {
  return results.set.kind === 'points' ? pooledGains(results, row) : weightedGains(results, row);
}

function pooledGains({ set: { nodes }, data, index, nodes: all }: Results, row: number): Gains {
  const scores = new Map([index, ...all].map((one) => [one.target, one]));
  const full = (at: number) => {
    const own = findColumn(data, at, ({ form }) => form === 'max')?.numbers[row];
    return own === undefined || Number.isNaN(own) ? nodes[at].points! : own;
  };
  return ({ at, enters }, value) => {
    const max = enters ? toK(full(at)) : scores.get(at)!.max![row];
    const points = toK(value * (max / 1e9));
    const { parent } = nodes[at];
    if (parent >= 0 && nodes[parent].aggregate === 'best') {
      const best = scores.get(parent)!;
      return hasValue(best.states[row])
        ? { points: Math.max(0, points - best.points![row]), max: 0 }
        : { points, max: toK(nodes[parent].points!) };
    }
    return enters ? { points, max } : { points: points - scores.get(at)!.points![row], max: 0 };
  };
}

/** Effective weights: those of each node, renormalised over what has a value, multiplied down the tree. */
function weightedGains({ set: { nodes }, index, nodes: all }: Results, row: number): Gains {
  const states = new Map([index, ...all].map(({ target, states }) => [target, states[row]]));
  const weights = new Map([[0, 1]]);
  nodes.forEach(({ children }, at) => {
    const own = weights.get(at);
    if (own === undefined) return;
    const counted = children.filter((child) => nodes[child].scored && hasValue(states.get(child) ?? -1));
    const sum = counted.reduce((total, child) => total + nodes[child].weight, 0);
    for (const child of counted) weights.set(child, (own * nodes[child].weight) / sum);
  });
  // Never less than it is: what rounding makes too much of is found out when the plan is made.
  return ({ at, now }, value) => ({ points: Math.ceil(weights.get(at)! * (value - now) * 1e9), max: 0 });
}

/** What the chances have to be worth together for the index to round to at least k. */
export function neededFor({ index }: Results, row: number, k: number): number {
  if (index.points === undefined) return k - index.k[row];
  return Math.ceil((k - 0.5) * (index.max![row] / 1e9)) - index.points[row];
}
