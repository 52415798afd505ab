/** Which sheet of a workbook is read. What is passed over, and what is read although it is hidden, is said. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from './fold.ts';
import { columnName } from './grid.ts';
import type { Workbook, WorkbookSheet } from './sheet.ts';

/**
 * The sheet that is named, else the first visible one with cells.
 * @returns undefined where there is none; problems say so
 */
export function chooseSheet(
  workbook: Workbook,
  file: string,
  wanted: string | undefined,
  problems: Problems,
): WorkbookSheet | undefined {
  const { sheets } = workbook;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const named =
    wanted === undefined
      ? undefined
      : (sheets.find(({ sheet }) => sheet === wanted) ??
        sheets.find(({ sheet }) => fold(sheet) === fold(wanted)));
  if (wanted !== undefined && named === undefined) {
    problems.add('usage/unknown-sheet', { sheet: wanted, known: listOf(sheets) }, { file });
    return undefined;
  }
  const chosen = named ?? filled.find(({ hidden }) => !hidden);
  if (chosen === undefined) {
    if (filled.length === 0) problems.add('file/empty', {}, { file });
    else problems.add('usage/only-hidden-sheets', { sheets: listOf(filled) }, { file });
    return undefined;
  }
  const others = filled.filter((sheet) => sheet !== chosen);
  if (wanted === undefined && others.length > 0)
    problems.add('note/sheet-chosen', { sheet: chosen.sheet, others: listOf(others) }, { file });
  const hidden = [
    ...runsOf(chosen.hiddenRows).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
    ...runsOf(chosen.hiddenColumns).map(([from, to]) =>
      from === to ? columnName(from) : `${columnName(from)}–${columnName(to)}`,
    ),
  ];
  if (hidden.length > 0)
    problems.add('sheet/hidden', { sheet: chosen.sheet, what: hidden.join(', ') }, { file });
  return chosen;
}

function listOf(sheets: readonly WorkbookSheet[]): string {
  return sheets.map(({ sheet }) => `"${sheet}"`).join(', ');
}

/** Numbers in order, as runs without a gap. */
function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
