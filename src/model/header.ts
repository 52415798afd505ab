/** The header of a data file: which column says who, which holds what of which node, and which nodes are computed from which. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { fold, foldPlain } from '../source/fold.ts';
import type { CellKind } from '../source/grid.ts';
import { withoutGuard } from '../source/text.ts';
import { FAULTS } from './cells.ts';
import { type ColumnKey, codesOfNumber, type Form, type KeyReading, keyReader } from './columnKey.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export type Identity =
  | 'unit'
  | 'name'
  | 'year'
  | 'block'
  | 'region'
  | 'note'
  | 'indicator'
  | 'value'
  | 'points'
  | 'max'
  | 'ignored';

/** Headers without their diacritics, as they are looked up. */
const IDENTITY: Record<Identity, string[]> = {
  unit: ['unit', 'don vi', 'ma don vi', 'dia phuong', 'tinh', 'tinh/thanh pho', 'province', 'co quan'],
  name: ['name', 'ten', 'ten don vi', 'unit name'],
  year: ['year', 'nam'],
  block: ['block', 'khoi'],
  region: ['region', 'vung'],
  note: ['note', 'notes', 'ghi chu'],
  indicator: ['indicator', 'chi so', 'chi tieu', 'ma', 'ma chi so', 'ma chi tieu', 'code'],
  value: ['value', 'gia tri'],
  points: ['points', 'diem'],
  max: ['max', 'diem toi da'],
  ignored: [
    'rank',
    'coverage',
    'status',
    'level',
    'value lower',
    'value upper',
    'rank best',
    'rank worst',
    'rank in region',
    'hang trong vung',
    'stt',
    'tt',
    'xep hang',
    'thu hang',
    'hang',
  ],
};
const IDENTITY_BY_NAME = new Map(
  Object.entries(IDENTITY).flatMap(([role, names]) => names.map((name) => [name, role as Identity])),
);

export function identityOf(text: string): Identity | undefined {
  // No such header has a digit, and most headers are codes.
  return /\d/.test(text) ? undefined : IDENTITY_BY_NAME.get(foldPlain(text));
}

export interface HeaderColumn extends ColumnKey {
  /** Field number in the record; −1 for columns made up for absent nodes. */
  field: number;
  header: string;
  form: Form;
}

/** A header as it is written; `kind` is what a sheet stores in its cell. */
export interface HeaderCell {
  text: string;
  field: number;
  kind?: CellKind;
}

/** A column that belongs to no set and is wanted all the same. */
export interface FreeColumn {
  field: number;
  header: string;
  form: 'raw';
  /** What its numbers without % are, where the caller says so. */
  unit?: 'share' | 'percent';
}

export interface Header {
  identity: Partial<Record<Identity, number>>;
  columns: HeaderColumn[];
  free: FreeColumn[];
  /** Codes that a wrongly headed column probably meant: they are not reported as absent on top of it. */
  suspected: Set<string>;
  line: number;
}

export interface HeaderOptions {
  /** How bare columns are to be read. */
  form?: 'raw' | 'value' | 'points' | 'percent';
  /** Columns to be read though no code heads them, by their folded headers. */
  free?: ReadonlyMap<string, { unit?: 'share' | 'percent' }>;
  /** The nodes and views whose columns matter; all others are passed over without a word. All where undefined. */
  only?: ReadonlySet<number>;
  /** A column that the command itself reads: nobody has to be told that the set does not know it. */
  besides?: string;
}

/** True where the header is that of a long file: one indicator and one value a row. */
export function isLong(cells: readonly string[]): boolean {
  const roles = cells.map(identityOf);
  return roles.includes('indicator') && roles.includes('value');
}

