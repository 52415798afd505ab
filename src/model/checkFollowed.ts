/** Links across versions: every code that a set says something was stands in the set it follows. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import { type Path, pathsOf } from './buildSet.ts';
import { documentAt } from './checked.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import type { Resolved } from './resolveSet.ts';

/** @param followed the set that `follows` names */
export function checkFollowed(
  { set, written, document }: Resolved,
  followed: IndicatorSet,
  problems: Problems,
): void {
  const known = [...followed.nodes.slice(1), ...followed.views].map(({ code }) => code);
  const check = (code: string, was: unknown, path: Path): void => {
    const links = Array.isArray(was) ? was : was === undefined ? [] : [was];
    for (const [i, link] of links.entries()) {
      const old = typeof link === 'string' ? link : (link as { code: string }).code;
      if (known.includes(old)) continue;
      const near = nearest(old, known).join(', ');
      const at = [...path, 'was', ...(Array.isArray(was) ? [i] : [])];
      problems.add(
        'set/follows-unknown-code',
        { code, was: old, set: followed.id, near, known: known.join(', ') },
        { file: document.file, ...document.at(typeof link === 'string' ? at : [...at, 'code']) },
      );
    }
  };
  pathsOf(written).forEach((path, i) => {
    if (i > 0) check(set.nodes[i].code, documentAt(written, path).was, path);
  });
  written.views?.forEach((view, i) => {
    check(view.code, view.was, ['views', i]);
  });
}
