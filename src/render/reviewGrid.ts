/** What the grids of a review have in common: columns by layer, ranks and coverage, and the table of index and rank. */
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { type Figure, figureOf } from '../analyse/reviewFigure.ts';
import { isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor } from '../score/rank.ts';
import { STATE } from '../score/results.ts';
import { type Print, sayDifference } from './changeText.ts';
import { type Grid, sayCoverage } from './grid.ts';
import { formatRank, formatScore } from './numbers.ts';
import { REVIEW_WORDS } from './reviewWords.ts';
import { speaker, word } from './words.ts';

export const sayReview = speaker(REVIEW_WORDS);

/** What a layer is called in a sentence. */
export const LAYERS = {
  self: 'reviewSelfName',
  verified: 'reviewVerifiedName',
  final: 'reviewFinalName',
} as const;

/** The head of the column of a layer. */
export const HEADS = { self: 'reviewSelf', verified: 'reviewVerified', final: 'reviewFinal' } as const;
const INDEX_HEADS = {
  self: 'reviewIndexSelf',
  verified: 'reviewIndexVerified',
  final: 'reviewIndexFinal',
} as const;

export type Column<Row> = { head: string; align: 'left' | 'right'; cell(row: Row): string };

export function gridOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], fixed: number): Grid {
  return {
    head: columns.map(({ head }) => head),
    align: columns.map(({ align }) => align),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    fixed,
  };
}

export function column<Row>(
  head: string,
  cell: (row: Row) => string,
  align: 'left' | 'right' = 'right',
): Column<Row> {
  return { head, align, cell };
}

export function rankGrid(review: Review, units: readonly ReviewUnit[], lang: Lang): Grid {
  const { set, total, layers } = review;
  const figures = (unit: ReviewUnit) => layers.map((_, i) => figureOf(review, total, unit, i));
  const columns: Column<ReviewUnit>[] = [column(word('unit', lang), ({ name }) => name, 'left')];
  layers.forEach(({ role }, i) => {
    columns.push(
      column(sayReview(INDEX_HEADS[role], lang, { code: total.code }), (unit) =>
        formatScore(set, total.target, figures(unit)[i]?.k ?? Number.NaN, lang),
      ),
    );
  });
  columns.push(
    column(sayReview('reviewChange', lang), (unit) => {
      const [self, verified] = figures(unit);
      return sayDifference(
        self?.k ?? Number.NaN,
        verified?.k ?? Number.NaN,
        printIn(review, total.target),
        lang,
      );
    }),
  );
  if (isRanked(set))
    columns.push(
      column(sayReview('reviewRank', lang), (unit) => sayRanks(total, figures(unit), lang), 'left'),
    );
  columns.push(
    column(
      sayReview('reviewCoverage', lang),
      (unit) => sayPath(figures(unit).map((figure) => sayCoverage(figure?.coverage ?? Number.NaN, lang))),
      'left',
    ),
  );
  return gridOf(columns, units, 1);
}

/** The form in which scores of a node or view are printed. */
export function printIn({ set }: Review, target: number): Print {
  const { as, decimals } = set.index.print;
  return { decimals, factor: printFactor(set, target), percent: as === 'percent' };
}

/** One text where nothing changes. */
export function sayPath(texts: readonly string[]): string {
  return new Set(texts).size === 1 ? texts[0] : texts.join(' → ');
}

/** "3 → 5 ▼2": places by the first two layers; no arrow where a layer withholds scores, so that its ranks are of fewer units. */
export function sayRanks(
  { scores }: ReviewColumn,
  figures: readonly (Figure | undefined)[],
  lang: Lang,
): string {
  // An item without a figure may have a place, as a zero; it is not one that anybody gave it.
  const ranks = figures.map((figure) =>
    figure === undefined || figure.status === 'missing' ? Number.NaN : figure.rank,
  );
  const fewer = scores.slice(0, 2).some((own) => own?.states.includes(STATE.withheld));
  const moved = fewer ? Number.NaN : ranks[0] - ranks[1];
  const places = formatRank(Math.abs(moved), lang);
  const arrow = Number.isNaN(moved) ? '' : moved === 0 ? ' =' : moved > 0 ? ` ▲${places}` : ` ▼${places}`;
  return `${sayPath(ranks.map((rank) => formatRank(rank, lang)))}${arrow}`;
}
