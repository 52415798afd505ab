/** Builds a registry and checks it: no name belongs to two units, regions and blocks are declared, years run forwards. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { Path, PlainDocument } from '../source/yaml.ts';
import { readDocument } from './readSet.ts';
import type { Division, Registry } from './registry.ts';
import { divisionNamed, type RegistryDocument, registryOf, registrySchema } from './registryDocument.ts';
import { formKey, formReader, kindOfUnit } from './unitForms.ts';

type Report = (code: Code, args: Record<string, string | number>, path: Path) => void;

/** A registry with the document it was made of, for checks that need places. */
export interface BuiltRegistry {
  registry: Registry;
  written: RegistryDocument;
  document: PlainDocument;
  report: Report;
}

/** @returns the registry, or undefined where its file is not one; names claimed twice and the like are in `problems` */
export function buildRegistry(document: PlainDocument, z: Z, problems: Problems): BuiltRegistry | undefined {
  const written = readDocument(document, registrySchema(z), z, problems) as RegistryDocument | undefined;
  if (written === undefined) return undefined;
  const report: Report = (code, args, path) =>
    problems.add(code, args, { file: document.file, ...document.at(path) });
  const registry = registryOf(written);
  registry.byName = claimNames(registry, written, document, report);
  checkDivisions(registry, written, report);
  checkYears(written, report);
  checkReferences(written, report);
  return { registry, written, document, report };
}

interface Claim {
  unit: number;
  path: Path;
}

/** Who answers to which name. A name, code or alias that two units claim is an error, in whatever spelling. */
function claimNames(
  registry: Registry,
  written: RegistryDocument,
  document: PlainDocument,
  report: Report,
): Record<string, number> {
  const read = formReader(registry.unitType);
  const claims = new Map<string, Claim>();
  const claim = (text: string, keys: readonly string[], own: Claim): void => {
    const other = keys
      .map((key) => claims.get(key))
      .find((one) => one !== undefined && one.unit !== own.unit);
    if (other === undefined) for (const key of keys) claims.set(key, own);
    else {
      const { line } = document.at(other.path);
      const args = {
        text,
        unit: registry.units[own.unit].name,
        other: registry.units[other.unit].name,
        line,
      };
      report('units/claimed-twice', args, own.path);
    }
  };
  registry.units.forEach(({ code }, unit) => {
    if (code !== undefined) claim(code, [fold(code)], { unit, path: ['units', unit, 'code'] });
  });
  for (const { text, unit, path } of namesOf(written))
    claim(text, [fold(text), formKey(read(fold(text)))], { unit, path });
  const byName = Object.fromEntries([...claims].map(([key, { unit }]) => [key, unit]));
  return { ...impliedForms(registry, claims, read), ...byName };
}

/** Every name and alias with its place; names before aliases, so that the alias is the one refused. */
function namesOf(written: RegistryDocument): { text: string; unit: number; path: Path }[] {
  const names = written.units.flatMap((unit, i): { text: string; unit: number; path: Path }[] => {
    const path = ['units', i];
    if (typeof unit === 'string') return [{ text: unit, unit: i, path }];
    if (typeof unit.name === 'string') return [{ text: unit.name, unit: i, path: [...path, 'name'] }];
    const { vi, en } = unit.name;
    return [
      { text: vi, unit: i, path: [...path, 'name', 'vi'] },
      ...(en === undefined ? [] : [{ text: en, unit: i, path: [...path, 'name', 'en'] }]),
    ];
  });
  const aliases = written.units.flatMap((unit, i) =>
    typeof unit === 'string'
      ? []
      : (unit.aliases ?? []).map((text, j) => ({ text, unit: i, path: ['units', i, 'aliases', j] })),
  );
  return [...names, ...aliases];
}

/**
 * What follows from a unit's kind: "Tỉnh Bến Tre" for the province Bến Tre, "Hà Nội" for TP. Hà Nội. It gives way to
 * what is written, and where it would mean two units ("Hòa Bình" beside phường and xã Hòa Bình) it means none.
 */
function impliedForms(
  { units, unitType }: Registry,
  claims: ReadonlyMap<string, Claim>,
  read: ReturnType<typeof formReader>,
): Record<string, number> {
  const implied = new Map<string, number | undefined>();
  units.forEach(({ name, aliases }, unit) => {
    const own = read(fold(name));
    const kind = kindOfUnit(own, unitType);
    const forms = [name, ...aliases].map((text) => read(fold(text))).filter((form) => form.kind === '');
    const keys = [
      ...(kind === '' ? [] : forms.map(({ bare }) => formKey({ kind, bare }))),
      ...(own.kind === '' ? [] : [own.bare]),
    ];
    for (const key of new Set(keys)) {
      if (claims.has(key)) continue;
      implied.set(key, implied.has(key) && implied.get(key) !== unit ? undefined : unit);
    }
  });
  return Object.fromEntries([...implied].flatMap(([key, unit]) => (unit === undefined ? [] : [[key, unit]])));
}

/** Where regions or blocks are declared, a unit's is one of them; a slip of the pen would make a region of its own. */
function checkDivisions(registry: Registry, written: RegistryDocument, report: Report): void {
  for (const [key, own] of [
    ['regions', 'region'],
    ['blocks', 'block'],
  ] as const) {
    const declared = registry[key];
    reportDoubles(declared, key, report);
    if (written[key] === undefined) continue;
    const names = declared.flatMap(({ name, aliases }) => [name.vi ?? '', ...aliases]);
    written.units.forEach((unit, i) => {
      const text = typeof unit === 'string' ? undefined : unit[own];
      if (text === undefined || divisionNamed(declared, text) !== undefined) return;
      const args = { text, near: nearest(text, names, 1)[0] ?? '', known: names.join(', ') };
      report(own === 'region' ? 'units/unknown-region' : 'units/unknown-block', args, ['units', i, own]);
    });
  }
}

function reportDoubles(declared: readonly Division[], key: 'regions' | 'blocks', report: Report): void {
  const first = new Map<string, number>();
  declared.forEach(({ name, aliases }, i) => {
    for (const text of [name.vi, name.en, ...aliases]) {
      if (text === undefined) continue;
      const other = first.get(fold(text)) ?? i;
      if (other !== i) {
        report('units/division-twice', { text, other: declared[other].name.vi ?? '' }, [key, i]);
        return;
      }
      first.set(fold(text), i);
    }
  });
}

function checkYears(written: RegistryDocument, report: Report): void {
  const check = (years: { from?: number; to?: number } | undefined, path: Path): void => {
    if (years?.from !== undefined && years.to !== undefined && years.to < years.from)
      report('units/years-reversed', { from: years.from, to: years.to }, path);
  };
  check(written.years, ['years']);
  written.units.forEach((unit, i) => {
    if (typeof unit !== 'string') check(unit.years, ['units', i, 'years']);
  });
}

/** A reference says where a field is published. */
function checkReferences(written: RegistryDocument, report: Report): void {
  const check = (provenance: RegistryDocument['provenance'], path: Path): void => {
    if (typeof provenance !== 'object') return;
    for (const [field, origin] of Object.entries(provenance)) {
      if (typeof origin === 'object' && origin.is !== 'published' && origin.reference !== undefined)
        report('set/editorial-reference', { field, is: origin.is }, [...path, field]);
    }
  };
  check(written.provenance, ['provenance']);
  written.units.forEach((unit, i) => {
    if (typeof unit !== 'string') check(unit.provenance, ['units', i, 'provenance']);
  });
}
