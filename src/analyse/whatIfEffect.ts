/** What comes of one change: nothing, and why, or something. */
import type { Change, NewCell } from '../model/changeCells.ts';
import { CELL } from '../model/dataset.ts';
import { RULES } from '../rules/index.ts';
import type { Results } from '../score/results.ts';
import type { Move } from './whatIf.ts';

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

/** @param moves of the unit, all nodes that are scored */
export function effectOf(
  { set, data }: Pick<Results, 'set' | 'data'>,
  change: Change,
  moves: ReadonlyMap<number, Move>,
): Effect {
  const { target, assumed, cells, row } = change;
  if (assumed === undefined && cells.every((cell) => isAsInFile(cell, row))) return { kind: 'same-cell' };
  const node = set.nodes[target];
  if (!node.counts) return { kind: 'unscored' };
  const own = moves.get(target);
  if (own === undefined || isAlike(own))
    return { kind: 'same-result', branch: commonBranch({ set, data }, change) };
  for (let above = node.parent; above >= 0; above = set.nodes[above].parent) {
    const move = moves.get(above);
    if (move === undefined || isAlike(move)) return { kind: 'stops', at: above };
  }
  return { kind: 'moves' };
}

function isAsInFile({ column, number, cell }: NewCell, row: number): boolean {
  return column.cells[row] === cell && (cell !== CELL.number || column.numbers[row] === number);
}

/** The same value of the same maximum, whatever the ranks: others may have moved. */
function isAlike({ before, after }: Move): boolean {
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
