/** `dti score DATA`: read, score, rank, and print or write the result. Nothing is written when anything is wrong. */
import { keepFor, type Level, type Selection } from '../analyse/report.ts';
import { type Host, toolVersion } from '../io.ts';
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import type { Marks } from '../render/scoreText.ts';
import { findScores, type Results } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import { type DataOptions, loadAndScore } from './load.ts';
import { type Format, formatOf, layoutOf, writePieces } from './output.ts';
import { closeSession, type Session } from './session.ts';
import { rowsOfUnit } from './typedUnits.ts';

export interface ScoreOptions extends DataOptions {
  format?: Format;
  output?: string;
  by?: string;
  level: Level;
  top?: number;
  unit?: string[];
  block?: string;
  within?: 'region';
  long?: boolean;
  bounds?: boolean;
  stats?: boolean;
}

export async function runScore(host: Host, path: string, options: ScoreOptions): Promise<number> {
  const keep = (set: IndicatorSet) => keepFor(set, options.level, options.by);
  const { session, results, registry } = await loadAndScore(
    host,
    path,
    options,
    keep,
    options.bounds === true,
  );
  // A tidy long result is for machines.
  const format = formatOf(session, options, options.long === true ? 'csv' : 'table');
  if (results === undefined || format === undefined) return closeSession(session);
  const selection = await select(session, results, registry, options);
  if (selection === undefined || session.problems.hasErrors()) return closeSession(session);
  const pieces = await renderAs(format, results, selection, session, options);
  writePieces(session, options.output, pieces);
  return closeSession(session);
}

/** Options that hold units against each other. */
const COMPARING = ['by', 'top', 'stats', 'within'] as const;

/** What the flags choose to show. They never change a score. */
export async function select(
  session: Session,
  results: Results,
  registry: Registry | undefined,
  options: ScoreOptions,
): Promise<Selection | undefined> {
  const { set, data } = results;
  const { problems } = session;
  if (!isRanked(set)) {
    for (const name of COMPARING.filter((one) => options[one] !== undefined))
      problems.add('usage/not-ranked', { option: `--${name}`, set: set.id }, { file: '' });
    if (problems.hasErrors()) return undefined;
  }
  const selection: Selection = { level: options.level, block: options.block, top: options.top };
  if (options.by !== undefined) {
    selection.by = findScores(results, options.by);
    if (selection.by === undefined) {
      const codes = [...set.nodes.map((node) => node.code), ...set.views.map((view) => view.code)];
      problems.add(
        'usage/unknown-code',
        { code: options.by, set: set.id, near: nearest(options.by, codes).join(', '), known: someOf(codes) },
        { file: '' },
      );
      return undefined;
    }
  }
  if (options.block !== undefined && !data.blocks.some((block) => fold(block) === fold(options.block!))) {
    const known = [...new Set(data.blocks)].filter((block) => block !== '').sort();
    problems.add(
      'usage/unknown-block',
      { block: options.block, known: known.join(', ') || '–' },
      { file: '' },
    );
    return undefined;
  }
  if (options.unit !== undefined) {
    const rows = options.unit.flatMap((typed) => rowsOfUnit(session, data, registry, typed));
    if (problems.hasErrors()) return undefined;
    selection.rows = new Set(rows);
  }
  if (options.within !== undefined) {
    const { rankWithinRegions } = await import('../analyse/regionRank.ts');
    selection.within = rankWithinRegions(results, registry, problems);
  }
  return selection;
}

function someOf(codes: string[]): string {
  return codes.length > 24 ? `${codes.slice(0, 24).join(', ')} …` : codes.join(', ');
}

/** Without `output` a table is as wide as the terminal. */
export async function renderAs(
  format: Format,
  results: Results,
  selection: Selection,
  session: Session,
  options: ScoreOptions,
  marks?: Marks,
): Promise<Iterable<string>> {
  const statistics = options.stats === true;
  if (format === 'csv') {
    const { renderCsv } = await import('../render/scoreCsv.ts');
    return renderCsv(results, selection, options.long === true);
  }
  if (format === 'json') {
    const { renderJson } = await import('../render/scoreJson.ts');
    return renderJson(results, selection, { toolVersion: toolVersion(), statistics });
  }
  const { renderScores } = await import('../render/scoreText.ts');
  const layout = await layoutOf(session, format, options.output);
  return [renderScores(results, selection, { lang: session.lang, statistics, marks, ...layout })];
}
