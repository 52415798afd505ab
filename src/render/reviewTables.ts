/** A review of a points set → grids of texts: points by unit and by indicator, and what loses most. */
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { type Change, changeOf, finalChangeOf } from '../analyse/reviewChange.ts';
import { type Figure, figureOf } from '../analyse/reviewFigure.ts';
import type { ReviewLists } from '../analyse/reviewLists.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { sayDifference as takePrinted } from './changeText.ts';
import { type Grid, sayCoverage } from './grid.ts';
import { formatK } from './numbers.ts';
import { type Column, column, gridOf, HEADS, sayPath, sayRanks, sayReview } from './reviewGrid.ts';
import { word } from './words.ts';

/** Points with two decimals, as score tables print them. */
export function sayPoints(points: number, lang: Lang): string {
  return formatK(points, 2, lang);
}

/** A difference always shows its sign. */
export function sayDifference(points: number, lang: Lang): string {
  return `${points > 0 ? '+' : ''}${sayPoints(points, lang)}`;
}

/** What is left when one printed figure is taken from the other, both of which stand beside it. */
function sayNet(from: number, to: number, lang: Lang): string {
  return takePrinted(from, to, { decimals: 2, factor: 1, percent: false }, lang);
}

/** Points of the layer's own maximum: "8.50/10". */
function sayFigure(figure: Figure | undefined, lang: Lang): string {
  if (figure === undefined || figure.status === 'missing') return '–';
  if (figure.status === 'not-applicable') return word('notApplicable', lang);
  const max = sayPoints(figure.max, lang).replace(/[.,]?0+$/, '');
  return `${sayPoints(figure.points, lang)}/${max}`;
}

/** An index whose items are all missing is still the layer's own total. */
function sayTotal(figure: Figure | undefined, lang: Lang): string {
  if (figure === undefined || Number.isNaN(figure.points)) return '–';
  return sayFigure({ ...figure, status: figure.status === 'not-applicable' ? figure.status : 'value' }, lang);
}

/** What both layers have, and by how much they differ there. */
function changeColumns<Row>(change: (row: Row) => Change, lang: Lang): Column<Row>[] {
  const both = (key: 'reviewSelf' | 'reviewVerified' | 'reviewLost' | 'reviewGained' | 'reviewNet') =>
    sayReview('reviewBoth', lang, { head: sayReview(key, lang) });
  const some = (row: Row, say: (own: Change) => string) => (change(row).items === 0 ? '–' : say(change(row)));
  return [
    column(sayReview('reviewItems', lang), (row) => String(change(row).items)),
    column(both('reviewSelf'), (row) => some(row, ({ from }) => sayPoints(from, lang))),
    column(both('reviewVerified'), (row) => some(row, ({ to }) => sayPoints(to, lang))),
    column(both('reviewLost'), (row) => some(row, ({ lost }) => sayDifference(lost, lang))),
    column(both('reviewGained'), (row) => some(row, ({ gained }) => sayDifference(gained, lang))),
    column(both('reviewNet'), (row) => some(row, ({ from, to }) => sayNet(from, to, lang))),
  ];
}

export function unitGrid(review: Review, units: readonly ReviewUnit[], lang: Lang): Grid {
  const { total, layers, set } = review;
  const one = (unit: ReviewUnit[]) => changeOf(review, total, unit);
  const columns: Column<ReviewUnit[]>[] = [
    column(
      word('unit', lang),
      (row) => (row.length === 1 ? row[0].name : sayReview('reviewAll', lang)),
      'left',
    ),
  ];
  if (set.blocks !== undefined)
    columns.push(column(word('block', lang), (row) => (row.length === 1 ? row[0].block : ''), 'left'));
  layers.forEach(({ role }, i) => {
    columns.push(
      column(sayReview(HEADS[role], lang), (row) =>
        row.length === 1 ? sayTotal(figureOf(review, total, row[0], i), lang) : '',
      ),
    );
  });
  columns.push(...changeColumns(one, lang));
  if (layers.length > 2) {
    columns.push(
      column(sayReview('reviewBoth', lang, { head: sayReview('reviewFinalNet', lang) }), (row) => {
        const { items, from, to } = finalChangeOf(review, total, row);
        return items === 0 ? '–' : sayNet(from, to, lang);
      }),
    );
  }
  const rows = units.map((unit) => [unit]);
  return gridOf(columns, units.length > 1 ? [...rows, [...units]] : rows, 1);
}

/** Indicators over all units shown; of one unit, its own figures with the places they give it. */
export function indicatorGrid(
  review: Review,
  shown: readonly ReviewColumn[],
  units: readonly ReviewUnit[],
  lang: Lang,
): Grid {
  const { layers, set } = review;
  const columns: Column<ReviewColumn>[] = [column(word('code', lang), ({ code }) => code, 'left')];
  const [only, ...others] = units;
  if (others.length === 0) {
    layers.forEach(({ role }, i) => {
      columns.push(
        column(sayReview(HEADS[role], lang), (one) => sayFigure(figureOf(review, one, only, i), lang)),
      );
    });
  }
  const changes = changeColumns<ReviewColumn>((one) => changeOf(review, one, units), lang);
  // Of one unit, what both layers have stands in the columns before, and only the difference is wanted.
  columns.push(...(others.length === 0 ? changes.slice(-1) : changes));
  if (others.length === 0) {
    const own = (one: ReviewColumn) => layers.map((_, i) => figureOf(review, one, only, i));
    if (isRanked(set))
      columns.push(column(sayReview('reviewRank', lang), (one) => sayRanks(one, own(one), lang), 'left'));
    columns.push(
      column(
        sayReview('reviewCoverage', lang),
        (one) => sayPath(own(one).map((figure) => sayCoverage(figure?.coverage ?? Number.NaN, lang))),
        'left',
      ),
    );
  }
  columns.push(column(word('name', lang), ({ name }) => inLang(name, lang), 'left'));
  return gridOf(columns, shown, 1);
}

export function losingGrid(_: Review, lists: ReviewLists, top: number, lang: Lang): Grid {
  type Row = ReviewLists['losing'][number];
  const columns: Column<Row>[] = [
    column(word('code', lang), ({ item }) => item.code, 'left'),
    column(sayReview('reviewLost', lang), ({ change }) => sayDifference(change.lost, lang)),
    column(sayReview('reviewGained', lang), ({ change }) => sayDifference(change.gained, lang)),
    column(sayReview('reviewNet', lang), ({ change }) => sayDifference(change.to - change.from, lang)),
    column(sayReview('reviewLosers', lang), ({ losers }) => String(losers)),
    column(sayReview('reviewGainers', lang), ({ gainers }) => String(gainers)),
    column(word('name', lang), ({ item }) => inLang(item.name, lang), 'left'),
  ];
  return gridOf(columns, lists.losing.slice(0, top), 1);
}

export function furthestGrid(_: Review, lists: ReviewLists, top: number, lang: Lang): Grid {
  type Row = ReviewLists['furthest'][number];
  const columns: Column<Row>[] = [
    column(word('unit', lang), ({ unit }) => unit.name, 'left'),
    column(sayReview('reviewNet', lang), ({ change }) => sayDifference(change.to - change.from, lang)),
    column(sayReview('reviewLost', lang), ({ change }) => sayDifference(change.lost, lang)),
    column(sayReview('reviewGained', lang), ({ change }) => sayDifference(change.gained, lang)),
  ];
  return gridOf(columns, lists.furthest.slice(0, top), 1);
}
