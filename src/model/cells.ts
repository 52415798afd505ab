/** Text of a cell → number, by what its column expects. One reader a column; the decimal mark is settled for the whole file. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { foldPlain } from '../source/fold.ts';
import type { CellKind } from '../source/grid.ts';
import { nearest } from '../source/nearest.ts';
import { type Mark, readNumber, shiftPercent } from '../source/number.ts';
import type { Form } from './columnKey.ts';
import { CELL, type DataColumn, type ReadCells } from './dataset.ts';
import { type Expectation, expectationOf } from './expectation.ts';
import { filled, widen } from './growing.ts';
import type { HeaderColumn } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { labelReader, type Meaning, yesNoReader } from './tokens.ts';

/** What the whole file says about its decimal mark. */
export interface MarkEvidence {
  known?: Mark;
  /** The first cell that proves each mark. */
  first: Partial<Record<Mark, { line: number; field: number; text: string }>>;
}

export interface CellReader<Column = HeaderColumn, Read = DataColumn> {
  column: Column;
  /** Reads the next row's cell; `kind` is what a sheet stores in it. */
  read(text: string, line: number, field: number, kind?: CellKind): void;
  /** Settles cells that had to wait for the decimal mark. */
  done(): Read;
}

/** What a sheet may store in a cell that is no value, and is never read as a missing one. */
export const FAULTS: Partial<Record<CellKind, Code>> = {
  error: 'sheet/error-cell',
  'no-value': 'sheet/no-value',
  date: 'sheet/date-cell',
};

export function readerFor(
  set: IndicatorSet,
  column: HeaderColumn,
  meaningOf: (text: string) => Meaning | undefined,
  evidence: MarkEvidence,
  file: string,
  problems: Problems,
  capacity: number,
): CellReader {
  const expects = expectationOf(set, column);
  return makeReader(set, column, expects, meaningOf, evidence, file, problems, capacity, (cells) => cells);
}

