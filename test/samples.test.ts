/** The synthetic samples: what the generator writes is what is committed, and it is what it says it is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { problemsOf, scoreText, setOf } from './scoring.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const shelfSet = (id: string): IndicatorSet => setOf(read('indicator-sets', `${id}.yaml`));

const SAMPLES = [
  { file: 'synthetic-provinces-2021.csv', set: 'dti-province-2021', units: 63, year: '2021', indicators: 98 },
  { file: 'synthetic-provinces-2022.csv', set: 'dti-province-2021', units: 63, year: '2022', indicators: 98 },
  {
    file: 'synthetic-binh-dinh-departments-2023.csv',
    set: 'binh-dinh-department-2023',
    units: 21,
    year: '2023',
    indicators: 40,
  },
  {
    file: 'synthetic-binh-dinh-districts-2023.csv',
    set: 'binh-dinh-district-2023',
    units: 11,
    year: '2023',
    indicators: 60,
  },
];

it('the generator writes the committed files, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dti-samples-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'samples', 'generate.mjs'), folder]);
    for (const file of [...SAMPLES.map((sample) => sample.file), join('broken', 'provinces.csv')])
      expect(readFileSync(join(folder, file), 'utf8') === read('samples', file), file).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe.each(SAMPLES)('$file', ({ file, set: id, units, year, indicators }) => {
  const text = read('samples', file);
  const [header, ...rows] = parse(text) as string[][];
  const set = shelfSet(id);

  it('has a row for every unit and cells for every indicator', () => {
    const codes = new Set(header.slice(2, -1).map((column) => column.split(':')[0]));
    // The cases of a `best` indicator have cells of their own.
    const above = [...codes].map((code) => {
      const node = set.nodes.find((other) => other.code === code)!;
      return node.level === 'indicator' ? code : set.nodes[node.parent].code;
    });
    expect(codes.size).toBe(set.nodes.filter((node) => node.kind === 'leaf').length);
    expect(new Set(above).size).toBe(indicators);
    expect(new Set(rows.map(([unit]) => unit)).size).toBe(units);
    expect(rows).toHaveLength(units);
    expect(rows.filter((row) => row.length !== header.length || row[1] !== year)).toEqual([]);
  });

  it('says in every row that it is synthetic', () => {
    expect(header.at(-1)).toBe('note');
    expect(rows.filter((row) => row.at(-1) !== 'synthetic')).toEqual([]);
    expect(scoreText(set, text).results.data.synthetic).toBe(true);
  });

  it('is scored without a problem, and its units differ', () => {
    const { problems, at } = scoreText(set, text);
    expect(problems).toEqual([]);
    expect(new Set(rows.map(([unit]) => at(unit).k)).size).toBe(units);
  });

  it('has a few empty cells and a few that do not apply', () => {
    const cells = rows.flatMap((row) => row.slice(2, -1));
    const share = (text: string) => cells.filter((cell) => cell === text).length / cells.length;
    expect(share('')).toBeGreaterThan(0.01);
    expect(share('')).toBeLessThan(0.07);
    expect(share('KAD')).toBeGreaterThan(0);
    expect(share('KAD')).toBeLessThan(0.06);
  });
});

it('provinces gain about 0.05 from 2021 to 2022, not all alike', () => {
  const set = shelfSet('dti-province-2021');
  const [before, after] = [2021, 2022].map((year) =>
    scoreText(set, read('samples', `synthetic-provinces-${year}.csv`)),
  );
  const gains = before.results.data.units.map((unit) => (after.at(unit).k - before.at(unit).k) / 1e9);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  expect(mean).toBeGreaterThan(0.04);
  expect(mean).toBeLessThan(0.06);
  expect(Math.min(...gains)).toBeLessThan(0.01);
  expect(Math.max(...gains)).toBeGreaterThan(0.1);
});

it.each([
  [
    'departments',
    'binh-dinh-department-2023',
    ['Sở Thông tin và Truyền thông', 'Văn phòng UBND tỉnh'],
    'Ban Dân tộc',
    21,
  ],
  ['districts', 'binh-dinh-district-2023', ['Hoài Ân', 'An Nhơn'], 'Vân Canh', 11],
] as const)('the %s of Bình Định stand where they were published', (kind, id, first, last, units) => {
  const { at } = scoreText(shelfSet(id), read('samples', `synthetic-binh-dinh-${kind}-2023.csv`));
  expect(first.map((unit) => at(unit).rank)).toEqual([1, 2]);
  expect(at(last).rank).toBe(units);
});

it('the broken file shows each mistake once', () => {
  const codes = problemsOf(shelfSet('dti-province-2021'), read('samples', 'broken', 'provinces.csv'))
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  expect(codes.sort()).toEqual([
    'data/duplicate-unit',
    'data/lone-numerator',
    'data/near-column',
    'data/not-a-number',
    'data/not-applicable-here',
    'data/not-whole',
    'data/over-one',
    'data/unknown-label',
    'data/zero-denominator',
    'file/ragged-row',
  ]);
});
