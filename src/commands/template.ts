/** `dti sets template ID|FILE`: the sheet an office fills in, as a workbook or as CSV. */
import { fileExists, type Host, writeWhole } from '../io.ts';
import { collectionOf } from '../model/collection.ts';
import { inLang } from '../model/indicatorSet.ts';
import { word } from '../render/moreWords.ts';
import { renderTemplateCsv, templateSheets } from '../render/template.ts';
import { noteEditorial } from './editorialNote.ts';
import { findRegistry, findSet } from './library.ts';
import { type CommonOptions, closeSession, openSession } from './session.ts';

export interface TemplateOptions extends CommonOptions {
  units?: string;
  output?: string;
  year?: number;
}

export async function runSetsTemplate(host: Host, wanted: string, options: TemplateOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems, lang } = session;
  const { output } = options;
  const ending = output === undefined ? 'csv' : /\.(csv|xlsx)$/i.exec(output)?.[1].toLowerCase();
  if (ending === undefined) problems.add('usage/template-format', { file: output! }, { file: '' });
  // It may be filled in already.
  else if (output !== undefined && fileExists(host, output))
    problems.add('usage/file-exists', { file: output }, { file: '' });
  const set = await findSet(session, wanted);
  if (set === undefined) return closeSession(session);
  const registry = await findRegistry(session, set, options.units);
  if (problems.hasErrors()) return closeSession(session);
  if (registry === undefined) problems.add('note/no-units', { set: set.id }, { file: '' });
  noteEditorial(session, set);
  const collection = collectionOf(set, registry, lang, options.year);
  let content: string | Uint8Array;
  if (ending === 'csv') content = renderTemplateCsv(collection, lang);
  else {
    const { renderWorkbook } = await import('../render/xlsx.ts');
    const book = await renderWorkbook(templateSheets(collection, lang), inLang(set.title, lang));
    if (!(book instanceof Uint8Array)) {
      const { sheet, cell, length, most } = book;
      const args = { set: set.id, length, most, cell: `${sheet}!${cell}` };
      problems.add('set/text-too-long', args, { file: session.paths.has(set.id) ? wanted : '' });
      return closeSession(session);
    }
    content = book;
  }
  if (output === undefined) host.out(content as string);
  else {
    const fault = writeWhole(host, output, [content]);
    if (fault !== undefined)
      problems.add('usage/cannot-write', { file: output, why: fault.fault }, { file: '' });
    else {
      const counts = { columns: collection.columns.length, rows: collection.rows.length };
      host.out(`${word('templateWritten', lang, { file: output, set: set.id, ...counts })}\n`);
    }
  }
  return closeSession(session);
}
