/** What scoring produces: one set of columns a node, one entry a row. */
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { RescaleMemory } from './rescale.ts';

/**
 * What a node's entry in a row is. `dropped`: a rule's `constant: exclude` took it out. `withheld`: something is missing
 * that the set demands, here or below, of data that need not be complete.
 */
export const STATE = {
  value: 0,
  zeroed: 1,
  excluded: 2,
  notApplicable: 3,
  noScore: 4,
  dropped: 5,
  withheld: 6,
} as const;

/** True where there is a value, observed or counted as zero. */
export function hasValue(state: number): boolean {
  return state <= STATE.zeroed;
}

/** One node's columns while the tree is being worked through. Values lie on the set's scale, NaN where there is none. */
export interface NodeScores {
  values: Float64Array;
  states: Uint8Array;
  /** Points sets only: points earned, and the applicable maximum they are earned of. */
  points?: Float64Array;
  max?: Float64Array;
  /** Coverage is observed ÷ applicable: points in points sets, weights in weighted sets. */
  observed: Float64Array;
  applicable: Float64Array;
}

/** One node's (or view's) columns as they are reported: all whole multiples of 1e-9, so that nothing later can differ. */
export interface Scores {
  /** A node's index, or a view's as −1 − index. */
  target: number;
  code: string;
  /** k = round(value · 1e9): the score. NaN where there is none. */
  k: Float64Array;
  states: Uint8Array;
  /** round(points · 1e9), round(maximum · 1e9); undefined in weighted sets. */
  points?: Float64Array;
  max?: Float64Array;
  coverage: Float64Array;
  /** Rank within the row's group; NaN where unranked. */
  rank: Float64Array;
  bounds?: Bounds;
}

export interface Bounds {
  /** Scores with the unit's missing leaves at the bottom and at the top of the scale. */
  lower: Float64Array;
  upper: Float64Array;
  best: Float64Array;
  worst: Float64Array;
}

export interface Results {
  set: IndicatorSet;
  data: Dataset;
  index: Scores;
  /** Kept nodes in tree order, the index left out. */
  nodes: Scores[];
  views: Scores[];
  /** Which unit claimed "not applicable" at which leaf or given node, in tree order. */
  notApplicable: { target: number; row: number }[];
  /** Every node that was reached, as it was before rounding; only where it was asked for. */
  unrounded?: ReadonlyMap<number, NodeScores>;
  /** The units that each node with `rescale` was held against, as they were scored. */
  rescaled?: RescaleMemory;
}

/** True where the data, or the set itself, is invented: every output says so. */
export function isSynthetic({ set, data }: Results): boolean {
  return data.synthetic || set.nodes[0].origins.structure.is === 'synthetic';
}

/** What is said of the older units each row was made of, by whoever merged them or by the file itself; '' where nothing. */
export function mergedNotesOf({ data }: Results): readonly string[] | undefined {
  return data.merged?.notes ?? data.mergedNotes;
}

/** All scores a report may show. */
export function findScores(results: Results, code: string): Scores | undefined {
  if (results.index.code === code) return results.index;
  return (
    results.nodes.find((scores) => scores.code === code) ??
    results.views.find((scores) => scores.code === code)
  );
}

/** Rounded to a whole number of billionths, half away from zero; the same for x and −x. */
export function toK(x: number): number {
  return x < 0 ? -Math.round(-x * 1e9) : Math.round(x * 1e9);
}

export function columnToK(values: Float64Array): Float64Array {
  const k = new Float64Array(values.length);
  // Adding 0 turns −0 into 0, which would otherwise print with a sign.
  for (let i = 0; i < k.length; i++) k[i] = toK(values[i]) + 0;
  return k;
}

/** Columns that no node needs any more, to be used again: a large file has a hundred nodes, and one set is in use at a time. */
export type Spare = NodeScores[];

/** Columns of a node that has nothing yet. They share one buffer: making many small ones is what takes time. */
export function emptyScores(rows: number, points: boolean, spare?: Spare): NodeScores {
  const used = spare?.pop();
  if (used !== undefined) {
    used.values.fill(Number.NaN);
    for (const column of [used.states, used.observed, used.applicable, used.points, used.max])
      column?.fill(0);
    return used;
  }
  const buffer = new Float64Array(rows * (points ? 5 : 3));
  const column = (i: number) => buffer.subarray(i * rows, (i + 1) * rows);
  return {
    values: column(0).fill(Number.NaN),
    states: new Uint8Array(rows),
    observed: column(1),
    applicable: column(2),
    points: points ? column(3) : undefined,
    max: points ? column(4) : undefined,
  };
}

/** A node's columns are used again for the next node; what is to be compared later is copied. */
export function copyScores(scores: NodeScores): NodeScores {
  const copy = (column: Float64Array) => column.slice();
  return {
    values: copy(scores.values),
    states: scores.states.slice(),
    observed: copy(scores.observed),
    applicable: copy(scores.applicable),
    points: scores.points && copy(scores.points),
    max: scores.max && copy(scores.max),
  };
}
