/** Spellings of names: what is one unit, and what must stay two. */
import { describe, expect, it } from 'vitest';
import { fitRegistries, matchUnits } from '../../src/model/matchUnits.ts';
import { existsIn, findPlain, nearestUnits } from '../../src/model/registry.ts';
import { readAs, registryOf, SHELF_REGISTRIES, shelfRegistry } from '../registries.ts';

const provinces = shelfRegistry('vietnam-provinces-63');
const merged = shelfRegistry('vietnam-provinces-34');
const row = (unit: string, year = 0, line = 2) => ({ unit, name: '', year, line, field: 0 });

describe('provinces', () => {
  const SPELLINGS: Record<string, string[]> = {
    'Thừa Thiên - Huế': [
      ...[
        'Thừa Thiên Huế',
        'Thừa Thiên – Huế',
        'Thừa Thiên-Huế',
        'TP. Huế',
        'TP Huế',
        'TP.Huế',
        'Thành phố Huế',
      ],
      ...[
        'tp huế',
        'T.P. Huế',
        'Huế',
        'TT-Huế',
        'TT Huế',
        'TT. Huế',
        'Tỉnh Thừa Thiên Huế',
        'T. Thừa Thiên Huế',
        '46',
      ],
    ],
    'TP. Hồ Chí Minh': [
      ...[
        'TP.HCM',
        'TP HCM',
        'TP. HCM',
        'Tp.HCM',
        'TPHCM',
        'Thành phố Hồ Chí Minh',
        'TP Hồ Chí Minh',
        'Hồ Chí Minh',
      ],
    ],
    'Bà Rịa - Vũng Tàu': [
      ...[
        'Bà Rịa-Vũng Tàu',
        'Bà Rịa – Vũng Tàu',
        'Bà Rịa—Vũng Tàu',
        'Bà Rịa Vũng Tàu',
        'BR-VT',
        'BR – VT',
        'BRVT',
      ],
      'Tỉnh Bà Rịa – Vũng Tàu',
    ],
    'Đắk Lắk': ['Đắk Lăk', 'Đăk Lăk', 'Đắc Lắc', 'Đăk Lắk', 'tỉnh Đắc Lắc', 'Ðắk Lắk'],
    'Bến Tre': ['Tỉnh Bến Tre', 'tỉnh Bến Tre', 'T. Bến Tre', 'T.Bến Tre', 'BẾN TRE', '83'],
    'TP. Hà Nội': ['Hà Nội', 'Thành phố Hà Nội', 'TP Hà Nội', 'TP.Hà Nội', '01'],
    'Hòa Bình': ['Hoà Bình', 'Tỉnh Hoà Bình'],
  };
  const read = readAs(provinces);
  for (const [name, spellings] of Object.entries(SPELLINGS)) {
    it(`${name} by any of its names`, () => {
      for (const text of spellings) expect(read(text), text).toBe(name);
    });
  }

  it('a city inside a province is not the province, a province that was is not the city', () => {
    for (const text of [
      'TP. Vĩnh Long',
      'Thành phố Bến Tre',
      'TP Cà Mau',
      'Tỉnh Cần Thơ',
      'Tỉnh Hà Nội',
      'TX. Tây Ninh',
    ])
      expect(read(text), text).toBeUndefined();
    expect(nearestUnits(provinces, 'TP. Vĩnh Long')).toEqual(['Vĩnh Long']);
  });

  it('a code is not a number: 1 is nobody, and 01 is suggested', () => {
    expect(read('1')).toBeUndefined();
    expect(nearestUnits(provinces, '1')).toEqual(['01 (TP. Hà Nội)']);
  });

  it('Huế is a city after the merger, by all its former names', () => {
    for (const text of [
      'TP. Huế',
      'Huế',
      'TP Huế',
      'Thừa Thiên Huế',
      'Thừa Thiên - Huế',
      'Tỉnh Thừa Thiên Huế',
      'TT-Huế',
    ])
      expect(readAs(merged)(text), text).toBe('TP. Huế');
    expect(readAs(merged)('Bình Phước')).toBeUndefined();
  });

  it('are found without diacritics where a person types them', () => {
    const typed = (text: string) => findPlain(provinces, text).map((unit) => provinces.units[unit].name);
    expect(typed('da nang')).toEqual(['TP. Đà Nẵng']);
    expect(typed('tinh ben tre')).toEqual(['Bến Tre']);
    expect(typed('thanh pho da nang')).toEqual(['TP. Đà Nẵng']);
  });
});

