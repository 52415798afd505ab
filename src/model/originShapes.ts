/** Where something written comes from: the words for it, and the document it stands in; the same in every file people write. */
import type { Z } from '../rules/rule.ts';

const PROVENANCE = ['published', 'derived', 'editorial', 'synthetic'] as const;

/** `origin` is the word alone, or with its document. */
export function originShapes(z: Z) {
  const provenance = z.enum(PROVENANCE);
  const reference = z.strictObject({
    document: z.string(),
    article: z.string().optional(),
    page: z.string().optional(),
    url: z.string().optional(),
  });
  const origin = z.union([provenance, z.strictObject({ is: provenance, reference: reference.optional() })]);
  return { provenance, origin };
}
