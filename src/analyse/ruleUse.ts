/** How a rule was used on the number of one row: its branch, its arithmetic and, of a relative rule, its population. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { CELL, type Dataset, findColumn } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { RULES, type RuleKind } from '../rules/index.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Population } from '../rules/rule.ts';
import { rawColumn } from '../score/leaves.ts';
import { makePopulations } from '../score/populations.ts';
import type { Arithmetic, Combination, Exact, PopulationUse, RuleUse } from './explanation.ts';

/** The way of a leaf's cells to its value, where its rule was run and gave one. */
export function ruledLeaf(
  set: IndicatorSet,
  data: Dataset,
  at: number,
  row: number,
  result: number,
): Arithmetic | undefined {
  const node = set.nodes[at];
  const { kind, params } = node.rule!;
  const input = (name?: string) =>
    findColumn(data, at, (column) => column.form === 'raw' && column.input === name)?.numbers[row] ??
    Number.NaN;
  const [a, b, per] = [input('a'), input('b'), node.quotient?.per ?? 1];
  const quotient = node.quotient === undefined ? undefined : { a, b, per };
  if (quotient !== undefined && b === 0) {
    // Whatever the rule, this is worth the bottom of the scale, or the rule's floor.
    const { floor } = params as { floor?: number };
    const arithmetic = { of: 'product' as const, top: [0], range: set.scale, floor };
    return {
      operation: 'rule',
      quotient,
      rule: { kind, params, branch: 'zero-denominator', arithmetic },
      result,
    };
  }
  const number = quotient === undefined ? input() : (a / b) * per;
  const population = kind === 'relative' ? populationOf(set, data, at, row) : undefined;
  const rule = useRule(set, data, row, kind, params, number, population);
  return rule === undefined ? undefined : { operation: 'rule', quotient, number, rule, result };
}

/** A node's aggregate, and what the relative rule of `rescale` made of it. */
export function rescaled(
  set: IndicatorSet,
  data: Dataset,
  { rescale }: Exact,
  at: number,
  row: number,
  of: Combination,
  result: number,
): Arithmetic | undefined {
  const population = rescale.get(at)?.of(row);
  const rule = useRule(set, data, row, 'relative', set.nodes[at].rescale, of.result, population);
  return rule === undefined ? undefined : { operation: 'rescale', of, rule, result };
}

/** The units that a relative rule left an item out for. */
export function populationFor(
  set: IndicatorSet,
  data: Dataset,
  { rescale }: Exact,
  at: number,
  row: number,
): PopulationUse | undefined {
  const { rule, rescale: own } = set.nodes[at];
  const inner = rescale.get(at)?.of(row);
  if (inner !== undefined) return describeUse(data, row, own!, inner);
  if (rule?.kind !== 'relative') return undefined;
  return describeUse(data, row, rule.params as RelativeParams, populationOf(set, data, at, row));
}

function populationOf(set: IndicatorSet, data: Dataset, at: number, row: number): Population {
  const problems = collectProblems();
  const { numbers, cells } = rawColumn({ set, data, problems }, at);
  const node = set.nodes[at];
  const context = { set, data, problems, shift: 0 as const };
  const observed = numbers.map((x, i) => (cells[i] === CELL.number ? x : Number.NaN));
  return makePopulations(context, node, node.rule!.params as RelativeParams, observed).of(row);
}

function useRule(
  set: IndicatorSet,
  data: Dataset,
  row: number,
  kind: RuleKind,
  params: unknown,
  number: number,
  population: Population | undefined,
): RuleUse | undefined {
  const trace = RULES[kind].trace(params, number, population, set.scale);
  if (trace === undefined) return undefined;
  const { branch, arithmetic } = trace;
  if (population === undefined) return { kind, params, branch, arithmetic };
  return {
    kind,
    params,
    branch,
    arithmetic,
    population: describeUse(data, row, params as RelativeParams, population),
  };
}

function describeUse(
  { groups, groupOf, years }: Dataset,
  row: number,
  { all, frozen, referenceUnit, lowerIsBetter }: RelativeParams,
  { sorted: _, ...population }: Population,
): PopulationUse {
  const fixed = Object.entries(frozen ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [name === 'best' ? (lowerIsBetter ? 'min' : 'max') : name],
  );
  return {
    ...population,
    block: all ? '' : groups[groupOf[row]].block,
    year: years[row],
    frozen: fixed,
    referenceUnit,
  };
}
