/** `dti what-if DATA UNIT --target-rank N | --target-value X`: what it takes. Nothing is written when anything is wrong. */
import type { Cost } from '../analyse/cheapest.ts';
import { type Goal, rankGoal } from '../analyse/goal.ts';
import type { Ceiling } from '../analyse/levers.ts';
import type { Price } from '../analyse/raises.ts';
import { reachGoal } from '../analyse/reach.ts';
import { toolVersion } from '../io.ts';
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { ScenarioFile } from '../model/scenarioDocument.ts';
import type { Flag } from '../render/call.ts';
import type { Reached } from '../render/reachText.ts';
import { onScale } from '../rules/rule.ts';
import { printFactor } from '../score/rank.ts';
import { toK } from '../score/results.ts';
import { nearest } from '../source/nearest.ts';
import { type Mark, readNumber, shiftPercent } from '../source/number.ts';
import type { DataOptions } from './load.ts';
import { openScored, rowOfUnit, type ScoredFile } from './oneUnit.ts';
import { type Format, layoutOf, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openInput, type Session } from './session.ts';
import type { WrittenOptions } from './whatIfWritten.ts';

export interface TargetOptions {
  targetRank?: number;
  targetValue?: string;
  fewest?: boolean;
  cheapest?: boolean;
  ceiling?: Ceiling;
  without?: string[];
}

type Options = DataOptions & OutputOptions & WrittenOptions & TargetOptions;

export async function runTarget(
  session: Session,
  path: string,
  unit: string | undefined,
  format: Exclude<Format, 'csv'> | undefined,
  options: Options,
): Promise<number> {
  const { problems } = session;
  // Its problems first: those of the call would keep the file from being looked at.
  const file = await openScored(session, path, options, { bounds: false });
  const row = file === undefined || unit === undefined ? undefined : rowOfUnit(session, file, unit);
  checkCall(session, unit, options);
  const prices = options.cheapest === true ? await readCosts(session, options.scenarios) : undefined;
  if (file === undefined) return closeSession(session);
  const without = nodesOf(session, file.set, options.without ?? []);
  const costs = prices === undefined ? undefined : costsOf(session, file, prices);
  const goal = goalOf(session, file, row, options);
  if (problems.hasErrors() || row === undefined || goal === undefined || format === undefined)
    return closeSession(session);
  const price: Price | undefined = costs && {
    costs,
    solve: await (await import('./solver.ts')).loadSolver(),
  };
  const ceiling = options.ceiling ?? 'best';
  const proposal = reachGoal(file.results, row, goal, { ceiling, without, price });
  const reached: Reached = {
    before: file.results,
    row,
    proposal,
    ceiling,
    costs,
    costUnit: prices?.costUnit,
    command: { path, unit: unit!, flags: flagsOf(options) },
  };
  writePieces(session, options.output, [await renderAs(session, format, options.output, reached)]);
  return closeSession(session);
}

/** Those without which the call would read other data, or read them otherwise. */
function flagsOf(options: Options): Flag[] {
  const { set, units, year, form, layer, decimal, sheet, allowAbsent, config } = options;
  const flags = { set, units, year, form, layer, decimal, sheet };
  const valued = Object.entries(flags).flatMap(([name, value]): Flag[] =>
    value === undefined ? [] : [[`--${name}`, value]],
  );
  return [
    ...valued,
    ...(allowAbsent === true ? [['--allow-absent'] as const] : []),
    ...(config === false
      ? [['--no-config'] as const]
      : config === undefined
        ? []
        : [['--config', config] as const]),
  ];
}

/** What does not go together, and what is lacking. */
function checkCall({ problems }: Session, unit: string | undefined, options: Options): void {
  const call = { file: '' };
  if (unit === undefined) problems.add('what-if/target-unit', {}, call);
  if (options.targetRank !== undefined && options.targetValue !== undefined)
    problems.add('what-if/two-targets', {}, call);
  if (options.change !== undefined || options.scenario !== undefined)
    problems.add('what-if/target-and-change', {}, call);
  if (options.fewest === true && options.cheapest === true)
    problems.add('what-if/fewest-or-cheapest', {}, call);
  if (options.cheapest === true && options.scenarios === undefined)
    problems.add('what-if/no-costs', {}, call);
  if (options.cheapest !== true && options.scenarios !== undefined)
    problems.add('what-if/costs-unused', { file: options.scenarios }, call);
}

async function readCosts(session: Session, path: string | undefined): Promise<ScenarioFile | undefined> {
  const source = path === undefined ? undefined : openInput(session, path);
  if (source === undefined) return undefined;
  const { compileScenarios } = await import('../model/compile.ts');
  const read = compileScenarios(source, session.problems);
  if (read !== undefined && read.costs.length === 0)
    session.problems.add('what-if/no-costs', {}, { file: source.name });
  return read;
}

