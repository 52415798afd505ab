/**
 * `relative`: a value against the other units: best, min–max, z-score, percentile, or a reference unit.
 * Formulas: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, normalisation.
 * The same rule rescales the aggregate of an inner node (`rescale:`).
 */

import { arithmeticOf, isConstant, shareOf } from './relativeFormula.ts';
import {
  compileRelative,
  type RelativeMethod,
  type RelativeParams,
  relativeShape,
} from './relativeParams.ts';
import { atLeast } from './result.ts';
import {
  nano,
  type Population,
  type Rule,
  type RuleTrace,
  type Scoring,
  say,
  stated,
  traced,
  type Z,
} from './rule.ts';

/**
 * The statistics of one population.
 * @param values the observed values, in any order; they are summed ascending, so that the order of rows cannot matter
 * @param reference the reference unit's value, NaN where there is none
 */
export function describePopulation(
  params: RelativeParams,
  values: Float64Array,
  reference: number,
): Population {
  const sorted = values.slice().sort();
  const n = sorted.length;
  let sum = 0;
  for (const x of sorted) sum += x;
  const mean = n === 0 ? Number.NaN : sum / n;
  let squares = 0;
  for (const x of sorted) squares += (x - mean) ** 2;
  const spread = n > 0 && nano(sorted[0]) !== nano(sorted[n - 1]);
  const sd = spread ? Math.sqrt(squares / (params.sampleSd ? n - 1 : n)) : 0;
  const own = {
    n,
    min: n === 0 ? Number.NaN : sorted[0],
    max: n === 0 ? Number.NaN : sorted[n - 1],
    mean,
    sd,
  };
  const { frozen } = params;
  if (frozen === undefined)
    return { ...own, sorted: params.method === 'percentile' ? sorted : new Float64Array(0), reference };
  const best = frozen.best;
  return {
    n,
    min: frozen.min ?? (params.lowerIsBetter ? best : undefined) ?? own.min,
    max: frozen.max ?? (params.lowerIsBetter ? undefined : best) ?? own.max,
    mean: frozen.mean ?? mean,
    sd: frozen.sd ?? sd,
    sorted: new Float64Array(0),
    reference,
  };
}

/** What a frozen reference allows, for the message. */
function frozenEnds({ frozen, lowerIsBetter }: RelativeParams): {
  low: number | string;
  high: number | string;
} {
  const best = frozen?.best;
  if (best === undefined) return { low: frozen?.min ?? '', high: frozen?.max ?? '' };
  return lowerIsBetter ? { low: best, high: '∞' } : { low: 0, high: best };
}

/** Scores numbers by a relative rule; also used for `rescale`, where the numbers are a node's aggregates. */
export function scoreRelative(
  params: RelativeParams,
  numbers: Float64Array,
  values: Float64Array,
  scoring: Scoring,
): void {
  const { range, clamp, method } = params;
  for (let row = 0; row < numbers.length; row++) {
    const x = numbers[row];
    if (Number.isNaN(x)) continue;
    const population = scoring.populationOf(row);
    const share = shareOf(params, x, population);
    if (typeof share === 'string') {
      scoring.fail(row, share, { number: x });
      continue;
    }
    if (isConstant(params, population)) {
      if (params.constant !== 'exclude')
        values[row] = atLeast(params.constant === 'full' ? range.high : range.low, params.floor);
      continue;
    }
    // No value can be made where the reference unit has none; that is reported once, not per row.
    if (Number.isNaN(share)) continue;
    let held = share;
    if (method !== 'z-score' && (nano(share) < 0 || nano(share) > 1e9)) {
      if (clamp) held = share < 0 ? 0 : 1;
      else if (params.frozen !== undefined) {
        scoring.fail(row, 'data/beyond-reference', { number: x, ...frozenEnds(params) });
        continue;
      }
    }
    values[row] = atLeast(
      method === 'z-score' ? held : range.low + (range.high - range.low) * held,
      params.floor,
    );
  }
}

/** One number against its population, with the arm taken. */
function traceRelative(params: RelativeParams, x: number, p: Population): RuleTrace | undefined {
  const { low, high } = params.range;
  const share = shareOf(params, x, p);
  if (typeof share === 'string') return undefined;
  if (isConstant(params, p)) {
    if (params.constant === 'exclude') return undefined;
    return stated(
      `constant: ${params.constant}`,
      params.constant === 'full' ? 1 : 0,
      params.range,
      params.floor,
    );
  }
  if (Number.isNaN(share)) return undefined;
  const arithmetic = arithmeticOf(params, x, p);
  if (params.method === 'z-score') return { branch: 'z-score', value: share, arithmetic };
  const outside = nano(share) < 0 || nano(share) > 1e9;
  if (outside && !params.clamp && params.frozen !== undefined) return undefined;
  const held = outside && params.clamp ? Math.min(1, Math.max(0, share)) : share;
  const hold = held === share ? undefined : held < share ? { most: held } : { least: held };
  return traced(
    outside && params.clamp ? 'clamped' : params.method,
    { ...arithmetic, hold, range: params.range },
    low + (high - low) * held,
    params.floor,
  );
}

const NAMES: Record<RelativeMethod, Record<'vi' | 'en', string>> = {
  best: { vi: 'so với đơn vị tốt nhất', en: 'against the best unit' },
  'min-max': {
    vi: 'giữa giá trị nhỏ nhất và lớn nhất của các đơn vị',
    en: 'between the least and the greatest of the units',
  },
  'z-score': { vi: 'số độ lệch chuẩn so với trung bình', en: 'standard deviations from the mean' },
  percentile: { vi: 'tỷ lệ đơn vị kém hơn', en: 'share of units that are worse' },
  'reference-unit': { vi: 'so với đơn vị tham chiếu', en: 'against the reference unit' },
};

export const relative: Rule<RelativeParams> = {
  kind: 'relative',
  schema: (z: Z) => z.strictObject({ kind: z.literal('relative'), ...relativeShape(z) }),
  compile: compileRelative,
  reads: (params) => ({ as: 'number', unit: params.unit, whole: false, negative: true }),
  score: scoreRelative,
  trace: (params, number, population) =>
    population === undefined ? undefined : traceRelative(params, number, population),
  reach({ method, frozen, lowerIsBetter }) {
    // Best ÷ x has no number that is worth nothing.
    const noBottom = method === 'best' && lowerIsBetter;
    if (frozen === undefined || method === 'z-score' || noBottom) return { as: 'others' };
    const { min, max } =
      method === 'best' ? { min: 0, max: frozen.best! } : { min: frozen.min!, max: frozen.max! };
    return lowerIsBetter ? { as: 'slope', bottom: max, full: min } : { as: 'slope', bottom: min, full: max };
  },
  describe(params, lang) {
    const reversed = params.lowerIsBetter
      ? lang === 'vi'
        ? ', càng thấp càng tốt'
        : ', lower is better'
      : '';
    const frozen = params.frozen === undefined ? '' : lang === 'vi' ? ', mốc cố định' : ', frozen reference';
    const range =
      params.method === 'z-score'
        ? ''
        : ` (${say(params.range.low, lang)} … ${say(params.range.high, lang)})`;
    return `${NAMES[params.method][lang]}${range}${reversed}${frozen}`;
  },
};
