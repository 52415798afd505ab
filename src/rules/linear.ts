/**
 * `linear`: between two goalposts in natural units, as the Human Development Index does it:
 * (x − low) ÷ (high − low), optionally of logarithms, reversed where lower is better.
 * Source of the formula: UNDP, Human Development Report, technical note 1.
 */
import { atLeast, checkFloor, type Floored, floorOf } from './result.ts';
import { onScale, type Rule, type RuleArithmetic, say, traced, type Z } from './rule.ts';

export interface LinearParams extends Floored {
  unit?: 'share' | 'percent';
  low: number;
  high: number;
  lowerIsBetter: boolean;
  log: boolean;
}

interface Written {
  unit?: 'share' | 'percent';
  low: number;
  high: number;
  direction?: 'higher-is-better' | 'lower-is-better';
  log?: boolean;
  clamp?: boolean;
  floor?: number;
}

export const linear: Rule<LinearParams> = {
  kind: 'linear',
  schema: (z: Z) =>
    z.strictObject({
      kind: z.literal('linear'),
      unit: z.enum(['share', 'percent']).optional(),
      low: z.number(),
      high: z.number(),
      direction: z.enum(['higher-is-better', 'lower-is-better']).optional(),
      log: z.boolean().optional(),
      clamp: z.boolean().optional(),
      floor: floorOf(z),
    }),
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    if (!(written.low < written.high))
      site.report('set/goalposts', { low: written.low, high: written.high }, ['low']);
    if (written.log === true && written.low <= 0) {
      site.report('set/bad-parameter', { what: `low: ${written.low}`, expected: '#lowAboveZero' }, ['low']);
    }
    if (written.clamp === false) site.report('set/leaves-scale', { kind: 'linear' }, ['clamp']);
    return {
      unit: written.unit,
      low: written.low,
      high: written.high,
      lowerIsBetter: written.direction === 'lower-is-better',
      log: written.log ?? false,
      floor: written.floor,
    };
  },
  reads: (params) => ({ as: 'number', unit: params.unit, whole: false, negative: true }),
  score(params, numbers, values, { scale }) {
    const { log, lowerIsBetter } = params;
    const low = log ? Math.log(params.low) : params.low;
    const width = (log ? Math.log(params.high) : params.high) - low;
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row];
      if (Number.isNaN(number)) continue;
      // Held between the goalposts first, so that no logarithm of zero or less is ever taken.
      const held = Math.min(params.high, Math.max(params.low, number));
      const up = held === params.high ? 1 : ((log ? Math.log(held) : held) - low) / width;
      values[row] = atLeast(onScale(lowerIsBetter ? 1 - up : up, scale), params.floor);
    }
  },
  trace(params, number, _population, scale) {
    const { low, high, log, lowerIsBetter, floor } = params;
    // At and beyond a goalpost the result is the goalpost's, and no logarithm of zero or less is asked for.
    const goalpost = (branch: string, share: number) =>
      traced(branch, { of: 'product', top: [share], range: scale }, onScale(share, scale), floor);
    if (number <= low) return goalpost('low', lowerIsBetter ? 1 : 0);
    if (number >= high) return goalpost('high', lowerIsBetter ? 0 : 1);
    const f = log ? Math.log : (x: number) => x;
    const share = (f(number) - f(low)) / (f(high) - f(low));
    const arithmetic: RuleArithmetic = {
      of: log ? 'logarithms' : 'difference',
      top: lowerIsBetter ? [high, number] : [number, low],
      bottom: [high, low],
      range: scale,
    };
    return traced('between', arithmetic, onScale(lowerIsBetter ? 1 - share : share, scale), floor);
  },
  reach: ({ lowerIsBetter, low, high }) =>
    lowerIsBetter ? { as: 'slope', bottom: high, full: low } : { as: 'slope', bottom: low, full: high },
  describe(params, lang) {
    const [none, full] = params.lowerIsBetter ? [params.high, params.low] : [params.low, params.high];
    const log = params.log ? (lang === 'vi' ? ', theo lôgarit' : ', by logarithm') : '';
    return lang === 'vi'
      ? `từ ${say(none, lang)} (không điểm) đến ${say(full, lang)} (điểm tối đa)${log}`
      : `from ${say(none, lang)} (nothing) to ${say(full, lang)} (full marks)${log}`;
  },
};
