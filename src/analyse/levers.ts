/** What of a unit may be raised: every node whose result is not made of others, with the levels it could reach. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { findColumn } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import { nano, onScale } from '../rules/rule.ts';
import { rawColumn } from '../score/leaves.ts';
import { hasValue, type Results, type Scores, STATE } from '../score/results.ts';
import { gridOf, stepAbove, stepBelow } from './leverCell.ts';
import type { UnitScorer } from './whatIfUnit.ts';

/** A level that may be reached. */
export interface Rung {
  /** On the set's scale. */
  value: number;
  /** What would stand in the cell, in the numbers the rule is given or, for a finished result, in those of its column. */
  number: number;
}

export interface Lever {
  at: number;
  /** On the set's scale; its bottom where the figure is missing. */
  now: number;
  /** What stands in the cell now; NaN where it is missing. */
  number: number;
  /** The figure is missing and left out: raised, it comes into the maximum or the weights. */
  enters: boolean;
  /** Ascending, each above what the unit has; the last is the ceiling. */
  rungs: Rung[];
  /** True where every value up to the last rung may be reached. */
  slope: boolean;
  /** Of a slope: what a number is worth, on the scale. */
  worthOf(number: number): number;
  /** Of a slope: a number of the worst value, from which the way up begins. */
  bottom: number;
}

/** How far a figure may be raised: to the best any unit of the block has, or to full marks. */
export type Ceiling = 'best' | 'full';

interface Scope {
  set: IndicatorSet;
  results: Results;
  row: number;
  scorer: UnitScorer;
  ceiling: Ceiling;
  /** Rows of the same year and block, the unit's own left out. */
  others: number[];
}

/**
 * @param results of the whole file, every node kept
 * @returns levers in the order of the set; nodes that do not apply to the unit, or that nothing is known of, have none
 */
export function leversOf(results: Results, row: number, scorer: UnitScorer, ceiling: Ceiling): Lever[] {
  const { set, data } = results;
  const others = Array.from(data.groupOf.keys()).filter(
    (other) => other !== row && data.groupOf[other] === data.groupOf[row],
  );
  const scope: Scope = { set, results, row, scorer, ceiling, others };
  const scores = new Map([results.index, ...results.nodes].map((one) => [one.target, one]));
  return scorer.ends
    .filter((at) => set.nodes[at].counts)
    .flatMap((at) => leverOf(scope, at, scores.get(at)!) ?? []);
}

function leverOf(scope: Scope, at: number, scores: Scores): Lever | undefined {
  const { set, results, row } = scope;
  const state = scores.states[row];
  const isOpen = hasValue(state) || state === STATE.excluded;
  // An absent column has nothing a figure could be written into.
  if (!isOpen || results.data.plan.sources[at] === 'absent') return undefined;
  const now = hasValue(state) ? scores.k[row] / 1e9 : (set.scale?.low ?? Number.NEGATIVE_INFINITY);
  const way = results.data.plan.sources[at] === 'cells' ? rawWay(scope, at) : finishedWay(scope, at);
  const enters = state === STATE.excluded;
  const rungs = ascending(rungsOf(scope, at, way, scores, enters), now, way.numbers[row]);
  if (rungs.length === 0) return undefined;
  const { numbers, slope, worthOf, bottom } = way;
  return { at, now, number: numbers[row], enters, rungs, slope, worthOf, bottom };
}

/** Levels up to the ceiling: those of the rule, or the figures of the other units. */
function rungsOf(scope: Scope, at: number, way: Way, scores: Scores, enters: boolean): Rung[] {
  const { set, results, others, ceiling } = scope;
  const rungOf = (number: number): Rung => ({ number, value: way.worthOf(number) });
  const observed = others.filter((other) => scores.states[other] === STATE.value);
  const best = observed.reduce((most, other) => Math.max(most, scores.k[other]), Number.NEGATIVE_INFINITY);
  // Among the others a number may be worth more than it is to them; it is theirs all the same.
  if (way.relative) return distinct(observed.map((other) => way.numbers[other])).map(rungOf);
  const isBelow = ({ value }: Rung) => ceiling === 'full' || nano(value) <= best;
  if (!way.slope) return way.listed.map(rungOf).filter(isBelow);
  const full = ceiling === 'full' && way.full !== undefined ? [rungOf(way.full)] : [];
  const grid = 10 ** gridOf(set, results.data, at).decimals;
  // A quotient of somebody else's may have more digits than anybody would write: also the last that is not above it.
  const snap = (number: number) => (way.bottom <= number ? stepBelow : stepAbove)(number, grid) / grid;
  // What any value can be chosen of needs no steps, unless it comes in, or counts only from a level on.
  const inSteps = enters || set.nodes[set.nodes[at].parent]?.aggregate === 'best';
  const models = inSteps ? observed : observed.filter((other) => scores.k[other] === best).slice(0, 1);
  return [
    ...distinct(models.flatMap((other) => [snap(way.numbers[other]), way.numbers[other]]))
      .map(rungOf)
      .filter(isBelow),
    ...full,
  ];
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((number) => !Number.isNaN(number));
}

