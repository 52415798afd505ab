/** A registry of units: the names a set's units go by, and finding a unit by what a file calls it. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { fold, foldPlain } from '../source/fold.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { textOf } from './buildSet.ts';
import type { Text } from './indicatorSet.ts';
import { readDocument } from './readSet.ts';

export interface RegistryUnit {
  name: string;
  code?: string;
  aliases: string[];
  block?: string;
  region?: string;
}

export interface Registry {
  id: string;
  title: Text;
  units: RegistryUnit[];
  /** Folded code, name or alias → the unit's index; worked out once, because folding is slow. */
  byName: Record<string, number>;
}

export function registrySchema(z: Z) {
  const words = z.union([
    z.string(),
    z.strictObject({ vi: z.string().optional(), en: z.string().optional() }),
  ]);
  return z.strictObject({
    format: z.literal(1),
    id: z.string(),
    title: words,
    'unit-type': z.string().optional(),
    source: z.string().optional(),
    units: z.array(
      z.union([
        z.string(),
        z.strictObject({
          name: z.string(),
          code: z.string().optional(),
          aliases: z.array(z.string()).optional(),
          block: z.string().optional(),
          region: z.string().optional(),
        }),
      ]),
    ),
  });
}

export function buildRegistry(document: PlainDocument, z: Z, problems: Problems): Registry | undefined {
  const written = readDocument(document, registrySchema(z), z, problems) as
    | ReturnType<typeof registrySchema>['_output']
    | undefined;
  if (written === undefined) return undefined;
  const units = written.units.map((unit) =>
    typeof unit === 'string' ? { name: unit, aliases: [] } : { ...unit, aliases: unit.aliases ?? [] },
  );
  const byName: Record<string, number> = {};
  units.forEach((unit: RegistryUnit, i) => {
    for (const name of [unit.name, unit.code, ...unit.aliases])
      if (name !== undefined) byName[fold(name)] = i;
  });
  return { id: written.id, title: textOf(written.title), units, byName };
}

/** Finds a unit by code, name or alias, folded. */
export function unitFinder(registry: Registry): (text: string) => number | undefined {
  const known = new Map(Object.entries(registry.byName));
  return (text) => known.get(fold(text));
}

/**
 * Finds units among names by what a person types: as written, else without diacritics.
 * @returns the indexes that match; `typed` says that diacritics had to be ignored
 */
export function matchTyped(text: string, names: readonly string[]): { found: number[]; typed: boolean } {
  const exact = indexesOf(names, fold(text), fold);
  if (exact.length > 0) return { found: exact, typed: false };
  return { found: indexesOf(names, foldPlain(text), foldPlain), typed: true };
}

function indexesOf(names: readonly string[], wanted: string, form: (name: string) => string): number[] {
  const found: number[] = [];
  names.forEach((name, i) => {
    if (name !== '' && form(name) === wanted) found.push(i);
  });
  return found;
}
