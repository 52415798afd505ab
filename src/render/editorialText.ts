/** How much of a set is not official, in a few words: by level, and by field where not all of it is ours. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { editorialContent } from '../model/provenance.ts';
import type { Lang } from '../rules/rule.ts';
import { levelName, word } from './words.ts';

/** @returns an empty text where all of it is published or derived */
export function sayEditorial(used: IndicatorSet, lang: Lang): string {
  const byLevel = new Map<string, ReturnType<typeof editorialContent>>();
  for (const row of editorialContent(used)) byLevel.set(row.level, [...(byLevel.get(row.level) ?? []), row]);
  const parts = [...byLevel].map(([level, rows]) => {
    const name = levelName(level, lang);
    // A level that is ours in every field is said in one word.
    if (rows.length >= 3 && rows.every((row) => row.count === row.of))
      return word('allOf', lang, { count: rows[0].of, level: name });
    const fields = rows.map((row) => `${word(row.field, lang).toLowerCase()} ${row.count}/${row.of}`);
    return `${name} (${fields.join(', ')})`;
  });
  return parts.join(', ');
}
