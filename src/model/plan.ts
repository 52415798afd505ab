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
  /** Nodes and views that matter: a file without any column of theirs lacks them, and is no file of another set. */
  only?: ReadonlySet<number>;
}

const FINISHED = ['value', 'points', 'percent'];

/** Chooses the columns without a layer, where they stand beside columns that have one. */
const NO_LAYER = 'none';

/**
 * The layer to read: the one asked for, else the only one there is.
 * @returns undefined where the file has no layers; false where there is no choice without the user, which is reported
 */
export function pickLayer(
  header: Header,
  wanted: string | undefined,
  file: string,
  problems: Problems,
): string | undefined | false {
  const { columns } = header;
  const named = [...new Set(columns.map((column) => column.layer).filter((layer) => layer !== undefined))];
  const layered = new Set(
    columns.filter((column) => column.layer !== undefined).map((column) => column.target),
  );
  // Columns without a layer are common to all, unless one of them has rivals that belong to a layer.
  const contested = columns.some((column) => column.layer === undefined && layered.has(column.target));
  const layers = contested ? [...named, NO_LAYER] : named;
  const place = { file, line: header.line, col: 1 };
  if (wanted !== undefined && !layers.includes(wanted)) {
    problems.add('usage/unknown-layer', { layer: wanted, layers: layers.join(', ') || '–' }, place);
    return false;
  }
  if (wanted === undefined && layers.length > 1) {
    problems.add('usage/layer-needed', { layers: layers.join(', ') }, place);
    return false;
  }
  return wanted ?? named[0];
}

/** The columns of one layer: its own, and those without a layer for nodes the layer says nothing about. */
function chooseLayer(columns: readonly HeaderColumn[], layer: string | undefined): HeaderColumn[] {
  const own = columns.filter((column) =>
    layer === NO_LAYER ? column.layer === undefined : column.layer === layer,
  );
  // A maximum stands beside whichever result is read.
  const told = new Set(own.map(({ target, form }) => `${target} ${form === 'max'}`));
  const common = columns.filter(
    ({ layer: its, target, form }) => its === undefined && !told.has(`${target} ${form === 'max'}`),
  );
  return layer === undefined ? own : [...own, ...common];
}

interface SortedColumns {
  finished: Map<number, HeaderColumn>;
  cells: Map<number, HeaderColumn[]>;
  maxima: Map<number, HeaderColumn>;
  /** Columns of views to be compared. */
  views: HeaderColumn[];
}

type Place = (column: HeaderColumn) => { file: string; line: number; field: number };

/** Columns by what they hold of which node. */
function sortColumns(
  columns: readonly HeaderColumn[],
  options: PlanOptions,
  place: Place,
  problems: Problems,
): SortedColumns {
  const sorted: SortedColumns = { finished: new Map(), cells: new Map(), maxima: new Map(), views: [] };
  const { finished, cells } = sorted;
  const clash = (column: HeaderColumn, other: HeaderColumn) =>
    problems.add(
      'data/two-forms',
      { code: column.code, first: other.header, second: column.header },
      place(column),
    );
  for (const column of columns) {
    const { target, form } = column;
    if (form === 'rank') continue;
    if (target < 0) {
      if (options.checkColumns === true && FINISHED.includes(form)) sorted.views.push(column);
    } else if (form === 'max') sorted.maxima.set(target, column);
    else if (form === 'raw') {
      const other = finished.get(target);
      if (other !== undefined) clash(column, other);
      cells.set(target, [...(cells.get(target) ?? []), column]);
    } else {
      const other = finished.get(target) ?? cells.get(target)?.[0];
      if (other !== undefined) clash(column, other);
      finished.set(target, column);
    }
  }
  return sorted;
}

/** Plans the reading of a file; contradictions between columns are reported at their headers. */
export function planColumns(
  set: IndicatorSet,
  header: Header,
  file: string,
  options: PlanOptions,
  problems: Problems,
): Plan {
  const place: Place = (column) => ({ file, line: header.line, field: column.field });
  const { finished, cells, maxima, views } = sortColumns(
    chooseLayer(header.columns, options.layer),
    options,
    place,
    problems,
  );
  addIndexColumns(set, header, finished, maxima);
  const { nodes } = set;
  const own = (at: number) => finished.has(at) || cells.has(at);
  const scoredChildren = (at: number) => nodes[at].children.filter((child) => nodes[child].scored);
  const covered = (at: number): boolean =>
    own(at) || (nodes[at].kind === 'inner' && scoredChildren(at).every(covered));
  const touched = (at: number): boolean => nodes[at].children.some((child) => own(child) || touched(child));
  const levelsPresent = new Set([...finished.keys(), ...cells.keys()].map((at) => nodes[at].level));
  const plan: Plan = { sources: nodes.map(() => 'skipped'), columns: [], checks: views, absent: [] };

  const lack = (at: number): void => {
    plan.sources[at] = 'absent';
    plan.absent.push(at);
  };
  const take = (at: number, column: HeaderColumn): void => {
    plan.sources[at] = 'given';
    plan.columns.push(column);
    const max = maxima.get(at);
    if (max !== undefined) plan.columns.push(max);
  };
  const decideLeaf = (at: number): void => {
    const result = finished.get(at);
    if (result !== undefined) take(at, result);
    else if (cells.has(at)) {
      plan.sources[at] = 'cells';
      plan.columns.push(...cells.get(at)!);
    } else lack(at);
  };
  const decideInner = (at: number): void => {
    const result = finished.get(at);
    const below = scoredChildren(at);
    const complete = touched(at) && below.every(covered);
    if (result !== undefined && !complete) {
      if (touched(at)) {
        const list = (found: number[]) => found.map((child) => nodes[child].code).join(', ');
        // As deep as the file goes: what is there, and beside it what is not.
        const present = (node: number): number[] =>
          own(node) ? [node] : scoredChildren(node).flatMap(present);
        const lacking = (node: number): number[] =>
          covered(node) ? [] : touched(node) ? scoredChildren(node).flatMap(lacking) : [node];
        const args = {
          code: nodes[at].code,
          has: list(below.flatMap(present)),
          lacks: list(below.flatMap(lacking)),
        };
        problems.add('data/node-and-part', args, place(result));
      }
      take(at, result);
    } else if (result === undefined && !touched(at) && levelsPresent.has(nodes[at].level)) {
      // The file speaks of nodes at this level, so it is this node that is missing, not each of its parts.
      lack(at);
    } else {
      if (result !== undefined) plan.checks.push(result);
      plan.sources[at] = 'children';
      for (const child of nodes[at].children) {
        if (nodes[child].scored || own(child) || touched(child)) decide(child);
      }
    }
  };
  const decide = (at: number): void => (nodes[at].kind === 'inner' ? decideInner(at) : decideLeaf(at));

  if (own(0) || touched(0) || options.only !== undefined) {
    decide(0);
    // Where a result is computed, so is its maximum; the column beside it has to agree.
    for (const [at, column] of maxima)
      if (plan.sources[at] === 'cells' || plan.sources[at] === 'children') plan.checks.push(column);
  } else {
    const args = { set: set.id, codes: exampleCodes(set) };
    problems.add('data/no-indicator-column', args, { file, line: header.line, col: 1 });
  }
  return plan;
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
  const codes = set.nodes
    .filter((node) => node.kind !== 'inner')
    .flatMap(({ code, quotient }) => (quotient === undefined ? [code] : [`${code}:a`, `${code}:b`]));
  return codes.length > 6 ? `${codes.slice(0, 5).join(', ')}, …, ${codes.at(-1)}` : codes.join(', ');
}
