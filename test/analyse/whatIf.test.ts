/** What becomes of a unit if its data were others, against arithmetic done by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askWhatIf, type Move, type WhatIf } from '../../src/analyse/whatIf.ts';
import { movesOthers, unitScorer } from '../../src/analyse/whatIfUnit.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { scoreText, setOf } from '../scoring.ts';
import { askChanges } from '../whatIf.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const CASE = 'test/cases/what-if/table';
const PROVINCES = setOf(text('indicator-sets/dti-province-2021.yaml'));
const SMALL = setOf(text(`${CASE}/set.yaml`));
const DATA = text(`${CASE}/data.csv`);

interface Answer extends WhatIf {
  /** Of the changed unit, or of another one that is shown. */
  at(code: string, unit?: string): Move;
  names(rows: readonly number[]): string[];
}

function ask(set: IndicatorSet, csv: string, changes: Record<string, string[]>): Answer {
  const { before, changed, problems } = askChanges(set, csv, changes);
  if (changed === undefined) throw new Error(JSON.stringify(problems));
  const { data } = before.results;
  const whatIf = askWhatIf(
    before.results,
    changed,
    data.units.map((_, row) => row),
  );
  return {
    ...whatIf,
    at(code, unit = Object.keys(changes)[0]) {
      const row = data.units.indexOf(unit);
      const found = whatIf.units.find((one) => one.row === row)!.moves.find((move) => move.code === code);
      if (found === undefined) throw new Error(`nothing at ${code} of ${unit}`);
      return found;
    },
    names: (rows) => rows.map((row) => data.units[row]),
  };
}

const unitOf = (answer: Answer, name: string) =>
  answer.units.find(({ row }) => answer.before.data.units[row] === name)!;

describe('Quảng Ninh 2022, from its published mains', () => {
  const csv = text('samples/provinces-2022-published.csv');

  it('needs main 3 at 0.9039 to draw level with TP. Hồ Chí Minh', () => {
    // Points of TP. Hồ Chí Minh: 89.17 + 90 + 82.58 + 62.67 + 55.80 + 2·84.06 + 1.5·76.11 + 1.5·35.90 = 716.355 of 1000.
    // Of Quảng Ninh: 95.81 + 90 + 76.48 + 62.50 + 53.82 + 2·83.85 + 1.5·59.04 + 1.5·45.05 = 702.445.
    // It lacks 13.91 points, and main 3 has 100: 0.7648 + 0.1391 = 0.9039.
    const answer = ask(PROVINCES, csv, { 'Quảng Ninh': ['3=0.9039'] });
    const index = answer.at('DTI');
    expect([index.before.k, index.after.k]).toEqual([702_445_000, 716_355_000]);
    expect(answer.at('DTI', 'TP. Hồ Chí Minh').after.k).toBe(716_355_000);
    expect([index.before.rank, index.after.rank, index.places]).toEqual([3, 2, 1]);
    const unit = unitOf(answer, 'Quảng Ninh');
    expect([answer.names(unit.passed), answer.names(unit.level)]).toEqual([[], ['TP. Hồ Chí Minh']]);
    expect(answer.others).toEqual({ units: 4, moved: [], through: [], still: [] });
  });

  it('is short of it at 0.9038, as units are ranked by four decimals: 0.716345 prints 0.7163, and 0.716355 0.7164', () => {
    const answer = ask(PROVINCES, csv, { 'Quảng Ninh': ['3=0.9038'] });
    expect([answer.at('DTI').after.k, answer.at('DTI').after.rank]).toEqual([716_345_000, 3]);
    expect(unitOf(answer, 'Quảng Ninh').level).toEqual([]);
  });

  it('moves its group and the views that hold main 3, and nothing else', () => {
    const answer = ask(PROVINCES, csv, { 'Quảng Ninh': ['3=0.9039'] });
    const moved = unitOf(answer, 'Quảng Ninh').moves.filter(({ difference }) => difference !== 0);
    expect(moved.map(({ code, difference }) => [code, difference])).toEqual([
      ['DTI', 13_910_000],
      // 13.91 of 500, 700, 650 and 650 points.
      ['FOUNDATION', 27_820_000],
      ['3', 139_100_000],
      ['CQS', 19_871_429],
      ['KTS', 21_400_000],
      ['XHS', 21_400_000],
    ]);
  });
});

