/** Arithmetic as it is printed: every text knows what a reader makes of it, so that what printing hides can be closed. */
import type { Lang } from '../rules/rule.ts';
import { roundK } from '../score/rank.ts';
import { toK } from '../score/results.ts';
import { plainDecimal } from '../source/plainDecimal.ts';
import { trimZeros } from './grid.ts';
import { formatK } from './numbers.ts';

export interface Printed {
  text: string;
  /** What the printed figures make, not what they were rounded from. */
  value: number;
  /** How fast it holds together: a sum needs parentheses in a product, a number in nothing. */
  holds: Holds;
}

const HOLDS = { sum: 0, product: 1, power: 2, number: 3 } as const;
type Holds = (typeof HOLDS)[keyof typeof HOLDS];

/** With the fewest decimals that write it in full, at most so many. */
export function figure(x: number, decimals: number, lang: Lang): Printed {
  const k = toK(x);
  const text = trimZeros(formatK(k, decimals, lang));
  return number(text, (roundK(k, 1, decimals) + 0) / 10 ** decimals);
}

/** A score in the form in which it is published: all its decimals, rounded once from whole billionths. */
export function score(k: number, factor: number, decimals: number, lang: Lang): Printed {
  return number(formatK(k, decimals, lang, factor), (roundK(k, factor, decimals) + 0) / 10 ** decimals);
}

/** How many decimals a printed number has. */
export function decimalsIn(text: string): number {
  return /[.,](\d+)/.exec(text)?.[1].length ?? 0;
}

/** What has no more digits than this was written by somebody; a large sum may have a few more, of which few are decimals. */
const WRITTEN = { digits: 12, digitsOfSums: 15, decimalsOfSums: 4 };

/** Digits of a statistic that is no number anybody wrote, such as a mean. */
const SIGNIFICANT = 9;

/** A number of the data: as it was written; with nine digits, or up to its unit, where it is a result of dividing. */
export function raw(x: number, lang: Lang): Printed {
  const upToUnit = Math.abs(x) < 1 ? 0 : Math.floor(Math.log10(Math.abs(x))) + 1;
  const plain = plainDecimal(isWritten(x) ? x : Number(x.toPrecision(Math.max(SIGNIFICANT, upToUnit))));
  const text = lang === 'vi' ? plain.replace('.', ',') : plain;
  return number(text.replace('-', '−'), Number(plain));
}

function isWritten(x: number): boolean {
  const [whole, decimals = ''] = String(x).replace('-', '').replace(/e.*/, '').split('.');
  const digits = `${whole}${decimals}`.replace(/^0+/, '').length;
  const isSum = digits <= WRITTEN.digitsOfSums && decimals.length <= WRITTEN.decimalsOfSums;
  return Number.isInteger(x) || digits <= WRITTEN.digits || isSum;
}

function number(text: string, value: number): Printed {
  return { text, value, holds: value < 0 ? HOLDS.sum : HOLDS.number };
}

function inside({ text, holds }: Printed, needed: Holds): string {
  return holds < needed ? `(${text})` : text;
}

export function sum(terms: readonly Printed[]): Printed {
  const text = terms
    .map((term, i) => (i === 0 || term.value >= 0 || term.holds > HOLDS.sum ? term.text : `(${term.text})`))
    .join(' + ');
  return {
    text,
    value: terms.reduce((total, { value }) => total + value, 0),
    holds: terms.length === 1 ? terms[0].holds : HOLDS.sum,
  };
}

export function less(a: Printed, b: Printed): Printed {
  return { text: `${a.text} − ${inside(b, HOLDS.product)}`, value: a.value - b.value, holds: HOLDS.sum };
}

export function times(...factors: readonly Printed[]): Printed {
  if (factors.length === 1) return factors[0];
  const text = factors.map((factor) => inside(factor, HOLDS.product)).join(' × ');
  return { text, value: factors.reduce((product, { value }) => product * value, 1), holds: HOLDS.product };
}

export function over(a: Printed, b: Printed): Printed {
  return {
    text: `${inside(a, HOLDS.product)} ÷ ${inside(b, HOLDS.power)}`,
    value: a.value / b.value,
    holds: HOLDS.product,
  };
}

export function power(a: Printed, b: Printed): Printed {
  return {
    text: `${inside(a, HOLDS.number)}^${inside(b, HOLDS.number)}`,
    value: a.value ** b.value,
    holds: HOLDS.power,
  };
}

export function logarithm(a: Printed): Printed {
  return { text: `ln ${inside(a, HOLDS.number)}`, value: Math.log(a.value), holds: HOLDS.power };
}

/** `min` or `max` of several; in Vietnamese a comma would be a decimal mark. */
export function extreme(name: 'min' | 'max', terms: readonly Printed[], lang: Lang): Printed {
  const text = `${name}(${terms.map((term) => term.text).join(lang === 'vi' ? '; ' : ', ')})`;
  return { text, value: Math[name](...terms.map(({ value }) => value)), holds: HOLDS.number };
}

export interface Equation {
  text: string;
  /** The sum that closes what printing hides, from what a reader gets to what is printed. */
  rounding?: string;
}

/**
 * What a reader computes, and what came out.
 * @param right the result as printed, with this many decimals
 * @param unit what follows the result: " %"
 */
export function equation(left: Printed, right: Printed, decimals: number, lang: Lang, unit = ''): Equation {
  const text = `${left.text} = ${right.text}${unit}`;
  const got = roundK(toK(left.value), 1, decimals) + 0;
  const gap = roundK(toK(right.value), 1, decimals) - got;
  if (gap === 0) return { text };
  const print = (units: number) => trimZeros(formatK(units * 10 ** (9 - decimals), decimals, lang));
  return {
    text,
    rounding: `${print(got)} ${gap < 0 ? '−' : '+'} ${print(Math.abs(gap))} = ${right.text}${unit}`,
  };
}
