/**
 * A change of rank, read forwards: what a unit's own progress moves it among the others as they were, then what the others'
 * progress moves it, both among the units of both sides; then who entered and who left. Ranks are the set's own.
 */
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import { ranksAgainst, tieKeys } from '../score/rank.ts';
import type { ScoredSide, Shared } from './accountBases.ts';
import { type PlacesOf, placesOf } from './placesOf.ts';

export interface RankAccount {
  before: number;
  after: number;
  /** Places gained are above 0. They add up to `before − after`. */
  own: number;
  others: number;
  entriesAndExits: number;
  /** Names of units that were ahead and are behind now, and the other way round. */
  passed: string[];
  passedBy: string[];
  /** Ranked ahead of the unit now, and not ranked with it before; ahead of it before, and not ranked with it now. */
  enteredAhead: string[];
  leftFromAhead: string[];
  /** Among how many units the places before and after are. */
  placesOf: [PlacesOf, PlacesOf];
}

/** @returns one entry for each common unit; none where it is not ranked on both sides, or in another block */
export function rankAccounts(
  before: ScoredSide,
  after: ScoredSide,
  common: readonly Shared[],
): (RankAccount | undefined)[] {
  const [setA, setB] = [before.scored.results.set, after.scored.results.set];
  if (!isRanked(setA) || !isRanked(setB)) return common.map(() => undefined);
  const [rankA, rankB] = [before.columns[0].rank, after.columns[0].rank];
  // Units of one block on both sides are held against each other; a unit that changed its block left one and entered another.
  const blocks = [...new Set(after.units.map(({ block }) => block))];
  const group = common.map(({ a, b }) => {
    const { block } = after.units[b];
    const stays = before.units[a].block === block && !Number.isNaN(rankA[a]) && !Number.isNaN(rankB[b]);
    return stays ? blocks.indexOf(block) : -1;
  });
  const own = common.flatMap((_, i) => (group[i] < 0 ? [] : [i]));
  const groupOf = Int32Array.from(own, (i) => group[i]);
  const kA = Float64Array.from(own, (i) => before.columns[0].k[common[i].a]);
  const kB = Float64Array.from(own, (i) => after.columns[0].k[common[i].b]);
  const among = (set: IndicatorSet, mine: Float64Array, theirs: Float64Array) =>
    ranksAgainst(
      tieKeys(set, 0, mine),
      tieKeys(set, 0, theirs),
      groupOf,
      set.ranking === 'none' ? 'min' : set.ranking.ties,
    );
  const [start, moved, end] = [among(setA, kA, kA), among(setA, kB, kA), among(setB, kB, kB)];
  const names = namesOf(before, after, common, group);
  const listed = new Map(
    [...new Set(own.map((i) => group[i]))].map((at): [number, [PlacesOf, PlacesOf]] => [
      at,
      [before, after].map((side) => placesOf(side, side.columns[0], blocks[at])!) as [PlacesOf, PlacesOf],
    ]),
  );
  const accounts: (RankAccount | undefined)[] = common.map(() => undefined);
  own.forEach((i, at) => {
    const [r0, r1] = [rankA[common[i].a], rankB[common[i].b]];
    accounts[i] = {
      before: r0,
      after: r1,
      own: start[at] - moved[at],
      others: moved[at] - end[at],
      entriesAndExits: r0 - start[at] + (end[at] - r1),
      ...names(i),
      placesOf: listed.get(group[i])!,
    };
  });
  return accounts;
}

type Names = Pick<RankAccount, 'passed' | 'passedBy' | 'enteredAhead' | 'leftFromAhead'>;

function namesOf(
  before: ScoredSide,
  after: ScoredSide,
  common: readonly Shared[],
  group: readonly number[],
): (i: number) => Names {
  const [rankA, rankB] = [before.columns[0].rank, after.columns[0].rank];
  const held = common.map((one, i) => ({ ...one, group: group[i] })).filter((one) => one.group >= 0);
  const heldA = new Set(held.map(({ a }) => a));
  const heldB = new Set(held.map(({ b }) => b));
  return (i) => {
    const { a, b } = common[i];
    const { block } = after.units[b];
    const rivals = held.filter((one) => one.group === group[i]);
    const name = ({ b: its }: Shared) => after.units[its].name;
    const ahead = (side: ScoredSide, rank: Float64Array, mine: number, known: ReadonlySet<number>) =>
      side.units.flatMap((unit, at) =>
        unit.block === block && rank[at] < rank[mine] && !known.has(at) ? [unit.name] : [],
      );
    return {
      passed: rivals.filter((one) => rankA[one.a] < rankA[a] && rankB[one.b] > rankB[b]).map(name),
      passedBy: rivals.filter((one) => rankA[one.a] > rankA[a] && rankB[one.b] < rankB[b]).map(name),
      enteredAhead: ahead(after, rankB, b, heldB),
      leftFromAhead: ahead(before, rankA, a, heldA),
    };
  };
}
