/** Rows of a dataset → the groups that are ranked together, and the years that populations of all blocks span. */
import type { Dataset } from './dataset.ts';
import type { IndicatorSet } from './indicatorSet.ts';

/** Which rows are ranked together: same year and, where the set has blocks, same block. */
export function groupRows(
  set: IndicatorSet,
  years: number[],
  blocks: string[],
): Pick<Dataset, 'years' | 'groups' | 'groupOf' | 'yearOf' | 'yearCount'> {
  const distinctYears = [...new Set(years)].sort((a, b) => a - b);
  const keys = new Map<string, { year: number; block: string; count: number }>();
  const keyOf = (row: number) => `${years[row]}\t${set.blocks === undefined ? '' : blocks[row]}`;
  for (let row = 0; row < years.length; row++) {
    const key = keyOf(row);
    const group = keys.get(key);
    if (group === undefined)
      keys.set(key, { year: years[row], block: set.blocks === undefined ? '' : blocks[row], count: 1 });
    else group.count++;
  }
  // In order of year and block name, so that the order of rows decides nothing.
  const sorted = [...keys.entries()].sort(
    ([, a], [, b]) => a.year - b.year || (a.block < b.block ? -1 : a.block > b.block ? 1 : 0),
  );
  const indexOf = new Map(sorted.map(([key], i) => [key, i]));
  const yearIndex = new Map(distinctYears.map((year, i) => [year, i]));
  return {
    years: Int32Array.from(years),
    groups: sorted.map(([, group]) => group),
    groupOf: Int32Array.from(years, (_, row) => indexOf.get(keyOf(row))!),
    yearOf: Int32Array.from(years, (year) => yearIndex.get(year)!),
    yearCount: distinctYears.length,
  };
}
