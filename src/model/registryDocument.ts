/** A registry of units as it is written in YAML: its keys, and what is made of them. What it says is checked elsewhere. */
import type { Z } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import { textOf } from './indicatorSet.ts';
import { originShapes } from './originShapes.ts';
import type { Division, Registry, RegistryUnit, UnitField, UnitOrigins } from './registry.ts';

const FIELDS = ['names', 'codes', 'aliases', 'regions', 'blocks', 'years', 'successors'] as const;

export type RegistryDocument = ReturnType<typeof registrySchema>['_output'];
export type UnitDocument = Exclude<RegistryDocument['units'][number], string>;
type WrittenOrigins = NonNullable<RegistryDocument['provenance']>;

/** The schema of a whole file. `dti sets schema registry` prints it as JSON Schema for editors. */
export function registrySchema(z: Z) {
  const words = z.union([
    z.string(),
    z.strictObject({ vi: z.string().optional(), en: z.string().optional() }),
  ]);
  // A unit is found by its Vietnamese name, so that one may not be left out.
  const name = z.union([
    z.string().min(1),
    z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() }),
  ]);
  const span = z.strictObject({
    from: z.int().min(1900).max(2199).optional(),
    to: z.int().min(1900).max(2199).optional(),
  });
  const { provenance: word, origin } = originShapes(z);
  const provenance = z.union([
    word,
    z.strictObject({
      names: origin.optional(),
      codes: origin.optional(),
      aliases: origin.optional(),
      regions: origin.optional(),
      blocks: origin.optional(),
      years: origin.optional(),
      successors: origin.optional(),
    }),
  ]);
  const division = z.union([
    z.string().min(1),
    z.strictObject({
      vi: z.string().min(1),
      en: z.string().min(1).optional(),
      aliases: z.array(z.string().min(1)).optional(),
    }),
  ]);
  return z.strictObject({
    format: z.literal(1),
    id: z.string(),
    title: words,
    'unit-type': z.string().optional(),
    source: words.optional(),
    years: span.optional(),
    'successors-in': z.string().optional(),
    provenance: provenance.optional(),
    regions: z.array(division).optional(),
    blocks: z.array(division).optional(),
    units: z.array(
      z.union([
        z.string().min(1),
        z.strictObject({
          name,
          code: z.string().min(1).optional(),
          aliases: z.array(z.string().min(1)).optional(),
          block: z.string().optional(),
          region: z.string().optional(),
          years: span.optional(),
          successor: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
          provenance: provenance.optional(),
        }),
      ]),
    ),
  });
}

/** The registry that is written. Names are not looked up yet: `byName` is empty, successors stand as they were written. */
export function registryOf(written: RegistryDocument): Registry {
  const regions = (written.regions ?? []).map(divisionOf);
  const blocks = (written.blocks ?? []).map(divisionOf);
  return {
    id: written.id,
    title: textOf(written.title),
    unitType: written['unit-type'],
    source: written.source === undefined ? undefined : textOf(written.source),
    years: written.years,
    successorsIn: written['successors-in'],
    regions,
    blocks,
    // What nobody says anything about is ours: a registry never passes for official by silence.
    origins: { ...originsOf('editorial'), ...originsOf(written.provenance) } as UnitOrigins,
    units: written.units.map((unit) => unitOf(unit, regions, blocks)),
    byName: {},
  };
}

function unitOf(
  written: RegistryDocument['units'][number],
  regions: readonly Division[],
  blocks: readonly Division[],
): RegistryUnit {
  if (typeof written === 'string') return { name: written, aliases: [] };
  const { name, successor } = written;
  return {
    name: typeof name === 'string' ? name : name.vi,
    en: typeof name === 'string' ? undefined : name.en,
    code: written.code,
    aliases: written.aliases ?? [],
    // Written by any of its names, kept by the one that data files use.
    region: divisionNamed(regions, written.region)?.name.vi ?? written.region,
    block: divisionNamed(blocks, written.block)?.name.vi ?? written.block,
    years: written.years,
    successors: typeof successor === 'string' ? [successor] : successor,
    origins: written.provenance === undefined ? undefined : originsOf(written.provenance),
  };
}

function divisionOf(written: string | { vi: string; en?: string; aliases?: string[] }): Division {
  if (typeof written === 'string') return { name: textOf(written), aliases: [] };
  return { name: { vi: written.vi, en: written.en }, aliases: written.aliases ?? [] };
}

/** A region or block by any of its names. */
export function divisionNamed(
  divisions: readonly Division[],
  text: string | undefined,
): Division | undefined {
  if (text === undefined) return undefined;
  const wanted = fold(text);
  return divisions.find(({ name, aliases }) =>
    [name.vi, name.en, ...aliases].some((one) => one !== undefined && fold(one) === wanted),
  );
}

function originsOf(written: WrittenOrigins | undefined): Partial<UnitOrigins> {
  const own: Partial<UnitOrigins> = {};
  for (const field of FIELDS satisfies readonly UnitField[]) {
    const entry = typeof written === 'string' ? written : written?.[field];
    if (entry !== undefined) own[field] = typeof entry === 'string' ? { is: entry } : entry;
  }
  return own;
}
