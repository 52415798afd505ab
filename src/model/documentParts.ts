/** What the JSON documents of several commands say alike: names in both languages, the set, the index, what identifies them. */
import type { Z } from '../rules/rule.ts';

export function documentParts(z: Z) {
  const number = z.number();
  const words = z.strictObject({ vi: z.string().optional(), en: z.string().optional() });
  const kind = z.enum(['points', 'weighted']);
  const fingerprint = z.object({ scoring: z.string(), content: z.string() });
  const index = z.object({
    code: z.string(),
    points: number.optional(),
    print: z.object({ as: z.enum(['value', 'points', 'percent']), decimals: z.int() }),
  });
  const status = z.enum(['ranked', 'scored', 'no-score', 'missing', 'not-applicable', 'unscored']);
  return {
    number,
    words,
    kind,
    fingerprint,
    /** Of documents that are about one set. */
    head: {
      tool: z.string(),
      set: z.object({ id: z.string(), title: words, kind, years: z.array(z.int()) }),
      index,
    },
    /** Of the answers to one unit's questions. */
    answer: {
      tool: z.string(),
      set: z.object({ id: z.string(), title: words, kind, fingerprint }),
      index,
      synthetic: z.boolean(),
    },
    status,
    /** A score as a ranking reports it; figures that are not there are left out. */
    score: {
      status,
      value: number.optional(),
      rank: number.optional(),
      points: number.optional(),
      max: number.optional(),
      coverage: number.optional(),
      lower: number.optional(),
      upper: number.optional(),
      rankBest: number.optional(),
      rankWorst: number.optional(),
    },
    /** Where something comes from. */
    origin: z.object({
      is: z.enum(['published', 'derived', 'editorial', 'synthetic']),
      reference: z
        .object({
          document: z.string(),
          article: z.string().optional(),
          page: z.string().optional(),
          url: z.string().optional(),
        })
        .optional(),
    }),
  };
}