describe('a sub-indicator of the synthetic sample', () => {
  it('earns what its rule says, and the index as much of 1000', () => {
    const answer = ask(PROVINCES, text('samples/synthetic-provinces-2022.csv'), {
      'Quảng Ninh': ['3.2=85%'],
    });
    // The file has 546162 of 1041426, full marks are from 80 %: 15 · (546162 ÷ 1041426) ÷ 0.8 = 9.833187860 points. At 85 %
    // all 15 are earned, so 5.166812140 more of 1000.
    const [item, index] = [answer.at('3.2'), answer.at('DTI')];
    expect([item.before.points, item.after.points]).toEqual([9_833_187_860, 15_000_000_000]);
    expect(Math.abs(index.after.points - index.before.points - 5_166_812_140)).toBeLessThanOrEqual(1);
    expect(Math.abs(index.difference - 5_166_812)).toBeLessThanOrEqual(1);
  });

  it('says the same of inputs: 850 of 1000 is 85 %', () => {
    const csv = text('samples/synthetic-provinces-2022.csv');
    const [share, inputs] = [['3.2=85%'], ['3.2:a=850', '3.2:b=1000']].map((changes) =>
      ask(PROVINCES, csv, { 'Quảng Ninh': changes }),
    );
    expect(inputs.after.index.k).toEqual(share.after.index.k);
  });
});

