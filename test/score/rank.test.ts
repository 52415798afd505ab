/** Ranks and rounding in integers. The ranking of 2022 is the outside number: 15, 15, 17. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatColumn, formatK, plainK } from '../../src/render/numbers.ts';
import { rankRows, ranksAgainst, roundK } from '../../src/score/rank.ts';
import { scoreText, setOf } from '../scoring.ts';

const one = (n: number) => new Int32Array(n);

describe('ranks', () => {
  const keys = Float64Array.from([5, 9, 5, 7, Number.NaN, 5]);
  it.each([
    ['min', [3, 1, 3, 2, Number.NaN, 3]],
    ['dense', [3, 1, 3, 2, Number.NaN, 3]],
    ['max', [5, 1, 5, 2, Number.NaN, 5]],
    ['average', [4, 1, 4, 2, Number.NaN, 4]],
  ] as const)('%s', (ties, ranks) => {
    expect([...rankRows(keys, one(6), ties)]).toEqual(ranks);
  });

  it('dense counts scores, not units', () => {
    expect([...rankRows(Float64Array.from([9, 9, 5]), one(3), 'dense')]).toEqual([1, 1, 2]);
  });

  it('ranks inside groups', () => {
    expect([...rankRows(Float64Array.from([1, 2, 3, 4]), Int32Array.from([0, 0, 1, 1]), 'min')]).toEqual([
      2, 1, 2, 1,
    ]);
  });

  it.each(['min', 'dense', 'max', 'average'] as const)(
    'a unit against the others with its own score keeps its rank (%s)',
    (ties) => {
      const scores = Float64Array.from([4, 8, 4, 6, 8, 1]);
      expect([...ranksAgainst(scores, scores, one(6), ties)]).toEqual([...rankRows(scores, one(6), ties)]);
      // With 7 instead of 4, the first unit has two ahead of it and shares with nobody.
      const better = ranksAgainst(Float64Array.from([7, 8, 4, 6, 8, 1]), scores, one(6), ties)[0];
      expect(better).toBe(ties === 'dense' ? 2 : 3);
    },
  );

  it('follows the standard competition ranking the ministry publishes (15, 15, 17 in 2022)', () => {
    const lines = readFileSync(join(import.meta.dirname, '../../samples/provinces-2022-ranks.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const published = lines.map((line) => Number(line.split(',')[2]));
    // Scores that give this order, ties included: 100 − rank.
    const ranks = rankRows(
      Float64Array.from(published, (rank) => 100 - rank),
      one(63),
      'min',
    );
    expect([...ranks]).toEqual(published);
    expect(published.filter((rank) => rank === 15).length).toBe(2);
    expect(published.includes(16)).toBe(false);
  });

  it('decides ties by the decimals of the printed form, for index, views and mains alike', () => {
    const set = (print: string, decimals: string) =>
      setOf(
        `{ format: 1, id: t, title: T, provenance: synthetic, index: { code: I, points: 1000, print: ${print} }, ranking: ${decimals}, children: [ { code: "1", points: 600 }, { code: "2", points: 400 } ] }`,
      );
    const csv = 'unit,1@points,2@points\nA,300.04,200\nB,300,200\nC,299.9,200\n';
    // 0.50004, 0.5, 0.4999: at 4 decimals of the value A and B are 0.5000, C is 0.4999.
    expect(
      ['A', 'B', 'C'].map(
        (unit) => scoreText(set('{ as: value, decimals: 4 }', '{ decimals: 4 }'), csv).at(unit).rank,
      ),
    ).toEqual([1, 1, 3]);
    // In points with one decimal: 500.0, 500.0, 499.9.
    expect(
      ['A', 'B', 'C'].map(
        (unit) => scoreText(set('{ as: points, decimals: 1 }', '{ decimals: 1 }'), csv).at(unit).rank,
      ),
    ).toEqual([1, 1, 3]);
    expect(
      ['A', 'B', 'C'].map((unit) => scoreText(set('{ as: points, decimals: 1 }', '{}'), csv).at(unit).rank),
    ).toEqual([1, 2, 3]);
    // Main 1 of 600 points: 300.0, 300.0, 299.9.
    expect(
      ['A', 'B', 'C'].map(
        (unit) => scoreText(set('{ as: points, decimals: 1 }', '{ decimals: 1 }'), csv).at(unit, '1').rank,
      ),
    ).toEqual([1, 1, 3]);
  });
});

describe('printing', () => {
  it('rounds half away from zero in integers', () => {
    expect(formatK(500_050_000, 4, 'en')).toBe('0.5001');
    expect((0.50005).toFixed(4)).toBe('0.5000');
    expect(formatK(-500_050_000, 4, 'en')).toBe('−0.5001');
    expect(formatK(1_000_000_000, 4, 'vi')).toBe('1,0000');
    expect(roundK(716_355_000, 1000, 2)).toBe(71_636);
    expect(plainK(716_355_000)).toBe('0.716355');
    expect(plainK(-5)).toBe('-0.000000005');
  });

  it('shows as many more digits as separate two units that print alike but rank apart', () => {
    const set = setOf(
      '{ format: 1, id: t, title: T, provenance: synthetic, index: { code: I, print: { as: value, decimals: 4 } }, children: [ { code: x } ] }',
    );
    const { results } = scoreText(set, 'unit,x\nA,0.50001\nB,0.500012\nC,0.4\nD,0.4\n');
    const texts = formatColumn(set, results.index, [0, 1, 2, 3], 'en');
    expect([...texts.values()]).toEqual(['0.500010', '0.500012', '0.4000', '0.4000']);
  });
});
