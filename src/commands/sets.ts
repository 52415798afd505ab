/** `dti sets list | show | lint | schema`: what sets there are, what one says, and whether a file is a sound set. */
import type { Host } from '../io.ts';
import { editorialContent } from '../model/provenance.ts';
import { provenanceGrid, setJson, setLines, setListGrid } from '../render/setText.ts';
import { word } from '../render/words.ts';
import { allSets, findSet, loadOwnSet } from './library.ts';
import { type CommonOptions, closeSession, EXIT, openSession } from './session.ts';

export async function runSetsList(host: Host, options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const sets = await allSets(session);
  const { renderGrid } = await import('../render/table.ts');
  if (!session.problems.hasErrors())
    host.out(`${renderGrid(setListGrid(sets, session.lang), undefined).join('\n')}\n`);
  return closeSession(session);
}

export interface ShowOptions extends CommonOptions {
  format?: 'text' | 'json';
  provenance?: boolean;
}

export async function runSetsShow(host: Host, wanted: string, options: ShowOptions): Promise<number> {
  const session = await openSession(host, options);
  const set = await findSet(session, wanted);
  if (set === undefined || session.problems.hasErrors()) return closeSession(session);
  if (options.format === 'json') host.out(setJson(set));
  else if (options.provenance === true) {
    const { renderGrid } = await import('../render/table.ts');
    host.out(`${renderGrid(provenanceGrid(set, session.lang), host.width).join('\n')}\n`);
    if (editorialContent(set).length > 0) host.out(`${word('wayOut', session.lang)}\n`);
  } else host.out(`${setLines(set, session.lang).join('\n')}\n`);
  return closeSession(session);
}

export async function runSetsLint(host: Host, paths: string[], options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const clean: string[] = [];
  for (const path of paths) {
    const set = await loadOwnSet(session, path);
    if (set !== undefined) clean.push(path);
  }
  for (const path of clean) host.out(`${word('lintClean', session.lang, { file: path })}\n`);
  return closeSession(session);
}

export async function runSetsSchema(host: Host, kind: 'set' | 'registry' | 'results'): Promise<number> {
  const { jsonSchema } = await import('../model/compile.ts');
  host.out(`${JSON.stringify(jsonSchema(kind), undefined, 2)}\n`);
  return EXIT.fine;
}
