/** The rows of any file that names units: who each row is about, whatever else the file holds. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../source/csv.ts';
import { fold } from '../source/fold.ts';
import type { TextSource } from '../source/text.ts';
import { identityOf, isLong } from './header.ts';
import { isTotal } from './totals.ts';

export interface UnitRow {
  /** As written; `name` is the file's own full name beside a code, '' where it has none. */
  unit: string;
  name: string;
  /** 0 where the file says no year. */
  year: number;
  line: number;
  field: number;
  nameField?: number;
}

export interface UnitRows {
  rows: UnitRow[];
  /** Totals and averages, which are no units. */
  totals: UnitRow[];
  headerLine: number;
}

/**
 * Reads the unit and year of every row. `onlyYear` also is the year of a file that says none. In a long file, rows of one unit and year are one.
 * @returns undefined where no column names units; problems say why
 */
export function readUnitRows(
  source: TextSource,
  onlyYear: number | undefined,
  problems: Problems,
): UnitRows | undefined {
  const found: UnitRows = { rows: [], totals: [], headerLine: 0 };
  const seen = new Set<string>();
  let fields: { unit: number; name: number; year: number; long: boolean } | undefined;
  let first = true;
  readCsv(source, problems, (cells, line) => {
    if (first) {
      first = false;
      found.headerLine = line;
      fields = fieldsOf(cells);
      if (fields === undefined) problems.add('data/no-unit-column', {}, { file: source.name, line, col: 1 });
      return;
    }
    if (fields === undefined) return;
    const place = { file: source.name, line, field: fields.unit };
    const unit = tidyName(cells[fields.unit]);
    if (unit === '') return problems.add('data/no-unit', {}, place);
    const year = fields.year < 0 ? (onlyYear ?? 0) : yearOf(cells[fields.year] ?? '');
    if (year === undefined) {
      const value = (cells[fields.year] ?? '').trim();
      return problems.add('data/bad-year', { value }, { ...place, field: fields.year });
    }
    if (onlyYear !== undefined && year !== onlyYear) return undefined;
    const key = `${fold(unit)}\t${year}`;
    if (fields.long && seen.has(key)) return undefined;
    seen.add(key);
    const row = {
      unit,
      name: tidyName(cells[fields.name]),
      year,
      line,
      field: fields.unit,
      nameField: fields.name,
    };
    (isTotal(unit) ? found.totals : found.rows).push(row);
    return undefined;
  });
  return fields === undefined ? undefined : found;
}

function fieldsOf(header: readonly string[]) {
  const roles = header.map(identityOf);
  const at = (role: 'unit' | 'name' | 'year') => roles.indexOf(role);
  const unit = at('unit') >= 0 ? at('unit') : at('name');
  if (unit < 0) return undefined;
  return { unit, name: at('unit') < 0 ? -1 : at('name'), year: at('year'), long: isLong(header) };
}

function tidyName(cell: string | undefined): string {
  return (cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function yearOf(cell: string): number | undefined {
  const text = cell.trim();
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
}
