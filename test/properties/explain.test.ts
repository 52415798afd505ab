/** Laws of explanations, on random sets and data: whatever is said of a score can be computed again, and gives it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { type Explanation, explainUnit, type Question } from '../../src/analyse/explainUnit.ts';
import type { Level } from '../../src/analyse/report.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { explainSchema } from '../../src/model/explainDocument.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { readData } from '../../src/model/readData.ts';
import { readWrittenCells } from '../../src/model/writtenCells.ts';
import { explainJson } from '../../src/render/explainJson.ts';
import { renderExplanation } from '../../src/render/explainText.ts';
import { renderCsv } from '../../src/render/scoreCsv.ts';
import type { Lang } from '../../src/rules/rule.ts';
import type { NodeScores } from '../../src/score/results.ts';
import { scoreSet } from '../../src/score/scoreSet.ts';
import { evaluate, type Json, nodesIn, resultOf } from '../explained.ts';
import { setOf, sourceOf } from '../scoring.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 60, seed: 60_221 };

/** The same world with a part of its set written otherwise. */
function altered(
  world: World,
  change: (set: Json, pick: (n: number) => number) => void,
  seed: number,
): World {
  const set = parse(world.yaml);
  let state = seed;
  change(set, (n) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % n;
  });
  const yaml = stringify(set);
  return { ...world, yaml, set: setOf(yaml) };
}

/** Aggregates held against those of the other units; a floor under leaves; quotients per hundred. */
function enrich(set: Json, pick: (n: number) => number): void {
  for (const main of set.children) {
    if (main.points === undefined && pick(2) === 0)
      main.rescale = { method: pick(2) === 0 ? 'min-max' : 'percentile', constant: 'exclude' };
    for (const leaf of main.children) {
      const bottom = set.scale?.[0] ?? 0;
      if (leaf.rule.kind === 'ratio' && leaf.inputs === undefined && pick(3) === 0)
        leaf.rule.floor = bottom + 0.25;
      if (leaf.inputs !== undefined && pick(2) === 0) leaf.inputs['zero-denominator'] = 'zero';
    }
  }
  const scored = set.children.filter((main: Json) => main.scored !== false);
  set.views = [
    {
      code: 'VIEW',
      of: scored.map(({ code }: Json, i: number) =>
        set.children[0].points === undefined ? { node: code, weight: i + 1 } : code,
      ),
    },
  ];
}

const seed = fc.integer({ min: 1, max: 1_000_000 });
const enriched = (world: fc.Arbitrary<World>) =>
  fc.tuple(world, seed).map(([one, from]) => altered(one, enrich, from));
const POINTS = enriched(worlds({ kind: 'points', relative: true }));
const WEIGHTED = enriched(worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] }));
const GEOMETRIC = enriched(
  worlds({
    kind: 'weighted',
    relative: true,
    aggregates: ['arithmetic', 'geometric', 'harmonic'],
    scale: [1, 10],
  }),
);
const COLLAPSING = enriched(
  worlds({ kind: 'weighted', relative: false, aggregates: ['geometric', 'harmonic'] }),
);

/** z-scores, whose scale has no end. */
const Z_SCORES: fc.Arbitrary<Pick<World, 'set' | 'units'> & { csv: string }> = fc
  .record({
    down: fc.boolean(),
    sample: fc.boolean(),
    rows: fc.array(fc.tuple(fc.integer({ min: -90, max: 900 }), fc.integer({ min: 1, max: 7 })), {
      minLength: 2,
      maxLength: 9,
    }),
  })
  .map(({ down, sample, rows }) => {
    const rule = {
      kind: 'relative',
      method: 'z-score',
      sd: sample ? 'sample' : 'population',
      constant: 'exclude',
    };
    const set = setOf(
      stringify({
        format: 1,
        id: 'z',
        title: 'Z',
        provenance: 'synthetic',
        scale: 'unbounded',
        missing: 'exclude',
        index: { code: 'IDX' },
        children: [
          {
            code: 'A',
            weight: 2,
            rescale: { method: 'min-max', constant: 'exclude' },
            children: [
              { code: 'A.1', rule: down ? { ...rule, direction: 'lower-is-better' } : rule },
              { code: 'A.2', weight: 3, rule },
            ],
          },
          { code: 'B', rule: { kind: 'given' } },
        ],
      }),
    );
    const units = rows.map((_, i) => `U${i}`);
    const lines = rows.map(([a, b], i) => `U${i},${a / 7},${b},${i / 3}`);
    return { set, units, csv: `unit,A.1,A.2,B\n${lines.join('\n')}\n` };
  });

interface Explaining extends Question {
  explain(target: number): Explanation;
}

