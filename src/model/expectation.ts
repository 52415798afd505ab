/** What a column expects in its cells, by its form and by the rule of its node. */
import { RULES } from '../rules/index.ts';
import type { Reads } from '../rules/rule.ts';
import type { HeaderColumn } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export interface Expectation {
  as: 'number' | 'yes-no' | 'label' | 'tokens';
  /** How a number with `%` and one without become the number the rule wants. */
  percent: 'shift' | 'keep' | 'refuse';
  bare: 'shift' | 'keep';
  whole: boolean;
  negative: boolean;
  labels?: { code: string; names: string[] }[];
}

/** What the cells of a column hold. */
export function expectationOf(set: IndicatorSet, column: HeaderColumn): Expectation {
  const node = column.target >= 0 ? set.nodes[column.target] : undefined;
  const number = { as: 'number' as const, whole: false, negative: true, bare: 'keep' as const };
  if (column.form === 'percent') return { ...number, percent: 'shift', bare: 'shift' };
  if (column.form === 'value')
    return { ...number, percent: set.scale?.low === 0 && set.scale.high === 1 ? 'shift' : 'refuse' };
  if (column.form === 'points' || column.form === 'max') return { ...number, percent: 'refuse' };
  if (column.input !== undefined) {
    const input = node!.quotient![column.input as 'a' | 'b'];
    return { ...number, percent: 'refuse', whole: input.whole, negative: false };
  }
  // Beside inputs, the code's own column can only hold the word that says the item does not apply.
  if (node?.quotient !== undefined) return { ...number, as: 'tokens', percent: 'refuse' };
  const rule = node!.rule!;
  const reads: Reads = RULES[rule.kind].reads(rule.params);
  if (reads.as === 'label') return { ...number, as: 'label', percent: 'refuse', labels: reads.labels };
  if (reads.as === 'yes-no') return { ...number, as: 'yes-no', percent: 'refuse' };
  const percent =
    reads.unit === 'share' || reads.shifted === true ? 'shift' : reads.unit === 'percent' ? 'keep' : 'refuse';
  return {
    as: 'number',
    percent,
    bare: reads.shifted === true ? 'shift' : 'keep',
    whole: reads.whole,
    negative: reads.negative,
  };
}
