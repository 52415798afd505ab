/** A part of a merged unit by its name, with how much of the old unit it is where that is not all of it. */
import type { Lang } from '../rules/rule.ts';
import { word } from './moreWords.ts';
import { formatK } from './numbers.ts';

export function sayPart({ name, part }: { name: string; part: number }, lang: Lang): string {
  return part === 1 ? name : word('partShare', lang, { name, part: sayPercent(part, lang) });
}

/** Everything that stands in a percentage: 0.4 is 40, 0.375 is 37.5. */
function sayPercent(part: number, lang: Lang): string {
  const text = formatK(Math.round(part * 1e9), 7, lang, 100);
  return text.replace(/[.,]?0+$/, (zeros) => (/[.,]/.test(text) ? '' : zeros));
}
