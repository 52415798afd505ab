/** Names of page files: readable, safe on every system, never the same twice. */
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { pageNames } from '../../src/model/pageNames.ts';
import { readData } from '../../src/model/readData.ts';
import type { Registry } from '../../src/model/registry.ts';
import { shelfRegistry } from '../registries.ts';
import { setOf, sourceOf } from '../scoring.ts';

const set = setOf(`
format: 1
id: trial
title: Trial
index: { code: T }
children: [{ code: "1", points: 1, rule: { kind: given } }]
`);

function namesOf(csv: string, registry?: Registry): string[] {
  const data = readData(set, registry, sourceOf(csv), {}, collectProblems());
  return pageNames(data!, registry);
}

const rows = (units: string[]) => ['unit,1', ...units.map((unit) => `"${unit}",0.5`)].join('\n');

describe('names of pages', () => {
  it('are lower-case letters, digits and hyphens of code and name', () => {
    expect(namesOf('unit,name,1\n22,Quảng Ninh,1\n46,Thừa Thiên – Huế,1')).toEqual([
      '22-quang-ninh',
      '46-thua-thien-hue',
    ]);
    expect(namesOf(rows(['Đắk Lắk', '../../etc/passwd', 'a:b*c?d']))).toEqual([
      'dak-lak',
      'etc-passwd',
      'a-b-c-d',
    ]);
    expect(namesOf(rows(['Đắk Lắk'.normalize('NFD')]))).toEqual(['dak-lak']);
  });

  it('of units that differ in diacritics alone are told apart, and keep their names when the order changes', () => {
    const units = ['Xã Tân An', 'Xã Tấn An', 'Xã Tân Ân', 'Xã Tân Lập'];
    const names = namesOf(rows(units));
    expect(new Set(names).size).toBe(4);
    for (const name of names.slice(0, 3)) expect(name).toMatch(/^xa-tan-an-[0-9a-f]{6}$/);
    expect(names[3]).toBe('xa-tan-lap');
    expect(namesOf(rows([...units].reverse())).reverse()).toEqual(names);
  });

  it('are never names that Windows keeps, never empty, never too long', () => {
    const [con, none, long, other] = namesOf(
      rows(['Con', '???', `${'xa '.repeat(60)}1`, `${'xa '.repeat(60)}2`]),
    );
    expect(con).toBe('unit-con');
    expect(none).toMatch(/^[0-9a-f]{6}$/);
    expect([long.length, other.length].every((length) => length <= 100)).toBe(true);
    expect(long).not.toBe(other);
  });

  it('bear the year where the file has several', () => {
    expect(namesOf('unit,year,1\nA,2021,1\nA,2022,1')).toEqual(['a-2021', 'a-2022']);
    expect(namesOf('unit,year,1\nA,2021,1')).toEqual(['a']);
  });

  it('are those of the registry, however a file spells a unit', () => {
    const registry = shelfRegistry('vietnam-provinces-63');
    for (const unit of ['Thừa Thiên - Huế', 'TP. Huế', 'Tỉnh Thừa Thiên Huế'])
      expect(namesOf(rows([unit]), registry)).toEqual(['46-thua-thien-hue']);
  });
});
