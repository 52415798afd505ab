/** Opens an annex: a CSV file as it is, a workbook at the sheet that is named or is the only one to look like an annex. */
import { findColumns } from '../annex/columns.ts';
import type { Role } from '../annex/roles.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { type Grid, gridOfCsv } from '../source/grid.ts';
import type { WorkbookSheet } from '../source/sheet.ts';
import { beginsAsWorkbook } from '../source/text.ts';
import { openInput, type Session } from './session.ts';

/**
 * @param chosen headers the user names for a role
 * @param wanted the sheet that is asked for, by name
 */
export async function openAnnex(
  session: Session,
  path: string,
  chosen: Partial<Record<Role, string>>,
  wanted: string | undefined,
): Promise<Grid | undefined> {
  const { problems } = session;
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  if (!beginsAsWorkbook(source)) {
    if (wanted !== undefined) problems.add('usage/sheet-of-text', { sheet: wanted }, { file: source.name });
    return gridOfCsv(source, problems);
  }
  const { chooseSheet, readWorkbook } = await import('../source/sheet.ts');
  const workbook = await readWorkbook(source, problems);
  if (workbook === undefined) return undefined;
  const annexes = workbook.sheets.filter((sheet) => !sheet.hidden && looksLikeAnnex(sheet, chosen));
  if (wanted === undefined && annexes.length > 1) {
    const sheets = annexes.map(({ sheet }) => `"${sheet}"`).join(', ');
    problems.add('annex/which-sheet', { sheets }, { file: source.name });
    return undefined;
  }
  const first = workbook.sheets.find(({ hidden, rows }) => !hidden && rows.length > 0);
  // Which of several sheets is read is said where it is not the one that was asked for by name.
  const only = annexes[0] === first ? undefined : annexes[0]?.sheet;
  return chooseSheet(workbook, source.name, wanted ?? only, problems);
}

function looksLikeAnnex(sheet: WorkbookSheet, chosen: Partial<Record<Role, string>>): boolean {
  return sheet.rows.length > 0 && findColumns(sheet, chosen, collectProblems()) !== undefined;
}
