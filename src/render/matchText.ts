/** How the names of a file were read, for people: each with its unit, then what the registry has and the file has not. */
import type { UnitMatch } from '../model/matchUnits.ts';
import type { Registry, RegistryUnit } from '../model/registry.ts';
import type { UnitRow } from '../model/unitRows.ts';
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { word } from './moreWords.ts';

/** Every name of a file and the unit it was read as, in the order of the file; totals stand among them. */
export function matchGrid(
  registry: Registry,
  matches: readonly UnitMatch[],
  totals: readonly UnitRow[],
  lang: Lang,
): Grid {
  const rows = matches.map(({ row, unit, by }) => ({
    row,
    cells:
      unit === undefined
        ? [word('noUnit', lang), '–']
        : [labelOf(registry.units[unit]), word(`by_${by!}`, lang)],
  }));
  const others = totals.map((row) => ({ row, cells: [word('notAUnit', lang), '–'] }));
  const all = [...rows, ...others].sort((a, b) => a.row.line - b.row.line);
  const years = all.some(({ row }) => row.year !== 0);
  return {
    head: [
      word('lineHead', lang),
      ...(years ? [word('year', lang)] : []),
      word('inFile', lang),
      word('readAs', lang),
      word('matchedBy', lang),
    ],
    align: ['right', ...(years ? (['right'] as const) : []), 'left', 'left', 'left'],
    fixed: 1,
    rows: all.map(({ row, cells }) => [
      String(row.line),
      ...(years ? [row.year === 0 ? '–' : String(row.year)] : []),
      row.unit,
      ...cells,
    ]),
  };
}

function labelOf({ name, code }: RegistryUnit): string {
  return code === undefined ? name : `${name} (${code})`;
}

/** Below the table: how many names were recognised, and which units of the registry the file does not have. */
export function matchSummary(registry: Registry, matches: readonly UnitMatch[], lang: Lang): string[] {
  const known = matches.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const units = new Set(known);
  const absent = registry.units.filter((_, i) => !units.has(i)).map(({ name }) => name);
  return [
    word('matchedCount', lang, {
      names: matches.length,
      known: known.length,
      units: units.size,
      of: registry.units.length,
      registry: registry.id,
    }),
    ...(absent.length === 0 ? [] : [word('absentUnits', lang, { names: absent.join(', ') })]),
  ];
}
