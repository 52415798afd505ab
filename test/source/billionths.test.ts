/** Whole billionths of a number, exactly: against the decimal text, and against rounding in doubles where that is exact. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nano } from '../../src/rules/rule.ts';
import { billionths, decimalsOf, divideHalfAway } from '../../src/source/billionths.ts';

it('are the decimal text, shifted', () => {
  expect(billionths(0.07)).toBe(70_000_000n);
  expect(billionths(-12.5)).toBe(-12_500_000_000n);
  expect(billionths(1e21)).toBe(10n ** 30n);
  expect(billionths(98765432100000.1)).toBe(98765432100000_100000000n);
  expect(billionths(0)).toBe(0n);
  expect(billionths(5e-10)).toBe(1n);
  expect(billionths(-5e-10)).toBe(-1n);
  expect(billionths(4.9e-10)).toBe(0n);
  expect(billionths(1e-300)).toBe(0n);
  expect(billionths(0.1 + 0.2)).toBe(billionths(0.3));
});

it('agree with the thresholds of rules for any text of up to eight decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
      const x = Number(`${digits}e-${decimals}`);
      if (Math.abs(x) < 1e6) expect(billionths(x)).toBe(BigInt(nano(x) + 0));
    }),
    { seed: 7 },
  );
});

it('know how many decimals they need, and round half away from zero', () => {
  expect(decimalsOf(1_000_000_000n)).toBe(0);
  expect(decimalsOf(1_250_000_000n)).toBe(2);
  expect(decimalsOf(1n)).toBe(9);
  expect(decimalsOf(0n)).toBe(0);
  expect([25n, -25n, 24n, -26n].map((k) => divideHalfAway(k, 10n))).toEqual([3n, -3n, 2n, -3n]);
});
