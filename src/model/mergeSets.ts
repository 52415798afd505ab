/** A base and what another file says about it → the set one would have written in full, every part with its place. */
import type { Args, Code, Place, Problems } from '../diagnostics/diagnostic.ts';
import type { Path, PlainDocument } from '../source/yaml.ts';
import { blame } from './blame.ts';
import { checkInherited } from './checkInherited.ts';
import { checkReferences } from './checkOrigins.ts';
import type { ExtensionDocument } from './extensionDocument.ts';
import { canonical } from './fingerprint.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { addNodes, changeNodes, checkEmptied, removeNodes, setKey } from './mergeChanges.ts';
import { mergedDocument, type Sources, whenceAt } from './mergedDocument.ts';
import { type WrittenOrigins, writeOrigins } from './mergeOrigins.ts';
import { type Merge, treeOf } from './mergeTree.ts';
import type { SetDocument } from './setDocument.ts';

/** A set with the document it was built from. */
export interface Built {
  written: SetDocument;
  document: PlainDocument;
  set: IndicatorSet;
}

export interface Merged {
  document: PlainDocument;
  /** The line to blame for a problem of the merged set. */
  placeOf(path: Path, code: Code, args: Args): Place;
  origins: WrittenOrigins;
}

/** Never taken over: who the set is, and the decision it rests on, which did not decide what differs here. */
const OWN = ['format', 'id', 'title', 'basis', 'provenance'];
/** What the base's own file says, and the merged set does not. */
const HOW = ['extends', 'change', 'remove', 'add'];

/** @returns undefined where an override is wrong, which is reported */
export function mergeSets(
  base: Built,
  written: ExtensionDocument,
  document: PlainDocument,
  keys: Record<'node' | 'view', string[]>,
  problems: Problems,
): Merged | undefined {
  let faults = 0;
  const merge: Merge = {
    base: base.set.id,
    document,
    report(code, args, path, spot = 'at') {
      faults++;
      problems.add(code, args, { file: document.file, ...document[spot](path) });
    },
  };
  if (written.id === base.set.id) merge.report('set/extends-own-id', { set: written.id }, ['id']);
  const { top, sources } = mergeTop(base, written, merge);
  const { children, views, index } = base.written;
  const tree = treeOf((top.index as typeof index).code, { children, views }, base.document);
  const origins = new Map([...base.set.nodes, ...base.set.views].map((node) => [node.code, node.origins]));
  const missing = new Map([...tree.nodes].map(([code, { node }]) => [code, node.missing]));
  removeNodes(tree, written.remove ?? [], merge);
  changeNodes(tree, written.change ?? {}, { scale: base.set.scale, keys, origins }, merge);
  addNodes(tree, written.add ?? [], merge);
  checkEmptied(tree, merge);
  checkInherited(tree, written.change ?? {}, { missing, top: top.missing ?? 'error' }, merge);
  checkOwnReferences(written, merge);
  if (faults > 0) return undefined;
  const differs = writeOrigins(tree, written, {
    before: base.written,
    top,
    levels: (top.levels as string[] | undefined) ?? ['main', 'indicator'],
    base: origins,
  });
  const value = {
    ...top,
    children: tree.root.children,
    ...(tree.views.length > 0 ? { views: tree.views } : {}),
  };
  const all: Sources = new Map([
    ...tree.sources,
    [value, { whole: { document: base.document, path: [] }, keys: sources }],
  ]);
  const whole = mergedDocument(document.file, value, all);
  return {
    document: whole,
    origins: differs,
    placeOf(path, code, args) {
      const touch =
        whenceAt(value, all, path).document === document ? undefined : blame(tree, code, args, path);
      if (touch !== undefined) return { file: document.file, ...document.at(touch.path) };
      return { file: document.file, ...whole.at(path) };
    },
  };
}

/** The keys of the set itself. */
function mergeTop(
  base: Built,
  written: ExtensionDocument,
  merge: Merge,
): { top: Record<string, unknown>; sources: Map<string, { document: PlainDocument; path: Path }> } {
  const top: Record<string, unknown> = {};
  const sources = new Map<string, { document: PlainDocument; path: Path }>();
  for (const [key, value] of Object.entries(base.written))
    if (![...OWN, 'children', 'views'].includes(key)) top[key] = value;
  for (const [key, value] of Object.entries(written)) {
    if (HOW.includes(key)) continue;
    const before = OWN.includes(key) ? undefined : (top[key] ?? null);
    if (before !== undefined && canonical(value) === canonical(before))
      merge.report('set/extends-no-change', { code: '', key, base: merge.base }, [key]);
    setKey(top, key, value);
    sources.set(key, { document: merge.document, path: [key] });
  }
  // What is invented stays so, whatever is built on it, and every output says it.
  if (base.set.nodes[0].origins.structure.is === 'synthetic')
    top.provenance =
      typeof written.provenance === 'object' ? { ...written.provenance, ...ALL_SYNTHETIC } : 'synthetic';
  return { top, sources };
}

const ALL_SYNTHETIC = { structure: 'synthetic', name: 'synthetic', points: 'synthetic', rule: 'synthetic' };

/** The extending file's own words about provenance; the merged set has them in every node. */
function checkOwnReferences(written: ExtensionDocument, { report }: Merge): void {
  for (const [code, { provenance }] of Object.entries(written.change ?? {}))
    checkReferences(provenance, ['change', code, 'provenance'], report);
  const check = (node: { provenance?: unknown; children?: unknown[] }, path: Path): void => {
    checkReferences(node.provenance, [...path, 'provenance'], report);
    for (const [i, child] of (node.children ?? []).entries())
      check(child as typeof node, [...path, 'children', i]);
  };
  for (const [i, addition] of (written.add ?? []).entries()) {
    if ('view' in addition) check(addition.view, ['add', i, 'view']);
    else check(addition.node as never, ['add', i, 'node']);
  }
}
