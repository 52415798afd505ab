/** `dti merge DATA --crosswalk C`: the data of old units on the new ones, scored and ranked, and written as a data file. */

import type { MergeMethod } from '../analyse/mergeMethods.ts';
import { type MergePlan, planMerge } from '../analyse/mergePlan.ts';
import { type Merged, mergeResults } from '../analyse/mergeResults.ts';
import { type Host, toolVersion, writeWhole } from '../io.ts';
import { renderMergeCsv, renderMergeJson } from '../render/mergeCsv.ts';
import { renderMergedFile } from '../render/mergedFile.ts';
import { renderMerge } from '../render/mergeText.ts';
import { word } from '../render/moreWords.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import { findCrosswalk, isSameFile, lookUpCrosswalk, newRegistryOf, oldRegistryOf } from './crosswalks.ts';
import { type DataOptions, scoreSource } from './load.ts';
import { openData } from './openData.ts';
import type { Format } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { checkWeights, methodsFor, weightsOf } from './weights.ts';

export interface MergeOptions extends DataOptions {
  crosswalk: string;
  method: MergeMethod;
  weights?: string;
  incomplete?: 'mean';
  allMethods?: boolean;
  format?: Format;
  output?: string;
}

export async function runMerge(host: Host, path: string, options: MergeOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems } = session;
  checkUsage(session, path, options);
  const written = await findCrosswalk(session, options.crosswalk);
  if (written === undefined || problems.hasErrors()) return closeSession(session);
  const units = options.units ?? oldRegistryOf(session, written);
  const source = await openData(session, path, options.sheet);
  if (source === undefined || problems.hasErrors()) return closeSession(session);
  const reading = { ...options, units, besides: options.weights };
  const { results, registry } = await scoreSource(session, source, reading, () => () => true, {
    bounds: false,
    consume: false,
  });
  const crosswalk = await lookUpCrosswalk(session, written, registry);
  if (results === undefined || crosswalk === undefined || problems.hasErrors()) return closeSession(session);
  const plan = planMerge(results, crosswalk, { incomplete: options.incomplete }, problems);
  const weights = weightsOf(session, source, results, options);
  if (plan === undefined || problems.hasErrors()) return closeSession(session);
  const [merged, ...others] = methodsOf(options).map((method) =>
    mergeResults(plan, method, weights, problems),
  );
  if (problems.hasErrors()) return closeSession(session);
  if (options.output !== undefined) {
    const fault = writeWhole(host, options.output, [renderMergedFile(merged, session.lang)]);
    if (fault !== undefined)
      problems.add('usage/cannot-write', { file: options.output, why: fault.fault }, { file: '' });
  }
  if (!problems.hasErrors()) {
    host.out(report(session, merged, others, options));
    if (options.output !== undefined) {
      const registry = newRegistryOf(session, written, crosswalk);
      host.err(sayWritten(session, plan, merged, registry, options));
    }
  }
  return closeSession(session);
}

function checkUsage({ problems, ...session }: Session, path: string, options: MergeOptions): void {
  const { output, crosswalk } = options;
  checkWeights(problems, options.weights, methodsOf(options), '--all-methods');
  if (output === undefined) return;
  if (!/\.csv$/i.test(output)) problems.add('usage/merge-output', { file: output }, { file: '' });
  for (const input of [path, crosswalk])
    if (isSameFile({ problems, ...session }, input, output))
      problems.add('usage/merge-onto-input', { file: output }, { file: '' });
}

function methodsOf({ method, allMethods, weights }: MergeOptions): MergeMethod[] {
  return methodsFor(method, allMethods === true ? 'all' : 'one', weights);
}

function report(session: Session, merged: Merged, others: readonly Merged[], options: MergeOptions): string {
  const { lang, host } = session;
  const { format = 'table', weights } = options;
  if (format === 'csv') return renderMergeCsv(merged, others);
  if (format === 'json') return renderMergeJson(merged, others, { toolVersion: toolVersion(), weights });
  if (format === 'md') return renderMerge(merged, others, { lang, weights, ...MARKDOWN });
  const wrap = (text: string) => wrapLine(text, host.width);
  return renderMerge(merged, others, {
    lang,
    weights,
    grid: (grid) => renderGrid(grid, host.width),
    title: wrap,
    line: wrap,
  });
}

/** What was written, and what was not: said beside the report, which may be read by a machine. */
function sayWritten(
  { lang }: Session,
  { units }: MergePlan,
  merged: Merged,
  registry: string | undefined,
  options: MergeOptions,
): string {
  const file = options.output!;
  const set = options.set ?? merged.results.set.id;
  const line = `dti score ${file} --set ${set}${registry === undefined ? '' : ` --units ${registry}`}`;
  const lines = [word('mergeWritten', lang, { file, n: merged.units.length, line })];
  const left = units.length - merged.units.length;
  if (left > 0) lines.push(word('mergeLeftOut', lang, { file, n: left }));
  return `${lines.join('\n')}\n`;
}
