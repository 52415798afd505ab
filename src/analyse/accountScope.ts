/** What an account of change can tell apart between two sides, and what it cannot. */
import { isMoving } from './accountCells.ts';
import type { Half, Halves, Joint, Which } from './accountPairs.ts';

/** Codes of nodes of each side that stand wholly under *rules*; an inner node stands for all below it. */
export type NotMixed = Record<Which, string[]>;

/** True where a unit's value can move with the other units' data. */
export function movesWithOthers(half: Half): boolean {
  const { set, data } = half;
  return set.nodes.some(
    ({ rescale, counts }, at) =>
      counts &&
      ((rescale !== undefined && rescale.frozen === undefined && data.plan.sources[at] === 'children') ||
        isMoving(half, at)),
  );
}

/** True where the two sets give different points or weights to what is the same in both. */
export function sizesDiffer({ a, b }: Halves, { twins }: Joint): boolean {
  return [...twins.a].some(([at, twin]) => {
    const [one, other] = [a.set.nodes[at], b.set.nodes[twin]];
    return one.points !== other.points || one.weight !== other.weight;
  });
}

export function notMixed(halves: Halves, joint: Joint): NotMixed {
  const codes = (side: Which): string[] => {
    const { nodes } = halves[side].set;
    const { sources } = halves[side].data.plan;
    const atoms = new Map(joint.atoms[side].map(({ at, how }) => [at, how]));
    // As high as all below is alike; a whole set that cannot be mixed is named by its children.
    const apart = (at: number): boolean =>
      atoms.has(at) ? atoms.get(at) === 'own' : reached(at).length > 0 && reached(at).every(apart);
    const reached = (at: number) =>
      nodes[at].children.filter((child) => nodes[child].scored && sources[child] !== 'skipped');
    const collect = (at: number): string[] =>
      at > 0 && apart(at)
        ? [nodes[at].code]
        : atoms.has(at)
          ? apart(at)
            ? [nodes[at].code]
            : []
          : reached(at).flatMap(collect);
    return collect(0);
  };
  return { a: codes('a'), b: codes('b') };
}
