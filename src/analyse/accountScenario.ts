/**
 * Scores a mixed scenario: each cause taken from one of the two sides. Rules give the tree, maxima its points and weights;
 * a cell that has a value on both sides comes with the unit's own data, one that is missing or not applicable on either
 * side comes with *missing*; the other units, among whom relative rules measure, all come from one side.
 */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { NodeSource } from '../model/plan.ts';
import { scoreRelative } from '../rules/relative.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { makePopulations, populationWith } from '../score/populations.ts';
import { emptyScores, type NodeScores, STATE } from '../score/results.ts';
import { copyScores } from '../score/scoreSet.ts';
import type { Cells } from './accountCells.ts';
import type { Atom, Which } from './accountPairs.ts';
import { KIND, type Stage } from './accountStage.ts';
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

/** @param only the units to score, as positions in the rows of the halves */
export function scoreScenario(stage: Stage, mix: Mix, only: readonly number[]): Scenario {
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
      return atom === undefined ? undefined : atomScores(stage, mix, set, atom, only);
    },
    (at, scores) => nodes.set(at, copyScores(scores)),
  );
  return { tree, nodes };
}

/** Points and weights of one set on the tree of the other. The index of a unit that has one on both sides is never withheld. */
function mixedSet({ halves, joint }: Stage, mix: Mix): IndicatorSet {
  const { set } = halves[mix.rules];
  const other = mix.maxima === mix.rules ? undefined : halves[mix.maxima].set;
  const twins = joint.twins[mix.rules];
  const nodes = set.nodes.map((node, at) => {
    const twin = other?.nodes[twins.get(at) ?? -1];
    const size = twin === undefined || other!.kind !== set.kind ? node : twin;
    return {
      ...node,
      points: size.points,
      weight: size.weight,
      rescale: undefined,
      minCoverage: at === 0 ? undefined : node.minCoverage,
    };
  });
  return { ...set, nodes };
}

function planOf(stage: Stage, rules: Which): Pick<Dataset, 'plan' | 'columns' | 'byTarget' | 'checks'> {
  const { set, data } = stage.halves[rules];
  const { plan } = data;
  const atoms = new Set(stage.joint.atoms[rules].map(({ at }) => at));
  const sources = plan.sources.map(
    (source, at): NodeSource => (atoms.has(at) ? 'given' : set.nodes[at].counts ? source : 'skipped'),
  );
  return { plan: { ...plan, sources }, columns: [], byTarget: new Map(), checks: [] };
}

function rescaleOf(set: IndicatorSet): Map<number, RelativeParams> {
  return new Map(
    set.nodes.flatMap(({ rescale }, at) => (rescale === undefined ? [] : [[at, rescale] as const])),
  );
}

function atomScores(
  stage: Stage,
  mix: Mix,
  set: IndicatorSet,
  atom: Atom,
  only: readonly number[],
): NodeScores {
  const scores = emptyScores(only.length, set.kind === 'points');
  const table = stage.cells[mix.rules];
  const { halves } = stage;
  const full = set.nodes[atom.at].points ?? 1;
  const kinds = stage.kinds[mix.rules].get(atom.at)!;
  only.forEach((unit, i) => {
    const kind = kinds[unit];
    const side = kind === KIND.own ? mix.own : kind === KIND.missing ? mix.missing : mix.rules;
    const row = halves[side].rows[unit];
    const cells = table[side].get(atom.at)!;
    const moved = kind !== KIND.rules && side !== mix.others;
    const value = moved ? among(stage, mix, atom, side, unit) : undefined;
    // The maximum of a node with inapplicable parts comes with what is missing, unless the cell cannot be mixed at all.
    const sizeSide = kind === KIND.rules ? mix.rules : mix.missing;
    const size = table[sizeSide].get(atom.at)!;
    const sizeRow = halves[sizeSide].rows[unit];
    put(scores, i, value ?? { value: cells.values[row], state: cells.states[row] }, size, sizeRow, full);
  });
  return scores;
}

