/**
 * Merging by every method, against calculations by hand that stand beside the expectations. Nothing published checks
 * merged values: for 2024 the ministry took the plain mean of the main indicators (its word for it is the source of the
 * method), but gave no parts to compute with.
 */
import { describe, expect, it } from 'vitest';
import { applyCrosswalk } from '../../src/analyse/applyCrosswalk.ts';
import type { MergeMethod } from '../../src/analyse/mergeMethods.ts';
import { planMerge } from '../../src/analyse/mergePlan.ts';
import { restsOf } from '../../src/analyse/mergeRests.ts';
import { mergeResults } from '../../src/analyse/mergeResults.ts';
import { sidesOfResults } from '../../src/analyse/side.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { type Crosswalk, resolveCrosswalk } from '../../src/model/crosswalk.ts';
import { readCrosswalkCsv } from '../../src/model/crosswalkDocument.ts';
import type { Registry } from '../../src/model/registry.ts';
import { findScores, STATE } from '../../src/score/results.ts';
import { registryOf } from '../registries.ts';
import { scoreText, setOf, sourceOf } from '../scoring.ts';

const SET = setOf(`
format: 1
id: own
title: Own
provenance: synthetic
levels: [main, indicator]
index: { code: X, points: 100 }
missing: exclude
not-applicable: [KAD]
children:
  - { code: "1", points: 40, may-not-apply: true }
  - code: "2"
    points: 60
    children:
      - { code: "2.1", points: 40, may-not-apply: true, inputs: { a: { name: a, whole: false }, b: { name: b } }, rule: { kind: ratio } }
      - { code: "2.2", points: 20, may-not-apply: true, rule: { kind: ratio } }
views:
  - { code: V, of: ["1", "2"] }
`);

function crosswalk(csv: string, from?: Registry, to?: Registry): Crosswalk {
  const problems = collectProblems();
  const written = readCrosswalkCsv(sourceOf(csv, 'c.csv'), problems)!;
  const resolved = resolveCrosswalk(written, from, to, problems);
  if (resolved === undefined) throw new Error(JSON.stringify(problems.list()));
  return resolved;
}

interface How {
  method?: MergeMethod;
  incomplete?: 'mean';
  weights?: number[];
}

function merge(data: string, rows: string, { method = 'mean', incomplete, weights }: How = {}) {
  const { results } = scoreText(SET, data);
  const problems = collectProblems();
  const plan = planMerge(results, crosswalk(rows), { incomplete }, problems)!;
  const merged = mergeResults(plan, method, weights && Float64Array.from(weights), problems);
  expect(problems.hasErrors()).toBe(false);
  const row = (unit: string) => merged.results.data.units.indexOf(unit);
  return {
    plan,
    merged,
    value: (unit: string, code: string) => findScores(merged.results, code)!.k[row(unit)] / 1e9,
    rank: (unit: string, code = 'X') => findScores(merged.results, code)!.rank[row(unit)],
    state: (unit: string, code: string) => findScores(merged.results, code)!.states[row(unit)],
    max: (unit: string, code: string) => findScores(merged.results, code)!.max![row(unit)] / 1e9,
  };
}

// Main 2 of A: (40 · 30/100 + 20 · 0.6) / 60 = 24/60 = 0.4; of B: (40 · 0.8 + 20 · 0.55) / 60 = 43/60; of C: 2.1 does not
// apply, so 20 · 0.9 / 20 = 0.9; D is complete: (40 · 10/40 + 20 · 0.5) / 60 = 20/60.
const DATA = `unit,1,2.1:a,2.1:b,2.2
A,0.5,30,100,0.6
B,0.8,80,100,0.55
C,KAD,KAD,,0.9
D,0.6,10,40,0.5
`;

