/** What units lost, against arithmetic done by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holders, shownOf } from '../../src/analyse/gapAccount.ts';
import { blockGaps } from '../../src/analyse/gapBlocks.ts';
import { unitGaps } from '../../src/analyse/gaps.ts';
import type { Results } from '../../src/score/results.ts';
import { scoreText, setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function accountOf(results: Results, unit: string) {
  const { set, data } = results;
  const account = unitGaps(results, data.units.indexOf(unit));
  const code = (target: number) => set.nodes[target].code;
  return {
    ...account,
    lost: account.lost / 1e9,
    gaps: account.gaps.map((gap) => [code(gap.target), gap.lost / 1e9]),
    full: account.gaps,
    absent: account.absent.map(({ target, why, worth, missing }) => ({
      code: code(target),
      why,
      worth: worth === undefined ? undefined : worth / 1e9,
      missing: missing.map(code),
    })),
    lifts: account.stops.map(({ target, lifts }) => [
      code(target),
      lifts.map((lift): [string, number] => [code(lift.target), lift.gain / 1e9]),
    ]),
  };
}

const POINTS = `
format: 1
id: gaps-points
title: Gaps
provenance: synthetic
levels: [main, indicator]
index: { code: IDX, points: 100 }
missing: zero
not-applicable: [KAD]
children:
  - code: "1"
    points: 40
    responsible: Office A
    children:
      - { code: "1.1", points: 10, rule: { kind: yes-no } }
      - { code: "1.2", points: 10, responsible: Office B, rule: { kind: ratio, full-at: 0.8 } }
      - { code: "1.3", points: 20, may-not-apply: true, rule: { kind: ratio } }
  - code: "2"
    points: 30
    children:
      - code: "2.1"
        points: 10
        aggregate: best
        children:
          - { code: 2.1.a, points: 10, rule: { kind: ratio } }
          - { code: 2.1.b, points: 6, rule: { kind: yes-no } }
      - { code: "2.2", points: 20, missing: exclude, rule: { kind: ratio } }
  - { code: "3", scored: false, points: 5, children: [ { code: "3.1", points: 5, rule: { kind: yes-no } } ] }
  - code: "4"
    points: 30
    min-coverage: 0.5
    missing: exclude
    children:
      - { code: "4.1", points: 10, rule: { kind: ratio } }
      - { code: "4.2", points: 20, rule: { kind: ratio } }
`;

describe('points sets', () => {
  const set = setOf(POINTS);
  const scored = scoreText(
    set,
    `unit,1.1,1.2,1.3,2.1.a,2.1.b,2.2,3.1,4.1,4.2
A,không,0.6,KAD,0.4,có,,không,0.5,
B,có,0.8,0.5,,,0.25,có,0,1
C,có,1,1,1,có,1,không,1,1
D,,0.8,1,1,có,,có,,1
`,
  );
  const { results } = scored;

  it('A: what it lost of the maximum that is its own, largest first', () => {
    const account = accountOf(results, 'A');
    // 1.1: no, 10 of 10 lost. 1.2: 0.6 of 0.8 earns 7.5 of 10. 2.1: the better case is 6 of 10, so 4 lost.
    // 1.3 does not apply. 2.2 is missing and left out. Of main 4 a third is covered (10 of 30), half is needed.
    // 3 is not scored. So 30 of its own maximum (10 + 10 + 10), 13.5 earned, 16.5 lost.
    expect(account.gaps).toEqual([
      ['1.1', 10],
      ['2.1', 4],
      ['1.2', 2.5],
    ]);
    expect(account.lost).toBe(16.5);
    expect(scored.at('A')).toMatchObject({ points: 13.5, max: 30 });
    expect(account.items).toBe(3);
    // Closing 1.1 alone: 10 of 30.
    expect(account.full[0].gain).toBe(333_333_333);
    expect(account.absent).toEqual([
      { code: '1.3', why: 'not-applicable', worth: 20, missing: [] },
      { code: '2.2', why: 'missing', worth: 20, missing: [] },
      { code: '4', why: 'min-coverage', worth: 30, missing: ['4.2'] },
    ]);
  });

  it('B: what was not reported and counts as zero is lost in full, and marked', () => {
    const account = accountOf(results, 'B');
    // 2.2: 15 of 20. 2.1: neither case reported, 10. 1.3: 10 of 20. 4.1: 10 of 10. In tree order where equal.
    expect(account.gaps).toEqual([
      ['2.2', 15],
      ['1.3', 10],
      ['2.1', 10],
      ['4.1', 10],
    ]);
    expect(account.full.map(({ missing }) => missing)).toEqual([false, false, true, false]);
    expect(account.full.map(({ kind }) => kind)).toEqual(['leaf', 'leaf', 'best', 'leaf']);
    expect(scored.at('B')).toMatchObject({ points: 55, max: 100 });
    expect(account.absent).toEqual([]);
  });

  it('C lost nothing', () => {
    expect(accountOf(results, 'C')).toMatchObject({ gaps: [], lost: 0, items: 7, absent: [] });
  });

  it('D: covered to two thirds, main 4 counts with what was reported', () => {
    // 1.1 not reported: 10. 4.1 left out of the maximum: 100 − 20 (2.2) − 10 (4.1) = 70.
    const account = accountOf(results, 'D');
    expect(account.gaps).toEqual([['1.1', 10]]);
    expect(scored.at('D')).toMatchObject({ points: 60, max: 70 });
    expect(account.absent.map(({ code, why }) => [code, why])).toEqual([
      ['2.2', 'missing'],
      ['4.1', 'missing'],
    ]);
  });

  it('says how many earn full marks, and who does best: of equals the one ahead by the index', () => {
    const { full } = accountOf(results, 'A');
    const peers = full.map(({ peers }) => ({ ...peers!, best: results.data.units[peers!.best.row] }));
    // 1.1: B and C yes, A no, D missing as zero; C leads. 2.1: C and D have 10 of 10; C leads.
    expect(peers).toMatchObject([
      { units: 4, atFull: 2, best: 'C' },
      { units: 4, atFull: 2, best: 'C' },
      // 1.2: B, C and D reach 0.8.
      { units: 4, atFull: 3, best: 'C' },
    ]);
    expect(full[2].peers!.best).toMatchObject({ k: 1e9, count: 3 });
  });

  it('adds up by main and by agency; an agency named above an item is its own', () => {
    const { mains, agencies } = accountOf(results, 'A');
    expect(mains.map(({ target, items, lost }) => [set.nodes[target].code, items, lost / 1e9])).toEqual([
      ['1', 2, 12.5],
      ['2', 1, 4],
    ]);
    expect(agencies.map(({ text, items, lost }) => [text?.en, items, lost / 1e9])).toEqual([
      ['Office A', 1, 10],
      [undefined, 1, 4],
      ['Office B', 1, 2.5],
    ]);
  });

  it('all units: sums, means over those that have the item, and counts', () => {
    const [block] = blockGaps(results);
    const found = block.gaps.map((gap) => ({
      code: set.nodes[gap.target].code,
      lost: gap.lost / 1e9,
      mean: gap.mean / 1e9,
      counts: [gap.units, gap.missing, gap.notApplicable, gap.leftOut],
    }));
    expect(found).toEqual([
      // A 10, D 10 (missing).
      { code: '1.1', lost: 20, mean: 5, counts: [4, 1, 0, 0] },
      // B 15 of those two who reported it, B and C.
      { code: '2.2', lost: 15, mean: 7.5, counts: [2, 0, 0, 2] },
      // A 4, B 10 (missing).
      { code: '2.1', lost: 14, mean: 3.5, counts: [4, 1, 0, 0] },
      // B 10; does not apply to A.
      { code: '1.3', lost: 10, mean: 3.333333333, counts: [3, 0, 1, 0] },
      // B 10; A has no score in 4, D did not report it.
      { code: '4.1', lost: 10, mean: 5, counts: [2, 0, 0, 2] },
      // A 2.5.
      { code: '1.2', lost: 2.5, mean: 0.625, counts: [4, 0, 0, 0] },
    ]);
    // 16.5 + 45 + 0 + 10, of 30 + 100 + 100 + 70.
    expect([block.lost / 1e9, block.max! / 1e9]).toEqual([71.5, 300]);
  });

  it('stops at a given main, and at a main of which nothing was reported', () => {
    const strict = setOf(
      POINTS.replace('    min-coverage: 0.5\n    missing: exclude', '    missing: zero').replaceAll(
        /code: "(4\.\d)", points/g,
        'code: "$1", missing: exclude, points',
      ),
    );
    const { results: other, at } = scoreText(
      strict,
      'unit,1@points,2.1@points,2.2,4.1,4.2\nA,30,10,,,\nB,40,10,1,1,1\n',
    );
    const account = accountOf(other, 'A');
    // Main 4 as a whole counts as zero: 30 lost. Of main 1 only the result is known: 10 lost. 2.1 is full.
    expect(account.full.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['empty', true],
      ['given', false],
    ]);
    expect(account.gaps).toEqual([
      ['4', 30],
      ['1', 10],
    ]);
    expect(at('A')).toMatchObject({ points: 40, max: 80 });
  });

  it('a unit below the minimum coverage of the index has no maximum of its own', () => {
    const other = setOf(POINTS.replace('points: 100 }', 'points: 100, min-coverage: 0.5 }'));
    const { results: low } = scoreText(
      other,
      'unit,1.1,1.2,1.3,2.1.a,2.1.b,2.2,3.1,4.1,4.2\nA,có,,KAD,,,,,,\nB,có,1,1,1,có,1,có,1,1\n',
    );
    const account = accountOf(low, 'A');
    expect(account.gaps).toEqual([]);
    // 80 points apply to it (100 without 1.3); 10 are covered.
    expect(account.absent[0]).toEqual({
      code: 'IDX',
      why: 'min-coverage',
      worth: 80,
      missing: ['1.2', '2.1', '2.2', '4.1', '4.2'],
    });
    expect(blockGaps(low)[0]).toMatchObject({ rows: [1], unscored: [0], lost: 0 });
  });

  it('an empty cell under missing: error is an error of the file, not a gap', () => {
    const strict = setOf(POINTS.replace('missing: zero', 'missing: error'));
    expect(() =>
      scoreText(strict, 'unit,1.1,1.2,1.3,2.1.a,2.1.b,2.2,3.1,4.1,4.2\nA,,1,1,1,có,1,có,1,1\n'),
    ).toThrow('data/missing-cell');
  });
});

describe('provinces 2022', () => {
  const set = setOf(read('indicator-sets/dti-province-2021.yaml'));
  const { results } = scoreText(set, read('samples/provinces-2022-published.csv'));

  it('Quảng Ninh: what the published mains lack', () => {
    const account = accountOf(results, 'Quảng Ninh');
    // points · (1 − value): 150 · (1 − 0.4505), 150 · (1 − 0.5904), 100 · (1 − 0.5382), 100 · (1 − 0.6250),
    // 200 · (1 − 0.8385), 100 · (1 − 0.7648), 100 · (1 − 0.9000), 100 · (1 − 0.9581).
    expect(account.gaps).toEqual([
      ['9', 82.425],
      ['8', 61.44],
      ['5', 46.18],
      ['4', 37.5],
      ['7', 32.3],
      ['3', 23.52],
      ['2', 10],
      ['1', 4.19],
    ]);
    // 1000 − 702.445; published: 0.7024.
    expect(account.lost).toBe(297.555);
    expect(account.full.every(({ kind }) => kind === 'given')).toBe(true);
    // 82.425 + 61.44 = 143.865 are less than half of 297.555, with 46.18 they are 63.9 %.
    expect(holders(account.full, 297.555e9, 0.5)).toBe(3);
    expect(shownOf({ ...unitGaps(results, 2) }, { share: 0.5, top: 2 })).toHaveLength(2);
  });
});

describe('weighted sets', () => {
  it('arithmetic all the way down: effective weight × (top − value), and the sum is what the index lacks', () => {
    const set = setOf(`
format: 1
id: gaps-weighted
title: Weighted
provenance: synthetic
scale: [0, 10]
missing: exclude
not-applicable: [KAD]
index: { code: W }
children:
  - { code: A, weight: 3, children: [ { code: A.1, weight: 1, rule: { kind: given } }, { code: A.2, weight: 3, rule: { kind: given } } ] }
  - { code: B, weight: 1, children: [ { code: B.1, may-not-apply: true, rule: { kind: given } }, { code: B.2, rule: { kind: given } }, { code: B.3, weight: 2, rule: { kind: given } } ] }
`);
    const { results, at } = scoreText(set, 'unit,A.1,A.2,B.1,B.2,B.3\nX,4,8,KAD,5,\n');
    // A.1: 3/4 · 1/4 · 6 = 1.125; A.2: 3/4 · 3/4 · 2 = 1.125; B.2 alone in B: 1/4 · 1 · 5 = 1.25.
    const account = accountOf(results, 'X');
    expect(account.gaps).toEqual([
      ['B.2', 1.25],
      ['A.1', 1.125],
      ['A.2', 1.125],
    ]);
    // 3/4 · 7 + 1/4 · 5 = 6.5.
    expect([at('X').k, account.lost]).toEqual([6_500_000_000, 3.5]);
    expect(account.full.map(({ gain, lost }) => gain === lost)).toEqual([true, true, true]);
    // B.3 would hold 2 of the weights 1 and 2 in a quarter of the index: a sixth.
    expect(account.absent).toEqual([
      { code: 'B.1', why: 'not-applicable', worth: undefined, missing: [] },
      { code: 'B.3', why: 'missing', worth: 0.166666667, missing: [] },
    ]);
  });

  it('human development: the geometric mean with one part at its top', () => {
    const set = setOf(read('indicator-sets/examples/hdi.yaml'));
    const { results, at } = scoreText(set, read('indicator-sets/examples/hdi.csv'));
    // Nước A: health (72 − 20) / 65 = 0.8; education (9/18 + 4.5/15) / 2 = 0.4;
    // income ln(3829/100) / ln(750) = 0.550627. Index ∛(0.8 · 0.4 · 0.550627) = 0.560621.
    expect(at('Nước A').k / 1e9).toBeCloseTo(0.560621, 6);
    const account = accountOf(results, 'Nước A');
    expect(account.gaps).toEqual([]);
    const [[code, lifts]] = account.lifts as [string, [string, number][]][];
    expect(code).toBe('HDI');
    // ∛(0.8 · 1 · 0.550627) = 0.760879; mean years alone: education (0.5 + 1) / 2 = 0.75, ∛(0.8 · 0.75 · 0.550627) =
    // 0.691305; expected years alone: (1 + 0.3) / 2 = 0.65, 0.659103; income alone ∛(0.8 · 0.4) = 0.683990; health alone
    // ∛(0.4 · 0.550627) = 0.603910.
    const byHand: [string, number][] = [
      ['education', 0.760879 - 0.560621],
      ['mys', 0.691305 - 0.560621],
      ['eys', 0.659103 - 0.560621],
      ['income', 0.68399 - 0.560621],
      ['health', 0.60391 - 0.560621],
    ];
    expect(lifts.map(([name]) => name)).toEqual(byHand.map(([name]) => name));
    lifts.forEach(([, gain], i) => {
      expect(Math.abs(gain - byHand[i][1])).toBeLessThan(2e-6);
    });
  });

  it('min: only the least part lifts, and only as far as the next', () => {
    const set = setOf(`
format: 1
id: gaps-min
title: Min
provenance: synthetic
missing: exclude
index: { code: M }
children:
  - { code: A, weight: 1, aggregate: min, children: [ { code: A.1, rule: { kind: given } }, { code: A.2, rule: { kind: given } } ] }
  - { code: B, weight: 3, rule: { kind: given } }
`);
    const { results } = scoreText(set, 'unit,A.1,A.2,B\nX,0.2,0.6,0.5\n');
    const account = accountOf(results, 'X');
    // A is worth 0.2 of 1 at a quarter: 0.2 lost. B: 3/4 · 0.5.
    expect(account.gaps).toEqual([
      ['B', 0.375],
      ['A', 0.2],
    ]);
    expect(account.full[1].kind).toBe('aggregate');
    // A.1 at 1 leaves A at 0.6: 1/4 · 0.4. A.2 at 1 leaves it at 0.2.
    expect(account.lifts).toEqual([
      [
        'A',
        [
          ['A.1', 0.1],
          ['A.2', 0],
        ],
      ],
    ]);
  });

  it('rescaled: scored anew among the units, whose statistics move with it', () => {
    const set = setOf(`
format: 1
id: gaps-rescale
title: Rescale
provenance: synthetic
missing: exclude
index: { code: R }
children:
  - { code: A, weight: 1, rescale: { method: min-max, constant: exclude }, children: [ { code: A.1, rule: { kind: given } }, { code: A.2, rule: { kind: given } } ] }
  - { code: B, weight: 1, rule: { kind: given } }
`);
    const csv = (own: string) => `unit,A.1,A.2,B\nX,${own},0.5\nY,0.5,0.5,0.5\nZ,0.8,0.8,0.5\n`;
    const { results, at } = scoreText(set, csv('0.2,0.2'));
    const account = accountOf(results, 'X');
    // X is least in A: rescaled 0, so A loses 1 at half the weight.
    expect(account.gaps).toEqual([
      ['A', 0.5],
      ['B', 0.25],
    ]);
    // A.1 at 1: A is 0.6 before rescaling, between Y 0.5 and Z 0.8: (0.6 − 0.5) / 0.3 = 1/3 at half the weight.
    expect(account.lifts).toEqual([
      [
        'A',
        [
          ['A.1', 0.166666667],
          ['A.2', 0.166666667],
        ],
      ],
    ]);
    const again = scoreText(set, csv('1,0.2')).at('X').k;
    expect(again - at('X').k).toBe(166_666_667);
    // Of all units together it is not asked: each lifts the statistics of all.
    expect(blockGaps(results)[0].stops).toEqual([{ target: 1, lifts: [] }]);
  });

  it('one rescaled node in another: the others move with the first before the second is scored', () => {
    const set = setOf(`
format: 1
id: twice
title: Twice
provenance: synthetic
levels: [pillar, theme, indicator]
missing: exclude
index: { code: R }
children:
  - code: P
    rescale: { method: min-max, constant: full }
    children:
      - code: S
        rescale: { method: min-max, constant: full }
        children: [ { code: S.1, rule: { kind: given } } ]
      - { code: T, rule: { kind: given } }
`);
    // Now: S = 0, 2/3, 1 of S.1; means with T 0.2, 1/3, 0.8; P = 0, 2/9, 1.
    const { results } = scoreText(set, 'unit,S.1,T\nA,0.2,0.4\nB,0.6,0\nC,0.8,0.6\n');
    // B with S.1 at 1: S = 0, 1, 0.75; means 0.2, 0.5, 0.675, for C falls behind; P = 0.3 ÷ 0.475.
    const gain = 0.3 / 0.475 - 2 / 9;
    const lifts = new Map(accountOf(results, 'B').lifts[0][1] as [string, number][]);
    expect(lifts.get('S.1')).toBeCloseTo(gain, 8);
    // The same, by scoring the file with that cell in it.
    const { index } = scoreText(set, 'unit,S.1,T\nA,0.2,0.4\nB,1,0\nC,0.8,0.6\n').results;
    expect((index.k[1] - results.index.k[1]) / 1e9).toBeCloseTo(gain, 8);
  });

  it('blocks: the same node in different blocks has different peers', () => {
    const set = setOf(read('indicator-sets/examples/two-blocks.yaml'));
    const { results, at } = scoreText(set, read('indicator-sets/examples/two-blocks.csv'));
    const [withServices, without] = blockGaps(results);
    // A and B have 1000 points each, C and D 750: main 4 is not theirs.
    expect([withServices.max! / 1e9, without.max! / 1e9]).toEqual([2000, 1500]);
    expect(without.gaps.some(({ target }) => set.nodes[target].code.startsWith('4'))).toBe(false);
    // By hand for Cơ quan C: 1.2 30 of 100, 2.1 45 of 150, 2.2 60 of 100, 3.1 0.81 of 0.9 on 200: 20, 3.2 10.
    expect(accountOf(results, 'Cơ quan C')).toMatchObject({
      lost: 165,
      absent: [{ code: '4', why: 'outside-block', worth: 250 }],
    });
    expect(at('Cơ quan C')).toMatchObject({ points: 585, max: 750 });
  });
});
