/**
 * One year of one index, however it came: scored here, read from a result, or ranks alone. What compares years, merges
 * units or reviews layers works on sides and asks no file again.
 */
import { hasMovingPopulation, type IndicatorSet, type PrintForm, type Text } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { rowFinder } from '../model/rowUnits.ts';
import { isSynthetic, type Results, type Scores } from '../score/results.ts';
import { fold } from '../source/fold.ts';

export interface Side {
  file: string;
  /** What reports call it: the file, and the year where the file has several. */
  label: string;
  /** The year measured; 0 where nothing says it. */
  year: number;
  from: 'data' | 'result' | 'ranks';
  /** None where only ranks are known. */
  set?: SideSet;
  units: SideUnit[];
  /** The index first, then nodes in tree order, then views. A column of ranks alone has no scores. */
  columns: SideColumn[];
  synthetic: boolean;
  /** True where units are ranked inside their block. */
  inBlocks?: boolean;
  /** How many units there are (of ranks: at least), where a side shows only some of them. */
  unitsOf?: number;
  /** How many units the index ranks, by folded block ('' without blocks), where a side shows only some of them. */
  rankedIn?: ReadonlyMap<string, number>;
  /** Where it was scored here: the results, and which of their rows are this side's units. */
  scored?: { results: Results; rows: number[] };
  /** Where its values are merged ones of older units: by which crosswalk, how, and by which column where it is weighted. */
  crosswalk?: { crosswalk: string; method: string; weights?: string };
  /** Where its values are merged ones: the side of the older units, and what each of its units was made of. */
  mergedFrom?: { side: Side; units: MergedOrigin[] };
}

export interface MergedOrigin {
  /** `absent`: the older side has no such unit. */
  parts: { name: string; part: number; absent?: true }[];
  /** The unit of the older side that it took over as it was, where it has one part only. */
  carried?: number;
  /** Of several parts, the unit of the older side that has its name (predecessor.ts). */
  predecessor?: number;
}

/** What is known of the set, from the set itself or from a result made by it. */
export interface SideSet {
  id: string;
  title: Text;
  kind: 'points' | 'weighted';
  index: { code: string; points?: number; print: { as: PrintForm; decimals: number } };
  ranked: boolean;
  movingPopulation: boolean;
  ruleSemantics: number;
  fingerprint: { scoring: string; content: string };
  /** The set itself, where it can be had: links between versions are only known from it. */
  whole?: IndicatorSet;
}

export interface SideUnit {
  /** The same for the same unit on every side that knows the same registry, however the unit is spelt. */
  key: string;
  name: string;
  block: string;
  region: string;
  /** Where its row says that it was made of older units: what it says. */
  merged?: string;
}

export interface SideColumn {
  code: string;
  kind: 'index' | 'node' | 'view';
  name: Text;
  level?: string;
  /** Points of the node, where the set has them. */
  points?: number;
  /** k = round(value · 1e9) per unit, in the order of `units`; NaN where there is no score. */
  k: Float64Array;
  /** Within the unit's block; NaN where unranked. */
  rank: Float64Array;
}

/**
 * Makes keys of a row's unit and the name beside it: units the registry knows by any spelling of either have one key,
 * others what stands in their unit column, folded.
 */
export function unitKeys(registry: Registry | undefined): (unit: string, name?: string) => string {
  if (registry === undefined) return (unit) => fold(unit);
  const read = rowFinder(registry);
  return (unit, name = '') => {
    const known = read(unit, name).unit;
    return known === undefined ? fold(unit) : fold(registry.units[known].name);
  };
}

/** The sides of a file that was scored here, one a year, in order of the years. */
export function sidesOfResults(results: Results, registry: Registry | undefined): Side[] {
  const { set, data } = results;
  const keyOf = unitKeys(registry);
  const years = [...new Set(data.years)].sort((a, b) => a - b);
  return years.map((year) => {
    const rows = Array.from(data.years.keys()).filter((row) => data.years[row] === year);
    const units = rows.map((row) => ({
      key: keyOf(data.units[row], data.names[row]),
      name: data.names[row] === '' ? data.units[row] : data.names[row],
      block: data.blocks[row],
      region: data.regions[row],
      ...madeOf(data.mergedNotes?.[row]),
    }));
    const column = (scores: Scores): SideColumn => ({
      code: scores.code,
      ...aboutColumn(set, scores.target),
      k: Float64Array.from(rows, (row) => scores.k[row]),
      rank: Float64Array.from(rows, (row) => scores.rank[row]),
    });
    return {
      file: data.file,
      label: years.length === 1 ? data.file : `${data.file} (${year})`,
      year,
      from: 'data',
      set: {
        id: set.id,
        title: set.title,
        kind: set.kind,
        index: set.index,
        ranked: set.ranking !== 'none',
        movingPopulation: hasMovingPopulation(set),
        ruleSemantics: set.ruleSemantics,
        fingerprint: set.fingerprint,
        whole: set,
      },
      units,
      columns: [results.index, ...results.nodes, ...results.views].map(column),
      synthetic: isSynthetic(results),
      inBlocks: set.blocks !== undefined,
      scored: { results, rows },
    };
  });
}

/** @param note what a row says of the older units it was made of */
export function madeOf(note: string | undefined): Pick<SideUnit, 'merged'> {
  return note === undefined || note === '' ? {} : { merged: note };
}

function aboutColumn(
  set: IndicatorSet,
  target: number,
): Pick<SideColumn, 'kind' | 'name' | 'level' | 'points'> {
  if (target < 0) return { kind: 'view', name: set.views[-1 - target].name };
  const { name, level, points } = set.nodes[target];
  return { kind: target === 0 ? 'index' : 'node', name, level, points };
}

/** The column of a code, the index where no code is given. */
export function sideColumn({ columns }: Side, code?: string): SideColumn | undefined {
  return code === undefined ? columns[0] : columns.find((column) => column.code === code);
}
