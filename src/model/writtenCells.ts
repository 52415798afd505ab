/** Cells of one row, read once more: their text as it is written, where it stands, and what it was taken for. */
import { collectProblems, type Place } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../source/csv.ts';
import { locateCells } from '../source/csvPlaces.ts';
import { nameCells } from '../source/grid.ts';
import { type Mark, readNumber, shiftPercent } from '../source/number.ts';
import type { TextSource } from '../source/text.ts';
import { CELL, type DataColumn, type Dataset } from './dataset.ts';
import { expectationOf } from './expectation.ts';
import type { IndicatorSet } from './indicatorSet.ts';

export interface WrittenCell {
  column: DataColumn;
  text: string;
  place: Place;
  taken: Taken;
}

/** What a text was taken for. */
export type Taken =
  | {
      as: 'number';
      number: number;
      /** `sign`: a percentage by its %, as a share; `column`: the column holds percentages, as a share; `kept`: with %, in percent. */
      percent?: 'sign' | 'column' | 'kept';
      /** The sign before its decimals, or that between its groups of three where it has no decimals. */
      mark?: { is: Mark; groups: boolean };
    }
  /** `number` is the place of the answer in its list. */
  | { as: 'label' | 'yes' | 'no'; number: number }
  | { as: 'empty' | 'missing' | 'not-applicable' | 'no-score' };

/**
 * @param columns those whose cells are wanted; a column that the file lacks has none, nor has a long file a cell that no
 *   line of it holds
 */
export function readWrittenCells(
  source: TextSource,
  set: IndicatorSet,
  data: Dataset,
  row: number,
  columns: readonly DataColumn[],
): WrittenCell[] {
  const found = columns.flatMap((column) => {
    const { none, ...at } = data.fieldOf(column, row);
    return column.field < 0 || none ? [] : [{ column, at }];
  });
  const wanted = new Map<number, string[]>(found.map(({ at }) => [at.line, []]));
  // Whatever is wrong with the file was said when it was read for scoring.
  readCsv(source, collectProblems(), (cells, line) => {
    if (wanted.has(line)) wanted.set(line, cells);
  });
  const texts = found.map(({ at }) => (wanted.get(at.line)![at.field] ?? '').trim());
  const places: Place[] = found.map(({ at }) => ({ file: data.file, ...at }));
  if (source.grid === undefined) locateCells(source, [...places]);
  else nameCells(source.grid, places);
  return found.map(({ column }, i) => {
    const { file, line, col, cell } = places[i];
    return {
      column,
      text: texts[i],
      place: { file, line, col, cell },
      taken: takenFor(set, column, row, texts[i]),
    };
  });
}

function takenFor(set: IndicatorSet, column: DataColumn, row: number, text: string): Taken {
  const [cell, number] = [column.cells[row], column.numbers[row]];
  if (cell === CELL.missing) return { as: text === '' ? 'empty' : 'missing' };
  if (cell === CELL.notApplicable) return { as: 'not-applicable' };
  if (cell !== CELL.number) return { as: 'no-score' };
  const expects = expectationOf(set, column);
  if (expects.as === 'label') return { as: 'label', number };
  if (expects.as === 'yes-no') return { as: number === 1 ? 'yes' : 'no', number };
  const percent = text.endsWith('%');
  const shifted = (percent ? expects.percent : expects.bare) === 'shift';
  return {
    as: 'number',
    number,
    percent: percent ? (shifted ? 'sign' : 'kept') : shifted ? 'column' : undefined,
    mark: markOf(text, number, shifted),
  };
}

/** The mark by which a text makes the number that was read in it; none where it has no sign that could be one. */
function markOf(text: string, number: number, shifted: boolean): { is: Mark; groups: boolean } | undefined {
  for (const sign of ['.', ','] as const) {
    if (!text.includes(sign)) continue;
    for (const mark of ['.', ','] as const) {
      const reading = readNumber(text, mark);
      if (reading.kind !== 'number' || (shifted ? shiftPercent(reading.plain) : reading.value) !== number)
        continue;
      // Of two signs the one before the decimals says it all.
      if (text.includes(mark)) return { is: mark, groups: false };
      return { is: sign, groups: true };
    }
  }
  return undefined;
}