function explaining(set: IndicatorSet, csv: string, row: number): Explaining {
  const problems = collectProblems();
  const source = sourceOf(csv);
  const data = readData(set, undefined, source, {}, problems)!;
  const columns = new Map<number, NodeScores>();
  const results = scoreSet(set, data, { keep: () => true, bounds: true, unrounded: columns }, problems);
  expect(problems.hasErrors()).toBe(false);
  const cells = readWrittenCells(source, set, data, row, [...data.columns, ...data.checks]);
  const exact = { columns, rescale: results.rescaled! };
  const question = { results, exact, row, complete: false, open: () => true, cells };
  return { ...question, explain: (target) => explainUnit(question, target) };
}

const SCHEMA = explainSchema(z).strict();
const seen = new Map<string, number>();
let complete = 0;

/** Where nothing is missing, a score is its own bounds. */
function checkComplete({ results, exact, row }: Question): void {
  const missing = [...exact.columns.values()].some(({ states }) => states[row] === 1 || states[row] === 2);
  if (missing) return;
  for (const { k, rank, bounds } of [results.index, ...results.nodes, ...results.views]) {
    if (bounds === undefined || Number.isNaN(k[row])) continue;
    complete++;
    expect([bounds.lower[row], bounds.upper[row]]).toEqual([k[row], k[row]]);
    expect([bounds.best[row], bounds.worst[row]]).toEqual([rank[row], rank[row]]);
  }
}

/** Every result in the document from its own arithmetic, and every operand from the node it is. */
function checkDocument(document: Json): void {
  SCHEMA.parse(document);
  const byCode = new Map<string, Json>(nodesIn(document).map((node) => [node.code, node]));
  for (const node of byCode.values()) {
    const found = resultOf(node, document.scale);
    const what = `${node.code} ${JSON.stringify(node.arithmetic)}`;
    if (node.value === undefined) {
      expect(node.why, node.code).toBeDefined();
      continue;
    }
    const { arithmetic } = node;
    const name =
      arithmetic.operation === 'rule'
        ? `${arithmetic.rule.kind} ${arithmetic.rule.branch}`
        : arithmetic.operation;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    expect(Math.abs(found!.value - node.value), what).toBeLessThanOrEqual(1e-9);
    if (node.points !== undefined) {
      expect(Math.abs(found!.points! - node.points), what).toBeLessThanOrEqual(1e-9 * Math.max(1, node.max));
      expect(Math.abs(found!.max! - node.max), what).toBeLessThanOrEqual(1e-9);
    }
    if (arithmetic.operation === 'rescale') expect(combinedOf(arithmetic), what).toBeLessThanOrEqual(1e-9);
    const { quotient, number } = arithmetic;
    if (quotient !== undefined && number !== undefined)
      expect((quotient.a / quotient.b) * quotient.per, what).toBeCloseTo(number, 12);
    for (const operand of (arithmetic.of?.operands ?? arithmetic.operands ?? []) as Json[]) {
      const part = byCode.get(operand.code);
      if (part === undefined) continue;
      expect(Math.abs(operand.value - part.value), what).toBeLessThanOrEqual(1e-9);
      if (operand.points !== undefined) {
        expect(Math.abs(operand.points - part.points), what).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(operand.max - part.max), what).toBeLessThanOrEqual(1e-9);
      }
    }
    checkEffects(node);
  }
}

/** How far the aggregate of a rescaled node is from the number its rule was given. */
function combinedOf({ of, rule }: Json): number {
  const again = resultOf({ arithmetic: of }, undefined)!.value;
  return rule.method === 'percentile'
    ? Math.abs(again - of.result)
    : Math.min(...rule.top.map((x: number) => Math.abs(x - again)));
}

/** In points sets: what leaves the maximum adds up to what is missing of it, and what is lost is lost at the node. */
function checkEffects({ effects = [], max, points, full, kind, code, arithmetic }: Json): void {
  if (max === undefined || kind === 'view' || arithmetic.operation !== 'pool') return;
  const sum = (is: (one: string) => boolean) =>
    (effects as Json[]).filter((one) => is(one.is)).reduce((total, one) => total + one.points, 0);
  expect(
    sum((is) => is !== 'zero'),
    code,
  ).toBeCloseTo(full - max, 6);
  expect(
    sum((is) => is === 'zero'),
    code,
  ).toBeLessThanOrEqual(max - points + 1e-6);
}

