/** The catalogue and its terms in one language: a run speaks one, and most runs say next to nothing. */
import { CATALOGUE, type Code } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { TERMS } from './terms.ts';

export interface Wording {
  lang: 'en' | 'vi';
  messages: Record<Code, { text: string; hint?: string }>;
  /** What an argument `#key` stands for, by key. */
  terms: Record<string, string>;
}

export function wordingIn(lang: Wording['lang']): Wording {
  const entries = Object.entries(CATALOGUE) as [Code, Entry][];
  const messages = entries.map(([code, entry]) => [code, { text: entry[lang], hint: entry.hint?.[lang] }]);
  const terms = Object.entries(TERMS).map(([key, term]) => [key, term[lang]]);
  return { lang, messages: Object.fromEntries(messages), terms: Object.fromEntries(terms) };
}
