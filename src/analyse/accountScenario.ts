/**
 * Scores a mixed scenario: each cause taken from one of the two sides. Rules give the tree, maxima its points and weights;
 * a cell that has a value on both sides comes with the unit's own data, one that is missing or not applicable on either
 * side comes with *missing*; the other units, among whom relative rules measure, all come from one side.
 */
import { populationWith } from '../score/populations.ts';
import type { NodeScores } from '../score/results.ts';
import { atomScores } from './accountAtoms.ts';
import { mixedSet, planOf, rescaleOf } from './accountMixed.ts';
import { aggregatesOf } from './accountOthers.ts';
import type { Which } from './accountPairs.ts';
import type { Stage } from './accountStage.ts';
import { forcedMarks, scoreTree, type Tree } from './accountTree.ts';

/** From which side each cause is taken. */
export interface Mix {
  own: Which;
  others: Which;
  missing: Which;
  maxima: Which;
  rules: Which;
}

export interface Scenario {
  tree: Tree;
  /** Every node that is reached, one entry a unit. */
  nodes: Map<number, NodeScores>;
}

/**
 * @param only the units to score, as positions in the rows of the halves
 * @param shared columns that several scenarios of these units have in common; filled on the way
 */
export function scoreScenario(
  stage: Stage,
  mix: Mix,
  only: readonly number[],
  shared: Map<string, NodeScores>,
): Scenario {
  const { halves, joint } = stage;
  const half = halves[mix.rules];
  const set = mixedSet(stage, mix);
  const from = halves[mix.missing];
  const rows = only.map((unit) => from.rows[unit]);
  const marks = forcedMarks(from.data);
  const across = mix.missing === mix.rules ? undefined : joint.twins[mix.rules];
  const others = halves[mix.others];
  const tree: Tree = {
    set,
    data: {
      ...half.data,
      rows: only.length,
      lines: Int32Array.from(rows, (row) => from.data.lines[row]),
      units: rows.map((row) => from.data.units[row]),
      names: rows.map((row) => from.data.names[row]),
      blocks: rows.map((row) => from.data.blocks[row]),
      ...planOf(stage, mix.rules),
    },
    rescale: rescaleOf(half.set),
    forcedNoScore(at, unit) {
      const there = across === undefined ? at : across.get(at);
      return there !== undefined && marks(there, rows[unit]);
    },
    populationOf(at, numbers) {
      const params = half.set.nodes[at].rescale!;
      const theirs = aggregatesOf(stage, mix).get(at)!;
      return (unit) => populationWith(params, others.data, theirs, others.rows[only[unit]], numbers[unit]);
    },
  };
  const nodes = new Map<number, NodeScores>();
  const atoms = new Map(joint.atoms[mix.rules].map((atom) => [atom.at, atom]));
  scoreTree(
    tree,
    0,
    (at) => {
      const atom = atoms.get(at);
      return atom === undefined ? undefined : atomScores(stage, mix, set, atom, only, shared);
    },
    (at, scores) => nodes.set(at, scores),
  );
  return { tree, nodes };
}
