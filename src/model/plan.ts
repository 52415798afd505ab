/** From the columns a file has to where each node's result comes from: given, computed from below, or absent. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';

/** Where a node's result comes from. `skipped`: an unscored node the file says nothing about. */
export type NodeSource = 'cells' | 'given' | 'children' | 'absent' | 'skipped';

export interface Plan {
  sources: NodeSource[];
  /** Columns that are read: cells of leaves, finished results, maxima. */
  columns: HeaderColumn[];
  /** Finished columns that only have to agree with what is computed. */
  checks: HeaderColumn[];
  /** Nodes whose column is missing altogether, at the level of the file's other columns. */
  absent: number[];
}

export interface PlanOptions {
  layer?: string;
  /** Views are computed; their columns are compared only on request. */
  checkColumns?: boolean;
}

const FINISHED = ['value', 'points', 'percent'];

export function layersOf(columns: readonly HeaderColumn[]): string[] {
  return [...new Set(columns.map((column) => column.layer).filter((layer) => layer !== undefined))];
}

/** The columns of one layer: its own, and those without a layer for nodes the layer says nothing about. */
export function chooseLayer(columns: readonly HeaderColumn[], layer: string | undefined): HeaderColumn[] {
  if (layer === undefined) return [...columns];
  const own = columns.filter((column) => column.layer === layer);
  const told = new Set(own.map((column) => column.target));
  return [...own, ...columns.filter((column) => column.layer === undefined && !told.has(column.target))];
}

/** Plans the reading of a file; contradictions between columns are reported at their headers. */
export function planColumns(
  set: IndicatorSet,
  header: Header,
  file: string,
  options: PlanOptions,
  problems: Problems,
): Plan {
  const columns = chooseLayer(header.columns, options.layer);
  const place = (column: HeaderColumn) => ({ file, line: header.line, field: column.field });
  const finished = new Map<number, HeaderColumn>();
  const cells = new Map<number, HeaderColumn[]>();
  const maxima = new Map<number, HeaderColumn>();
  const checks: HeaderColumn[] = [];
  for (const column of columns) {
    const { target } = column;
    if (column.form === 'rank') continue;
    if (target < 0) {
      if (options.checkColumns === true && FINISHED.includes(column.form)) checks.push(column);
    } else if (column.form === 'max') maxima.set(target, column);
    else if (column.form === 'raw') cells.set(target, [...(cells.get(target) ?? []), column]);
    else {
      const other = finished.get(target);
      if (other !== undefined)
        problems.add(
          'data/two-forms',
          { code: column.code, first: other.header, second: column.header },
          place(column),
        );
      finished.set(target, column);
    }
  }
  for (const [target, list] of cells) {
    const other = finished.get(target);
    if (other !== undefined)
      problems.add(
        'data/two-forms',
        { code: other.code, first: list[0].header, second: other.header },
        place(other),
      );
  }
  addIndexColumns(set, header, finished, maxima);
  const { nodes } = set;
  const own = (at: number) => finished.has(at) || cells.has(at);
  const covered = (at: number): boolean =>
    own(at) || (nodes[at].kind === 'inner' && scoredChildren(at).every(covered));
  const scoredChildren = (at: number) => nodes[at].children.filter((child) => nodes[child].scored);
  const touched = (at: number): boolean => nodes[at].children.some((child) => own(child) || touched(child));
  const sources: NodeSource[] = nodes.map(() => 'skipped');
  const levelsPresent = new Set([...finished.keys(), ...cells.keys()].map((at) => nodes[at].level));
  const absent: number[] = [];
  const read: HeaderColumn[] = [];
  const decide = (at: number): void => {
    const node = nodes[at];
    const ownFinished = finished.get(at);
    if (node.kind !== 'inner') {
      if (ownFinished !== undefined) take(at, ownFinished);
      else if (cells.has(at)) {
        sources[at] = 'cells';
        read.push(...cells.get(at)!);
      } else {
        sources[at] = 'absent';
        absent.push(at);
      }
      return;
    }
    const below = scoredChildren(at);
    if (ownFinished !== undefined) {
      if (!touched(at)) return take(at, ownFinished);
      if (below.every(covered)) checks.push(ownFinished);
      else {
        const [has, lacks] = [
          below.filter((child) => own(child) || touched(child)),
          below.filter((child) => !covered(child)),
        ];
        const list = (codes: number[]) => codes.map((child) => nodes[child].code).join(', ');
        problems.add(
          'data/node-and-part',
          { code: node.code, has: list(has), lacks: list(lacks) },
          place(ownFinished),
        );
        return take(at, ownFinished);
      }
    } else if (!touched(at) && levelsPresent.has(node.level)) {
      // The file speaks of nodes at this level, so it is this node that is missing, not each of its parts.
      sources[at] = 'absent';
      absent.push(at);
      return;
    }
    sources[at] = 'children';
    for (const child of node.children) {
      if (nodes[child].scored || own(child) || touched(child)) decide(child);
    }
  };
  const take = (at: number, column: HeaderColumn): void => {
    sources[at] = 'given';
    read.push(column);
    const max = maxima.get(at);
    if (max !== undefined) read.push(max);
  };
  if (own(0) || touched(0)) decide(0);
  else
    problems.add(
      'data/no-indicator-column',
      { set: set.id, codes: exampleCodes(set) },
      { file, line: header.line, col: 1 },
    );
  return { sources, columns: read, checks, absent };
}

/** A result file says `value` and `max` for the index; another may say only `points`. */
function addIndexColumns(
  set: IndicatorSet,
  header: Header,
  finished: Map<number, HeaderColumn>,
  maxima: Map<number, HeaderColumn>,
): void {
  const { identity } = header;
  const make = (form: 'value' | 'points' | 'max', field: number): HeaderColumn => ({
    target: 0,
    code: set.index.code,
    header: form,
    field,
    form,
  });
  if (finished.has(0)) return;
  if (identity.value !== undefined) finished.set(0, make('value', identity.value));
  else if (identity.points !== undefined && set.kind === 'points')
    finished.set(0, make('points', identity.points));
  if (identity.max !== undefined && set.kind === 'points') maxima.set(0, make('max', identity.max));
}

function exampleCodes(set: IndicatorSet): string {
  const codes = set.nodes.filter((node) => node.kind !== 'inner').map((node) => node.code);
  return codes.length > 6 ? `${codes.slice(0, 5).join(', ')}, …, ${codes.at(-1)}` : codes.join(', ');
}

/** True where the columns cover every scored node, so that the set could score the file. */
export function coversAll(set: IndicatorSet, header: Header): boolean {
  const own = new Set(
    header.columns
      .filter((column) => column.target > 0 && column.form !== 'max' && column.form !== 'rank')
      .map((column) => column.target),
  );
  const { nodes } = set;
  const covered = (at: number): boolean =>
    own.has(at) ||
    (nodes[at].kind === 'inner' && nodes[at].children.filter((child) => nodes[child].scored).every(covered));
  return covered(0);
}
