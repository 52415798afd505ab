/** Where the fields of a registry come from: a unit's own word wins over the registry's. */
import { type Registry, type RegistryUnit, type UnitField, type UnitOrigins, yearsOf } from './registry.ts';

const HAS: Record<UnitField, (unit: RegistryUnit, registry: Registry) => boolean> = {
  names: () => true,
  codes: ({ code }) => code !== undefined,
  aliases: ({ aliases }) => aliases.length > 0,
  regions: ({ region }) => region !== undefined,
  blocks: ({ block }) => block !== undefined,
  years: (unit, registry) => Object.values(yearsOf(registry, unit)).some((year) => year !== undefined),
  successors: ({ successors }) => successors !== undefined,
};

/** True where a unit says anything in a field. */
export function hasField(registry: Registry, unit: RegistryUnit, field: UnitField): boolean {
  return HAS[field](unit, registry);
}

export function unitsWith(registry: Registry, field: UnitField): RegistryUnit[] {
  return registry.units.filter((unit) => hasField(registry, unit, field));
}

/** The fields that any unit of a registry has. */
export function fieldsOf(registry: Registry): UnitField[] {
  return (Object.keys(HAS) as UnitField[]).filter((field) => unitsWith(registry, field).length > 0);
}

export function originOf(registry: Registry, unit: RegistryUnit, field: UnitField): UnitOrigins[UnitField] {
  return unit.origins?.[field] ?? registry.origins[field];
}

/** True where any field of any unit is ours. */
export function hasEditorial(registry: Registry): boolean {
  return fieldsOf(registry).some((field) =>
    unitsWith(registry, field).some((unit) =>
      ['editorial', 'synthetic'].includes(originOf(registry, unit, field).is),
    ),
  );
}
