/** From results to what a report says: which rows and columns, in which order, and the summary of each group. */
import type { Group } from '../model/dataset.ts';
import { type IndicatorSet, isRanked, mainLevel, type Text } from '../model/indicatorSet.ts';
import { matches } from '../rules/thresholds.ts';
import { printFactor, roundK } from '../score/rank.ts';
import { hasValue, type Results, type Scores, STATE } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import type { RegionRanks } from './regionRank.ts';
import { type Summary, summarise } from './statistics.ts';

export type Level = 'index' | 'main' | 'all';

export interface Selection {
  level: Level;
  /** Sorts by this node or view and adds its rank; the index otherwise. */
  by?: Scores;
  /** Rows that are shown; all where undefined. */
  rows?: Set<number>;
  block?: string;
  top?: number;
  /** Adds the rank inside the region; over all units, whatever is shown. */
  within?: RegionRanks;
}

/** Which nodes have to be kept while scoring, for a level and one more code. */
export function keepFor(set: IndicatorSet, level: Level, code?: string): (at: number) => boolean {
  const main = mainLevel(set);
  return (at) =>
    level === 'all' || set.nodes[at].code === code || (level === 'main' && set.nodes[at].level === main);
}

/** The columns of a report: kept nodes in tree order, then views. */
export function columnsOf(results: Results, selection: Selection): Scores[] {
  const main = mainLevel(results.set);
  if (selection.level === 'index')
    return selection.by === undefined || selection.by.target === 0 ? [] : [selection.by];
  const nodes = results.nodes.filter(
    (scores) =>
      selection.level === 'all' || results.set.nodes[scores.target].level === main || scores === selection.by,
  );
  return [...nodes, ...results.views];
}

/** The rows of each group, in file order. */
export function groupMembers(results: Results): number[][] {
  const members: number[][] = results.data.groups.map(() => []);
  results.data.groupOf.forEach((group, row) => {
    members[group].push(row);
  });
  return members;
}

/** The rows of one group in the order of the report: by rank, unranked ones last by name. */
export function orderRows(results: Results, members: readonly number[], selection: Selection): number[] {
  const { data } = results;
  const key = selection.by ?? results.index;
  const wantedBlock = selection.block === undefined ? undefined : fold(selection.block);
  const rows = members.filter(
    (row) =>
      (selection.rows === undefined || selection.rows.has(row)) &&
      (wantedBlock === undefined || fold(data.blocks[row]) === wantedBlock),
  );
  // Names only decide ties, so they are folded when one comes up.
  const folded = new Map<number, string>();
  const name = (row: number): string => {
    if (!folded.has(row)) folded.set(row, fold(data.units[row]));
    return folded.get(row)!;
  };
  rows.sort((a, b) => {
    const [rankA, rankB] = [key.rank[a], key.rank[b]];
    // Missing never comes before present.
    if (Number.isNaN(rankA) !== Number.isNaN(rankB)) return Number.isNaN(rankA) ? 1 : -1;
    return (
      (Number.isNaN(rankA) ? 0 : rankA - rankB || key.k[b] - key.k[a]) ||
      compareText(name(a), name(b)) ||
      compareText(data.units[a], data.units[b])
    );
  });
  return selection.top === undefined ? rows : rows.slice(0, selection.top);
}

/** In natural order, so that xã 2 comes before xã 10; otherwise by code points: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  const [partsA, partsB] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? []);
  for (let i = 0; i < Math.min(partsA.length, partsB.length); i++) {
    if (partsA[i] === partsB[i]) continue;
    const difference = Number(partsA[i]) - Number(partsB[i]);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return partsA[i] < partsB[i] ? -1 : 1;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface BandShare {
  name: Text;
  count: number;
}

export interface GroupReport {
  group: Group;
  index: number;
  rows: number[];
  /** Over all ranked units of the group, whatever is shown. */
  summary: Summary;
  bands: BandShare[];
  unranked: { row: number; state: number }[];
  notApplicable: { row: number; codes: string[] }[];
  statistics(columns: readonly Scores[]): ColumnStatistics[];
}

export function reportGroups(results: Results, selection: Selection): GroupReport[] {
  const { data, index } = results;
  const claims = new Map<number, string[]>();
  for (const { target, row } of results.notApplicable)
    claims.set(row, [...(claims.get(row) ?? []), results.set.nodes[target].code]);
  return groupMembers(results).map((members, g) => {
    const order = orderRows(results, members, { level: 'index' });
    const ranked = members.filter((row) => hasValue(index.states[row]));
    return {
      group: data.groups[g],
      index: g,
      rows: orderRows(results, members, selection),
      summary: summarise(Float64Array.from(members, (row) => index.k[row])),
      bands: countBands(results, ranked),
      unranked: order
        .filter((row) => !hasValue(index.states[row]))
        .map((row) => ({ row, state: index.states[row] })),
      notApplicable: order.filter((row) => claims.has(row)).map((row) => ({ row, codes: claims.get(row)! })),
      statistics: (columns) => statistics(results, members, columns),
    };
  });
}

/** The tables a reader gets: one a group; one for all years together where units are not ranked, in order of the year. */
export function reportTables(results: Results, selection: Selection): GroupReport[] {
  const reports = reportGroups(results, selection);
  if (isRanked(results.set) || reports.length === 0) return reports;
  return [
    {
      ...reports[0],
      group: { year: 0, block: '', count: results.data.rows },
      rows: reports.flatMap(({ rows }) => rows),
      bands: [],
      unranked: reports.flatMap(({ unranked }) => unranked),
      notApplicable: reports.flatMap(({ notApplicable }) => notApplicable),
    },
  ];
}

function countBands(results: Results, rows: number[]): BandShare[] {
  const counts = results.set.bands.map((band) => ({ name: band.name, count: 0 }));
  for (const row of rows) {
    const band = bandOf(results, row);
    if (band !== undefined) counts[band].count++;
  }
  return counts;
}

/** The band of a unit: the first that matches the index as printed. */
export function bandOf(results: Results, row: number): number | undefined {
  const { set, index } = results;
  if (Number.isNaN(index.k[row])) return undefined;
  const { decimals } = set.index.print;
  const printed = roundK(index.k[row], printFactor(set, 0), decimals) / 10 ** decimals;
  const found = set.bands.findIndex((band) => matches(band, printed));
  return found < 0 ? undefined : found;
}

export interface ColumnStatistics extends Summary {
  target: number;
  code: string;
  name: Text;
  missing: number;
  atFull: number;
  atZero: number;
}

/** Per group: each column over values as scored. Missing counts where it is scored as zero; not applicable and excluded do not. */
function statistics(
  { set }: Results,
  members: readonly number[],
  columns: readonly Scores[],
): ColumnStatistics[] {
  return columns.map((scores) => {
    const own = Float64Array.from(members, (row) => scores.k[row]);
    const [low, high] = [(set.scale?.low ?? Number.NaN) * 1e9, (set.scale?.high ?? Number.NaN) * 1e9];
    return {
      ...summarise(own),
      target: scores.target,
      code: scores.code,
      name: scores.target < 0 ? set.views[-1 - scores.target].name : set.nodes[scores.target].name,
      missing: members.filter(
        (row) => scores.states[row] === STATE.zeroed || scores.states[row] === STATE.excluded,
      ).length,
      atFull: own.filter((k) => k === Math.round(high)).length,
      atZero: own.filter((k) => k === Math.round(low)).length,
    };
  });
}
