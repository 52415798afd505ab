/** What a file says of itself before its set is known: the texts that name columns, the years, the units. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { readCsv, readFirstRecord } from '../source/csv.ts';
import type { TextSource } from '../source/text.ts';
import { type HeaderCell, identityOf, isLong } from './header.ts';
import { pivotLong } from './longForm.ts';

/** The texts that name columns; of a long file, those of its indicator column. */
export function headerOf(source: TextSource): Pick<HeaderCell, 'text' | 'kind'>[] | undefined {
  const first = readFirstRecord(source);
  if (first === undefined || !isLong(first))
    return first?.map((text, i) => ({ text, kind: source.grid?.rows[0].cells[i].kind }));
  const silent = collectProblems();
  let long: ReturnType<typeof pivotLong> | undefined;
  readCsv(source, silent, (cells, line, kinds) => {
    if (long === undefined) long = pivotLong(cells, line, source.name, silent);
    else long.add(cells, line, kinds);
  });
  return long?.finish().header;
}

/** The years a file says, sound or not. */
export function yearsIn(source: TextSource): number[] {
  return identitiesIn(source).years;
}

export function identitiesIn(source: TextSource): { years: number[]; units: string[] } {
  const years = new Set<number>();
  const units = new Set<string>();
  let roles: (string | undefined)[] | undefined;
  readCsv(source, collectProblems(), (cells) => {
    if (roles === undefined) {
      roles = cells.map(identityOf);
      return;
    }
    const year = Number((cells[roles.indexOf('year')] ?? '').trim());
    if (roles.includes('year') && Number.isInteger(year)) years.add(year);
    const fields = [roles.indexOf('unit'), roles.indexOf('name')].filter((field) => field >= 0);
    for (const field of fields.length > 0 ? fields : [0]) units.add(cells[field] ?? '');
  });
  return { years: [...years], units: [...units] };
}
