/** What of one side is what of another: by the same rules, or by what the later set says it was. Codes alone link nothing. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { bundleTies, type Target, tieSets } from './setTies.ts';
import type { Side } from './side.ts';

/** One node or view of the earlier side that is one of the later, or several that became one, or one that became several. */
export interface Linked {
  before: string[];
  after: string[];
}

export interface Links {
  /** `unknown`: only ranks are known of a side, and nothing says by which rules they were made. */
  by: 'same' | 'was' | 'extends' | 'none' | 'unknown';
  list: Linked[];
  /** A set whose links are needed and that cannot be had. */
  lacking?: string;
}

/** @param others sets that may stand between the two: 2024 follows 2021, which follows 2020 */
export function linkSides(before: Side, after: Side, others: readonly IndicatorSet[]): Links {
  if (before.set === undefined || after.set === undefined) return { by: 'unknown', list: [] };
  const same = before.set.fingerprint.scoring === after.set.fingerprint.scoring;
  const [a, b] = [before.set.whole, after.set.whole];
  if (same) return { by: 'same', list: a === undefined ? [] : allOf(a) };
  if (a === undefined || b === undefined)
    return { by: 'none', list: [], lacking: (a === undefined ? before : after).set!.id };
  const forwards = chain(a, b, others);
  if (forwards !== undefined) return forwards;
  const backwards = chain(b, a, others);
  if (backwards === undefined) return { by: 'none', list: [] };
  return {
    ...backwards,
    list: backwards.list.map((one) => ({ ...one, before: one.after, after: one.before })),
  };
}

/** The code on the earlier side of a code of the later; undefined where it is linked to nothing, or to several. */
export function codeBefore({ by, list }: Links, code: string): string | undefined {
  // Of ranks alone the user says that they are of one index.
  if (by === 'same' || by === 'unknown') return code;
  const found = list.find((one) => one.after.includes(code));
  return found?.before.length === 1 && found.after.length === 1 ? found.before[0] : undefined;
}

function allOf({ nodes, views }: IndicatorSet): Linked[] {
  return [...nodes.slice(1), ...views].map(({ code }) => ({ before: [code], after: [code] }));
}

/** Links from an older set to one that follows or extends it, at once or over sets between. */
function chain(older: IndicatorSet, newer: IndicatorSet, others: readonly IndicatorSet[]): Links | undefined {
  const direct = linkSets(older, newer);
  if (direct !== undefined) return direct;
  const between = others.find(({ id }) => id === newer.follows);
  const rest = others.filter((set) => set !== between);
  const first = between === undefined ? undefined : chain(older, between, rest);
  const last = between === undefined ? undefined : linkSets(between, newer);
  if (first === undefined || last === undefined) return undefined;
  const list = last.list.flatMap((link) => {
    const start = first.list.find((one) => one.after.length === 1 && one.after[0] === link.before[0]);
    return link.before.length === 1 && start !== undefined ? [{ ...link, before: start.before }] : [];
  });
  return list.length === 0 ? undefined : { by: 'was', list };
}

function linkSets(older: IndicatorSet, newer: IndicatorSet): Links | undefined {
  if (newer.follows !== older.id && newer.extends?.includes(older.id) !== true) return undefined;
  const ties = tieSets(older, newer);
  if (ties.by === 'code') return undefined;
  const code = (set: IndicatorSet, { what, at }: Target) =>
    (what === 'node' ? set.nodes : set.views)[at].code;
  const list = bundleTies(ties.list).map((bundle) => ({
    before: [...new Set(bundle.map(({ a }) => code(older, a)))],
    after: [...new Set(bundle.map(({ b }) => code(newer, b)))],
  }));
  return list.length === 0 ? undefined : { by: ties.by, list };
}
