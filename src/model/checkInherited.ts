/** Whether a `missing` that an extending file states has any effect: what is said already above need not be said again. */
import type { Override } from './extensionDocument.ts';
import type { Merge, Tree } from './mergeTree.ts';

/** @param before what the nodes of the base say themselves, by code, and what the merged set says of all */
export function checkInherited(
  tree: Tree,
  changes: Record<string, Override>,
  before: { missing: Map<string, unknown>; top: unknown },
  merge: Merge,
): void {
  const above = (code: string): unknown => {
    const parent = tree.nodes.get(code)?.parent;
    if (parent === undefined) return before.top;
    return parent.missing ?? above(parent.code);
  };
  for (const [code, override] of Object.entries(changes)) {
    if (!('missing' in override) || !tree.nodes.has(code)) continue;
    const own = before.missing.get(code);
    // What stands there already is reported with the other keys.
    if ((own ?? null) === override.missing) continue;
    const inherited = above(code);
    if ((own ?? inherited) === (override.missing ?? inherited))
      merge.report('set/extends-no-change', { code, key: 'missing', base: merge.base }, [
        'change',
        code,
        'missing',
      ]);
  }
}
