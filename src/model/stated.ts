/** How many nodes a set has of each level: those that are here, and those of which only the number is stated. */
import type { IndicatorSet } from './indicatorSet.ts';

/** How many nodes stand at each level, the index left out. */
export function countLevels(set: IndicatorSet): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(set.levels.map((level) => [level, 0]));
  for (const node of set.nodes) if (node.depth > 0) counts[node.level] = (counts[node.level] ?? 0) + 1;
  return counts;
}

/** The levels whose counts are only stated, because an open node stands above them. */
export function openLevels(set: IndicatorSet): Set<string> {
  const open = new Set<string>();
  for (const node of set.nodes) {
    if (node.kind === 'open') for (const level of levelsBelow(set, node.level)) open.add(level);
  }
  return open;
}

/** The levels under one; none under `criterion` where the set does not name it. */
export function levelsBelow(set: IndicatorSet, level: string): string[] {
  if (level !== 'index' && !set.levels.includes(level)) return [];
  return set.levels.slice(set.levels.indexOf(level) + 1);
}

export interface Count {
  /** Nodes that are here or stated by a node. */
  count: number;
  /** False where an open node above the level says nothing, so that there may be more. */
  complete: boolean;
}

/** How many nodes of a level stand below a node, where each node's own `expect` speaks for what is under it. */
export function countBelow(set: IndicatorSet, at: number, level: string): Count {
  const node = set.nodes[at];
  if (node.kind === 'open') return { count: 0, complete: !levelsBelow(set, node.level).includes(level) };
  let count = 0;
  let complete = true;
  for (const child of node.children) {
    const stated = set.nodes[child].expect?.[level];
    const below = stated === undefined ? countBelow(set, child, level) : { count: stated, complete: true };
    count += below.count + (set.nodes[child].level === level ? 1 : 0);
    complete &&= below.complete;
  }
  return { count, complete };
}

/** The number of nodes the source states for a level: said by the set, else the sum of what its nodes say. */
export function statedCount(set: IndicatorSet, level: string): number | undefined {
  if (set.expect[level] !== undefined) return set.expect[level];
  const said = set.nodes.some((node) => node.expect?.[level] !== undefined);
  const { count, complete } = countBelow(set, 0, level);
  return said && complete ? count : undefined;
}

/** How many nodes of a level are here because a source names them. */
export function publishedCount(set: IndicatorSet, level: string): number {
  return set.nodes.filter((node) => node.level === level && node.origins.structure.is === 'published').length;
}

/** Levels of which a number is stated and no node is published: the office's own annex has to say what they are. */
export function levelsToImport(set: IndicatorSet): { level: string; stated: number }[] {
  if (set.nodes[0].origins.structure.is === 'synthetic') return [];
  const open = openLevels(set);
  return set.levels.flatMap((level) => {
    if (!open.has(level)) return [];
    const stated = statedCount(set, level);
    return stated === undefined || stated === 0 || publishedCount(set, level) > 0 ? [] : [{ level, stated }];
  });
}
