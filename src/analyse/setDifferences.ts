/** What one node, one view or the head of a set says otherwise than its counterpart: field by field, values as they are. */
import { canonical } from '../model/fingerprint.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';

export interface Difference {
  what: string;
  from: unknown;
  to: unknown;
}

type Fields<T> = Record<string, (one: T) => unknown>;

/** What the set itself says. Its id is how it is called, not what it says. */
const SET_FIELDS: Fields<IndicatorSet> = {
  title: (set) => set.title,
  years: (set) => set.years,
  unitType: (set) => set.unitType,
  basis: (set) => set.basis,
  follows: (set) => set.follows,
  setKind: (set) => set.kind,
  scale: (set) => set.scale ?? 'unbounded',
  indexCode: (set) => set.index.code,
  indexPoints: (set) => set.index.points,
  print: (set) => set.index.print,
  indexAggregate: (set) => set.nodes[0].aggregate,
  indexRescale: (set) => set.nodes[0].rescale,
  indexMinCoverage: (set) => set.nodes[0].minCoverage,
  missing: (set) => set.nodes[0].missing,
  missingTokens: (set) => set.tokens.missing,
  notApplicableTokens: (set) => set.tokens.notApplicable,
  yesTokens: (set) => set.tokens.yes,
  noTokens: (set) => set.tokens.no,
  decimal: (set) => set.decimal,
  blocks: (set) => set.blocks,
  ranking: (set) => set.ranking,
  bands: (set) => set.bands,
  levels: (set) => set.levels,
  expect: (set) => set.expect,
  units: (set) => set.units,
  ruleSemantics: (set) => set.ruleSemantics,
};

const NODE_FIELDS: Fields<Node> = {
  name: (node) => node.name,
  points: (node) => node.points,
  weight: (node) => node.weight,
  scored: (node) => node.scored,
  rule: (node) => ({ kind: node.kind, rule: node.rule && { kind: node.rule.kind, params: paramsOf(node) } }),
  inputs: (node) => node.quotient,
  aggregate: (node) => node.aggregate,
  rescale: (node) => node.rescale,
  missing: (node) => node.missing,
  // An inner node may be left out where all that is below it may.
  mayNotApply: (node) => node.kind !== 'inner' && node.mayNotApply,
  appliesTo: (node) => node.appliesTo,
  minCoverage: (node) => node.minCoverage,
  level: (node) => node.level,
  expect: (node) => node.expect,
  unitOfMeasure: (node) => node.unitOfMeasure,
  evidence: (node) => node.evidence,
  responsible: (node) => node.responsible,
  method: (node) => node.method,
  source: (node) => node.source,
};

/** Points already awarded are out of the points of the leaf, which are compared on their own. */
function paramsOf({ rule }: Node): unknown {
  if (rule?.kind !== 'given') return rule?.params;
  const { points: _points, ...params } = rule.params as { points?: number };
  return params;
}

export function setDifferences(a: IndicatorSet, b: IndicatorSet): Difference[] {
  return differences(SET_FIELDS, a, b);
}

export function nodeDifferences(a: Node, b: Node): Difference[] {
  return differences(NODE_FIELDS, a, b);
}

function differences<T>(fields: Fields<T>, a: T, b: T): Difference[] {
  return Object.entries(fields)
    .map(([what, field]) => ({ what, from: field(a), to: field(b) }))
    .filter(({ from, to }) => isDifferent(from, to));
}

export function isDifferent(from: unknown, to: unknown): boolean {
  return canonical(from) !== canonical(to);
}
