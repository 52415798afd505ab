/** Pages by hand: what counts as an item, who is above, what is missing, and which year stands beside. */
import { describe, expect, it } from 'vitest';
import { sideBefore } from '../../src/analyse/beside.ts';
import type { Side } from '../../src/analyse/side.ts';
import { codesOf, profilesOf } from '../profiling.ts';
import { setOf } from '../scoring.ts';

const set = setOf(`
format: 1
id: trial
title: Trial
levels: [main, indicator]
provenance: synthetic
index: { code: T, print: { as: value, decimals: 2 } }
missing: zero
ranking: { ties: min, decimals: 2 }
children:
  - code: "1"
    points: 40
    children:
      - { code: "1.1", points: 10, rule: { kind: ratio } }
      - { code: "1.2", points: 30, may-not-apply: true, rule: { kind: ratio } }
  - code: "2"
    points: 60
    children:
      - code: "2.1"
        points: 20
        aggregate: best
        children:
          - { code: 2.1.a, points: 20, may-not-apply: true, rule: { kind: ratio } }
          - { code: 2.1.b, points: 15, may-not-apply: true, rule: { kind: ratio } }
      - { code: "2.2", points: 40, missing: exclude, rule: { kind: ratio } }
  - { code: "3", points: 5, scored: false, children: [{ code: "3.1", points: 5, rule: { kind: ratio } }] }
`);

const of = profilesOf(
  set,
  [
    'unit,1.1,1.2,2.1.a,2.1.b,2.2,3.1',
    // 10 + 30 + 20 + 40 = 100 of 100
    'A,1,1,1,,1,1',
    // 5 + 15 + 15 + 20 = 55 of 100; B and C print alike (0.55), so they tie
    'B,0.5,0.5,,1,0.5,0',
    // 5.1 + 15 + 15 + 20 = 55.1 of 100
    'C,0.51,0.5,,1,0.5,0',
    // 1 + 0 of 70 − 40 (2.2 left out): 1 of 30
    'D,0.1,KAD,,,,0',
    // 0 of 30: all that is missing counts as zero, 2.2 does not count
    'E,,KAD,KAD,KAD,,0',
  ].join('\n'),
);

describe('a page', () => {
  it('takes the finest scored results for items: a node of cases is one, what is not scored is none', () => {
    const { items, shown } = of('A');
    expect(codesOf(items)).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(codesOf(shown)).toEqual(['1', '2', '3']);
  });

  it('says what was not reported, and why', () => {
    expect(of('A').reporting).toMatchObject({ items: 4, zeroed: [], cases: ['2.1.b'] });
    expect(of('D').reporting).toEqual({
      items: 4,
      zeroed: ['2.1'],
      excluded: ['2.2'],
      claimed: ['1.2'],
      outside: [],
      noScore: [],
      cases: [],
    });
    expect(of('E').reporting).toMatchObject({ zeroed: ['1.1'], excluded: ['2.2'], claimed: ['1.2', '2.1'] });
  });

  it('leaves what was not reported out of strengths and weaknesses, and counts it in the mean', () => {
    const d = of('D').against!.strengths;
    expect([codesOf(d.above), codesOf(d.below)]).toEqual([[], ['1.1']]);
    // 1.1: (1 + 0.5 + 0.51 + 0.1 + 0) ÷ 5 = 0.422; E's missing value is scored as zero.
    expect(of('D').items[0].figures).toMatchObject({ n: 5, mean: 422_000_000 });
    // 2.1: (1 + 0.75 + 0.75 + 0) ÷ 4 = 0.625, E has nothing there.
    expect(of('D').items[2].figures).toMatchObject({ n: 4, mean: 625_000_000 });
  });

  it('puts units that share a place on one step, with their distance', () => {
    const { above, tied, below } = of('B').against!.neighbours;
    const rows = (list: { row: number }[]) => list.map(({ row }) => row);
    expect([rows(above), rows(tied), rows(below)]).toEqual([[0], [2], [3]]);
    // Ranks tie by two decimals, the distance stays: 0.551 − 0.55 of 100 points.
    expect([tied[0].distance, tied[0].points]).toEqual([1_000_000, 100_000_000]);
    expect(above[0].distance).toBe(450_000_000);
  });

  it('counts the distance in points of the own maximum', () => {
    // D: 1 of 30 = 0.033333333; B: 0.55. (0.55 − 0.033333333) · 30 = 15.5 points of its 30.
    const { above } = of('D').against!.neighbours;
    expect(above.map(({ row }) => row)).toEqual([1, 2]);
    expect(above[0].points! / 1e9).toBeCloseTo(15.5, 6);
  });

  it('has nobody above the first, and nobody below the last', () => {
    expect(of('A').against!.neighbours.above).toEqual([]);
    expect(of('E').against!.neighbours.below).toEqual([]);
  });
});

describe('the year beside', () => {
  const side = (year: number) => ({ year }) as Side;

  it('is the latest before, or the only one unless it is later', () => {
    const years = [2019, 2021, 2022, 2020].map(side);
    expect(sideBefore(years, 2022)?.year).toBe(2021);
    expect(sideBefore(years, 2019)).toBeUndefined();
    expect(sideBefore(years, 0)?.year).toBe(2022);
    expect(sideBefore([side(2022)], 2022)?.year).toBe(2022);
    expect(sideBefore([side(2023)], 2022)).toBeUndefined();
    expect(sideBefore([side(0)], 2022)?.year).toBe(0);
  });
});
