/** Hashes that say whether two results were scored alike: the scoring fingerprint, the content hash, the units hash. */
import { createHash } from 'node:crypto';
import type { IndicatorSet, Node } from './indicatorSet.ts';

/**
 * `scoring` covers all that can change a score or a rank (codes, points or weights, rules, tokens, views, ranking …) and
 * nothing else, so a new name or reference leaves it as it is; `content` covers everything.
 */
export function fingerprintSet(set: IndicatorSet): { scoring: string; content: string } {
  // That a set was written as an extension of another says how it is written, not what it is.
  const { fingerprint: _own, extends: _written, differs: _base, ...content } = set;
  return { scoring: hash(scoringPart(set)), content: hash(content) };
}

function scoringPart(set: IndicatorSet): unknown {
  return {
    kind: set.kind,
    scale: set.scale ?? 'unbounded',
    nodes: set.nodes.map(scoringNode),
    views: set.views.map(({ code, of }) => ({
      code,
      of: of.map(({ node, weight }) => [set.nodes[node].code, weight]),
    })),
    tokens: set.tokens,
    blocks: set.blocks,
    ranking: set.ranking,
    semantics: set.ruleSemantics,
    // With ranking decimals, the printed form decides which scores tie.
    print:
      set.ranking === 'none' || set.ranking.decimals === undefined
        ? undefined
        : [set.index.print.as, set.index.print.as === 'points' ? set.index.points : undefined],
  };
}

function scoringNode(node: Node): unknown {
  const { quotient } = node;
  return {
    code: node.code,
    parent: node.parent,
    kind: node.kind,
    points: node.points,
    weight: node.weight,
    scored: node.scored,
    aggregate: node.aggregate,
    rescale: node.rescale,
    rule: node.rule,
    quotient: quotient && [quotient.per, quotient.zeroDenominator, quotient.a.whole, quotient.b.whole],
    missing: node.missing,
    mayNotApply: node.mayNotApply,
    appliesTo: node.appliesTo,
    minCoverage: node.minCoverage,
  };
}

/** The units scored, whatever their order. */
export function hashUnits(keys: readonly string[]): string {
  return hash([...keys].sort());
}

/** Any plain value, whatever the order of its keys. */
export function hashContent(value: unknown): string {
  return hash(value);
}

/** SHA-256 of bytes as they are. */
export function sha256(pieces: Iterable<string | Uint8Array>): string {
  const made = createHash('sha256');
  for (const piece of pieces) made.update(piece);
  return made.digest('hex');
}

function hash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** JSON with sorted keys and without undefined, so that the order in which a set is written does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
