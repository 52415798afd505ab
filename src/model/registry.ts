/** A registry of units: the names a set's units go by, and finding a unit by what a file calls it. */
import { fold, foldPlain } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { Provenance, Reference, Text } from './indicatorSet.ts';
import { formKey, formReader } from './unitForms.ts';

export type UnitField = 'names' | 'codes' | 'aliases' | 'regions' | 'blocks' | 'years' | 'successors';
export type UnitOrigins = Record<UnitField, { is: Provenance; reference?: Reference }>;

/** The first and the last year measured for which a unit is one; open where nothing is said. */
export interface Span {
  from?: number;
  to?: number;
}

/** A region or a block, declared once for the whole registry. */
export interface Division {
  name: Text;
  aliases: string[];
}

export interface RegistryUnit {
  name: string;
  /** The name in English, where the registry has one. */
  en?: string;
  code?: string;
  aliases: string[];
  block?: string;
  region?: string;
  /** Its own years, where they differ from the registry's. */
  years?: Span;
  /** Names of the units that took its place, as their own registry spells them. */
  successors?: string[];
  /** Where this unit's fields come from, if not from where the registry's do. */
  origins?: Partial<UnitOrigins>;
}

export interface Registry {
  id: string;
  title: Text;
  unitType?: string;
  source?: Text;
  years?: Span;
  /** The registry the successors belong to, if it is another. */
  successorsIn?: string;
  regions: Division[];
  blocks: Division[];
  origins: UnitOrigins;
  units: RegistryUnit[];
  /**
   * Folded code, name or alias, and the key of a name's form (unitForms.ts) → the unit's index; worked out once, because
   * folding is slow.
   */
  byName: Record<string, number>;
}

/** Finds a unit by code, name or alias, folded; else by another spelling of a name. */
export function unitFinder(registry: Registry): (text: string) => number | undefined {
  const known = new Map(Object.entries(registry.byName));
  let read: ReturnType<typeof formReader> | undefined;
  return (text) => {
    const folded = fold(text);
    const exact = known.get(folded);
    if (exact !== undefined) return exact;
    read ??= formReader(registry.unitType);
    return known.get(formKey(read(folded)));
  };
}

/** Units one of whose names is this text once all diacritics are gone. */
export function findPlain({ byName }: Registry, text: string): number[] {
  const wanted = foldPlain(text);
  const found = Object.entries(byName).filter(([key]) => foldPlain(key) === wanted);
  return [...new Set(found.map(([, unit]) => unit))];
}

/** The years measured for which a unit is one. */
export function yearsOf(registry: Registry, unit: RegistryUnit): Span {
  return unit.years ?? registry.years ?? {};
}

/** True where a unit is one in a year (0: nobody says which year). */
export function existsIn(registry: Registry, unit: RegistryUnit, year: number): boolean {
  const { from = year, to = year } = yearsOf(registry, unit);
  return year === 0 || (year >= from && year <= to);
}

/** What there is to say of a unit that was none in a year. */
export function outsideArgs(
  registry: Registry,
  unit: RegistryUnit,
  year: number,
): Record<string, string | number> {
  const { from, to } = yearsOf(registry, unit);
  return {
    unit: unit.name,
    registry: registry.id,
    year,
    from: from ?? '',
    to: to ?? '',
    successors: (unit.successors ?? []).join(', '),
    in: unit.successors === undefined ? '' : (registry.successorsIn ?? ''),
  };
}

/** Names of a registry near to one it does not know; "1" where "01" is a code, as a spreadsheet leaves it. */
export function nearestUnits(registry: Registry, text: string): string[] {
  if (/^\d+$/.test(text)) {
    return registry.units
      .filter(({ code }) => code !== undefined && /^0+/.test(code) && code.replace(/^0+/, '') === text)
      .map(({ code, name }) => `${code} (${name})`);
  }
  const owners = new Map(
    registry.units.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [one, name] as const)),
  );
  // Several aliases of one unit are one suggestion.
  return [...new Set(nearest(text, owners.keys(), 12).map((one) => owners.get(one)!))].slice(0, 3);
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
