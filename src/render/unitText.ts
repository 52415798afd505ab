/** Registries of units, for people and for machines: the list, one registry, and how the names of a file were read. */
import { inLang, type Provenance } from '../model/indicatorSet.ts';
import { type Registry, type RegistryUnit, type Span, type UnitField, yearsOf } from '../model/registry.ts';
import { fieldsOf, hasField, originOf, unitsWith } from '../model/unitOrigins.ts';
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { type Word, word } from './moreWords.ts';

export function registryListGrid(registries: readonly Registry[], lang: Lang): Grid {
  return {
    head: [
      word('registryId', lang),
      word('unitType', lang),
      word('unitCount', lang),
      word('years', lang),
      word('title', lang),
    ],
    align: ['left', 'left', 'right', 'left', 'left'],
    fixed: 1,
    rows: registries.map((registry) => [
      registry.id,
      sayType(registry.unitType, lang),
      String(registry.units.length),
      saySpan(registry.years, lang) || '–',
      inLang(registry.title, lang),
    ]),
  };
}

const TYPES: Record<string, Word> = {
  province: 'provinceType',
  district: 'districtType',
  commune: 'communeType',
  department: 'departmentType',
  ministry: 'ministryType',
  country: 'countryType',
};

/** Types a registry makes up itself keep their own word. */
function sayType(type: string | undefined, lang: Lang): string {
  const known = TYPES[type ?? ''];
  return known === undefined ? (type ?? '–') : word(known, lang);
}

function saySpan({ from, to }: Span = {}, lang: Lang): string {
  if (from !== undefined && to !== undefined) return from === to ? String(from) : `${from}–${to}`;
  if (from !== undefined) return word('sinceYear', lang, { from });
  return to === undefined ? '' : word('untilYear', lang, { to });
}

/** Above the table: what the registry is. */
export function registryHead(registry: Registry, lang: Lang): string[] {
  const { id, title, unitType, units, source, successorsIn } = registry;
  const years = saySpan(registry.years, lang);
  return [
    `${id}: ${inLang(title, lang)}`,
    word('unitTypes', lang, { type: sayType(unitType, lang) }),
    word('unitCounts', lang, { n: units.length }),
    ...(years === '' ? [] : [word('unitYears', lang, { years })]),
    ...(successorsIn === undefined ? [] : [word('successorsIn', lang, { registry: successorsIn })]),
    ...(source === undefined ? [] : [word('registrySource', lang, { source: inLang(source, lang) })]),
    '',
    `${word('provenance', lang)}:`,
  ];
}

/** Where each field comes from, one line each. */
export function registryOrigins(registry: Registry, lang: Lang): string[] {
  return fieldsOf(registry).map(
    (field) => `${word(`field_${field}`, lang)}: ${sayOrigins(registry, field, lang)}`,
  );
}

/** "published 15 (hanoimoi.vn 449294), editorial 11". */
function sayOrigins(registry: Registry, field: UnitField, lang: Lang): string {
  const units = unitsWith(registry, field).map((unit) => originOf(registry, unit, field));
  const parts = (['published', 'derived', 'editorial', 'synthetic'] as const).flatMap((is) => {
    const own = units.filter((origin) => origin.is === is);
    if (own.length === 0) return [];
    const documents = new Set(
      own.map(({ reference }) => sayReference(reference)).filter((text) => text !== ''),
    );
    return [
      `${sayOrigin(is, lang)} ${own.length}${documents.size === 0 ? '' : ` (${[...documents].join('; ')})`}`,
    ];
  });
  return parts.join(', ');
}

function sayReference(
  reference: { document: string; article?: string; page?: string; url?: string } | undefined,
): string {
  if (reference === undefined) return '';
  const { document, article, page, url } = reference;
  return [document, article, page, url].filter((part) => part !== undefined).join(', ');
}

