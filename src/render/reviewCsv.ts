/** A review → tidy CSV: one unit and node a row, each layer's own figures, and the change on what both have. Exact k / 1e9. */
import { stringify } from 'csv-stringify/sync';
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { changeOf, figureOf, finalChangeOf } from '../analyse/reviewChange.ts';
import { isRanked } from '../model/indicatorSet.ts';
import { plainK } from './numbers.ts';

type Cell = string | number;

/** The nodes of a level: the total first, views last. */
export function reviewColumns(review: Review, level: 'main' | 'all'): ReviewColumn[] {
  return [review.total, ...(level === 'all' ? review.nodes : review.mains), ...review.views];
}

export function reviewCsv(review: Review, units: readonly ReviewUnit[], level: 'main' | 'all'): string {
  const { layers, set } = review;
  const ranked = isRanked(set);
  const figures = ['status', 'points', 'max', 'value', ...(ranked ? ['rank'] : []), 'coverage'];
  const head = [
    ...['unit', 'block', 'year', 'code', 'kind', 'level'],
    ...layers.flatMap(({ role }) => figures.map((figure) => `${role}-${figure}`)),
    ...['items-both', 'self-both', 'verified-both', 'lost', 'gained', 'net', 'max-change'],
    ...['self-only-items', 'self-only-points', 'verified-only-items', 'verified-only-points'],
    ...(layers.length > 2 ? ['final-lost', 'final-gained', 'final-net'] : []),
    ...(review.synthetic ? ['note'] : []),
  ];
  const columns = reviewColumns(review, level);
  const rows = units.flatMap((unit) => columns.map((column) => rowOf(review, unit, column, ranked)));
  // A name that begins like a formula must not become one; numbers are written as numbers, which are left alone.
  return stringify([head, ...rows], {
    escape_formulas: true,
    cast: { number: (x) => plainK(Math.round(x * 1e9)) },
  });
}

function rowOf(review: Review, unit: ReviewUnit, column: ReviewColumn, ranked: boolean): Cell[] {
  const change = changeOf(review, column, [unit]);
  const final = review.layers.length > 2 ? finalChangeOf(review, column, [unit]) : undefined;
  return [
    unit.name,
    unit.block,
    review.year === 0 ? '' : review.year,
    column.code,
    column.kind,
    column.level ?? '',
    ...review.layers.flatMap((_, i): Cell[] => {
      const figure = figureOf(review, column, unit, i);
      if (figure === undefined) return Array.from({ length: ranked ? 6 : 5 }, () => '');
      const { status, points, max, k, rank, coverage } = figure;
      return [
        status,
        numberOf(points),
        numberOf(max),
        numberOf(k),
        ...(ranked ? [Number.isNaN(rank) ? '' : rank] : []),
        Number.isNaN(coverage) ? '' : Math.round(coverage * 1e9) / 1e9,
      ];
    }),
    change.items,
    ...[change.from, change.to, change.lost, change.gained, change.to - change.from, change.maximum].map(
      numberOf,
    ),
    change.onlyFrom.items,
    numberOf(change.onlyFrom.points),
    change.onlyTo.items,
    numberOf(change.onlyTo.points),
    ...(final === undefined ? [] : [final.lost, final.gained, final.to - final.from].map(numberOf)),
    ...(review.synthetic ? ['synthetic'] : []),
  ];
}

function numberOf(k: number): Cell {
  return Number.isNaN(k) ? '' : k / 1e9;
}
