/** Figures and gaps of targets → text: with as many digits as tell a figure from the goal it missed. */
import type { Measured, Outcome } from '../analyse/targets.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { billionths, decimalsOf, divideHalfAway } from '../source/billionths.ts';
import { word } from './moreWords.ts';

/** Billionths with a fixed number of decimals, rounded half away from zero. */
function formatBillionths(k: bigint, decimals: number, lang: Lang): string {
  const rounded = divideHalfAway(k, 10n ** BigInt(9 - decimals));
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `${lang === 'vi' ? ',' : '.'}${digits.slice(whole.length)}`;
  return `${rounded < 0n ? '−' : ''}${whole}${fraction}`;
}

/** In billionths of what is printed: a share is printed as a percentage. */
function printed({ goal }: Measured, k: bigint): bigint {
  return goal.share ? k * 100n : k;
}

/** Exact, for machines: a percentage for a share. */
export function exactFigure(measured: Measured, k: bigint): number {
  return Number(machineText(printed(measured, k)));
}

/** A number without an exponent, however large or small. */
export function plainDecimal(x: number): string {
  return machineText(billionths(x)).replace(/\.?0+$/, '');
}

function machineText(k: bigint): string {
  const digits = String(k < 0n ? -k : k).padStart(10, '0');
  return `${k < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** How many decimals a figure has at least: one for percentages, four for values, two for points, its own up to four else. */
function usualDecimals({ measure, goal }: Measured, k: bigint): number {
  if (goal.share) return 1;
  if (measure.kind === 'code' && measure.form === 'value') return 4;
  if (measure.kind === 'code' && measure.form === 'points') return 2;
  return Math.min(4, decimalsOf(k));
}

export interface FigureText {
  /** With % where it is a percentage. */
  figure: string;
  /** What is missing or too much, without sign or unit; it is the difference of the figures as printed. */
  gap?: string;
}

export function sayFigure(measured: Measured, outcome: Outcome, lang: Lang): FigureText {
  const figure = printed(measured, outcome.figure!);
  const goal = printed(measured, measured.goal.k);
  let decimals = Math.max(usualDecimals(measured, figure), decimalsOf(goal));
  const round = (k: bigint) => {
    const unit = 10n ** BigInt(9 - decimals);
    return divideHalfAway(k, unit) * unit;
  };
  if (outcome.gap === undefined) return { figure: withSign(measured, figure, decimals, lang) };
  while (decimals < 9 && round(figure) === goal) decimals++;
  const gap = goal - round(figure);
  return {
    figure: withSign(measured, figure, decimals, lang),
    gap: formatBillionths(gap < 0n ? -gap : gap, decimals, lang),
  };
}

function withSign({ goal }: Measured, k: bigint, decimals: number, lang: Lang): string {
  return `${formatBillionths(k, decimals, lang)}${goal.share ? ' %' : ''}`;
}

/** ≥ 80 %, ≤ 12 hồ sơ. */
export function sayGoal(measured: Measured, lang: Lang): string {
  const { target, measure, goal } = measured;
  const k = printed(measured, goal.k);
  const unit =
    goal.share || measure.unitOfMeasure === undefined ? '' : ` ${inLang(measure.unitOfMeasure, lang)}`;
  return `${target.comparison === 'at-least' ? '≥' : '≤'} ${withSign(measured, k, decimalsOf(k), lang)}${unit}`;
}

/** A gap with its unit: 0.04 percentage points, 3 hồ sơ. */
export function sayGap({ goal, measure }: Measured, gap: string, lang: Lang): string {
  if (goal.share) return word('percentagePoints', lang, { x: gap });
  return measure.unitOfMeasure === undefined ? gap : `${gap} ${inLang(measure.unitOfMeasure, lang)}`;
}

/** 2022-09-02; in Vietnamese 02/9/2022, as offices write it. */
export function sayDay(day: string, lang: Lang): string {
  if (lang === 'en') return day;
  const [year, month, date] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