/** The units; columns that would be empty, or say the same of every unit, are left out. */
export function registryGrid(registry: Registry, lang: Lang): Grid {
  const { units } = registry;
  const columns: { head: string; cell(unit: RegistryUnit): string; shown: boolean }[] = [
    {
      head: word('code', lang),
      cell: ({ code }) => code ?? '',
      shown: units.some(({ code }) => code !== undefined),
    },
    { head: word('unit', lang), cell: ({ name, en }) => (lang === 'en' ? (en ?? name) : name), shown: true },
    {
      head: word('region', lang),
      cell: ({ region }) => sayDivision(registry.regions, region, lang),
      shown: units.some(({ region }) => region !== undefined),
    },
    {
      head: word('block', lang),
      cell: ({ block }) => sayDivision(registry.blocks, block, lang),
      shown: units.some(({ block }) => block !== undefined),
    },
    {
      head: word('years', lang),
      cell: (unit) => saySpan(yearsOf(registry, unit), lang),
      shown: units.some(({ years }) => years !== undefined),
    },
    {
      head: word('successor', lang),
      cell: ({ successors }) => (successors ?? []).join(', '),
      shown: units.some(({ successors }) => successors !== undefined),
    },
    {
      head: word('aliases', lang),
      cell: ({ aliases }) => aliases.join(', '),
      shown: units.some(({ aliases }) => aliases.length > 0),
    },
    {
      head: word('origin', lang),
      cell: (unit) => sayOwnOrigins(registry, unit, lang),
      shown: units.some(({ origins }) => origins !== undefined),
    },
  ];
  const shown = columns.filter((column) => column.shown);
  return {
    head: shown.map(({ head }) => head),
    align: shown.map(() => 'left'),
    fixed: shown[0].head === word('code', lang) ? 2 : 1,
    rows: units.map((unit) => shown.map(({ cell }) => cell(unit) || '–')),
  };
}

/** What a unit says of itself: one word where it holds for all its fields. */
function sayOwnOrigins(registry: Registry, unit: RegistryUnit, lang: Lang): string {
  const own = fieldsOf(registry).filter(
    (field) => unit.origins?.[field] !== undefined && hasField(registry, unit, field),
  );
  const all = Object.values(unit.origins ?? {}).map(({ is }) => is);
  if (all.length > own.length && new Set(all).size === 1) return sayOrigin(all[0], lang);
  return own
    .map(
      (field) =>
        `${word(`field_${field}`, lang).toLowerCase()}: ${sayOrigin(unit.origins![field]!.is, lang)}`,
    )
    .join(', ');
}

function sayOrigin(is: Provenance, lang: Lang): string {
  return word(is === 'synthetic' ? 'syntheticWord' : is, lang);
}

/** A region or block as the language has it; what is not declared stays as it is. */
export function sayDivision(divisions: Registry['regions'], name: string | undefined, lang: Lang): string {
  if (name === undefined) return '';
  const declared = divisions.find((division) => division.name.vi === name);
  return declared === undefined ? name : inLang(declared.name, lang);
}

/** The registry for machines; regions and blocks by their Vietnamese names, as data files have them. */
export function registryJson(registry: Registry): string {
  const { id, title, unitType, source, years, successorsIn, regions, blocks, origins } = registry;
  const units = registry.units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    en: unit.en,
    aliases: unit.aliases,
    region: unit.region,
    block: unit.block,
    years: unit.years ?? years,
    successors: unit.successors,
    provenance: { ...originsHere(registry, unit) },
  }));
  const provenance = Object.fromEntries(fieldsOf(registry).map((field) => [field, origins[field]]));
  return `${JSON.stringify(
    {
      schema: 'dti.units/1',
      id,
      title,
      unitType,
      source,
      years,
      successorsIn,
      regions,
      blocks,
      provenance,
      units,
    },
    undefined,
    2,
  )}\n`;
}

function originsHere(registry: Registry, unit: RegistryUnit): Record<string, string> {
  const own = fieldsOf(registry).filter((field) => hasField(registry, unit, field));
  return Object.fromEntries(own.map((field) => [field, originOf(registry, unit, field).is]));
}
