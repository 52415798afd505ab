/** Counts over several families → a sentence and a table, CSV or JSON. */
import { stringify } from 'csv-stringify/sync';
import { type Family, type FamilyCount, shareOf, type Wanted } from '../analyse/familyCounts.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { word } from './moreWords.ts';
import { plainK } from './numbers.ts';

export interface FamilyTextOptions {
  lang: Lang;
  grid(grid: Grid): string[];
  line(text: string): string[];
}

export function renderFamilies(
  families: readonly Family[],
  counts: readonly FamilyCount[],
  { lang, grid, line }: FamilyTextOptions,
): string {
  const without = families.flatMap(({ units }) => units.filter(({ k }) => Number.isNaN(k)));
  const names = without.map(({ unit }) => unit).join(', ');
  const synthetic = families.some((family) => family.synthetic);
  const merged = families.filter((family) => family.merged === true).map(({ name }) => name);
  return [
    ...(synthetic ? [...line(word('synthetic', lang)), ''] : []),
    ...counts.flatMap((count) => line(sentence(families, count, lang))),
    '',
    ...grid(gridOf(families, counts, lang)),
    ...(without.length === 0 ? [] : ['', ...line(word('sumWithout', lang, { n: without.length, names }))]),
    ...(merged.length === 0 ? [] : ['', ...line(word('sumMerged', lang, { names: merged.join(', ') }))]),
    '',
  ].join('\n');
}

function sentence(families: readonly Family[], count: FamilyCount, lang: Lang): string {
  const text = word('sumLine', lang, {
    n: count.n,
    of: count.of,
    families: listed(
      families.map(({ name }) => name),
      lang,
    ),
    what: sayWanted(count.wanted, lang),
    share: sayShare(count.n, count.of, lang),
    each: listed(
      count.each.map(({ n }) => String(n)),
      lang,
    ),
  });
  return families.length > 1 ? text : text.replace(/: [^:]*$/, '');
}

/** "6 and 6"; "1, 2 and 3". */
function listed(parts: readonly string[], lang: Lang): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word('and', lang)} ${parts.at(-1)}`;
}

function sayWanted(wanted: Wanted, lang: Lang): string {
  return 'band' in wanted
    ? word('sumBand', lang, { name: inLang(wanted.band, lang) })
    : word('sumAtLeast', lang, { x: sayValue(wanted.atLeast, lang) });
}

function sayShort(wanted: Wanted, lang: Lang): string {
  return 'band' in wanted
    ? inLang(wanted.band, lang)
    : word('sumAtLeastShort', lang, { x: sayValue(wanted.atLeast, lang) });
}

function sayValue(k: number, lang: Lang): string {
  return lang === 'vi' ? plainK(k).replace('.', ',') : plainK(k);
}

function sayShare(n: number, of: number, lang: Lang): string {
  return of === 0 ? '–' : percent(n, of, lang === 'vi' ? ',' : '.');
}

function percent(n: number, of: number, mark: string): string {
  const digits = String(shareOf(n, of)).padStart(3, '0');
  return `${digits.slice(0, -2)}${mark}${digits.slice(-2)}`;
}

function gridOf(families: readonly Family[], counts: readonly FamilyCount[], lang: Lang): Grid {
  const row = (name: string, what: string, n: number, of: number) => [
    name,
    what,
    String(of),
    String(n),
    of === 0 ? '–' : `${sayShare(n, of, lang)} %`,
  ];
  return {
    head: (['sumFamily', 'sumWhat', 'sumUnits', 'sumCount', 'sumShare'] as const).map((key) =>
      word(key, lang),
    ),
    align: ['left', 'left', 'right', 'right', 'right'],
    fixed: 1,
    rows: counts.flatMap((count) => {
      const what = sayShort(count.wanted, lang);
      const rows = count.each.map(({ n, of }, i) => row(families[i].name, what, n, of));
      return families.length < 2 ? rows : [...rows, row(word('sumAll', lang), what, count.n, count.of)];
    }),
  };
}

/** One family and one thing counted a row, then all families together; `what` is a value or the name of a band. */
export function familiesCsv(families: readonly Family[], counts: readonly FamilyCount[], lang: Lang): string {
  const is = (mark: 'synthetic' | 'merged') => families.some((family) => family[mark] === true);
  const notes = (['synthetic', 'merged'] as const).filter(is).join('; ');
  const share = (n: number, of: number) => (of === 0 ? '' : Number(percent(n, of, '.')));
  const rows = counts.flatMap(({ wanted, n, of, each }) => {
    const what = 'band' in wanted ? inLang(wanted.band, lang) : wanted.atLeast / 1e9;
    return [
      ...each.map((one, i) => [
        families[i].name,
        families[i].file,
        what,
        one.n,
        one.of,
        share(one.n, one.of),
      ]),
      [word('sumAll', lang), '', what, n, of, share(n, of)],
    ];
  });
  return stringify(
    [
      ['family', 'file', 'at-least-or-band', 'count', 'scored', 'percent', ...(notes === '' ? [] : ['note'])],
      ...rows.map((row) => [...row, ...(notes === '' ? [] : [notes])]),
    ],
    { escape_formulas: true },
  );
}

/** dti.summary/1: keys are only ever added. */
export function familiesJson(
  families: readonly Family[],
  counts: readonly FamilyCount[],
  toolVersion: string,
): string {
  const figures = (n: number, of: number) => ({
    count: n,
    scored: of,
    ...(of === 0 ? {} : { percent: Number(percent(n, of, '.')) }),
  });
  const document = {
    schema: 'dti.summary/1',
    tool: `dti ${toolVersion}`,
    synthetic: families.some(({ synthetic }) => synthetic),
    families: families.map(({ name, file, year, merged, units }) => ({
      name,
      file,
      ...(year === 0 ? {} : { year }),
      ...(merged === true ? { merged } : {}),
      units: units.length,
      withoutScore: units.filter(({ k }) => Number.isNaN(k)).map(({ unit }) => unit),
    })),
    counts: counts.map(({ wanted, n, of, each }) => ({
      ...('band' in wanted ? { band: wanted.band } : { atLeast: wanted.atLeast / 1e9 }),
      ...figures(n, of),
      each: each.map((one) => figures(one.n, one.of)),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
