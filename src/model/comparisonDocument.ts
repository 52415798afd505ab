/** The JSON that `dti compare` writes, as a schema: dti.comparison/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function comparisonSchema(z: Z) {
  const { words, number, kind, fingerprint } = documentParts(z);
  const standing = z.object({
    status: z.enum(['ranked', 'scored', 'rank-only', 'no-score', 'absent']),
    value: number.optional(),
    rank: number.optional(),
  });
  const placesOf = z.object({ units: z.int(), atLeast: z.boolean() });
  const leftOut = z.object({
    before: z.array(z.string()),
    after: z.array(z.string()),
    why: z.enum(['rescaled', 'alternative', 'apart']),
    code: z.string(),
    set: z.string(),
  });
  const share = z.object({ tied: number, of: number });
  return z.object({
    schema: z.literal('dti.comparison/1'),
    tool: z.string(),
    synthetic: z.boolean(),
    by: z.string().optional(),
    sides: z.array(
      z.object({
        file: z.string(),
        label: z.string(),
        year: z.int().optional(),
        from: z.enum(['data', 'result', 'ranks']),
        set: z.object({ id: z.string(), title: words, kind, fingerprint }).optional(),
        code: z.string(),
        units: z.int(),
        unitsScored: z.int().optional(),
        synthetic: z.boolean(),
      }),
    ),
    pairs: z.array(
      z.object({
        before: z.int(),
        after: z.int(),
        comparable: z.enum(['comparable', 'with-caution', 'not-comparable']),
        reasons: z.array(
          z.object({
            code: z.string(),
            args: z.record(z.string(), z.union([z.string(), number])),
            text: words,
          }),
        ),
        basis: z.object({
          of: z.enum(['whole', 'common']),
          maxima: z.enum(['before', 'after', 'own']).optional(),
          levels: z.array(z.string()).optional(),
          linked: z.array(z.object({ before: z.array(z.string()), after: z.array(z.string()) })).optional(),
          joints: z
            .array(z.object({ code: z.string(), aggregate: z.string(), of: z.array(z.string()) }))
            .optional(),
          leftOut: z.array(leftOut).optional(),
          unusable: z.object({ maxima: z.enum(['before', 'after']), leftOut: z.array(leftOut) }).optional(),
          share: z.object({ before: share, after: share }).optional(),
        }),
        codes: z.object({ before: z.string(), after: z.string() }),
        groups: z.array(
          z.object({
            block: z.string().optional(),
            ranked: z.int(),
            placesOf: z.object({ before: placesOf.optional(), after: placesOf.optional() }),
            spearman: number.optional(),
            kendallTauB: number.optional(),
            meanMovement: number.optional(),
            roseMost: z.array(z.string()),
            fellMost: z.array(z.string()),
            units: z.array(
              z.object({
                unit: z.string(),
                block: z.string().optional(),
                status: z.enum([
                  'compared',
                  'entered',
                  'left',
                  'not-shown',
                  'no-value',
                  'other-block',
                  'not-comparable',
                ]),
                before: standing,
                after: standing,
                difference: number.optional(),
                growth: number.optional(),
                places: number.optional(),
              }),
            ),
          }),
        ),
        means: z.array(
          z.object({
            of: z.enum(['all', 'common', 'block']),
            block: z.string().optional(),
            unitsBefore: z.int(),
            unitsAfter: z.int(),
            before: number.optional(),
            after: number.optional(),
            difference: number.optional(),
            growth: number.optional(),
          }),
        ),
        entered: z.array(z.string()),
        left: z.array(z.string()),
      }),
    ),
  });
}