describe('a small set, by hand', () => {
  const CHANGES = ['1.1=co', '1.2=chu tich', '2.1:a=800', '2.2.1=55', '2.3=50', '3=20.5'];
  const answer = ask(SMALL, DATA, { 'Bình An': CHANGES });

  it('adds up before and after', () => {
    // Before: 0 + 5 + 5; 20·0.3/0.8 = 7.5, the better case 6, 10·20/40 = 5; 15: together 43.5.
    // After: 10 + 10 + 5; 800 of 1000 earn 20 in full, still 6, 10 as the fastest; 20.5: together 81.5.
    expect([answer.at('IDX').before.points, answer.at('IDX').after.points]).toEqual([43.5e9, 81.5e9]);
    expect(['1', '2', '2.2', '3'].map((code) => answer.at(code).after.points / 1e9)).toEqual([
      25, 36, 6, 20.5,
    ]);
    // The view: 25 + 36 of 70.
    expect(answer.at('V').after.k).toBe(871_428_571);
  });

  it('moves the others where speed is measured against the fastest, and by how much', () => {
    // The fastest is 50 now, not 40: Đông Hải loses 2 points of 100, Hòa Thắng 1.5, Mỹ Lợi 0.5 of its 80.
    expect(answer.others.moved.map(({ row, difference }) => [answer.names([row])[0], difference])).toEqual([
      ['Đông Hải', -20_000_000],
      ['Hòa Thắng', -15_000_000],
      ['Mỹ Lợi', -6_250_000],
    ]);
    expect(answer.others.through.map((target) => SMALL.nodes[target].code)).toEqual(['2.3']);
  });

  it('names whom it passes: 0.8150 is ahead of 0.6325 and 0.4875, and behind 0.8550', () => {
    const unit = unitOf(answer, 'Bình An');
    expect(answer.names(unit.passed)).toEqual(['Đông Hải', 'Mỹ Lợi']);
    expect([unit.level, unit.passedBy]).toEqual([[], []]);
    expect(answer.names(unitOf(answer, 'Mỹ Lợi').passedBy)).toEqual(['Bình An']);
  });

  it('says which changes come to nothing, and why', () => {
    const effects = (unit: string, changes: string[]) =>
      unitOf(ask(SMALL, DATA, { [unit]: changes }), unit).changes.map(({ effect }) =>
        'at' in effect ? { ...effect, at: SMALL.nodes[effect.at].code } : effect,
      );
    expect(
      effects('Hòa Thắng', ['1.2=Chairperson', '1.3=85%', '2.1=90%', '2.2.2=x', '6.1=no', '2.2.1=81']),
    ).toEqual([
      { kind: 'same-cell' },
      { kind: 'same-result', branch: '≥ 0.8' },
      { kind: 'moves' },
      { kind: 'stops', at: '2.2' },
      { kind: 'unscored' },
      { kind: 'moves' },
    ]);
    // Another figure, and still not full marks of 60 %: only the arm of the rule is the same.
    expect(effects('Bình An', ['1.3=0.5', '2.1=0.3'])).toEqual([
      { kind: 'same-result', branch: '≥ 0.5' },
      { kind: 'same-result', branch: 'share' },
    ]);
  });

  it('takes what does not apply out of the maximum, and missing values out of the coverage', () => {
    const gone = ask(SMALL, DATA, { 'Hòa Thắng': ['2.1=KAD', '1.1='] });
    // 30 − 10 + 33 − 17.5 + 24 = 59.5 of 80.
    expect([gone.at('IDX').after.points, gone.at('IDX').after.max]).toEqual([59.5e9, 80e9]);
    expect(gone.at('IDX').after.coverage).toBe(70 / 80);
    const unit = unitOf(gone, 'Hòa Thắng');
    expect([unit.observed, unit.lost.map((target) => SMALL.nodes[target].code)]).toEqual([[], ['1.1']]);
  });

  it('keeps the own maximum of an assumed node: what does not apply does not begin to apply', () => {
    // Of main 2, 20 points do not apply to Mỹ Lợi: half of it is 10 of 20.
    const answer = ask(SMALL, DATA, { 'Mỹ Lợi': ['2@percent=50'] });
    expect([answer.at('2').after.points, answer.at('2').after.max]).toEqual([10e9, 20e9]);
    // 10 + 10 + 21 of 80.
    expect(answer.at('IDX').after.k).toBe(512_500_000);
    expect(askChanges(SMALL, DATA, { 'Mỹ Lợi': ['2@points=21'] }).problems.map(({ code }) => code)).toEqual([
      'data/out-of-scale',
    ]);
  });

  it('leaves out what lies below an assumed node, and a view that is made of it', () => {
    const nested = setOf(text(`${CASE}/set.yaml`).replace('of: ["1", "2"]', 'of: ["1.1", "3"]'));
    const answer = ask(nested, DATA, { 'Bình An': ['1@value=0.5'] });
    expect(answer.units[0].moves.map(({ code }) => code)).toEqual(['IDX', '1', '2', '3', '6', 'V']);
    expect(answer.at('V').after.k).toBeNaN();
    expect(answer.at('V', 'Hòa Thắng').after.k).toBe(850_000_000);
  });

  it('gives several units their own changes at once', () => {
    const answer = ask(SMALL, DATA, { 'Bình An': ['1.1=có'], 'Hòa Thắng': ['3=0', '1.1=không'] });
    // 43.5 + 10, and 87 − 24 − 10.
    expect(answer.at('IDX').after.points).toBe(53.5e9);
    expect(answer.at('IDX', 'Hòa Thắng').after.points).toBe(53e9);
    expect(answer.names(unitOf(answer, 'Bình An').passed)).toEqual(['Hòa Thắng', 'Mỹ Lợi']);
    expect(answer.others.units).toBe(2);
  });

  it('does not change the data it is asked about', () => {
    const { results } = scoreText(SMALL, DATA);
    const before = results.data.columns.map(({ numbers, cells }) => [[...numbers], [...cells]]);
    const { changed } = askChanges(SMALL, DATA, { 'Bình An': CHANGES });
    expect(changed!.data.columns.map(({ numbers }) => [...numbers])).not.toEqual(before.map(([x]) => x));
    expect(results.data.columns.map(({ numbers, cells }) => [[...numbers], [...cells]])).toEqual(before);
  });
});

