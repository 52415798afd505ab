/** The tree and the views of a base, open for changes: what stands where, and where each part came from. */
import type { Args, Code } from '../diagnostics/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { Path, PlainDocument } from '../source/yaml.ts';
import type { Sources } from './mergedDocument.ts';

/** A node or view as it is written. */
export type Loose = { code: string; children?: Loose[] } & Record<string, unknown>;

/** One thing the extending file does to its base, for finding the line that is to blame for a problem. */
export interface Touch {
  /** The node itself; of what is removed or added, its parent. */
  on: string;
  key: string;
  /** What it is about: the node itself, or what is removed or added, with all that is below it. */
  about: string[];
  path: Path;
}

export interface Tree {
  /** Stands for the index: its children are the top of the tree. */
  root: Loose;
  nodes: Map<string, { node: Loose; parent: Loose }>;
  views: Loose[];
  sources: Sources;
  /** Nodes and views that the extending file brings. */
  added: Set<Loose>;
  /** Codes that are taken away, and what takes them. */
  gone: Map<string, string>;
  touches: Touch[];
}

/** The file that is being merged into its base: its name for messages, and where it says what is wrong with it. */
export interface Merge {
  base: string;
  document: PlainDocument;
  /** @param spot the value at the path, or the key that holds it */
  report(code: Code, args: Args, path: Path, spot?: 'at' | 'keyAt'): void;
}

export function treeOf(
  index: string,
  written: { children: readonly unknown[]; views?: readonly unknown[] },
  document: PlainDocument,
): Tree {
  const root: Loose = { code: index, children: [] };
  const tree: Tree = {
    root,
    nodes: new Map(),
    views: [],
    sources: new Map(),
    added: new Set(),
    gone: new Map(),
    touches: [],
  };
  root.children = written.children.map((child, i) =>
    plant(tree, child as Loose, root, document, ['children', i]),
  );
  tree.views = (written.views ?? []).map((view, i) => traced(tree, view as Loose, document, ['views', i]));
  return tree;
}

/** Copies a node and all below it into the tree: a new object for each, because YAML aliases make one object of two. */
export function plant(tree: Tree, written: Loose, parent: Loose, document: PlainDocument, path: Path): Loose {
  const node = traced(tree, written, document, path);
  tree.nodes.set(node.code, { node, parent });
  if (written.children !== undefined)
    node.children = written.children.map((child, i) =>
      plant(tree, child, node, document, [...path, 'children', i]),
    );
  return node;
}

export function traced(tree: Tree, written: Loose, document: PlainDocument, path: Path): Loose {
  const copy = { ...written };
  tree.sources.set(copy, { whole: { document, path }, keys: new Map() });
  return copy;
}

/** Forgets a node and all below it. @returns their codes */
export function forget(tree: Tree, node: Loose, because: string): string[] {
  const codes = [node.code, ...(node.children ?? []).flatMap((child) => forget(tree, child, because))];
  tree.nodes.delete(node.code);
  tree.gone.set(node.code, because);
  return codes;
}

/** Codes of the nodes above one, nearest first. */
export function above(tree: Tree, code: string): string[] {
  const parent = tree.nodes.get(code)?.parent;
  return parent === undefined ? [] : [parent.code, ...above(tree, parent.code)];
}

/** Says that an override finds nothing to work on. */
export function reportMissing(
  tree: Tree,
  merge: Merge,
  { key, code, path, under }: { key: string; code: string; path: Path; under?: Loose },
): void {
  const because = tree.gone.get(code);
  const spot = key === 'change' ? 'keyAt' : 'at';
  if (because !== undefined) {
    merge.report('set/extends-removed', { key, code, with: because }, path, spot);
    return;
  }
  const known =
    under === undefined
      ? [...tree.nodes.keys(), ...tree.views.map((view) => view.code)]
      : (under.children ?? []).map((child) => child.code);
  merge.report(
    'set/extends-unknown-code',
    {
      key,
      code,
      base: merge.base,
      under: under?.code ?? '',
      near: nearest(code, known).join(', '),
      known: known.join(', '),
    },
    path,
    spot,
  );
}
