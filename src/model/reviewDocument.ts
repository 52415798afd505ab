/** The JSON that `dti review` writes, as a schema: dti.review/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function reviewSchema(z: Z) {
  const { words, number, fingerprint, head } = documentParts(z);
  const role = z.enum(['self', 'verified', 'final']);
  const kind = z.enum(['index', 'node', 'view']);
  const only = z.object({ items: z.int(), points: number.optional() });
  // Points in a points set, which has them all; values on the scale in a weighted set, where they are of one item.
  const change = z.object({
    items: z.int(),
    down: z.int().optional(),
    up: z.int().optional(),
    from: number.optional(),
    to: number.optional(),
    lost: number.optional(),
    gained: number.optional(),
    net: number.optional(),
    maxChange: number.optional(),
    // Weighted sets: what the items mean for the total; what cannot be told is left out.
    effect: z
      .object({
        weight: number.optional(),
        lost: number.optional(),
        gained: number.optional(),
        net: number.optional(),
      })
      .optional(),
    oneApplies: z.int().optional(),
    onlyFrom: only,
    onlyTo: only,
  });
  const changes = { change, finalChange: change.optional() };
  const figures = {
    layers: z.array(
      z.object({
        role,
        status: z.enum(['value', 'partial', 'no-score', 'missing', 'not-applicable']),
        points: number.optional(),
        max: number.optional(),
        value: number.optional(),
        rank: number.optional(),
        coverage: number.optional(),
      }),
    ),
    ...changes,
  };
  const entries = z.array(
    z.object({ code: z.string(), points: number.optional(), units: z.array(z.string()) }),
  );
  return z.object({
    schema: z.literal('dti.review/1'),
    ...head,
    year: z.int().optional(),
    synthetic: z.boolean(),
    movingPopulation: z.boolean(),
    fingerprint,
    sign: z.literal('verified - self'),
    layers: z.array(z.object({ role, source: z.string(), units: z.int(), onlyHere: z.array(z.string()) })),
    total: z.object({ code: z.string(), kind, name: words }),
    columns: z.array(
      z.object({
        code: z.string(),
        kind,
        level: z.string().optional(),
        name: words,
        points: number.optional(),
        item: z.boolean().optional(),
      }),
    ),
    summary: z.object(changes),
    lists: z.object({
      losing: z.array(change.extend({ code: z.string(), unitsDown: z.int(), unitsUp: z.int() })),
      furthest: z.array(change.extend({ unit: z.string() })),
      nobodyVerified: entries,
      notVerified: entries,
      notClaimed: entries,
      maximumChanged: entries,
      oneApplies: entries.optional(),
      partial: z.array(z.object({ code: z.string(), units: z.array(z.string()) })),
      // Not there in documents written before it.
      withoutScore: z.array(z.object({ role, unit: z.string(), missing: z.array(z.string()) })).optional(),
      untold: z.array(z.string()).optional(),
    }),
    units: z.array(
      z.object({
        unit: z.string(),
        block: z.string().optional(),
        ...figures,
        scores: z.array(z.object({ code: z.string(), ...figures })),
      }),
    ),
  });
}
