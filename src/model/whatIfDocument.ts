/** The JSON that `dti what-if` writes, as a schema: dti.what-if/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function whatIfSchema(z: Z) {
  const { words, number, answer, status } = documentParts(z);
  const standing = z.object({
    status,
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
    ...answer,
    /** Where a target was asked for: the plan, whose effect is the only scenario; there is none where nothing has to be done. */
    target: z
      .object({
        unit: z.string(),
        /** The least score that reaches it. */
        value: number,
        /** The place asked for, and who holds it now. */
        rank: z.int().optional(),
        holder: z.string().optional(),
        asked: z.enum(['fewest', 'cheapest']),
        ceiling: z.enum(['best', 'full']),
        /** `there`: reached already. `beyond`: not even with all that could be raised, which stands under raises. */
        outcome: z.enum(['there', 'reached', 'beyond']),
        /** `sum`: proven to be the fewest, or the cheapest. `search`: the best found. */
        method: z.enum(['sum', 'search']),
        /** No plan has fewer indicators, or costs less. */
        bound: number.optional(),
        /** How many indicators could be raised. */
        open: z.int(),
        cost: number.optional(),
        costUnit: words.optional(),
        now: z.object({ value: number.optional() }),
        raises: z.array(
          z.object({
            code: z.string(),
            /** A change as dti what-if reads it: column=written. */
            column: z.string(),
            written: z.string(),
            /** On the set's scale. */
            value: number,
          }),
        ),
      })
      .optional(),
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