describe('weighted sets, by hand', () => {
  it('a geometric index: the third root of 0.8 · 0.75 · 0.695638', () => {
    const set = setOf(text('indicator-sets/examples/hdi.yaml'));
    const csv = text('indicator-sets/examples/hdi.csv');
    const answer = ask(set, csv, { 'Nước A': ['income=10000', 'mys=15'] });
    // Health (72 − 20) ÷ 65; education the mean of 9 ÷ 18 and 15 ÷ 15; income ln(10000 ÷ 100) ÷ ln(75000 ÷ 100).
    const income = Math.log(100) / Math.log(750);
    expect(answer.at('HDI').after.k).toBe(Math.round(Math.cbrt(0.8 * 0.75 * income) * 1e9));
    expect(answer.others.moved).toEqual([]);
  });

  it('rescaled components move everybody: the figures of the same formulas worked out apart', () => {
    const set = setOf(text('indicator-sets/examples/egdi.yaml'));
    const csv = text('indicator-sets/examples/egdi.csv');
    const answer = ask(set, csv, { 'Nước B': ['TII.1=80%', 'HCI.2=-'] });
    // z-scores of the population, weighted means over what there is, min–max, mean of three: in Python, to ten digits.
    const expected = { A: 0.9975723005, B: 0.6706302854, C: 0.2406458321, D: 0.8869895827, E: 0.2386320424 };
    for (const [name, value] of Object.entries(expected))
      expect(answer.at('EGDI', `Nước ${name}`).after.k / 1e9).toBeCloseTo(value, 8);
    expect(answer.others.through.map((target) => set.nodes[target].code)).toEqual([
      'TII',
      'TII.1',
      'HCI',
      'HCI.2',
    ]);
  });

  it('an assumed component leaves the others alone, and says that its figures still count', () => {
    const set = setOf(text('indicator-sets/examples/egdi.yaml'));
    const answer = ask(set, text('indicator-sets/examples/egdi.csv'), { 'Nước B': ['TII@value=0.5'] });
    // A third of 0.5 − 0.375.
    expect(Math.abs(answer.at('EGDI').difference - 41_666_667)).toBeLessThanOrEqual(1);
    expect(answer.others).toMatchObject({
      moved: [],
      through: [],
      still: [set.nodes.findIndex(({ code }) => code === 'TII')],
    });
  });
});

describe('one unit scored alone', () => {
  it('has the index of the file, and of the file with other cells', () => {
    const { results } = scoreText(SMALL, DATA);
    const scorer = unitScorer(SMALL, results.data, 0);
    const at = (code: string) => SMALL.nodes.findIndex((node) => node.code === code);
    expect(scorer.index(new Map())).toEqual({ k: 435_000_000, points: 43.5e9, max: 100e9 });
    // 3 in full: 15 points more.
    expect(scorer.index(new Map([[at('3'), 1]]))).toEqual({ k: 585_000_000, points: 58.5e9, max: 100e9 });
    // 50 is the fastest; 20 is half of 40.
    expect(scorer.rule(at('2.3'), 50)?.value).toBe(1);
    expect(scorer.rule(at('2.3'), 20)?.value).toBe(0.5);
    expect(scorer.rule(at('2.3'), -1)).toBeUndefined();
    expect(scorer.rule(at('1.3'), 0.8)).toMatchObject({ branch: '≥ 0.8', value: 1 });
    expect(scorer.ends.map((end) => SMALL.nodes[end].code)).toContain('2.2.1');
  });

  it('knows when the others move', () => {
    const { results } = scoreText(SMALL, DATA);
    const at = (code: string) => SMALL.nodes.findIndex((node) => node.code === code);
    expect(movesOthers(SMALL, results.data, [at('1.1'), at('2.1')])).toBe(false);
    expect(movesOthers(SMALL, results.data, [at('1.1'), at('2.3')])).toBe(true);
  });
});
