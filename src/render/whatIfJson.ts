/** `dti what-if` → JSON, schema dti.what-if/1. Fixed order of keys; numbers are k / 1e9; a status instead of null. */

import type { Move, Standing, UnitWhatIf, WhatIf } from '../analyse/whatIf.ts';
import type { Change } from '../model/changeCells.ts';
import { CELL, type DataColumn } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { ChoiceParams } from '../rules/choice.ts';
import type { Results } from '../score/results.ts';
import { answerHead } from './answerHead.ts';
import { statusOf } from './status.ts';
import type { Answer } from './whatIfText.ts';

export const WHAT_IF = 'dti.what-if/1';

export function renderWhatIfJson(answers: readonly Answer[], toolVersion: string): string {
  const { before } = answers[0].whatIf;
  const document = { ...answerHead(WHAT_IF, before, toolVersion), scenarios: answers.map(scenarioOf) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

export function scenarioOf({ name, title, whatIf }: Answer): object {
  return {
    name,
    title,
    units: whatIf.units.map((unit) => unitOf(whatIf, unit)),
    others: othersOf(whatIf),
  };
}

function unitOf(whatIf: WhatIf, unit: UnitWhatIf): object {
  const { set, data } = whatIf.before;
  const { row } = unit;
  const named = (rows: readonly number[]) => rows.map((other) => data.units[other]);
  const codes = (targets: readonly number[]) => targets.map((target) => set.nodes[target].code);
  return {
    unit: data.units[row],
    ...(data.names[row] === '' ? {} : { name: data.names[row] }),
    ...(data.years[row] === 0 ? {} : { year: data.years[row] }),
    ...(data.blocks[row] === '' ? {} : { block: data.blocks[row] }),
    changes: unit.changes.map(({ change, effect }) => ({
      code: change.code,
      column: change.spec.key.trim(),
      written: change.spec.text.trim(),
      kind: change.kind,
      form: change.form,
      before: change.kind === 'cell' ? cellIn(set, change.read.column, row) : undefined,
      after: cellOf(set, change),
      effect: {
        kind: effect.kind,
        branch: 'branch' in effect ? effect.branch : undefined,
        at: 'at' in effect ? set.nodes[effect.at].code : undefined,
      },
    })),
    levels: unit.moves.map((move) => levelOf(whatIf, move, row)),
    passed: named(unit.passed),
    level: named(unit.level),
    passedBy: named(unit.passedBy),
    observed: codes(unit.observed),
    lost: codes(unit.lost),
  };
}

function levelOf({ before, after }: WhatIf, move: Move, row: number): object {
  const { target, code, difference, places } = move;
  const node = target < 0 ? undefined : before.set.nodes[target];
  return {
    code,
    kind: target === 0 ? 'index' : target < 0 ? 'view' : 'node',
    level: target > 0 ? node?.level : undefined,
    before: standingOf(before, target, move.before, row),
    after: standingOf(after, target, move.after, row),
    difference: billionth(difference),
    places: known(places),
  };
}

function standingOf(results: Results, target: number, standing: Standing, row: number): object {
  const scores = [results.index, ...results.nodes, ...results.views].find((one) => one.target === target)!;
  const { k, points, max, coverage, rank } = standing;
  return {
    status: statusOf(results, scores, row),
    value: billionth(k),
    points: billionth(points),
    max: billionth(max),
    coverage: known(Math.round(coverage * 1e9) / 1e9),
    rank: known(rank),
  };
}

function cellIn(set: IndicatorSet, column: DataColumn, row: number): object {
  return sayCell(set, column, column.numbers[row], column.cells[row]);
}

/** What was read; of a change in the place of inputs, the figure itself. */
function cellOf(set: IndicatorSet, { read }: Change): object {
  return sayCell(set, read.column, read.number, read.cell);
}

const STATUS: Record<number, string> = {
  [CELL.number]: 'number',
  [CELL.missing]: 'missing',
  [CELL.notApplicable]: 'not-applicable',
  [CELL.noScore]: 'no-score',
};

function sayCell({ nodes }: IndicatorSet, column: DataColumn, number: number, cell: number): object {
  const { rule } = nodes[column.target];
  const isLabel = column.form === 'raw' && column.input === undefined && rule?.kind === 'choice';
  return {
    status: STATUS[cell],
    number: cell === CELL.number && !isLabel ? number : undefined,
    label: cell === CELL.number && isLabel ? (rule.params as ChoiceParams).options[number].code : undefined,
  };
}

function othersOf({ before, others }: WhatIf): object {
  const { set, data } = before;
  const codes = (targets: readonly number[]) => targets.map((target) => set.nodes[target].code);
  return {
    units: others.units,
    through: codes(others.through),
    still: codes(others.still),
    moved: others.moved.map(({ row, difference }) => ({
      unit: data.units[row],
      difference: billionth(difference),
    })),
  };
}

/** JSON has no NaN: what is not there is left out. */
function known(x: number): number | undefined {
  return Number.isNaN(x) ? undefined : x;
}

function billionth(k: number): number | undefined {
  return Number.isNaN(k) ? undefined : k / 1e9;
}
