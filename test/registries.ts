/** Registries for tests: those of the shelf, and ones given as text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectProblems, type Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { compileRegistry } from '../src/model/compile.ts';
import { type Registry, unitFinder } from '../src/model/registry.ts';
import type { TextSource } from '../src/source/text.ts';
import { sourceOf } from './scoring.ts';

const FOLDER = join(import.meta.dirname, '../indicator-sets/units');

export const SHELF_REGISTRIES = [
  'binh-dinh-departments',
  'binh-dinh-districts',
  'vietnam-ministries-2021',
  'vietnam-provinces-34',
  'vietnam-provinces-63',
];

function fileOf(id: string): TextSource | undefined {
  const path = join(FOLDER, `${id}.yaml`);
  return existsSync(path) ? sourceOf(readFileSync(path), path) : undefined;
}

function compiled(source: TextSource): { registry?: Registry; problems: Diagnostic[] } {
  const problems = collectProblems();
  const registry = compileRegistry(source, { ids: SHELF_REGISTRIES, open: fileOf }, problems);
  return { registry, problems: problems.list() };
}

export function shelfRegistry(id: string): Registry {
  const { registry, problems } = compiled(fileOf(id)!);
  if (registry === undefined) throw new Error(JSON.stringify(problems));
  return registry;
}

/** A registry of one type of unit with these lines of YAML as units. */
export function registryOf(unitType: string, units: string): Registry {
  const text = `format: 1\nid: own\ntitle: Own\nunit-type: ${unitType}\nunits:\n${units}`;
  const { registry, problems } = compiled(sourceOf(text, 'own.yaml'));
  if (registry === undefined) throw new Error(JSON.stringify(problems));
  return registry;
}

/** The name of the unit a text is read as, undefined where it is unknown. */
export function readAs(registry: Registry): (text: string) => string | undefined {
  const find = unitFinder(registry);
  return (text) => {
    const found = find(text);
    return found === undefined ? undefined : registry.units[found].name;
  };
}
