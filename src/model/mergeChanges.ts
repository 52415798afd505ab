/** What an extending file does to the tree of its base: it removes, changes and adds. An override without effect is an error. */
import { nearest } from '../source/nearest.ts';
import type { Path } from '../source/yaml.ts';
import type { Addition, Override } from './extensionDocument.ts';
import { canonical } from './fingerprint.ts';
import type { Origins } from './indicatorSet.ts';
import {
  above,
  forget,
  type Loose,
  type Merge,
  plant,
  reportMissing,
  type Tree,
  traced,
} from './mergeTree.ts';
import { ownOrigins } from './provenance.ts';
import { type MeaningSite, sameMeaning } from './sameMeaning.ts';

export function removeNodes(tree: Tree, codes: readonly string[], merge: Merge): void {
  const wanted = codes.map((code) => ({ code, higher: above(tree, code) }));
  for (const [i, { code, higher }] of wanted.entries()) {
    const path = ['remove', i];
    const wider = higher.find((one) => codes.includes(one));
    const found = tree.nodes.get(code);
    const view = tree.views.findIndex((one) => one.code === code);
    if (wider !== undefined) merge.report('set/extends-removed', { key: 'remove', code, with: wider }, path);
    else if (found !== undefined) {
      found.parent.children = found.parent.children!.filter((child) => child !== found.node);
      tree.touches.push({
        on: found.parent.code,
        key: 'remove',
        about: forget(tree, found.node, code),
        path,
      });
    } else if (view >= 0) {
      tree.views.splice(view, 1);
      tree.gone.set(code, code);
    } else reportMissing(tree, merge, { key: 'remove', code, path });
  }
}

/** What is needed beside the tree to judge a change. */
export interface ChangeSite extends MeaningSite {
  /** Keys that a node and a view may have. */
  keys: Record<'node' | 'view', string[]>;
  /** Where the base's fields come from, by code. */
  origins: Map<string, Origins>;
}

export function changeNodes(
  tree: Tree,
  changes: Record<string, Override>,
  site: ChangeSite,
  merge: Merge,
): void {
  for (const [code, override] of Object.entries(changes)) {
    const path = ['change', code];
    const node = tree.nodes.get(code)?.node;
    const target = node ?? tree.views.find((view) => view.code === code);
    if (target === undefined) {
      reportMissing(tree, merge, { key: 'change', code, path });
      continue;
    }
    const stated = Object.keys(override).filter(
      (key) => !(key === 'provenance' && typeof override[key] === 'string'),
    );
    if (stated.length === 0) merge.report('set/extends-empty-change', { code }, path, 'keyAt');
    const known = site.keys[node === undefined ? 'view' : 'node'];
    const changed: Loose = { ...target };
    for (const key of stated) setKey(changed, key, override[key]);
    for (const key of stated) {
      const inner = [...path, key];
      if (!known.includes(key)) {
        const near = nearest(key, known, 1)[0] ?? '';
        merge.report('yaml/unknown-key', { key, near, known: known.join(', ') }, inner, 'keyAt');
      } else if (hasSame(key, target, changed, site)) {
        merge.report('set/extends-no-change', { code, key, base: merge.base }, inner);
      }
      tree.sources.get(target)!.keys.set(key, { document: merge.document, path: inner });
      tree.touches.push({ on: code, key, about: [code], path: inner });
    }
    if (override.children === null)
      for (const child of target.children ?? []) forget(tree, child, `change: ${code}: children`);
    for (const key of stated) setKey(target, key, override[key]);
  }
}

/** A new value, or none: null takes a key away. */
export function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === null) delete target[key];
  else target[key] = value;
}

function hasSame(key: string, before: Loose, after: Loose, site: ChangeSite): boolean {
  if (key !== 'provenance') return sameMeaning(key, before, after, site);
  const origins = site.origins.get(before.code);
  return Object.entries(ownOrigins(after.provenance as never)).every(
    ([field, origin]) => canonical(origin) === canonical(origins?.[field as keyof Origins]),
  );
}

export function addNodes(tree: Tree, additions: readonly Addition[], merge: Merge): void {
  for (const [i, addition] of additions.entries()) {
    const path = ['add', i];
    if ('view' in addition) {
      const view = traced(tree, addition.view as Loose, merge.document, [...path, 'view']);
      if (isTaken(tree, view.code))
        merge.report('set/duplicate-code', { code: view.code }, [...path, 'view', 'code']);
      insert(tree, { code: '', children: tree.views }, view, addition, path, merge);
      tree.added.add(view);
      continue;
    }
    const { under } = addition;
    const parent = under === tree.root.code ? tree.root : tree.nodes.get(under)?.node;
    if (parent === undefined) {
      reportMissing(tree, merge, { key: 'under', code: under, path: [...path, 'under'] });
      continue;
    }
    const codes = codesIn(addition.node as Loose, [...path, 'node']);
    for (const [at, { code, path: inner }] of codes.entries()) {
      if (isTaken(tree, code) || codes.findIndex((other) => other.code === code) < at)
        merge.report('set/duplicate-code', { code }, inner);
    }
    const node = plant(tree, addition.node as Loose, parent, merge.document, [...path, 'node']);
    parent.children ??= [];
    insert(tree, parent, node, addition, path, merge);
    markAdded(tree, node);
    tree.touches.push({
      on: parent.code,
      key: 'add',
      about: codes.map(({ code }) => code),
      path: [...path, 'node'],
    });
  }
}

/** Puts something after or before a sibling, or at the end. */
function insert(
  tree: Tree,
  parent: Loose,
  item: Loose,
  { after, before }: Addition,
  path: Path,
  merge: Merge,
): void {
  const list = parent.children!;
  if (after !== undefined && before !== undefined)
    merge.report('set/bad-parameter', { what: 'before', expected: '#afterOrBefore' }, [...path, 'before']);
  const beside = after ?? before;
  const at = beside === undefined ? list.length - 1 : list.findIndex(({ code }) => code === beside);
  if (beside !== undefined && at < 0) {
    const key = after === undefined ? 'before' : 'after';
    reportMissing(tree, merge, { key, code: beside, path: [...path, key], under: parent });
  } else list.splice(before === undefined ? at + 1 : at, 0, item);
}

function isTaken(tree: Tree, code: string): boolean {
  return code === tree.root.code || tree.nodes.has(code) || tree.views.some((view) => view.code === code);
}

function codesIn(node: Loose, path: Path): { code: string; path: Path }[] {
  const own = { code: node.code, path: [...path, 'code'] };
  const below = (node.children ?? []).flatMap((child, i) => codesIn(child, [...path, 'children', i]));
  return [own, ...below];
}

function markAdded(tree: Tree, node: Loose): void {
  tree.added.add(node);
  for (const child of node.children ?? []) markAdded(tree, child);
}

/** A node of which nothing is left but itself has to say what it is now. */
export function checkEmptied(tree: Tree, merge: Merge): void {
  const told = new Set<string>();
  for (const { on, key, path } of tree.touches) {
    const node = on === tree.root.code ? tree.root : tree.nodes.get(on)?.node;
    if (key !== 'remove' || node?.children?.length !== 0 || told.has(on)) continue;
    told.add(on);
    merge.report('set/extends-emptied', { code: on }, path);
  }
}
