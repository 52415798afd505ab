/** Format 1 of an indicator set as it is written: keys, types, words. What needs more than one key to judge is checked later. */
import { RULE_KINDS, RULES } from '../rules/index.ts';
import { relativeShape } from '../rules/relativeParams.ts';
import type { Z } from '../rules/rule.ts';
import { thresholdShape } from '../rules/thresholds.ts';
import { originShapes } from './originShapes.ts';

type SetSchema = ReturnType<typeof setSchema>;
export type SetDocument = SetSchema['_output'];
export type NodeDocument = SetDocument['children'][number];

/** The schema of a set written in full. */
export function setSchema(z: Z) {
  const { node, view, top } = setShapes(z);
  return z.strictObject({ ...top, children: z.array(node).min(1), views: z.array(view).optional() });
}

/** The parts of the format, of which a whole set and one that extends another are made. */
export function setShapes(z: Z) {
  const words = z.union([
    z.string().min(1),
    z.strictObject({ vi: z.string().min(1).optional(), en: z.string().min(1).optional() }),
  ]);
  const { provenance: word, origin } = originShapes(z);
  const origins = z.union([
    word,
    z.strictObject({
      structure: origin.optional(),
      name: origin.optional(),
      points: origin.optional(),
      rule: origin.optional(),
    }),
  ]);
  const link = z.union([
    z.string(),
    z.strictObject({
      code: z.string(),
      kind: z.enum(['same', 'revised', 'merged', 'split']).optional(),
      part: z.number().positive().max(1).optional(),
    }),
  ]);
  const was = z.union([link, z.array(link)]).optional();
  const missing = z.enum(['zero', 'exclude', 'error']);
  const coverage = z.number().min(0).max(1);
  const aggregate = z.enum(['arithmetic', 'geometric', 'harmonic', 'min']);
  const rescale = z.strictObject(relativeShape(z));
  const input = z.strictObject({
    name: words,
    'unit-of-measure': words.optional(),
    whole: z.boolean().optional(),
  });
  // Each rule checks its own parameters; here it is only known to have a kind.
  const loose = z.looseObject({ kind: z.literal([...RULE_KINDS]) });
  type LooseRule = typeof loose;
  const rule = z.discriminatedUnion(
    'kind',
    RULE_KINDS.map((kind) => RULES[kind].schema(z)) as unknown as [LooseRule],
  );
  const node = z.strictObject({
    code: z.string().min(1),
    name: words.optional(),
    level: z.string().optional(),
    points: z.number().nonnegative().optional(),
    weight: z.number().positive().optional(),
    scored: z.boolean().optional(),
    aggregate: z.enum(['best', ...aggregate.options]).optional(),
    rescale: rescale.optional(),
    missing: missing.optional(),
    'may-not-apply': z.boolean().optional(),
    'applies-to': z.array(z.string()).min(1).optional(),
    'min-coverage': coverage.optional(),
    expect: z.record(z.string(), z.int().nonnegative()).optional(),
    inputs: z
      .strictObject({
        a: input,
        b: input,
        per: z.number().positive().optional(),
        'zero-denominator': z.enum(['not-applicable', 'zero', 'error']).optional(),
      })
      .optional(),
    rule: rule.optional(),
    provenance: origins.optional(),
    'unit-of-measure': words.optional(),
    evidence: words.optional(),
    responsible: words.optional(),
    method: words.optional(),
    source: words.optional(),
    was,
    get children() {
      return z.array(node).min(1).optional();
    },
  });
  const view = z.strictObject({
    code: z.string().min(1),
    name: words.optional(),
    of: z
      .array(z.union([z.string(), z.strictObject({ node: z.string(), weight: z.number().positive() })]))
      .min(1),
    provenance: origins.optional(),
    was,
  });
  const top = {
    format: z.literal(1),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: words,
    years: z.array(z.int()).min(1).optional(),
    'unit-type': z.string().optional(),
    basis: z
      .strictObject({
        document: z.string(),
        date: z.string().optional(),
        issuer: z.string().optional(),
        url: z.string().optional(),
      })
      .optional(),
    levels: z.array(z.string()).min(1).optional(),
    expect: z.record(z.string(), z.number()).optional(),
    provenance: z.union([origins, z.record(z.string(), origins)]).optional(),
    units: z.string().optional(),
    follows: z.string().optional(),
    index: z.strictObject({
      code: z.string().min(1),
      points: z.number().positive().optional(),
      print: z
        .strictObject({ as: z.enum(['value', 'points', 'percent']), decimals: z.int().min(0).max(9) })
        .optional(),
      aggregate: aggregate.optional(),
      rescale: rescale.optional(),
      'min-coverage': coverage.optional(),
    }),
    scale: z.union([z.literal('unbounded'), z.tuple([z.number(), z.number()])]).optional(),
    missing: missing.optional(),
    'missing-tokens': z.array(z.string()).optional(),
    'not-applicable': z.array(z.string()).optional(),
    'yes-tokens': z.array(z.string()).optional(),
    'no-tokens': z.array(z.string()).optional(),
    decimal: z.enum(['.', ',']).optional(),
    blocks: z.string().optional(),
    ranking: z
      .union([
        z.literal('none'),
        z.strictObject({
          ties: z.enum(['min', 'dense', 'max', 'average']).optional(),
          decimals: z.int().min(0).max(9).optional(),
        }),
      ])
      .optional(),
    bands: z.array(z.strictObject({ ...thresholdShape(z), name: words })).optional(),
  };
  return { node, view, top };
}