/** The reader of one column, by what it expects. */
export function makeReader<Column extends { header: string; form: Form; code?: string }, Read>(
  set: IndicatorSet,
  column: Column,
  expects: Expectation,
  meaningOf: (text: string) => Meaning | undefined,
  evidence: MarkEvidence,
  file: string,
  problems: Problems,
  capacity: number,
  finish: (cells: Column & ReadCells) => Read,
): CellReader<Column, Read> {
  const words =
    expects.as === 'yes-no'
      ? yesNoReader(set)
      : expects.as === 'label'
        ? labelReader(expects.labels!)
        : undefined;
  let numbers = new Float64Array(capacity);
  let cells = new Uint8Array(capacity);
  const waiting: { row: number; text: string; line: number; field: number }[] = [];
  let rows = 0;
  let decimals = 0;
  let misplaced = false;
  const fail = (
    code: Code,
    args: Record<string, string | number>,
    text: string,
    line: number,
    field: number,
  ) => {
    problems.add(code, { value: text, header: column.header, ...args }, { file, line, field });
    return Number.NaN;
  };

  // A column of percentages in which 0.85 may well be meant as 85 %.
  const inPercent = column.form === 'raw' && (expects.percent === 'keep' || expects.bare === 'shift');
  let small: { text: string; line: number; field: number } | undefined;
  let smallCount = 0;

  /** @returns the number, NaN where a problem was reported, or undefined where the decimal mark decides */
  const numberIn = (
    text: string,
    mark: Mark | undefined,
    line: number,
    field: number,
    proofs: MarkEvidence['first'],
  ): number | undefined => {
    const reading = readNumber(text, mark);
    if (reading.kind === 'ambiguous') return undefined;
    if (reading.kind === 'bad') {
      const code: Code = reading.why === 'mark' ? 'data/other-mark' : 'data/not-a-number';
      return fail(
        code,
        reading.why === 'mark' ? { mark: mark ?? '' } : { why: `#${reading.why}` },
        text,
        line,
        field,
      );
    }
    if (reading.mark !== undefined) proofs[reading.mark] ??= { line, field, text };
    if (reading.percent && expects.percent === 'refuse')
      return fail('data/percent-here', {}, text, line, field);
    const shift = reading.percent ? expects.percent === 'shift' : expects.bare === 'shift';
    const number = shift ? shiftPercent(reading.plain) : reading.value;
    if (expects.whole && !Number.isInteger(number)) return fail('data/not-whole', {}, text, line, field);
    if (!expects.negative && number < 0) return fail('data/negative', {}, text, line, field);
    decimals = Math.max(decimals, reading.decimals);
    if (inPercent && !reading.percent && reading.value > 0 && reading.value <= 1) {
      small ??= { text, line, field };
      smallCount++;
    }
    return number;
  };

  /** Writes the row that is being read. */
  const push = (number: number, cell: number) => {
    if (rows > cells.length) [numbers, cells] = [widen(numbers, rows), widen(cells, rows)];
    numbers[rows - 1] = number;
    cells[rows - 1] = cell;
  };

  return {
    column,
    read(written, line, field, kind) {
      rows++;
      const text = written.trim();
      const fault = kind === undefined ? undefined : FAULTS[kind];
      if (fault !== undefined) {
        fail(fault, {}, text, line, field);
        return push(Number.NaN, CELL.invalid);
      }
      if (text === '') return push(Number.NaN, CELL.missing);
      // Labels first: no label of a sound set is also a word for missing or not applicable.
      const label = words?.(text);
      if (label !== undefined) return push(label, CELL.number);
      const meaning = meaningOf(text);
      if (meaning === 'missing') return push(Number.NaN, CELL.missing);
      if (meaning === 'not-applicable') return push(Number.NaN, CELL.notApplicable);
      if (meaning === 'no-score' && column.form !== 'raw') return push(Number.NaN, CELL.noScore);
      if (words !== undefined) {
        const known =
          expects.as === 'label'
            ? expects.labels!.flatMap(({ code, names }) => [code, ...names])
            : [...set.tokens.yes, ...set.tokens.no];
        // Written out, KAD would otherwise look like a kind of No.
        const near =
          foldPlain(text) === 'khong ap dung' ? set.tokens.notApplicable[0] : nearest(text, known, 1)[0];
        fail('data/unknown-label', { near: near ?? '', known: known.join(', ') }, text, line, field);
        return push(Number.NaN, CELL.invalid);
      }
      if (expects.as === 'tokens') {
        // One cause for the whole column.
        if (!misplaced) fail('data/inputs-expected', { code: column.code ?? '' }, text, line, field);
        misplaced = true;
        return push(Number.NaN, CELL.invalid);
      }
      // A sheet stores numbers as numbers: they have one reading, and say nothing about those written as text.
      const number =
        kind === 'number'
          ? numberIn(text, '.', line, field, {})
          : numberIn(text, evidence.known, line, field, evidence.first);
      if (number === undefined) waiting.push({ row: rows - 1, text, line, field });
      return push(number ?? Number.NaN, Number.isNaN(number ?? 0) ? CELL.invalid : CELL.number);
    },
    done() {
      const data = { ...column, numbers: filled(numbers, rows), cells: filled(cells, rows), decimals: 0 };
      for (const { row, text, line, field } of waiting) {
        const mark = settledMark(evidence);
        const number =
          mark === undefined
            ? fail('data/ambiguous-number', ambiguity(text), text, line, field)
            : numberIn(text, mark, line, field, evidence.first)!;
        data.numbers[row] = number;
        if (Number.isNaN(number)) data.cells[row] = CELL.invalid;
      }
      if (small !== undefined) {
        const { text, line, field } = small;
        const args = { value: text, header: column.header, count: smallCount };
        problems.add('data/small-percent', args, { file, line, field });
      }
      // A percentage of one decimal is a share of three.
      data.decimals = decimals + (expects.bare === 'shift' ? 2 : 0);
      return finish(data);
    },
  };
}

/** The mark given, else the only one the file proves. */
export function settledMark(evidence: MarkEvidence): Mark | undefined {
  if (evidence.known !== undefined) return evidence.known;
  const { '.': dot, ',': comma } = evidence.first;
  if (dot !== undefined && comma !== undefined) return undefined;
  return dot !== undefined ? '.' : comma !== undefined ? ',' : undefined;
}

/** The two numbers an ambiguous text may mean, written with a decimal point. */
function ambiguity(text: string): { one: string; other: string } {
  const sign = text.includes(',') ? ',' : '.';
  const plain = text.replace('%', '').trim();
  return { one: plain.replace(sign, '.'), other: plain.replace(sign, '') };
}
