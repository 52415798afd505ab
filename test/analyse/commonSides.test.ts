/** What two years have in common, by hand; links over versions; and what is not compared. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareSides, type Obstacle } from '../../src/analyse/comparison.ts';
import { type Side, sidesOfResults } from '../../src/analyse/side.ts';
import { codeBefore, linkSides } from '../../src/analyse/sideLinks.ts';
import { parseArgument } from '../../src/commands/sideArgument.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { scoreText, setOf } from '../scoring.ts';

const head = (id: string, ...more: string[]) =>
  ['format: 1', `id: ${id}`, 'title: T', 'provenance: published', 'index: { code: T }', ...more].join('\n');
const OLD = setOf(
  head(
    'old',
    'children:',
    '  - { code: "1", name: Nets, points: 60, may-not-apply: true }',
    '  - { code: "2", name: People, points: 40 }',
  ),
);
const NEW = setOf(
  head(
    'new',
    'follows: old',
    'children:',
    '  - { code: "1", name: Rules, points: 30 }',
    '  - { code: "2", name: Nets, points: 40, was: { code: "1", kind: revised } }',
    '  - { code: "3", name: People, points: 30, was: { code: "2", kind: same } }',
  ),
);
const NEWER = setOf(
  head(
    'newer',
    'follows: new',
    'children:',
    '  - { code: "1", name: People, points: 50, was: { code: "3", kind: same } }',
    '  - { code: "2", name: Other, points: 50 }',
  ),
);

function sideOf(set: IndicatorSet, csv: string): Side {
  return sidesOfResults(scoreText(set, csv).results, undefined)[0];
}

function common(a: Side, b: Side): Comparison | Obstacle {
  return compareSides([a, b], [undefined, undefined], { common: true, others: [OLD, NEW, NEWER] });
}

function valuesOf(found: Comparison | Obstacle): Record<string, [number, number]>[] {
  if ('why' in found) throw new Error(found.why);
  return found.pairs.map(({ groups }) =>
    Object.fromEntries(
      groups[0].changes.map(({ name, before, after }) => [name, [before!.k / 1e9, after!.k / 1e9]]),
    ),
  );
}

describe('what is in common', () => {
  const a = sideOf(OLD, 'unit,1,2\nA,0.5,0.5\nB,0.6,0.1\nZ,1,1\n');
  const b = sideOf(NEW, 'unit,1,2,3\nA,0.1,0.5,0.7\nB,0.9,0.7,0.2\n');

  it('is weighed by the old maxima and by the new', () => {
    // Old: (60·.5 + 40·.7) ÷ 100 = .58; (60·.7 + 40·.2) ÷ 100 = .5.
    // New: (40·.6 + 30·.1) ÷ 70 = .385714…; (40·.5 + 30·.7) ÷ 70 = .585714…; (40·.7 + 30·.2) ÷ 70 = .485714….
    expect(valuesOf(common(a, b))).toEqual([
      { A: [0.5, 0.58], B: [0.4, 0.5] },
      { A: [0.5, 0.585714286], B: [0.385714286, 0.485714286] },
    ]);
  });

  it('says what share of the points that is: 100 of 100 before, 70 of 100 after', () => {
    const found = common(a, b) as Comparison;
    const { linked } = found.pairs[0].common!;
    expect([linked!.before.tied, linked!.before.of, linked!.after.tied, linked!.after.of]).toEqual([
      100, 100, 70, 100,
    ]);
  });

  it('leaves a node that has no value on one side out of both sides of that unit', () => {
    const without = sideOf(OLD, 'unit,1,2\nA,KAD,0.5\nB,0.6,0.1\n');
    // Only People is left of A: .5 before, .7 after, whatever it weighs.
    expect(valuesOf(common(without, b))).toMatchObject([{ A: [0.5, 0.7] }, { A: [0.5, 0.7] }]);
  });

  it('is nothing where no unit is on both sides', () => {
    expect(common(sideOf(OLD, 'unit,1,2\nY,1,1\n'), b)).toMatchObject({ why: 'no-units' });
  });
});

describe('links', () => {
  const sides = {
    old: sideOf(OLD, 'unit,1,2\nA,0.5,0.5\n'),
    newer: sideOf(NEWER, 'unit,1,2\nA,0.5,0.5\n'),
  };

  it('lead over a version between the two, and only where each step says so', () => {
    const links = linkSides(sides.old, sides.newer, [NEW]);
    expect([links.by, codeBefore(links, '1'), codeBefore(links, '2')]).toEqual(['was', '2', undefined]);
    expect(linkSides(sides.newer, sides.old, [NEW])).toMatchObject({ by: 'was' });
  });

  it('lead from a pillar that was a node to one that is a view, which adds nothing up', () => {
    const pillars = setOf(head('pillars', 'children: [ { code: P, name: Pillar, points: 100 } ]'));
    const viewed = setOf(
      head(
        'viewed',
        'follows: pillars',
        'children: [ { code: "1", name: Nets, points: 100 } ]',
        'views: [ { code: P, name: Pillar, of: ["1"], was: { code: P, kind: revised } } ]',
      ),
    );
    const kept = setOf(
      head(
        'kept',
        'follows: viewed',
        'children: [ { code: "2", name: Nets, points: 100 } ]',
        'views: [ { code: Q, name: Pillar, of: ["2"], was: { code: P, kind: same } } ]',
      ),
    );
    const [a, b] = [sideOf(pillars, 'unit,P\nA,0.5\n'), sideOf(kept, 'unit,2\nA,0.7\n')];
    expect(codeBefore(linkSides(a, b, [viewed]), 'Q')).toBe('P');
    const by = compareSides([a, b], [undefined, undefined], { by: 'Q', others: [viewed] });
    expect(valuesOf(by)).toEqual([{ A: [0.5, 0.7] }]);
    const options = { common: true, others: [viewed] };
    expect(compareSides([a, b], [undefined, undefined], options)).toMatchObject({ why: 'no-links' });
  });

  it('are none without the version between: a code that stays the same links nothing', () => {
    expect(linkSides(sides.old, sides.newer, [])).toEqual({ by: 'none', list: [] });
  });
});

describe('an argument', () => {
  const exists = (path: string) => ['a@b.csv', 'x@y/data.csv'].includes(path);

  it('is FILE@SET, but a file that exists by the whole of it wins', () => {
    expect(parseArgument('data.csv@my-set', exists)).toEqual({ path: 'data.csv', set: 'my-set' });
    expect(parseArgument('a@b.csv', exists)).toEqual({ path: 'a@b.csv' });
    expect(parseArgument('a@b.csv@my-set', exists)).toEqual({ path: 'a@b.csv', set: 'my-set' });
    expect(parseArgument('@x', exists)).toEqual({ path: '@x' });
  });

  it('may lie in a folder with @ and name no set', () => {
    expect(parseArgument('x@y/data.csv', exists)).toEqual({ path: 'x@y/data.csv' });
  });
});
