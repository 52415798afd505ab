/** Where a field comes from, in words: published with its reference, or editorial, synthetic, derived. */
import type { Provenance, Reference } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { word } from './words.ts';

const ORIGIN_WORDS = {
  published: 'published',
  derived: 'derived',
  editorial: 'editorial',
  synthetic: 'syntheticWord',
} as const;

export function sayOrigin({ is, reference }: { is: Provenance; reference?: Reference }, lang: Lang): string {
  const source =
    reference === undefined
      ? ''
      : ` (${[reference.document, reference.article, reference.page, reference.url].filter((part) => part !== undefined).join(', ')})`;
  return `${word(ORIGIN_WORDS[is], lang)}${source}`;
}
