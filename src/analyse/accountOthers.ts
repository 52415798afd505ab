/** The other units of a mixed scenario, as far as `rescale` measures among them. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { makePopulations } from '../score/populations.ts';
import { emptyScores, STATE } from '../score/results.ts';
import { put } from './accountAtoms.ts';
import { mixedSet, planOf, rescaleOf } from './accountMixed.ts';
import type { Mix } from './accountScenario.ts';
import type { Stage } from './accountStage.ts';
import { forcedMarks, scoreTree, type Tree } from './accountTree.ts';

/** What the rescaled nodes of all rows of a file are before they are rescaled: the others of a scenario. */
export function aggregatesOf(stage: Stage, mix: Mix): Map<number, Float64Array> {
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
