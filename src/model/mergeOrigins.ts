/**
 * Where the fields of a merged set come from. A field that the extending file changes or adds never keeps the word, or the
 * reference, of the base: it is editorial, unless the file that changes it says otherwise. What the file leaves alone keeps
 * what its base says, whatever the file says of its own content. So every node gets its four fields written out.
 */
import type { ExtensionDocument, Override } from './extensionDocument.ts';
import type { Origins, ProvenanceField } from './indicatorSet.ts';
import type { Loose, Tree } from './mergeTree.ts';
import { levelNameOf, levelOrigins, type OriginsByLevel, ownOrigins, resolveOrigins } from './provenance.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';

type Own = Partial<Origins>;

interface Above {
  levelAt: number;
  /** What added nodes hand down to the nodes below them. */
  own: Own;
  /** Whether what a rule makes of a cell is changed from above. */
  ruled: { missing: boolean; always: boolean };
}

/** @param base where the base's fields come from, by code */
export function writeOrigins(
  tree: Tree,
  written: ExtensionDocument,
  levels: string[],
  base: Map<string, Origins>,
): void {
  const byLevel = levelOrigins(written as unknown as SetDocument, levels, () => {});
  const changes = written.change ?? {};
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
      if (isLeaf && (next.ruled.missing || next.ruled.always)) fields.push('rule');
      node.provenance = merged(base.get(node.code)!, fields, override, byLevel, level);
    }
    for (const child of node.children ?? []) walk(child, next);
  };
  const ruled = { missing: 'missing' in written, always: 'scale' in written };
  for (const node of tree.root.children!) walk(node, { levelAt: -1, own: {}, ruled });
  for (const view of tree.views) {
    const override = changes[view.code];
    view.provenance = tree.added.has(view)
      ? tidy(stated(view.provenance, {}, byLevel, 'view').full)
      : merged(
          base.get(view.code)!,
          override === undefined ? [] : fieldsOf(override, false),
          override,
          byLevel,
          'view',
        );
  }
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

/** Keys that decide what a cell is worth. */
const RULE_KEYS = ['rule', 'inputs', 'missing', 'may-not-apply', 'applies-to', 'min-coverage'];

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
