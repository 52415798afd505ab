/** A YAML document → a document of format 1, or problems at the key or value that is wrong. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { RULE_KINDS } from '../rules/index.ts';
import type { Z } from '../rules/rule.ts';
import { nearest } from '../source/nearest.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { type SetDocument, setSchema } from './setDocument.ts';

/** The part of a zod issue that is read here; the issue kinds differ in the rest. */
export interface SchemaIssue {
  code: string;
  path: PropertyKey[];
  message: string;
  input?: unknown;
  expected?: string;
  keys?: string[];
  values?: unknown[];
  discriminator?: string;
  errors?: SchemaIssue[][];
  minimum?: number;
  maximum?: number;
  inclusive?: boolean;
}

export function readSet(document: PlainDocument, z: Z, problems: Problems): SetDocument | undefined {
  return readDocument(document, setSchema(z), z, problems) as SetDocument | undefined;
}

/** Checks any of our YAML documents against its schema. */
export function readDocument(
  document: PlainDocument,
  schema: { safeParse(value: unknown, params?: object): unknown },
  z: Z,
  problems: Problems,
): unknown {
  const result = schema.safeParse(document.value, { reportInput: true }) as
    | { success: true; data: unknown }
    | { success: false; error: { issues: SchemaIssue[] } };
  if (result.success) return result.data;
  const json = z.toJSONSchema(schema as never, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  for (const issue of result.error.issues) report(issue, [], document, json, problems);
  return undefined;
}

function report(
  issue: SchemaIssue,
  above: PropertyKey[],
  document: PlainDocument,
  json: JsonSchema,
  problems: Problems,
): void {
  const path = [...above, ...issue.path] as (string | number)[];
  const add = (code: Code, args: Record<string, string | number>, at = document.at(path)) =>
    problems.add(code, args, { file: document.file, ...at });
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(
        json,
        path,
        (valueAt(document.value, path) as { kind?: unknown } | undefined)?.kind,
      );
      for (const unknown of issue.keys ?? []) {
        add(
          'yaml/unknown-key',
          { key: unknown, near: nearest(unknown, known, 1)[0] ?? '', known: known.join(', ') },
          document.keyAt([...path, unknown]),
        );
      }
      return;
    }
    case 'invalid_type':
      if (issue.input === undefined) add('yaml/missing-key', { key }, document.at(path.slice(0, -1)));
      else if (issue.expected === 'string' && typeof issue.input === 'number') {
        add('yaml/unquoted-code', { key, value: document.written(path) ?? String(issue.input) });
      } else
        add('yaml/wrong-type', { key, value: sayValue(issue.input), expected: `#${issue.expected ?? ''}` });
      return;
    case 'invalid_union': {
      if (issue.input === undefined) {
        add('yaml/missing-key', { key }, document.at(path.slice(0, -1)));
        return;
      }
      if (issue.discriminator === 'kind') {
        const kind = (valueAt(document.value, path.slice(0, -1)) as { kind?: unknown } | undefined)?.kind;
        if (kind === undefined) add('yaml/missing-key', { key: 'kind' });
        else
          add('set/unknown-rule', {
            kind: sayValue(kind),
            near: nearest(String(kind), RULE_KINDS, 1)[0] ?? '',
            known: RULE_KINDS.join(', '),
          });
        return;
      }
      const branch = likeliest(issue.errors ?? []);
      const unquoted = typeof issue.input === 'number' && wantsText(issue.errors ?? []);
      if (unquoted) add('yaml/unquoted-code', { key, value: document.written(path) ?? String(issue.input) });
      else if (branch !== undefined)
        for (const inner of branch) report(inner, path, document, json, problems);
      else
        add('yaml/wrong-type', {
          key,
          value: sayValue(issue.input),
          expected: alternatives(issue.errors ?? []),
        });
      return;
    }
    case 'invalid_value':
      if (issue.input === undefined) add('yaml/missing-key', { key }, document.at(path.slice(0, -1)));
      else {
        const values = (issue.values ?? []).map(String);
        add('yaml/bad-value', {
          key,
          value: sayValue(issue.input),
          expected: values.map((text) => `"${text}"`).join(', '),
          near: nearest(String(issue.input), values, 1)[0] ?? '',
        });
      }
      return;
    default:
      add('yaml/bad-value', { key, value: sayValue(issue.input), expected: limitOf(issue), near: '' });
  }
}

/** Of a union's alternatives, the one the writer meant: the value had its shape, and only something inside is wrong. */
function likeliest(branches: SchemaIssue[][]): SchemaIssue[] | undefined {
  const inside = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  return inside.sort((a, b) => weigh(a) - weigh(b))[0];
}

function weigh(issues: SchemaIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.keys?.length ?? 1), 0);
}

/** What a bound or pattern demands, without the schema library's own words. */
function limitOf(issue: SchemaIssue): string {
  if (issue.minimum !== undefined) return `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
  if (issue.maximum !== undefined) return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
  return issue.code === 'invalid_format' ? '#pattern' : issue.message;
}

/** True where one alternative, however deep, is a text. */
function wantsText(branches: SchemaIssue[][]): boolean {
  return branches
    .flat()
    .some(
      (issue) => issue.path.length === 0 && (issue.expected === 'string' || wantsText(issue.errors ?? [])),
    );
}

function alternatives(branches: SchemaIssue[][]): string {
  const own = branches.flat().filter((issue) => issue.path.length === 0);
  const values = own.flatMap((issue) => issue.values ?? []).map((value) => `"${String(value)}"`);
  const types = own
    .filter((issue) => issue.values === undefined && issue.expected !== undefined)
    .map((issue) => issue.expected!);
  return [...new Set(values)].join(', ') || `#${types[0] ?? ''}`;
}

type JsonSchema = { [key: string]: unknown };

/** The keys that may stand at a place, by the schema as JSON Schema. */
function keysAt(root: JsonSchema, path: readonly (string | number)[], kind: unknown): string[] {
  const open = (part: JsonSchema): JsonSchema[] => {
    if (typeof part.$ref === 'string')
      return open(
        part.$ref === '#' ? root : (root.$defs as Record<string, JsonSchema>)[part.$ref.split('/').at(-1)!],
      );
    const branches = (part.anyOf ?? part.oneOf) as JsonSchema[] | undefined;
    return branches === undefined ? [part] : branches.flatMap(open);
  };
  let parts = open(root);
  for (const step of path) {
    parts = parts
      .map((part) =>
        typeof step === 'number'
          ? part.items
          : ((part.properties as JsonSchema | undefined)?.[step] ?? part.additionalProperties),
      )
      .filter((part): part is JsonSchema => typeof part === 'object' && part !== null)
      .flatMap(open);
  }
  const ofKind = parts.filter(
    (part) => ((part.properties as JsonSchema | undefined)?.kind as JsonSchema | undefined)?.const === kind,
  );
  if (kind !== undefined && ofKind.length > 0) parts = ofKind;
  return [
    ...new Set(parts.flatMap((part) => Object.keys((part.properties as JsonSchema | undefined) ?? {}))),
  ];
}

function valueAt(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

function sayValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' ? '{…}' : String(value);
}
