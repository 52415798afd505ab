/** `dti sets diff A B`: what tells two sets apart. */
import { diffSets } from '../analyse/setDiff.ts';
import type { Host } from '../io.ts';
import { setDiffJson } from '../render/setDiffJson.ts';
import { setDiffLines } from '../render/setDiffText.ts';
import { findSet } from './library.ts';
import { type CommonOptions, closeSession, openSession } from './session.ts';

export interface DiffOptions extends CommonOptions {
  format?: 'text' | 'json';
}

const WIDEST = 80;

export async function runSetsDiff(
  host: Host,
  wanted: readonly [a: string, b: string],
  options: DiffOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const a = await findSet(session, wanted[0]);
  const b = await findSet(session, wanted[1]);
  if (a === undefined || b === undefined || session.problems.hasErrors()) return closeSession(session);
  const diff = diffSets(a, b);
  const width = Math.min(host.width ?? WIDEST, WIDEST);
  host.out(
    options.format === 'json' ? setDiffJson(diff) : `${setDiffLines(diff, session.lang, width).join('\n')}\n`,
  );
  return closeSession(session);
}
