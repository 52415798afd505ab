/**
 * Finds the line of an extending file that causes a problem of the merged set. The base is sound by itself, so the cause
 * is always an override; where several could be it, the first of those that bear on the problem is named.
 */
import type { Args, Code } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/yaml.ts';
import { above, type Loose, type Touch, type Tree } from './mergeTree.ts';

const SIZES = ['points', 'scored', 'weight'];
const TEXTS = ['evidence', 'responsible', 'method', 'source', 'unit-of-measure'];

/** @returns the override to blame for a problem that stands in the base; undefined where no override is near it */
export function blame(tree: Tree, code: Code, args: Args, path: Path): Touch | undefined {
  const { touches } = tree;
  const node = nodeAt(tree, path);
  if (code === 'set/expect') {
    const keys = args.what === 'points' ? SIZES : ['level', 'children'];
    return touches.find(
      ({ key, on }) =>
        ['add', 'remove', ...keys].includes(key) && [on, ...above(tree, on), tree.root.code].includes(node),
    );
  }
  if (code.startsWith('set/view-')) {
    const listed = [String(args.code), ...above(tree, String(args.code))];
    return touches.find(({ about }) => about.some((one) => listed.includes(one)));
  }
  const isChild = ({ on }: Touch) => tree.nodes.get(on)?.parent.code === node;
  if (code === 'set/points-sum')
    return touches.find((touch) =>
      SIZES.includes(touch.key) ? isChild(touch) : touch.on === node && ['add', 'remove'].includes(touch.key),
    );
  for (const one of [node, ...above(tree, node)]) {
    const touch = touches.find(({ on, key }) => on === one && !TEXTS.includes(key));
    if (touch !== undefined) return touch;
  }
  return undefined;
}

/** The code of the node or view on whose keys a path ends; the index for what belongs to the whole set. */
function nodeAt({ root, views }: Tree, path: Path): string {
  let found: Loose = path[0] === 'views' ? { code: '', children: views } : root;
  for (const [i, step] of path.entries()) {
    if (typeof step !== 'number' || !['children', 'views'].includes(String(path[i - 1]))) continue;
    const child = found.children?.[step];
    if (child === undefined) break;
    found = child;
  }
  return found.code;
}
