/** Opens a data file: text as it is, a workbook as the rows of one of its sheets. */
import { beginsAsWorkbook, type TextSource } from '../source/text.ts';
import { openInput, type Session } from './session.ts';

/** @param sheet the sheet that is asked for, by name */
export async function openData(
  session: Session,
  path: string,
  sheet: string | undefined,
): Promise<TextSource | undefined> {
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  const { problems } = session;
  if (!beginsAsWorkbook(source)) {
    if (sheet !== undefined) problems.add('usage/sheet-of-text', { sheet }, { file: source.name });
    return source;
  }
  const { chooseSheet, readWorkbook } = await import('../source/sheet.ts');
  const workbook = await readWorkbook(source, problems);
  const grid = workbook === undefined ? undefined : chooseSheet(workbook, source.name, sheet, problems);
  if (grid === undefined) return undefined;
  const opened = { ...source, grid };
  session.sources.set(source.name, opened);
  return opened;
}
