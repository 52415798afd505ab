/** Single parts of a set or a node, from what is written to what is meant. */
import type { Scale } from '../rules/rule.ts';
import type { Path, Report } from './buildSet.ts';
import { type Aggregate, type Link, type Node, type Quotient, type Text, textOf } from './indicatorSet.ts';
import { resolveOrigins } from './provenance.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';

export function kindOf(written: SetDocument, report: Report): 'points' | 'weighted' {
  let points = 0;
  let weighted: Path | undefined;
  const walk = (docs: readonly NodeDocument[], path: Path): void => {
    for (const [i, doc] of docs.entries()) {
      if (doc.points !== undefined) points++;
      if (doc.weight !== undefined) weighted ??= [...path, i, 'weight'];
      walk((doc.children ?? []) as NodeDocument[], [...path, i, 'children']);
    }
  };
  walk(written.children, ['children']);
  if (points > 0 && weighted !== undefined) report('set/points-and-weights', {}, weighted);
  return points > 0 ? 'points' : 'weighted';
}

export function scaleOf(
  written: SetDocument,
  kind: 'points' | 'weighted',
  report: Report,
): Scale | undefined {
  if (written.scale === undefined) return { low: 0, high: 1 };
  const [low, high] = written.scale === 'unbounded' ? [Number.NaN, Number.NaN] : written.scale;
  if (kind === 'points' && !(low === 0 && high === 1)) {
    report('set/bad-parameter', { what: 'scale', expected: '#unitScale' }, ['scale']);
    return { low: 0, high: 1 };
  }
  if (written.scale === 'unbounded') return undefined;
  if (!(low < high)) report('set/bad-parameter', { what: 'scale', expected: '#lowBelowHigh' }, ['scale']);
  return { low, high };
}

export function aggregateOf(
  doc: NodeDocument,
  kind: 'points' | 'weighted',
  path: Path,
  report: Report,
): Aggregate {
  const written = doc.aggregate;
  const standard = kind === 'points' ? 'pool' : 'arithmetic';
  if (written === undefined) return standard;
  const fits = doc.children !== undefined && (written === 'best') === (kind === 'points');
  if (!fits) report('set/aggregate-here', { code: doc.code, aggregate: written }, [...path, 'aggregate']);
  return written;
}

export function quotientOf(doc: NodeDocument): Quotient | undefined {
  const { inputs } = doc;
  if (inputs === undefined) return undefined;
  const input = (written: typeof inputs.a) => ({
    name: textOf(written.name),
    unitOfMeasure: written['unit-of-measure'] === undefined ? undefined : textOf(written['unit-of-measure']),
    whole: written.whole ?? true,
  });
  return {
    a: input(inputs.a),
    b: input(inputs.b),
    per: inputs.per ?? 1,
    zeroDenominator: inputs['zero-denominator'] ?? 'error',
  };
}

export function optionalTexts(doc: NodeDocument): Partial<Node> {
  const keys = {
    'unit-of-measure': 'unitOfMeasure',
    evidence: 'evidence',
    responsible: 'responsible',
    method: 'method',
    source: 'source',
  } as const;
  const texts: Partial<Record<(typeof keys)[keyof typeof keys], Text>> = {};
  for (const [written, key] of Object.entries(keys)) {
    const text = doc[written as keyof typeof keys];
    if (text !== undefined) texts[key] = textOf(text);
  }
  return texts;
}

export function linksOf(was: NodeDocument['was']): Link[] {
  const list = was === undefined ? [] : Array.isArray(was) ? was : [was];
  return list.map((link) =>
    typeof link === 'string'
      ? { code: link, kind: 'same', part: 1 }
      : { code: link.code, kind: link.kind ?? 'same', part: link.part ?? 1 },
  );
}

export function emptyNode(code: string, level: string, depth: number, parent: number): Node {
  return {
    code,
    name: {},
    level,
    depth,
    parent,
    children: [],
    kind: 'inner',
    weight: 1,
    scored: true,
    counts: true,
    aggregate: 'arithmetic',
    missing: 'error',
    mayNotApply: false,
    origins: resolveOrigins(undefined, {}, {}, {}).full,
    was: [],
  };
}
