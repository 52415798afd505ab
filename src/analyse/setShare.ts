/** How much of a set is tied to another: in points, or in weight where a set has none, and at which level. */
import type { IndicatorSet } from '../model/indicatorSet.ts';

export interface Share {
  /** The scored points of the set; 1 in weighted sets, whose shares are of the whole weight. */
  of: number;
  /** What is tied at any level, each point counted once: at the highest node that is tied. */
  tied: number;
  levels: { level: string; of: number; tied: number }[];
}

export function shareTied(set: IndicatorSet, tied: ReadonlySet<number>): Share {
  const sizes = sizesOf(set);
  const cover = (fits: (at: number) => boolean) => coverFrom(set, sizes, 0, fits);
  const names = [...new Set([...set.levels, ...set.nodes.slice(1).map(({ level }) => level)])];
  const levels = names.map((level) => ({
    level,
    of: cover((at) => set.nodes[at].level === level),
    tied: cover((at) => set.nodes[at].level === level && tied.has(at)),
  }));
  return { of: sizes[0], tied: cover((at) => tied.has(at)), levels: levels.filter(({ of }) => of > 0) };
}

/** Scored points of each node, or its weight in the whole. What is not scored has none. */
export function sizesOf(set: IndicatorSet): number[] {
  const sizes: number[] = [];
  for (const [at, node] of set.nodes.entries()) {
    const siblings = (set.nodes[node.parent]?.children ?? []).filter((child) => set.nodes[child].scored);
    const sum = siblings.reduce((total, child) => total + set.nodes[child].weight, 0);
    const size =
      set.kind === 'points' ? node.points! : at === 0 ? 1 : (sizes[node.parent] * node.weight) / sum;
    sizes.push(node.counts ? size : 0);
  }
  return sizes;
}

/** A node that fits counts with all it has; otherwise what is below it counts. Of alternative cases only one can count. */
function coverFrom(set: IndicatorSet, sizes: number[], at: number, fits: (at: number) => boolean): number {
  if (at > 0 && fits(at)) return sizes[at];
  const { children, aggregate } = set.nodes[at];
  const below = children.map((child) => coverFrom(set, sizes, child, fits));
  if (aggregate === 'best') return Math.max(0, ...below);
  return below.reduce((total, size) => total + size, 0);
}
