/** A level of a lever → the change that reaches it: a key and a text as somebody would type them, read back by the file's own reader. */
import { type Dataset, findColumn } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { ChoiceParams } from '../rules/choice.ts';
import { RULES } from '../rules/index.ts';
import { nano } from '../rules/rule.ts';
import type { Lever } from './levers.ts';

export interface WrittenChange {
  key: string;
  text: string;
}

/** Digits a share or value is written with at least, so that a plan can stop near its target. */
const DECIMALS = { share: 4, value: 4, points: 2, number: 0 } as const;

/**
 * Of a slope, the first number as fine as the file writes them that is worth this much.
 * @param value on the set's scale, not above the last rung
 */
export function numberFor(set: IndicatorSet, data: Dataset, lever: Lever, value: number): number {
  const top = lever.rungs.at(-1)!.number;
  const grain = 10 ** gridOf(set, data, lever.at).decimals;
  const from = Number.isNaN(lever.number) ? lever.bottom : lever.number;
  const up = top > from;
  // Whole steps of the grid from where the unit stands; the first that suffices is found by halving.
  const start = up ? stepBelow(from, grain) : stepAbove(from, grain);
  const at = (step: number) => {
    const number = (start + (up ? step : -step)) / grain;
    return up ? Math.min(top, number) : Math.max(top, number);
  };
  const enough = (step: number) => nano(lever.worthOf(at(step))) >= nano(value);
  let low = 0;
  let high = Math.ceil(Math.abs(top - from) * grain) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return at(high);
}

/** Whole steps of a grid; what is on it but for the last binary digit is on it. */
export function stepBelow(number: number, grain: number): number {
  return Math.floor(Number((number * grain).toPrecision(12)));
}

export function stepAbove(number: number, grain: number): number {
  return Math.ceil(Number((number * grain).toPrecision(12)));
}

/** The change that puts a number into the lever's cell. */
export function writeChange(set: IndicatorSet, data: Dataset, lever: Lever, number: number): WrittenChange {
  const { code } = set.nodes[lever.at];
  const { form, decimals } = gridOf(set, data, lever.at);
  const text = wordFor(set, data, lever.at, number) ?? writeNumber(number, form, decimals);
  return { key: form === 'raw' || form === 'rawShare' ? code : `${code}@${form}`, text };
}

type CellForm = 'raw' | 'rawShare' | 'value' | 'points' | 'percent';

/** How a lever's cell is written: `rawShare` and `percent` with %, which means the same in every file. */
export function gridOf(set: IndicatorSet, data: Dataset, at: number): { form: CellForm; decimals: number } {
  const column = findColumn(data, at, ({ form }) => form !== 'max')!;
  if (column.form === 'value' || column.form === 'points' || column.form === 'percent') {
    const least = column.form === 'points' ? DECIMALS.points : DECIMALS.value;
    return { form: column.form, decimals: Math.max(column.decimals, least) };
  }
  const rule = set.nodes[at].rule!;
  const reads = RULES[rule.kind].reads(rule.params);
  const isShare = reads.as === 'number' && (reads.unit === 'share' || reads.shifted === true);
  const isQuotient = set.nodes[at].quotient !== undefined;
  const least = isShare || isQuotient ? DECIMALS.share : DECIMALS.number;
  return { form: isShare ? 'rawShare' : 'raw', decimals: Math.max(isQuotient ? 0 : column.decimals, least) };
}

/** Labels and yes or no are words. */
function wordFor(set: IndicatorSet, data: Dataset, at: number, number: number): string | undefined {
  const { kind, params } = set.nodes[at].rule ?? {};
  if (kind === undefined || data.plan.sources[at] !== 'cells') return undefined;
  if (kind === 'yes-no') return (number === 1 ? set.tokens.yes : set.tokens.no)[0];
  return kind === 'choice' ? (params as ChoiceParams).options[number].code : undefined;
}

/** Never with three decimals, which may be read as thousands. */
function writeNumber(number: number, form: CellForm, decimals: number): string {
  const percent = form === 'rawShare' || form === 'percent';
  const shown = percent ? number * 100 : number;
  const digits = Math.max(0, percent ? decimals - 2 : decimals);
  // A number that is somebody else's may be finer than the grid.
  const fine = Number(shown.toFixed(digits)) === Number(shown.toPrecision(12)) ? digits : 12;
  const text = trimZeros(shown.toFixed(Math.min(fine, 12)));
  const padded = /\.\d{3}$/.test(text) ? `${text}0` : text;
  return percent ? `${padded}%` : padded;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