function costsOf(
  { problems }: Session,
  { set, data }: ScoredFile,
  { costs }: ScenarioFile,
): Map<number, Cost> {
  const found = new Map<number, Cost>();
  for (const { code, fixed, perPoint, place } of costs) {
    const at = set.nodes.findIndex((node) => node.code === code);
    if (at < 0) {
      const near = nearest(code, codesOf(set)).join(', ');
      problems.add('what-if/unknown-code', { code, set: set.id, near }, place);
    } else if (perPoint > 0 && set.kind === 'weighted')
      problems.add('what-if/cost-per-point', { code }, place);
    else {
      found.set(at, { fixed, perPoint });
      const source = data.plan.sources[at];
      if (source !== 'cells' && source !== 'given') problems.add('what-if/cost-idle', { code }, place);
    }
  }
  return found;
}

function codesOf(set: IndicatorSet): string[] {
  return set.nodes.map(({ code }) => code);
}

/** A node, and all that lies below it. */
function nodesOf({ problems }: Session, set: IndicatorSet, codes: readonly string[]): Set<number> {
  const found = new Set<number>();
  const add = (at: number): void => {
    found.add(at);
    set.nodes[at].children.forEach(add);
  };
  for (const code of codes) {
    const at = set.nodes.findIndex((node) => node.code === code.trim());
    if (at >= 0) add(at);
    else {
      const near = nearest(code, codesOf(set)).join(', ');
      const place = { file: '', flag: `--without ${code}` };
      problems.add('what-if/unknown-code', { code, set: set.id, near }, place);
    }
  }
  return found;
}

function goalOf(
  session: Session,
  { set, data, results }: ScoredFile,
  row: number | undefined,
  options: Options,
): Goal | undefined {
  const { problems } = session;
  const { targetRank: rank, targetValue: text } = options;
  if (text !== undefined) return valueGoal(session, set, data.mark, text);
  const place = { file: '', flag: `--target-rank ${rank}` };
  if (!isRanked(set)) {
    problems.add('usage/not-ranked', { option: '--target-rank', set: set.id }, place);
    return undefined;
  }
  if (row === undefined) return undefined;
  const { k, rank: ranks } = results.index;
  const isRival = (_: number, other: number) => data.groupOf[other] === data.groupOf[row];
  const last = Math.max(0, ...ranks.filter((one, other) => isRival(one, other) && !Number.isNaN(one)));
  const goal = rank! > last ? undefined : rankGoal(results, row, rank!);
  // Nobody could take the last place from it.
  if (goal === undefined && rank! <= last) {
    const holder = ranks.findIndex((one, other) => isRival(one, other) && one === rank);
    return { k: k[row], rank, holder: holder < 0 ? row : holder };
  }
  if (goal === undefined) problems.add('what-if/no-such-rank', { rank: rank!, last }, place);
  return goal;
}

/** Beyond this nobody asks, and billionths are not exact. */
const MOST = 1e9;

/** A figure as the ranking prints it, or with % a share of the scale. */
function valueGoal(
  { problems }: Session,
  set: IndicatorSet,
  mark: Mark | undefined,
  text: string,
): Goal | undefined {
  const place = { file: '', flag: `--target-value ${text}` };
  const typed = readNumber(text.trim());
  // As in a change: the file's mark settles what may be a decimal or a thousand.
  const reading = typed.kind === 'ambiguous' && mark !== undefined ? readNumber(text.trim(), mark) : typed;
  // There is no percent of a scale without ends.
  const isOdd = reading.kind === 'number' && reading.percent && set.scale === undefined;
  if (reading.kind !== 'number' || isOdd || Math.abs(reading.value) > MOST) {
    const example = { value: '0.7', points: '700', percent: '70' }[set.index.print.as];
    problems.add('what-if/bad-target', { text, example }, place);
    return undefined;
  }
  const { scale } = set;
  const value =
    reading.percent && scale !== undefined
      ? onScale(shiftPercent(reading.plain), scale)
      : reading.value / printFactor(set, 0);
  return { k: toK(value) };
}

async function renderAs(
  session: Session,
  format: Exclude<Format, 'csv'>,
  output: string | undefined,
  reached: Reached,
): Promise<string> {
  if (format === 'json')
    return (await import('../render/reachJson.ts')).renderReachJson(reached, toolVersion());
  const { renderReach } = await import('../render/reachText.ts');
  const { fenceCall, wrapCall } = await import('../render/call.ts');
  const nameWidth = format === 'table' && output === undefined ? session.host.width : undefined;
  const call = (parts: readonly string[]) =>
    format === 'md' ? fenceCall(parts) : wrapCall(parts, nameWidth);
  return renderReach(reached, {
    lang: session.lang,
    nameWidth,
    call,
    ...(await layoutOf(session, format, output)),
  });
}
