/**
 * What the two sides of an account of change have in common: which node is which, and at which nodes the data of one side
 * can stand in the tree of the other. What cannot be taken over that way belongs to the rules (accountScenario.ts).
 */
import type { Dataset } from '../model/dataset.ts';
import { canonical } from '../model/fingerprint.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import type { NodeScores } from '../score/results.ts';
import { bundleTies, tieSets } from './setTies.ts';

export type Which = 'a' | 'b';

/** One of the two sides: `rows` are the rows of the units in question, in the same order on both sides. */
export interface Half {
  set: IndicatorSet;
  data: Dataset;
  rows: readonly number[];
  /** Nodes whose values were scored here from what stood below them and then merged, so that no file gave them. */
  computed?: ReadonlySet<number>;
  /** All nodes as the set scores them, where that is known already. */
  scores?: ReadonlyMap<number, NodeScores>;
}

export type Halves = Record<Which, Half>;

/** For each side, the node of the other side that a node is. */
export type Twins = Record<Which, Map<number, number>>;

/**
 * A node at which data is taken over. `taken`: the value as scored on the other side counts here too; `read`: the cells of
 * the other side are scored by the rule of this one; `own`: only this side's data can be scored by this side's rules.
 */
export interface Atom {
  at: number;
  twin?: number;
  how: 'taken' | 'read' | 'own';
}

export interface Joint {
  twins: Twins;
  /** True where nothing that scores differs between the sets. */
  sameRules: boolean;
  atoms: Record<Which, Atom[]>;
}

export const OTHER: Record<Which, Which> = { a: 'b', b: 'a' };

export function joinSides(halves: Halves): Joint {
  const { a, b } = halves;
  const sameRules = a.set.fingerprint.scoring === b.set.fingerprint.scoring;
  const twins = findTwins(a.set, b.set, sameRules);
  const atoms = (side: Which) => atomsOf(halves[side], halves[OTHER[side]], twins[side], sameRules);
  return { twins, sameRules, atoms: { a: atoms('a'), b: atoms('b') } };
}

/** One to one, and only where a set says so: codes shift their meaning from one decision to the next. */
function findTwins(a: IndicatorSet, b: IndicatorSet, sameRules: boolean): Twins {
  if (sameRules) {
    // The fingerprint holds codes and places, so the two trees are one.
    const same = new Map(a.nodes.map((_, at) => [at, at]));
    return { a: same, b: same };
  }
  const twins: Twins = { a: new Map([[0, 0]]), b: new Map([[0, 0]]) };
  const ties = tieSets(a, b);
  const comparable = a.kind === b.kind && canonical(a.scale ?? 0) === canonical(b.scale ?? 0);
  if (!comparable || ties.by === 'code') return twins;
  for (const [tie, ...more] of bundleTies(ties.list.filter((one) => one.a.what === 'node'))) {
    if (more.length > 0 || tie.b.what !== 'node' || (tie.kind !== 'same' && tie.kind !== 'revised')) continue;
    twins.a.set(tie.a.at, tie.b.at);
    twins.b.set(tie.b.at, tie.a.at);
  }
  return twins;
}

function atomsOf(side: Half, other: Half, twins: Map<number, number>, sameRules: boolean): Atom[] {
  const atoms: Atom[] = [];
  const visit = (at: number): void => {
    const twin = twins.get(at);
    const own = side.data.plan.sources[at];
    const there = twin === undefined ? 'skipped' : other.data.plan.sources[twin];
    const alike = () => sameRules || sameBelow(side.set, at, other.set, twin!);
    const add = (how: Atom['how']) => atoms.push({ at, twin, how });
    if (own === 'children') {
      // Of a finished result nothing is known below it, so the value computed here stands beside it as a whole.
      if (there === 'given' && alike()) add('taken');
      else for (const child of side.set.nodes[at].children) if (side.set.nodes[child].scored) visit(child);
    } else if (there === 'skipped') add('own');
    else if (
      own === 'absent' ||
      there === 'absent' ||
      (isGiven(side, at) && isGiven(other, twin!)) ||
      alike()
    )
      add('taken');
    else if (own === 'cells' && there === 'cells')
      add(canRead(side.set.nodes[at], other.set.nodes[twin!]) ? 'read' : 'own');
    else add('own');
  };
  visit(0);
  return atoms;
}

/** True where the file itself gives the value. A merged one was made by the rules below the node, as in any other unit. */
function isGiven({ data, computed }: Half, at: number): boolean {
  return data.plan.sources[at] === 'given' && computed?.has(at) !== true;
}

/** True where both nodes, and all below them, turn the same cells into the same value. */
function sameBelow(a: IndicatorSet, atA: number, b: IndicatorSet, atB: number): boolean {
  const say = (set: IndicatorSet, at: number): unknown => {
    const { aggregate, rescale, rule, quotient, appliesTo, minCoverage, scored, children } = set.nodes[at];
    const below = children.map((child) => {
      const { code, points, weight, missing } = set.nodes[child];
      return [code, points, weight, missing, say(set, child)];
    });
    const reads = quotient && [quotient.per, quotient.zeroDenominator];
    return { aggregate, rescale, rule, reads, appliesTo, minCoverage, scored, below };
  };
  return canonical(say(a, atA)) === canonical(say(b, atB));
}

/** True where the cells read for `other` mean the same to the rule of `node`. */
function canRead(node: Node, other: Node): boolean {
  if ((node.quotient === undefined) !== (other.quotient === undefined)) return false;
  const [mine, its] = [node, other].map(({ rule }) => RULES[rule!.kind].reads(rule!.params));
  if (mine.as === 'label' && its.as === 'label') return true;
  if (mine.as === 'number' && its.as === 'number')
    return mine.unit === its.unit && (mine.shifted ?? false) === (its.shifted ?? false);
  return mine.as === its.as;
}
