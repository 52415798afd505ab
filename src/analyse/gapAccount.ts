/** What an account of gaps says whoever it is of: the sum, subtotals by main and by agency, and how few items hold most of it. */
import { inLang, isRanked, mainLevel, type Text } from '../model/indicatorSet.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Results } from '../score/results.ts';
import { type Peers, peersAt } from './gapPeers.ts';
import type { Tree } from './gapTree.ts';

/** Something that loses, for one unit or for many; `lost` in billionths of a point (weighted sets: of the index). */
export interface Loss {
  target: number;
  lost: number;
  /** None where units are not ranked: then they are not held against each other either. */
  peers?: Peers;
}

/** What is lost under one heading. */
export interface Subtotal {
  /** The main's index; −1 for what lies above the mains, and for agencies. */
  target: number;
  /** None: no agency is named. */
  text?: Text;
  items: number;
  lost: number;
}

export interface Account<Of extends Loss> {
  /** An index in `data.groups`. */
  group: number;
  /** Those that lose something: largest first, equal ones in tree order. */
  gaps: Of[];
  /** How many items there are, those included that lose nothing. */
  items: number;
  lost: number;
  mains: Subtotal[];
  /** Empty where the set names no agency for any of them. */
  agencies: Subtotal[];
}

export function accountOf<Of extends Loss>(results: Results, group: number, all: readonly Of[]): Account<Of> {
  const { nodes } = results.set;
  const gaps = all.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost || a.target - b.target);
  const agencies = subtotals(gaps, (target) => {
    const text = agencyOf(results, target);
    return { key: inLang(text ?? {}, 'vi'), target: -1, text };
  });
  return {
    group,
    gaps,
    items: all.length,
    lost: gaps.reduce((sum, { lost }) => sum + lost, 0),
    mains: subtotals(gaps, (target) => {
      const at = mainOf(results, target);
      return { key: String(at), target: at, text: at < 0 ? undefined : nodes[at].name };
    }),
    agencies: agencies.some(({ text }) => text !== undefined) ? agencies : [],
  };
}

function subtotals(
  gaps: readonly Loss[],
  headingOf: (target: number) => { key: string; target: number; text?: Text },
): Subtotal[] {
  const found = new Map<string, Subtotal>();
  for (const { target, lost } of gaps) {
    const { key, ...heading } = headingOf(target);
    const so = found.get(key) ?? { ...heading, items: 0, lost: 0 };
    found.set(key, { ...so, items: so.items + 1, lost: so.lost + lost });
  }
  // Equal ones stay in the order in which their largest gaps come.
  return [...found.values()].sort((a, b) => b.lost - a.lost);
}

export function peersIn(
  results: Results,
  tree: Tree,
  target: number,
  members: readonly number[],
): Peers | undefined {
  return isRanked(results.set) ? peersAt(results, tree.scores[target], members) : undefined;
}

/** The main an item belongs to, which may be itself; −1 above the mains. */
export function mainOf({ set }: Results, target: number): number {
  const main = mainLevel(set);
  let at = target;
  while (at > 0 && set.nodes[at].level !== main) at = set.nodes[at].parent;
  return at > 0 ? at : -1;
}

/**
 * Who is responsible for an item, or for the nearest node above it of which this is said; for alternative cases who is
 * responsible for all of them.
 */
export function agencyOf({ set }: Results, target: number): Text | undefined {
  for (let at = target; at >= 0; at = set.nodes[at].parent)
    if (set.nodes[at].responsible !== undefined) return set.nodes[at].responsible;
  const { aggregate, children } = set.nodes[target];
  const [first, ...others] =
    aggregate === 'best' ? children.map((child) => set.nodes[child].responsible) : [];
  return others.every((other) => inLang(other ?? {}, 'vi') === inLang(first ?? {}, 'vi')) ? first : undefined;
}

/** How many of the largest gaps hold at least a share of what is lost. */
export function holders(gaps: readonly Loss[], lost: number, share: number): number {
  let sum = 0;
  for (const [i, gap] of gaps.entries()) {
    sum += gap.lost;
    // Compared as whole billionths of the total, so that three of four are 0.75.
    if (Math.round((sum / lost) * 1e9) >= Math.round(share * 1e9)) return i + 1;
  }
  return gaps.length;
}

/** Which gaps are shown: the largest, so many, or until they hold so much of what is lost. */
export interface Cut {
  top?: number;
  share?: number;
}

export function shownOf<Of extends Loss>({ gaps, lost }: Account<Of>, { top, share }: Cut): Of[] {
  const most = share === undefined ? gaps.length : holders(gaps, lost, share);
  return gaps.slice(0, Math.min(top ?? most, most));
}

/** True where some score of the file depends on other units: reaching the top there moves theirs. */
export function isRelative({ set, data, index, nodes }: Results): boolean {
  const moves = (params: RelativeParams) => params.frozen === undefined;
  return [index, ...nodes].some(({ target }) => {
    const { counts, rescale, rule } = set.nodes[target];
    const source = data.plan.sources[target];
    if (!counts) return false;
    if (source === 'children') return rescale !== undefined && moves(rescale);
    return source === 'cells' && rule?.kind === 'relative' && moves(rule.params as RelativeParams);
  });
}
