/** A CSV file → a dataset: the header is planned, then every row goes straight into columns. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../source/csv.ts';
import type { CellKind } from '../source/grid.ts';
import type { Mark } from '../source/number.ts';
import { countLineEnds, type TextSource } from '../source/text.ts';
import { type CellReader, type MarkEvidence, readerFor, settledMark } from './cells.ts';
import { CELL, type DataColumn, type Dataset, type FreeData } from './dataset.ts';
import { freeReader } from './freeCells.ts';
import {
  type FreeColumn,
  type Header,
  type HeaderCell,
  type HeaderOptions,
  isLong,
  readHeader,
} from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { inLongPlaces, type LongTable, pivotLong } from './longForm.ts';
import { type Plan, type PlanOptions, pickLayer, planColumns } from './plan.ts';
import type { Registry } from './registry.ts';
import { hasSoundIdentity, reportSheet } from './sheetData.ts';
import { tokenReader } from './tokens.ts';
import { collectUnits, type UnitColumns } from './units.ts';

export interface ReadOptions extends HeaderOptions, PlanOptions {
  decimal?: Mark;
  /** Only rows of this year are read. */
  year?: number;
  /** Columns that are absent altogether are treated as missing instead of being errors. */
  allowAbsent?: boolean;
  /** What is missing although the set demands it is no error: the scores it would enter are withheld. */
  unfinished?: boolean;
}

interface Reading {
  set: IndicatorSet;
  file: string;
  options: ReadOptions;
  problems: Problems;
  header: Header;
  plan: Plan;
  readers: CellReader[];
  checkReaders: CellReader[];
  freeReaders: CellReader<FreeColumn, FreeData>[];
  evidence: MarkEvidence;
  units: UnitColumns;
}

/** @returns the dataset, or undefined where the file cannot be read as data of this set; problems say why */
export function readData(
  set: IndicatorSet,
  registry: Registry | undefined,
  source: TextSource,
  options: ReadOptions,
  problems: Problems,
): Dataset | undefined {
  let reading: Reading | undefined;
  let long: LongTable | undefined;
  let first = true;
  readCsv(source, problems, (cells, line, kinds) => {
    if (first) {
      first = false;
      if (isLong(cells)) long = pivotLong(cells, line, source.name, problems);
      else
        reading = start(
          set,
          registry,
          cells.map((text, field) => ({ text, field, kind: kinds?.[field] })),
          line,
          cells.length,
          countLineEnds(source),
          source.name,
          options,
          problems,
        );
    } else if (long !== undefined) long.add(cells, line, kinds);
    else if (reading !== undefined) takeRow(reading, cells, line, kinds);
  });
  if (long !== undefined) {
    const table = long.finish();
    reading = start(
      set,
      registry,
      table.header,
      table.line,
      undefined,
      table.rows.length,
      source.name,
      options,
      inLongPlaces(long, problems),
    );
    if (reading !== undefined) for (const row of table.rows) takeRow(reading, row.cells, row.line, row.kinds);
  }
  if (reading === undefined) return undefined;
  if (source.grid !== undefined) reportSheet(source.grid, long === undefined ? reading : undefined, problems);
  return finish(reading, long);
}

function start(
  set: IndicatorSet,
  registry: Registry | undefined,
  cells: HeaderCell[],
  line: number,
  width: number | undefined,
  capacity: number,
  file: string,
  options: ReadOptions,
  problems: Problems,
): Reading | undefined {
  const header = readHeader(set, cells, line, file, options, problems);
  const layer = pickLayer(header, options.layer, file, problems);
  if (layer === false) return undefined;
  if (header.identity.unit === undefined && header.identity.name === undefined) {
    problems.add('data/no-unit-column', {}, { file, line, col: 1 });
  }
  const plan = planColumns(set, header, file, { ...options, layer }, problems);
  if (problems.hasErrors() && plan.columns.length === 0 && header.free.length === 0) return undefined;
  const evidence: MarkEvidence = { known: options.decimal ?? set.decimal, first: {} };
  const meaningOf = tokenReader(set);
  const reader = (column: Plan['columns'][number]) =>
    readerFor(set, column, meaningOf, evidence, file, problems, capacity);
  return {
    set,
    file,
    options,
    problems,
    header,
    plan,
    evidence,
    readers: plan.columns.map(reader),
    checkReaders: plan.checks.map(reader),
    freeReaders: header.free.map((column) =>
      freeReader(set, column, meaningOf, evidence, file, problems, capacity),
    ),
    units: collectUnits(set, registry, header, width, file, options.year, problems),
  };
}

