/** Unit column and name of a row: who is meant, and what a key of the row is where only one of the two is known. */
import { expect, it } from 'vitest';
import { unitKeys } from '../../src/analyse/side.ts';
import { rowFinder } from '../../src/model/rowUnits.ts';
import { shelfRegistry } from '../registries.ts';

const provinces = shelfRegistry('vietnam-provinces-63');
const read = rowFinder(provinces);
const at = (name: string) => provinces.units.findIndex((unit) => unit.name === name);

it('takes a code and a name that agree, with or without diacritics, for one unit', () => {
  for (const name of ['Hải Phòng', 'TP. Hải Phòng', 'Hai Phong', '31', ''])
    expect(read('31', name), name).toEqual({ unit: at('TP. Hải Phòng'), by: 'unit' });
  expect(read('3', 'Hải Phòng')).toEqual({ unit: at('TP. Hải Phòng'), by: 'name' });
});

it('sees that a serial number is the code of another unit than the one named', () => {
  for (const name of ['Hải Phòng', 'Hai Phong'])
    expect(read('10', name)).toMatchObject({ unit: at('Lào Cai'), other: at('TP. Hải Phòng') });
  expect(read('Hà Nội', 'Hải Phòng')).toMatchObject({ other: at('TP. Hải Phòng') });
});

it('says where nothing but a code speaks for a unit; a name in the unit column speaks for itself', () => {
  expect(read('10', 'Huyện A')).toMatchObject({ unit: at('Lào Cai'), codeAlone: true });
  expect(read('Lào Cai', 'UBND tỉnh Lào Cai')).toEqual({ unit: at('Lào Cai'), by: 'unit' });
});

it('makes one key of a unit whose number nobody knows and of its name elsewhere', () => {
  const keyOf = unitKeys(provinces);
  expect(keyOf('3', 'Hải Phòng')).toBe(keyOf('TP. Hải Phòng'));
  expect(keyOf('3', 'Huyện A')).toBe('3');
});
