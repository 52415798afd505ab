/** A review → tidy CSV: one unit and node a row, each layer's own figures, and the change on what both have. Exact k / 1e9. */
import { stringify } from 'csv-stringify/sync';
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { type Change, changeOf, finalChangeOf } from '../analyse/reviewChange.ts';
import { type Figure, figureOf } from '../analyse/reviewFigure.ts';
import { isRanked } from '../model/indicatorSet.ts';
import { plainK } from './numbers.ts';

type Cell = string | number;

/** The nodes of a level: the total first, views last. */
export function reviewColumns(review: Review, level: 'main' | 'all'): ReviewColumn[] {
  return [review.total, ...(level === 'all' ? review.nodes : review.mains), ...review.views];
}

export function reviewCsv(review: Review, units: readonly ReviewUnit[], level: 'main' | 'all'): string {
  const { layers, synthetic } = review;
  const figures = FIGURES.filter(({ of }) => of(review));
  const changes = CHANGES.filter(({ of }) => of(review));
  const finals = layers.length > 2 ? FINALS.filter(({ of }) => of(review)) : [];
  const head = [
    ...['unit', 'block', 'year', 'code', 'kind', 'level'],
    ...layers.flatMap(({ role }) => figures.map((figure) => `${role}-${figure.head}`)),
    ...[...changes, ...finals].map((change) => change.head),
    ...(synthetic ? ['note'] : []),
  ];
  const rowOf = (unit: ReviewUnit, column: ReviewColumn): Cell[] => {
    const change = changeOf(review, column, [unit]);
    const final = finals.length > 0 ? finalChangeOf(review, column, [unit]) : undefined;
    return [
      unit.name,
      unit.block,
      review.year === 0 ? '' : review.year,
      column.code,
      column.kind,
      column.level ?? '',
      ...layers.flatMap((_, i): Cell[] => {
        const figure = figureOf(review, column, unit, i);
        return figures.map(({ cell }) => (figure === undefined ? '' : cell(figure)));
      }),
      ...changes.map(({ cell }) => cell(change)),
      ...finals.map(({ cell }) => cell(final!)),
      ...(synthetic ? ['synthetic'] : []),
    ];
  };
  const columns = reviewColumns(review, level);
  const rows = units.flatMap((unit) => columns.map((column) => rowOf(unit, column)));
  // A name that begins like a formula must not become one; numbers are written as numbers, which are left alone.
  return stringify([head, ...rows], {
    escape_formulas: true,
    cast: { number: (x) => plainK(Math.round(x * 1e9)) },
  });
}

interface CsvColumn<Row> {
  head: string;
  /** Whether a review has it. */
  of(review: Review): boolean;
  cell(row: Row): Cell;
}

const always = () => true;
const inPoints = ({ set }: Review) => set.kind === 'points';
const inValues = ({ set }: Review) => set.kind === 'weighted';
const inRanks = ({ set }: Review) => isRanked(set);

function csvColumn<Row>(
  head: string,
  cell: (row: Row) => Cell,
  of: (review: Review) => boolean = always,
): CsvColumn<Row> {
  return { head, cell, of };
}

/** What is not known is an empty cell. */
function numberOf(k: number): Cell {
  return Number.isNaN(k) ? '' : k / 1e9;
}

const FIGURES: CsvColumn<Figure>[] = [
  csvColumn('status', ({ status }) => status),
  csvColumn('points', ({ points }) => numberOf(points), inPoints),
  csvColumn('max', ({ max }) => numberOf(max), inPoints),
  csvColumn('value', ({ k }) => numberOf(k)),
  csvColumn('rank', ({ rank }) => (Number.isNaN(rank) ? '' : rank), inRanks),
  csvColumn('coverage', ({ coverage }) => numberOf(Math.round(coverage * 1e9))),
];

const effectOf =
  (key: 'lost' | 'gained' | 'net') =>
  ({ effect }: Change) =>
    numberOf(effect?.[key] ?? Number.NaN);

const CHANGES: CsvColumn<Change>[] = [
  csvColumn('items-both', ({ items }) => items),
  csvColumn('items-down', ({ down }) => down, inValues),
  csvColumn('items-up', ({ up }) => up, inValues),
  csvColumn('self-both', ({ from }) => numberOf(from)),
  csvColumn('verified-both', ({ to }) => numberOf(to)),
  csvColumn('lost', ({ lost }) => numberOf(lost)),
  csvColumn('gained', ({ gained }) => numberOf(gained)),
  csvColumn('net', ({ from, to }) => numberOf(to - from)),
  csvColumn('weight', ({ effect }) => numberOf(Math.round((effect?.weight ?? Number.NaN) * 1e9)), inValues),
  csvColumn('effect-lost', effectOf('lost'), inValues),
  csvColumn('effect-gained', effectOf('gained'), inValues),
  csvColumn('effect-net', effectOf('net'), inValues),
  csvColumn('one-applies', ({ oneApplies }) => oneApplies, inValues),
  csvColumn('max-change', ({ maximum }) => numberOf(maximum), inPoints),
  csvColumn('self-only-items', ({ onlyFrom }) => onlyFrom.items),
  csvColumn('self-only-points', ({ onlyFrom }) => numberOf(onlyFrom.points), inPoints),
  csvColumn('verified-only-items', ({ onlyTo }) => onlyTo.items),
  csvColumn('verified-only-points', ({ onlyTo }) => numberOf(onlyTo.points), inPoints),
];

const FINALS: CsvColumn<Change>[] = [
  csvColumn('final-lost', ({ lost }) => numberOf(lost)),
  csvColumn('final-gained', ({ gained }) => numberOf(gained)),
  csvColumn('final-net', ({ from, to }) => numberOf(to - from)),
  csvColumn('final-effect-net', effectOf('net'), inValues),
];
