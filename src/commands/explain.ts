/** `dti explain DATA UNIT [CODE]`: why a unit has this score. */
import { type Explanation, explainUnit, type Question } from '../analyse/explainUnit.ts';
import { type Host, toolVersion } from '../io.ts';
import { type IndicatorSet, mainLevel } from '../model/indicatorSet.ts';
import { readWrittenCells } from '../model/writtenCells.ts';
import { type NodeScores, STATE } from '../score/results.ts';
import { addBounds } from '../score/scoreSet.ts';
import { nearest } from '../source/nearest.ts';
import type { DataOptions } from './load.ts';
import { openScored, rowOfUnit, type ScoredFile } from './oneUnit.ts';
import { formatAmong, layoutOf, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';

export interface ExplainOptions extends DataOptions, OutputOptions {
  level: 'main' | 'all';
}

type Format = 'table' | 'json' | 'md';

/** A table in a file or a pipe is as wide as this. */
const PAGE = 80;

export async function runExplain(
  host: Host,
  path: string,
  unit: string,
  code: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const format = formatAmong(session, options, ['table', 'json', 'md']);
  const unrounded = new Map<number, NodeScores>();
  const file = await openScored(session, path, options, { bounds: false, unrounded });
  if (file === undefined || format === undefined) return closeSession(session);
  const row = rowOfUnit(session, file, unit);
  const target = code === undefined ? 0 : targetOf(session, file.set, code);
  if (row === undefined || target === undefined) return closeSession(session);
  // Machines get everything below the node; people go down by code.
  const level = format === 'json' ? 'all' : options.level;
  const question = questionOf(file, unrounded, row, target, level);
  const explanation = explainUnit(question, target);
  const pieces = [await renderAs(format, session, question, explanation, { ...options, level })];
  writePieces(session, options.output, pieces);
  return closeSession(session);
}

/** @returns a node's index, or a view's as −1 − index */
function targetOf(
  { problems }: Session,
  { id, index, nodes, views }: IndicatorSet,
  code: string,
): number | undefined {
  const wanted = code.trim();
  if (wanted === index.code) return 0;
  const at = nodes.findIndex((node) => node.code === wanted);
  if (at >= 0) return at;
  const view = views.findIndex((one) => one.code === wanted);
  if (view >= 0) return -1 - view;
  const codes = [...nodes, ...views].map((one) => one.code);
  problems.add(
    'usage/unknown-code',
    { code, set: id, near: nearest(wanted, codes).join(', '), known: someOf(codes) },
    { file: '' },
  );
  return undefined;
}

function someOf(codes: string[]): string {
  return codes.length > 24 ? `${codes.slice(0, 24).join(', ')} …` : codes.join(', ');
}

/** Only what is printed is worked out: of the nodes that are shown in full their cells, and what missing ones leave open. */
function questionOf(
  { source, set, data, results }: ScoredFile,
  columns: ReadonlyMap<number, NodeScores>,
  row: number,
  target: number,
  level: 'main' | 'all',
): Question {
  const { open, shown } = scopeOf(set, target, level);
  const exact = { columns, rescale: results.rescaled! };
  const complete = [...columns.values()].every(
    ({ states }) => states[row] !== STATE.zeroed && states[row] !== STATE.excluded,
  );
  if (!complete && set.scale !== undefined) addBounds(set, results, exact.rescale, (one) => shown.has(one));
  const wanted = [...data.columns, ...data.checks].filter((column) => shown.has(column.target));
  return { results, exact, row, complete, open, cells: readWrittenCells(source, set, data, row, wanted) };
}

/** Which nodes are opened into their parts, and which are shown in full: what was asked, what is above it, what is opened. */
function scopeOf(
  set: IndicatorSet,
  target: number,
  level: 'main' | 'all',
): Pick<Question, 'open'> & { shown: ReadonlySet<number> } {
  const { nodes, views } = set;
  const main = mainLevel(set);
  const isAboveMain = (at: number): boolean =>
    nodes[at].level !== main &&
    nodes[at].children.some((child) => nodes[child].level === main || isAboveMain(child));
  const shown = new Set([target]);
  const down = (parts: readonly number[]): void => {
    for (const part of parts) {
      if (level === 'main' && !(target === 0 && isAboveMain(part))) continue;
      shown.add(part);
      down(nodes[part].children);
    }
  };
  down(target < 0 ? views[-1 - target].of.map(({ node }) => node) : nodes[target].children);
  for (let at = target; at > 0; at = nodes[at].parent) shown.add(nodes[at].parent);
  if (target === 0) for (const i of views.keys()) shown.add(-1 - i);
  const open = (at: number) => level === 'all' || at === target || (target === 0 && isAboveMain(at));
  return { open, shown };
}

async function renderAs(
  format: Format,
  session: Session,
  { results, row }: Question,
  explanation: Explanation,
  { output, level }: ExplainOptions,
): Promise<string> {
  if (format === 'json')
    return (await import('../render/explainJson.ts')).explainJson(results, row, explanation, toolVersion());
  const { renderExplanation } = await import('../render/explainText.ts');
  const layout = await layoutOf(session, format, output);
  const width =
    format === 'md' ? undefined : ((output === undefined ? session.host.width : undefined) ?? PAGE);
  return renderExplanation(results, row, explanation, { ...layout, lang: session.lang, width, level });
}
