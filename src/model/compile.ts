/** YAML text → set or registry or configuration: everything that needs zod and the YAML parser, loaded only where they do. */
import * as z from 'zod';
import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import type { TextSource } from '../source/text.ts';
import { readYaml } from '../source/yaml.ts';
import type { Neighbours } from './buildSet.ts';
import { checkFollowed } from './checkFollowed.ts';
import { type Config, configSchema } from './config.ts';
import { fileSchema } from './extensionDocument.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { readDocument } from './readSet.ts';
import type { Registry } from './registry.ts';
import { buildRegistry } from './registryDocument.ts';
import { type Resolved, resolveSet } from './resolveSet.ts';
import { resultsSchema } from './resultsDocument.ts';

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

/** JSON Schema of the files people write or scripts read. */
export function jsonSchema(kind: 'set' | 'results'): object {
  // Editors complete from the schema of what is written, not of what is made of it.
  const common = { io: 'input', unrepresentable: 'any' } as const;
  if (kind === 'results') return z.toJSONSchema(resultsSchema(z), common);
  // The two kinds of set files share most of their parts.
  return z.toJSONSchema(fileSchema(z), { ...common, reused: 'ref' });
}
