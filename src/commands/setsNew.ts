/** `dti sets new`: writes a small commented set to start from. */
import { basename, fileExists, type Host, writeWhole } from '../io.ts';
import { word } from '../render/moreWords.ts';
import { type NewSetKind, newSetText } from '../render/newSet.ts';
import { shelfIds } from './library.ts';
import { type CommonOptions, closeSession, openSession } from './session.ts';

export interface NewOptions extends CommonOptions {
  output?: string;
  id?: string;
  kind?: NewSetKind;
}

const SET_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export async function runSetsNew(host: Host, options: NewOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems, lang } = session;
  const { output } = options;
  const id = options.id ?? idFor(output);
  if (shelfIds().includes(id)) problems.add('usage/shelf-id-taken', { set: id }, { file: output ?? '' });
  if (output !== undefined && fileExists(host, output))
    problems.add('usage/file-exists', { file: output }, { file: '' });
  if (problems.hasErrors()) return closeSession(session);
  const text = newSetText(id, options.kind ?? 'points', lang);
  if (output === undefined) host.out(text);
  else {
    const fault = writeWhole(host, output, [text]);
    if (fault === undefined) host.out(`${word('newWritten', lang, { file: output })}\n`);
    else problems.add('usage/cannot-write', { file: output, why: fault.fault }, { file: '' });
  }
  return closeSession(session);
}

/** The file is best called as the set in it. */
function idFor(output: string | undefined): string {
  const name = basename(output ?? '').replace(/\.ya?ml$/, '');
  return SET_ID.test(name) ? name : 'my-set';
}
