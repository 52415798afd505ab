/** `dti compare BEFORE AFTER [LATER …]`: years of one index, or several indices, beside each other. */
import { type Host, writeWhole } from '../io.ts';
import { type ComparedOptions, sayCompared } from './compared.ts';
import { type CrosswalkFlags, checkCrosswalkFlags, mergeEarlier } from './compareMerged.ts';
import type { DataOptions } from './load.ts';
import { EXTENSIONS, type Format } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { setsBetween } from './setsBetween.ts';
import { loadSides } from './sides.ts';

export interface CompareCommandOptions
  extends Omit<DataOptions, 'year' | 'form' | 'checkColumns' | 'besides'>,
    CrosswalkFlags,
    ComparedOptions {
  format?: Format;
}

export async function runCompare(
  host: Host,
  files: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const format = formatOf(session, options);
  if (options.common === true && options.by !== undefined)
    session.problems.add('compare/common-by', {}, { file: '' });
  checkCrosswalkFlags(session, options);
  if (format === undefined || session.problems.hasErrors()) return closeSession(session);
  const read = await loadSides(session, files, {
    ...options,
    besides: options.weights,
    purpose: purposeOf(options),
  });
  const loaded = read === undefined ? undefined : await mergeEarlier(session, read, options);
  if (loaded === undefined) return closeSession(session);
  const others = await setsBetween(session, loaded.sides);
  const text = await sayCompared(session, loaded, { format, others, lang: session.lang, options });
  if (text === undefined) return closeSession(session);
  if (options.output === undefined) host.out(text);
  else {
    const fault = writeWhole(host, options.output, [text]);
    if (fault !== undefined)
      session.problems.add('usage/cannot-write', { file: options.output, why: fault.fault }, { file: '' });
  }
  return closeSession(session);
}

/** Beside other flags, --why is refused later, together with all else that is wrong. */
function purposeOf({ why, by, common, long, crosswalk }: CompareCommandOptions): 'account' | undefined {
  const alone = [by, common, long, crosswalk].every((flag) => flag === undefined);
  return why === true && alone ? 'account' : undefined;
}

function formatOf(
  { problems }: Session,
  { format, output, long }: CompareCommandOptions,
): Format | undefined {
  const ending = output === undefined ? undefined : /\.([^./]+)$/.exec(output)?.[1].toLowerCase();
  const found =
    format ?? (output === undefined ? (long === true ? 'csv' : 'table') : EXTENSIONS[ending ?? '']);
  if (found === undefined) problems.add('usage/unknown-format', { file: output! }, { file: '' });
  if (long === true && found !== undefined && found !== 'csv')
    problems.add('compare/long-csv', {}, { file: '' });
  return found;
}
