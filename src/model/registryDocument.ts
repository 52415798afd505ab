/** A registry of units as it is written in YAML → a registry. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { textOf } from './indicatorSet.ts';
import { readDocument } from './readSet.ts';
import type { Registry, RegistryUnit } from './registry.ts';

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
