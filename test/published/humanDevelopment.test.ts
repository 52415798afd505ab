/**
 * Weighted sets against published examples. HDI: UNDP, Human Development Report, technical note 1, whose example turns
 * 0.6971, 0.3447, 0.5506 into 0.510 and an income of 3,829 into 0.5506 (here with its goalposts 100 and 75,000).
 * EGDI: United Nations E-Government Survey, annex A: z-scores with the population's standard deviation, their mean,
 * rescaled between the least and the greatest country.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatScore } from '../../src/render/numbers.ts';
import { scoreText, setOf } from '../scoring.ts';

const EXAMPLES = join(import.meta.dirname, '../../indicator-sets/examples');
const example = (file: string) => readFileSync(join(EXAMPLES, file), 'utf8');

describe('HDI', () => {
  const set = setOf(example('hdi.yaml'));
  it('takes 0.6971, 0.3447, 0.5506 to 0.510', () => {
    const scored = scoreText(set, example('hdi-technical-note.csv'));
    const { k } = scored.at('Technical note 1');
    // ³√(0.6971 · 0.3447 · 0.5506) = ³√0.13230433… = 0.509555
    expect(k / 1e9).toBeCloseTo(0.509555, 6);
    expect(formatScore(set, 0, k, 'en')).toBe('0.510');
  });

  it('takes an income of 3,829 to 0.5506', () => {
    const scored = scoreText(set, 'unit,health,eys,mys,income\nX,60,10,8,3829\n');
    // (ln 3829 − ln 100) / (ln 75000 − ln 100) = 3.64519… / 6.62007… = 0.55063
    expect(scored.at('X', 'income').k / 1e9).toBeCloseTo(0.5506, 4);
  });

  it('says where a true zero makes the index zero', () => {
    const scored = scoreText(set, 'unit,health,eys,mys,income\nX,20,10,8,3829\nY,60,10,8,3829\n');
    expect(scored.at('X').k).toBe(0);
    expect(scored.problems).toMatchObject([{ code: 'data/true-zero', args: { unit: 'X', code: 'health' } }]);
  });
});

describe('EGDI', () => {
  it('rescales the mean of z-scores over the units', () => {
    const set = setOf(`
format: 1
id: egdi-form
title: E-Government Development Index, its form
provenance: synthetic
scale: unbounded
missing: error
index: { code: EGDI }
children:
  - code: TII
    rescale: { method: min-max, constant: exclude }
    children:
      - { code: users, rule: { kind: relative, method: z-score, sd: population, constant: exclude } }
      - { code: mobile, rule: { kind: relative, method: z-score, sd: population, constant: exclude } }
  - { code: OSI, rule: { kind: given } }
`);
    const scored = scoreText(set, 'unit,users,mobile,OSI\nA,10,50,0.2\nB,20,100,0.4\nC,60,90,0.9\n');
    // users: mean 30, population variance (400 + 100 + 900) / 3 = 466.667, sd 21.60247; z = −0.925820, −0.462910, 1.388730
    // mobile: mean 80, variance (900 + 400 + 100) / 3 = 466.667; z = −1.388730, 0.925820, 0.462910
    // means: −1.157275, 0.231455, 0.925820; rescaled: 0, 1.388730 / 2.083095 = 0.666667, 1
    expect(['A', 'B', 'C'].map((unit) => scored.at(unit, 'TII').k)).toEqual([0, 666_666_667, 1_000_000_000]);
    // EGDI = mean of TII and OSI: 0.1, (0.666667 + 0.4) / 2, 0.95
    expect(['A', 'B', 'C'].map((unit) => scored.at(unit).k)).toEqual([100_000_000, 533_333_333, 950_000_000]);
  });
});

describe('an absent cell', () => {
  it('of a reversed item on a scale of 1 to 10 never gives its unit the best score', () => {
    const ddci = (missing: string) =>
      setOf(`
format: 1
id: ddci-form
title: DDCI, its form
provenance: synthetic
scale: [1, 10]
missing: ${missing}
index: { code: I }
children:
  - { code: days, rule: { kind: relative, method: min-max, direction: lower-is-better, constant: full } }
  - { code: other, rule: { kind: given } }
`);
    const csv = 'unit,days,other\nA,5,5\nB,15,5\nC,,5\n';
    const zero = scoreText(ddci('zero'), csv);
    // 5 days is the best (10), 15 the worst (1); the empty cell is the bottom of the scale, not 0 days.
    expect(['A', 'B', 'C'].map((unit) => zero.at(unit, 'days').k / 1e9)).toEqual([10, 1, 1]);
    expect(zero.at('C').rank).toBe(2);
    const exclude = scoreText(ddci('exclude'), csv);
    expect(exclude.at('C', 'days').k).toBeNaN();
    expect(exclude.at('C').k / 1e9).toBe(5);
    expect(exclude.at('A').k / 1e9).toBe(7.5);
    expect(exclude.at('C').coverage).toBe(0.5);
  });
});
