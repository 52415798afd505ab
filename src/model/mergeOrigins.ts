/**
 * Where the fields of a merged set come from. A field that the extending file changes or adds never keeps the word, or the
 * reference, of the base: it is editorial, unless the file that changes it says otherwise. What the file leaves alone keeps
 * what its base says, whatever the file says of its own content. So every node gets its four fields written out.
 */
import type { ExtensionDocument, Override } from './extensionDocument.ts';
import { canonical } from './fingerprint.ts';
import type { Origins, ProvenanceField } from './indicatorSet.ts';
import type { Loose, Tree } from './mergeTree.ts';
import { levelNameOf, levelOrigins, type OriginsByLevel, ownOrigins, resolveOrigins } from './provenance.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';

type Own = Partial<Origins>;

export interface WrittenOrigins {
  /** Fields of the index itself that are not the base's: how the whole is put together, ranked and named. */
  index: Own;
  /** Whether views are among what is changed or added. */
  views: boolean;
  /** Whether any field at all was found to be other than the base's. */
  found: boolean;
  /** What the file says of how the whole set is made. */
  whole: Origins['structure'];
}

interface Above {
  levelAt: number;
  /** What added nodes hand down to the nodes below them. */
  own: Own;
  /** Whether what a rule makes of a cell is changed from above. */
  ruled: { missing: boolean; always: boolean };
}

/** What the file is merged into, and the keys of the set that come of it. */
export interface OriginSite {
  before: Record<string, unknown>;
  top: Record<string, unknown>;
  levels: string[];
  /** Where the base's fields come from, by code. */
  base: Map<string, Origins>;
}

export function writeOrigins(
  tree: Tree,
  written: ExtensionDocument,
  { before, top, levels, base }: OriginSite,
): WrittenOrigins {
  const byLevel = levelOrigins(written as unknown as SetDocument, levels, () => {});
  const changes = written.change ?? {};
  // With other children a node is another mean or sum, though nothing is said of the node itself.
  const rebuilt = new Set(
    tree.touches.filter(({ key }) => key === 'remove' || key === 'add').map(({ on }) => on),
  );
  let found = tree.added.size > 0;
  const walk = (node: Loose, above: Above): void => {
    const levelAt = node.level === undefined ? above.levelAt + 1 : levels.indexOf(String(node.level));
    const level = levelNameOf(node as unknown as NodeDocument, levelAt, levels);
    const override = changes[node.code];
    const next: Above = { levelAt, own: {}, ruled: above.ruled };
    if (tree.added.has(node)) {
      const { full, own } = stated(node.provenance, above.own, byLevel, level);
      node.provenance = tidy(full);
      next.own = own;
    } else {
      next.ruled = {
        missing:
          override !== undefined && 'missing' in override
            ? true
            : above.ruled.missing && !('missing' in node),
        always: above.ruled.always || (override !== undefined && 'applies-to' in override),
      };
      const isLeaf = node.rule !== undefined;
      const fields = override === undefined ? [] : fieldsOf(override, isLeaf);
      if (rebuilt.has(node.code)) fields.push('structure');
      if (isLeaf && (next.ruled.missing || next.ruled.always || readsOtherwise(node, written)))
        fields.push('rule');
      found ||= fields.length > 0;
      node.provenance = merged(base.get(node.code)!, fields, override, byLevel, level);
    }
    for (const child of node.children ?? []) walk(child, next);
  };
  const ruled = { missing: 'missing' in written, always: 'scale' in written };
  for (const node of tree.root.children!) walk(node, { levelAt: -1, own: {}, ruled });
  const views = tree.views.map((view) => {
    const override = changes[view.code];
    const fields = override === undefined ? [] : fieldsOf(override, false);
    view.provenance = tree.added.has(view)
      ? tidy(stated(view.provenance, {}, byLevel, 'view').full)
      : merged(base.get(view.code)!, fields, override, byLevel, 'view');
    return fields.length > 0 || tree.added.has(view);
  });
  const whole = levelOrigins(top as unknown as SetDocument, levels, () => {}).get('') ?? {};
  const { full } = resolveOrigins(undefined, {}, {}, whole);
  const fields = indexFields(before, top);
  if (rebuilt.has(tree.root.code)) fields.push('structure');
  const index = Object.fromEntries(fields.map((field) => [field, full[field]]));
  const other = views.includes(true);
  return { index, views: other, found: found || other || fields.length > 0, whole: full.structure };
}

