/** `dti review`: the sample as computed by hand, the README's example as printed, and what no order of rows may change. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  for (const name of ['json', 'layers-final-json']) {
    const text = readFileSync(join(CASES, name, 'stdout.txt'), 'utf8');
    reviewSchema(z).parse(JSON.parse(text));
  }
  const { stdout } = await dti(['sets', 'schema', 'review']);
  expect(JSON.parse(stdout).properties.schema.const).toBe('dti.review/1');
});
