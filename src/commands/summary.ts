/** `dti summary RESULT…`: counts over several families of units that were scored apart. */
import { countFamilies, type Family, sameText, type Wanted } from '../analyse/familyCounts.ts';
import { fileExists, type Host, toolVersion } from '../io.ts';
import { familiesCsv, familiesJson, renderFamilies } from '../render/familyText.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import { fold } from '../source/fold.ts';
import { readFamily } from './readFamily.ts';
import { type CommonOptions, closeSession, openSession, type Session } from './session.ts';

export interface SummaryOptions extends CommonOptions {
  /** In billionths. */
  atLeast?: number;
  year?: number;
  format?: 'table' | 'csv' | 'json' | 'md';
}

export async function runSummary(
  host: Host,
  results: readonly string[],
  options: SummaryOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const { problems, lang } = session;
  const families: Family[] = [];
  for (const written of problems.hasErrors() ? [] : results) {
    const family = await readFamily(session, argumentOf(host, written), options.year);
    if (family !== undefined) families.push(family);
  }
  checkTogether(session, families);
  const wanted = wantedOf(session, families, options);
  if (problems.hasErrors()) return closeSession(session);
  const counts = countFamilies(families, wanted);
  if (options.format === 'csv') host.out(familiesCsv(families, counts, lang));
  else if (options.format === 'json') host.out(familiesJson(families, counts, toolVersion()));
  else if (options.format === 'md') host.out(renderFamilies(families, counts, { lang, ...MARKDOWN }));
  else
    host.out(
      renderFamilies(families, counts, {
        lang,
        grid: (grid) => renderGrid(grid, host.width),
        line: (text) => wrapLine(text, host.width),
      }),
    );
  return closeSession(session);
}

/** FILE, or NAME=FILE where the units should be called otherwise. */
function argumentOf(host: Host, written: string): { path: string; label?: string } {
  const named = /^([^=]+)=(.+)$/.exec(written);
  return named === null || fileExists(host, written)
    ? { path: written }
    : { path: named[2], label: named[1].trim() };
}

/** The same unit in two files would be counted twice; two years seldom belong into one count. */
function checkTogether({ problems }: Session, families: readonly Family[]): void {
  const seen = new Map<string, string>();
  for (const { file, units } of families) {
    for (const { unit, line } of units) {
      const first = seen.get(fold(unit));
      if (first === undefined) seen.set(fold(unit), file);
      else problems.add('summary/unit-twice', { unit, first }, { file, line });
    }
  }
  const dated = families.filter(({ year }) => year !== 0);
  for (const { file, year } of dated) {
    const [first] = dated;
    if (year !== first.year)
      problems.add('summary/other-year', { year, first: first.file, other: first.year }, { file });
  }
}

function wantedOf({ problems }: Session, families: readonly Family[], { atLeast }: SummaryOptions): Wanted[] {
  if (atLeast !== undefined) return [{ atLeast }];
  const [first] = families;
  for (const { file, bands } of families) {
    const same =
      bands.length === first.bands.length && bands.every((band, i) => sameText(band, first.bands[i]));
    if (bands.length === 0 || !same) problems.add('summary/no-bands', { first: first.file }, { file });
  }
  return first?.bands.map((band) => ({ band })) ?? [];
}
