/** The one line of a run that says how much of what it used is not official. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { editorialContent } from '../model/provenance.ts';
import { levelName, word } from '../render/words.ts';
import type { Session } from './session.ts';

/** @param used the set with only those nodes that the run touched */
export function noteEditorial(session: Session, used: IndicatorSet): void {
  const byLevel = new Map<string, ReturnType<typeof editorialContent>>();
  for (const row of editorialContent(used)) byLevel.set(row.level, [...(byLevel.get(row.level) ?? []), row]);
  const parts = [...byLevel].map(([level, rows]) => {
    const name = levelName(level, session.lang);
    // A level that is ours in every field is said in one word.
    if (rows.length >= 3 && rows.every((row) => row.count === row.of))
      return word('allOf', session.lang, { count: rows[0].of, level: name });
    const fields = rows.map((row) => `${word(row.field, session.lang).toLowerCase()} ${row.count}/${row.of}`);
    return `${name} (${fields.join(', ')})`;
  });
  if (parts.length === 0) return;
  session.problems.add('note/editorial', { set: used.id, what: parts.join(', ') }, { file: '' });
}
