/** Rows of totals and averages, which published tables and spreadsheets put among the units. */
import { foldPlain } from '../source/fold.ts';

/** What sheets write in the last row; ranked as a unit, it would push others down. */
const TOTALS = [
  'tong',
  'tong cong',
  'tong so',
  'cong',
  'trung binh',
  'binh quan',
  'total',
  'sum',
  'mean',
  'average',
];

/** True where a row holds totals or averages; published tables put these in parentheses. */
export function isTotal(unit: string): boolean {
  return TOTALS.includes(foldPlain(unit)) || /^\(.*\)$/.test(unit);
}
