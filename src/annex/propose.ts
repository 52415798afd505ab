/** The tree of an annex → a document of format 1: rules where the text is certain, `given` elsewhere, provenance by field. */
import type { Provenance, ProvenanceField } from '../model/indicatorSet.ts';
import { levelsOf } from './levels.ts';
import { type Recognised, recogniseRule, type WrittenRule } from './recognise.ts';
import type { AnnexNode } from './tree.ts';
import type { NodePoints } from './treePoints.ts';

/** What the annex itself does not say. */
export interface AnnexFacts {
  id: string;
  /** Otherwise from the lines above the header, else the id. */
  title?: string;
  years: number[];
  /** The decision the annex belongs to. */
  basis?: string;
  /** Where it can be read, if that is not the decision. */
  reference?: string;
  /** Code of the index; otherwise DTI where the title speaks of digital transformation, else INDEX. */
  index?: string;
}

type Origin = Provenance | { is: 'published'; reference: { document: string } };
type Origins = Partial<Record<ProvenanceField, Origin>>;

/** A node as the YAML file will say it; keys in the order in which they are written. */
export interface ProposedNode {
  code: string;
  name?: { vi: string };
  level?: string;
  points: number;
  scored?: false;
  inputs?: Recognised['inputs'];
  rule?: WrittenRule;
  provenance?: Origins;
  'unit-of-measure'?: { vi: string };
  method?: { vi: string };
  evidence?: { vi: string };
  responsible?: { vi: string };
  source?: { vi: string };
  children?: ProposedNode[];
}

export interface ProposedSet {
  format: 1;
  id: string;
  title: { vi: string };
  years?: number[];
  basis?: { document: string };
  levels: string[];
  expect: Record<string, number>;
  provenance: 'editorial' | Record<string, Origins>;
  index: { code: string; points: number; print: { as: 'points'; decimals: 2 } };
  missing: 'error';
  children: ProposedNode[];
}

export interface Proposal {
  set: ProposedSet;
  /** What became of each node, in tree order. */
  nodes: { node: AnnexNode; proposed: ProposedNode; level: string; recognised?: Recognised }[];
}

export function proposeSet(
  roots: readonly AnnexNode[],
  points: ReadonlyMap<AnnexNode, NodePoints>,
  facts: AnnexFacts,
  title: string,
): Proposal {
  const levels = levelsOf(roots);
  const nodes: Proposal['nodes'] = [];
  const wanted = new Map<ProposedNode, { level: string; origins: Record<ProvenanceField, Provenance> }>();
  const propose = (node: AnnexNode): ProposedNode => {
    const own = points.get(node)!;
    const { entry } = node;
    const leaf = node.children.length === 0;
    // What is not scored is valued all the same, against points that are not the annex's.
    const recognised = leaf && own.scored ? recogniseRule(entry?.method ?? '', own.points) : undefined;
    const proposed: ProposedNode = {
      code: node.code,
      ...(node.name === '' ? {} : { name: { vi: node.name } }),
      ...(levels.isStated(node) ? { level: levels.of(node) } : {}),
      points: own.points,
      ...(own.scored ? {} : { scored: false as const }),
    };
    if (leaf) {
      if (recognised?.inputs !== undefined) proposed.inputs = recognised.inputs;
      proposed.rule = recognised?.rule ?? { kind: 'given' };
    }
    if (entry !== undefined) addTexts(proposed, entry);
    nodes.push({ node, proposed, level: levels.of(node), recognised });
    wanted.set(proposed, { level: levels.of(node), origins: originsOf(node, own, recognised) });
    if (!leaf) proposed.children = node.children.map(propose);
    return proposed;
  };
  const children = roots.map(propose);
  const total = roots.reduce((sum, root) => {
    const own = points.get(root)!;
    return own.scored ? sum + own.points : sum;
  }, 0);
  const document = facts.reference ?? facts.basis;
  const set: ProposedSet = {
    format: 1,
    id: facts.id,
    title: { vi: title },
    ...(facts.years.length === 0 ? {} : { years: facts.years }),
    ...(facts.basis === undefined ? {} : { basis: { document: facts.basis } }),
    levels: levels.levels,
    expect: { ...countAt(nodes, levels.levels), points: tidy(total) },
    // Whether an annex is official is not for a program to say: without its decision nothing in it counts as published.
    provenance: document === undefined ? 'editorial' : sayOrigins(children, wanted, document),
    index: {
      code: facts.index ?? (/chuyển đổi số|\bDTI\b/iu.test(title) ? 'DTI' : 'INDEX'),
      points: tidy(total),
      print: { as: 'points', decimals: 2 },
    },
    missing: 'error',
    children,
  };
  return { set, nodes };
}

