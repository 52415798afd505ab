/** The JSON a run writes, as a schema: dti.results/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export type ResultsDocument = ReturnType<ReturnType<typeof resultsSchema>['parse']>;

export function resultsSchema(z: Z) {
  const { words, number, fingerprint, head, score } = documentParts(z);
  const summary = {
    mean: number.optional(),
    median: number.optional(),
    sd: number.optional(),
    min: number.optional(),
    max: number.optional(),
  };
  return z.object({
    schema: z.literal('dti.results/1'),
    ...head,
    synthetic: z.boolean(),
    merged: z
      .object({
        crosswalk: z.string(),
        method: z.string(),
        weights: z.string().optional(),
        incomplete: z.array(z.object({ unit: z.string(), year: z.int().optional() })),
      })
      .optional(),
    movingPopulation: z.boolean(),
    ruleSemantics: z.int(),
    fingerprint: fingerprint.extend({ units: z.string() }),
    layer: z.string().optional(),
    columns: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['inner', 'leaf', 'open', 'view']),
        level: z.string().optional(),
        name: words,
        points: number.optional(),
        scored: z.boolean().optional(),
        of: z.array(z.string()).optional(),
      }),
    ),
    groups: z.array(
      z.object({
        year: z.int().optional(),
        block: z.string().optional(),
        units: z.int(),
        ranked: z.int(),
        ...summary,
        bands: z.array(z.object({ name: words, count: z.int() })),
        statistics: z
          .array(
            z.object({
              code: z.string(),
              n: z.int(),
              missing: z.int(),
              ...summary,
              atFull: z.int().optional(),
              atZero: z.int().optional(),
            }),
          )
          .optional(),
      }),
    ),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string().optional(),
        year: z.int().optional(),
        block: z.string().optional(),
        region: z.string().optional(),
        rankInRegion: number.optional(),
        rankedInRegion: z.int().optional(),
        ...score,
        band: words.optional(),
        note: z.string().optional(),
        notApplicable: z.array(z.string()).optional(),
        scores: z.array(z.object({ code: z.string(), ...score })),
      }),
    ),
  });
}
