/** What the checks of a set are given: the set resolved and as written, where each node stands, and where to report. */
import type { Path, Report } from './buildSet.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';

export interface Checked {
  set: IndicatorSet;
  written: SetDocument;
  /** YAML path of each node. */
  paths: Path[];
  report: Report;
}

/** The document of a node, by its path. */
export function documentAt(written: SetDocument, path: Path): NodeDocument {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown>)[step],
    written,
  ) as NodeDocument;
}

/** A sum without the noise of adding decimals. */
export function tidy(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}
