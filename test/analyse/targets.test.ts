/** Targets by hand: the sample campaign with its arithmetic, every form of a measure, and the digits that are printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/analyse/targets.ts';
import { sayFigure } from '../../src/render/figures.ts';
import { planText } from '../planning.ts';
import { setOf } from '../scoring.ts';

const SAMPLES = join(import.meta.dirname, '../../samples/plans');
const read = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');

/** Shares in percent, from billionths. */
const percent = (k: bigint | undefined) => (k === undefined ? undefined : Number(k) / 1e7);
const said = (outcome: Outcome | undefined) =>
  outcome && [outcome.status, percent(outcome.figure), percent(outcome.gap)];

describe("Bình Phước's campaign of 2022", () => {
  const plan = read('binh-phuoc-2022.yaml');
  const { report, at, tally } = planText(plan, read('synthetic-communes-2022.csv'));

  it('has the published goals: 80 %, 50 % and 100 % by 2 September 2022', () => {
    // "online services with dossiers 80 %, dossiers settled online 50 %, digitised results 100 % by 2 September 2022"
    expect(
      report.targets.map(({ target, goal }) => [target.comparison, percent(goal.k), target.deadline]),
    ).toEqual([
      ['at-least', 80, '2022-09-02'],
      ['at-least', 50, '2022-09-02'],
      ['at-least', 100, '2022-09-02'],
    ]);
    for (const { target } of report.targets) {
      expect(target.origins.goal.is).toBe('published');
      expect(target.origins.measure).toEqual({ is: 'editorial' });
      expect(target.origins.name).toEqual({ is: 'editorial' });
    }
  });

  it('says that its data are invented, in every row and in the title', () => {
    expect(report.synthetic).toBe(true);
    const [header, ...rows] = read('synthetic-communes-2022.csv').trimEnd().split('\n');
    expect(header.endsWith(',ghi chú')).toBe(true);
    expect(rows.filter((row) => !row.endsWith(',số liệu giả lập'))).toEqual([]);
  });

  it('is missed by so many percentage points', () => {
    expect(said(at('Xã mẫu 1', 'services-used'))).toEqual(['reached', 85.5, undefined]);
    // 80 − 79.96 = 0.04
    expect(said(at('Xã mẫu 2', 'services-used'))).toEqual(['missed', 79.96, 0.04]);
    // Exactly 80 is reached.
    expect(said(at('Xã mẫu 3', 'services-used'))).toEqual(['reached', 80, undefined]);
    expect(said(at('Xã mẫu 4', 'services-used'))).toEqual(['not-applicable', undefined, undefined]);
    expect(said(at('Xã mẫu 10', 'services-used'))).toEqual(['no-figure', undefined, undefined]);
    // 50 − 12.5 = 37.5; 50 − 49.9 = 0.1
    expect(said(at('Xã mẫu 3', 'settled-online'))).toEqual(['missed', 12.5, 37.5]);
    expect(said(at('Xã mẫu 4', 'settled-online'))).toEqual(['missed', 49.9, 0.1]);
    // 100 − 99.95 = 0.05; 100 − 7 = 93
    expect(said(at('Xã mẫu 5', 'digitised'))).toEqual(['missed', 99.95, 0.05]);
    expect(said(at('Xã mẫu 10', 'digitised'))).toEqual(['missed', 7, 93]);
    expect(said(at('Xã mẫu 3', 'digitised'))).toEqual(['no-figure', undefined, undefined]);
  });

  it('is reached by 3 of 5, 3 of 6 and 2 of 6 communes', () => {
    // Communes 1, 3, 5 of the five it applies to; 1, 2, 5; 1, 4.
    expect(tally('services-used')).toEqual({ reached: 3, missed: 1, noFigure: 1, notApplicable: 1 });
    expect(tally('settled-online')).toEqual({ reached: 3, missed: 2, noFigure: 1, notApplicable: 0 });
    expect(tally('digitised')).toEqual({ reached: 2, missed: 3, noFigure: 1, notApplicable: 0 });
  });

  it('lists units by the share they reached: 0/3, 1/3, 1/3, 1/2, 2/3, 3/3', () => {
    expect(report.years[0].units.map(({ row }) => report.data.units[row])).toEqual(
      ['10', '2', '3', '4', '5', '1'].map((n) => `Xã mẫu ${n}`),
    );
  });
});

const SET = setOf(`
format: 1
id: measures
title: Example
provenance: synthetic
index: { code: VD }
missing: zero
children:
  - code: "1"
    points: 30
    children:
      - { code: "1.1", points: 10, missing: error, inputs: { a: { name: a }, b: { name: b } }, rule: { kind: ratio, full-at: 0.8 } }
      - { code: "1.2", points: 10, rule: { kind: steps, unit: percent, steps: [ { from: 7, points: 10 } ], else: 0 } }
      - { code: "1.3", points: 10, inputs: { a: { name: a }, b: { name: b }, per: 1000 }, rule: { kind: linear, low: 0, high: 5 } }
  - { code: "2", points: 70 }
  - { code: "3", scored: false, points: 5, rule: { kind: ratio } }
`);
const planOf = (...targets: string[]) => `
format: 1
id: measures
title: Example
deadline: "2024-12-31"
provenance: synthetic
targets:
${targets.map((target, i) => `  - { id: t${i}, name: T, ${target} }`).join('\n')}
`;

