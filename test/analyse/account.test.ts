/** The account of change on cases small enough to be worked out by hand; the arithmetic stands beside each. */
import { describe, expect, it } from 'vitest';
import { type Account, accountOf } from '../../src/analyse/account.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { setOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';

const HEAD = (id: string, rest = '') => `format: 1
id: ${id}
title: Hand
provenance: synthetic
missing: exclude
${rest}`;

const POINTS = setOf(`${HEAD('one')}
index: { code: IDX }
children:
  - code: "1"
    points: 20
    children:
      - { code: "1.1", points: 10, rule: { kind: ratio } }
      - { code: "1.2", points: 10, rule: { kind: ratio } }
`);

const LATER = setOf(`${HEAD('two', 'follows: one')}
index: { code: IDX }
children:
  - code: "1"
    was: "1"
    points: 40
    children:
      - { code: "1.1", was: "1.1", points: 30, rule: { kind: ratio } }
      - { code: "1.2", was: "1.2", points: 10, rule: { kind: ratio, full-at: 0.5 } }
`);

function account(before: [IndicatorSet, string], after: [IndicatorSet, string]): Account {
  return accountOf(sideOf(...before), sideOf(...after));
}

function unitOf({ units }: Account, name: string) {
  return units.find(({ unit }) => unit.name === name)!;
}

function ownIn(found: Account, name: string, code: string): number {
  const { nodes } = found.after.set!.whole!;
  return unitOf(found, name).own[nodes.findIndex((node) => node.code === code)];
}

