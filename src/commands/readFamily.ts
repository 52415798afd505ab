/** A result, JSON or CSV, as one family of units to be counted. */
import type { Family, FamilyUnit } from '../analyse/familyCounts.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { readBytes, resolve } from '../io.ts';
import { NO_SCORE } from '../model/tokens.ts';
import { isSynthetic, mergedNote } from '../model/units.ts';
import { word } from '../render/moreWords.ts';
import { columnToK } from '../score/results.ts';
import { readCsv } from '../source/csv.ts';
import type { TextSource } from '../source/text.ts';
import { findSet, idOf, ownFiles, shelfIds } from './library.ts';
import { openInput, type Session } from './session.ts';

const SCHEMA = 'dti.results/1';

type Read = Omit<Family, 'name' | 'year' | 'units'> & {
  set?: string;
  units: (FamilyUnit & { year: number })[];
};

/** @param year chooses among several. @returns undefined where the file cannot be counted; the problem is reported */
export async function readFamily(
  session: Session,
  { path, label }: { path: string; label?: string },
  year: number | undefined,
): Promise<Family | undefined> {
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  const bytes = Buffer.from(readBytes(resolve(session.host.cwd, path))!);
  const read = /^(\xef\xbb\xbf)?\s*[{[]/.test(bytes.subarray(0, 64).toString('latin1'))
    ? await readJson(session, path, bytes.toString('utf8').replace(/^\ufeff/, ''))
    : readTable(session, source);
  if (read === undefined) return undefined;
  const years = [...new Set(read.units.map((unit) => unit.year))].sort();
  const place = { file: path };
  if (year !== undefined && !years.includes(year)) {
    session.problems.add('summary/year-absent', { year, years: years.join(', ') }, place);
    return undefined;
  }
  if (year === undefined && years.length > 1) {
    session.problems.add('summary/several-years', { years: years.join(', ') }, place);
    return undefined;
  }
  const { set, units, ...rest } = read;
  return {
    ...rest,
    name: label ?? (await nameOf(session, set, path)),
    year: year ?? years[0] ?? 0,
    units: units.filter((unit) => year === undefined || unit.year === year),
  };
}

async function readJson({ problems, lang }: Session, file: string, text: string): Promise<Read | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.add('summary/truncated', { what: word('notJson', lang) }, { file });
    return undefined;
  }
  const schema = (value as { schema?: unknown }).schema;
  if (schema !== SCHEMA && schema !== undefined) {
    problems.add('summary/unknown-schema', { schema: String(schema) }, { file });
    return undefined;
  }
  const { checkResults } = await import('../model/compile.ts');
  const result = checkResults(value);
  if ('path' in result) {
    const what = word('badKey', lang, { key: result.path || 'schema' });
    problems.add('summary/truncated', { what }, { file });
    return undefined;
  }
  // With --top, --unit or --block a result holds some of its units; a count of these would be taken for one of all.
  const all = result.groups.reduce((sum, { units }) => sum + units, 0);
  if (result.units.length < all) {
    problems.add('summary/partial', { n: result.units.length, of: all }, { file });
    return undefined;
  }
  return {
    file,
    set: result.set.id,
    synthetic: result.synthetic,
    merged: result.merged !== undefined || result.units.some(({ note }) => mergedNote(note ?? '') !== ''),
    print: { ...result.index.print, points: result.index.points },
    bands: result.groups[0]?.bands.map(({ name }) => name) ?? [],
    units: result.units.map(({ unit, name, year, value: found, band }) => ({
      unit: name ?? unit,
      year: year ?? 0,
      k: toK(found),
      band,
    })),
  };
}

function toK(value: number | undefined): number {
  return columnToK(Float64Array.of(value ?? Number.NaN))[0];
}

/** What stands for a value where there is none. */
const UNSCORED = ['', NO_SCORE, 'N/A', 'KAD'];

/** What `dti score` writes: one unit a row, the value of the index in a column of that name. */
function readTable({ problems }: Session, source: TextSource): Read | undefined {
  const file = source.name;
  const own = collectProblems();
  let head: string[] = [];
  const units: Read['units'] = [];
  let synthetic = false;
  let merged = false;
  let unusable = false;
  readCsv(source, own, (cells, line) => {
    if (head.length === 0) {
      head = cells;
      for (const column of ['unit', 'value'].filter((name) => !head.includes(name)))
        own.add('summary/no-values', { column }, { file, line });
      // In a long result the same column holds every indicator.
      if (head.includes('indicator')) own.add('summary/long-result', {}, { file, line });
      unusable = own.hasErrors();
      return;
    }
    if (unusable) return;
    if (cells.length !== head.length) {
      own.add('file/ragged-row', { found: cells.length, expected: head.length }, { file, line, col: 1 });
      return;
    }
    const cell = (name: string) => cells[head.indexOf(name)] ?? '';
    const text = cell('value').trim();
    const scored = !UNSCORED.includes(text);
    if (scored && !/^-?\d+(\.\d+)?$/.test(text))
      own.add(
        'summary/not-a-value',
        { cell: text, unit: cell('unit') },
        { file, line, field: head.indexOf('value') },
      );
    synthetic ||= isSynthetic(cell('note'));
    merged ||= mergedNote(cell('note')) !== '';
    units.push({
      unit: cell('name') === '' ? cell('unit') : cell('name'),
      year: Number(cell('year')) || 0,
      k: scored ? toK(Number(text)) : Number.NaN,
      line,
    });
  });
  problems.addAll(own);
  return own.hasErrors() ? undefined : { file, synthetic, merged, bands: [], units };
}

const FAMILIES = {
  province: 'familyProvince',
  ministry: 'familyMinistry',
  department: 'familyDepartment',
  district: 'familyDistrict',
  commune: 'familyCommune',
} as const;

/** What the units of the set are called, where the set is at hand and says it; otherwise the name of the file. */
async function nameOf(session: Session, id: string | undefined, path: string): Promise<string> {
  const known = id !== undefined && [...shelfIds(), ...ownFiles(session).map(idOf)].includes(id);
  const set = known ? await findSet({ ...session, problems: collectProblems() }, id) : undefined;
  const found = FAMILIES[set?.unitType as keyof typeof FAMILIES];
  return found === undefined ? path.replace(/^.*\/|\.[^./]+$/g, '') : word(found, session.lang);
}
