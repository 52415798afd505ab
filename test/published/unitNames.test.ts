/**
 * Every unit name of the published tables, copied with its source into unit-names.csv (rows in parentheses are averages
 * and extremes; `also` is the successor in mergers-2025, the block in published-bo): each is one unit of a shipped
 * registry, and what the registries mark as published is what stands in these tables.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { UnitField } from '../../src/model/registry.ts';
import { isTotal } from '../../src/model/totals.ts';
import { fold } from '../../src/source/fold.ts';
import { readAs, SHELF_REGISTRIES, shelfRegistry } from '../registries.ts';

interface Row {
  table: string;
  year: string;
  name: string;
  also: string;
}

const ROWS = parse(readFileSync(join(import.meta.dirname, 'unit-names.csv')), { columns: true }) as Row[];
const unitsOf = (table: string) => ROWS.filter((row) => row.table === table && !isTotal(row.name));

const REGISTRY: Record<string, string> = {
  'published-2020': 'vietnam-provinces-63',
  'published-2021': 'vietnam-provinces-63',
  'published-2022': 'vietnam-provinces-63',
  'published-2023': 'vietnam-provinces-63',
  'published-2024': 'vietnam-provinces-34',
  'published-bo': 'vietnam-ministries-2021',
  'mergers-2025': 'vietnam-provinces-63',
  'local-binh-dinh-so': 'binh-dinh-departments',
  'local-binh-dinh-huyen': 'binh-dinh-districts',
};

describe('names of the published tables', () => {
  it.each(Object.entries(REGISTRY))('%s: each is one unit of %s', (table, id) => {
    const read = readAs(shelfRegistry(id));
    const rows = unitsOf(table);
    expect(rows.length).toBeGreaterThan(2);
    for (const { name } of rows) expect(read(name), name).toBeDefined();
    const found = rows.map(({ name, year }) => `${read(name)} ${year}`);
    expect(new Set(found).size).toBe(rows.length);
  });

  it('are all read, and rows in parentheses are no units', () => {
    expect([...new Set(ROWS.map(({ table }) => table))].sort()).toEqual(Object.keys(REGISTRY).sort());
    expect(ROWS.filter(({ name }) => isTotal(name)).length).toBe(12);
  });

  it('the ranking of 2022 has 63 different units', () => {
    const read = readAs(shelfRegistry('vietnam-provinces-63'));
    expect(new Set(unitsOf('published-2022').map(({ name }) => read(name))).size).toBe(63);
  });

  it('the mergers lead to 34 different units, and eleven provinces stayed as they were', () => {
    const provinces = shelfRegistry('vietnam-provinces-63');
    const read = readAs(shelfRegistry('vietnam-provinces-34'));
    const rows = unitsOf('mergers-2025');
    expect(new Set(rows.map(({ also }) => read(also))).size).toBe(34);
    const successors = new Map(provinces.units.map(({ name, successors }) => [name, successors]));
    for (const { name, also } of rows) expect(successors.get(name), name).toEqual([also]);
    const heirs = rows.map(({ also }) => also);
    expect(heirs.filter((heir) => heirs.indexOf(heir) === heirs.lastIndexOf(heir)).length).toBe(11);
  });

  it('ministries stand in the block they were published in', () => {
    const { units } = shelfRegistry('vietnam-ministries-2021');
    const read = readAs(shelfRegistry('vietnam-ministries-2021'));
    for (const { name, also } of unitsOf('published-bo'))
      expect(units.find((unit) => unit.name === read(name))?.block, name).toBe(also);
  });
});

describe('what the registries say of themselves', () => {
  /** The sizes published for 2021 and 2023, and for the six regions by Resolution 81/2023/QH15, article 3. */
  it('regions and blocks have the stated sizes', () => {
    const sizes = (id: string, field: 'region' | 'block') => {
      const { units } = shelfRegistry(id);
      const names = [...new Set(units.map((unit) => unit[field]))];
      return Object.fromEntries(
        names.map((name) => [name, units.filter((unit) => unit[field] === name).length]),
      );
    };
    expect(sizes('vietnam-provinces-63', 'region')).toEqual({
      'Trung du và miền núi phía Bắc': 14,
      'Đồng bằng sông Hồng': 11,
      'Bắc Trung Bộ và Duyên hải miền Trung': 14,
      'Tây Nguyên': 5,
      'Đông Nam Bộ': 6,
      'Đồng bằng sông Cửu Long': 13,
    });
    expect(sizes('vietnam-ministries-2021', 'block')).toEqual({
      'có dịch vụ công': 17,
      'không có dịch vụ công': 9,
    });
    expect(shelfRegistry('binh-dinh-departments').units.length).toBe(21);
    expect(shelfRegistry('binh-dinh-districts').units.length).toBe(11);
  });

  it('statistical codes: two digits each, no two alike; a few known ones', () => {
    for (const id of ['vietnam-provinces-63', 'vietnam-provinces-34']) {
      const codes = shelfRegistry(id).units.map(({ code }) => code ?? '');
      expect(codes.every((code) => /^\d\d$/.test(code)) && new Set(codes).size === codes.length).toBe(true);
    }
    // Decisions 124/2004/QĐ-TTg and 19/2025/QĐ-TTg: unlike names, codes changed hands.
    expect(['01', '24', '79', '96'].map(readAs(shelfRegistry('vietnam-provinces-63')))).toEqual([
      'TP. Hà Nội',
      'Bắc Giang',
      'TP. Hồ Chí Minh',
      'Cà Mau',
    ]);
    expect(['01', '24', '79', '96'].map(readAs(shelfRegistry('vietnam-provinces-34')))).toEqual([
      'TP. Hà Nội',
      'Bắc Ninh',
      'TP. Hồ Chí Minh',
      'Cà Mau',
    ]);
  });

  it.each(SHELF_REGISTRIES)('%s: only what stands in a table is published', (id) => {
    const registry = shelfRegistry(id);
    const tables = Object.keys(REGISTRY).filter((table) => REGISTRY[table] === id);
    const rows = tables.flatMap(unitsOf);
    const names = new Set([
      ...rows.map(({ name }) => fold(name)),
      ...(id === 'vietnam-provinces-34' ? unitsOf('mergers-2025').map(({ also }) => fold(also)) : []),
    ]);
    const ranked2021 = new Set(rows.filter(({ year }) => year === '2021').map(({ name }) => fold(name)));
    const isOf = (unit: (typeof registry.units)[number], field: UnitField) =>
      (unit.origins?.[field] ?? registry.origins[field]).is;
    for (const unit of registry.units) {
      expect(isOf(unit, 'names'), unit.name).toBe(names.has(fold(unit.name)) ? 'published' : 'editorial');
      expect(isOf(unit, 'codes')).toBe('editorial');
      expect(isOf(unit, 'aliases')).toBe('editorial');
      expect(isOf(unit, 'regions')).toBe('editorial');
      if (unit.block !== undefined)
        expect(isOf(unit, 'blocks'), unit.name).toBe(
          ranked2021.has(fold(unit.name)) ? 'published' : 'editorial',
        );
      if (unit.successors !== undefined) expect(isOf(unit, 'successors')).toBe('published');
      expect(isOf(unit, 'years')).not.toBe('published');
    }
  });
});
