/** What the JSON documents of several commands say alike: names in both languages, the set, the index, what identifies them. */
import type { Z } from '../rules/rule.ts';

export function documentParts(z: Z) {
  const number = z.number();
  const words = z.strictObject({ vi: z.string().optional(), en: z.string().optional() });
  const kind = z.enum(['points', 'weighted']);
  const fingerprint = z.object({ scoring: z.string(), content: z.string() });
  return {
    number,
    words,
    kind,
    fingerprint,
    /** Of documents that are about one set. */
    head: {
      tool: z.string(),
      set: z.object({ id: z.string(), title: words, kind, years: z.array(z.int()) }),
      index: z.object({
        code: z.string(),
        points: number.optional(),
        print: z.object({ as: z.enum(['value', 'points', 'percent']), decimals: z.int() }),
      }),
    },
  };
}
