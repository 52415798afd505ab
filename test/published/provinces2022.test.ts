/**
 * The five provinces whose main values of 2022 are published (dti.gov.vn/xep-hang-2022), against the published index,
 * ranks and pillars. The ministry adds unrounded points; we only have mains rounded to 4 decimals, so the index can be
 * off by half a unit of the mains' last decimal (0.00005) plus the same for its own rounding: 0.0001.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatScore } from '../../src/render/numbers.ts';
import { scoreText, setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const set = setOf(readFileSync(join(ROOT, 'indicator-sets/dti-province-2021.yaml'), 'utf8'));
const scored = scoreText(set, readFileSync(join(ROOT, 'samples/provinces-2022-published.csv'), 'utf8'));

const PUBLISHED: [unit: string, index: number, rank: number][] = [
  ['TP. Đà Nẵng', 0.8002, 1],
  ['TP. Hồ Chí Minh', 0.7163, 2],
  ['Quảng Ninh', 0.7024, 3],
  ['Thừa Thiên - Huế', 0.6975, 4],
  ['TP. Cần Thơ', 0.6924, 5],
];

describe('provinces 2022', () => {
  for (const [unit, index, rank] of PUBLISHED) {
    it(`${unit} has the published index and rank`, () => {
      const found = scored.at(unit);
      expect(Math.abs(found.k / 1e9 - index)).toBeLessThanOrEqual(0.0001);
      expect(found.rank).toBe(rank);
    });
  }

  it('Quảng Ninh has the published pillars, exactly as printed', () => {
    // By hand: base = 95.81 + 90 + 76.48 + 62.50 + 53.82 = 378.61.
    // CQS = (378.61 + 167.70) / 700, KTS = (378.61 + 88.56) / 650, XHS = (378.61 + 67.575) / 650.
    for (const [code, published] of [
      ['CQS', '0.7804'],
      ['KTS', '0.7187'],
      ['XHS', '0.6864'],
    ]) {
      const { k, scores } = scored.at('Quảng Ninh', code);
      expect(formatScore(set, scores.target, k, 'en')).toBe(published);
    }
  });

  it('Đà Nẵng leads all three pillars, as published', () => {
    for (const code of ['CQS', 'KTS', 'XHS']) expect(scored.at('TP. Đà Nẵng', code).rank).toBe(1);
  });
});
