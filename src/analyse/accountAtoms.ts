/** The entries of the units at one atom in a mixed scenario: each cell comes from one of the two sides, with one of the causes. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { scoreRelative } from '../rules/relative.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import { populationWith } from '../score/populations.ts';
import { emptyScores, type NodeScores, STATE } from '../score/results.ts';
import type { Cells } from './accountCells.ts';
import type { Atom, Which } from './accountPairs.ts';
import type { Mix } from './accountScenario.ts';
import { KIND, type Stage } from './accountStage.ts';

/**
 * The columns of an atom. Scenarios that differ only in causes that the atom does not need get the same ones, as long as
 * they hand in the same `shared`.
 * @param only the units, as positions in the rows of the halves
 */
export function atomScores(
  stage: Stage,
  mix: Mix,
  set: IndicatorSet,
  atom: Atom,
  only: readonly number[],
  shared: Map<string, NodeScores>,
): NodeScores {
  const needs = stage.needs[mix.rules].get(atom.at)!;
  const causes = [needs.own && mix.own, needs.missing && mix.missing, needs.others && mix.others];
  const key = [atom.at, mix.rules, mix.maxima, ...causes].join();
  const known = shared.get(key);
  if (known !== undefined) return known;
  const scores = scoreAtom(stage, mix, set, atom, only);
  shared.set(key, scores);
  return scores;
}

function scoreAtom(
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
export function put(
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