describe('methods, by hand', () => {
  it('mean: per main over the parts where it applies, the index from mains of full points', () => {
    const { value, max, rank } = merge(DATA, 'old,new\nA,N\nB,N\nC,N\nD,S\n');
    // 1: C does not count: (0.5 + 0.8) / 2; 2: (0.4 + 43/60 + 0.9) / 3.
    expect(value('N', '1')).toBe(0.65);
    expect(value('N', '2')).toBeCloseTo((0.4 + 43 / 60 + 0.9) / 3, 9);
    expect(max('N', '1')).toBe(40);
    expect(value('N', 'X')).toBeCloseTo((40 * 0.65 + (60 * (0.4 + 43 / 60 + 0.9)) / 3) / 100, 9);
    expect(value('N', 'V')).toBe(value('N', 'X'));
    // D: (40 · 0.6 + 60 · 20/60) / 100 = 0.44; N: (26 + 40.3333) / 100 = 0.6633.
    expect([value('S', 'X'), rank('N'), rank('S')]).toEqual([0.44, 1, 2]);
  });

  it('a main that applies to no part does not apply to the new unit, and leaves its maximum', () => {
    const { value, state, max } = merge('unit,1,2\nA,KAD,0.4\nB,KAD,0.6\n', 'old,new\nA,N\nB,N\n');
    expect(state('N', '1')).toBe(STATE.notApplicable);
    expect([value('N', 'X'), max('N', 'X')]).toEqual([0.5, 60]);
  });

  it('weighted-mean: by a column, in splits by weight × part', () => {
    // B counts 0.4 · 200 = 80 in N and 0.6 · 200 = 120 in S.
    const rows = 'old,new,part\nA,N,\nB,N,0.4\nB,S,0.6\nD,S,\nC,T,\n';
    const { value } = merge(DATA, rows, { method: 'weighted-mean', weights: [300, 200, 1, 100] });
    expect(value('N', '1')).toBeCloseTo((300 * 0.5 + 80 * 0.8) / 380, 9);
    expect(value('N', '2')).toBeCloseTo((300 * 0.4 + (80 * 43) / 60) / 380, 9);
    expect(value('S', '1')).toBeCloseTo((120 * 0.8 + 100 * 0.6) / 220, 9);
  });

  it('in the plain mean a part of a split unit counts once, however small', () => {
    const { value } = merge(DATA, 'old,new,part\nA,N,\nB,N,40%\nB,S,0.6\nD,S,\nC,T,\n');
    expect([value('N', '1'), value('S', '1')]).toEqual([0.65, 0.7]);
  });

  it('sum: inputs added up, times the part; the rest by means; and it says how many points rest on each', () => {
    const rows = 'old,new,part\nA,N,\nB,N,0.4\nB,S,0.6\nC,S,\nD,S,\n';
    const { value, merged } = merge(DATA, rows, { method: 'sum' });
    // N: (30 + 0.4 · 80) / (100 + 0.4 · 100) = 62/140; S: (48 + 10) / (60 + 40) = 0.58, without C, where it does not apply.
    expect(value('N', '2.1')).toBeCloseTo(62 / 140, 9);
    expect(value('S', '2.1')).toBe(0.58);
    expect(value('S', '2.2')).toBeCloseTo((0.55 + 0.9 + 0.5) / 3, 9);
    expect(value('N', '2')).toBeCloseTo((40 * (62 / 140) + 20 * 0.575) / 60, 9);
    expect(value('N', 'X')).toBeCloseTo((40 * 0.65 + 40 * (62 / 140) + 20 * 0.575) / 100, 9);
    expect(restsOf(merged)).toEqual([
      { inputs: 40, shares: 60 },
      { inputs: 40, shares: 60 },
    ]);
  });

  it('sum: a part without inputs leaves the indicator to the mean of shares', () => {
    const set = setOf(`
format: 1
id: zero
title: Zero
provenance: synthetic
index: { code: X }
missing: zero
children:
  - { code: "1", points: 10, inputs: { a: { name: a }, b: { name: b } }, rule: { kind: ratio } }
`);
    const { results } = scoreText(set, 'unit,1:a,1:b\nA,3,4\nB,,\n');
    const problems = collectProblems();
    const plan = planMerge(results, crosswalk('old,new\nA,N\nB,N\n'), {}, problems)!;
    const merged = mergeResults(plan, 'sum', undefined, problems);
    // B counts as zero: (0.75 + 0) / 2, not 3/4.
    expect(merged.results.index.k[0]).toBe(375_000_000);
    expect(restsOf(merged)).toEqual([{ inputs: 0, shares: 10 }]);
  });

  it('sum: a relative rule holds the summed quotients against those of the other new units', () => {
    const set = setOf(`
format: 1
id: relative
title: Relative
provenance: synthetic
index: { code: X }
missing: zero
children:
  - { code: "1", points: 10, inputs: { a: { name: a }, b: { name: b }, zero-denominator: error }, rule: { kind: relative, method: best, constant: full } }
`);
    // Old: 0.2, 0.8, 0.4. New: N (1 + 8) / (5 + 10) = 0.6, best; S 0.4, that is 0.4 / 0.6.
    const { results } = scoreText(set, 'unit,1:a,1:b\nA,1,5\nB,8,10\nC,4,10\n');
    const problems = collectProblems();
    const plan = planMerge(results, crosswalk('old,new\nA,N\nB,N\nC,S\n'), {}, problems)!;
    const { k } = mergeResults(plan, 'sum', undefined, problems).results.index;
    expect([...k]).toEqual([1_000_000_000, 666_666_667]);
  });

  it('best: the best value of each main, from whichever part', () => {
    const { value } = merge(DATA, 'old,new\nA,N\nB,N\nC,N\nD,S\n', { method: 'best' });
    expect([value('N', '1'), value('N', '2')]).toEqual([0.8, 0.9]);
    expect(value('N', 'X')).toBe((40 * 0.8 + 60 * 0.9) / 100);
  });

  it('a unit of one part keeps its own maximum', () => {
    const { value, max } = merge(DATA, 'old,new\nA,N\nB,N\nC,S\nD,T\n');
    // C alone: 18 of 20 points, not 0.9 of 60.
    expect([value('S', 'X'), max('S', 'X')]).toEqual([0.9, 20]);
  });
});

