/** `given`: points (or a value on the scale) already awarded by those who checked the evidence. */
import { atLeast, checkFloor, type Floored, floorOf } from './result.ts';
import { nano, type Rule, type RuleArithmetic, say, traced, type Z } from './rule.ts';

export interface GivenParams extends Floored {
  /** What full marks are in the cell's own unit: the leaf's points, or undefined where the cell holds the value itself. */
  points?: number;
  clamp: boolean;
}

interface Written {
  clamp?: boolean;
  floor?: number;
}

/** The value a cell stands for, before bounds: points ÷ full points, or the cell itself. */
function shareOrValue(params: GivenParams, number: number): number {
  return params.points === undefined ? number : number / params.points;
}

export const given: Rule<GivenParams> = {
  kind: 'given',
  schema: (z: Z) =>
    z.strictObject({ kind: z.literal('given'), clamp: z.boolean().optional(), floor: floorOf(z) }),
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    return { points: site.points, clamp: written.clamp ?? false, floor: written.floor };
  },
  reads: () => ({ as: 'number', whole: false, negative: true }),
  score(params, numbers, values, { scale, fail }) {
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row];
      if (Number.isNaN(number)) continue;
      let value = shareOrValue(params, number);
      if (scale !== undefined) {
        if (nano(value) < nano(scale.low) || nano(value) > nano(scale.high)) {
          if (!params.clamp) {
            fail(row, 'data/out-of-scale', {
              number,
              low: params.points === undefined ? scale.low : 0,
              high: params.points ?? scale.high,
            });
            continue;
          }
        }
        value = Math.min(scale.high, Math.max(scale.low, value));
      }
      values[row] = atLeast(value, params.floor);
    }
  },
  trace(params, number, _population, scale) {
    const value = shareOrValue(params, number);
    const arithmetic: RuleArithmetic = {
      of: 'product',
      top: [number],
      bottom: params.points === undefined ? undefined : [params.points],
    };
    if (scale === undefined) return { branch: 'given', value, arithmetic };
    const below = nano(value) < nano(scale.low);
    const above = nano(value) > nano(scale.high);
    if ((below || above) && !params.clamp) return undefined;
    const held = below || value < scale.low ? scale.low : above || value > scale.high ? scale.high : value;
    const hold = held === value ? undefined : value < held ? { least: held } : { most: held };
    return traced(below || above ? 'clamped' : 'given', { ...arithmetic, hold }, held, params.floor);
  },
  reach: ({ points }, scale) =>
    points === undefined && scale === undefined
      ? { as: 'others' }
      : { as: 'slope', bottom: points === undefined ? scale!.low : 0, full: points ?? scale!.high },
  describe(params, lang) {
    if (params.points === undefined)
      return lang === 'vi' ? 'giá trị đã cho trên thang' : 'the value given, on the scale';
    const full = say(params.points, lang);
    return lang === 'vi' ? `điểm đã chấm, tối đa ${full}` : `points as awarded, at most ${full}`;
  },
};
