/** What a target measures: a code of the set in one of its forms, or a free column; and in what its numbers are. */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import { RULES } from '../rules/index.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import { hasCodeForm, type KeyReader, keyReader } from './columnKey.ts';
import { identityOf } from './header.ts';
import { type IndicatorSet, type Text, textOf } from './indicatorSet.ts';
import type { ShareUnit, Target } from './targetPlan.ts';

/** In what a measure's numbers are. */
export interface Yardstick {
  /** `share`: 0.8 is 80 %. `number`: anything else. `either`: a value from 0 to 1, which a goal may call a percentage. */
  is: 'share' | 'number' | 'either';
  /** Of shares: what a number without % means. */
  bare: ShareUnit;
  /** What can be reached at all, where that is known; in shares, or in the measure's own numbers. */
  low?: number;
  high?: number;
}

export interface CodeMeasure {
  kind: 'code';
  /** A node's index, or a view's as −1 − index. */
  target: number;
  code: string;
  form: 'raw' | 'value' | 'points' | 'percent';
  yardstick: Yardstick;
  /** True where the cells are percentages (80) though the yardstick is in shares. */
  storedPercent: boolean;
  unitOfMeasure?: Text;
}

export interface ColumnMeasure {
  kind: 'column';
  header: string;
  unitOfMeasure?: Text;
}

export type Measure = CodeMeasure | ColumnMeasure;

/** Whether the file has a column of this header that is neither a code nor who the row is about. */
function findHeader(measure: string, headers: readonly string[]): string | undefined {
  const wanted = fold(measure);
  return headers.find((header) => fold(header) === wanted && !saysWho(header));
}

function saysWho(header: string): boolean {
  const role = identityOf(header);
  return (
    role !== undefined && ['unit', 'name', 'year', 'block', 'region', 'note', 'indicator'].includes(role)
  );
}

/** Measures that look like codes; `beyond` are those among them that head no column, so that only a set can know them. */
export function codesAmong(
  targets: readonly Target[],
  headers: readonly string[],
): { all: string[]; beyond: string[] } {
  const all = [...new Set(targets.map(({ measure }) => measure))].filter(hasCodeForm);
  return { all, beyond: all.filter((measure) => findHeader(measure, headers) === undefined) };
}

/** True where a measure is neither a column of the file nor looks like a code: a code in words, or a slip. */
export function hasUnknown(targets: readonly Target[], headers: readonly string[]): boolean {
  return targets.some(({ measure }) => !hasCodeForm(measure) && findHeader(measure, headers) === undefined);
}

/**
 * @param set the set of the codes; none where the file has no column of any
 * @param headers what heads the columns of the file
 * @returns one measure a target, undefined where `problems` says why there is none
 */
export function resolveMeasures(
  targets: readonly Target[],
  set: IndicatorSet | undefined,
  headers: readonly string[],
  problems: Problems,
): (Measure | undefined)[] {
  const keys = set === undefined ? undefined : keyReader(set);
  return targets.map((target) => {
    const { measure, places, unitOfMeasure } = target;
    const reading = keys?.read(measure.normalize('NFC'));
    const report = (code: Code, args: Record<string, string | number> = {}): undefined => {
      problems.add(code, { measure, ...args }, places.measure);
    };
    if (reading?.kind === 'key') {
      if (target.unit !== undefined) problems.add('plan/unit-of-code', { measure }, places.unit);
      const { key } = reading;
      if (key.form === 'max' || key.form === 'rank')
        return report('plan/bad-form', { why: '#formNotMeasured' });
      if (key.input !== undefined) return report('plan/bad-form', { why: '#inputNotMeasured' });
      if (key.layer !== undefined) return report('plan/bad-form', { why: '#layerNotMeasured' });
      return codeMeasure(set!, key.target, key.form ?? 'raw', unitOfMeasure, report);
    }
    const header = reading === undefined ? findHeader(measure, headers) : undefined;
    if (header !== undefined)
      return { kind: 'column', header: header.normalize('NFC').trim(), unitOfMeasure };
    return report('plan/unknown-measure', whatIsKnown(measure, set, keys, headers));
  });
}

