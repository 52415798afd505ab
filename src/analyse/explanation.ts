/** What an explanation of a score holds, from the text of its cells to the arithmetic of the index. */
import type { NodeSource } from '../model/plan.ts';
import type { WrittenCell } from '../model/writtenCells.ts';
import type { RuleKind } from '../rules/index.ts';
import type { Population, RuleArithmetic } from '../rules/rule.ts';
import type { RescaleMemory } from '../score/rescale.ts';
import type { NodeScores } from '../score/results.ts';

/** What figures were before they became whole billionths. */
export interface Exact {
  /** Every node and view that was worked out, by its target. */
  columns: ReadonlyMap<number, NodeScores>;
  /** The units that nodes with `rescale` were held against. */
  rescale: RescaleMemory;
}

/** One of the nodes that a result is made of, with its figures before rounding. */
export interface Operand {
  target: number;
  code: string;
  value: number;
  /** In points sets. */
  points?: number;
  max?: number;
  /** In weighted sets. */
  weight?: number;
  /** False for what another node of its kind is better (`best`) or worse (`min`) than. */
  counts: boolean;
  /** What it brings to the result: points, a summand, or a factor of a geometric mean. */
  part?: number;
}

export interface Combination {
  operation: 'pool' | 'best' | 'arithmetic' | 'geometric' | 'harmonic' | 'min' | 'view';
  operands: Operand[];
  /** In points sets: Σ points (of `best`: the most), and the maximum they are earned of. */
  points?: number;
  max?: number;
  result: number;
}

/** A rule as it was used on one number. */
export interface RuleUse {
  kind: RuleKind;
  params: unknown;
  branch: string;
  arithmetic: RuleArithmetic;
  /** Of relative rules. */
  population?: PopulationUse;
}

export interface PopulationUse extends Omit<Population, 'sorted'> {
  /** The units it is made of; '' and 0 where the file says no block or year, or the rule spans the blocks. */
  block: string;
  year: number;
  /** Statistics that the set fixes. */
  frozen: string[];
  /** The unit the others are held against. */
  referenceUnit?: string;
}

export type Arithmetic =
  | Combination
  /** A relative rule over an aggregate. */
  | { operation: 'rescale'; of: Combination; rule: RuleUse; result: number }
  /** A finished result that the file gives: points of a maximum, or a value. */
  | { operation: 'given'; form: 'value' | 'points' | 'percent'; number: number; max?: number; result: number }
  | {
      operation: 'rule';
      quotient?: { a: number; b: number; per: number };
      /** None where the denominator is 0 and the set says what that is worth. */
      number?: number;
      rule: RuleUse;
      result: number;
    }
  /** Missing, and counted as the bottom of the scale. */
  | { operation: 'missing'; result: number };

/** Why a node has no score, or one that nobody reported. */
export type Why =
  | { is: 'missing'; how: 'empty' | 'absent' | 'below'; counts: 'zero' | 'nothing' }
  | { is: 'not-applicable'; how: 'token' | 'block' | 'denominator' | 'below' }
  /** A relative rule over units that are all alike says that this leaves the item out. */
  | { is: 'dropped'; population?: PopulationUse }
  /** The file itself says so, where there is no minimum. */
  | { is: 'no-score'; coverage?: number; minimum?: number }
  /** The file gives the result of a node above it. */
  | { is: 'below-given'; above: string }
  /** Not scored, and the file says nothing of it. */
  | { is: 'not-read' }
  /** A view of nodes that are not known. */
  | { is: 'parts-unknown'; codes: string[] };

/** What a missing or not applicable part does to a result. */
export interface Effect {
  target: number;
  code: string;
  is: 'zero' | 'excluded' | 'not-applicable' | 'dropped' | 'no-score' | 'smaller';
  /** In points sets: points lost (`zero`), or points that leave the maximum. */
  points?: number;
  /** In weighted sets: its weight, and the code of the node in which that weight is shared among the others. */
  weight?: number;
  within: string;
}

export interface Figures {
  /** Whole billionths; NaN where there is none. */
  k: number;
  points?: number;
  max?: number;
  coverage: number;
  rank: number;
  /** How many units of its group are ranked. */
  ranked: number;
  /** Rows that share the rank. */
  tied: number[];
  bounds?: { lower: number; upper: number; best: number; worst: number };
}

export interface Explained {
  /** A node's index, or a view's as −1 − index. */
  target: number;
  code: string;
  source: NodeSource | 'view';
  /** One of STATE; undefined where nothing was worked out. */
  state?: number;
  figures?: Figures;
  /** Its cells as read; columns beside them that were only checked. */
  cells: WrittenCell[];
  checks: WrittenCell[];
  arithmetic?: Arithmetic;
  why?: Why;
  /** The unscored node it is, or lies in. */
  unscored?: string;
  /** The full maximum, where the unit's own is smaller; and what made it so, or was missing. */
  effects: Effect[];
  /** Only where they were asked for. */
  children: Explained[];
}
