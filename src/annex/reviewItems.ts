/** Which item of a set each row of an office's sheet is about: its code as text, or the number that a spreadsheet made of it. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { codesOfNumber } from '../model/columnKey.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { type Grid, type GridCell, placeIn } from '../source/grid.ts';
import { nearest } from '../source/nearest.ts';
import { codeReader } from './codes.ts';
import { settleRun } from './settle.ts';

export type ItemReading =
  /** The codes a row may mean; more than one where a number stands for both 4.1 and 4.10. */
  | { kind: 'codes'; codes: string[] }
  /** A heading of the sheet (A, I) that is no node of the set. */
  | { kind: 'heading' }
  /** A criterion below an item that the set does not divide. */
  | { kind: 'part'; text: string }
  | { kind: 'none' }
  /** Wrong, and reported. */
  | { kind: 'fault' };

export interface ItemReader {
  /** @param name the text beside the code, which may begin with it */
  read(code: GridCell, name: string, row: number, col: number): ItemReading;
}

export function itemReader(set: IndicatorSet, grid: Grid, problems: Problems): ItemReader {
  const codes = set.nodes.map(({ code }) => code);
  const known = new Set(codes);
  const reader = codeReader();
  let above = '';
  const found = (list: string[]): ItemReading => {
    above = list[0];
    return { kind: 'codes', codes: list };
  };
  return {
    read(cell, name, row, col) {
      const reading = readCode(cell, name, row, col);
      const other = name
        .trim()
        .split(/\s/)[0]
        .replace(/[.):]+$/, '');
      // A column of running numbers beside names that hold the codes would give every row another's points.
      if (reading.kind !== 'codes' || !other.includes('.') || !known.has(other)) return reading;
      if (reading.codes.includes(other)) return { kind: 'codes', codes: [other] };
      const args = { code: cell.text.trim(), other };
      problems.add('review/two-codes', args, placeIn(grid, row, col));
      return { kind: 'fault' };
    },
  };

  function readCode(cell: GridCell, name: string, row: number, col: number): ItemReading {
    const text = cell.text.normalize('NFC').trim();
    const bare = text.replace(/[.):]+$/, '');
    const fault = (code: Parameters<Problems['add']>[0], args: Record<string, string>): ItemReading => {
      problems.add(code, args, placeIn(grid, row, col));
      return { kind: 'fault' };
    };
    if (cell.kind === 'error') return fault('sheet/error-cell', { value: text, header: '' });
    if (cell.kind === 'no-value') return fault('sheet/no-value', { header: '' });
    if (cell.kind === 'date') return fault('annex/date-code', { value: text });
    const comma = /^\d+,\d+$/.test(text);
    if (cell.kind === 'number' || comma) {
      const meant = codesOfNumber(text.replace(',', '.'), codes);
      if (meant.length > 0) return found(meant);
    } else if (known.has(text) || known.has(bare)) {
      // Letters and Roman numerals are told apart by what came before, so headings that are codes count too.
      reader.read(cell);
      return found([known.has(text) ? text : bare]);
    }
    const reading = text === '' ? { kind: 'none' as const } : reader.read(cell);
    const split = reading.kind === 'none' ? reader.split(text === '' ? name : text) : undefined;
    const code = reading.kind === 'code' ? reading.code : split?.code;
    if (code?.kind === 'head') return known.has(code.text) ? found([code.text]) : { kind: 'heading' };
    if (code?.kind === 'sub') {
      const own = [`${above}.${code.text}`, `${above}${code.text}`].find((one) => known.has(one));
      return own === undefined
        ? { kind: 'part', text: `${above} ${code.text})` }
        : { kind: 'codes', codes: [own] };
    }
    const written = code?.kind === 'path' ? code.segments.join('.') : bare;
    if (known.has(written) && code !== undefined) return found([written]);
    if (text === '' && code === undefined) return { kind: 'none' };
    if (reading.kind === 'bullet') return { kind: 'none' };
    if (code === undefined && /\p{L}{2}.*\s/u.test(text)) return { kind: 'none' };
    return fault('review/unknown-code', {
      code: written,
      set: set.id,
      near: nearest(written, codes).join(', '),
    });
  }
}

export interface Itemised {
  row: number;
  unit: string;
  codes: string[];
  /** The only code that is left, once settled. */
  code?: string;
}

/** Settles numbers that may be two codes by the order of their siblings, unit by unit, or reports them. */
export function settleItems(grid: Grid, items: readonly Itemised[], col: number, problems: Problems): void {
  const parentOf = (code: string) => code.slice(0, code.lastIndexOf('.') + 1);
  const runs = new Map<string, Itemised[]>();
  for (const item of items) {
    if (item.codes.length === 1) item.code = item.codes[0];
    const key = `${item.unit}\t${parentOf(item.codes[0])}`;
    runs.set(key, [...(runs.get(key) ?? []), item]);
  }
  for (const run of runs.values()) {
    if (run.every(({ code }) => code !== undefined)) continue;
    const last = (code: string) => Number(code.slice(code.lastIndexOf('.') + 1));
    const settled = settleRun(run.map(({ codes }) => codes.map(last).sort((a, b) => a - b)));
    run.forEach((item, i) => {
      if (item.code !== undefined) return;
      item.code = item.codes.find((code) => last(code) === settled[i]);
      if (item.code !== undefined) return;
      const [one, other] = item.codes;
      const value = grid.rows[item.row].cells[col]?.text ?? '';
      problems.add('annex/number-code', { value, one, other }, placeIn(grid, item.row, col));
    });
  }
}
