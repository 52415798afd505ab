/** Targets, their measures and the data brought together: goals on the measure's yardstick, figures, and whom each is meant for. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Dataset, type FreeData, unitLabel } from '../model/dataset.ts';
import { type ResolvedGoal, resolveGoal } from '../model/goals.ts';
import type { IndicatorSet, Text } from '../model/indicatorSet.ts';
import type { CodeMeasure, ColumnMeasure, Measure, Yardstick } from '../model/measures.ts';
import type { Registry } from '../model/registry.ts';
import { rowFinder } from '../model/rowUnits.ts';
import type { Target } from '../model/targetPlan.ts';
import { rowsOfChoice } from '../model/targetUnits.ts';
import type { Results } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { type Figures, figuresOfCode, figuresOfColumn, findFree, percentsIn } from './figures.ts';
import type { Measured } from './targets.ts';

export interface Surroundings {
  data: Dataset;
  /** Of the set narrowed to the measures; undefined where none of them is a code, or the data cannot be scored. */
  results: Results | undefined;
  registry: Registry | undefined;
  problems: Problems;
}

/** @returns what can be held against the data; a target left out has its reason in `problems` */
export function measureTargets(
  targets: readonly Target[],
  measures: readonly (Measure | undefined)[],
  around: Surroundings,
): Measured[] {
  const { data, registry, problems } = around;
  const choices = new Map<string, Uint8Array>();
  const warned = new Set<string>();
  noteRegions(targets, around);
  return targets.flatMap((target, i) => {
    const measure = measures[i];
    const key = JSON.stringify(target.units);
    // What a plan says for all its targets is wrong only once.
    const rows = choices.get(key) ?? rowsOfChoice(target.units, data, registry, problems);
    choices.set(key, rows);
    if (measure === undefined) return [];
    const found =
      measure.kind === 'code' ? measureCode(target, measure, around) : measureColumn(target, measure, around);
    if (found === undefined) return [];
    const once = measure.kind === 'code' ? target.measure : fold(measure.header);
    if (!warned.has(once)) warnOf(measure, found, around);
    warned.add(once);
    return [{ target, measure, ...found, rows }];
  });
}

/** Regions taken from a registry may be ours, and they decide whom a target is meant for. */
function noteRegions(targets: readonly Target[], { data, registry, problems }: Surroundings): void {
  if (registry?.origins.regions.is !== 'editorial') return;
  if (!targets.some(({ units }) => units.kind === 'region')) return;
  const read = rowFinder(registry);
  const followed = data.units.some((unit, row) => {
    const own = read(unit, data.names[row]).unit;
    return own !== undefined && registry.units[own].region === data.regions[row];
  });
  if (followed) problems.add('note/regions-editorial', { registry: registry.id }, { file: '' });
}

interface Found {
  goal: ResolvedGoal;
  figures: Figures;
}

function measureCode(target: Target, measure: CodeMeasure, around: Surroundings): Found | undefined {
  const { results, problems } = around;
  const goal = resolveGoal(target, measure.yardstick, problems);
  if (results === undefined) return undefined;
  const { set, data } = results;
  if (!isKnown(set, data, measure.target)) {
    problems.add('plan/measure-absent', { measure: target.measure }, target.places.measure);
    return undefined;
  }
  if (measure.form === 'raw' && data.plan.sources[measure.target] === 'given') {
    const header = data.byTarget.get(measure.target)?.find(({ form }) => form !== 'max')?.header ?? '';
    problems.add('plan/raw-absent', { measure: measure.code, header }, target.places.measure);
    return undefined;
  }
  return goal === undefined ? undefined : { goal, figures: figuresOfCode(measure, results) };
}

/** False for nodes below a given result, and for unscored ones the file says nothing about. */
function isKnown(set: IndicatorSet, { plan }: Dataset, target: number): boolean {
  if (target < 0) return set.views[-1 - target].of.every(({ node }) => isReached(set, plan.sources, node));
  return isReached(set, plan.sources, target);
}

function isReached(set: IndicatorSet, sources: Dataset['plan']['sources'], at: number): boolean {
  for (let up = set.nodes[at].parent; up >= 0; up = set.nodes[up].parent)
    if (sources[up] !== 'children') return false;
  return sources[at] !== 'skipped';
}

