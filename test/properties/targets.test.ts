/** Laws of targets, on random plans and data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetReport } from '../../src/analyse/targets.ts';
import { MARKDOWN } from '../../src/render/scoreText.ts';
import { renderTargetsCsv } from '../../src/render/targetCsv.ts';
import { renderTargetsJson } from '../../src/render/targetJson.ts';
import { renderTargets } from '../../src/render/targetText.ts';
import { planText } from '../planning.ts';

const RUNS = { numRuns: 150, seed: 2022 };
const UNITS = ['Xã 2', 'Xã 10', 'Hòa Bình', 'Đông', 'An', 'Bến'];

/** Hundredths of a percent, −1 nothing, −2 not applicable; from few numbers, so that goals are often met exactly. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 700, 4996, 5000, 5004, 7996, 8000, 9999, 10000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -2) },
);
const target = fc.record({
  column: fc.nat(2),
  least: fc.boolean(),
  goal: fc.constantFrom<number[]>(0, 700, 5000, 8000, 10000),
  units: fc.option(fc.subarray(UNITS, { minLength: 1 })),
});
const world = fc.record({
  targets: fc.array(target, { minLength: 1, maxLength: 5 }),
  rows: fc.array(fc.tuple(cell, cell, cell), { minLength: UNITS.length, maxLength: UNITS.length }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** 7 % · 0.07: the same share in one of the ways it may be written. */
const written = (hundredths: number) =>
  hundredths === -1 ? '' : hundredths === -2 ? 'KAD' : `${(hundredths / 100).toFixed(2)} %`;

function planOf({ targets }: World): string {
  const lines = targets.map(({ column, least, goal, units }, i) => {
    const whom = units === null ? '' : `, units: [${units.join(', ')}]`;
    return `  - { id: t${i}, name: T, measure: Cột ${'ABC'[column]}, ${least ? 'at-least' : 'at-most'}: ${goal / 100} %${whom} }`;
  });
  return `format: 1\nid: random\ntitle: Random\nprovenance: synthetic\ndeadline: "2024-12-31"\ntargets:\n${lines.join('\n')}\n`;
}

function csvOf({ rows }: World, order = UNITS.map((_, i) => i)): string {
  const lines = order.map((i) => [UNITS[i], ...rows[i].map(written)].join(','));
  return `đơn vị,Cột A,Cột B,Cột C\n${lines.join('\n')}\n`;
}

function allOutputs(report: TargetReport): string {
  const csv = [...renderTargetsCsv(report)].join('');
  return `${csv}${[...renderTargetsJson(report, '0')].join('')}${renderTargets(report, { lang: 'vi', ...MARKDOWN })}`;
}

