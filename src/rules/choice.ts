/** `choice`: one label out of a list, each worth a stated result. */
import { fold } from '../source/fold.ts';
import {
  atLeast,
  checkFloor,
  type Floored,
  floorOf,
  resolveResult,
  resultSchema,
  type WrittenResult,
} from './result.ts';
import { type Lang, onScale, type Rule, sayResult, stated, type Z } from './rule.ts';

export interface ChoiceParams extends Floored {
  /** `share` is a share of full marks; `names` are the label's names in either language. */
  options: { code: string; names: string[]; share: number }[];
}

type WrittenOption = { points?: number; share?: number; label?: string | { vi?: string; en?: string } };
interface Written {
  options: Record<string, 0 | WrittenOption>;
  floor?: number;
}

function nameOf({ code, names }: ChoiceParams['options'][number], lang: Lang): string {
  return names[lang === 'vi' ? 0 : names.length - 1] ?? code;
}

export const choice: Rule<ChoiceParams> = {
  kind: 'choice',
  schema: (z: Z) => {
    const label = z
      .union([z.string(), z.strictObject({ vi: z.string().optional(), en: z.string().optional() })])
      .optional();
    return z.strictObject({
      kind: z.literal('choice'),
      options: z.record(
        z.string(),
        z.union([
          resultSchema(z),
          z.strictObject({ points: z.number(), label }),
          z.strictObject({ share: z.number(), label }),
        ]),
      ),
      floor: floorOf(z),
    });
  },
  compile(written: Written, site) {
    checkFloor(written.floor, site);
    const seen = new Map<string, string>();
    const options = Object.entries(written.options).map(([code, option]) => {
      const label = option === 0 ? undefined : option.label;
      const names =
        label === undefined
          ? []
          : typeof label === 'string'
            ? [label]
            : [label.vi, label.en].filter((name) => name !== undefined);
      for (const [name, label] of new Map([code, ...names].map((text) => [fold(text), text]))) {
        const other = seen.get(name);
        if (other !== undefined)
          site.report('set/label-twice', { label, first: other, second: code }, ['options', code]);
        seen.set(name, code);
      }
      const result: WrittenResult =
        option === 0 ? 0 : option.points === undefined ? { share: option.share } : { points: option.points };
      return { code, names, share: resolveResult(result, site, ['options', code]) };
    });
    if (options.length < 2)
      site.report('set/bad-parameter', { what: 'options', expected: '#twoLabels' }, ['options']);
    return { options, floor: written.floor };
  },
  reads: (params) => ({ as: 'label', labels: params.options.map(({ code, names }) => ({ code, names })) }),
  score(params, numbers, values, { scale }) {
    const worth = params.options.map((option) => atLeast(onScale(option.share, scale), params.floor));
    for (let row = 0; row < numbers.length; row++) {
      const number = numbers[row];
      if (!Number.isNaN(number)) values[row] = worth[number];
    }
  },
  trace(params, number, _population, scale) {
    const option = params.options[number];
    return stated(option.code, option.share, scale, params.floor);
  },
  reach: ({ options }) => ({ as: 'steps', numbers: options.map((_, i) => i), edges: [] }),
  describe(params, lang, points) {
    return params.options
      .map((option) => `${nameOf(option, lang)}: ${sayResult(option.share, lang, points)}`)
      .join('; ');
  },
  sayBranch(params, branch, lang) {
    const option = params.options.find(({ code }) => code === branch);
    return option === undefined ? branch : nameOf(option, lang);
  },
};