describe('causes', () => {
  it('own data, a changed maximum and a changed rule, each by its mean over the six orders', () => {
    const found = account([POINTS, 'unit,1.1,1.2\nHuế,0.4,0.4\n'], [LATER, 'unit,1.1,1.2\nHuế,0.8,0.4\n']);
    // v = (w·x + 10·y) / (w + 10); data x: 0.4 → 0.8, maxima w: 10 → 30, rules y: 0.4 → 0.4/0.5 = 0.8.
    // nothing 8/20 = .4; data .6; maxima 16/40 = .4; rules .6; data, maxima 28/40 = .7; data, rules .8;
    // maxima, rules 20/40 = .5; all 32/40 = .8.
    // own    .2/3 + (.7−.4)/6 + (.8−.6)/6 + (.8−.5)/3 = .25
    // maxima 0/3 + (.7−.6)/6 + (.5−.6)/6 + (.8−.8)/3 = 0
    // rules  .2/3 + (.8−.6)/6 + (.5−.4)/6 + (.8−.7)/3 = .15
    const { effects } = unitOf(found, 'Huế');
    expect(found.causes).toEqual(['own', 'missing', 'maxima', 'rules']);
    expect(effects!.own).toBeCloseTo(0.25, 12);
    expect(effects!.maxima).toBeCloseTo(0, 12);
    expect(effects!.rules).toBeCloseTo(0.15, 12);
    expect(effects!.missing).toBeCloseTo(0, 12);
    expect(ownIn(found, 'Huế', '1.1')).toBeCloseTo(0.25, 12);
    expect(ownIn(found, 'Huế', '1.2')).toBeCloseTo(0, 12);
    expect(found.notMixed).toEqual({ a: [], b: [] });
  });

  it('an item that is no longer applicable belongs wholly to what is missing', () => {
    const set = setOf(`${HEAD('na')}
index: { code: IDX }
children:
  - { code: "1", points: 10, rule: { kind: ratio } }
  - { code: "2", points: 30, may-not-apply: true, rule: { kind: ratio } }
`);
    const found = account([set, 'unit,1,2\nHuế,0.5,0.9\n'], [set, 'unit,1,2\nHuế,0.6,KAD\n']);
    // before 32/40 = .8; own data 33/40 = .825; not applicable 5/10 = .5; both 6/10 = .6.
    // own (.025 + .1)/2 = .0625; missing (−.3 − .225)/2 = −.2625.
    const { effects } = unitOf(found, 'Huế');
    expect(effects!.own).toBeCloseTo(0.0625, 12);
    expect(effects!.missing).toBeCloseTo(-0.2625, 12);
    expect(ownIn(found, 'Huế', '1')).toBeCloseTo(0.0625, 12);
  });

  it('own progress and the progress of the best, by a relative rule', () => {
    const set = setOf(`${HEAD('best')}
index: { code: IDX }
children:
  - { code: "1", weight: 1, rule: { kind: relative, method: best, constant: bottom } }
`);
    const found = account([set, 'unit,1\nHuế,2\nHà Nội,4\n'], [set, 'unit,1\nHuế,3\nHà Nội,6\n']);
    // 2/4 = .5; own 3/4 = .75; others 2/6; both 3/6 = .5. own (.25 + 1/6)/2 = 5/24, others −5/24.
    expect(found.causes).toEqual(['own', 'others', 'missing']);
    expect(unitOf(found, 'Huế').effects!.own).toBeCloseTo(5 / 24, 12);
    expect(unitOf(found, 'Huế').effects!.others).toBeCloseTo(-5 / 24, 12);
    expect(unitOf(found, 'Hà Nội').effects).toMatchObject({ own: 0, others: 0 });
  });

  it('a rescaled node, against the aggregates of the others', () => {
    const set = setOf(`${HEAD('rescaled')}
index: { code: IDX }
children:
  - code: "1"
    weight: 1
    rescale: { method: min-max, constant: full }
    children:
      - { code: "1.1", weight: 1, rule: { kind: given } }
      - { code: "1.2", weight: 1, rule: { kind: given } }
`);
    const before = 'unit,1.1,1.2\nHuế,0.2,0.4\nHà Nội,0.5,0.5\nLai Châu,0.1,0.1\n';
    const after = 'unit,1.1,1.2\nHuế,0.4,0.4\nHà Nội,0.6,0.6\nLai Châu,0.1,0.1\n';
    // Aggregates .3 → .4 between .1 and .5 → .6: .5; own .3/.4 = .75; others .2/.5 = .4; both .3/.5 = .6.
    // own (.25 + .2)/2 = .225, others (−.1 − .15)/2 = −.125.
    const found = account([set, before], [set, after]);
    expect(unitOf(found, 'Huế').effects!.own).toBeCloseTo(0.225, 12);
    expect(unitOf(found, 'Huế').effects!.others).toBeCloseTo(-0.125, 12);
    expect(ownIn(found, 'Huế', '1.1')).toBeCloseTo(0.225, 12);
  });

  it('a node that no link ties to the earlier set belongs to the rules, whatever its data', () => {
    const loose = setOf(`${HEAD('two', 'follows: one')}
index: { code: IDX }
children:
  - code: "1"
    was: "1"
    points: 20
    children:
      - { code: "1.1", was: "1.1", points: 10, rule: { kind: ratio } }
      - { code: "1.3", points: 10, rule: { kind: ratio } }
`);
    const found = account([POINTS, 'unit,1.1,1.2\nHuế,0.4,0.4\n'], [loose, 'unit,1.1,1.3\nHuế,0.4,0.9\n']);
    expect(unitOf(found, 'Huế').effects!.rules).toBeCloseTo(0.25, 12);
    expect(unitOf(found, 'Huế').effects!.own).toBeCloseTo(0, 12);
    expect(found.notMixed).toEqual({ a: ['1.2'], b: ['1.3'] });
  });

  it('codes alone tie nothing across different rules', () => {
    const other = setOf(`${HEAD('stranger')}
index: { code: IDX }
children:
  - { code: "1.1", points: 10, rule: { kind: ratio } }
`);
    const found = account([POINTS, 'unit,1.1,1.2\nHuế,0.4,0.4\n'], [other, 'unit,1.1\nHuế,0.9\n']);
    expect(unitOf(found, 'Huế').effects).toMatchObject({ own: 0, missing: 0, maxima: 0 });
    expect(unitOf(found, 'Huế').effects!.rules).toBeCloseTo(0.5, 12);
  });

  it('finished mains of both years are own data where the mains are linked', () => {
    const found = account([POINTS, 'unit,1@value\nHuế,0.4\n'], [LATER, 'unit,1@value\nHuế,0.7\n']);
    expect(unitOf(found, 'Huế').effects!.own).toBeCloseTo(0.3, 12);
    expect(ownIn(found, 'Huế', '1')).toBeCloseTo(0.3, 12);
  });
});