function addTexts(proposed: ProposedNode, entry: NonNullable<AnnexNode['entry']>): void {
  const texts = {
    'unit-of-measure': entry.unit,
    method: entry.method,
    evidence: entry.evidence,
    responsible: entry.responsible,
    source: entry.source,
  } as const;
  for (const [key, text] of Object.entries(texts)) {
    if (text !== '') proposed[key as keyof typeof texts] = { vi: text };
  }
}

function tidy(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}

function countAt(nodes: Proposal['nodes'], levels: readonly string[]): Record<string, number> {
  return Object.fromEntries(levels.map((name) => [name, nodes.filter(({ level }) => level === name).length]));
}

/** What of a node the annex says, and what follows from it. A rule read from its text is derived; `given` is our choice. */
function originsOf(
  node: AnnexNode,
  points: NodePoints,
  recognised: Recognised | undefined,
): Record<ProvenanceField, Provenance> {
  const implied = node.entry === undefined && node.from === 'implied';
  return {
    structure: implied ? 'derived' : 'published',
    name: node.name === '' ? 'derived' : 'published',
    points: points.summed ? 'derived' : points.scored ? 'published' : 'editorial',
    rule: recognised === undefined ? 'editorial' : 'derived',
  };
}

const FIELDS = ['structure', 'name', 'points', 'rule'] as const;

/**
 * Says origins once a level, and at nodes only where they differ.
 * @returns the `provenance` of the set; nodes that differ get their own
 */
function sayOrigins(
  roots: readonly ProposedNode[],
  wanted: ReadonlyMap<ProposedNode, { level: string; origins: Record<ProvenanceField, Provenance> }>,
  document: string,
): Record<string, Origins> {
  const say = (is: Provenance): Origin => (is === 'published' ? { is, reference: { document } } : is);
  const usual = new Map<string, Record<ProvenanceField, Provenance>>();
  for (const level of new Set([...wanted.values()].map((one) => one.level))) {
    const all = [...wanted.values()].filter((one) => one.level === level).map(({ origins }) => origins);
    const most = (field: ProvenanceField) => {
      const counts = new Map<Provenance, number>();
      for (const origins of all) counts.set(origins[field], (counts.get(origins[field]) ?? 0) + 1);
      return [...counts].sort(([, a], [, b]) => b - a)[0][0];
    };
    usual.set(level, {
      structure: most('structure'),
      name: most('name'),
      points: most('points'),
      rule: most('rule'),
    });
  }
  const mark = (node: ProposedNode, above: Partial<Record<ProvenanceField, Provenance>>): void => {
    const { level, origins } = wanted.get(node)!;
    const own = { ...above };
    const said: Origins = {};
    for (const field of FIELDS) {
      if (field === 'rule' && node.rule === undefined) continue;
      if ((above[field] ?? usual.get(level)![field]) === origins[field]) continue;
      said[field] = say(origins[field]);
      own[field] = origins[field];
    }
    if (Object.keys(said).length > 0) node.provenance = said;
    for (const child of node.children ?? []) mark(child, own);
  };
  for (const root of roots) mark(root, {});
  return Object.fromEntries(
    [...usual].map(([level, origins]) => [
      level,
      Object.fromEntries(
        FIELDS.filter((field) => field !== 'rule' || level === 'indicator' || level === 'criterion').map(
          (field) => [field, say(origins[field])],
        ),
      ),
    ]),
  );
}