/** Keys of `index` by the field they belong to. */
const INDEX: Record<string, ProvenanceField> = {
  code: 'structure',
  aggregate: 'structure',
  rescale: 'structure',
  'min-coverage': 'structure',
  points: 'points',
};

/** Fields of the index that the keys of the set make other than the base's. */
function indexFields(before: Record<string, unknown>, top: Record<string, unknown>): ProvenanceField[] {
  const differs = (a: unknown, b: unknown) => canonical(a ?? null) !== canonical(b ?? null);
  const [was, is] = [before.index, top.index] as Record<string, unknown>[];
  const fields = Object.keys(INDEX)
    .filter((key) => differs(was[key], is[key]))
    .map((key) => INDEX[key]);
  // How units are ranked, and what a result is called, is said of the index as a whole.
  if (['ranking', 'blocks', 'bands'].some((key) => differs(before[key], top[key]))) fields.push('structure');
  return fields;
}

/** Words and marks by which cells are read, and the kinds of rules whose cells they are. */
const READING: Record<string, (kind: string) => boolean> = {
  'yes-tokens': (kind) => kind === 'yes-no',
  'no-tokens': (kind) => kind === 'yes-no',
  'missing-tokens': () => true,
  'not-applicable': () => true,
  decimal: (kind) => kind !== 'yes-no' && kind !== 'choice',
};

/** True where the same cell may be worth something else, because other words are understood. */
function readsOtherwise(node: Loose, written: ExtensionDocument): boolean {
  const { kind } = node.rule as { kind: string };
  return Object.entries(READING).some(([key, reads]) => key in written && reads(kind));
}

function stated(
  provenance: unknown,
  above: Own,
  byLevel: OriginsByLevel,
  level: string,
): ReturnType<typeof resolveOrigins> {
  return resolveOrigins(
    provenance as NodeDocument['provenance'],
    above,
    byLevel.get(level) ?? {},
    byLevel.get('') ?? {},
  );
}

/** The base's word for what was left alone, the extending file's for the rest. */
function merged(
  base: Origins,
  fields: readonly ProvenanceField[],
  override: Override | undefined,
  byLevel: OriginsByLevel,
  level: string,
): Origins {
  const word = override?.provenance;
  const { full } = stated(word, {}, byLevel, level);
  const origins = { ...base };
  for (const field of fields) origins[field] = full[field];
  // Fields that a change names one by one are meant, changed or not; a single word speaks of what is changed.
  if (typeof word === 'object' && word !== null) Object.assign(origins, ownOrigins(word));
  return tidy(origins);
}

const FIELDS: Record<string, ProvenanceField[]> = {
  name: ['name'],
  points: ['points'],
  weight: ['points'],
  scored: ['points'],
  of: ['structure', 'points'],
  level: ['structure'],
  expect: ['structure'],
  children: ['structure'],
  aggregate: ['structure'],
  rescale: ['structure'],
};

/** Keys that decide, or say, what a cell is worth. */
const RULE_KEYS = ['rule', 'inputs', 'missing', 'may-not-apply', 'applies-to', 'min-coverage', 'method'];

/** Only leaves have rules; on other nodes the same keys say how the set is built. */
function fieldsOf(override: Override, isLeaf: boolean): ProvenanceField[] {
  return Object.keys(override).flatMap((key) =>
    RULE_KEYS.includes(key) ? [isLeaf ? 'rule' : 'structure'] : (FIELDS[key] ?? []),
  );
}

/** A reference beside anything but `published` is reported where it is written, and goes no further. */
function tidy(origins: Origins): Origins {
  const fields = Object.entries(origins).map(([field, origin]) => [
    field,
    origin.is === 'published' ? origin : { is: origin.is },
  ]);
  return Object.fromEntries(fields);
}
