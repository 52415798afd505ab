/** A data file, read: one array a column, one entry a row. */
import type { Mark } from '../source/number.ts';
import type { FreeColumn, HeaderColumn } from './header.ts';
import type { FieldPlace } from './longForm.ts';
import type { Plan } from './plan.ts';

/** What stands in a cell. */
export const CELL = { number: 0, missing: 1, notApplicable: 2, noScore: 3, invalid: 4 } as const;

/** What was read in a column. */
export interface ReadCells {
  /** The number read (label index, 1/0 for yes/no), NaN where there is none. */
  numbers: Float64Array;
  /** One of CELL a row. */
  cells: Uint8Array;
  /** Most decimals written in the column, for comparing it with what is computed. */
  decimals: number;
}

export interface DataColumn extends HeaderColumn, ReadCells {}

/** A column of no set. Percentages in it are stored as shares. */
export interface FreeData extends FreeColumn, ReadCells {
  /** 1 where a cell is written with %. */
  percents: Uint8Array;
}

export interface Group {
  /** 0 where the file says no year. */
  year: number;
  block: string;
  /** Rows of this group. */
  count: number;
}

/** By which crosswalk units were made of older ones, how, and what is said of each. */
export interface MergedUnits {
  crosswalk: string;
  method: string;
  /** The column that weighed the old units. */
  weights?: string;
  /** One a row. */
  notes: string[];
  /** New units that lack something: they have no row. */
  incomplete: { unit: string; year?: number }[];
}

export interface Dataset {
  file: string;
  rows: number;
  headerLine: number;
  /** Line on which each row's record starts. */
  lines: Int32Array;
  /** The unit as written, and its full name where the file or the registry has one. */
  units: string[];
  names: string[];
  regions: string[];
  years: Int32Array;
  blocks: string[];
  /** Units ranked together: same year and, where the set has blocks, same block. */
  groups: Group[];
  groupOf: Int32Array;
  /** The year of each row as an index of its own, for populations that span the blocks. */
  yearOf: Int32Array;
  yearCount: number;
  columns: DataColumn[];
  /** The same columns by the node they belong to. */
  byTarget: Map<number, DataColumn[]>;
  checks: DataColumn[];
  /** Columns of no set that were asked for. */
  free: FreeData[];
  plan: Plan;
  /** True where a row says that it is synthetic. */
  synthetic: boolean;
  /** What each row's note says of the older units it was made of, '' where nothing; none where no row says it. */
  mergedNotes?: string[];
  /** Where its units are made of older ones, and outputs have to say so. */
  merged?: MergedUnits;
  /** True where what is missing although the set demands it is no error, and withholds the scores it would enter. */
  unfinished?: boolean;
  /** The decimal mark of the file's numbers, where it is known. */
  mark?: Mark;
  /** Where a cell stands, for problems found later. */
  fieldOf(column: { field: number }, row: number): FieldPlace;
}

/** The column that holds one thing of a node, if the file has it. */
export function findColumn(
  data: Dataset,
  target: number,
  wanted: (column: DataColumn) => boolean,
): DataColumn | undefined {
  return data.byTarget.get(target)?.find(wanted);
}

/** The unit of a row as reports name it. */
export function unitLabel(data: Dataset, row: number): string {
  return data.names[row] === '' ? data.units[row] : data.names[row];
}
