/** The JSON that `dti profile` writes, as a schema: dti.profile/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function profileSchema(z: Z) {
  const { words, number, score: scored } = documentParts(z);
  const codes = z.array(z.string());
  /** A score of the unit, and what the units ranked together with it make of it. */
  const held = {
    ...scored,
    /** Units that have a score here; those strictly better and strictly worse; left out where the set does not rank. */
    n: z.int().optional(),
    ahead: z.int().optional(),
    behind: z.int().optional(),
    mean: number.optional(),
    /** value − mean. */
    difference: number.optional(),
    best: z.object({ value: number, units: z.array(z.string()).min(1) }).optional(),
  };
  const score = z.object({
    code: z.string(),
    kind: z.enum(['inner', 'leaf', 'open', 'view']),
    level: z.string().optional(),
    name: words,
    of: codes.optional(),
    scored: z.boolean().optional(),
    /** False where something of it that was used is editorial or synthetic. */
    official: z.boolean(),
    ...held,
  });
  const editorial = z.array(z.object({ level: z.string(), field: z.string(), count: z.int(), of: z.int() }));
  const neighbours = z.array(
    z.object({
      unit: z.string(),
      name: z.string().optional(),
      rank: number,
      value: number,
      /** The other's value − this unit's; in points of this unit's own maximum. */
      distance: number,
      points: number.optional(),
    }),
  );
  return z.object({
    schema: z.literal('dti.profile/1'),
    tool: z.string(),
    set: z.object({
      id: z.string(),
      title: words,
      kind: z.enum(['points', 'weighted']),
      years: z.array(z.int()),
    }),
    index: z.object({
      code: z.string(),
      points: number.optional(),
      print: z.object({ as: z.enum(['value', 'points', 'percent']), decimals: z.int() }),
    }),
    scale: z.object({ low: number, high: number }).optional(),
    synthetic: z.boolean(),
    /** How much of what the file used of the set is not official. */
    editorial,
    movingPopulation: z.boolean(),
    ruleSemantics: z.int(),
    fingerprint: z.object({ scoring: z.string(), content: z.string(), units: z.string() }),
    layer: z.string().optional(),
    unit: z.object({
      unit: z.string(),
      name: z.string().optional(),
      year: z.int().optional(),
      block: z.string().optional(),
      region: z.string().optional(),
    }),
    rankedAmong: z.object({ of: z.enum(['all', 'block', 'nobody']), units: z.int(), ranked: z.int() }),
    score: z.object(held),
    reason: z
      .object({
        why: z.enum(['not-applicable', 'no-value', 'coverage', 'coverage-below']),
        coverage: number.optional(),
        minimum: number.optional(),
        codes: codes.optional(),
        text: words,
      })
      .optional(),
    band: words.optional(),
    rankInRegion: number.optional(),
    rankedInRegion: z.int().optional(),
    scores: z.array(score),
    items: z.array(score),
    reporting: z.object({
      items: z.int(),
      zeroed: codes,
      excluded: codes,
      claimed: codes,
      outside: codes,
      noScore: codes,
      cases: codes,
    }),
    strengths: z
      .object({ rule: words, above: codes, below: codes, bestRanks: codes, worstRanks: codes })
      .optional(),
    neighbours: z.object({ above: neighbours, tied: neighbours, below: neighbours }).optional(),
    before: z
      .object({
        file: z.string(),
        label: z.string(),
        year: z.int().optional(),
        from: z.enum(['data', 'result', 'ranks']),
        set: z
          .object({
            id: z.string(),
            title: words,
            fingerprint: z.object({ scoring: z.string(), content: z.string() }),
          })
          .optional(),
        synthetic: z.boolean(),
        /** Where it was scored by another set. */
        editorial: editorial.optional(),
        comparable: z.enum(['comparable', 'with-caution', 'not-comparable']),
        reasons: z.array(
          z.object({
            code: z.string(),
            args: z.record(z.string(), z.union([z.string(), number])),
            text: words,
          }),
        ),
        scores: z.array(
          z.object({
            code: z.string(),
            was: z.string().optional(),
            status: z.enum([
              'compared',
              'entered',
              'left',
              'not-shown',
              'no-value',
              'other-block',
              'not-comparable',
              'unlinked',
            ]),
            before: z.object({ value: number.optional(), rank: number.optional() }),
            difference: number.optional(),
            growth: number.optional(),
            places: number.optional(),
          }),
        ),
      })
      .optional(),
  });
}
