/** What a change names → the column of the data it replaces, or the node it assumes as a whole; where neither can be, why. */
import type { Args, Code } from '../diagnostics/diagnostic.ts';
import { type ColumnKey, type Form, type KeyReader, keyReader } from './columnKey.ts';
import { type DataColumn, type Dataset, findColumn } from './dataset.ts';
import type { IndicatorSet, Node } from './indicatorSet.ts';

export type FinishedForm = 'value' | 'points' | 'percent';

/**
 * `cell`: a cell of this column. `share`: the figure of a quotient, in the place of its two inputs. `result`: the finished
 * result of a node the file gives, in this form. `assumed`: that of a node the file gives otherwise, or computes.
 */
export type ChangeTarget =
  | { kind: 'cell'; at: number; column: DataColumn }
  | { kind: 'share'; at: number }
  | { kind: 'result'; at: number; column: DataColumn; form: FinishedForm }
  | { kind: 'assumed'; at: number; form: FinishedForm };

export type Refuse = (code: Code, args: Args) => undefined;

export interface TargetReader {
  /** @returns undefined where nothing of the data can be meant, which `refuse` was told */
  read(key: string, refuse: Refuse): ChangeTarget | undefined;
}

/** Looks up what changes name; built once a run. */
export function targetReader(set: IndicatorSet, data: Dataset): TargetReader {
  const keys = keyReader(set);
  const context = { set, data, keys };
  return { read: (key, refuse) => readTarget(context, key, refuse) };
}

interface Context {
  set: IndicatorSet;
  data: Dataset;
  keys: KeyReader;
}

function readTarget(context: Context, text: string, refuse: Refuse): ChangeTarget | undefined {
  const { set, data, keys } = context;
  const reading = keys.read(text.normalize('NFC')) ?? keys.judge(text.normalize('NFC'));
  if (reading.kind !== 'key') {
    const near = reading.kind === 'near' ? reading.near.join(', ') : '';
    return refuse('what-if/unknown-code', { code: text, set: set.id, near });
  }
  const { key } = reading;
  const { target: at, code } = key;
  if (at < 0) {
    const of = set.views[-1 - at].of.map(({ node }) => set.nodes[node].code).join(', ');
    return refuse('what-if/view', { code, of });
  }
  const node = set.nodes[at];
  const { input, form, layer } = key;
  if (input !== undefined && (node.quotient === undefined || !['a', 'b'].includes(input))) {
    const expected = node.quotient === undefined ? '' : `${code}:a, ${code}:b`;
    return refuse('data/no-such-input', { header: text, code, expected });
  }
  if (set.kind === 'weighted' && (form === 'points' || form === 'max'))
    return refuse('data/points-in-weighted', { header: text, code });
  const above = firstWhole(set, data, at);
  if (above !== undefined) {
    const header = data.byTarget.get(above)?.[0]?.header ?? '';
    const args = { code, above: set.nodes[above].code, header };
    if (data.plan.sources[above] === 'given') return refuse('what-if/below-given', args);
    return refuse(
      data.plan.sources[above] === 'skipped' ? 'what-if/unscored-unknown' : 'what-if/absent',
      args,
    );
  }
  const own = data.byTarget.get(at) ?? [];
  const layers = own.map((column) => column.layer);
  const odd = layer !== undefined && !layers.includes(layer);
  if (odd || form === 'rank' || (form === 'max' && !own.some((column) => column.form === 'max')))
    return refuse('what-if/no-such-cell', { key: text, code, forms: formsOf(set, data, at).join(', ') });
  if (form === 'max') return { kind: 'cell', at, column: own.find((column) => column.form === 'max')! };
  return bySource(context, key, node, refuse);
}

function bySource(
  { set, data, keys }: Context,
  { target: at, code, input, form }: ColumnKey,
  node: Node,
  refuse: Refuse,
): ChangeTarget | undefined {
  const source = data.plan.sources[at];
  const finished = findColumn(data, at, (column) => column.form !== 'max' && column.form !== 'raw');
  const forms = () => ({ code, forms: formsOf(set, data, at).join(', ') });
  if (source === 'skipped') return refuse('what-if/unscored-unknown', { code });
  if (isFinished(form)) {
    return source === 'given'
      ? { kind: 'result', at, column: finished!, form }
      : { kind: 'assumed', at, form };
  }
  if (source === 'absent') return refuse('what-if/absent', { code });
  if (source === 'children') {
    const items = changeable(set, data, at).map((item) => set.nodes[item].code);
    return refuse('what-if/computed', { code, items: someOf(items) });
  }
  if (source === 'given') {
    // A bare code means what it means at the head of the file's own column.
    const headed = keys.read(finished!.header);
    const bare = headed?.kind === 'key' && headed.key.form === undefined;
    if (input === undefined && (bare || node.kind !== 'leaf'))
      return { kind: 'result', at, column: finished!, form: bare ? finishedForm(finished!) : 'value' };
    return refuse('what-if/other-form', { ...forms(), header: finished!.header });
  }
  const raw = findColumn(data, at, (column) => column.form === 'raw' && column.input === input);
  if (input !== undefined) return { kind: 'cell', at, column: raw! };
  return node.quotient === undefined ? { kind: 'cell', at, column: raw! } : { kind: 'share', at };
}

/** The nodes below one that have cells or results of their own. */
function changeable(set: IndicatorSet, data: Dataset, at: number): number[] {
  return set.nodes[at].children.flatMap((child) => {
    const source = data.plan.sources[child];
    if (source === 'children') return changeable(set, data, child);
    return source === 'cells' || source === 'given' ? [child] : [];
  });
}

/** The highest node above this one that is not made of its parts, so that nothing below it counts. */
function firstWhole({ nodes }: IndicatorSet, { plan }: Dataset, at: number): number | undefined {
  let found: number | undefined;
  for (let above = nodes[at].parent; above >= 0; above = nodes[above].parent)
    if (plan.sources[above] !== 'children') found = above;
  return found;
}

/** How a node of this file can be changed, as it would be typed. */
function formsOf(set: IndicatorSet, data: Dataset, at: number): string[] {
  const { code, quotient } = set.nodes[at];
  const finished = [
    `${code}@value`,
    ...(set.kind === 'points' ? [`${code}@points`] : []),
    ...(set.scale === undefined ? [] : [`${code}@percent`]),
  ];
  if (data.plan.sources[at] !== 'cells') return finished;
  return quotient === undefined ? [code, ...finished] : [`${code}:a`, `${code}:b`, code, ...finished];
}

function isFinished(form: Form | undefined): form is FinishedForm {
  return form === 'value' || form === 'points' || form === 'percent';
}

function finishedForm({ form }: DataColumn): FinishedForm {
  return isFinished(form) ? form : 'value';
}

function someOf(codes: readonly string[]): string {
  return codes.length > 6 ? `${codes.slice(0, 5).join(', ')}, …, ${codes.at(-1)}` : codes.join(', ');
}
