/**
 * The page of Quảng Ninh 2022 by hand, from the published mains of five provinces (dti.gov.vn/xep-hang-2022): means, best,
 * distances and the order of strengths. Points: mains 1 to 5 have 100, 7 has 200, 8 and 9 have 150 each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitLabel } from '../../src/model/dataset.ts';
import { codesOf, profilesOf } from '../profiling.ts';
import { setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const set = setOf(readFileSync(join(ROOT, 'indicator-sets/dti-province-2021.yaml'), 'utf8'));
const profile = profilesOf(
  set,
  readFileSync(join(ROOT, 'samples/provinces-2022-published.csv'), 'utf8'),
)('Quảng Ninh');
const name = (row: number) => unitLabel(profile.results.data, row);

describe('Quảng Ninh 2022, by hand', () => {
  it('is third of five: 95.81 + 90 + 76.48 + 62.5 + 53.82 + 167.7 + 88.56 + 67.575 = 702.445 of 1000', () => {
    const { scores, row, ahead, behind, figures } = profile.index;
    expect(scores.k[row]).toBe(702_445_000);
    expect([scores.rank[row], ahead, behind, figures.n]).toEqual([3, 2, 2, 5]);
  });

  it('lacks 13.91 points to TP. Hồ Chí Minh', () => {
    // 89.17 + 90 + 82.58 + 62.67 + 55.8 + 168.12 + 114.165 + 53.85 = 716.355; 716.355 − 702.445 = 13.91.
    const [above] = profile.against!.neighbours.above;
    expect([name(above.row), above.distance, above.points]).toEqual([
      'TP. Hồ Chí Minh',
      13_910_000,
      13_910_000_000,
    ]);
    // Published: 0.7163 − 0.7024 = 0.0139, each rounded to four decimals.
    expect(Math.abs(above.distance / 1e9 - 0.0139)).toBeLessThanOrEqual(0.0001);
  });

  it('is 4.985 points ahead of Thừa Thiên - Huế', () => {
    // 95 + 90 + 68.23 + 67.94 + 64.23 + 165.24 + 101.805 + 45.015 = 697.46.
    const [below] = profile.against!.neighbours.below;
    expect([name(below.row), below.distance, below.points]).toEqual([
      'Thừa Thiên - Huế',
      -4_985_000,
      -4_985_000_000,
    ]);
    // Published: 0.6975 − 0.7024 = −0.0049.
    expect(Math.abs(below.distance / 1e9 + 0.0049)).toBeLessThanOrEqual(0.0001);
  });

  it('lies below the mean of the index and above that of five mains', () => {
    // (800.175 + 716.355 + 702.445 + 697.46 + 692.395) ÷ 5 = 3608.83 ÷ 5 = 721.766.
    expect([profile.index.figures.mean, profile.index.difference]).toEqual([721_766_000, -19_321_000]);
    const means: [code: string, mean: number, difference: number][] = [
      // (1.0000 + 0.8917 + 0.9581 + 0.9500 + 0.9000) ÷ 5 = 4.6998 ÷ 5
      ['1', 0.93996, 0.01814],
      // (4 · 0.9 + 0.8) ÷ 5
      ['2', 0.88, 0.02],
      // (0.8253 + 0.8258 + 0.7648 + 0.6823 + 0.7233) ÷ 5 = 3.8215 ÷ 5
      ['3', 0.7643, 0.0005],
      // (0.8487 + 0.6267 + 0.6250 + 0.6794 + 0.7376) ÷ 5 = 3.5174 ÷ 5
      ['4', 0.70348, -0.07848],
      // (0.7578 + 0.5580 + 0.5382 + 0.6423 + 0.7226) ÷ 5 = 3.2189 ÷ 5
      ['5', 0.64378, -0.10558],
      // (0.8575 + 0.8406 + 0.8385 + 0.8262 + 0.7325) ÷ 5 = 4.0953 ÷ 5
      ['7', 0.81906, 0.01944],
      // (0.7836 + 0.7611 + 0.5904 + 0.6787 + 0.7556) ÷ 5 = 3.5694 ÷ 5
      ['8', 0.71388, -0.12348],
      // (0.5197 + 0.3590 + 0.4505 + 0.3001 + 0.2947) ÷ 5 = 1.9240 ÷ 5
      ['9', 0.3848, 0.0657],
    ];
    const mains = profile.shown.filter(({ scores }) => scores.target > 0);
    expect(
      mains.map(({ scores, figures, difference }) => [scores.code, figures.mean / 1e9, difference / 1e9]),
    ).toEqual(means);
    const { above, below } = profile.against!.strengths;
    expect(codesOf(above)).toEqual(['9', '2', '7', '1', '3']);
    expect(codesOf(below)).toEqual(['8', '5', '4']);
  });

  it('names the best of each main', () => {
    const best = new Map(
      profile.shown.map(({ scores, figures }) => [
        scores.code,
        [figures.best / 1e9, figures.bestRows.map(name)],
      ]),
    );
    expect(best.get('3')).toEqual([0.8258, ['TP. Hồ Chí Minh']]);
    expect(best.get('9')).toEqual([0.5197, ['TP. Đà Nẵng']]);
    // Four share 0.9000; names in the order of code points, where đ comes after h.
    expect(best.get('2')).toEqual([
      0.9,
      ['Quảng Ninh', 'Thừa Thiên - Huế', 'TP. Hồ Chí Minh', 'TP. Đà Nẵng'],
    ]);
  });

  it('tells ranks by how many share them', () => {
    const { best, worst } = profile.against!.strengths;
    // 2: nobody ahead, 1 behind; 1 and 9: 1 ahead, 3 behind. 3 and 7 are in the middle.
    expect(codesOf(best)).toEqual(['2', '1', '9']);
    expect(codesOf(worst)).toEqual(['4', '5', '8']);
  });
});
