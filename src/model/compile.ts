/** YAML text → set or registry or configuration: everything that needs zod and the YAML parser, loaded only where they do. */
import * as z from 'zod';
import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import type { TextSource } from '../source/text.ts';
import { type PlainDocument, readYaml } from '../source/yaml.ts';
import { accountSchema } from './accountDocument.ts';
import { type BuiltRegistry, buildRegistry } from './buildRegistry.ts';
import type { Neighbours } from './buildSet.ts';
import { checkFollowed } from './checkFollowed.ts';
import { comparisonSchema } from './comparisonDocument.ts';
import { type Config, configSchema } from './config.ts';
import { crosswalkSchema, readCrosswalkYaml, type WrittenCrosswalk } from './crosswalkDocument.ts';
import { explainSchema } from './explainDocument.ts';
import { fileSchema } from './extensionDocument.ts';
import { gapsSchema } from './gapsDocument.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { type Manifest, manifestSchema } from './manifestDocument.ts';
import { buildPlan, planSchema } from './planDocument.ts';
import { profileSchema } from './profileDocument.ts';
import { readResult } from './readResult.ts';
import { readDocument } from './readSet.ts';
import type { Registry } from './registry.ts';
import { registrySchema } from './registryDocument.ts';
import { type Resolved, resolveSet } from './resolveSet.ts';
import { type ResultsDocument, resultsSchema } from './resultsDocument.ts';
import { reviewSchema } from './reviewDocument.ts';
import { buildScenarios, type ScenarioFile, scenariosSchema } from './scenarioDocument.ts';
import { resolveSuccessors } from './successors.ts';
import type { TargetPlan } from './targetPlan.ts';
import { targetsSchema } from './targetsDocument.ts';
import { whatIfSchema } from './whatIfDocument.ts';

/** @returns the resolved set, or undefined with every problem of the file reported */
export function compileSet(
  source: TextSource,
  neighbours: Neighbours,
  problems: Problems,
): IndicatorSet | undefined {
  return compileWithPlaces(source, neighbours, problems)?.set;
}

/** As compileSet, with the document that says where everything stands. */
export function compileWithPlaces(
  source: TextSource,
  neighbours: Neighbours,
  problems: Problems,
): Resolved | undefined {
  return resolveSet(source, neighbours, z, problems);
}

export { checkFollowed };

/** The id that a file gives itself, sound or not. */
export function idIn(source: TextSource): string | undefined {
  const value = readYaml(source, collectProblems())?.value as { id?: unknown } | null | undefined;
  return typeof value?.id === 'string' ? value.id : undefined;
}

/** Where other registries are found: successors may live in another file. */
export interface RegistryShelf {
  /** Registries that can be named by id. */
  ids: readonly string[];
  /** The file of a registry, by id or by a path from the file that names it. */
  open(name: string, from: string): TextSource | undefined;
}

/** @returns the registry, or undefined with every problem of the file reported */
export function compileRegistry(
  source: TextSource,
  shelf: RegistryShelf,
  problems: Problems,
): Registry | undefined {
  let faults = 0;
  const counted: Problems = {
    ...problems,
    add: (code, args, place) => {
      faults++;
      problems.add(code, args, place);
    },
  };
  const build = (from: TextSource): BuiltRegistry | undefined => {
    const document = readYaml(from, counted);
    return document === undefined ? undefined : buildRegistry(document, z, counted);
  };
  const built = build(source);
  if (built === undefined) return undefined;
  resolveSuccessors(built, (name, from) => {
    const found = shelf.open(name, from.document.file);
    if (found === undefined)
      from.report('units/unknown-registry', { registry: name, known: shelf.ids.join(', ') }, [
        'successors-in',
      ]);
    return found === undefined ? undefined : build(found);
  });
  return faults > 0 ? undefined : built.registry;
}

/** @returns a crosswalk as it is written; its names are looked up in crosswalk.ts */
export function compileCrosswalk(source: TextSource, problems: Problems): WrittenCrosswalk | undefined {
  const document = readYaml(source, problems);
  return document === undefined ? undefined : readCrosswalkYaml(document, z, problems);
}

/** A configuration, and where each part of it stands. */
export interface ReadConfig {
  config: Config;
  document: PlainDocument;
}

export function compileConfig(source: TextSource, problems: Problems): ReadConfig | undefined {
  const document = readYaml(source, problems);
  if (document === undefined) return undefined;
  const config = readDocument(document, configSchema(z), z, problems) as Config | undefined;
  return config === undefined ? undefined : { config, document };
}

/** What is wrong with a manifest, or the manifest. */
export function checkManifest(value: unknown): Manifest | { path: string } {
  const checked = manifestSchema(z).safeParse(value);
  return checked.success ? checked.data : { path: checked.error.issues[0].path.join('.') };
}

/** As checkManifest, of a result that `dti score` wrote as JSON. */
export function checkResults(value: unknown): ResultsDocument | { path: string } {
  const checked = resultsSchema(z).safeParse(value);
  return checked.success ? checked.data : { path: checked.error.issues[0].path.join('.') };
}

/** @returns the plan with its sound targets; every problem of the file is reported */
export function compilePlan(source: TextSource, problems: Problems): TargetPlan | undefined {
  const document = readYaml(source, problems);
  return document === undefined ? undefined : buildPlan(document, z, problems);
}

/** @returns the scenarios and costs of a file; every problem of it is reported */
export function compileScenarios(source: TextSource, problems: Problems): ScenarioFile | undefined {
  const document = readYaml(source, problems);
  return document === undefined ? undefined : buildScenarios(document, z, problems);
}

/** @returns the result that a file holds, or undefined with what is wrong with it reported */
export function compileResult(source: TextSource, problems: Problems): ResultsDocument | undefined {
  return readResult(source, z, problems);
}

const SCHEMAS = {
  set: fileSchema,
  registry: registrySchema,
  plan: planSchema,
  scenarios: scenariosSchema,
  results: resultsSchema,
  targets: targetsSchema,
  gaps: gapsSchema,
  profile: profileSchema,
  review: reviewSchema,
  comparison: comparisonSchema,
  account: accountSchema,
  'what-if': whatIfSchema,
  explain: explainSchema,
  crosswalk: crosswalkSchema,
  manifest: manifestSchema,
};

export type SchemaKind = keyof typeof SCHEMAS;

/** JSON Schema of the files people write or scripts read. */
export function jsonSchema(kind: SchemaKind): object {
  // Editors complete from the schema of what is written, not of what is made of it.
  const common = { io: 'input', unrepresentable: 'any' } as const;
  // The two kinds of set files share most of their parts.
  return z.toJSONSchema(SCHEMAS[kind](z), kind === 'set' ? { ...common, reused: 'ref' } : common);
}
