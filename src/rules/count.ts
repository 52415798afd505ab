/** `count`: each item so many points, up to a cap ("mỗi … 1 điểm, tối đa 5"). */
import {
  atLeast,
  checkFloor,
  type Floored,
  floorOf,
  resolveResult,
  resultSchema,
  type WrittenResult,
} from './result.ts';
import { nano, onScale, type Rule, type RuleArithmetic, sayResult, traced, type Z } from './rule.ts';

export interface CountParams extends Floored {
  /** Shares of full marks. */
  each: number;
  cap: number;
  whole: boolean;
}

interface Written {
  each: WrittenResult;
  cap?: WrittenResult;
  whole?: boolean;
  floor?: number;
}

export const count: Rule<CountParams> = {
  kind: 'count',
  schema: (z: Z) =>
    z.strictObject({
      kind: z.literal('count'),
      each: resultSchema(z),
      cap: resultSchema(z).optional(),
      whole: z.boolean().optional(),
      floor: floorOf(z),
    }),
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    const each = resolveResult(written.each, site, ['each']);
    if (!(each > 0)) site.report('set/bad-parameter', { what: 'each', expected: '#someItem' }, ['each']);
    return {
      each,
      cap: resolveResult(written.cap ?? { share: 1 }, site, ['cap']),
      whole: written.whole ?? true,
      floor: written.floor,
    };
  },
  reads: (params) => ({ as: 'number', whole: params.whole, negative: false }),
  score(params, numbers, values, { scale }) {
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row];
      if (Number.isNaN(number)) continue;
      values[row] = atLeast(onScale(Math.min(params.cap, number * params.each), scale), params.floor);
    }
  },
  trace(params, number, _population, scale) {
    const earned = number * params.each;
    const capped = nano(earned) > nano(params.cap);
    const held = capped || earned > params.cap ? params.cap : earned;
    const arithmetic: RuleArithmetic = {
      of: 'product',
      top: [number, params.each],
      hold: earned > params.cap ? { most: params.cap } : undefined,
      range: scale,
    };
    return traced(capped ? 'cap' : 'each', arithmetic, onScale(held, scale), params.floor);
  },
  reach({ each, cap, whole }) {
    const most = cap / each;
    if (!whole) return { as: 'slope', bottom: 0, full: most };
    // Two numbers of items that differ by the grain of comparison are the same number.
    const items = Math.ceil(nano(most) / 1e9);
    return { as: 'steps', numbers: Array.from({ length: items + 1 }, (_, i) => i), edges: [] };
  },
  describe(params, lang, points) {
    const [each, cap] = [sayResult(params.each, lang, points), sayResult(params.cap, lang, points)];
    return lang === 'vi' ? `mỗi mục ${each}, không quá ${cap}` : `${each} for each, at most ${cap}`;
  },
};