/** Writes one entry; parts of the full points become points. */
function put(
  scores: NodeScores,
  i: number,
  { value, state }: { value: number; state: number },
  size: Cells,
  row: number,
  points: number,
): void {
  scores.values[i] = value;
  scores.states[i] = state;
  if (state === STATE.notApplicable) return;
  // Where the node has the points it had, no rounding may come of it.
  const factor = size.full === points ? 1 : points / size.full;
  scores.applicable[i] = size.applicable[row] * factor;
  scores.observed[i] = size.observed[row] * factor;
  if (scores.points === undefined || state > STATE.zeroed) return;
  scores.max![i] = size.max[row] * factor;
  scores.points[i] = value * scores.max![i];
}

/** A cell of one side measured among the units of the other, where its rule does so. */
function among(
  stage: Stage,
  mix: Mix,
  atom: Atom,
  side: Which,
  unit: number,
): { value: number; state: number } | undefined {
  const { halves } = stage;
  const mine = stage.cells[mix.rules][side].get(atom.at)!;
  const theirs = stage.cells[mix.rules][mix.others].get(atom.at);
  const row = halves[side].rows[unit];
  if (mine.numbers === undefined || theirs?.numbers === undefined || Number.isNaN(mine.numbers[row]))
    return undefined;
  const { set } = halves[mix.rules];
  const params = set.nodes[atom.at].rule!.params as RelativeParams;
  const others = halves[mix.others];
  const number = mine.numbers[row];
  const population = populationWith(params, others.data, theirs.numbers, others.rows[unit], number);
  const out = new Float64Array(1).fill(Number.NaN);
  let failed = false;
  scoreRelative(params, Float64Array.of(number), out, {
    scale: set.scale,
    populationOf: () => population,
    fail: () => {
      failed = true;
    },
  });
  if (failed) return undefined;
  return { value: out[0], state: Number.isNaN(out[0]) ? STATE.dropped : STATE.value };
}

/** What the rescaled nodes of all rows of a file are before they are rescaled: the others of a scenario. */
function aggregatesOf(stage: Stage, mix: Mix): Map<number, Float64Array> {
  const key = `${mix.rules}${mix.maxima}${mix.others}`;
  const known = stage.rescaled.get(key);
  if (known !== undefined) return known;
  const { halves, joint, cells } = stage;
  const { rules, others: side } = mix;
  const set = mixedSet(stage, mix);
  const half = halves[side];
  const found = new Map<number, Float64Array>();
  const marks = forcedMarks(half.data);
  const rescale = rescaleOf(halves[rules].set);
  const tree: Tree = {
    set,
    data: { ...half.data, ...planOf(stage, rules) },
    rescale,
    forcedNoScore: (at, row) => rules === side && marks(at, row),
    populationOf(at, numbers) {
      found.set(at, numbers);
      const context = { set, data: half.data, problems: collectProblems(), shift: 0 as const };
      return makePopulations(context, set.nodes[at], rescale.get(at)!, numbers).of;
    },
  };
  const atoms = new Map(joint.atoms[rules].map((atom) => [atom.at, atom]));
  const rowOf = new Map(half.rows.map((row, unit) => [row, unit]));
  scoreTree(
    tree,
    0,
    (at) => {
      const atom = atoms.get(at);
      if (atom === undefined) return undefined;
      const scores = emptyScores(half.data.rows, set.kind === 'points');
      const full = set.nodes[at].points ?? 1;
      const there = cells[rules][side].get(at);
      const own = cells[rules][rules].get(at)!;
      for (let row = 0; row < half.data.rows; row++) {
        const unit = rowOf.get(row);
        // Where the rules cannot score this file's cell, the unit's cell of their own side stands in, if there is one.
        const fixed = there === undefined || there.unread[row] === 1;
        if (fixed && unit === undefined) scores.states[row] = STATE.excluded;
        else {
          const source = fixed ? own : there;
          const at = fixed ? halves[rules].rows[unit!] : row;
          put(scores, row, { value: source.values[at], state: source.states[at] }, source, at, full);
        }
      }
      return scores;
    },
    () => {},
  );
  stage.rescaled.set(key, found);
  return found;
}
