/** Names for the levels of an annex's tree, so that what the annex counts as items is counted as items. */
import type { AnnexNode } from './tree.ts';

export interface AnnexLevels {
  /** From the top; criteria below an item have the level that follows all. */
  levels: string[];
  of(node: AnnexNode): string;
  /** True where the level has to be written at the node, because it is not the next one down. */
  isStated(node: AnnexNode): boolean;
}

/** Levels above the items, by how many there are where most items stand. */
const ABOVE: Record<number, string[]> = { 0: [], 1: ['group'], 2: ['group', 'main'] };

export function levelsOf(roots: readonly AnnexNode[]): AnnexLevels {
  const depths = new Map<AnnexNode, number>();
  const items: AnnexNode[] = [];
  const walk = (node: AnnexNode, depth: number): void => {
    depths.set(node, depth);
    // An item with criteria a), b) below it is still the item.
    const inner = node.children.some((child) => child.sub !== true);
    if (!inner && node.sub !== true) items.push(node);
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const root of roots) walk(root, 0);
  const itemDepths = items.map((node) => depths.get(node)!);
  const deepest = Math.max(0, ...itemDepths);
  const usual = mostFrequent(itemDepths);
  const above = Array.from(
    { length: deepest },
    (_, depth) => ABOVE[Math.min(usual, 2)]?.[depth] ?? subLevel(depth, usual),
  );
  const levels = [...above, 'indicator'];
  const isItem = new Set(items);
  const of = (node: AnnexNode): string =>
    isItem.has(node) ? 'indicator' : node.sub === true ? 'criterion' : levels[depths.get(node)!];
  return {
    levels,
    of,
    isStated: (node) => isItem.has(node) && depths.get(node)! < deepest,
  };
}

/** Levels that only some branches have: 4.22, between group 4 and item 4.22.1, where other items are 4.1. */
function subLevel(depth: number, usual: number): string {
  const extra = depth - Math.min(usual, 2);
  return extra === 0 ? 'subgroup' : `subgroup-${extra + 1}`;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? 0;
}