/** Nearest codes, nodes of that name and headers. */
function whatIsKnown(
  measure: string,
  set: IndicatorSet | undefined,
  keys: KeyReader | undefined,
  headers: readonly string[],
): { near: string; known: string; set: string } {
  const codes = set === undefined ? [] : [...set.nodes, ...set.views].map(({ code }) => code);
  const free = headers
    .map((header) => header.trim())
    .filter((header) => header !== '' && !saysWho(header) && keys?.read(header) === undefined);
  const judged = keys?.judge(measure);
  const near = new Set([
    ...(judged?.kind === 'near' ? judged.near : []),
    ...nearest(measure, [...free, ...(set === undefined ? [] : codes)]),
  ]);
  return {
    near: [...near]
      .slice(0, 3)
      .map((text) => `"${text}"`)
      .join(', '),
    known: someOf(free.map((text) => `"${text}"`)),
    set: set?.id ?? '',
  };
}

function someOf(texts: string[]): string {
  return texts.length > 12 ? `${texts.slice(0, 12).join(', ')} …` : texts.join(', ');
}

type Report = (code: Code, args?: Record<string, string | number>) => undefined;

function codeMeasure(
  set: IndicatorSet,
  target: number,
  form: CodeMeasure['form'],
  unitOfMeasure: Text | undefined,
  report: Report,
): CodeMeasure | undefined {
  const node = target < 0 ? undefined : set.nodes[target];
  const { code } = node ?? set.views[-1 - target];
  const measure = { kind: 'code' as const, target, code, form, storedPercent: false, unitOfMeasure };
  const unit = set.scale?.low === 0 && set.scale.high === 1;
  if (form === 'raw') {
    if (node?.kind !== 'leaf') return report('plan/form-needed', { forms: formsOf(set, code).join(', ') });
    return rawMeasure(set, measure, unitOfMeasure ?? node.unitOfMeasure, report);
  }
  if (form === 'points') {
    if (set.kind === 'weighted') return report('plan/bad-form', { why: '#noPointsInWeighted' });
    const high = pointsOf(set, target);
    return {
      ...measure,
      yardstick: { is: 'number', bare: 'share', low: 0, high },
      unitOfMeasure: unitOfMeasure ?? POINTS,
    };
  }
  if (form === 'percent') {
    if (set.scale === undefined) return report('plan/bad-form', { why: '#noPercentUnbounded' });
    return { ...measure, yardstick: { is: 'share', bare: 'percent', low: 0, high: 1 } };
  }
  return { ...measure, yardstick: { is: unit ? 'either' : 'number', bare: 'share', ...set.scale } };
}

const POINTS: Text = textOf({ vi: 'điểm', en: 'points' });

function pointsOf(set: IndicatorSet, target: number): number | undefined {
  if (target >= 0) return set.nodes[target].points;
  return set.views[-1 - target].of.reduce((sum, { node }) => sum + (set.nodes[node].points ?? 0), 0);
}

/** The forms in which a node without a cell of its own may be measured. */
function formsOf(set: IndicatorSet, code: string): string[] {
  return [
    `${code}@value`,
    ...(set.kind === 'points' ? [`${code}@points`] : []),
    ...(set.scale === undefined ? [] : [`${code}@percent`]),
  ];
}

/** The figure itself, as it stands in the cell or follows from its two inputs: what the rule makes of it does not matter. */
function rawMeasure(
  set: IndicatorSet,
  measure: Omit<CodeMeasure, 'yardstick'>,
  unitOfMeasure: Text | undefined,
  report: Report,
): CodeMeasure | undefined {
  const node = set.nodes[measure.target];
  const { kind, params } = node.rule!;
  const reads = RULES[kind].reads(params);
  if (reads.as !== 'number')
    return report('plan/words-measured', { forms: formsOf(set, node.code).join(', ') });
  const own = { ...measure, unitOfMeasure };
  if (reads.unit === undefined) {
    const high = kind === 'given' && set.kind === 'points' ? node.points : undefined;
    const points = kind === 'given' && set.kind === 'points' ? POINTS : undefined;
    return {
      ...own,
      unitOfMeasure: unitOfMeasure ?? points,
      yardstick: { is: 'number', bare: 'share', ...(reads.negative ? {} : { low: 0 }), high },
    };
  }
  const percent = reads.unit === 'percent';
  const strict = kind === 'ratio' && (params as { overOne: string; clamp: boolean }).overOne === 'error';
  return {
    ...own,
    storedPercent: percent,
    yardstick: {
      is: 'share',
      bare: percent || reads.shifted === true ? 'percent' : 'share',
      ...(kind === 'ratio' ? { low: 0 } : {}),
      ...(strict ? { high: 1 } : {}),
    },
  };
}
