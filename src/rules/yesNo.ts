/** `yes-no`: done or not done. The words that count as yes and no belong to the set (model/tokens). */
import {
  atLeast,
  checkFloor,
  type Floored,
  floorOf,
  resolveResult,
  resultSchema,
  type WrittenResult,
} from './result.ts';
import { onScale, type Rule, sayResult, stated, type Z } from './rule.ts';

export interface YesNoParams extends Floored {
  /** Shares of full marks. */
  yes: number;
  no: number;
}

interface Written {
  yes?: WrittenResult;
  no?: WrittenResult;
  floor?: number;
}

export const yesNo: Rule<YesNoParams> = {
  kind: 'yes-no',
  schema: (z: Z) =>
    z.strictObject({
      kind: z.literal('yes-no'),
      yes: resultSchema(z).optional(),
      no: resultSchema(z).optional(),
      floor: floorOf(z),
    }),
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    return {
      yes: resolveResult(written.yes ?? { share: 1 }, site, ['yes']),
      no: resolveResult(written.no ?? 0, site, ['no']),
      floor: written.floor,
    };
  },
  reads: () => ({ as: 'yes-no' }),
  score(params, numbers, values, { scale }) {
    const yes = atLeast(onScale(params.yes, scale), params.floor);
    const no = atLeast(onScale(params.no, scale), params.floor);
    for (let row = 0; row < numbers.length; row++) {
      if (numbers[row] === 1) values[row] = yes;
      else if (numbers[row] === 0) values[row] = no;
    }
  },
  trace(params, number, _population, scale) {
    const branch = number === 1 ? 'yes' : 'no';
    return stated(branch, params[branch], scale, params.floor);
  },
  reach: () => ({ as: 'steps', numbers: [0, 1], edges: [] }),
  describe(params, lang, points) {
    const [yes, no] = [sayResult(params.yes, lang, points), sayResult(params.no, lang, points)];
    return lang === 'vi' ? `có: ${yes}; không: ${no}` : `yes: ${yes}; no: ${no}`;
  },
};
