/** Compiles the shelf at build time: each set and registry as JSON, keyed by the hash of its YAML. */
import { collectProblems, type Problems } from './diagnostics/diagnostic.ts';
import { join, listYaml, readBytes, SHELF } from './io.ts';
import { compileRegistry, compileSet } from './model/compile.ts';
import { renderProblems } from './render/diagnostics.ts';
import { keyOf } from './source/key.ts';
import type { TextSource } from './source/text.ts';

/** @returns file name and content of every compiled file; throws where the shelf is not sound */
export function compileShelf(): [name: string, text: string][] {
  const problems = collectProblems();
  const files: [string, string][] = [];
  const registries = listYaml(join(SHELF, 'units')).map((file) => file.replace(/\.ya?ml$/, ''));
  const compileShelfSet = (source: TextSource, found: Problems) =>
    compileSet(source, { taken: [], registries }, found);
  for (const [folder, compile] of [
    ['', compileShelfSet],
    ['units', compileRegistry],
  ] as const) {
    for (const file of listYaml(join(SHELF, folder))) {
      const path = join(SHELF, folder, file);
      const yaml = readBytes(path)!;
      const content = compile({ name: path, pieces: () => [yaml] }, problems);
      files.push([
        join(folder, file.replace(/\.ya?ml$/, '.json')),
        JSON.stringify({ key: keyOf(yaml), content }),
      ]);
    }
  }
  if (problems.hasErrors())
    throw new Error(renderProblems(problems, { lang: 'en', most: 20, paint: (text) => text }));
  return files;
}
