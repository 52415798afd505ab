/** `dti validate DATA`: everything that is wrong with a data file, in one run; nothing is scored for show. */
import type { Host } from '../io.ts';
import { word } from '../render/words.ts';
import { type DataOptions, loadAndScore } from './load.ts';
import { closeSession, EXIT } from './session.ts';

export async function runValidate(host: Host, path: string, options: DataOptions): Promise<number> {
  // Scoring is part of the check: ratios over one, subtotals and constants show only there.
  const { session, set, data } = await loadAndScore(host, path, options, () => () => false, false);
  const code = await closeSession(session);
  const list = session.problems.list();
  const errors = [...session.problems.counts()].reduce(
    (sum, [kind, count]) => sum + (list.find((one) => one.code === kind)?.severity === 'error' ? count : 0),
    0,
  );
  const warnings = list.filter(({ severity }) => severity === 'warning').length;
  if (code === EXIT.fine && set !== undefined && data !== undefined) {
    host.out(`${word('valid', session.lang, { file: path, n: data.rows, set: set.id })}\n`);
  } else if (session.diagnostics === 'text')
    host.err(`${word('foundErrors', session.lang, { errors, warnings })}\n`);
  return code;
}