function measureColumn(target: Target, { header }: ColumnMeasure, around: Surroundings): Found | undefined {
  const { data, problems } = around;
  const column = findFree(data, (other) => fold(other) === fold(header));
  if (column === undefined) return undefined;
  const yardstick = yardstickOf(column, target, around);
  const goal = yardstick === undefined ? undefined : resolveGoal(target, yardstick, problems);
  return goal === undefined ? undefined : { goal, figures: figuresOfColumn(column) };
}

/** In what a column's numbers are: as the plan says, else as its cells are written. */
function yardstickOf(
  column: FreeData,
  target: Target,
  { data, problems }: Surroundings,
): Yardstick | undefined {
  const { unit, header } = column;
  // Shares above 1 exist (102 % of a plan), but a goal of 80 among shares is a percentage without its sign.
  const high = target.goal.percent ? undefined : 1;
  if (unit === 'share') return { is: 'share', bare: 'share', high };
  if (unit === 'percent') return { is: 'share', bare: 'percent' };
  const { written, odd } = percentsIn(column);
  if (written === 'all') return { is: 'share', bare: 'percent' };
  if (written === 'none') {
    const figures = Array.from(column.numbers).filter((x) => !Number.isNaN(x));
    // A column without a single number says nothing of what it would hold.
    if (figures.length === 0) return { is: 'either', bare: 'share' };
    return refuseMixed(target, figures, problems) ? undefined : { is: 'number', bare: 'share' };
  }
  const what = column.percents[odd] === 1 ? '#aPercentage' : '#plainNumber';
  problems.add('plan/mixed-percent', { header, what }, { file: data.file, ...data.fieldOf(column, odd) });
  return undefined;
}

/**
 * A goal of 0.8 among figures up to 85, or one of 80 among figures up to 0.9: one is a share and the other a percentage,
 * or both are counts. Only the plan can say, and a percentage as a unit of measure does not.
 */
function refuseMixed(target: Target, figures: readonly number[], problems: Problems): boolean {
  const { goal, measure, unitOfMeasure, places } = target;
  // A goal with % is refused, or understood, elsewhere.
  if (goal.percent || (unitOfMeasure !== undefined && !saysPercent(unitOfMeasure))) return false;
  const size = Math.abs(Number(goal.plain));
  const low = figures.reduce((a, b) => Math.min(a, b));
  const high = figures.reduce((a, b) => Math.max(a, b));
  const largest = Math.max(Math.abs(low), Math.abs(high));
  // Nothing is nothing, in shares, percentages and counts.
  if (size === 0 || largest === 0 || size <= 1 === largest <= 1) return false;
  problems.add('plan/share-or-percent', { measure, goal: goal.text, low, high }, places.goal);
  return true;
}

function saysPercent({ vi, en }: Text): boolean {
  return [vi, en].some((text) => text !== undefined && /%|phần trăm|per ?cent/i.test(text.normalize('NFC')));
}

const MOST = 8;

function warnOf(measure: Measure, { goal, figures }: Found, { data, problems }: Surroundings): void {
  if (measure.kind === 'column') {
    const column = findFree(data, (other) => fold(other) === fold(measure.header))!;
    // Where the goal itself lies beyond 100 %, so may the figures.
    if (!goal.share || goal.k > 1_000_000_000n) return;
    figures.k.forEach((k, row) => {
      if (k === undefined || k <= 1_000_000_000n) return;
      const args = { unit: unitLabel(data, row), header: column.header, value: Number(k) / 1e7 };
      problems.add('plan/over-hundred', args, { file: data.file, ...data.fieldOf(column, row) });
    });
    return;
  }
  const rows = figures.partial;
  if (rows.length === 0) return;
  const names = [...new Set(rows.map((row) => unitLabel(data, row)))].sort();
  const units = `${names.slice(0, MOST).join(', ')}${names.length > MOST ? ' …' : ''}`;
  problems.add(
    'plan/partial',
    { measure: `${measure.code}@${measure.form}`, count: rows.length, units },
    { file: data.file },
  );
}