describe('own data down the tree', () => {
  const geometric = setOf(`${HEAD('geometric')}
index: { code: IDX, aggregate: geometric }
children:
  - code: a
    weight: 1
    children:
      - { code: a1, weight: 1, rule: { kind: given } }
      - { code: a2, weight: 1, rule: { kind: given } }
  - { code: b, weight: 1, rule: { kind: given } }
`);

  it('a geometric node is divided by Shapley over its children, and the sum below plainly', () => {
    const found = account(
      [geometric, 'unit,a1,a2,b\nHuế,0.1,0.4,0.16\n'],
      [geometric, 'unit,a1,a2,b\nHuế,1,1,0.36\n'],
    );
    // a: .25 → 1, b: .16 → .36. √(.25·.16) = .2, √(1·.16) = .4, √(.25·.36) = .3, √(1·.36) = .6.
    // a (.2 + .3)/2 = .25, b (.1 + .2)/2 = .15; a1 : a2 = .45 : .3.
    expect(ownIn(found, 'Huế', 'a')).toBeCloseTo(0.25, 12);
    expect(ownIn(found, 'Huế', 'b')).toBeCloseTo(0.15, 12);
    expect(ownIn(found, 'Huế', 'a1')).toBeCloseTo(0.15, 12);
    expect(ownIn(found, 'Huế', 'a2')).toBeCloseTo(0.1, 12);
  });

  it('what offsets itself below a geometric node is still shown', () => {
    const found = account(
      [geometric, 'unit,a1,a2,b\nHuế,0.2,0.4,0.25\n'],
      [geometric, 'unit,a1,a2,b\nHuế,0.4,0.2,0.25\n'],
    );
    // d√(a·b)/da = √(b/a)/2 at a = .3, and half of ±.2 moves a.
    const part = (Math.sqrt(0.25 / 0.3) / 2) * 0.1;
    expect(ownIn(found, 'Huế', 'a')).toBeCloseTo(0, 12);
    expect(ownIn(found, 'Huế', 'a1')).toBeCloseTo(part, 9);
    expect(ownIn(found, 'Huế', 'a2')).toBeCloseTo(-part, 9);
  });

  it('above twelve children the mean of tree order and its reverse', () => {
    const codes = Array.from({ length: 13 }, (_, i) => `c${i + 1}`);
    const many = setOf(`${HEAD('many')}
index: { code: IDX, aggregate: min }
children:
${codes.map((code) => `  - { code: ${code}, weight: 1, rule: { kind: given } }`).join('\n')}
`);
    const row = (value: (i: number) => number) =>
      `unit,${codes.join(',')}\nHuế,${codes.map((_, i) => value(i)).join(',')}\n`;
    // The least of all: c1 and c2 rise from .2 to .5, the others stand at .6. In tree order c2 brings all, in reverse c1.
    const found = account([many, row((i) => (i < 2 ? 0.2 : 0.6))], [many, row((i) => (i < 2 ? 0.5 : 0.6))]);
    expect(ownIn(found, 'Huế', 'c1')).toBeCloseTo(0.15, 12);
    expect(ownIn(found, 'Huế', 'c2')).toBeCloseTo(0.15, 12);
  });
});

describe('rank', () => {
  const set = setOf(`${HEAD('rank')}
index: { code: IDX }
children:
  - { code: "1", points: 100, rule: { kind: ratio } }
`);
  const found = account(
    [set, 'unit,1\nA,0.9\nB,0.8\nC,0.7\nD,0.85\n'],
    [set, 'unit,1\nA,0.9\nB,0.82\nC,0.95\nE,0.87\n'],
  );

  it('own progress among the others as they were, then theirs, then who left and who entered', () => {
    // B: 3rd (A, D ahead), 2nd without D; .82 among A .9 and C .7: 2nd; C passes: 3rd; E enters ahead: 4th.
    expect(unitOf(found, 'B').rank).toEqual({
      before: 3,
      after: 4,
      own: 0,
      others: -1,
      entriesAndExits: 0,
      passed: [],
      passedBy: ['C'],
      enteredAhead: ['E'],
      leftFromAhead: ['D'],
      // A, B, C, D; and A, B, C, E.
      placesOf: [
        { units: 4, atLeast: false },
        { units: 4, atLeast: false },
      ],
    });
    // C: 4th, 3rd without D; .95 among A and B as they were: 1st.
    expect(unitOf(found, 'C').rank).toMatchObject({
      own: 2,
      others: 0,
      entriesAndExits: 1,
      passed: ['A', 'B'],
    });
  });

  it('names the units of one side only', () => {
    expect(found.entered.map(({ name }) => name)).toEqual(['E']);
    expect(found.left.map(({ name }) => name)).toEqual(['D']);
  });
});
