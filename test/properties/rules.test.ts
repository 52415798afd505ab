/** Every rule scores a column as it explains one cell: scorer = trace, over random parameters and numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULE_KINDS, RULES, type RuleKind } from '../../src/rules/index.ts';
import { describePopulation } from '../../src/rules/relative.ts';
import type { RelativeParams } from '../../src/rules/relativeParams.ts';
import type { Population, RuleSite, Scale } from '../../src/rules/rule.ts';
import { ruleValue } from '../explained.ts';

const share = fc.integer({ min: 0, max: 20 }).map((x) => x / 20);
const number = fc.oneof(
  fc.integer({ min: -50, max: 300 }).map((x) => x / 10),
  fc.double({ min: -1e3, max: 1e6, noNaN: true }),
  fc.constantFrom(0, 1, 0.1 + 0.2, 0.3, 1 + 1e-12, 20, 85),
);
const direction = fc.constantFrom('higher-is-better', 'lower-is-better', undefined);
const floor = fc.constantFrom(undefined, undefined, 0.2);

/** Written rules by kind; thresholds are drawn in order, so that every rule is sound. */
const WRITTEN: Record<RuleKind, fc.Arbitrary<object>> = {
  given: fc.record({ clamp: fc.boolean(), floor }),
  'yes-no': fc.record({ yes: share.map((x) => ({ share: x })), no: share.map((x) => ({ share: x })), floor }),
  choice: fc
    .array(share, { minLength: 2, maxLength: 5 })
    .map((shares) => ({ options: Object.fromEntries(shares.map((x, i) => [`o${i}`, { share: x }])) })),
  ratio: fc.record({
    unit: fc.constantFrom('share', 'percent', undefined),
    'full-at': fc.constantFrom(0.3, 0.8, 1),
    'over-one': fc.constantFrom('error', 'cap'),
    clamp: fc.boolean(),
    floor,
  }),
  steps: fc.uniqueArray(fc.integer({ min: -20, max: 90 }), { minLength: 1, maxLength: 5 }).chain((limits) =>
    fc.record({
      steps: fc.tuple(
        ...limits
          .sort((a, b) => b - a)
          .map((limit) =>
            fc
              .tuple(fc.constantFrom('from', 'above'), share)
              .map(([key, x]) => ({ [key]: limit / 10, share: x })),
          ),
      ),
      else: share.map((x) => ({ share: x })),
    }),
  ),
  count: fc.record({
    each: share.map((x) => ({ share: x + (x === 0 ? 0.05 : 0) })),
    cap: share.map((x) => ({ share: x })),
  }),
  linear: fc.record({
    low: fc.constantFrom(1, 20, 0.5),
    high: fc.constantFrom(85, 100.5),
    direction,
    log: fc.boolean(),
    floor,
  }),
  relative: fc.oneof(
    fc.record({
      method: fc.constantFrom('best', 'min-max', 'percentile'),
      direction,
      constant: fc.constantFrom('full', 'bottom', 'exclude'),
      floor,
    }),
    fc.record({
      method: fc.constant('min-max'),
      direction,
      reference: fc.constant({ min: 0, max: 10 }),
      clamp: fc.boolean(),
    }),
    fc.record({
      method: fc.constant('best'),
      direction,
      reference: fc.constant({ best: 10 }),
      clamp: fc.boolean(),
    }),
    fc.record({
      method: fc.constant('reference-unit'),
      direction,
      'reference-unit': fc.constant('U'),
      clamp: fc.constant(true),
    }),
    fc.record({
      method: fc.constant('z-score'),
      direction,
      sd: fc.constantFrom('sample', 'population'),
      constant: fc.constant('exclude'),
    }),
  ),
};

function site(points: number | undefined, scale: Scale | undefined): RuleSite {
  return { points, scale, quotient: false, report: () => {} };
}

/** Numbers a column of this rule can hold. */
function numbersFor(kind: RuleKind, options: number): fc.Arbitrary<number[]> {
  if (kind === 'yes-no') return fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 12 });
  if (kind === 'choice') return fc.array(fc.nat(options - 1), { minLength: 1, maxLength: 12 });
  return fc.array(kind === 'count' ? number.map(Math.abs) : number, { minLength: 1, maxLength: 12 });
}

describe('scorer = trace', () => {
  for (const kind of RULE_KINDS) {
    it(kind, () => {
      let compared = 0;
      const cases = WRITTEN[kind].chain((written) => {
        const clean: Record<string, unknown> = Object.fromEntries(
          Object.entries({ kind, ...written }).filter(([, value]) => value !== undefined),
        );
        const options = Object.keys(clean.options ?? { yes: 1, no: 0 }).length;
        return fc.record({
          written: fc.constant(clean),
          numbers: numbersFor(kind, options),
          scale: fc.constantFrom<Scale>({ low: 0, high: 1 }, { low: 1, high: 10 }),
          points: fc.constantFrom(undefined, 10, 7.5),
        });
      });
      fc.assert(
        fc.property(cases, ({ written, numbers, scale: bounded, points }) => {
          const unbounded = (written as { method?: string }).method === 'z-score';
          const scale = unbounded ? undefined : points === undefined ? bounded : { low: 0, high: 1 };
          const rule = RULES[kind];
          (rule.schema(z) as z.ZodType).parse(written);
          const params = rule.compile(written as never, site(points, scale));
          const column = Float64Array.from(numbers);
          const population: Population | undefined =
            kind === 'relative' ? describePopulation(params as RelativeParams, column, column[0]) : undefined;
          const values = new Float64Array(column.length).fill(Number.NaN);
          rule.score(params, column, values, { scale, populationOf: () => population!, fail: () => {} });
          numbers.forEach((x, i) => {
            const trace = rule.trace(params, x, population, scale);
            if (trace === undefined) expect(values[i], `${x}`).toBeNaN();
            else {
              compared++;
              expect(values[i], `${x} by ${trace.branch}`).toBeCloseTo(trace.value, 9);
              // Computed by somebody who knows no rule, only how the numbers are to be put together.
              expect(ruleValue(trace.arithmetic), `${x} by ${trace.branch}`).toBeCloseTo(trace.value, 9);
              expect(trace.branch).not.toBe('');
            }
          });
          expect(rule.describe(params, 'vi')).not.toBe('');
        }),
        { numRuns: 300, seed: 922 },
      );
      expect(compared).toBeGreaterThan(300);
    });
  }
});
