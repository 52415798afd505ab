/** Counts over families: shares in whole numbers, values as they are printed. */
import { describe, expect, it } from 'vitest';
import { countFamilies, type Family, shareOf } from '../../src/analyse/familyCounts.ts';

const family = (values: number[], print?: Family['print']): Family => ({
  file: 'f',
  name: 'f',
  year: 0,
  synthetic: false,
  print,
  bands: [],
  units: values.map((value, i) => ({ unit: String(i), k: Math.round(value * 1e9) })),
});

it('12 of 89 is 13.48 %, as published for 2021; the files of the golden cases are made', () => {
  // "12/89 bộ, tỉnh ≥ 0,5 (13,48%)": report on the DTI of 2021, 9 August 2022.
  expect(shareOf(12, 89)).toBe(1348);
});

it('shares round half up, in whole numbers', () => {
  // By hand: 1/800 = 0.125 % → 0.13; 1/3 = 33.333…; 2/3 = 66.666…
  expect([shareOf(1, 800), shareOf(1, 3), shareOf(2, 3), shareOf(0, 7), shareOf(7, 7)]).toEqual([
    13, 3333, 6667, 0, 10_000,
  ]);
});

describe('what is at 0.5 and above', () => {
  const count = (...families: Family[]) => countFamilies(families, [{ atLeast: 0.5e9 }])[0];

  it('is what prints so, in any form of printing', () => {
    const values = [0.49994, 0.49995, 0.5, 0.50001];
    expect(count(family(values)).n).toBe(2);
    expect(count(family(values, { as: 'value', decimals: 4 })).n).toBe(3);
    expect(count(family(values, { as: 'percent', decimals: 2 })).n).toBe(3);
    // Of 1000 points: 499.94, 499.95, 500, 500.01.
    expect(count(family(values, { as: 'points', decimals: 1, points: 1000 })).n).toBe(2 + 1);
    expect(count(family(values, { as: 'points', decimals: 2, points: 1000 })).n).toBe(2);
  });

  it('leaves units without a score out of both numbers', () => {
    const { n, of, each } = count(family([0.6, Number.NaN]), family([0.4]));
    expect([n, of, each]).toEqual([
      1,
      2,
      [
        { n: 1, of: 1 },
        { n: 0, of: 1 },
      ],
    ]);
  });
});
