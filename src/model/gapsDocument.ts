/** The JSON that `dti gaps` writes, as a schema: dti.gaps/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function gapsSchema(z: Z) {
  const { words, number, answer } = documentParts(z);
  const origin = z.enum(['published', 'derived', 'editorial', 'synthetic']);
  const node = {
    code: z.string(),
    name: words,
    level: z.string(),
    /** The main it belongs to, which may be itself. */
    main: z.string().optional(),
  };
  const texts = {
    responsible: words.optional(),
    evidence: words.optional(),
    provenance: z.object({ structure: origin, name: origin, points: origin, rule: origin }),
  };
  /** Among the units of the same year and block; left out where units are not ranked. */
  const peers = z
    .object({
      units: z.int(),
      atFull: z.int(),
      /** Of several equally good units the first by the index; `units` counts them all. */
      best: z.object({ unit: z.string(), name: z.string().optional(), value: number, units: z.int() }),
    })
    .optional();
  return z.object({
    schema: z.literal('dti.gaps/1'),
    ...answer,
    /** The top of the scale. */
    top: number,
    /** Some score depends on other units: reaching the top there moves theirs. */
    relative: z.boolean(),
    /** One of the unit that was asked for; else one of each year and block. */
    accounts: z.array(
      z.object({
        year: z.int().optional(),
        block: z.string().optional(),
        unit: z
          .object({
            unit: z.string(),
            name: z.string().optional(),
            status: z.enum(['ranked', 'scored', 'no-score', 'missing', 'not-applicable']),
            value: number.optional(),
            rank: number.optional(),
            points: number.optional(),
            max: number.optional(),
            /** What one point more adds to the index's value. */
            perPoint: number.optional(),
          })
          .optional(),
        units: z
          .object({ scored: z.int(), withoutScore: z.array(z.string()), max: number.optional() })
          .optional(),
        /** Items, those that lose something, and what they lose: points, in weighted sets index value. */
        items: z.int(),
        losing: z.int(),
        lost: number,
        gaps: z.array(
          z.object({
            ...node,
            /** Why the way down ends here. */
            kind: z.enum(['leaf', 'open', 'given', 'best', 'empty', 'aggregate']),
            lost: number,
            share: number,
            cumulated: number,
            value: number.optional(),
            points: number.optional(),
            max: number.optional(),
            weight: number.optional(),
            gain: number.optional(),
            /** Of one unit: nothing was reported, and it counts as zero. Of a block: how many units this holds for. */
            missing: z.union([z.boolean(), z.int()]),
            mean: number.optional(),
            meanMax: number.optional(),
            units: z.int().optional(),
            notApplicable: z.int().optional(),
            leftOut: z.int().optional(),
            peers,
            ...texts,
          }),
        ),
        /** Nodes whose parts do not add up, and what the index gains with each part alone at its top. */
        stops: z.array(
          z.object({
            code: z.string(),
            aggregate: z.enum(['arithmetic', 'geometric', 'harmonic', 'min']),
            rescaled: z.boolean(),
            parts: z.array(
              z.object({
                ...node,
                of: z.string(),
                value: number.optional(),
                gain: number.optional(),
                missing: z.boolean().optional(),
                peers,
                ...texts,
              }),
            ),
          }),
        ),
        /** Of one unit: what is not in its maximum. */
        absent: z
          .array(
            z.object({
              ...node,
              why: z.enum([
                'missing',
                'min-coverage',
                'no-score',
                'dropped',
                'not-applicable',
                'outside-block',
              ]),
              points: number.optional(),
              weight: number.optional(),
              coverage: number.optional(),
              minimum: number.optional(),
              missing: z.array(z.string()).optional(),
              ...texts,
            }),
          )
          .optional(),
        mains: z.array(
          z.object({
            code: z.string().optional(),
            name: words.optional(),
            items: z.int(),
            lost: number,
            share: number,
          }),
        ),
        responsible: z.array(
          z.object({ responsible: words.optional(), items: z.int(), lost: number, share: number }),
        ),
      }),
    ),
  });
}
