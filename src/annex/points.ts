/** Reads a cell of points: "20", "7,5", "20 điểm", "1.000". */
import type { GridCell } from '../source/grid.ts';
import { readNumber } from '../source/number.ts';

export type PointsReading =
  | { kind: 'none' }
  /** More than one value where the decimal mark is open: "1.000" is a thousand or one. */
  | { kind: 'number'; values: number[]; text: string }
  | { kind: 'bad'; text: string }
  /** The sheet shows an error, which is reported as one. */
  | { kind: 'fault'; text: string };

export function readPoints(cell: GridCell): PointsReading {
  const text = cell.text.normalize('NFC').trim();
  if (cell.kind === 'error' || cell.kind === 'no-value') return { kind: 'fault', text };
  if (text === '') return { kind: 'none' };
  // Not scored, as tables print it.
  if (/^[-–—]$/.test(text)) return { kind: 'number', values: [0], text };
  if (cell.kind === 'number' && Number(text) >= 0) return { kind: 'number', values: [Number(text)], text };
  const digits = text.replace(/\s*(điểm|đ|points?)\.?$/i, '').trim();
  const reading = readNumber(digits);
  if (reading.kind === 'number' && !reading.percent && reading.value >= 0)
    return { kind: 'number', values: [reading.value], text };
  if (reading.kind === 'ambiguous') {
    const values = [Number(digits.replace(',', '.')), Number(digits.replace(/[.,]/g, ''))];
    return { kind: 'number', values, text };
  }
  return { kind: 'bad', text };
}
