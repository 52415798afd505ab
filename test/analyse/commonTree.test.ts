/** What weighted sets have in common, by hand: each node as its own set makes it, and what cannot be made that way. */
import { describe, expect, it } from 'vitest';
import type { Common } from '../../src/analyse/commonSides.ts';
import { compareSides } from '../../src/analyse/comparison.ts';
import { setOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';

const head = (id: string, index: string, ...more: string[]) =>
  [
    'format: 1',
    `id: ${id}`,
    'title: T',
    'provenance: published',
    `index: ${index}`,
    ...more,
    'children:',
  ].join('\n');
const set = (top: string, ...children: string[]) =>
  setOf([top, ...children.map((one) => `  - ${one}`)].join('\n'));

function found(before: [set: ReturnType<typeof setOf>, csv: string], after: typeof before) {
  const [a, b] = [sideOf(...before), sideOf(...after)];
  return compareSides([a, b], [undefined, undefined], { common: true, others: [before[0], after[0]] });
}

/** Value before and after of each unit, by maxima. */
function valuesOf(result: ReturnType<typeof found>): Record<string, Record<string, [number, number]>> {
  if ('why' in result) throw new Error(result.why);
  return Object.fromEntries(
    result.pairs.map(({ common, groups }) => [
      common!.maxima,
      Object.fromEntries(
        groups[0].changes.map(({ name, before, after }) => [name, [before!.k / 1e9, after!.k / 1e9]]),
      ),
    ]),
  );
}

function linkedOf(result: ReturnType<typeof found>): NonNullable<Common['linked']>[] {
  if ('why' in result) throw new Error(result.why);
  return result.pairs.map(({ common }) => common!.linked!);
}

const OLD = set(
  head('old', '{ code: T, aggregate: geometric }'),
  '{ code: health, name: Health, weight: 1 }',
  '{ code: edu, name: Education, weight: 2, aggregate: harmonic, children: [ { code: eys, name: Expected, weight: 1 }, { code: mys, name: Mean, weight: 3 } ] }',
  '{ code: income, name: Income, weight: 5 }',
);
const NEW = set(
  head('new', '{ code: T }', 'follows: old'),
  '{ code: life, name: Health, weight: 3, was: health }',
  '{ code: school, name: School, weight: 1, aggregate: min, children: [ { code: e, name: Expected, was: eys }, { code: m, name: Mean, was: mys } ] }',
  '{ code: other, name: Other, weight: 4 }',
);
const BEFORE = 'unit,health,eys,mys,income\nA,0.64,0.5,0.8,0.3\nB,0.5,0.5,0.5,0.9\n';
const AFTER = 'unit,life,e,m,other\nA,0.81,0.6,0.9,0.2\nB,0.5,0.5,0.5,0.1\n';

describe('linked nodes are put together as their set does', () => {
  const result = found([OLD, BEFORE], [NEW, AFTER]);

  it('geometric over harmonic by the old set, arithmetic over min by the new', () => {
    // A, old: education 4 ÷ (1/.5 + 3/.8) = 4 ÷ 5.75, and health by weights 1 and 2 (income left out):
    // (.64 · (4/5.75)²)^(1/3) = .676583531; after: 4 ÷ (1/.6 + 3/.9) = .8, (.81 · .8²)^(1/3) = .803319540.
    // A, new: (3 · .64 + min(.5, .8)) ÷ 4 = .605; (3 · .81 + min(.6, .9)) ÷ 4 = .7575. B is .5 in every mean.
    const values = valuesOf(result);
    expect(values.before.A[0]).toBeCloseTo((0.64 * (4 / 5.75) ** 2) ** (1 / 3), 9);
    expect(values.before.A[1]).toBeCloseTo(0.5184 ** (1 / 3), 9);
    expect(values.after.A).toEqual([0.605, 0.7575]);
    expect([values.before.B, values.after.B]).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  it('and says how', () => {
    const [before, after] = linkedOf(result);
    expect(before.joints).toEqual([
      { code: 'T', aggregate: 'geometric', of: ['health', 'edu'] },
      { code: 'edu', aggregate: 'harmonic', of: ['eys', 'mys'] },
    ]);
    expect(after.joints).toEqual([
      { code: 'T', aggregate: 'arithmetic', of: ['life', 'school'] },
      { code: 'school', aggregate: 'min', of: ['e', 'm'] },
    ]);
    // 1 + 2 of 8, and 3 + 1 of 8.
    expect(before.before.tied).toBeCloseTo(3 / 8, 12);
    expect(before.after.tied).toBeCloseTo(4 / 8, 12);
  });

  it('without a node that one side lacks: the weights renormalise inside its node, which keeps its own', () => {
    const less = set(
      head('old', '{ code: T, aggregate: geometric }', 'missing: exclude'),
      '{ code: health, name: Health, weight: 1 }',
      '{ code: edu, name: Education, weight: 2, aggregate: harmonic, children: [ { code: eys, name: Expected, weight: 1 }, { code: mys, name: Mean, weight: 3 } ] }',
      '{ code: income, name: Income, weight: 5 }',
    );
    const values = valuesOf(found([less, 'unit,health,eys,mys,income\nA,0.64,0.5,,0.3\n'], [NEW, AFTER]));
    // Education is eys alone, and still weighs 2: (.64 · .5²)^(1/3), (.81 · .6²)^(1/3).
    expect(values.before.A[0]).toBeCloseTo(0.16 ** (1 / 3), 9);
    expect(values.before.A[1]).toBeCloseTo(0.2916 ** (1 / 3), 9);
    // min of e alone: (3 · .64 + .5) ÷ 4, (3 · .81 + .6) ÷ 4.
    expect(values.after.A).toEqual([0.605, 0.7575]);
  });

  it('a true 0 makes a geometric mean 0', () => {
    const values = valuesOf(found([OLD, BEFORE], [NEW, 'unit,life,e,m,other\nA,0,0.6,0.9,0.2\n']));
    expect(values.before.A[1]).toBe(0);
    expect(values.after.A[1]).toBe(0.15);
  });
});

describe('several nodes that became one', () => {
  const later = (id: string) =>
    set(
      head(id, '{ code: T, aggregate: geometric }', 'follows: old2'),
      '{ code: one, name: One, weight: 2, was: [ { code: a, kind: merged }, { code: b, kind: merged } ] }',
      '{ code: c, name: Three, weight: 1, was: c }',
    );

  it('are one by the mean of the node they stand in', () => {
    const old = set(
      head('old2', '{ code: T }'),
      '{ code: ab, name: Two, weight: 1, aggregate: geometric, children: [ { code: a, name: A, weight: 1 }, { code: b, name: B, weight: 1 } ] }',
      '{ code: c, name: Three, weight: 3 }',
    );
    const values = valuesOf(
      found([old, 'unit,a,b,c\nU,0.4,0.9,0.3\n'], [later('new2'), 'unit,one,c\nU,0.5,0.7\n']),
    );
    // Before: √(.4 · .9) = .6. Old: (.6 + 3 · .3) ÷ 4 = .375; (.5 + 3 · .7) ÷ 4 = .65.
    // New: (.6² · .3)^(1/3) = .108^(1/3); (.5² · .7)^(1/3) = .175^(1/3).
    expect(values.before.U).toEqual([0.375, 0.65]);
    expect(values.after.U[0]).toBeCloseTo(0.108 ** (1 / 3), 9);
    expect(values.after.U[1]).toBeCloseTo(0.175 ** (1 / 3), 9);
  });

  it('cannot be where they stand in different nodes; then the old set alone puts them together, each at its place', () => {
    const old = set(
      head('old2', '{ code: T }'),
      '{ code: x, name: X, weight: 1, children: [ { code: a, name: A, weight: 1 }, { code: d, name: D, weight: 1 } ] }',
      '{ code: y, name: Y, weight: 1, children: [ { code: b, name: B, weight: 1 } ] }',
      '{ code: c, name: Three, weight: 2 }',
    );
    const result = found(
      [old, 'unit,a,d,b,c\nU,0.4,1,0.8,0.3\n'],
      [later('new2'), 'unit,one,c\nU,0.5,0.7\n'],
    );
    // Old: (x .4 + y .8 + 2 · .3) ÷ 4 = .45; (.5 + .5 + 2 · .7) ÷ 4 = .6. New: Three alone, .3 and .7.
    expect(valuesOf(result)).toEqual({ before: { U: [0.45, 0.6] }, after: { U: [0.3, 0.7] } });
    const [before, after] = linkedOf(result);
    expect(before.leftOut).toEqual([]);
    expect(after.leftOut).toEqual([
      { before: ['a', 'b'], after: ['one'], why: 'apart', code: 'a + b', set: 'old2' },
    ]);
  });
});

describe('what cannot be put together', () => {
  const rescaled = (id: string, ...more: string[]) =>
    set(
      head(id, '{ code: T }', ...more),
      `{ code: p, name: P, weight: 1, rescale: { method: min-max, constant: full }, children: [ { code: p1, name: P1${id === 'r2' ? ', was: p1' : ''} }, { code: p2, name: P2 } ] }`,
      `{ code: q, name: Q, weight: 1${id === 'r2' ? ', was: q' : ''} }`,
    );
  const R1 = rescaled('r1');
  const plain = set(
    head('r3', '{ code: T }', 'follows: r1'),
    '{ code: p1, name: P1, weight: 3, was: p1 }',
    '{ code: q, name: Q, weight: 1, was: q }',
  );

  it('is what stands below a node that is rescaled over all units', () => {
    const before = 'unit,p1,p2,q\nA,0.2,0.4,0.5\nB,0.6,0.8,0.7\n';
    const result = found([R1, before], [plain, 'unit,p1,q\nA,0.4,0.6\nB,0.5,0.7\n']);
    // By the old set only q is left; by the new (3 · .2 + .5) ÷ 4 = .275, (3 · .4 + .6) ÷ 4 = .45.
    expect(valuesOf(result)).toEqual({
      before: { A: [0.5, 0.6], B: [0.7, 0.7] },
      after: { A: [0.275, 0.45], B: [0.625, 0.55] },
    });
    expect(linkedOf(result)[0].leftOut).toEqual([
      { before: ['p1'], after: ['p1'], why: 'rescaled', code: 'p', set: 'r1' },
    ]);
  });

  it('leaves one set, or nothing, where no link can be used', () => {
    const only = set(head('r3', '{ code: T }', 'follows: r1'), '{ code: p1, name: P1, was: p1 }');
    const before = 'unit,p1,p2,q\nA,0.2,0.4,0.5\nB,0.6,0.8,0.7\n';
    const [linked, ...more] = linkedOf(found([R1, before], [only, 'unit,p1\nA,0.4\nB,0.5\n']));
    expect(more).toEqual([]);
    expect(linked.unusable).toMatchObject({ maxima: 'before', leftOut: [{ why: 'rescaled', code: 'p' }] });
    const both = set(
      head('r4', '{ code: T }', 'follows: r1'),
      '{ code: p, name: New, rescale: { method: min-max, constant: full }, children: [ { code: p1, name: P1, was: p1 } ] }',
    );
    expect(found([R1, before], [both, 'unit,p1\nA,0.4\nB,0.5\n'])).toMatchObject({
      why: 'no-aggregate',
      leftOut: [{ set: 'r1' }, { set: 'r4' }],
    });
  });

  it('is an alternative case: another case may have been the best', () => {
    const points = set(
      head('b1', '{ code: T }'),
      '{ code: "1", name: One, points: 60, aggregate: best, children: [ { code: "1.1", name: Case, points: 60 }, { code: "1.2", name: Other, points: 50 } ] }',
      '{ code: "2", name: Two, points: 40 }',
    );
    const later = set(
      head('b2', '{ code: T }', 'follows: b1'),
      '{ code: "1", name: Case, points: 50, was: "1.1" }',
      '{ code: "2", name: Two, points: 50, was: "2" }',
    );
    const result = found([points, 'unit,1.1,1.2,2\nA,0.2,1,0.5\n'], [later, 'unit,1,2\nA,0.4,0.6\n']);
    expect(valuesOf(result)).toEqual({ before: { A: [0.5, 0.6] }, after: { A: [0.35, 0.5] } });
    expect(linkedOf(result)[0].leftOut).toMatchObject([{ why: 'alternative', code: '1', set: 'b1' }]);
  });

  it('is what lies on another scale', () => {
    const tens = set(head('t1', '{ code: T }', 'scale: [0, 10]'), '{ code: a, name: A }');
    const ones = set(head('t2', '{ code: T }', 'follows: t1'), '{ code: a, name: A, was: a }');
    expect(found([tens, 'unit,a\nU,5\n'], [ones, 'unit,a\nU,0.5\n'])).toMatchObject({ why: 'other-scale' });
  });
});
