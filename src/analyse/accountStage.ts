/** What all scenarios of an account share: the cells of both sides by both rules, and with which cause each of them comes. */
import { STATE } from '../score/results.ts';
import { type Cells, cellsAcross, cellsOwn, scoreOwn } from './accountCells.ts';
import { type Atom, type Halves, type Joint, OTHER, type Which } from './accountPairs.ts';

export interface Stage {
  halves: Halves;
  joint: Joint;
  /** By rules, then by the side whose cells they are; for the atoms of the rules' tree. */
  cells: Record<Which, Record<Which, Map<number, Cells>>>;
  /** With which cause each unit's cell of an atom comes, by rules. */
  kinds: Record<Which, Map<number, Uint8Array>>;
  /** Which causes can change the entries of an atom, by rules. */
  needs: Record<Which, Map<number, Needs>>;
  /** Aggregates of all rows of a file before they are rescaled, by rules, maxima and file. */
  rescaled: Map<string, Map<number, Float64Array>>;
}

/** What is false leaves the entries as they are, from whichever side the cause is taken. */
export interface Needs {
  own: boolean;
  missing: boolean;
  others: boolean;
}

export function makeStage(halves: Halves, joint: Joint): Stage {
  const own = { a: scoreOwn(halves.a), b: scoreOwn(halves.b) };
  const table = (rules: Which, side: Which): Map<number, Cells> => {
    const found = new Map<number, Cells>();
    for (const atom of joint.atoms[rules]) {
      const cells =
        rules === side
          ? cellsOwn(halves[side], own[side], atom)
          : cellsAcross(halves[rules], halves[side], own[side], atom);
      if (cells !== undefined) found.set(atom.at, cells);
    }
    return found;
  };
  const mine = { a: table('a', 'a'), b: table('b', 'b') };
  // By the same rules and from the same columns, a side's cells are what they are.
  const alike = joint.sameRules && joint.atoms.a.every(({ at }, i) => joint.atoms.b[i]?.at === at);
  const cells = alike
    ? { a: mine, b: mine }
    : { a: { a: mine.a, b: table('a', 'b') }, b: { a: table('b', 'a'), b: mine.b } };
  const kindsBy = (rules: Which) =>
    new Map(joint.atoms[rules].map((atom) => [atom.at, kindsOf(halves, cells, rules, atom)]));
  const kindsA = kindsBy('a');
  const kinds = { a: kindsA, b: alike ? kindsA : kindsBy('b') };
  const needsBy = (rules: Which) =>
    new Map(
      joint.atoms[rules].map(({ at }) => [at, needsOf(halves, cells[rules], kinds[rules].get(at)!, at)]),
    );
  const needs = { a: needsBy('a'), b: needsBy('b') };
  return { halves, joint, cells, kinds, needs, rescaled: new Map() };
}

/** Nodes of the later side at which a unit's cell is missing or not applicable on one side and not so on the other. */
export function missingOnOneSide({ joint, cells, kinds, halves }: Stage, unit: number): number[] {
  const found: number[] = [];
  for (const { at } of joint.atoms.b) {
    if (kinds.b.get(at)![unit] !== KIND.missing) continue;
    const [before, after] = (['a', 'b'] as const).map(
      (side) => cells.b[side].get(at)?.states[halves[side].rows[unit]],
    );
    if (before !== after) found.push(at);
  }
  return found;
}

/** A cell comes with the rules where those of one side cannot score what the other side has. */
export const KIND = { rules: 0, missing: 1, own: 2 } as const;

function kindsOf(halves: Halves, cells: Stage['cells'], rules: Which, { at, twin }: Atom): Uint8Array {
  const kinds = new Uint8Array(halves.a.rows.length);
  const other = OTHER[rules];
  const [own, across] = [cells[rules][rules].get(at)!, cells[rules][other].get(at)];
  const back = twin === undefined ? undefined : cells[other][rules].get(twin);
  if (across === undefined || back === undefined) return kinds;
  const lacks = (state: number) => state !== STATE.value && state !== STATE.dropped;
  for (let unit = 0; unit < kinds.length; unit++) {
    const [row, there] = [halves[rules].rows[unit], halves[other].rows[unit]];
    if (across.unread[there] === 1 || back.unread[row] === 1) continue;
    kinds[unit] = lacks(own.states[row]) || lacks(across.states[there]) ? KIND.missing : KIND.own;
  }
  return kinds;
}

function needsOf(
  { a, b }: Halves,
  cells: Record<Which, Map<number, Cells>>,
  kinds: Uint8Array,
  at: number,
): Needs {
  const [one, other] = [cells.a.get(at), cells.b.get(at)];
  const needs = {
    own: false,
    missing: false,
    others: one?.numbers !== undefined && other?.numbers !== undefined,
  };
  // Where a side has no cells here, every unit's cell comes with the rules.
  if (one === undefined || other === undefined) return needs;
  for (let unit = 0; unit < kinds.length; unit++) {
    if (kinds[unit] === KIND.missing) needs.missing = true;
    if (kinds[unit] !== KIND.own) continue;
    needs.own = true;
    // Its maximum comes with what is missing.
    if (!needs.missing && !isAlike(one, a.rows[unit], other, b.rows[unit])) needs.missing = true;
  }
  return needs;
}

/** True where both results are of the same size. */
function isAlike(one: Cells, row: number, other: Cells, otherRow: number): boolean {
  return (
    one.full === other.full &&
    one.max[row] === other.max[otherRow] &&
    one.applicable[row] === other.applicable[otherRow] &&
    one.observed[row] === other.observed[otherRow]
  );
}
