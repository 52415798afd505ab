/** The JSON that `dti what-if` writes, as a schema: dti.what-if/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';

export function whatIfSchema(z: Z) {
  const words = z.strictObject({ vi: z.string().optional(), en: z.string().optional() });
  const number = z.number();
  const standing = z.object({
    status: z.enum(['ranked', 'scored', 'no-score', 'missing', 'not-applicable', 'unscored']),
    value: number.optional(),
    /** In points sets, and the unit's own maximum. */
    points: number.optional(),
    max: number.optional(),
    coverage: number.optional(),
    rank: number.optional(),
  });
  const cell = z.object({
    status: z.enum(['number', 'missing', 'not-applicable', 'no-score']),
    /** In the rule's own numbers: a share, a count, 1 for yes, 0 for no; of a finished result in its form. */
    number: number.optional(),
    /** The code of an answer. */
    label: z.string().optional(),
  });
  return z.object({
    schema: z.literal('dti.what-if/1'),
    tool: z.string(),
    set: z.object({
      id: z.string(),
      title: words,
      kind: z.enum(['points', 'weighted']),
      fingerprint: z.object({ scoring: z.string(), content: z.string() }),
    }),
    index: z.object({ code: z.string(), points: number.optional() }),
    synthetic: z.boolean(),
    /** The answer to the changes of the command line is the only one and has no name. */
    scenarios: z.array(
      z.object({
        name: z.string().optional(),
        title: words.optional(),
        units: z.array(
          z.object({
            unit: z.string(),
            name: z.string().optional(),
            year: z.int().optional(),
            block: z.string().optional(),
            changes: z.array(
              z.object({
                code: z.string(),
                /** As it is named: CODE, CODE:input or CODE@form. */
                column: z.string(),
                written: z.string(),
                /** `share`: a quotient in the place of its inputs; `result`: one the file gives; `assumed`: any other result. */
                kind: z.enum(['cell', 'share', 'result', 'assumed']),
                form: z.enum(['value', 'points', 'percent']).optional(),
                /** As the file has it; left out where a result is changed, which stands among the levels. */
                before: cell.optional(),
                after: cell,
                effect: z.object({
                  kind: z.enum(['moves', 'same-cell', 'same-result', 'unscored', 'stops']),
                  /** The arm of the rule that both cells take. */
                  branch: z.string().optional(),
                  /** The lowest node above that does not move. */
                  at: z.string().optional(),
                }),
              }),
            ),
            /** The index, nodes down to the mains and to what is changed, then views. */
            levels: z.array(
              z.object({
                code: z.string(),
                kind: z.enum(['index', 'node', 'view']),
                level: z.string().optional(),
                before: standing,
                after: standing,
                /** after − before; left out where one has no value. */
                difference: number.optional(),
                /** Places gained. */
                places: number.optional(),
              }),
            ),
            passed: z.array(z.string()),
            level: z.array(z.string()),
            passedBy: z.array(z.string()),
            observed: z.array(z.string()),
            lost: z.array(z.string()),
          }),
        ),
        /** Units without a change of their own: their data are held. */
        others: z.object({
          units: z.int(),
          /** Nodes that measure them against the changed units. */
          through: z.array(z.string()),
          /** Assumed nodes whose figures in the file still count among those the others are measured against. */
          still: z.array(z.string()),
          /** Those whose index moves, the furthest first. */
          moved: z.array(z.object({ unit: z.string(), difference: number.optional() })),
        }),
      }),
    ),
  });
}