describe('measures', () => {
  const HEAD = 'unit,1.1:a,1.1:b,1.2,1.3:a,1.3:b,3\n';

  it('are the figures themselves, not what the rule makes of them', () => {
    const { at } = planText(
      planOf(
        'measure: "1.1", at-least: 70 %',
        'measure: "1.2", at-most: 7 %',
        'measure: "1.3", at-least: 3.5',
      ),
      `${HEAD}A,7,10,7 %,7,2000,0.5\nB,0,0,,,,\n`.replace('B,0,0', 'B,,'),
      SET,
    );
    // 7 ÷ 10 = 0.7, though it earns 0.7 ÷ 0.8 of full marks; 7 of 2000 are 3.5 of 1000.
    expect(at('A', 't0')).toEqual({ status: 'reached', figure: 700_000_000n });
    expect(at('A', 't1')).toEqual({ status: 'reached', figure: 70_000_000n });
    expect(at('A', 't2')).toEqual({ status: 'reached', figure: 3_500_000_000n });
    // Missing is an answer, even where scoring would refuse it.
    expect(at('B', 't0')).toEqual({ status: 'no-figure' });
  });

  it('need no more of the set than they measure', () => {
    const { at, report } = planText(
      planOf('measure: "3", at-least: 60 %'),
      'unit,3,other,1.2\nA,0.59,x,not read\n',
      SET,
    );
    expect(at('A', 't0')).toEqual({ status: 'missed', figure: 590_000_000n, gap: 10_000_000n });
    expect(report.set?.id).toBe('measures');
  });

  it('are results where they say so, even of a file that gives only these', () => {
    const { at } = planText(
      planOf(
        'measure: "1@points", at-least: 18',
        'measure: "1@percent", at-least: 65',
        'measure: "1@value", at-least: 0.6',
        'measure: "2@points", at-most: 35',
      ),
      'unit,1@points,2\nA,18,0.5\n',
      SET,
    );
    // 18 of 30 points are 60 %; half of 70 points is 35.
    expect(at('A', 't0')).toEqual({ status: 'reached', figure: 18_000_000_000n });
    expect(at('A', 't1')).toEqual({ status: 'missed', figure: 600_000_000n, gap: 50_000_000n });
    expect(at('A', 't2')).toEqual({ status: 'reached', figure: 600_000_000n });
    expect(at('A', 't3')).toEqual({ status: 'reached', figure: 35_000_000_000n });
  });

  it('shift percentages in the text: 7 % is reached by 7 % and by 0.07', () => {
    for (const cells of [['7 %'], ['7%'], ['7,0 %']])
      for (const goal of ['7 %', '"7,0 %"', '7']) {
        const csv = `unit,x\nA,"${cells[0]}"\n`;
        expect(planText(planOf(`measure: x, at-least: ${goal}`), csv).at('A', 't0')?.status).toBe('reached');
        expect(planText(planOf(`measure: x, at-most: ${goal}`), csv).at('A', 't0')?.status).toBe('reached');
      }
  });

  it('tell amounts apart that a double written in billionths could not', () => {
    const { at } = planText(
      planOf('measure: x, at-least: 98765432100000.2'),
      'unit,x\nA,98765432100000.1\nB,98765432100000.2\n',
    );
    expect(at('A', 't0')?.gap).toBe(100_000_000n);
    expect(at('B', 't0')?.status).toBe('reached');
  });
});

describe('digits', () => {
  const digits = (target: string, cell: string, lang: 'vi' | 'en' = 'en') => {
    const { report, at } = planText(planOf(`measure: x, ${target}`), `unit,x\nA,${cell}\n`);
    const { figure, gap } = sayFigure(report.targets[0], at('A', 't0')!, lang);
    return gap === undefined ? figure : `${figure} (${gap})`;
  };

  it('are one for percentages, and as many as tell a figure from the goal it missed', () => {
    expect(digits('at-least: 80 %', '75.26 %')).toBe('75.3 % (4.7)');
    expect(digits('at-least: 80 %', '79.96 %')).toBe('79.96 % (0.04)');
    expect(digits('at-least: 80 %', '79.9999 %')).toBe('79.9999 % (0.0001)');
    expect(digits('at-least: 80 %', '80.04 %')).toBe('80.0 %');
    expect(digits('at-most: 5 %', '5.04 %', 'vi')).toBe('5,04 % (0,04)');
  });

  it('are never fewer than the goal has, so that what is reached does not look missed', () => {
    expect(digits('at-least: 80.04 %', '80.0412 %')).toBe('80.04 %');
    expect(digits('at-most: 0.25', '0.25')).toBe('0.25');
  });

  it('print whole numbers as they are, and a gap that adds up with the figure as printed', () => {
    expect(digits('at-least: 12', '9')).toBe('9 (3)');
    // 80 − 75.3 = 4.7, though 80 − 75.25 rounds to 4.8.
    expect(digits('at-least: 80 %', '75.25 %')).toBe('75.3 % (4.7)');
    expect(digits('at-least: 0', '-3')).toBe('−3 (3)');
  });
});
