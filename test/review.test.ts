/** `dti review`: the sample as computed by hand, the README's example as printed, and what no order of rows may change. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { reviewSchema } from '../src/model/reviewDocument.ts';
import { dti } from './host.ts';

const ROOT = join(import.meta.dirname, '..');
const CASES = join(import.meta.dirname, 'cases/review');
const SAMPLE = join(ROOT, 'samples/synthetic-review-departments-2023.csv');
const SET = ['--set', 'binh-dinh-department-2023'];

/*
 * By hand, from the sample's 21 rows (points of the mains: 60 60 60 60 80 130 50, 500 in all):
 *   Sở Nội vụ:    claimed 60+55+50+45+70+110+40 = 430, accepted 60+50+50+45.5+62+101.5+40 = 409
 *                 lost 5 (2) + 8 (5) + 8.5 (6) = 21.5, gained 0.5 (4); 0.5 − 21.5 = −21 = 409 − 430
 *   Sở Tài chính: claimed 50+48+52+41+66+98 = 355 without main 7, accepted 50+48+50+41+66+95+30 = 380
 *                 on both 355 and 350: lost 2 (3) + 3 (6) = 5; self-assessed covers 450 of 500
 *   Sở Y tế:      claimed 45+40+44+38+60+94+35 = 356, accepted 45+42.5+44+38+84+35 = 288.5 without main 5
 *                 on both 296 and 288.5: lost 10 (6), gained 2.5 (2); verified covers 420 of 500
 */
const BY_HAND = {
  'Sở Nội vụ': {
    own: [430, 409],
    both: [430, 409],
    lost: -21.5,
    gained: 0.5,
    coverage: [1, 1],
    ranks: [1, 1],
  },
  'Sở Tài chính': {
    own: [355, 380],
    both: [355, 350],
    lost: -5,
    gained: 0,
    coverage: [0.9, 1],
    ranks: [3, 2],
  },
  'Sở Y tế': {
    own: [356, 288.5],
    both: [296, 288.5],
    lost: -10,
    gained: 2.5,
    coverage: [1, 0.84],
    ranks: [2, 3],
  },
};

it('the sample gives what was computed by hand', async () => {
  const { stdout, code } = await dti(['review', SAMPLE, ...SET, '--format', 'json']);
  expect(code).toBe(0);
  const review = reviewSchema(z).parse(JSON.parse(stdout));
  expect(review.synthetic).toBe(true);
  const found = review.units.map(({ unit, layers, change }) => [
    unit,
    {
      own: layers.map(({ points }) => points),
      both: [change.from, change.to],
      lost: change.lost,
      gained: change.gained,
      coverage: layers.map(({ coverage }) => coverage),
      ranks: layers.map(({ rank }) => rank),
    },
  ]);
  expect(Object.fromEntries(found)).toEqual(BY_HAND);
  // Main 6 loses 8.5 + 3 + 10, main 5 loses 8, main 2 loses 5 and gains 2.5, main 3 loses 2.
  expect(review.lists.losing.map(({ code, lost, gained }) => [code, lost, gained])).toEqual([
    ['6', -21.5, 0],
    ['5', -8, 0],
    ['2', -5, 2.5],
    ['3', -2, 0],
  ]);
  expect(review.lists.furthest.map(({ unit, net }) => [unit, net])).toEqual([
    ['Sở Nội vụ', -21],
    ['Sở Y tế', -7.5],
    ['Sở Tài chính', -5],
  ]);
  expect(review.lists.notVerified).toEqual([{ code: '5', points: 60, units: ['Sở Y tế'] }]);
  expect(review.lists.notClaimed).toEqual([{ code: '7', points: 30, units: ['Sở Tài chính'] }]);
  expect(review.summary.change).toMatchObject({ lost: -36.5, gained: 3, net: -33.5 });
});

it('marks every row of the sample as invented', () => {
  const [, , ...rows] = readFileSync(SAMPLE, 'utf8').trim().split('\n');
  expect(rows).toHaveLength(21);
  expect(rows.filter((row) => !row.endsWith('giả lập (synthetic)'))).toEqual([]);
});