describe('laws of targets', () => {
  it('the order of rows changes nothing, to the byte', () => {
    const order = fc.shuffledSubarray(
      UNITS.map((_, i) => i),
      { minLength: UNITS.length },
    );
    fc.assert(
      fc.property(world, order, (one, shuffled) => {
        const [first, second] = [csvOf(one), csvOf(one, shuffled)].map((csv) => planText(planOf(one), csv));
        expect(allOutputs(second.report)).toBe(allOutputs(first.report));
      }),
      RUNS,
    );
  });

  it('reached, missed, without figure and not applicable add up to the units a target is meant for', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { report } = planText(planOf(one), csvOf(one));
        const [year] = report.years;
        one.targets.forEach(({ units, column }, i) => {
          const { reached, missed, noFigure, notApplicable } = year.tallies[i];
          const meant = UNITS.filter((unit) => units === null || units.includes(unit));
          expect(reached + missed + noFigure + notApplicable).toBe(meant.length);
          const cells = meant.map((unit) => one.rows[UNITS.indexOf(unit)][column]);
          expect(noFigure).toBe(cells.filter((x) => x === -1).length);
          expect(notApplicable).toBe(cells.filter((x) => x === -2).length);
        });
        const sum = (
          tallies: { reached: number; missed: number; noFigure: number; notApplicable: number }[],
        ) =>
          tallies
            .map((t) => [t.reached, t.missed, t.noFigure, t.notApplicable])
            .reduce((total, counts) => total.map((x, i) => x + counts[i]), [0, 0, 0, 0]);
        // Counted by target and by unit, it is the same.
        expect(sum(year.units.map(({ tally }) => tally))).toEqual(sum(year.tallies));
      }),
      RUNS,
    );
  });

  it('agrees with comparing whole hundredths', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { at } = planText(planOf(one), csvOf(one));
        one.targets.forEach(({ column, least, goal, units }, i) => {
          for (const [u, unit] of UNITS.entries()) {
            const outcome = at(unit, `t${i}`);
            const x = one.rows[u][column];
            const gap = least ? goal - x : x - goal;
            if (units !== null && !units.includes(unit)) expect(outcome).toBeUndefined();
            else if (x < 0) expect(outcome?.status).toBe(x === -1 ? 'no-figure' : 'not-applicable');
            else
              expect(outcome).toEqual({
                status: gap > 0 ? 'missed' : 'reached',
                figure: BigInt(x) * 100_000n,
                ...(gap > 0 ? { gap: BigInt(gap) * 100_000n } : {}),
              });
          }
        });
      }),
      RUNS,
    );
  });

  it('at least so much is at most the rest: the complement of figures and goals has the same outcomes', () => {
    fc.assert(
      fc.property(world, (one) => {
        const complement: World = {
          targets: one.targets.map((own) => ({ ...own, least: !own.least, goal: 10000 - own.goal })),
          rows: one.rows.map((row) => row.map((x) => (x < 0 ? x : 10000 - x)) as [number, number, number]),
        };
        const [first, second] = [one, complement].map((each) => planText(planOf(each), csvOf(each)));
        expect(second.report.years[0].tallies).toEqual(first.report.years[0].tallies);
        for (const unit of UNITS)
          one.targets.forEach((_, i) => {
            const [a, b] = [first, second].map(({ at }) => at(unit, `t${i}`));
            expect([b?.status, b?.gap]).toEqual([a?.status, a?.gap]);
          });
      }),
      RUNS,
    );
  });

  it('one figure has one outcome, however it is written: 7 %, 7 and 0.07', () => {
    const ways = [
      { unit: '', cell: (x: number) => `${x / 100} %` },
      { unit: ', unit: percent', cell: (x: number) => `${x / 100}` },
      { unit: ', unit: share', cell: (x: number) => Number(`${x}e-4`).toFixed(4) },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10000 }), fc.constantFrom(700, 5000, 8000), (x, goal) => {
        const found = ways.map(({ unit, cell }) =>
          planText(
            `format: 1\nid: a\ntitle: A\nprovenance: synthetic\ndeadline: "2024-12-31"\ntargets: [ { id: a, name: A, measure: x${unit}, at-least: ${goal / 100} % } ]`,
            `unit,x\nA,${cell(x)}\n`,
            undefined,
            { decimal: '.' },
          ).at('A', 'a'),
        );
        expect(found[1]).toEqual(found[0]);
        expect(found[2]).toEqual(found[0]);
      }),
      RUNS,
    );
  });

  it('what is printed as missed never looks like its goal, and what is reached never looks short of it', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { report } = planText(planOf(one), csvOf(one));
        const page = renderTargets(report, { lang: 'en', ...MARKDOWN });
        const table = page.split('\n').filter((line) => line.startsWith('| ') && !line.includes('202'));
        const [, ...rows] = table.filter(
          (line) => UNITS.some((unit) => line.startsWith(`| ${unit} |`)) || line.startsWith('| Unit'),
        );
        expect(rows).toHaveLength(UNITS.length);
        for (const row of rows)
          row
            .split('|')
            .slice(4, -1)
            .forEach((text, i) => {
              const figure = /^ ([\d.]+) % (✓|\()/.exec(text);
              if (figure === null) return;
              const { least, goal } = one.targets[i];
              const shown = Number(figure[1]);
              const reached = least ? shown >= goal / 100 : shown <= goal / 100;
              expect(reached, text).toBe(figure[2] === '✓');
            });
      }),
      RUNS,
    );
  });
});
