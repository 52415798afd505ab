/** A set that extends another, as it is written: its base, and only what differs. What that makes is in mergeSets.ts. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { readDocument } from './readSet.ts';
import { type NodeDocument, type SetDocument, setSchema, setShapes } from './setDocument.ts';

export type ViewDocument = NonNullable<SetDocument['views']>[number];

/** Keys of a node or view with their new values; null takes a key away. */
export type Override = Record<string, unknown>;

export type Addition = { after?: string; before?: string } & (
  | { under: string; node: NodeDocument }
  | { view: ViewDocument }
);

export interface ExtensionDocument {
  format: 1;
  id: string;
  title: SetDocument['title'];
  extends: string;
  provenance?: SetDocument['provenance'];
  change?: Record<string, Override>;
  remove?: string[];
  add?: Addition[];
  /** Keys of the set that take the place of the base's; null takes a key away. */
  [key: string]: unknown;
}

/** True where a file says that it extends another, whatever else is wrong with it. */
export function isExtension(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'extends' in value;
}

/** The keys that a change may name, by what it changes. */
export function overrideKeys(z: Z): Record<'node' | 'view', string[]> {
  const { node, view } = setShapes(z);
  const keys = (shape: object) => Object.keys(shape).filter((key) => key !== 'code');
  return { node: keys(node.shape), view: keys(view.shape) };
}

/** The schema of a file that extends another. */
export function extensionSchema(z: Z) {
  const { node, view, top } = setShapes(z);
  const { code: _node, children: _children, ...ofNode } = node.shape;
  const { code: _view, ...ofView } = view.shape;
  const { format, id, title, basis, provenance, index, ...rest } = top;
  const beside = { after: z.string().optional(), before: z.string().optional() };
  return z.strictObject({
    format,
    id,
    title,
    extends: z.string().min(1),
    basis,
    provenance,
    index: index.optional(),
    ...orNull(rest),
    // Whether a code is a node's or a view's is known only beside the base: see mergeChanges.ts.
    change: z
      .record(
        z.string(),
        z.strictObject({ ...orNull({ ...ofNode, ...ofView }), children: z.null().optional() }),
      )
      .optional(),
    remove: z.array(z.string()).min(1).optional(),
    add: z
      .array(
        z.union([
          z.strictObject({ under: z.string(), node, ...beside }),
          z.strictObject({ view, ...beside }),
        ]),
      )
      .min(1)
      .optional(),
  });
}

/** Every key may be given a new value, or null. */
function orNull<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, schema.nullable().optional()]),
  ) as Shape;
}

/** The schema of a set file, whichever of the two it is, for editors. */
export function fileSchema(z: Z) {
  return z.union([setSchema(z), extensionSchema(z)]);
}

export function readExtension(
  document: PlainDocument,
  z: Z,
  problems: Problems,
): ExtensionDocument | undefined {
  const value = structuredClone(document.value) as Record<string, unknown>;
  let whole = false;
  // A tree beside `extends` would leave open which of the two is meant, so it gets an answer of its own.
  const refuse = (part: unknown, key: string, path: (string | number)[]): void => {
    if (typeof part !== 'object' || part === null || (part as Override)[key] == null) return;
    whole = true;
    problems.add('set/extends-whole', { key }, { file: document.file, ...document.keyAt([...path, key]) });
    delete (part as Override)[key];
  };
  for (const key of ['children', 'views']) refuse(value, key, []);
  for (const [code, override] of Object.entries((value.change ?? {}) as object))
    refuse(override, 'children', ['change', code]);
  const written = readDocument({ ...document, value }, extensionSchema(z), z, problems);
  return whole ? undefined : (written as ExtensionDocument | undefined);
}