it('the README shows what the example prints', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, line, shown] = /```console\n\$ npx dti (review [^\n]+)\n([^`]+)```/.exec(readme)!;
  const { stdout } = await dti(line.split(' '), { cwd: ROOT });
  expect(shown).toBe(stdout);
});

it('the order of the rows of a sheet changes nothing', async () => {
  const [title, head, ...rows] = readFileSync(SAMPLE, 'utf8').trim().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'dti-review-'));
  try {
    const outputs = new Set<string>();
    const orders = [rows, [...rows].reverse(), rows.map((_, i) => rows[(i * 8 + 3) % rows.length])];
    for (const order of orders) {
      writeFileSync(join(folder, 'sheet.csv'), [title, head, ...order, ''].join('\n'));
      for (const format of ['table', 'csv', 'json'])
        outputs.add((await dti(['review', 'sheet.csv', ...SET, '--format', format], { cwd: folder })).stdout);
    }
    expect(outputs.size).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('every JSON of the cases obeys the schema that is printed', async () => {
  const names = readdirSync(CASES).filter((name) => name.endsWith('json'));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const text = readFileSync(join(CASES, name, 'stdout.txt'), 'utf8');
    reviewSchema(z).parse(JSON.parse(text));
  }
  const { stdout } = await dti(['sets', 'schema', 'review']);
  expect(JSON.parse(stdout).properties.schema.const).toBe('dti.review/1');
});

/*
 * A weighted set by hand: W = (2·A + B + C) / 4 with A = (A1 + 3·A2) / 4 and B = √(B1·B2).
 *   effective weights: A1 2/4 · 1/4 = 0.125, A2 2/4 · 3/4 = 0.375, C 1/4; B1 and B2 have none, their mean is geometric
 *   Xã Một: A 0.65 → 0.675, B √(0.64·0.36) = 0.48 → √(0.49·0.36) = 0.42, C 0.5; W 2.28/4 = 0.57 → 2.27/4 = 0.5675
 *           A1 −0.2 · 0.125 = −0.025, A2 +0.1 · 0.375 = +0.0375, B1 cannot be told; all of it together −0.0025
 *   Xã Bốn: A1 −0.2 · 0.125 = −0.025, A2 +0.1 · 0.375 = +0.0375; W 0.625 → 0.6375, that is +0.0125, their sum
 *   Xã Hai: A2 is not verified, so A1 weighs 2/4 instead of 0.125 in the verified layer; C −0.2 · 0.25 = −0.05
 *   Xã Ba:  C does not apply in the verified layer, so A2 weighs 2/3 · 3/4 = 0.5 there instead of 0.375
 */
const WEIGHTED = {
  'Xã Một': { index: [0.57, 0.5675], net: -0.0025, A1: [0.125, -0.025], A2: [0.375, 0.0375], C: [0.25, 0] },
  'Xã Bốn': { index: [0.625, 0.6375], net: 0.0125, A1: [0.125, -0.025], A2: [0.375, 0.0375], C: [0.25, 0] },
  'Xã Hai': { index: [0.6125, 0.5375], net: undefined, A1: [undefined, undefined], C: [0.25, -0.05] },
  'Xã Ba': { index: [0.475, 0.483333333], net: undefined, A2: [undefined, undefined] },
};

it('a weighted set is reviewed in values, with effects as computed by hand', async () => {
  const { stdout } = await dti(
    ['review', 'self.csv', 'verified.csv', '--set', 'weighted.yaml', '--level', 'all', '--format', 'json'],
    { cwd: join(CASES, 'weighted') },
  );
  const { units } = reviewSchema(z).parse(JSON.parse(stdout));
  const found = units.map(({ unit, layers, change, scores }) => {
    const own = (code: string) => {
      const effect = scores.find((one) => one.code === code)!.change.effect!;
      return [effect.weight, effect.net];
    };
    const wanted = WEIGHTED[unit as keyof typeof WEIGHTED];
    const codes = Object.keys(wanted).filter((key) => key !== 'index' && key !== 'net');
    return [
      unit,
      {
        index: layers.map(({ value }) => value),
        net: change.effect!.net,
        ...Object.fromEntries(codes.map((code) => [code, own(code)])),
      },
    ];
  });
  expect(Object.fromEntries(found)).toEqual(WEIGHTED);
  const b1 = units[1].scores.find(({ code }) => code === 'B1')!;
  expect([units[1].unit, b1.change.net, b1.change.effect]).toEqual(['Xã Một', -0.15, { gained: 0 }]);
});

/*
 * The set demands every item. By hand, on what both layers have: Sở Nội vụ 10+20+9 = 39 → 7.5+16+9 = 32.5 without 2.1;
 * Sở Tài chính has everything, 9+12.5+6+4 = 31.5 → 9+14+6+3 = 32 of 50, and is alone in the verified ranking.
 */
it('a layer that lacks what the set demands has no index, and the rest is compared', async () => {
  const { stdout, code } = await dti(
    ['review', 'self.csv', 'verified.csv', '--set', 'set.yaml', '--format', 'json'],
    { cwd: join(CASES, 'demanded') },
  );
  expect(code).toBe(0);
  const { units, lists } = reviewSchema(z).parse(JSON.parse(stdout));
  const found = units.map(({ unit, layers, change }) => [
    unit,
    layers.map(({ status, points, value, rank }) => [status, points, value, rank]),
    [change.from, change.to],
  ]);
  const none = ['no-score', undefined, undefined, undefined];
  expect(found).toEqual([
    [
      'Sở Tài chính',
      [
        ['value', 31.5, 0.63, 2],
        ['value', 32, 0.64, 1],
      ],
      [31.5, 32],
    ],
    ['Sở Nội vụ', [['value', 47, 0.94, 1], none], [39, 32.5]],
    ['Sở Xây dựng', [['value', 20, 0.4, 3], none], [15, 15]],
    ['Sở Y tế', [none, none], [23, 21]],
  ]);
  expect(lists.withoutScore).toEqual([
    { role: 'self', unit: 'Sở Y tế', missing: ['2.2'] },
    { role: 'verified', unit: 'Sở Nội vụ', missing: ['2.1'] },
    { role: 'verified', unit: 'Sở Xây dựng', missing: ['2.2'] },
    { role: 'verified', unit: 'Sở Y tế', missing: ['2.2'] },
  ]);
});
