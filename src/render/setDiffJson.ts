/** What tells two sets apart, for machines: values as the resolved sets hold them. */
import type { Lone, SetDiff } from '../analyse/setDiff.ts';
import type { Target } from '../analyse/setTies.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';

export function setDiffJson(diff: SetDiff): string {
  const { a, b, ties } = diff;
  const links = (list: SetDiff['ties']['list']) =>
    list.map((tie) => ({ a: codeOf(a, tie.a), b: codeOf(b, tie.b), kind: tie.kind, part: tie.part }));
  const document = {
    schema: 'dti.set-diff/1',
    a: headOf(a),
    b: headOf(b),
    linkedBy: ties.by,
    newer: ties.newer,
    sameScoring: diff.alike,
    identical: diff.identical,
    set: diff.set,
    removed: diff.removed.map((one) => loneOf(a, one)),
    added: diff.added.map((one) => loneOf(b, one)),
    removedViews: diff.removedViews.map((at) => viewOf(a, at)),
    addedViews: diff.addedViews.map((at) => viewOf(b, at)),
    regrouped: diff.regrouped.map((one) => links(one.ties)),
    linked: diff.pairs.map((pair) => ({
      a: codeOf(a, pair.a),
      b: codeOf(b, pair.b),
      kind: pair.kind,
      differences: pair.differences,
    })),
    reordered: {
      under: diff.reordered.nodes.map((at) => b.nodes[at].code),
      views: diff.reordered.views,
    },
    provenance: diff.provenance,
    lostLinks: ties.lost,
    share: diff.share,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function headOf({ id, title, years, kind, fingerprint }: IndicatorSet): object {
  return { id, title, years, kind, fingerprint };
}

function codeOf(set: IndicatorSet, { what, at }: Target): string {
  return (what === 'node' ? set.nodes : set.views)[at].code;
}

function loneOf(set: IndicatorSet, { at, below }: Lone): object {
  const { code, name, points, weight, parent } = set.nodes[at];
  const size = set.kind === 'points' ? { points } : { weight };
  return {
    code,
    name,
    ...size,
    under: set.nodes[parent].code,
    below: below.map((one) => set.nodes[one].code),
  };
}

function viewOf(set: IndicatorSet, at: number): object {
  const { code, name, of } = set.views[at];
  return { code, name, of: of.map(({ node, weight }) => ({ code: set.nodes[node].code, weight })) };
}
