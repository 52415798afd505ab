/** The long form (unit, indicator, value) → the wide form, one cell at a time; each cell keeps its own line. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import type { CellKind } from '../source/grid.ts';
import { type HeaderCell, identityOf } from './header.ts';

/** Line on which a record starts, and number of a field in it. */
export interface FieldPlace {
  line: number;
  field: number;
  /** The file has no line for this cell; the place is where its unit begins. */
  none?: true;
}

export interface LongTable {
  /** `kinds` are what a sheet stores in the cells. */
  add(cells: string[], line: number, kinds?: readonly CellKind[]): void;
  finish(): {
    header: HeaderCell[];
    line: number;
    rows: { cells: string[]; line: number; kinds: (CellKind | undefined)[] }[];
  };
  /** Where a cell of the wide form, known by its row's first line, stands in the file. */
  placeOf(line: number, field: number): FieldPlace;
}

/** The same collector, for problems that know a cell only by its place in the wide form. */
export function inLongPlaces(table: LongTable, problems: Problems): Problems {
  return {
    ...problems,
    add: (code, args, place) => {
      const found =
        place.line === undefined || place.field === undefined ? {} : table.placeOf(place.line, place.field);
      problems.add(code, args, { ...place, ...found });
    },
  };
}

interface Row {
  cells: string[];
  kinds: (CellKind | undefined)[];
  lines: number[];
  line: number;
}

/** What a sheet stores in the cells of one indicator and its value. */
interface Kinds {
  indicator?: CellKind;
  value?: CellKind;
}

/** Identity columns come first in the made-up wide header; fields from here on are indicators. */
export function pivotLong(header: string[], headerLine: number, file: string, problems: Problems): LongTable {
  const roles = header.map((text) => identityOf(text));
  const indicatorField = roles.indexOf('indicator');
  const valueField = roles.indexOf('value');
  const maxField = roles.indexOf('max');
  // A result's other figures belong to the indicator of their row, not to the unit.
  const ofIndicator = ['indicator', 'value', 'points', 'max', 'ignored'];
  const identityFields = header
    .map((_, field) => field)
    .filter((field) => !ofIndicator.includes(roles[field] ?? ''));
  const offset = identityFields.length;
  const unitField = roles.includes('unit') ? roles.indexOf('unit') : Math.max(0, roles.indexOf('name'));
  const yearField = roles.indexOf('year');
  const columns = new Map<string, number>();
  const names: string[] = [];
  const firstLines: number[] = [];
  const nameKinds: (CellKind | undefined)[] = [];
  const rows = new Map<string, Row>();
  const byLine = new Map<number, Row>();
  /** False where the cell is taken already. */
  const put = (row: Row, indicator: string, text: string, line: number, kinds: Kinds): boolean => {
    let column = columns.get(indicator);
    if (column === undefined) {
      column = columns.size;
      columns.set(indicator, column);
      names.push(indicator);
      firstLines.push(line);
    }
    // Where the name of one column is a text here and something else there, the one that is no text is looked at.
    if ((nameKinds[column] ?? 'text') === 'text' && (kinds.indicator ?? 'text') !== 'text') {
      nameKinds[column] = kinds.indicator;
      firstLines[column] = line;
    }
    if (row.lines[column] !== undefined) return false;
    row.lines[column] = line;
    row.cells[offset + column] = text;
    row.kinds[offset + column] = kinds.value;
    return true;
  };
  /** A unit is one unit: what its first row says of it, the others must not contradict. */
  const reportDifferences = (row: Row, cells: string[], line: number): void => {
    identityFields.forEach((field, i) => {
      const [first, here] = [row.cells[i].trim(), (cells[field] ?? '').trim()];
      if (roles[field] === undefined || roles[field] === 'note' || fold(first) === fold(here)) return;
      const args = {
        unit: (cells[unitField] ?? '').trim(),
        header: header[field].trim(),
        value: here,
        other: first,
        line: row.line,
      };
      problems.add('data/identity-differs', args, { file, line, field });
    });
  };
  return {
    add(cells, line, kinds) {
      if (cells.length < header.length || cells.slice(header.length).some((cell) => cell.trim() !== '')) {
        const args = { found: cells.length, expected: header.length };
        return problems.add('file/ragged-row', args, {
          file,
          line,
          field: Math.min(cells.length, header.length),
        });
      }
      const unit = (cells[unitField] ?? '').trim();
      const key = `${fold(unit)}\t${yearField < 0 ? '' : (cells[yearField] ?? '').trim()}`;
      let row = rows.get(key);
      if (row === undefined) {
        row = {
          cells: identityFields.map((field) => cells[field] ?? ''),
          kinds: identityFields.map((field) => kinds?.[field]),
          lines: [],
          line,
        };
        rows.set(key, row);
        byLine.set(line, row);
      }
      reportDifferences(row, cells, line);
      const indicator = (cells[indicatorField] ?? '').normalize('NFC').trim();
      if (indicator === '')
        return problems.add('data/no-indicator', {}, { file, line, field: indicatorField });
      const indicatorKind = kinds?.[indicatorField];
      const own = { indicator: indicatorKind, value: kinds?.[valueField] };
      if (!put(row, indicator, cells[valueField] ?? '', line, own)) {
        return problems.add(
          'data/duplicate-cell',
          { unit, indicator, line: row.lines[columns.get(indicator)!] },
          { file, line, field: indicatorField },
        );
      }
      const max = maxField < 0 ? '' : (cells[maxField] ?? '').trim();
      const noMax = max === '' && kinds?.[maxField] !== 'no-value';
      if (!noMax && !indicator.includes(':'))
        put(row, `${indicator.replace(/@(value|points|percent)$/, '')}@max`, max, line, {
          indicator: indicatorKind,
          value: kinds?.[maxField],
        });
      return undefined;
    },
    finish() {
      return {
        header: [
          ...identityFields.map((field, i) => ({ text: header[field], field: i })),
          ...names.map((text, i) => ({ text, field: offset + i, kind: nameKinds[i] })),
        ],
        line: headerLine,
        rows: [...rows.values()].map((row) => ({
          cells: Array.from({ length: offset + names.length }, (_, i) => row.cells[i] ?? ''),
          line: row.line,
          kinds: row.kinds,
        })),
      };
    },
    placeOf(line, field) {
      const column = field - offset;
      if (column < 0) return { line, field: identityFields[field] ?? 0 };
      if (line === headerLine) return { line: firstLines[column], field: indicatorField };
      const own = byLine.get(line)?.lines[column];
      return own === undefined ? { line, field: valueField, none: true } : { line: own, field: valueField };
    },
  };
}
