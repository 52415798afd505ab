/** YAML text → set or registry or configuration: everything that needs zod and the YAML parser, loaded only where they do. */
import * as z from 'zod';
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { TextSource } from '../source/text.ts';
import { readYaml } from '../source/yaml.ts';
import { buildSet, type Neighbours } from './buildSet.ts';
import { type Config, configSchema } from './config.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { buildPlan, planSchema } from './planDocument.ts';
import { readDocument, readSet } from './readSet.ts';
import type { Registry } from './registry.ts';
import { buildRegistry } from './registryDocument.ts';
import { resultsSchema } from './resultsDocument.ts';
import { setSchema } from './setDocument.ts';
import type { TargetPlan } from './targetPlan.ts';
import { targetsSchema } from './targetsDocument.ts';

/** @returns the resolved set, or undefined with every problem of the file reported */
export function compileSet(
  source: TextSource,
  neighbours: Neighbours,
  problems: Problems,
): IndicatorSet | undefined {
  const document = readYaml(source, problems);
  const written = document === undefined ? undefined : readSet(document, z, problems);
  return written === undefined ? undefined : buildSet(written, document!, neighbours, problems);
}

export function compileRegistry(source: TextSource, problems: Problems): Registry | undefined {
  const document = readYaml(source, problems);
  return document === undefined ? undefined : buildRegistry(document, z, problems);
}

export function compileConfig(source: TextSource, problems: Problems): Config | undefined {
  const document = readYaml(source, problems);
  return document === undefined
    ? undefined
    : (readDocument(document, configSchema(z), z, problems) as Config | undefined);
}

/** @returns the plan with its sound targets; every problem of the file is reported */
export function compilePlan(source: TextSource, problems: Problems): TargetPlan | undefined {
  const document = readYaml(source, problems);
  return document === undefined ? undefined : buildPlan(document, z, problems);
}

const SCHEMAS = { set: setSchema, results: resultsSchema, plan: planSchema, targets: targetsSchema };

export type SchemaKind = keyof typeof SCHEMAS;

/** JSON Schema of the files people write or scripts read. */
export function jsonSchema(kind: SchemaKind): object {
  // Editors complete from the schema of what is written, not of what is made of it.
  return z.toJSONSchema(SCHEMAS[kind](z), { io: 'input', unrepresentable: 'any' });
}
