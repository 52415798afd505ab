/** The JSON that `dti compare --why` writes, as a schema: dti.account/1. Keys and causes are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function accountSchema(z: Z) {
  const { words, number } = documentParts(z);
  const codes = z.array(z.string());
  const names = z.array(z.string());
  const side = z.object({
    file: z.string(),
    /** 0 where nothing says it. */
    year: z.int(),
    set: z.string().optional(),
    fingerprint: z.string().optional(),
  });
  const score = z.object({ value: number.optional() });
  return z.object({
    schema: z.literal('dti.account/1'),
    synthetic: z.boolean(),
    before: side,
    after: side,
    // own, others, missing, maxima, rules, in this order, as far as they can have changed anything; others may follow.
    causes: z.array(z.string()),
    units: z.array(
      z.object({
        unit: z.string(),
        block: z.string(),
        // no-score: not on both sides; undivided: all of the change stands under one cause.
        status: z.enum(['divided', 'undivided', 'no-score']),
        before: score,
        after: score,
        /** after − before; with `rounding`, the causes add up to it. All but `no-score` have what follows. */
        change: number.optional(),
        causes: z.record(z.string(), number).optional(),
        rounding: number.optional(),
        /** A part holds those below it; with `rounding`, they and what changed at the node itself add up to it. */
        ownData: z
          .array(z.object({ code: z.string(), part: number, rounding: number.optional() }))
          .optional(),
        /** The same between the cause *own* and the parts right below the index. */
        ownRounding: number.optional(),
        missingAt: codes.optional(),
        // Where both sides rank: places gained are above 0, and own + others + entriesAndExits = before − after.
        rank: z
          .object({
            before: number,
            after: number,
            own: number,
            others: number,
            entriesAndExits: number,
            passed: names,
            passedBy: names,
            enteredAhead: names,
            leftFromAhead: names,
          })
          .optional(),
      }),
    ),
    entered: names,
    left: names,
    wholeUnderRules: z.object({ before: codes, after: codes }),
    comparable: z.object({
      verdict: z.enum(['comparable', 'with-caution', 'not-comparable']),
      reasons: z.array(words),
    }),
  });
}
