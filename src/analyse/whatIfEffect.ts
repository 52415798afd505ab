/** What comes of one change: nothing, and why, or something. */
import type { Change, NewCell } from '../model/changeCells.ts';
import { CELL } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import type { Results } from '../score/results.ts';
import type { Move, Standing } from './whatIf.ts';

/**
 * `same-cell`: the file says so already. `same-result`: another cell, the same result; `branch` is the arm of the rule that
 * both take, where it is one. `unscored`: the node does not count. `stops`: the node moves, and one above it does not.
 */
export type Effect =
  | { kind: 'moves' }
  | { kind: 'same-cell' }
  | { kind: 'same-result'; branch?: string }
  | { kind: 'unscored' }
  | { kind: 'stops'; at: number };

/**
 * @param moves of the unit, all nodes that are scored
 * @param without the unit's columns with all changes but this one; undefined where the set refuses that
 */
export function effectOf(
  { set, data }: Pick<Results, 'set' | 'data'>,
  change: Change,
  moves: ReadonlyMap<number, Move>,
  without: (change: Change) => ReadonlyMap<number, Standing> | undefined,
): Effect {
  const { target, assumed, cells, row } = change;
  if (assumed === undefined && cells.every((cell) => isAsInFile(cell, row))) return { kind: 'same-cell' };
  const node = set.nodes[target];
  if (!node.counts) return { kind: 'unscored' };
  const own = moves.get(target);
  if (own === undefined || isAlike(own))
    return { kind: 'same-result', branch: commonBranch({ set, data }, change) };
  const above = ancestors(set.nodes, target);
  const still = above.find((at) => {
    const move = moves.get(at);
    return move === undefined || isAlike(move);
  });
  if (still !== undefined) return { kind: 'stops', at: still };
  // Sums take in every part of them. Elsewhere it may be another change that moves what lies above.
  if (above.every((at) => ['pool', 'arithmetic'].includes(set.nodes[at].aggregate))) return { kind: 'moves' };
  const others = without(change);
  const idle = above.find((at) => {
    const [mine, theirs] = [moves.get(at)?.after, others?.get(at)];
    // What has no value in the end may owe that to several changes at once.
    if (mine === undefined || theirs === undefined || Number.isNaN(mine.k)) return false;
    return isAlike({ before: theirs, after: mine });
  });
  return idle === undefined ? { kind: 'moves' } : { kind: 'stops', at: idle };
}

/** The nodes above one, the nearest first. */
function ancestors(nodes: IndicatorSet['nodes'], at: number): number[] {
  const { parent } = nodes[at];
  return parent < 0 ? [] : [parent, ...ancestors(nodes, parent)];
}

function isAsInFile({ column, number, cell }: NewCell, row: number): boolean {
  return column.cells[row] === cell && (cell !== CELL.number || column.numbers[row] === number);
}

/** The same value of the same maximum, whatever the ranks: others may have moved. */
function isAlike({ before, after }: Pick<Move, 'before' | 'after'>): boolean {
  return (['k', 'state', 'points', 'max'] as const).every((key) => Object.is(before[key], after[key]));
}

/** "≥ 0.8", where the old and the new figure take the same step; of rules without steps, the arm they share. */
function commonBranch(
  { set, data }: Pick<Results, 'set' | 'data'>,
  { target, row, cells, assumed }: Change,
): string | undefined {
  const { rule, quotient } = set.nodes[target];
  if (assumed !== undefined || rule === undefined || rule.kind === 'relative') return undefined;
  if (data.plan.sources[target] !== 'cells') return undefined;
  const figure = (of: (column: NewCell['column']) => number): number => {
    const columns = data.byTarget.get(target)!;
    if (quotient === undefined) return of(columns[0]);
    const input = (name: string) => of(columns.find((column) => column.input === name)!);
    return (input('a') / input('b')) * quotient.per;
  };
  const [before, after] = [
    figure((column) => column.numbers[row]),
    figure((column) => cells.find((cell) => cell.column === column)?.number ?? column.numbers[row]),
  ].map((number) =>
    Number.isFinite(number) ? RULES[rule.kind].trace(rule.params, number, undefined, set.scale) : undefined,
  );
  return before !== undefined && before.branch === after?.branch ? before.branch : undefined;
}
