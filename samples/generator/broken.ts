/** A file with one mistake of each kind that real returns have, for showing what `dti validate` says about them. */
import type { Table } from './table.ts';

const UNITS = [
  'An Giang',
  'Bình Định',
  'Bắc Kạn',
  'Bắc Ninh',
  'Hòa Bình',
  'Khánh Hòa',
  'Lâm Đồng',
  'Quảng Ninh',
  'TP. Hà Nội',
  'TP. Đà Nẵng',
  'Thanh Hóa',
  'Tây Ninh',
];

/** The letter l in place of the digit 1. */
const HEADER: [from: string, to: string] = ['1.10', '1.l0'];

const CELLS: [unit: string, column: string, text: string][] = [
  // A letter O for a zero.
  ['An Giang', '1.6', '1O4'],
  // An answer that is none of the list.
  ['Bắc Ninh', '2.3', 'Quý IV'],
  // Half an item is no count.
  ['Bắc Kạn', '1.7', '18.5'],
  // Every province has mobile broadband to measure.
  ['Quảng Ninh', '3.3', 'KAD'],
  // A numerator without its denominator.
  ['Lâm Đồng', '4.3:b', ''],
  // Nothing to divide by, and the item applies to every province.
  ['TP. Đà Nẵng', '5.6:a', '0'],
  ['TP. Đà Nẵng', '5.6:b', '0'],
];

/** Numerator and denominator in each other's place. */
const SWAPPED: [unit: string, code: string] = ['Khánh Hòa', '7.4'];

/** Pasted a second time, with the tone mark in its other place. */
const TWICE: [unit: string, again: string] = ['Hòa Bình', 'Hoà Bình'];

/** A row that was cut off before its last cell. */
const CUT = 'Tây Ninh';

export function breakTable({ header, rows }: Table): Table {
  const broken = rows.filter(([unit]) => UNITS.includes(unit)).map((row) => [...row]);
  const rowOf = (unit: string) => broken.find((row) => row[0] === unit)!;
  const fieldOf = (column: string) => {
    const field = header.indexOf(column);
    if (field < 0) throw new Error(`no column ${column} to break`);
    return field;
  };
  for (const [unit, column, text] of CELLS) rowOf(unit)[fieldOf(column)] = text;
  const [unit, code] = SWAPPED;
  const [a, b] = [fieldOf(`${code}:a`), fieldOf(`${code}:b`)];
  [rowOf(unit)[a], rowOf(unit)[b]] = [rowOf(unit)[b], rowOf(unit)[a]];
  broken.push([TWICE[1], ...rowOf(TWICE[0]).slice(1)]);
  rowOf(CUT).pop();
  return { header: header.map((text) => (text === HEADER[0] ? HEADER[1] : text)), rows: broken };
}
