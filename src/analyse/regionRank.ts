/** Ranks inside regions: the index again, among the units of one region, year and (where the set has blocks) block. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { unitLabel } from '../model/dataset.ts';
import { type Text, type Ties, textOf } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { rowFinder } from '../model/rowUnits.ts';
import { rankRows, tieKeys } from '../score/rank.ts';
import type { Results } from '../score/results.ts';
import { fold } from '../source/fold.ts';

export interface RegionRanks {
  /** NaN where a unit has no rank, or no region. */
  rank: Float64Array;
  /** Ranked units of the row's region. */
  ranked: Int32Array;
  /** The region of each row; without text where it has none. */
  regions: Text[];
  /** The registry some of the regions are taken from, where it holds them as editorial. */
  editorial?: string;
}

/** Ranks rows by whole keys inside their group and region; a row without a region ('') has no rank. */
export function rankInRegions(
  keys: Float64Array,
  groupOf: Int32Array,
  regions: readonly string[],
  ties: Ties,
): Pick<RegionRanks, 'rank' | 'ranked'> {
  const indexes = new Map<string, number>();
  const inRegion = Int32Array.from(regions, (region, row) => {
    const key = `${groupOf[row]}\t${fold(region)}`;
    if (!indexes.has(key)) indexes.set(key, indexes.size);
    return indexes.get(key)!;
  });
  const own = keys.map((key, row) => (regions[row] === '' ? Number.NaN : key));
  const counts = new Int32Array(indexes.size);
  own.forEach((key, row) => {
    if (!Number.isNaN(key)) counts[inRegion[row]]++;
  });
  return { rank: rankRows(own, inRegion, ties), ranked: inRegion.map((region) => counts[region]) };
}

/**
 * Over all units of the file, whatever is shown. The file's region wins over the registry's; a difference is a warning.
 * @returns undefined where no unit has a region, which is an error
 */
export function rankWithinRegions(
  results: Results,
  registry: Registry | undefined,
  problems: Problems,
): RegionRanks | undefined {
  const { set, data, index } = results;
  const names = new Map<string, Text>();
  for (const { name, aliases } of registry?.regions ?? [])
    for (const text of [name.vi, name.en, ...aliases]) if (text !== undefined) names.set(fold(text), name);
  const regions = data.regions.map(
    (text): Text =>
      text === '' ? {} : (names.get(fold(text)) ?? textOf(text.normalize('NFC').replace(/\s+/g, ' '))),
  );
  if (regions.every(({ vi }) => vi === undefined)) {
    problems.add('usage/no-regions', {}, { file: data.file });
    return undefined;
  }
  const editorial = compareWithRegistry(results, registry, regions, problems);
  const lacking = data.units.flatMap((_, row) =>
    regions[row].vi === undefined ? [unitLabel(data, row)] : [],
  );
  if (lacking.length > 0) {
    const units = [...new Set(lacking)];
    const shown = units.length > 20 ? `${units.slice(0, 20).join(', ')} …` : units.join(', ');
    problems.add('note/no-region', { count: units.length, units: shown }, { file: '' });
  }
  return {
    regions,
    editorial,
    ...rankInRegions(
      tieKeys(set, 0, index.k),
      data.groupOf,
      regions.map(({ vi }) => vi ?? ''),
      // A set that does not rank refuses to be asked (commands/score.ts).
      set.ranking === 'none' ? 'min' : set.ranking.ties,
    ),
  };
}

/**
 * Says where the file puts a unit elsewhere than the registry, and that regions taken from a registry may be ours.
 * @returns the id of such a registry
 */
function compareWithRegistry(
  { data }: Results,
  registry: Registry | undefined,
  regions: readonly Text[],
  problems: Problems,
): string | undefined {
  if (registry === undefined) return undefined;
  const read = rowFinder(registry);
  let followed = false;
  data.units.forEach((unit, row) => {
    const own = read(unit, data.names[row]).unit;
    const listed = own === undefined ? undefined : registry.units[own].region;
    const here = regions[row].vi;
    if (listed === undefined || here === undefined) return;
    followed ||= listed === here;
    if (fold(listed) === fold(here)) return;
    const place = { file: data.file, line: data.lines[row], col: 1 };
    problems.add('data/region-differs', { unit: unitLabel(data, row), value: here, listed }, place);
  });
  if (!followed || registry.origins.regions.is !== 'editorial') return undefined;
  problems.add('note/regions-editorial', { registry: registry.id }, { file: '' });
  return registry.id;
}
