/** `--weights COLUMN`: what weighs the old units where they are merged. For every command that merges. */
import { METHODS, type MergeMethod } from '../analyse/mergeMethods.ts';
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { readWeights } from '../model/weights.ts';
import type { Mark } from '../source/number.ts';
import type { TextSource } from '../source/text.ts';
import type { Session } from './session.ts';

/** What a call says of weights. */
export interface WeightFlags {
  weights?: string;
  decimal?: Mark;
}

/**
 * A method that needs weights gets them, and weights are given only to a method that uses them.
 * @param methods those the call runs
 * @param besides another flag that would use weights, where the command has one
 */
export function checkWeights(
  problems: Problems,
  column: string | undefined,
  methods: readonly MergeMethod[],
  besides = '',
): void {
  const [method] = methods;
  if (method === 'weighted-mean' && column === undefined)
    problems.add('usage/weights-needed', {}, { file: '' });
  if (column !== undefined && !methods.includes('weighted-mean'))
    problems.add('usage/weights-unused', { column, method, besides }, { file: '' });
}

/** The method asked for first; with `all` the others beside it, as far as there is what they need. */
export function methodsFor(
  method: MergeMethod,
  which: 'one' | 'all',
  weights: string | undefined,
): MergeMethod[] {
  if (which === 'one') return [method];
  return [
    method,
    ...METHODS.filter((one) => one !== method && (one !== 'weighted-mean' || weights !== undefined)),
  ];
}

/** @returns one weight a row of the data; undefined where none is asked for, or one is no weight, which is reported */
export function weightsOf(
  { problems, config }: Session,
  source: TextSource,
  { data, set }: { data: Dataset; set: IndicatorSet },
  { weights, decimal }: WeightFlags,
): Float64Array | undefined {
  if (weights === undefined) return undefined;
  return readWeights(source, weights, data, decimal ?? set.decimal ?? config.decimal, problems);
}
