/** Which links make up what two sets have in common: those that each of them can put together, the highest of them. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { indexOf, type LeftOut, obstacleTo } from './commonTree.ts';
import type { Side } from './side.ts';
import type { Linked } from './sideLinks.ts';

/** The set by which links are put together. */
export type Maxima = 'before' | 'after';

export interface Part {
  maxima: Maxima;
  list: Linked[];
  /** What this set cannot use, and what nothing above or below it stands for. */
  leftOut: LeftOut[];
}

type Sets = readonly [before: IndicatorSet, after: IndicatorSet];

/** Links whose nodes count and have a column, on both sides. Views overlap, so that they cannot be put together. */
export function fittingLinks(
  links: readonly Linked[],
  [before, after]: readonly [Side, Side],
  [a, b]: Sets,
): Linked[] {
  const has = (side: Side, codes: readonly string[]) =>
    codes.every((code) => side.columns.some((column) => column.kind === 'node' && column.code === code));
  const scored = (set: IndicatorSet, codes: readonly string[]) =>
    codes.every((code) => set.nodes[indexOf(set, code)].counts);
  return links.filter(
    (link) =>
      has(before, link.before) && has(after, link.after) && scored(a, link.before) && scored(b, link.after),
  );
}

export function partOf(links: readonly Linked[], maxima: Maxima, sets: Sets): Part {
  const [a, b] = sets;
  const found = links.map((link) => {
    const ends = [
      { set: a, codes: link.before },
      { set: b, codes: link.after },
    ];
    const [place, other] = maxima === 'before' ? ends : ends.reverse();
    return { link, obstacle: obstacleTo(link, place, other) };
  });
  const usable = found.flatMap(({ link, obstacle }) => (obstacle === undefined ? [link] : []));
  const list = highest(usable, [], sets);
  const lost = found.flatMap(({ obstacle }) => (obstacle === undefined ? [] : [obstacle]));
  return { maxima, list, leftOut: highest(lost, list, sets) };
}

/** Of some links those that lie highest, none of them above or below another or one of `taken`. */
function highest<L extends Linked>(links: readonly L[], taken: readonly Linked[], [a, b]: Sets): L[] {
  const depth = ({ after: codes }: Linked) =>
    Math.min(...codes.map((code) => b.nodes[indexOf(b, code)].depth));
  const found: L[] = [];
  for (const link of [...links].sort((one, other) => depth(one) - depth(other))) {
    const meets = [...taken, ...found].some(
      (other) => overlap(a, link.before, other.before) || overlap(b, link.after, other.after),
    );
    if (!meets) found.push(link);
  }
  return found.sort((one, other) => indexOf(b, one.after[0]) - indexOf(b, other.after[0]));
}

function overlap(set: IndicatorSet, one: readonly string[], other: readonly string[]): boolean {
  const line = (code: string): number[] => {
    const up: number[] = [];
    for (let at = indexOf(set, code); at >= 0; at = set.nodes[at].parent) up.push(at);
    return up;
  };
  return one.some((code) =>
    other.some((more) => line(code).includes(indexOf(set, more)) || line(more).includes(indexOf(set, code))),
  );
}
