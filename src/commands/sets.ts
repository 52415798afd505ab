/** `dti sets list | show | lint | schema`: what sets there are, what one says, and whether a file is a sound set. */
import type { Host } from '../io.ts';
import type { SchemaKind } from '../model/compile.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { editorialContent } from '../model/provenance.ts';
import type { Resolved } from '../model/resolveSet.ts';
import { provenanceGrid, setJson, setLines, setListGrid } from '../render/setText.ts';
import { word } from '../render/words.ts';
import { nearest } from '../source/nearest.ts';
import { allSets, findSet, idOf, ownFiles, resolveOwnSet, shelfIds } from './library.ts';
import { type CommonOptions, closeSession, EXIT, openSession, type Session } from './session.ts';

/** How wide the list is in a file or a pipe: it is read as often as it is searched. */
const PAGE = 80;

export async function runSetsList(host: Host, options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const sets = await allSets(session);
  const { renderGrid } = await import('../render/table.ts');
  if (!session.problems.hasErrors())
    host.out(`${renderGrid(setListGrid(sets, session.lang, host.width ?? PAGE), host.width).join('\n')}\n`);
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
    const { renderGrid, wrapLine } = await import('../render/table.ts');
    host.out(`${renderGrid(provenanceGrid(set, session.lang), host.width).join('\n')}\n`);
    if (editorialContent(set).length > 0)
      host.out(`${wrapLine(word('wayOut', session.lang), host.width).join('\n')}\n`);
  } else host.out(`${setLines(set, session.lang).join('\n')}\n`);
  return closeSession(session);
}

export async function runSetsLint(host: Host, paths: string[], options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const sound: { path: string; resolved: Resolved }[] = [];
  for (const path of paths) {
    const resolved = await resolveOwnSet(session, path);
    if (resolved !== undefined) sound.push({ path, resolved });
  }
  for (const { path, resolved } of sound) {
    const linked = await lintLinks(
      session,
      path,
      resolved,
      sound.map((one) => one.resolved.set),
    );
    if (linked) host.out(`${word('lintClean', session.lang, { file: path })}\n`);
  }
  return closeSession(session);
}

/** Links to the set that this one follows, where that set can be found. @returns false where one leads nowhere */
async function lintLinks(
  session: Session,
  path: string,
  resolved: Resolved,
  loaded: readonly IndicatorSet[],
): Promise<boolean> {
  const { follows } = resolved.set;
  if (follows === undefined) return true;
  const { findFollowed } = await import('./bases.ts');
  const followed = await findFollowed(session, follows, path, loaded);
  const { problems } = session;
  const place = { file: resolved.document.file, ...resolved.document.at(['follows']) };
  if (followed === 'faulty') problems.add('set/follows-faulty', { set: follows }, place);
  if (followed === 'missing') {
    const near = nearest(follows, [...shelfIds(), ...ownFiles(session).map(idOf)]).join(', ');
    problems.add('set/follows-not-found', { set: follows, near }, place);
  }
  if (typeof followed === 'string') return true;
  const before = problems.counts().get('set/follows-unknown-code') ?? 0;
  const { checkFollowed } = await import('../model/compile.ts');
  checkFollowed(resolved, followed, problems);
  return (problems.counts().get('set/follows-unknown-code') ?? 0) === before;
}

export async function runSetsSchema(host: Host, kind: SchemaKind): Promise<number> {
  const { jsonSchema } = await import('../model/compile.ts');
  host.out(`${JSON.stringify(jsonSchema(kind), undefined, 2)}\n`);
  return EXIT.fine;
}
