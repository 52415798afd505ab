/**
 * A file as it is beside the file with some changes: what moves at every level of the changed units, whom they pass, who
 * else is moved because a rule is relative, and which changes come to nothing. All from whole billionths and ranks.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { applyChanges, type Change } from '../model/changeCells.ts';
import { isBelow, isRanked, mainLevel } from '../model/indicatorSet.ts';
import { tieKeys } from '../score/rank.ts';
import { type Results, type Scores, STATE } from '../score/results.ts';
import { compareText } from './report.ts';
import { type Effect, effectOf } from './whatIfEffect.ts';
import { type OthersMoved, othersMoved } from './whatIfOthers.ts';
import { type Changed, rescore } from './whatIfScore.ts';

/** What one side says of a unit at a node or view; NaN where there is nothing. */
export interface Standing {
  k: number;
  state: number;
  rank: number;
  points: number;
  max: number;
  coverage: number;
}

export interface Move {
  /** A node's index, or a view's as −1 − index. */
  target: number;
  code: string;
  before: Standing;
  after: Standing;
  /** after − before in billionths; NaN where one has no value. */
  difference: number;
  /** Places gained; NaN where one has no rank. */
  places: number;
}

export interface UnitWhatIf {
  row: number;
  changes: { change: Change; effect: Effect }[];
  /**
   * The index, then nodes in tree order, then views: everything down to the mains, and below them what was changed and what
   * lies above it. What lies below an assumed node is left out, because it is not used.
   */
  moves: Move[];
  /** Rows that were level or ahead and are behind now; by name. */
  passed: number[];
  /** Rows that were ahead or behind and are level now. */
  level: number[];
  /** Rows that were level or behind and are ahead now. */
  passedBy: number[];
  /** Nodes whose cells were missing and have a value now, and the other way round. */
  observed: number[];
  lost: number[];
}

export interface WhatIf {
  before: Results;
  after: Results;
  units: UnitWhatIf[];
  others: OthersMoved;
}

/**
 * @param rows units that are shown though nothing of theirs is changed
 * @param effect what comes of a change, where that is known; otherwise it is found out, which may take scoring once more
 */
export function askWhatIf(
  before: Results,
  { changes, results }: Changed,
  rows: readonly number[],
  effect?: Effect,
): WhatIf {
  const changed = [...new Set([...rows, ...changes.map(({ row }) => row)])];
  const columns = columnsOf(before, results);
  return {
    before,
    after: results,
    units: changed.map((row) => unitOf(before, results, columns, changes, row, effect)),
    others: othersMoved(before, results, changes),
  };
}

function allOf({ index, nodes, views }: Results): Scores[] {
  return [index, ...nodes, ...views];
}

type Columns = { before: Scores; after: Scores }[];

/** Both sides are scored by the same plan, so that they have the same columns. */
function columnsOf(before: Results, after: Results): Columns {
  const others = allOf(after);
  return allOf(before).map((scores, i) => ({ before: scores, after: others[i] }));
}

function unitOf(
  before: Results,
  after: Results,
  columns: Columns,
  all: readonly Change[],
  row: number,
  effect: Effect | undefined,
): UnitWhatIf {
  const { set } = before;
  const changes = all.filter((change) => change.row === row);
  const moves = columns.map((pair) => moveOf(pair, row));
  const byTarget = new Map(moves.map((move) => [move.target, move]));
  const deepest = set.nodes.find(({ level }) => level === mainLevel(set))?.depth ?? 1;
  const isShown = (at: number): boolean =>
    at < 0 ||
    (set.nodes[at].depth <= deepest && !isUnused(at)) ||
    changes.some(({ target }) => target === at || isBelow(set.nodes, target, at));
  const isUnused = (at: number) =>
    changes.some(({ target, assumed }) => assumed !== undefined && isBelow(set.nodes, at, target));
  const without = (one: Change) => {
    const others = all.filter((change) => change !== one);
    // Without others the unit is as it is.
    if (!others.some((change) => change.row === row)) return undefined;
    const data = applyChanges(before.data, others);
    const results = rescore(set, data, others, { bounds: false }, collectProblems());
    return results === undefined
      ? undefined
      : new Map(allOf(results).map((scores) => [scores.target, standingAt(scores, row)]));
  };
  const turned = (from: (state: number) => boolean, to: (state: number) => boolean) =>
    moves
      .filter(
        ({ target, before, after }) => isChanged(changes, target) && from(before.state) && to(after.state),
      )
      .map(({ target }) => target);
  return {
    row,
    changes: changes.map((change) => ({
      change,
      effect: effect ?? effectOf(before, change, byTarget, without),
    })),
    moves: moves.filter(({ target }) => isShown(target)),
    ...passes(before, after, row),
    observed: turned(isMissing, (state) => state === STATE.value),
    lost: turned((state) => state === STATE.value, isMissing),
  };
}

function isChanged(changes: readonly Change[], target: number): boolean {
  return changes.some((change) => change.target === target);
}

function isMissing(state: number): boolean {
  return state === STATE.zeroed || state === STATE.excluded;
}

function moveOf({ before, after }: Columns[number], row: number): Move {
  const [one, other] = [standingAt(before, row), standingAt(after, row)];
  return {
    target: before.target,
    code: before.code,
    before: one,
    after: other,
    difference: other.k - one.k,
    places: one.rank - other.rank,
  };
}

/** What a column says of a row. */
export function standingAt({ k, states, rank, points, max, coverage }: Scores, row: number): Standing {
  return {
    k: k[row],
    state: states[row],
    rank: rank[row],
    points: points?.[row] ?? Number.NaN,
    max: max?.[row] ?? Number.NaN,
    coverage: coverage[row],
  };
}

/** True where nothing that is printed of a node differs. */
export function isStill({ before, after }: Pick<Move, 'before' | 'after'>): boolean {
  const keys = ['k', 'state', 'rank', 'points', 'max'] as const;
  return keys.every((key) => Object.is(before[key], after[key]));
}

/** Whom a unit passes by the index: by the numbers that decide ranks, among the units ranked with it. */
function passes(
  before: Results,
  after: Results,
  row: number,
): Pick<UnitWhatIf, 'passed' | 'level' | 'passedBy'> {
  const found = { passed: [] as number[], level: [] as number[], passedBy: [] as number[] };
  const { set, data } = before;
  if (!isRanked(set)) return found;
  const [was, is] = [before, after].map(({ index }) => tieKeys(set, 0, index.k));
  for (let other = 0; other < data.rows; other++) {
    if (other === row || data.groupOf[other] !== data.groupOf[row]) continue;
    const [then, now] = [was[other] - was[row], is[other] - is[row]];
    // Without a score on either side nobody is ahead of anybody.
    if (Number.isNaN(then) || Number.isNaN(now)) continue;
    if (then >= 0 && now < 0) found.passed.push(other);
    else if (then <= 0 && now > 0) found.passedBy.push(other);
    else if (then !== 0 && now === 0) found.level.push(other);
  }
  const byName = (a: number, b: number) => compareText(data.units[a], data.units[b]);
  // Those furthest ahead now come first, and those of one score by name.
  const order = (a: number, b: number) => is[b] - is[a] || byName(a, b);
  for (const rows of Object.values(found)) rows.sort(order);
  return found;
}
