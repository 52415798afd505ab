/**
 * Which node of one set is which of another. Codes shift between versions, so across a version only what a set itself says
 * (`follows` and `was`) ties nodes; a set and the one it extends share their codes; between others codes are all there is.
 */
import type { IndicatorSet, Link } from '../model/indicatorSet.ts';

/** A node (by its index) or a view of one of the sets. */
export interface Target {
  what: 'node' | 'view';
  at: number;
}

export interface Tie {
  a: Target;
  b: Target;
  kind: Link['kind'];
  part: number;
}

export interface Ties {
  by: 'was' | 'extends' | 'code';
  /** The newer of the two, where one follows or extends the other. */
  newer?: 'a' | 'b';
  list: Tie[];
  /** Links to codes that the older set does not have. */
  lost: { code: string; was: string }[];
}

export function tieSets(a: IndicatorSet, b: IndicatorSet): Ties {
  if (b.follows === a.id) return tieByWas(a, b, 'b');
  if (a.follows === b.id) return tieByWas(b, a, 'a');
  const newer = b.extends?.includes(a.id) ? 'b' : a.extends?.includes(b.id) ? 'a' : undefined;
  return { by: newer === undefined ? 'code' : 'extends', newer, list: tieByCode(a, b), lost: [] };
}

function tieByWas(older: IndicatorSet, newer: IndicatorSet, side: 'a' | 'b'): Ties {
  const ties: Ties = { by: 'was', newer: side, list: [], lost: [] };
  const known = targetsOf(older);
  for (const [code, own] of targetsOf(newer)) {
    const { was } = own.what === 'node' ? newer.nodes[own.at] : newer.views[own.at];
    for (const link of was) {
      const other = known.get(link.code);
      if (other === undefined) ties.lost.push({ code, was: link.code });
      else {
        const [a, b] = side === 'b' ? [other, own] : [own, other];
        ties.list.push({ a, b, kind: link.kind, part: link.part });
      }
    }
  }
  return ties;
}

function tieByCode(a: IndicatorSet, b: IndicatorSet): Tie[] {
  const known = targetsOf(b);
  const list: Tie[] = [];
  for (const [code, own] of targetsOf(a)) {
    const other = known.get(code);
    if (other?.what === own.what) list.push({ a: own, b: other, kind: 'same', part: 1 });
  }
  return list;
}

/** Everything that has a code, but for the index: it is always the index of the other. */
function targetsOf(set: IndicatorSet): Map<string, Target> {
  const targets = new Map<string, Target>();
  set.nodes.forEach((node, at) => {
    if (at > 0) targets.set(node.code, { what: 'node', at });
  });
  set.views.forEach((view, at) => {
    targets.set(view.code, { what: 'view', at });
  });
  return targets;
}

/** Ties that hang together: one to one, or several that became one, or one that became several. */
export function bundleTies(list: readonly Tie[]): Tie[][] {
  const bundles: Tie[][] = [];
  for (const tie of list) {
    const touching = bundles.filter((bundle) => bundle.some((other) => meet(tie, other)));
    const joined = [...touching.flat(), tie];
    for (const bundle of touching) bundles.splice(bundles.indexOf(bundle), 1);
    bundles.push(joined);
  }
  return bundles;
}

function meet(one: Tie, other: Tie): boolean {
  return isSame(one.a, other.a) || isSame(one.b, other.b);
}

export function isSame(one: Target, other: Target): boolean {
  return one.what === other.what && one.at === other.at;
}