function takeRow(
  reading: Reading,
  cells: string[],
  line: number,
  kinds?: readonly (CellKind | undefined)[],
): void {
  if (kinds !== undefined && !hasSoundIdentity(reading, cells, line, kinds)) return;
  if (!reading.units.add(cells, line)) return;
  readCells(reading.readers, cells, line, kinds);
  readCells(reading.checkReaders, cells, line, kinds);
  readCells(reading.freeReaders, cells, line, kinds);
}

/** Every cell of a file goes through here. */
function readCells(
  readers: readonly CellReader<{ field: number }, unknown>[],
  cells: string[],
  line: number,
  kinds: readonly (CellKind | undefined)[] | undefined,
): void {
  for (let i = 0; i < readers.length; i++) {
    const reader = readers[i];
    const { field } = reader.column;
    reader.read(cells[field] ?? '', line, field, kinds?.[field]);
  }
}

function finish(reading: Reading, long: LongTable | undefined): Dataset | undefined {
  const { set, file, problems, plan, evidence, options } = reading;
  const columns = reading.readers.map((reader) => reader.done());
  const checks = reading.checkReaders.map((reader) => reader.done());
  const { '.': dot, ',': comma } = evidence.first;
  if (evidence.known === undefined && dot !== undefined && comma !== undefined) {
    const [later, earlier] = dot.line > comma.line ? [dot, comma] : [comma, dot];
    problems.add(
      'data/mixed-marks',
      { one: earlier.text, other: later.text },
      { file, line: later.line, field: later.field },
    );
  }
  const units = reading.units.finish();
  const data: Dataset = {
    file,
    headerLine: reading.header.line,
    ...units,
    columns,
    byTarget: new Map(),
    checks,
    free: reading.freeReaders.map((reader) => reader.done()),
    plan,
    ...(options.unfinished === true ? { unfinished: true } : {}),
    mark: settledMark(evidence),
    fieldOf: (column, row) =>
      long?.placeOf(units.lines[row], column.field) ?? { line: units.lines[row], field: column.field },
  };
  if (data.rows === 0 && !problems.hasErrors())
    problems.add('data/no-rows', { year: options.year ?? '' }, { file, line: reading.header.line, col: 1 });
  reportAbsent(set, data, reading);
  for (const at of plan.absent) data.columns.push(absentColumn(set, at, data.rows));
  for (const column of data.columns) {
    const own = data.byTarget.get(column.target);
    if (own === undefined) data.byTarget.set(column.target, [column]);
    else own.push(column);
  }
  return data;
}

/** A whole column that is not there: only an error for units the node applies to. */
function reportAbsent(
  set: IndicatorSet,
  data: Dataset,
  { plan, problems, file, header, options }: Reading,
): void {
  const lacking = plan.absent.filter((at) => {
    const { appliesTo, code } = set.nodes[at];
    // A column that is there but wrongly headed has its own error.
    if (header.suspected.has(code)) return false;
    return appliesTo === undefined || data.groups.some((group) => appliesTo.includes(group.block));
  });
  if (lacking.length === 0) return;
  const points = lacking.reduce(
    (sum, at) => sum + (set.nodes[at].counts ? (set.nodes[at].points ?? 0) : 0),
    0,
  );
  const codes = lacking.flatMap((at) => columnsWanted(set, at));
  const code = options.allowAbsent === true ? 'data/absent-allowed' : 'data/absent-columns';
  const args = { count: codes.length, codes: codes.join(', '), points: set.kind === 'points' ? points : '' };
  problems.add(code, args, { file, line: header.line, col: 1 });
}

/** The headers a node's data would stand under. */
function columnsWanted(set: IndicatorSet, at: number): string[] {
  const node = set.nodes[at];
  return node.quotient === undefined ? [node.code] : [`${node.code}:a`, `${node.code}:b`];
}

function absentColumn(set: IndicatorSet, at: number, rows: number): DataColumn {
  const { code } = set.nodes[at];
  const cells = new Uint8Array(rows).fill(CELL.missing);
  return {
    target: at,
    code,
    header: code,
    field: -1,
    form: 'value',
    numbers: new Float64Array(rows).fill(Number.NaN),
    cells,
    decimals: 0,
  };
}
