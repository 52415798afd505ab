/** A table of raw data: every leaf of a set for every unit. */
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { drawCells } from './cells.ts';
import type { Profile } from './profile.ts';
import { deviation } from './random.ts';

export interface Table {
  header: string[];
  rows: string[][];
}

export function drawTable(
  set: IndicatorSet,
  profile: Profile,
  units: readonly string[],
  year: number,
): Table {
  const leaves = set.nodes.filter((node) => node.kind === 'leaf');
  const columns = leaves.flatMap(({ code, quotient }) =>
    quotient === undefined ? [code] : [`${code}:a`, `${code}:b`],
  );
  const rows = units.map((unit) => {
    const known = profile.quantities(unit, year);
    const cells = leaves.flatMap((leaf) => {
      const habit = profile.habits[leaf.code];
      if (habit === undefined) throw new Error(`${set.id}: what is usual for ${leaf.code} is not stated`);
      const ability = abilityAt(profile, unit, year, leaf.code);
      return drawCells({ leaf, habit, known, ability, unit, year });
    });
    return [unit, String(year), ...cells, 'synthetic'];
  });
  return { header: ['unit', 'year', ...columns, 'note'], rows };
}

/** How able a unit is at one item: in general, in this main indicator, in this item, and by the luck of the year. */
function abilityAt(profile: Profile, unit: string, year: number, code: string): number {
  return (
    profile.strength(unit, year) +
    0.25 * deviation(unit, code.split('.')[0]) +
    0.6 * deviation(unit, code, 'lasting') +
    0.25 * deviation(unit, year, code)
  );
}
