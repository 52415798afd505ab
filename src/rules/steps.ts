/** `steps`: ordered thresholds, each worth a stated result ("4 meetings a year: 20; 3: 15; …"). */
import {
  atLeast,
  checkFloor,
  type Floored,
  floorOf,
  resolveResult,
  resultSchema,
  type WrittenResult,
} from './result.ts';
import { onScale, type Rule, say, sayResult, stated, type Z } from './rule.ts';
import { findThresholdFaults, matches, sayThreshold, type Threshold, thresholdShape } from './thresholds.ts';

export interface StepsParams extends Floored {
  unit?: 'share' | 'percent';
  steps: (Threshold & { share: number })[];
  otherwise: number;
}

interface Written {
  unit?: 'share' | 'percent';
  steps: (Threshold & { points?: number; share?: number })[];
  else: WrittenResult;
  floor?: number;
}

export const steps: Rule<StepsParams> = {
  kind: 'steps',
  schema: (z: Z) => {
    const step = z.union([
      z.strictObject({ ...thresholdShape(z), points: z.number() }),
      z.strictObject({ ...thresholdShape(z), share: z.number() }),
    ]);
    return z.strictObject({
      kind: z.literal('steps'),
      unit: z.enum(['share', 'percent']).optional(),
      steps: z.array(step).min(1),
      else: resultSchema(z),
      floor: floorOf(z),
    });
  },
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    for (const fault of findThresholdFaults(written.steps)) {
      const path = ['steps', fault.index];
      if (fault.kind === 'overlap')
        site.report('set/steps-overlap', { step: fault.index + 1, other: fault.other! + 1 }, path);
      else if (fault.kind === 'order')
        site.report('set/steps-order', { step: fault.index + 1, other: fault.other! + 1 }, path);
      else {
        const expected = {
          none: '#threshold',
          both: '#oneEnd',
          reversed: '#lowBelowHigh',
        }[fault.kind];
        site.report('set/bad-parameter', { what: `step ${fault.index + 1}`, expected }, path);
      }
    }
    return {
      unit: written.unit,
      steps: written.steps.map(({ points, share, ...threshold }, index) => ({
        ...threshold,
        share: resolveResult(points === undefined ? { share } : { points }, site, ['steps', index]),
      })),
      otherwise: resolveResult(written.else, site, ['else']),
      floor: written.floor,
    };
  },
  reads: (params) => ({ as: 'number', unit: params.unit, whole: false, negative: true }),
  score(params, numbers, values, { scale }) {
    const worth = params.steps.map((step) => atLeast(onScale(step.share, scale), params.floor));
    const otherwise = atLeast(onScale(params.otherwise, scale), params.floor);
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row];
      if (Number.isNaN(number)) continue;
      let at = 0;
      while (at < worth.length && !matches(params.steps[at], number)) at++;
      values[row] = at < worth.length ? worth[at] : otherwise;
    }
  },
  trace(params, number, _population, scale) {
    const taken = params.steps.find((step) => matches(step, number));
    const branch = taken === undefined ? 'else' : sayThreshold(taken, String);
    return stated(branch, taken?.share ?? params.otherwise, scale, params.floor);
  },
  reach({ steps: all }) {
    const ends = (...keys: (keyof Threshold)[]) =>
      all.flatMap((step) => keys.flatMap((key) => (step[key] === undefined ? [] : [step[key]])));
    return { as: 'steps', numbers: ends('from', 'up-to'), edges: ends('from', 'above', 'up-to', 'below') };
  },
  describe(params, lang, points) {
    const threshold = (step: Threshold) => sayThreshold(step, (x) => say(x, lang));
    const parts = params.steps.map((step) => `${threshold(step)}: ${sayResult(step.share, lang, points)}`);
    return `${parts.join('; ')}; ${lang === 'vi' ? 'còn lại' : 'else'}: ${sayResult(params.otherwise, lang, points)}`;
  },
  sayBranch(params, branch, lang) {
    const taken = params.steps.find((step) => sayThreshold(step, String) === branch);
    return taken === undefined
      ? lang === 'vi'
        ? 'còn lại'
        : 'else'
      : sayThreshold(taken, (x) => say(x, lang));
  },
};
