/** The arithmetic of a score in printed figures, as a reader would type it into a calculator. */
import type { Combination, Operand, RuleUse } from '../analyse/explanation.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { type Lang, nano } from '../rules/rule.ts';
import { printFactor } from '../score/rank.ts';
import { toK } from '../score/results.ts';
import {
  decimalsIn,
  type Equation,
  equation,
  extreme,
  figure,
  less,
  logarithm,
  over,
  type Printed,
  power,
  raw,
  score,
  sum,
  times,
} from './printed.ts';

/** Points as they are printed; values of weighted sets, which are operands of the next level. */
export const POINTS = 4;
export const VALUES = 6;

/** All that a score has. */
const EXACT = 9;

/** How results are printed: the published form in points sets, the plain value in weighted ones. */
export interface ResultForm {
  factor: number;
  decimals: number;
  unit: string;
  /** All decimals are printed, zeros too. */
  fixed: boolean;
}

/** @param decimals more than the set prints, where two units that rank apart would print alike */
export function formOf(set: IndicatorSet, target: number, decimals = set.index.print.decimals): ResultForm {
  if (set.kind === 'weighted') return { factor: 1, decimals: VALUES, unit: '', fixed: false };
  const unit = set.index.print.as === 'percent' ? ' %' : '';
  return { factor: printFactor(set, target), decimals, unit, fixed: true };
}

/** How a combination's value came about; undefined where an observed 0 makes it 0 whatever the rest is. */
export function combined(combination: Combination, form: ResultForm, lang: Lang): Equation | undefined {
  const left = leftSide(combination, lang);
  return left === undefined ? undefined : resultOf(left, combination.result, form, lang);
}

/** What comes out of a printed left side, in the form in which results are printed. */
export function resultOf(left: Printed, result: number, form: ResultForm, lang: Lang): Equation {
  const { factor, decimals, unit, fixed } = form;
  const scaled = factor === 1 ? left : times(left, raw(factor, lang));
  const right = fixed ? score(toK(result), factor, decimals, lang) : figure(result, decimals, lang);
  return equation(scaled, right, decimals, lang, unit);
}

function leftSide({ operation, operands, points, max }: Combination, lang: Lang): Printed | undefined {
  if (points !== undefined) {
    const earned = operands.map((one) => figure(one.points!, POINTS, lang));
    const top =
      operation === 'best' ? (earned.length === 1 ? earned[0] : extreme('max', earned, lang)) : sum(earned);
    return over(top, figure(max!, POINTS, lang));
  }
  const collapses = operation === 'geometric' || operation === 'harmonic';
  const value = (one: Operand) => {
    const printed = figure(one.value, VALUES, lang);
    // Nobody can divide by a 0 that is one only in print.
    return collapses && printed.value === 0 ? figure(one.value, EXACT, lang) : printed;
  };
  const weight = (one: Operand) => raw(one.weight!, lang);
  const alike = operands.every((one) => one.weight === operands[0].weight);
  const weights = alike
    ? raw(operands.length, lang)
    : raw(
        operands.reduce((total, one) => total + one.weight!, 0),
        lang,
      );
  if (operation === 'min') return extreme('min', operands.map(value), lang);
  if (collapses && operands.some((one) => nano(one.value) <= 0)) return undefined;
  if (operation === 'geometric') {
    const factors = operands.map((one) =>
      alike || one.weight === 1 ? value(one) : power(value(one), weight(one)),
    );
    return power(times(...factors), over(raw(1, lang), weights));
  }
  if (operation === 'harmonic')
    return over(weights, sum(operands.map((one) => over(alike ? raw(1, lang) : weight(one), value(one)))));
  return over(sum(operands.map((one) => (alike ? value(one) : times(weight(one), value(one))))), weights);
}

/** True where the printed points do not add up to the printed sum: the line that closes it. */
export function pointsGap({ operation, operands, points }: Combination, lang: Lang): string | undefined {
  if (points === undefined || operation === 'best') return undefined;
  return equation(
    sum(operands.map((one) => figure(one.points!, POINTS, lang))),
    figure(points, POINTS, lang),
    POINTS,
    lang,
  ).rounding;
}

/** What a rule made of its number; in points sets, of how many points. Undefined where the number is the result. */
export function ruled(
  use: RuleUse,
  result: number,
  max: number | undefined,
  lang: Lang,
): Equation | undefined {
  const { of, top, bottom, hold, range, floor } = use.arithmetic;
  const moved = range !== undefined && (range.low !== 0 || range.high !== 1);
  // Points as awarded, or a value on the scale, are what they are.
  if (use.kind === 'given' && hold === undefined && floor === undefined) return undefined;
  let left = part(of, top, lang);
  if (bottom !== undefined)
    left = over(
      left,
      isPercentile(use) ? less(raw(bottom[0] + 1, lang), raw(1, lang)) : part(of, bottom, lang),
    );
  if (hold?.most !== undefined) left = extreme('min', [raw(hold.most, lang), left], lang);
  if (hold?.least !== undefined) left = extreme('max', [raw(hold.least, lang), left], lang);
  if (moved) left = onRange(range, left, lang);
  if (floor !== undefined) left = extreme('max', [raw(floor, lang), left], lang);
  if (max === undefined) {
    const right = figure(result, VALUES, lang);
    return left.text === right.text ? undefined : equation(left, right, VALUES, lang);
  }
  return equation(times(left, figure(max, POINTS, lang)), figure(result * max, POINTS, lang), POINTS, lang);
}

function isPercentile({ kind, params }: RuleUse): boolean {
  return kind === 'relative' && (params as RelativeParams).method === 'percentile';
}

function part(of: RuleUse['arithmetic']['of'], numbers: readonly number[], lang: Lang): Printed {
  const printed = numbers.map((x) => (of === 'logarithms' ? logarithm(raw(x, lang)) : raw(x, lang)));
  if (of === 'product') return times(...printed);
  return printed.length === 1 ? printed[0] : less(printed[0], printed[1]);
}

function onRange({ low, high }: { low: number; high: number }, share: Printed, lang: Lang): Printed {
  const stretched = times(raw(high - low, lang), share);
  return low === 0 ? stretched : sum([raw(low, lang), stretched]);
}

/** a ÷ b, perhaps times 100: what the two inputs of a leaf make. */
export function quotientFormula(
  { a, b, per }: { a: number; b: number; per: number },
  number: number,
  lang: Lang,
): Equation {
  const share = over(raw(a, lang), raw(b, lang));
  const right = raw(number, lang);
  return equation(per === 1 ? share : times(share, raw(per, lang)), right, decimalsIn(right.text), lang);
}

/** The full maximum less what left it. */
export function maximumFormula(full: number, leaves: readonly number[], own: number, lang: Lang): Equation {
  const left = leaves.reduce(
    (rest, one) => less(rest, figure(one, POINTS, lang)),
    figure(full, POINTS, lang),
  );
  return equation(left, figure(own, POINTS, lang), POINTS, lang);
}
