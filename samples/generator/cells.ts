/** What one unit reports of one leaf: its ability turned into a number, an answer or two inputs that suit the leaf's rule. */
import type { Node } from '../../src/model/indicatorSet.ts';
import type { ChoiceParams } from '../../src/rules/choice.ts';
import type { LinearParams } from '../../src/rules/linear.ts';
import type { StepsParams } from '../../src/rules/steps.ts';
import type { Habit, Quantities } from './profile.ts';
import { chance, grow, shift } from './random.ts';

/** The share of cells left empty, as in real returns. */
const EMPTY = 0.02;

export interface Draw {
  leaf: Node;
  habit: Habit;
  /** Grows by what each leaf reports, for the leaves that refer to it. */
  known: Quantities;
  /** In log odds; 0 is middling. */
  ability: number;
  unit: string;
  year: number;
}

/** @returns one cell, or the two of a quotient */
export function drawCells(draw: Draw): string[] {
  const { leaf, habit, known, unit, year } = draw;
  const isPair = leaf.quotient !== undefined;
  const blank = isPair ? ['', ''] : [''];
  if (habit.of !== undefined && lookUp(draw, habit.of) === 0) {
    known[`${leaf.code}:a`] = 0;
    return leaf.mayNotApply ? ['KAD', ...blank.slice(1)] : blank;
  }
  // Drawn even where the cell stays empty: what was not reported exists all the same.
  const cells = isPair ? drawPair(draw) : [drawSingle(draw)];
  return chance(unit, year, leaf.code, 'empty') < EMPTY ? blank : cells;
}

function lookUp({ leaf, known }: Draw, name: string): number {
  if (known[name] === undefined) throw new Error(`${leaf.code} refers to "${name}", which is not stated`);
  return known[name];
}

function drawPair(draw: Draw): string[] {
  const { leaf, habit, known } = draw;
  const { typical, spread } = habit;
  const { a, b } = leaf.quotient!;
  const better = direction(leaf) * draw.ability;
  const denominator = lookUp(draw, habit.of!);
  const share =
    typical < 1 ? shift(typical, (spread ?? 1) * better) : typical * grow((spread ?? 0.5) * better);
  const part = habit.within === undefined ? Number.POSITIVE_INFINITY : lookUp(draw, habit.within);
  const rounded = (number: number, whole: boolean) => Number(number.toFixed(whole ? 0 : 1));
  const numerator = rounded(Math.min(part, share * denominator), a.whole);
  known[`${leaf.code}:a`] = numerator;
  return [String(numerator), String(rounded(denominator, b.whole))];
}

function drawSingle(draw: Draw): string {
  const { leaf, habit, known } = draw;
  const { typical, spread } = habit;
  const { kind, params } = leaf.rule!;
  const better = direction(leaf) * draw.ability;
  if (kind === 'yes-no') return shift(typical, (spread ?? 1.5) * better) > 0.5 ? 'có' : 'không';
  if (kind === 'choice')
    return answer(draw, params as ChoiceParams, shift(typical, (spread ?? 1.5) * better));
  if (kind === 'given') return (leaf.points! * shift(typical, (spread ?? 0.7) * better)).toFixed(1);
  if ((params as { unit?: string }).unit === 'percent')
    return (100 * shift(typical / 100, (spread ?? 0.5) * better)).toFixed(1);
  const number = typical * grow((spread ?? 0.5) * better);
  if (kind === 'linear') return number.toFixed(1);
  known[leaf.code] = Math.round(number);
  return String(known[leaf.code]);
}

/** The option nearest to a share of full marks; some write its code, others its name. */
function answer({ leaf, unit, year }: Draw, { options }: ChoiceParams, share: number): string {
  const off = (option: { share: number }) => Math.abs(option.share - share);
  const nearest = options.reduce((best, other) => (off(other) < off(best) ? other : best));
  return chance(unit, year, leaf.code, 'label') < 0.5 ? nearest.code : nearest.names[0];
}

/** −1 where less is better. */
function direction({ rule }: Node): 1 | -1 {
  if (rule!.kind === 'linear') return (rule!.params as LinearParams).lowerIsBetter ? -1 : 1;
  return rule!.kind === 'steps' && (rule!.params as StepsParams).steps[0]['up-to'] !== undefined ? -1 : 1;
}
