/** A document made of several files: every value still knows the file and the place it came from. */
import type { Path, PlainDocument } from '../source/yaml.ts';

/** A place in one of the files. */
export interface Whence {
  document: PlainDocument;
  path: Path;
}

/** Where the objects of a merged value came from. One that is not listed came with the object around it. */
export type Sources = Map<object, { whole: Whence; keys: Map<string, Whence> }>;

/** Follows a path of the merged value back to the file it came from. */
export function whenceAt(value: object, sources: Sources, path: Path): Whence {
  let found = sources.get(value)!.whole;
  let inner: unknown = value;
  for (const step of path) {
    const known = isObject(inner) ? sources.get(inner)?.keys.get(String(step)) : undefined;
    found = known ?? { document: found.document, path: [...found.path, step] };
    inner = isObject(inner) ? (inner as Record<string | number, unknown>)[step] : undefined;
    // An item of a list may come from another file than the list.
    if (isObject(inner)) found = sources.get(inner)?.whole ?? found;
  }
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function mergedDocument(file: string, value: object, sources: Sources): PlainDocument {
  const whence = (path: Path) => whenceAt(value, sources, path);
  return {
    file,
    value,
    at(path) {
      const { document, path: inner } = whence(path);
      return { file: document.file, ...document.at(inner) };
    },
    keyAt(path) {
      const { document, path: inner } = whence(path);
      return { file: document.file, ...document.keyAt(inner) };
    },
    written(path) {
      const { document, path: inner } = whence(path);
      return document.written(inner);
    },
  };
}
