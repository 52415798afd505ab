/** The rows of a data file against a crosswalk: which old unit each is, and whether they are old units at all. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import { nearestUnits, unitFinder } from '../model/registry.ts';

/** Old unit and year → row. A unit that goes nowhere, or stands twice under two names, is an error at its row. */
export function assignRows(
  data: Dataset,
  rows: readonly number[],
  crosswalk: Crosswalk,
  problems: Problems,
): Map<string, number> | undefined {
  const known = new Set(crosswalk.units.flatMap(({ parts }) => parts.map(({ key }) => key)));
  const found = new Map<string, number>();
  let sound = true;
  for (const row of rows) {
    const keys = [data.units[row], data.names[row]].map(crosswalk.keyOf);
    const key = keys.find((one) => known.has(one));
    const year = data.years[row];
    const other = found.get(`${key}\t${year}`);
    const place = { file: data.file, line: data.lines[row], col: 1 };
    const unit = unitLabel(data, row);
    if (key === undefined) {
      const near = crosswalk.from === undefined ? '' : nearestUnits(crosswalk.from, unit).join(', ');
      problems.add('crosswalk/lost-row', { unit, crosswalk: crosswalk.id, near }, place);
      sound = false;
    } else if (other !== undefined) {
      const args = { unit, line: data.lines[other], other: unitLabel(data, other), year: year || '' };
      problems.add('data/duplicate-unit', args, place);
      sound = false;
    } else found.set(`${key}\t${year}`, row);
  }
  return sound ? found : undefined;
}

/**
 * Most new units bear the name of an old one, so that a file of the new units would pass for one of the old that lacks many.
 * @returns true where a year has all new units, no other, and not all the old
 */
export function reportAlready(
  data: Dataset,
  rows: readonly number[],
  { to, units }: Crosswalk,
  rowsOf: ReadonlyMap<string, number>,
  problems: Problems,
): boolean {
  if (to === undefined) return false;
  const find = unitFinder(to);
  const years = [...new Set(rows.map((row) => data.years[row]))].filter((year) => {
    const found = rows
      .filter((row) => data.years[row] === year)
      .map((row) => find(data.units[row]) ?? find(data.names[row]));
    const complete = units.every(({ parts }) => parts.every(({ key }) => rowsOf.has(`${key}\t${year}`)));
    return !complete && !found.includes(undefined) && new Set(found).size === to.units.length;
  });
  for (const year of years)
    problems.add(
      'merge/already',
      { count: to.units.length, registry: to.id, year: year === 0 ? '' : year },
      { file: data.file },
    );
  return years.length > 0;
}
