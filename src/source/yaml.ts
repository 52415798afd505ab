/** YAML → plain values that remember where they stood. Everything the YAML library leaves unchecked is checked here. */
import { isAlias, isMap, isNode, isPair, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { Problems } from '../diagnostics/diagnostic.ts';
import { readText, type TextSource } from './text.ts';

export type Path = readonly (string | number)[];

/** A place in a document; its file is named where the document is made of several. */
export interface Spot {
  file?: string;
  line: number;
  col: number;
}

export interface PlainDocument {
  file: string;
  value: unknown;
  /** Where the value at a path stands; the nearest parent that exists, if the path does not. */
  at(path: Path): Spot;
  /** Where the last key of a path stands. */
  keyAt(path: Path): Spot;
  /** The text of a scalar as written: `1.10` stays `1.10`. */
  written(path: Path): string | undefined;
}

/** @returns the document, or undefined when it cannot be read as one; all syntax problems are in `problems` */
export function readYaml(source: TextSource, problems: Problems): PlainDocument | undefined {
  const text = wholeText(source, problems);
  if (text === undefined) return undefined;
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const place = placesIn(text);
  let broken = false;
  let misread = false;
  for (const error of document.errors) {
    const code = error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax';
    broken = true;
    // After the first slip the rest of the file is misread.
    if (code === 'yaml/syntax' && misread) continue;
    misread ||= code === 'yaml/syntax';
    const key = /^["']?([^"':\n]*)/.exec(text.slice(error.pos[0], error.pos[0] + 80))?.[1] ?? '';
    problems.add(
      code,
      { detail: error.message.split('\n')[0], key },
      { file: source.name, ...place(error.pos[0]) },
    );
  }
  // Neither is an error of the document, but both make toJS() throw without a place.
  visit(document, {
    Pair(_key, pair) {
      // As a key, 1.10 becomes "1.1" without a word.
      if (!isScalar(pair.key) || typeof pair.key.value !== 'number') return;
      broken = true;
      const value = pair.key.source ?? String(pair.key.value);
      problems.add(
        'yaml/unquoted-code',
        { key: '', value },
        { file: source.name, ...place(pair.key.range?.[0] ?? 0) },
      );
    },
    Alias(_key, alias) {
      if (alias.resolve(document) === undefined) {
        broken = true;
        problems.add(
          'yaml/unresolved-alias',
          { alias: alias.source },
          { file: source.name, ...place(alias.range?.[0] ?? 0) },
        );
      }
    },
  });
  if (broken) return undefined;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    problems.add('yaml/alias-bomb', {}, { file: source.name, line: 1, col: 1 });
    return undefined;
  }
  const find = (path: Path): { node: Node | undefined; key: Node | undefined } => {
    let node: unknown = document.contents;
    let key: Node | undefined;
    let last: Node | undefined = isNode(node) ? node : undefined;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        next = pair?.value;
        if (isNode(pair?.key)) key = pair.key;
        else if (pair === undefined) break;
      } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
        next = node.items[Number(step)];
        key = isNode(next) ? next : key;
      }
      if (!isNode(next)) break;
      node = next;
      last = next;
    }
    return { node: last, key };
  };
  return {
    file: source.name,
    value,
    at: (path) => place(find(path).node?.range?.[0] ?? 0),
    keyAt: (path) => {
      const found = find(path);
      return place((found.key ?? found.node)?.range?.[0] ?? 0);
    },
    written: (path) => {
      const { node } = find(path);
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

/** Offsets → places. The library's own line counter misses lines around some errors. */
function placesIn(text: string): (offset: number) => { line: number; col: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    // An offset at the very end lies after the last character; the last line that holds something is meant.
    const at = Math.min(offset, Math.max(0, text.length - 1));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, col: at - starts[low] + 1 };
  };
}

function wholeText(source: TextSource, problems: Problems): string | undefined {
  const pieces = readText(source);
  let text = '';
  for (;;) {
    const next = pieces.next();
    if (next.done !== true) {
      text += next.value;
      continue;
    }
    const fault = next.value;
    if (fault?.kind === 'binary')
      problems.add('file/binary', { what: `#${fault.what}` }, { file: source.name });
    else if (fault !== undefined)
      problems.add('file/invalid-utf8', {}, { file: source.name, line: fault.line, col: fault.col });
    else if (text.trim() === '') problems.add('file/empty', {}, { file: source.name });
    else return text;
    return undefined;
  }
}