describe('what is missing', () => {
  const MISSING = 'unit,1,2\nA,0.5,0.4\nB,,0.6\nD,0.6,0.2\n';
  const ROWS = 'old,new\nA,N\nB,N\nC,S\nD,S\n';

  it('leaves the new unit without any score, and names it', () => {
    const { results } = scoreText(SET, `${MISSING}E,0.1,0.1\n`);
    const problems = collectProblems();
    const plan = planMerge(results, crosswalk(`${ROWS}E,T\n`), {}, problems)!;
    expect(plan.units.map(({ name, complete }) => [name, complete])).toEqual([
      ['N', false],
      ['S', false],
      ['T', true],
    ]);
    expect(plan.units.map(({ lacks }) => lacks)).toEqual([
      [{ part: 'B', codes: ['1'] }],
      [{ part: 'C', codes: [] }],
      [],
    ]);
    expect(problems.list().map(({ code }) => code)).toEqual(['merge/incomplete', 'merge/incomplete']);
    const merged = mergeResults(plan, 'mean', undefined, problems);
    expect([...merged.results.index.rank]).toEqual([1]);
  });

  it('with --incomplete mean, means run over what is there', () => {
    const { value } = merge(MISSING, ROWS, { incomplete: 'mean' });
    expect([value('N', '1'), value('N', '2'), value('S', '1')]).toEqual([0.5, 0.5, 0.6]);
  });

  it('a main that no part has still leaves the unit without a score', () => {
    const { results } = scoreText(SET, 'unit,1,2\nA,,0.4\nB,,0.6\nC,0.5,0.5\n');
    const problems = collectProblems();
    const plan = planMerge(results, crosswalk('old,new\nA,N\nB,N\nC,S\n'), { incomplete: 'mean' }, problems)!;
    expect(plan.units.map(({ complete }) => complete)).toEqual([false, true]);
  });
});

describe('names', () => {
  const from = registryOf(
    'province',
    '  - { name: Thừa Thiên - Huế, aliases: [TP. Huế] }\n  - TP. Đà Nẵng\n',
  );
  const to = registryOf('province', '  - { name: TP. Huế, aliases: [Thừa Thiên - Huế] }\n  - TP. Đà Nẵng\n');
  const lines = 'old,new\nThừa Thiên Huế,Thừa Thiên - Huế\nĐà Nẵng,TP. Đà Nẵng\n';

  it('aliases and spellings are one unit on both sides', () => {
    const { results } = scoreText(
      SET,
      'unit,1,2\nTỉnh Thừa Thiên - Huế,0.5,0.5\nthành phố đà nẵng,0.25,0.25\n',
    );
    const plan = planMerge(results, crosswalk(lines, from, to), {}, collectProblems())!;
    expect(plan.units.map(({ name, parts }) => [name, ...parts.map((part) => part.name)])).toEqual([
      ['TP. Huế', 'Thừa Thiên - Huế'],
      ['TP. Đà Nẵng', 'TP. Đà Nẵng'],
    ]);
  });

  it('a side on new units has the keys that a later year on these units has', () => {
    const { results } = scoreText(SET, 'unit,1,2\nTP. Huế,0.5,0.5\nĐà Nẵng,0.25,0.25\n');
    const [side] = sidesOfResults(results, from);
    const problems = collectProblems();
    const merged = applyCrosswalk(side, crosswalk(lines, from, to), { method: 'mean' }, problems)!;
    const later = scoreText(SET, 'unit,1,2\nHuế,0.6,0.6\nTP. Đà Nẵng,0.3,0.3\n');
    const [other] = sidesOfResults(later.results, to);
    expect(merged.units.map(({ key }) => key)).toEqual(other.units.map(({ key }) => key));
    expect([...merged.columns[0].k]).toEqual([500_000_000, 250_000_000]);
    expect([...merged.columns[0].rank]).toEqual([1, 2]);
  });

  it('incomplete units stand in a side without scores; a side of ranks alone has nothing to merge', () => {
    const { results } = scoreText(SET, 'unit,1,2\nĐà Nẵng,0.25,0.25\n');
    const [side] = sidesOfResults(results, from);
    const problems = collectProblems();
    const merged = applyCrosswalk(side, crosswalk(lines, from, to), { method: 'mean' }, problems)!;
    expect(merged.units.map(({ name }) => name)).toEqual(['TP. Đà Nẵng', 'TP. Huế']);
    expect([...merged.columns[0].k]).toEqual([250_000_000, Number.NaN]);
    expect(
      applyCrosswalk(
        { ...side, scored: undefined },
        crosswalk(lines, from, to),
        { method: 'mean' },
        problems,
      ),
    ).toBeUndefined();
  });
});