describe('units below the province', () => {
  it('districts: the word for the kind is known, a wrong one is not', () => {
    const read = readAs(shelfRegistry('binh-dinh-districts'));
    for (const text of ['An Nhơn', 'TX. An Nhơn', 'TX An Nhơn', 'Thị xã An Nhơn', 'tx.An Nhơn'])
      expect(read(text), text).toBe('An Nhơn');
    expect(read('H. An Lão')).toBe('An Lão');
    expect(read('Thành phố Quy Nhơn')).toBe('Quy Nhơn');
    expect(read('Huyện An Nhơn')).toBeUndefined();
    expect(read('TP. An Lão')).toBeUndefined();
  });

  it('communes: two of one name stay two, and the bare name is neither', () => {
    const read = readAs(
      registryOf('commune', '  - Phường Hòa Bình\n  - Xã Hòa Bình\n  - Xã Liên Hòa\n  - Thị trấn An Lão\n'),
    );
    expect(read('P. Hoà Bình')).toBe('Phường Hòa Bình');
    expect(read('xã Hòa Bình')).toBe('Xã Hòa Bình');
    expect(read('Hòa Bình')).toBeUndefined();
    expect(read('Liên Hòa')).toBe('Xã Liên Hòa');
    expect(read('Phường Liên Hòa')).toBeUndefined();
    expect(read('TT. An Lão')).toBe('Thị trấn An Lão');
  });

  it('departments have no such words: P. is no phường there', () => {
    const read = readAs(registryOf('department', '  - Phòng Nội vụ\n  - Nội vụ\n'));
    expect(read('P. Nội vụ')).toBeUndefined();
    expect(read('Nội vụ')).toBe('Nội vụ');
  });
});

describe('every shipped registry', () => {
  it.each(SHELF_REGISTRIES)('%s knows each unit by its name, code and aliases', (id) => {
    const registry = shelfRegistry(id);
    const read = readAs(registry);
    for (const { name, code, aliases } of registry.units) {
      for (const text of [name, ...(code === undefined ? [] : [code]), ...aliases])
        expect(read(text), text).toBe(name);
    }
    expect(read('')).toBeUndefined();
  });
});

describe('how a name is read', () => {
  it('says by what, and which row says the same', () => {
    const names = ['TP. Hà Nội', '01', 'BR-VT', 'Tỉnh Bến Tre', 'Xã lạ', 'Xã  Lạ'];
    const matches = matchUnits(
      provinces,
      names.map((unit, i) => row(unit, 0, i + 2)),
    );
    expect(matches.map(({ by }) => by)).toEqual(['name', 'code', 'alias', 'form', undefined, undefined]);
    expect(matches.map(({ doubles }) => doubles?.line)).toEqual([
      undefined,
      2,
      undefined,
      undefined,
      undefined,
      6,
    ]);
  });

  it('a unit of another year is no double', () => {
    const matches = matchUnits(provinces, [row('Cà Mau', 2021), row('Cà Mau', 2022, 3)]);
    expect(matches.map(({ doubles }) => doubles)).toEqual([undefined, undefined]);
  });
});

describe('which registry a file belongs to', () => {
  const all = SHELF_REGISTRIES.map(shelfRegistry);
  const ids = (names: string[], year = 0) =>
    fitRegistries(
      all,
      names.map((unit, i) => row(unit, year, i + 2)),
    ).map(({ registry }) => registry.id);

  it('the one that knows most of its names', () => {
    expect(ids(['An Giang', 'Bình Phước'])).toEqual(['vietnam-provinces-63']);
    expect(ids(['Bộ Nội vụ', 'Sở Nội vụ', 'VTV'])).toEqual(['vietnam-ministries-2021']);
  });
  it('of these the one in whose years they lie', () => {
    expect(ids(['An Giang', 'Cà Mau'], 2023)).toEqual(['vietnam-provinces-63']);
    expect(ids(['An Giang', 'Cà Mau'], 2025)).toEqual(['vietnam-provinces-34']);
  });
  it('of these the one that calls them so itself, or is complete; otherwise there are several', () => {
    expect(ids(['TP. Huế', 'Cà Mau'], 2024)).toEqual(['vietnam-provinces-34']);
    expect(ids(['An Giang', 'Cà Mau'], 2024)).toEqual(['vietnam-provinces-34', 'vietnam-provinces-63']);
    expect(ids(['Ai Cập'])).toEqual([]);
  });
});

describe('years', () => {
  it('are those measured; no year is no objection', () => {
    const unit = provinces.units[0];
    expect([0, 1999, 2024, 2025].map((year) => existsIn(provinces, unit, year))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([2023, 2024, 2030].map((year) => existsIn(merged, merged.units[0], year))).toEqual([
      false,
      true,
      true,
    ]);
    const own = registryOf('phòng', '  - { name: A, years: { from: 2021, to: 2022 } }\n');
    expect([2020, 2021, 2022, 2023].map((year) => existsIn(own, own.units[0], year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
