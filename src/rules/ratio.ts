/** `ratio`: a share, a percentage or a quotient of two inputs; the share earns that share of full marks, `full-at` earns all. */
import { atLeast, checkFloor, type Floored, floorOf } from './result.ts';
import { nano, onScale, type Rule, type RuleArithmetic, say, traced, type Z } from './rule.ts';

export interface RatioParams extends Floored {
  unit: 'share' | 'percent';
  fullAt: number;
  overOne: 'error' | 'cap';
  clamp: boolean;
}

interface Written {
  unit?: 'share' | 'percent';
  'full-at'?: number;
  'over-one'?: 'error' | 'cap';
  clamp?: boolean;
  floor?: number;
}

export const ratio: Rule<RatioParams> = {
  kind: 'ratio',
  schema: (z: Z) =>
    z.strictObject({
      kind: z.literal('ratio'),
      unit: z.enum(['share', 'percent']).optional(),
      'full-at': z.number().optional(),
      'over-one': z.enum(['error', 'cap']).optional(),
      clamp: z.boolean().optional(),
      floor: floorOf(z),
    }),
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    const fullAt = written['full-at'] ?? 1;
    if (!(nano(fullAt) > 0 && nano(fullAt) <= 1e9)) {
      site.report('set/bad-parameter', { what: `full-at: ${fullAt}`, expected: '#shareAboveZero' }, [
        'full-at',
      ]);
    }
    if (site.quotient && written.unit !== undefined) {
      site.report('set/bad-parameter', { what: 'unit', expected: '#noUnitWithInputs' }, ['unit']);
    }
    return {
      unit: written.unit ?? 'share',
      fullAt,
      overOne: written['over-one'] ?? 'error',
      clamp: written.clamp ?? false,
      floor: written.floor,
    };
  },
  reads: (params) => ({
    as: 'number',
    unit: 'share',
    shifted: params.unit === 'percent',
    whole: false,
    negative: params.clamp,
  }),
  score(params, numbers, values, { scale, fail }) {
    const full = nano(params.fullAt);
    for (let row = 0; row < numbers.length; row++) {
      const share = numbers[row];
      if (Number.isNaN(share)) continue;
      // Tested before full-at: 130 % against a goal of 80 % is a mistake in the data, not an achievement.
      if (nano(share) > 1e9 && params.overOne === 'error' && !params.clamp) {
        fail(row, 'data/over-one', { number: Number(share.toPrecision(6)) });
        continue;
      }
      const earned = nano(share) >= full ? 1 : Math.max(0, share / params.fullAt);
      values[row] = atLeast(onScale(earned, scale), params.floor);
    }
  },
  trace(params, number, _population, scale) {
    if (nano(number) > 1e9 && params.overOne === 'error' && !params.clamp) return undefined;
    const full = nano(number) >= nano(params.fullAt);
    const earned = full ? 1 : number < 0 ? 0 : number / params.fullAt;
    const arithmetic: RuleArithmetic = {
      of: 'product',
      // What rounding counts as enough is enough.
      top: [full ? Math.max(number, params.fullAt) : number],
      bottom: params.fullAt === 1 ? undefined : [params.fullAt],
      hold: number > params.fullAt ? { most: 1 } : number < 0 ? { least: 0 } : undefined,
      range: scale,
    };
    return traced(full ? 'full' : 'share', arithmetic, onScale(earned, scale), params.floor);
  },
  reach: ({ fullAt }) => ({ as: 'slope', bottom: 0, full: fullAt }),
  describe(params, lang) {
    const full = say(params.fullAt * 100, lang);
    if (params.fullAt === 1) return lang === 'vi' ? 'tỷ lệ × điểm tối đa' : 'share × full marks';
    return lang === 'vi'
      ? `tỷ lệ × điểm tối đa, từ ${full} % được điểm tối đa`
      : `share × full marks, full marks from ${full} %`;
  },
};