/** Reads the header cells; problems stand at their cells. Whether columns suffice is the plan's business (plan.ts). */
export function readHeader(
  set: IndicatorSet,
  cells: readonly HeaderCell[],
  line: number,
  file: string,
  options: HeaderOptions,
  problems: Problems,
): Header {
  const { free, only } = options;
  const header: Header = { identity: {}, columns: [], free: [], suspected: new Set(), line };
  const keys = keyReader(set);
  const unknown: string[] = [];
  let unknownField = 0;
  const seen = new Map<string, string>();
  const codes = [...set.nodes, ...set.views].map(({ code }) => code);
  for (const { text: written, field, kind } of cells) {
    let text = withoutGuard(written.normalize('NFC').trim());
    const add = (code: Code, args: Record<string, string | number>) =>
      problems.add(code, { header: text, ...args }, { file, line, field });
    const fault = kind === undefined ? undefined : FAULTS[kind];
    if (fault !== undefined) {
      add(fault, { value: text, header: '' });
      continue;
    }
    if (text === '') continue;
    if (kind === 'number') {
      const [base, ...form] = text.split('@');
      const meant = codesOfNumber(base, codes);
      if (meant.length > 1) {
        add('sheet/number-code', { value: text, codes: meant.join(', ') });
        for (const code of meant) header.suspected.add(code);
        continue;
      }
      text = [meant[0] ?? base, ...form].join('@');
    }
    const inBlocks = set.blocks !== undefined && fold(text) === fold(set.blocks);
    const known = keys.read(text);
    const wanted = known === undefined ? free?.get(fold(text)) : undefined;
    if (wanted !== undefined) {
      const other = header.free.find((column) => fold(column.header) === fold(text));
      if (other !== undefined) add('data/duplicate-column', { other: other.header });
      header.free.push({ field, header: text, form: 'raw', unit: wanted.unit });
      continue;
    }
    const role = known !== undefined ? undefined : inBlocks ? 'block' : identityOf(text);
    const reading = known ?? (role === undefined ? keys.judge(text) : undefined);
    if (only !== undefined && isBeside(set, only, role, reading)) continue;
    if (reading?.kind === 'key') {
      const column = columnOf(set, reading.key, text, field, options);
      const key = [column.code, column.input, column.layer, column.form].join('\t');
      const other = seen.get(key);
      if (other !== undefined) add('data/duplicate-column', { other });
      else if (checkColumn(set, column, add)) header.columns.push(column);
      else header.suspected.add(column.code);
      seen.set(key, text);
      continue;
    }
    if (role !== undefined) {
      const first = cells.find((cell) => cell.field === header.identity[role]);
      if (first === undefined) header.identity[role] = field;
      else if (role !== 'ignored') add('data/duplicate-column', { other: first.text.trim() });
    } else if (reading?.kind === 'near') {
      add('data/near-column', { near: reading.near.join(', ') });
      for (const code of reading.near) header.suspected.add(code.split('@')[0]);
    } else if (options.besides === undefined || fold(text) !== fold(options.besides)) {
      unknown.push(text);
      if (unknown.length === 1) unknownField = field;
    }
  }
  if (unknown.length > 0) {
    problems.add(
      'data/unknown-columns',
      { count: unknown.length, headers: unknown.map((text) => `"${text}"`).join(', ') },
      { file, line, field: unknownField },
    );
  }
  return header;
}

/** True for a column that says nothing of the nodes that matter, and does not look as if it was meant to. */
function isBeside(
  set: IndicatorSet,
  only: ReadonlySet<number>,
  role: Identity | undefined,
  reading: KeyReading | undefined,
): boolean {
  if (reading?.kind === 'key') return !only.has(reading.key.target);
  if (reading?.kind === 'near') {
    const codes = new Set([...only].map((at) => (at < 0 ? set.views[-1 - at] : set.nodes[at]).code));
    return !reading.near.some((code) => codes.has(code.split('@')[0]));
  }
  // These three are figures of the index.
  const ofIndex = role === 'value' || role === 'points' || role === 'max';
  return role === undefined || (ofIndex && !only.has(0));
}

function columnOf(
  set: IndicatorSet,
  key: ColumnKey,
  header: string,
  field: number,
  options: HeaderOptions,
): HeaderColumn {
  const leaf = key.target >= 0 && set.nodes[key.target].kind === 'leaf';
  const bare: Form = leaf
    ? (options.form ?? 'raw')
    : options.form === undefined || options.form === 'raw'
      ? 'value'
      : options.form;
  return { ...key, header, field, form: key.form ?? (key.input === undefined ? bare : 'raw') };
}

function checkColumn(
  set: IndicatorSet,
  column: HeaderColumn,
  add: (code: Code, args: Record<string, string | number>) => void,
): boolean {
  const node = column.target >= 0 ? set.nodes[column.target] : undefined;
  if (
    column.input !== undefined &&
    (node?.quotient === undefined || !['a', 'b'].includes(column.input) || column.form !== 'raw')
  ) {
    add('data/no-such-input', {
      code: column.code,
      expected: node?.quotient === undefined ? '' : `${column.code}:a, ${column.code}:b`,
    });
    return false;
  }
  if (set.kind === 'weighted' && (column.form === 'points' || column.form === 'max')) {
    add('data/points-in-weighted', { code: column.code });
    return false;
  }
  return true;
}
