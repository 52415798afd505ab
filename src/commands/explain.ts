/** `dti explain DATA UNIT [CODE]`: why a unit has this score. */
import { type Explanation, explainUnit, type Question } from '../analyse/explainUnit.ts';
import { type Host, toolVersion } from '../io.ts';
import { type IndicatorSet, mainLevel } from '../model/indicatorSet.ts';
import { readWrittenCells } from '../model/writtenCells.ts';
import { addBounds } from '../score/bounds.ts';
import { type NodeScores, STATE } from '../score/results.ts';
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
  // Machines get everything below the node; people go down by code.
  const level = format === 'json' ? 'all' : options.level;
  const unrounded = new Map<number, NodeScores>();
  const wanted = { bounds: false, unrounded };
  const keep = (set: IndicatorSet) => {
    const { listed } = scopeOf(set, findTarget(set, code) ?? 0, level);
    return (at: number) => listed.has(at);
  };
  const file = await openScored(session, path, options, wanted, keep);
  if (file === undefined || format === undefined) return closeSession(session);
  const row = rowOfUnit(session, file, unit);
  const target = findTarget(file.set, code);
  if (target === undefined) reportCode(session, file.set, code!);
  if (row === undefined || target === undefined) return closeSession(session);
  const question = questionOf(file, unrounded, row, scopeOf(file.set, target, level));
  const explanation = explainUnit(question, target);
  const pieces = [await renderAs(format, session, question, explanation, { ...options, level })];
  writePieces(session, options.output, pieces);
  return closeSession(session);
}

/** @returns a node's index, or a view's as −1 − index; undefined where the set has no such code */
function findTarget({ index, nodes, views }: IndicatorSet, code: string | undefined): number | undefined {
  const wanted = code?.trim() ?? index.code;
  if (wanted === index.code) return 0;
  const at = nodes.findIndex((node) => node.code === wanted);
  if (at >= 0) return at;
  const view = views.findIndex((one) => one.code === wanted);
  return view >= 0 ? -1 - view : undefined;
}

function reportCode({ problems }: Session, { id, nodes, views }: IndicatorSet, code: string): void {
  const codes = [...nodes, ...views].map((one) => one.code);
  const near = nearest(code.trim(), codes).join(', ');
  problems.add('usage/unknown-code', { code, set: id, near, known: someOf(codes) }, { file: '' });
}

function someOf(codes: string[]): string {
  return codes.length > 24 ? `${codes.slice(0, 24).join(', ')} …` : codes.join(', ');
}

/** Only what is printed is worked out: of the nodes that are shown in full their cells, and what missing ones leave open. */
function questionOf(
  { source, set, data, results }: ScoredFile,
  columns: ReadonlyMap<number, NodeScores>,
  row: number,
  { open, shown }: Scope,
): Question {
  const exact = { columns, rescale: results.rescaled! };
  const complete = [...columns.values()].every(
    ({ states }) => states[row] !== STATE.zeroed && states[row] !== STATE.excluded,
  );
  if (!complete && set.scale !== undefined) addBounds(set, results, exact.rescale, (one) => shown.has(one));
  const wanted = [...data.columns, ...data.checks].filter((column) => shown.has(column.target));
  return { results, exact, row, complete, open, cells: readWrittenCells(source, set, data, row, wanted) };
}

interface Scope extends Pick<Question, 'open'> {
  /** Nodes and views shown in full: what was asked, what is above it, what is opened. */
  shown: ReadonlySet<number>;
  /** These, and the parts that are lines of their tables. */
  listed: ReadonlySet<number>;
}

function scopeOf(set: IndicatorSet, target: number, level: 'main' | 'all'): Scope {
  const { nodes, views } = set;
  const main = mainLevel(set);
  const isAboveMain = (at: number): boolean =>
    nodes[at].level !== main &&
    nodes[at].children.some((child) => nodes[child].level === main || isAboveMain(child));
  const open = (at: number) => level === 'all' || at === target || (target === 0 && isAboveMain(at));
  const shown = new Set([target]);
  const listed = new Set<number>();
  const down = (at: number): void => {
    for (const part of at < 0 ? views[-1 - at].of.map(({ node }) => node) : nodes[at].children) {
      listed.add(part);
      if (!open(part)) continue;
      shown.add(part);
      down(part);
    }
  };
  down(target);
  for (let at = target; at > 0; at = nodes[at].parent) shown.add(nodes[at].parent);
  if (target === 0) for (const i of views.keys()) shown.add(-1 - i);
  return { open, shown, listed: new Set([...listed, ...shown]) };
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
