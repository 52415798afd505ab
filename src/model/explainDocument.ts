/** The JSON that `dti explain` writes, as a schema: dti.explain/1. Keys are only ever added. */
import type { ZodArray, ZodOptional, ZodType } from 'zod';
import type { Z } from '../rules/rule.ts';
import { documentParts } from './documentParts.ts';

export function explainSchema(z: Z) {
  const { words, number, origin, answer } = documentParts(z);
  const cell = z.object({
    header: z.string(),
    form: z.enum(['raw', 'value', 'points', 'percent', 'max']),
    input: z.string().optional(),
    /** As it is written in the file. */
    text: z.string(),
    place: z.object({
      file: z.string(),
      line: z.int().optional(),
      col: z.int().optional(),
      /** Of a workbook: Sheet!C12. */
      cell: z.string().optional(),
    }),
    taken: z.object({
      as: z.enum(['number', 'label', 'yes', 'no', 'empty', 'missing', 'not-applicable', 'no-score']),
      /** Of a label its place in the rule's list, from 0. */
      number: number.optional(),
      label: z.string().optional(),
      /** `sign`: written with %, `column`: the column holds percentages, both read as shares; `kept`: in percent. */
      percent: z.enum(['sign', 'column', 'kept']).optional(),
      /** The sign before the decimals, or between groups of three digits. */
      mark: z.object({ is: z.enum(['.', ',']), groups: z.boolean() }).optional(),
    }),
  });
  /** One of the nodes a result is made of; its figures are those before rounding to billionths. */
  const operand = z.object({
    code: z.string(),
    value: number,
    points: number.optional(),
    max: number.optional(),
    weight: number.optional(),
    /** False for a case that another one beats, or a value above the least. */
    counts: z.boolean(),
    /** Points, a summand or a factor. */
    part: number.optional(),
  });
  /**
   * pool and view of a points set: Σ points ÷ Σ max; best: the most points ÷ max; arithmetic and view of a weighted set:
   * Σ weight · value ÷ Σ weight; geometric: (Π value^weight)^(1 ÷ Σ weight); harmonic: Σ weight ÷ Σ (weight ÷ value), both 0
   * where a value is 0; min: the least value.
   */
  const combination = z.object({
    operation: z.enum(['pool', 'best', 'arithmetic', 'geometric', 'harmonic', 'min', 'view']),
    operands: z.array(operand),
    points: number.optional(),
    max: number.optional(),
    result: number,
  });
  /** The units that a relative rule compares. */
  const population = z.object({
    n: z.int(),
    min: number,
    max: number,
    mean: number,
    sd: number,
    reference: number.optional(),
    referenceUnit: z.string().optional(),
    year: z.int().optional(),
    block: z.string().optional(),
    /** Statistics that the set fixes. */
    frozen: z.array(z.string()).optional(),
  });
  /**
   * What a rule made of its number: `top` ÷ `bottom` (`product`: of their numbers multiplied; `difference`: of two numbers the
   * first less the second; `logarithms`: the same of their natural logarithms), held between hold.least and hold.most, put
   * onto `range` (low + (high − low) · it), and raised to `floor`.
   */
  const rule = z.object({
    kind: z.enum(['given', 'yes-no', 'choice', 'ratio', 'steps', 'count', 'linear', 'relative']),
    method: z.enum(['best', 'min-max', 'z-score', 'percentile', 'reference-unit']).optional(),
    branch: z.string(),
    of: z.enum(['product', 'difference', 'logarithms']),
    top: z.array(number),
    bottom: z.array(number).optional(),
    hold: z.object({ least: number.optional(), most: number.optional() }).optional(),
    range: z.object({ low: number, high: number }).optional(),
    floor: number.optional(),
    /** Of a relative rule. */
    population: population.optional(),
  });
  const arithmetic = z.union([
    combination,
    z.object({ operation: z.literal('rescale'), of: combination, rule, result: number }),
    /** points: number ÷ max; value, percent: the number itself, a percentage as a share of the scale. */
    z.object({
      operation: z.literal('given'),
      form: z.enum(['value', 'points', 'percent']),
      number,
      max: number.optional(),
      result: number,
    }),
    /** quotient: a ÷ b · per is the number. */
    z.object({
      operation: z.literal('rule'),
      quotient: z.object({ a: number, b: number, per: number }).optional(),
      number: number.optional(),
      rule,
      result: number,
    }),
    /** Missing, and counted as the bottom of the scale or the rule's floor. */
    z.object({ operation: z.literal('missing'), result: number }),
  ]);
  const score = {
    status: z.enum(['ranked', 'scored', 'no-score', 'missing', 'not-applicable', 'unscored', 'not-computed']),
    value: number.optional(),
    points: number.optional(),
    max: number.optional(),
    coverage: number.optional(),
    rank: number.optional(),
    /** How many units are ranked beside it. */
    ranked: z.int().optional(),
    /** Units of the same rank. */
    tied: z.array(z.string()).optional(),
    lower: number.optional(),
    upper: number.optional(),
    rankBest: number.optional(),
    rankWorst: number.optional(),
  };
  const node = z.object({
    code: z.string(),
    name: words.optional(),
    kind: z.enum(['inner', 'leaf', 'open', 'view']),
    level: z.string().optional(),
    source: z.enum(['cells', 'given', 'children', 'absent', 'skipped', 'view']),
    ...score,
    /** The set's points of the node, whatever applies to the unit. */
    full: number.optional(),
    weight: number.optional(),
    /** The unscored node it is, or lies in. */
    unscored: z.string().optional(),
    /** Why there is no score, or one that nobody reported. */
    why: z
      .object({
        is: z.enum([
          'missing',
          'not-applicable',
          'dropped',
          'no-score',
          'below-given',
          'not-read',
          'parts-unknown',
        ]),
        how: z.enum(['empty', 'absent', 'below', 'token', 'block', 'denominator']).optional(),
        counts: z.enum(['zero', 'nothing']).optional(),
        coverage: number.optional(),
        minimum: number.optional(),
        above: z.string().optional(),
        codes: z.array(z.string()).optional(),
        population: population.optional(),
      })
      .optional(),
    provenance: z.object({ structure: origin, name: origin, points: origin, rule: origin }),
    cells: z.array(cell).optional(),
    checks: z.array(cell).optional(),
    rule: z.object({ kind: rule.shape.kind, words }).optional(),
    arithmetic: arithmetic.optional(),
    /** What was missing or does not apply below it; points lost (`zero`), or points or weights that left the sum. */
    effects: z
      .array(
        z.object({
          code: z.string(),
          is: z.enum(['zero', 'excluded', 'not-applicable', 'dropped', 'no-score', 'smaller']),
          points: number.optional(),
          weight: number.optional(),
          within: z.string(),
        }),
      )
      .optional(),
    get children(): ZodOptional<ZodArray<ZodType>> {
      return z.array(node).optional();
    },
  });
  return z.object({
    schema: z.literal('dti.explain/1'),
    ...answer,
    /** Left out where it is unbounded. */
    scale: z.object({ low: number, high: number }).optional(),
    unit: z.object({
      unit: z.string(),
      name: z.string().optional(),
      year: z.int().optional(),
      block: z.string().optional(),
      region: z.string().optional(),
    }),
    /** The node asked for, with all that is below it. */
    asked: node,
    /** From the node above it up to the index, or to the first that is not scored. */
    above: z.array(node),
    /** Beside the index. */
    views: z.array(node).optional(),
  });
}