const EQUATION = /^(?:([^"=]*?): )?([\d(−minaxl].*?) (=|≈) (−?[\d.,]+)(?: %)?$/;

/** Printed sums, computed as they are printed: they give the printed result, or a line "Rounding" closes them. */
function checkText(text: string, kind: IndicatorSet['kind']): number {
  const lines = text.split('\n');
  const decimals = (number: string) => /[.,](\d+)$/.exec(number)?.[1].length ?? 0;
  let equations = 0;
  lines.forEach((line, i) => {
    const match = EQUATION.exec(line);
    if (match === null) return;
    const [, label = '', left, sign, right] = match;
    if (/n$|Các đơn vị|The units/.test(label)) return;
    equations++;
    const [got, printed] = [evaluate(left), evaluate(right)];
    const isRounding = /^(Rounding|Làm tròn)/.test(label);
    if (isRounding) {
      expect(got, line).toBeCloseTo(printed, 9);
      return;
    }
    const exactly = /^(Quotient|Thương|Published|Dạng)/.test(label) || sign === '≈';
    const places = exactly ? decimals(right) : Math.max(decimals(right), kind === 'points' ? 4 : 6);
    const closing = EQUATION.exec(lines[i + 1] ?? '');
    if (closing !== null && /^(Rounding|Làm tròn)$/.test(closing[1] ?? '')) {
      // The closing sum begins with what a reader gets and ends with what is printed.
      const [, , sum, , end] = closing;
      expect(Math.abs(evaluate(sum.split(/ [+−] /)[0]) - got), line).toBeLessThanOrEqual(
        0.5 * 10 ** -places + 1e-9,
      );
      expect(evaluate(end), line).toBe(printed);
    } else expect(Math.abs(got - printed), line).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
  });
  return equations;
}

function textOf(question: Explaining, explanation: Explanation, lang: Lang): string {
  const plain = { grid: () => [], title: (text: string) => [`# ${text}`], line: (text: string) => [text] };
  const options = { ...plain, lang, width: undefined, level: 'all' as const };
  return renderExplanation(question.results, question.row, explanation, options);
}

function checkWorld(set: IndicatorSet, csv: string, row: number, code: number, lang: Lang): number {
  const question = explaining(set, csv, row);
  checkComplete(question);
  const targets = [0, (code % set.nodes.length) as number, ...set.views.map((_, i) => -1 - i)];
  let equations = 0;
  for (const target of targets) {
    const explanation = question.explain(target);
    checkDocument(JSON.parse(explainJson(question.results, row, explanation, '0')));
    equations += checkText(textOf(question, explanation, lang), set.kind);
  }
  return equations;
}

describe('an explanation', () => {
  for (const [name, arbitrary] of Object.entries({ POINTS, WEIGHTED, GEOMETRIC, COLLAPSING })) {
    it(`gives every score again from its own arithmetic, in JSON and as printed: ${name.toLowerCase()}`, () => {
      let equations = 0;
      fc.assert(
        fc.property(
          arbitrary,
          fc.nat(),
          fc.nat(),
          fc.constantFrom<Lang>('en', 'vi'),
          (world, unit, code, lang) => {
            equations += checkWorld(world.set, csvOf(world), unit % world.units.length, code, lang);
          },
        ),
        RUNS,
      );
      expect(equations).toBeGreaterThan(500);
    });
  }

  it('gives every score again where the file gives results, of mains or of all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          worlds({ kind: 'points', relative: true }),
          worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] }),
        ),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Level>('main', 'all'),
        fc.boolean(),
        (world, unit, code, level, long) => {
          const first = explaining(world.set, csvOf(world), 0).results;
          const csv = [...renderCsv(first, { level }, long)].join('');
          checkWorld(world.set, csv, unit % world.units.length, code, 'en');
        },
      ),
      RUNS,
    );
  });

  it('gives every score again where the scale has no end', () => {
    fc.assert(
      fc.property(Z_SCORES, fc.nat(), fc.nat(), (world, unit, code) => {
        checkWorld(world.set, world.csv, unit % world.units.length, code, 'en');
      }),
      RUNS,
    );
  });

  it('has met every operation and every kind of rule', () => {
    expect(complete).toBeGreaterThan(100);
    expect(seen.get('given')).toBeGreaterThan(100);
    const names = [...seen.keys()];
    const operations = [
      'pool',
      'best',
      'arithmetic',
      'geometric',
      'harmonic',
      'min',
      'view',
      'rescale',
      'given',
      'missing',
    ];
    const kinds = ['yes-no', 'choice', 'ratio', 'steps', 'count', 'linear', 'relative'];
    expect(
      operations.filter((one) => !names.includes(one) && !names.some((name) => name.startsWith(`${one} `))),
    ).toEqual([]);
    expect(kinds.filter((kind) => !names.some((name) => name.startsWith(`${kind} `)))).toEqual([]);
  });
});
