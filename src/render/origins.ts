/** Where a field comes from, in words: published with its reference, or editorial, synthetic, derived. */
import type { Provenance, Reference } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { speaker, word } from './words.ts';

const ORIGIN_WORDS = {
  published: 'published',
  derived: 'derived',
  editorial: 'editorial',
  synthetic: 'syntheticWord',
} as const;

const PLACE_WORDS = {
  article: { vi: 'điều {n}', en: 'article {n}' },
  page: { vi: 'trang {n}', en: 'page {n}' },
} as const;

const placeWord = speaker(PLACE_WORDS);

/** A number alone does not say what it counts; what is written with a word is left as it is. */
function sayPlace(kind: keyof typeof PLACE_WORDS, text: string | undefined, lang: Lang): string | undefined {
  return text !== undefined && /^\d/.test(text) ? placeWord(kind, lang, { n: text }) : text;
}

export function sayOrigin({ is, reference }: { is: Provenance; reference?: Reference }, lang: Lang): string {
  const said = word(ORIGIN_WORDS[is], lang);
  if (reference === undefined) return said;
  const { document, article, page, url } = reference;
  const parts = [document, sayPlace('article', article, lang), sayPlace('page', page, lang), url];
  return `${said} (${parts.filter((part) => part !== undefined).join(', ')})`;
}
