/** What every scoring rule offers. One rule is one file; rules/index.ts lists them. */
import type { z as Zod } from 'zod';

/** zod is handed in, so that a set compiled beforehand is scored without loading it. */
export type Z = typeof Zod;
export type Lang = 'vi' | 'en';

/** The scale of a set's values; undefined when it is unbounded (z-scores). */
export interface Scale {
  low: number;
  high: number;
}

/** What a rule knows of the leaf it stands on when it is compiled, and where it says what is wrong with it. */
export interface RuleSite {
  /** The leaf's points; undefined in weighted sets. */
  points: number | undefined;
  scale: Scale | undefined;
  /** True where the leaf reads a quotient of two inputs. */
  quotient: boolean;
  report(code: RuleFault, args: Record<string, string | number>, path: (string | number)[]): void;
}

export type RuleFault =
  | 'set/steps-order'
  | 'set/steps-overlap'
  | 'set/goalposts'
  | 'set/leaves-scale'
  | 'set/constant-needed'
  | 'set/points-in-weighted'
  | 'set/result-beyond'
  | 'set/label-twice'
  | 'set/bad-parameter';

/** How the text of a cell becomes the number a rule scores. */
export type Reads =
  /**
   * `unit` is what the rule's own numbers are in, so that `%` in a cell can be understood; without a unit it is refused.
   * `shifted`: the rule wants shares, but numbers without `%` are percentages all the same.
   */
  | { as: 'number'; unit?: 'share' | 'percent'; shifted?: boolean; whole: boolean; negative: boolean }
  | { as: 'yes-no' }
  | { as: 'label'; labels: { code: string; names: string[] }[] };

/** What a relative rule knows of the other units, for one population. */
export interface Population {
  n: number;
  min: number;
  max: number;
  mean: number;
  sd: number;
  /** Observed values, ascending; percentiles count in it. Empty when the statistics are frozen by the set. */
  sorted: Float64Array;
  /** The value of the reference unit, NaN where it has none. */
  reference: number;
}

export type CellFault =
  | 'data/over-one'
  | 'data/out-of-scale'
  | 'data/negative'
  | 'data/beyond-reference'
  | 'data/best-needs-positive'
  | 'data/reference-zero';

export interface Scoring {
  scale: Scale | undefined;
  /** The population a row belongs to; only relative rules have one. */
  populationOf(row: number): Population;
  /** Says that the cell of this row cannot be scored; its value stays NaN. */
  fail(row: number, code: CellFault, args: Record<string, string | number>): void;
}

/**
 * What a rule did with its number, for whoever computes it again: `top` ÷ `bottom`, held within `hold`, put onto `range`
 * (low + (high − low) · share), raised to `floor`.
 */
export interface RuleArithmetic {
  /** What the numbers of `top` and `bottom` make: their product, or the first less the second, of their logarithms perhaps. */
  of: 'product' | 'difference' | 'logarithms';
  top: number[];
  /** Left out where nothing is divided. */
  bottom?: number[];
  /** Only where it changed something. */
  hold?: { least?: number; most?: number };
  /** None where the quotient is the value itself. */
  range?: Scale;
  /** Only where it changed something. */
  floor?: number;
}

/** One cell's way from number to value, in words a reader can check: `branch` names the arm of the rule that was taken. */
export interface RuleTrace {
  branch: string;
  value: number;
  arithmetic: RuleArithmetic;
}

/**
 * Where a unit may look for a better number than its own. `steps`: the numbers at which the result changes, and the ends
 * of open intervals, beside which it does. `slope`: the result follows the number, from the bottom up to full marks. `others`: what a
 * number is worth depends on the other units, so that only their numbers are known to be worth something.
 */
export type Reach =
  | { as: 'steps'; numbers: number[]; edges: number[] }
  | { as: 'slope'; bottom: number; full: number }
  | { as: 'others' };

export interface Rule<Params = unknown> {
  kind: string;
  /** The rule as written in YAML, `kind` included. */
  schema(z: Z): unknown;
  /** Checks what a schema cannot and resolves results to shares of full marks. Plain data: it is stored with the set. */
  compile(written: never, site: RuleSite): Params;
  reads(params: Params): Reads;
  /**
   * Scores a column: `numbers` holds one number a unit (NaN = nothing to score), `values` receives values on the scale
   * (NaN = no value; where the number was there and nothing failed, the rule excludes the cell).
   */
  score(params: Params, numbers: Float64Array, values: Float64Array, scoring: Scoring): void;
  /** Scores one number on its own, independently of `score`, and says why; undefined where it cannot be scored. */
  trace(
    params: Params,
    number: number,
    population: Population | undefined,
    scale: Scale | undefined,
  ): RuleTrace | undefined;
  reach(params: Params, scale: Scale | undefined): Reach;
  /** The rule in one sentence; results in points where the leaf has points, else as shares of full marks. */
  describe(params: Params, lang: Lang, points?: number): string;
  /** A branch in the set's own words, where it has some: the label chosen, the threshold met. */
  sayBranch?(params: Params, branch: string, lang: Lang): string;
}

/** Thresholds and data are compared after rounding both to 1e-9, so that 0.1 + 0.2 reaches 0.3. */
export function nano(x: number): number {
  return Math.round(x * 1e9);
}

/** A result that a rule states for its branch, on the scale; the branch is what was taken, whatever the floor makes of it. */
export function stated(branch: string, share: number, scale: Scale | undefined, floor?: number): RuleTrace {
  const arithmetic: RuleArithmetic = { of: 'product', top: [share], range: scale };
  return { ...traced(branch, arithmetic, onScale(share, scale), floor), branch };
}

/** A branch with its arithmetic; a value below the floor is raised to it, which is a branch of its own. */
export function traced(
  branch: string,
  arithmetic: RuleArithmetic,
  value: number,
  floor: number | undefined,
): RuleTrace {
  return floor !== undefined && value < floor
    ? { branch: 'floor', value: floor, arithmetic: { ...arithmetic, floor } }
    : { branch, value, arithmetic };
}

/** A share of full marks on the scale: low + (high − low) · share. */
export function onScale(share: number, scale: Scale | undefined): number {
  return scale === undefined ? share : scale.low + (scale.high - scale.low) * share;
}

/** A result, as the annex would say it. */
export function sayResult(share: number, lang: Lang, points: number | undefined): string {
  return points === undefined ? `${say(share * 100, lang)} %` : say(share * points, lang);
}

/** A number as short as it is exact, for sentences. */
export function say(x: number, lang: Lang): string {
  const text = String(Number(x.toPrecision(12)));
  return lang === 'vi' ? text.replace('.', ',') : text;
}
