/**
 * The worked check of the model's definition, computed by hand there: every kind of points rule, a best case, a
 * relative rule, an item that does not apply. 53.3 of 90 points; the view {1, 3, 7} 45.8 of 75.
 */
import { describe, expect, it } from 'vitest';
import { scoreText, setOf } from '../scoring.ts';

const set = setOf(`
format: 1
id: worked-check
title: Worked check
provenance: synthetic
levels: [main, indicator]
index: { code: IDX, points: 100 }
missing: error
children:
  - code: "1"
    points: 30
    children:
      - { code: "1.1", points: 10, rule: { kind: choice, options: { chief: { points: 10 }, deputy: { points: 5 }, none: 0 } } }
      - { code: "1.2", points: 10, rule: { kind: steps, steps: [ { from: 4, points: 10 }, { from: 3, points: 7.5 }, { from: 2, points: 5 } ], else: 0 } }
      - { code: "1.3", points: 10, inputs: { a: { name: a }, b: { name: b } }, rule: { kind: ratio } }
  - code: "3"
    points: 30
    children:
      - { code: "3.1", points: 5, rule: { kind: yes-no } }
      - { code: "3.2", points: 5, rule: { kind: ratio, full-at: 0.8 } }
      - { code: "3.3", points: 10, rule: { kind: relative, method: best, constant: bottom } }
      - code: "3.4"
        points: 10
        aggregate: best
        children:
          - { code: "3.4.1", points: 10, rule: { kind: ratio } }
          - { code: "3.4.2", points: 5.8, rule: { kind: ratio } }
  - code: "7"
    points: 25
    children:
      - { code: "7.1", points: 10, may-not-apply: true, rule: { kind: yes-no } }
      - { code: "7.2", points: 5, rule: { kind: count, each: { points: 1 }, cap: { points: 5 } } }
      - { code: "7.3", points: 10, rule: { kind: linear, low: 0, high: 200 } }
  - { code: "9", points: 15, rule: { kind: given } }
views:
  - { code: V, of: ["1", "3", "7"] }
`);

const CSV = `unit,1.1,1.2,1.3:a,1.3:b,3.1,3.2,3.3,3.4.1,3.4.2,7.1,7.2,7.3,9
A,deputy,3,5,8,có,0.6,2,0,1,KAD,7,50,7.5
B,none,1,1,8,không,0.1,4,0,0,có,1,10,1
`;

describe('worked check', () => {
  const scored = scoreText(set, CSV);
  // The deputy 5 and three meetings 7.5; 10 · 5/8 = 6.25; yes 5; 5 · 0.6/0.8 = 3.75; 10 · 2/4 = 5; the better case 5.8;
  // seven items at a point each, capped at 5; 10 · 50/200 = 2.5; given 7.5.
  const LEAVES: [code: string, points: number][] = [
    ['1.1', 5],
    ['1.2', 7.5],
    ['1.3', 6.25],
    ['3.1', 5],
    ['3.2', 3.75],
    ['3.3', 5],
    ['3.4', 5.8],
    ['7.2', 5],
    ['7.3', 2.5],
    ['9', 7.5],
  ];
  it('has the points of each leaf', () => {
    for (const [code, points] of LEAVES) expect(scored.at('A', code).points, code).toBe(points);
  });

  it('pools 53.3 of 90 points, 0.592222', () => {
    const { k, points, max } = scored.at('A');
    expect([points, max]).toEqual([53.3, 90]);
    expect(k).toBe(592_222_222);
  });

  it('has the view at 45.8 of 75, 0.610667', () => {
    const { k, points, max } = scored.at('A', 'V');
    expect([points, max]).toEqual([45.8, 75]);
    expect(k).toBe(610_666_667);
  });

  it('pools points, where renormalising inside each main would give another index', () => {
    // Main 7 without 7.1: pooled 7.5 of 15. Renormalised to its full 25 points it would be 12.5, and the index
    // (18.75 + 19.55 + 12.5 + 7.5) / 100 = 0.583 instead of 53.3 / 90 = 0.592222.
    expect(scored.at('A', '7').points).toBe(7.5);
    expect(scored.at('A', '7').max).toBe(15);
    const renormalised = (18.75 + 19.55 + (7.5 / 15) * 25 + 7.5) / 100;
    expect(renormalised).toBeCloseTo(0.583, 12);
    expect(scored.at('A').k / 1e9).not.toBeCloseTo(renormalised, 3);
  });
});

describe('a smaller maximum fully earned', () => {
  it('is ahead of a larger one partly earned (340/340 and 261/390, as published for Tây Ninh)', () => {
    const offices = setOf(`
format: 1
id: offices
title: Offices
provenance: synthetic
index: { code: I, points: 390 }
children:
  - { code: "1", points: 340, rule: { kind: given } }
  - { code: "2", points: 50, may-not-apply: true, rule: { kind: given } }
`);
    const scored = scoreText(offices, 'unit,1,2\nVăn phòng UBND tỉnh,340,KAD\nSở Y tế,231,30\n');
    expect(scored.at('Văn phòng UBND tỉnh')).toMatchObject({ points: 340, max: 340, k: 1e9, rank: 1 });
    // 261 / 390 = 0.669230769…
    expect(scored.at('Sở Y tế')).toMatchObject({ points: 261, max: 390, k: 669_230_769, rank: 2 });
  });
});
