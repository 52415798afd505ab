/** The figure of every unit for one measure: read from a cell, made of two inputs, or scored; missing and not applicable apart. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { CELL, type Dataset, type FreeData } from '../model/dataset.ts';
import type { CodeMeasure } from '../model/measures.ts';
import { rawColumn } from '../score/leaves.ts';
import { findScores, type Results, type Scores, STATE } from '../score/results.ts';
import { billionths } from '../source/billionths.ts';
import { shiftPercent } from '../source/number.ts';

export interface Figures {
  /** In billionths of a share or of the measure's own unit; undefined where there is none. */
  k: (bigint | undefined)[];
  /** 1 where the unit says that this does not apply to it. */
  notApplicable: Uint8Array;
  /** Rows whose figure counts missing values as zero. */
  partial: number[];
}

function readFigures(
  numbers: ArrayLike<number>,
  cells: Uint8Array,
  inUnit: (x: number) => number = (x) => x,
): Figures {
  const figures: Figures = { k: [], notApplicable: new Uint8Array(cells.length), partial: [] };
  for (let row = 0; row < cells.length; row++) {
    const known = cells[row] === CELL.number && !Number.isNaN(numbers[row]);
    figures.k.push(known ? billionths(inUnit(numbers[row])) : undefined);
    if (cells[row] === CELL.notApplicable) figures.notApplicable[row] = 1;
  }
  return figures;
}

/** Where there is no column, only who it does not apply to is known. */
function noFigures({ states }: Scores): Figures {
  return {
    k: new Array(states.length).fill(undefined),
    notApplicable: states.map((state) => (state === STATE.notApplicable ? 1 : 0)),
    partial: [],
  };
}

export function figuresOfColumn(column: FreeData): Figures {
  return readFigures(column.numbers, column.cells);
}

/** @param results of the set narrowed to what is measured; its cells are still there */
export function figuresOfCode(measure: CodeMeasure, results: Results): Figures {
  const { set, data } = results;
  const scores = measure.target < 0 ? results.views[-1 - measure.target] : findScores(results, measure.code)!;
  if (measure.form === 'raw') {
    if (data.plan.sources[measure.target] === 'absent') return noFigures(scores);
    // What is wrong with these cells was reported when they were scored.
    const raw = rawColumn({ set, data, problems: collectProblems() }, measure.target);
    const shift = (x: number) => shiftPercent(String(x));
    const figures = readFigures(raw.numbers, raw.cells, measure.storedPercent ? shift : undefined);
    // Outside the blocks it applies to, a cell is empty.
    return { ...figures, notApplicable: noFigures(scores).notApplicable };
  }
  return figuresOfScores(measure, results, scores);
}

function figuresOfScores(measure: CodeMeasure, { set, data }: Results, scores: Scores): Figures {
  const { low, high } = set.scale ?? { low: 0, high: 1 };
  const asShare = measure.form === 'percent' && !(low === 0 && high === 1);
  const figures: Figures = { k: [], notApplicable: new Uint8Array(data.rows), partial: [] };
  const inner = measure.target < 0 || set.nodes[measure.target].kind === 'inner';
  for (let row = 0; row < data.rows; row++) {
    const state = scores.states[row];
    const k = measure.form === 'points' ? scores.points![row] : scores.k[row];
    // Zero by the set's policy is a score, not a figure: nothing was reported.
    const reported = state === STATE.value && !(inner && scores.coverage[row] === 0);
    const known = reported && !Number.isNaN(k);
    figures.k.push(known ? (asShare ? billionths((k / 1e9 - low) / (high - low)) : BigInt(k)) : undefined);
    if (state === STATE.notApplicable) figures.notApplicable[row] = 1;
    if (known && inner && scores.coverage[row] < 1) figures.partial.push(row);
  }
  return figures;
}

/** Whether the numbers of a free column are written with %, without, or some of each. */
export function percentsIn(column: FreeData): { written: 'all' | 'none' | 'some'; odd: number } {
  const rows = [...column.cells.keys()].filter((row) => column.cells[row] === CELL.number);
  const [withSign, without] = [1, 0].map((sign) => rows.filter((row) => column.percents[row] === sign));
  if (without.length === 0 && withSign.length > 0) return { written: 'all', odd: -1 };
  if (withSign.length === 0) return { written: 'none', odd: -1 };
  return { written: 'some', odd: (withSign.length < without.length ? withSign : without)[0] };
}

/** The free column of a header, as it was read. */
export function findFree(data: Dataset, sameHeader: (header: string) => boolean): FreeData | undefined {
  return data.free.find(({ header }) => sameHeader(header));
}
