/** What it takes to reach a score or a place, against plans worked out by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cost, Solve } from '../../src/analyse/cheapest.ts';
import { rankGoal } from '../../src/analyse/goal.ts';
import { type Proposal, reachGoal } from '../../src/analyse/reach.ts';
import { loadSolver } from '../../src/commands/solver.ts';
import { type Scored, scoreText, setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

interface Asked {
  rank?: number;
  k?: number;
  ceiling?: 'best' | 'full';
  without?: string[];
  costs?: Record<string, Cost>;
}

function ask(
  scored: Scored,
  unit: string,
  { rank, k, ceiling = 'best', without = [], costs }: Asked,
): Proposal {
  const { results, at } = scored;
  const { nodes } = results.set;
  const atOf = (code: string) => nodes.findIndex((node) => node.code === code);
  const { row } = at(unit);
  const goal = rank === undefined ? { k: k! } : rankGoal(results, row, rank)!;
  return reachGoal(results, row, goal, {
    ceiling,
    without: new Set(without.map(atOf)),
    price: costs && {
      costs: new Map(Object.entries(costs).map(([code, cost]) => [atOf(code), cost])),
      solve,
    },
  });
}

const say = ({ outcome, raises }: Proposal) =>
  [outcome, ...raises.map(({ change }) => `${change.key}=${change.text}`)].join(' ');

describe('Quảng Ninh 2022, from the published mains', () => {
  // Points, value × the published maximum of the main (Decision 922):
  // 95.81 + 90 + 76.48 + 62.50 + 53.82 + 0.8385 · 200 + 0.5904 · 150 + 0.4505 · 150 = 702.445 of 1000, third of five.
  // TP. Hồ Chí Minh, second: 89.17 + 90 + 82.58 + 62.67 + 55.80 + 168.12 + 114.165 + 53.85 = 716.355 (published 0.7163).
  // Ties are judged on four decimals: 0.71635 rounds to its 0.7164, so that 716.35 − 702.445 = 13.905 points are lacking.
  const scored = scoreText(
    setOf(read('indicator-sets/dti-province-2021.yaml')),
    read('samples/provinces-2022-published.csv'),
  );

  it('has to raise one main to draw level with TP. Hồ Chí Minh', () => {
    // Room up to the best of the five: 1: 4.19, 2: 0, 3: 6.10, 4: 22.37, 5: 21.96, 7: 3.80, 8: 28.98, 9: 10.38.
    // One of 4, 5 and 8 is enough; 4 comes first: 0.6250 + 13.905 / 100 = 0.76405, in four decimals 0.7641.
    const plan = ask(scored, 'Quảng Ninh', { rank: 2 });
    expect(say(plan)).toBe('reached 4@value=0.7641');
    expect(plan.method).toBe('sum');
    const { index } = plan.changed!.results;
    const { row } = scored.at('Quảng Ninh');
    // 702.445 + 13.91 = 716.355, which is TP. Hồ Chí Minh's own.
    expect(index.k[row]).toBe(716_355_000);
    expect(index.rank[row]).toBe(2);
  });

  it('may go up to full marks, where another main comes first', () => {
    // 3 has 23.52 points of room to its maximum: 0.7648 + 0.13905 = 0.90385.
    expect(say(ask(scored, 'Quảng Ninh', { rank: 2, ceiling: 'full' }))).toBe('reached 3@value=0.9039');
  });

  it('leaves out what is not to be raised', () => {
    // 5: 0.5382 + 0.13905 = 0.67725.
    expect(say(ask(scored, 'Quảng Ninh', { rank: 2, without: ['4'] }))).toBe('reached 5@value=0.6773');
  });

  it('takes the cheapest where costs are said', () => {
    // 8 costs 3: 0.5904 + 13.905 / 150 = 0.6831 exactly. What has no cost is not proposed.
    const costs = {
      '4': { fixed: 10, perPoint: 0 },
      '5': { fixed: 8, perPoint: 0 },
      '8': { fixed: 3, perPoint: 0 },
    };
    const plan = ask(scored, 'Quảng Ninh', { rank: 2, costs });
    expect(say(plan)).toBe('reached 8@value=0.6831');
    expect(plan.cost).toBe(3);
  });

  it('takes two cheap ones rather than a dear one', () => {
    // 3 and 9 have 6.10 + 10.38 = 16.48 of room, for 1 + 1; each is raised by the same share of it, 13.905 / 16.48 = 0.84375:
    // 0.7648 + 0.84375 · 0.0610 = 0.81627, 0.4505 + 0.84375 · 0.0692 = 0.50889.
    const costs = {
      '3': { fixed: 1, perPoint: 0 },
      '8': { fixed: 3, perPoint: 0 },
      '9': { fixed: 1, perPoint: 0 },
    };
    const plan = ask(scored, 'Quảng Ninh', { rank: 2, costs });
    expect(say(plan)).toBe('reached 3@value=0.8163 9@value=0.5089');
    expect(plan.cost).toBe(2);
  });

  it('can just be first, and no more, with all that others reach today', () => {
    // All rooms together: 4.19 + 6.10 + 22.37 + 21.96 + 3.80 + 28.98 + 10.38 = 97.78; 702.445 + 97.78 = 800.225.
    // TP. Đà Nẵng has 100 + 90 + 82.53 + 84.87 + 75.78 + 171.5 + 117.54 + 77.955 = 800.175.
    const plan = ask(scored, 'Quảng Ninh', { rank: 1 });
    expect(plan.outcome).toBe('reached');
    const beyond = ask(scored, 'Quảng Ninh', { k: 810_000_000 });
    expect(beyond.outcome).toBe('beyond');
    expect(beyond.changed!.results.index.k[scored.at('Quảng Ninh').row]).toBe(800_225_000);
  });

  it('has nothing to do for what it has', () => {
    expect(say(ask(scored, 'Quảng Ninh', { rank: 3 }))).toBe('there');
    expect(say(ask(scored, 'Quảng Ninh', { k: 702_445_000 }))).toBe('there');
  });
});

describe('a geometric mean, made up', () => {
  const set = setOf(`
format: 1
id: roots
title: Roots
provenance: synthetic
missing: exclude
index: { code: IDX, aggregate: geometric }
children:
  - { code: a, weight: 1, rule: { kind: ratio } }
  - { code: b, weight: 1, rule: { kind: ratio } }
  - { code: c, weight: 1, rule: { kind: ratio } }
`);
  // √³(0.25 · 0.64 · 1) = 0.5429; three units, of which the second is best in a and the third in b.
  const scored = scoreText(set, 'unit,a,b,c\nMột,0.25,0.64,1\nHai,0.9,0.1,1\nBa,0.1,0.8,1\n');

  it('finds the one figure that is enough, and that it cannot be fewer', () => {
    // 0.7³ = 0.343 = a · 0.64, a = 0.5359375; b alone would have to be 1.372.
    const plan = ask(scored, 'Một', { k: 700_000_000 });
    expect(say(plan)).toBe('reached a=53.6%');
    expect([plan.method, plan.bound]).toEqual(['search', 1]);
  });

  it('proves two where a tangent says so', () => {
    // a at its best 0.9: √³(0.9 · 0.64) = 0.832; with b at 0.8 √³0.72 = 0.896.
    const plan = ask(scored, 'Một', { k: 880_000_000 });
    expect(plan.raises.map(({ change }) => change.key)).toEqual(['a', 'b']);
    expect([plan.method, plan.bound]).toEqual(['search', 2]);
    expect(ask(scored, 'Một', { k: 900_000_000 }).outcome).toBe('beyond');
  });
});

describe('labels, steps, words and counts, made up', () => {
  const set = setOf(`
format: 1
id: kinds
title: Kinds
provenance: synthetic
missing: zero
index: { code: IDX, points: 100 }
children:
  - { code: "1", points: 20, rule: { kind: choice, options: { pho: { points: 10 }, truong: { points: 20 }, khong: { points: 0 } } } }
  - { code: "2", points: 20, rule: { kind: yes-no } }
  - { code: "3", points: 20, rule: { kind: steps, steps: [ { above: 3, points: 20 }, { from: 2, points: 10 } ], else: 0 } }
  - { code: "4", points: 20, rule: { kind: count, each: { points: 5 } } }
  - { code: "5", points: 20, may-not-apply: true, inputs: { a: { name: a }, b: { name: b } }, rule: { kind: ratio, full-at: 0.8 } }
`);
  const scored = scoreText(set, 'unit,1,2,3,4,5:a,5:b\nMột,khong,không,2,1,20,100\nHai,pho,có,9,3,60,100\n');

  it('writes what stands in the cells: a label, a word, a whole number, a share', () => {
    // Một has 0 + 0 + 10 + 5 + 0.2/0.8 · 20 = 5: 20 of 100. Best in the block: 10, 20, 20, 15, 15.
    // Lacking 20: 2 alone, +20.
    expect(say(ask(scored, 'Một', { k: 400_000_000 }))).toBe('reached 2=có');
    // Lacking 60, all there is up to the best: 10 + 20 + 10 + 10 + 10. The step above 3 is reached by the first whole number.
    expect(say(ask(scored, 'Một', { k: 800_000_000 }))).toBe('reached 1=pho 2=có 3=4 4=3 5=60%');
    expect(ask(scored, 'Một', { k: 810_000_000 }).outcome).toBe('beyond');
    // Up to full marks: 20 + 20 + 10 + 15 + 15 = 80.
    expect(say(ask(scored, 'Một', { k: 1_000_000_000, ceiling: 'full' }))).toBe(
      'reached 1=truong 2=có 3=4 4=4 5=80%',
    );
  });
});

describe('the ceiling of a quotient', () => {
  const set = setOf(`
format: 1
id: t
title: { vi: T, en: T }
years: [2024]
unit-type: x
levels: [main]
provenance: { structure: editorial }
index: { code: T, points: 20 }
children:
  - { code: "1", name: { vi: M, en: M }, points: 10, inputs: { a: { name: { vi: a, en: a } }, b: { name: { vi: b, en: b } } }, rule: { kind: ratio } }
  - { code: "2", name: { vi: H, en: H }, points: 10, rule: { kind: yes-no } }
`);
  const scored = scoreText(set, 'unit,year,1:a,1:b,2\nA,2024,1,2,yes\nB,2024,8,9,yes\n');

  it('is what the other unit has, however many digits that takes', () => {
    // A tie with B takes 8/9, which no four digits are: 0.8888 is less.
    const found = ask(scored, 'A', { rank: 1 });
    expect(say(found)).toBe('reached 1=88.888888888889%');
    expect(found.changed!.results.index.k).toEqual(Float64Array.of(944444444, 944444444));
  });

  it('is left where the digits of the file do', () => {
    // (0.888 + 1) · 10 = 18.88 points, 0.944 of 20.
    expect(say(ask(scored, 'A', { k: 944_000_000 }))).toBe('reached 1=88.8%');
  });
});

describe('a figure that was left out', () => {
  const set = setOf(`
format: 1
id: t
title: { vi: T, en: T }
years: [2024]
unit-type: x
levels: [main]
provenance: { structure: editorial }
missing: exclude
index: { code: T, aggregate: arithmetic }
children:
  - { code: a, name: { vi: a, en: a }, weight: 1, rule: { kind: ratio } }
  - { code: b, name: { vi: b, en: b }, weight: 1, rule: { kind: ratio } }
`);
  const scored = scoreText(set, 'unit,year,a,b\nA,2024,0.5,\nB,2024,0.9,0.2\n');

  it('is not brought in where that lowers the index', () => {
    // With a at 0.9 alone the index is 0.9; with b at 0.2 beside it, (0.9 + 0.2) / 2 = 0.55.
    expect(say(ask(scored, 'A', { k: 800_000_000 }))).toBe('reached a=80%');
    const beyond = ask(scored, 'A', { k: 950_000_000 });
    expect(say(beyond)).toBe('beyond a=90%');
    expect(beyond.proven).toBe(true);
    expect(beyond.changed!.results.index.k[0]).toBe(900_000_000);
  });
});

it('does not say that there are no fewer points where a case is raised to what another unit has', () => {
  const set = setOf(`
format: 1
id: t
title: { vi: T, en: T }
years: [2024]
unit-type: x
levels: [main, indicator]
provenance: { structure: editorial }
index: { code: T, points: 20 }
children:
  - code: "1"
    name: { vi: M, en: M }
    points: 10
    aggregate: best
    children:
      - { code: "1.1", name: { vi: a, en: a }, points: 8, rule: { kind: ratio } }
      - { code: "1.2", name: { vi: b, en: b }, points: 10, rule: { kind: ratio } }
  - { code: "2", name: { vi: H, en: H }, points: 10, rule: { kind: ratio } }
`);
  const scored = scoreText(set, 'unit,year,1.1,1.2,2\nA,2024,0.5,0.1,0.5\nB,2024,0.5,0.8,0.6\n');
  // 9 points of 20 now. 12 take 3 more: 1.2 at 70 % would do, main 2 brings 1 at most.
  const found = ask(scored, 'A', { k: 600_000_000 });
  expect(say(found)).toBe('reached 1.2=80%');
  expect(found.fewestPoints).toBe(false);
});
