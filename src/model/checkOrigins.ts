/** Where a set's fields come from and what they were before: references, links between versions. */
import { nano } from '../rules/rule.ts';
import type { Path, Report } from './buildSet.ts';
import { type Checked, documentAt, tidy } from './checked.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export function checkOrigins({ set, written, paths, report }: Checked): void {
  const check = (provenance: unknown, path: Path) => checkReferences(provenance, path, report);
  check(written.provenance, ['provenance']);
  written.views?.forEach((view, i) => {
    check(view.provenance, ['views', i, 'provenance']);
  });
  const links = (code: string, was: unknown[], name: string, path: Path): void => {
    if (was.length === 0) return;
    // A link says that two names mean the same thing; names that are ours can prove nothing of the kind.
    if (name === 'editorial') report('set/was-editorial', { code }, path);
    if (set.follows === undefined) report('set/was-without-follows', { code }, path);
  };
  set.views.forEach((view, i) => {
    links(view.code, view.was, view.origins.name.is, ['views', i, 'was']);
  });
  checkSplits(set, paths, report);
  set.nodes.forEach((node, i) => {
    if (i > 0) check(documentAt(written, paths[i]).provenance, [...paths[i], 'provenance']);
    links(node.code, node.was, node.origins.name.is, [...paths[i], 'was']);
  });
}

/** A reference stands only where a field is published. */
export function checkReferences(
  provenance: unknown,
  path: readonly (string | number)[],
  report: (code: 'set/editorial-reference', args: { field: string; is: string }, path: Path) => void,
): void {
  if (typeof provenance !== 'object' || provenance === null) return;
  for (const [field, entry] of Object.entries(provenance)) {
    if (typeof entry !== 'object' || entry === null) continue;
    const origin = entry as { is?: string; reference?: unknown };
    if (origin.is === undefined) checkReferences(entry, [...path, field], report);
    else if (origin.is !== 'published' && origin.reference !== undefined) {
      report('set/editorial-reference', { field, is: origin.is }, [...path, field]);
    }
  }
}

/** The parts into which an old node was split make up the whole of it. */
function checkSplits({ nodes }: IndicatorSet, paths: Path[], report: Report): void {
  const parts = new Map<string, { sum: number; first: number }>();
  nodes.forEach((node, i) => {
    for (const { code, kind, part } of node.was) {
      if (kind !== 'split') continue;
      const known = parts.get(code) ?? { sum: 0, first: i };
      parts.set(code, { ...known, sum: known.sum + part });
    }
  });
  for (const [code, { sum, first }] of parts) {
    if (nano(sum) !== nano(1)) report('set/split-parts', { code, sum: tidy(sum) }, [...paths[first], 'was']);
  }
}