/** Each value once, by the number that is nearest to the one the unit has. */
function ascending(found: readonly Rung[], now: number, own: number): Rung[] {
  const byValue = new Map<number, Rung>();
  const far = ({ number }: Rung) => (Number.isNaN(own) ? Math.abs(number) : Math.abs(number - own));
  for (const rung of found) {
    // Not a number: the rule refuses it.
    if (!(nano(rung.value) > nano(now))) continue;
    const before = byValue.get(nano(rung.value));
    if (before === undefined || far(rung) < far(before)) byValue.set(nano(rung.value), rung);
  }
  return [...byValue.values()].sort((a, b) => a.value - b.value);
}

/** How the numbers of a node are worth something. */
interface Way {
  /** What stands in the cells, by row. */
  numbers: Float64Array;
  /** NaN where the rule refuses the number. */
  worthOf(number: number): number;
  /** Numbers at which something changes. */
  listed: number[];
  /** The number of full marks. */
  full?: number;
  slope: boolean;
  bottom: number;
  /** Worth something only against the others' numbers. */
  relative: boolean;
}

function rawWay({ set, results, scorer }: Scope, at: number): Way {
  const { data } = results;
  const raw = rawColumn({ set, data, problems: collectProblems() }, at);
  const rule = set.nodes[at].rule!;
  const reach = RULES[rule.kind].reach(rule.params, set.scale);
  const worthOf = (number: number) => scorer.rule(at, number)?.value ?? Number.NaN;
  const base = { numbers: raw.numbers, worthOf, slope: reach.as === 'slope', bottom: 0, relative: false };
  if (reach.as === 'others') return { ...base, listed: [], relative: true };
  if (reach.as === 'slope') return { ...base, listed: [], full: reach.full, bottom: reach.bottom };
  const grain = 10 ** -raw.column.decimals;
  const beside = reach.edges.flatMap((edge) => [edge - grain, edge + grain]);
  return { ...base, listed: [...reach.numbers, ...beside.map((x) => Number(x.toPrecision(12)))] };
}

/** A finished result is a number of its column's form: a value, points, or a share of the scale. */
function finishedWay({ set, results, row }: Scope, at: number): Way {
  const { data } = results;
  const column = findColumn(data, at, ({ form }) => form !== 'max' && form !== 'raw')!;
  const own = findColumn(data, at, ({ form }) => form === 'max')?.numbers[row];
  const max = own === undefined || Number.isNaN(own) ? (set.nodes[at].points ?? 1) : own;
  const { scale } = set;
  const worthOf = (number: number) =>
    column.form === 'points' ? number / max : column.form === 'percent' ? onScale(number, scale) : number;
  const numberOf = (value: number) =>
    column.form === 'points'
      ? value * max
      : column.form === 'percent' && scale !== undefined
        ? (value - scale.low) / (scale.high - scale.low)
        : value;
  // Others may have another maximum: what they reach is a value.
  const scores = results.nodes.find(({ target }) => target === at) ?? results.index;
  const numbers = Float64Array.from(scores.k, (k, other) =>
    other === row ? column.numbers[row] : numberOf(k / 1e9),
  );
  const ends = scale === undefined ? {} : { full: numberOf(scale.high) };
  const bottom = scale === undefined ? Math.min(...numbers) : numberOf(scale.low);
  return { numbers, worthOf, listed: [], ...ends, slope: true, bottom, relative: false };
}
