/** `dti gaps DATA [UNIT]`: what a unit lost and where, or where a block of units loses most. Nothing is written when anything is wrong. */
import type { Cut } from '../analyse/gapAccount.ts';
import { blockGaps } from '../analyse/gapBlocks.ts';
import { unitGaps } from '../analyse/gaps.ts';
import { type Host, toolVersion } from '../io.ts';
import type { DataOptions } from './load.ts';
import { openScored, rowOfUnit } from './oneUnit.ts';
import { type Format, formatOf, layoutOf, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';

export interface GapsOptions extends DataOptions, OutputOptions, Cut {}

export async function runGaps(
  host: Host,
  path: string,
  unit: string | undefined,
  options: GapsOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const { problems } = session;
  const format = formatOf(session, options, 'table');
  const file = await openScored(session, path, options, { bounds: false });
  if (file === undefined || format === undefined) return closeSession(session);
  const { results, set } = file;
  if (set.scale === undefined) {
    problems.add('gaps/unbounded', { set: set.id }, { file: '' });
    return closeSession(session);
  }
  const row = unit === undefined ? undefined : rowOfUnit(session, file, unit);
  if (problems.hasErrors()) return closeSession(session);
  const asked = row === undefined ? blockGaps(results) : unitGaps(results, row);
  const cut: Cut = { top: options.top, share: options.share };
  writePieces(session, options.output, await renderAs(format, results, asked, cut, session, options));
  return closeSession(session);
}

async function renderAs(
  format: Format,
  results: Parameters<typeof blockGaps>[0],
  asked: ReturnType<typeof unitGaps> | ReturnType<typeof blockGaps>,
  cut: Cut,
  session: Session,
  { output }: GapsOptions,
): Promise<Iterable<string>> {
  const { lang } = session;
  if (format === 'json') {
    const { renderGapsJson } = await import('../render/gapJson.ts');
    return [renderGapsJson(results, Array.isArray(asked) ? asked : [asked], cut, toolVersion())];
  }
  if (format === 'csv') {
    const { renderBlockGapsCsv, renderUnitGapsCsv } = await import('../render/gapCsv.ts');
    return Array.isArray(asked)
      ? renderBlockGapsCsv(results, asked, cut, lang)
      : renderUnitGapsCsv(results, asked, cut, lang);
  }
  const { renderBlockGaps, renderUnitGaps } = await import('../render/gapText.ts');
  const layout = await layoutOf(session, format, output);
  const text = { lang, full: format === 'md', layout, cut };
  return [
    Array.isArray(asked) ? renderBlockGaps(results, asked, text) : renderUnitGaps(results, asked, text),
  ];
}
