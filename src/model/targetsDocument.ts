/** The JSON that `dti targets` writes, as a schema: dti.targets/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function targetsSchema(z: Z) {
  const { words, number, fingerprint, origin } = documentParts(z);
  const tally = {
    reached: z.int(),
    missed: z.int(),
    noFigure: z.int(),
    notApplicable: z.int(),
    /** reached ÷ (reached + missed + noFigure); left out where nothing applies. */
    share: number.optional(),
  };
  return z.object({
    schema: z.literal('dti.targets/1'),
    tool: z.string(),
    plan: z.object({
      id: z.string(),
      title: words,
      basis: z
        .object({
          document: z.string(),
          date: z.string().optional(),
          issuer: z.string().optional(),
          url: z.string().optional(),
        })
        .optional(),
    }),
    /** Left out where only free columns are measured. */
    set: z.object({ id: z.string(), title: words, fingerprint }).optional(),
    synthetic: z.boolean(),
    targets: z.array(
      z.object({
        id: z.string(),
        name: words,
        measure: z.object({
          kind: z.enum(['code', 'column']),
          code: z.string().optional(),
          form: z.enum(['raw', 'value', 'points', 'percent']).optional(),
          header: z.string().optional(),
        }),
        comparison: z.enum(['at-least', 'at-most']),
        goal: number,
        /** Of goal, figure and gap. A gap in percent counts percentage points. */
        unit: z.enum(['percent', 'number']),
        unitOfMeasure: words.optional(),
        deadline: z.string(),
        responsible: words.optional(),
        provenance: z.object({ name: origin, goal: origin, measure: origin }),
      }),
    ),
    years: z.array(
      z.object({
        year: z.int().optional(),
        units: z.int(),
        targets: z.array(z.object({ id: z.string(), ...tally })),
      }),
    ),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string().optional(),
        year: z.int().optional(),
        block: z.string().optional(),
        region: z.string().optional(),
        ...tally,
        targets: z.array(
          z.object({
            id: z.string(),
            status: z.enum(['reached', 'missed', 'no-figure', 'not-applicable']),
            figure: number.optional(),
            gap: number.optional(),
          }),
        ),
      }),
    ),
  });
}
