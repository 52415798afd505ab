/** Compiles the shelf at build time: each set and registry as JSON beside a copy of the YAML it was made from. */
import { collectProblems, type Problems } from './diagnostics/diagnostic.ts';
import { WORDING } from './diagnostics/english.ts';
import { join, listYaml, readBytes, SHELF } from './io.ts';
import { compileRegistry, compileSet } from './model/compile.ts';
import { outlineOf, type SetOutline } from './model/guess.ts';
import type { Bases } from './model/resolveSet.ts';
import { renderProblems } from './render/diagnostics.ts';
import { nearest } from './source/nearest.ts';
import type { TextSource } from './source/text.ts';

/** @returns file name and content of every compiled file; throws where the shelf is not sound */
export function compileShelf(): [name: string, content: string | Uint8Array][] {
  const problems = collectProblems();
  const files: [string, string | Uint8Array][] = [];
  const outlines: SetOutline[] = [];
  const registries = listYaml(join(SHELF, 'units')).map((file) => file.replace(/\.ya?ml$/, ''));
  const add = (folder: string, compile: (source: TextSource) => object | undefined): void => {
    for (const file of listYaml(join(SHELF, folder))) {
      const path = join(SHELF, folder, file);
      const yaml = readBytes(path)!;
      const name = join(folder, file.replace(/\.ya?ml$/, ''));
      // The copy tells later whether the YAML is still the one that was compiled.
      files.push(
        [`${name}.yaml`, yaml],
        [`${name}.json`, JSON.stringify(compile({ name: path, pieces: () => [yaml] }))],
      );
    }
  };
  // A set of the shelf can only build on another one of it; the program compares the copies of both.
  const bases: Bases = {
    find(wanted) {
      const known = listYaml(SHELF).map((file) => file.replace(/\.ya?ml$/, ''));
      const path = join(SHELF, `${wanted}.yaml`);
      return known.includes(wanted)
        ? { source: { name: path, pieces: () => [readBytes(path)!] }, taken: [] }
        : { near: nearest(wanted, known), known, why: '' };
    },
    identify: (name) => name,
    resolved: new Map(),
  };
  add('', (source) => {
    const set = compileSet(source, { taken: [], registries, bases }, problems);
    if (set !== undefined) outlines.push(outlineOf(set));
    return set;
  });
  add('units', (source) =>
    compileRegistry(
      source,
      { ids: registries, open: (name) => shelfFile(join('units', `${name}.yaml`)) },
      problems,
    ),
  );
  failOn(problems);
  return [...files, ['outlines.json', JSON.stringify(outlines)]];
}

function shelfFile(name: string): TextSource | undefined {
  const yaml = readBytes(join(SHELF, name));
  return yaml === undefined ? undefined : { name: join(SHELF, name), pieces: () => [yaml] };
}

function failOn(problems: Problems): void {
  if (problems.hasErrors())
    throw new Error(renderProblems(problems, { wording: WORDING, most: 20, paint: (text) => text }));
}
