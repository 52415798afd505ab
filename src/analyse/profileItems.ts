/** The items of a set as a file fills them in: the finest results it has, and what became of each for one unit. */
import type { Dataset } from '../model/dataset.ts';
import { type IndicatorSet, mainLevel } from '../model/indicatorSet.ts';
import { isOutside } from '../score/leaves.ts';
import { type Results, type Scores, STATE } from '../score/results.ts';

/** Scored nodes below which the file says nothing more. A node that takes the best of several cases is one item. */
export function itemsOf(set: IndicatorSet, { plan }: Dataset): number[] {
  const below = (at: number): number[] =>
    set.nodes[at].children.flatMap((child) => {
      if (!set.nodes[child].scored || plan.sources[child] === 'skipped') return [];
      const computed = plan.sources[child] === 'children' && set.nodes[child].aggregate !== 'best';
      return computed ? below(child) : [child];
    });
  return plan.sources[0] === 'children' ? below(0) : [];
}

/** The nodes a one-page picture shows: the mains, and beside them what is known only above them. */
export function shownNodes(set: IndicatorSet, { plan }: Dataset): number[] {
  const main = mainLevel(set);
  const below = (at: number): number[] =>
    set.nodes[at].children.flatMap((child) => {
      if (plan.sources[child] === 'skipped') return [];
      const deeper = set.nodes[child].level !== main && plan.sources[child] === 'children';
      return deeper ? below(child) : [child];
    });
  return plan.sources[0] === 'children' ? below(0) : [];
}

/** True where something was reported: a value that only stands for missing cells is none. */
export function isReported(scores: Scores, row: number): boolean {
  return scores.states[row] === STATE.value && scores.coverage[row] !== 0;
}

/** What of the items one unit has no reported value for, in tree order. */
export interface Reporting {
  /** How many items there are. */
  items: number;
  /** Nothing was reported: counted as the bottom of the scale, or left out. */
  zeroed: string[];
  excluded: string[];
  /** Said by the unit not to apply; not meant for its block at all. */
  claimed: string[];
  outside: string[];
  /** Below its minimum coverage, or taken out by its rule. */
  noScore: string[];
  /** Cases without a value, of items that were reported by another case. */
  cases: string[];
}

export function reportingOf(results: Results, items: readonly Scores[], row: number): Reporting {
  const { set, data } = results;
  const reporting: Reporting = {
    items: items.length,
    zeroed: [],
    excluded: [],
    claimed: [],
    outside: [],
    noScore: [],
    cases: [],
  };
  for (const scores of items) {
    const state = scores.states[row];
    if (isReported(scores, row)) {
      reporting.cases.push(...missingBelow(results, scores, row));
      continue;
    }
    const list =
      state === STATE.notApplicable
        ? isBeyond(set, scores.target, data.blocks[row])
          ? reporting.outside
          : reporting.claimed
        : state === STATE.excluded
          ? reporting.excluded
          : state === STATE.noScore || state === STATE.dropped
            ? reporting.noScore
            : reporting.zeroed;
    list.push(scores.code);
  }
  return reporting;
}

/** Codes of what is missing below an item: cases another of which was reported. */
function missingBelow({ set, data, nodes }: Results, { target }: Scores, row: number): string[] {
  if (data.plan.sources[target] !== 'children') return [];
  const isBelow = (at: number): boolean =>
    at > target && (set.nodes[at].parent === target || isBelow(set.nodes[at].parent));
  return nodes
    .filter(({ target: at, states }) => {
      const missing = states[row] === STATE.zeroed || states[row] === STATE.excluded;
      return missing && isBelow(at) && data.plan.sources[at] !== 'children';
    })
    .map(({ code }) => code);
}

/** True where the node, or one above it, is not meant for the block. */
function isBeyond({ nodes }: IndicatorSet, target: number, block: string): boolean {
  for (let at = target; at >= 0; at = nodes[at].parent) if (isOutside(nodes[at], block)) return true;
  return false;
}
