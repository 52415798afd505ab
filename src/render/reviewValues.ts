/** A review of a weighted set → grids of texts: values on the set's scale, and what their differences mean for the total. */
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { type Change, changeOf, finalChangeOf } from '../analyse/reviewChange.ts';
import { type Effect, sharedWeight } from '../analyse/reviewEffect.ts';
import { type Figure, figureOf } from '../analyse/reviewFigure.ts';
import type { ReviewLists } from '../analyse/reviewLists.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { sayDifference } from './changeText.ts';
import { type Grid, sayCoverage } from './grid.ts';
import { formatK, formatScore } from './numbers.ts';
import { type Column, column, gridOf, HEADS, printIn, sayPath, sayRanks, sayReview } from './reviewGrid.ts';
import { word } from './words.ts';

/** A value as the set prints its scores. */
function sayValue({ set }: Review, target: number, figure: Figure | undefined, lang: Lang): string {
  if (figure?.status === 'not-applicable') return word('notApplicable', lang);
  if (figure === undefined || figure.status === 'missing') return '–';
  return formatScore(set, target, figure.k, lang);
}

/** A difference of values always shows its sign; what cannot be told is a dash. */
function sayChange(review: Review, target: number, difference: number, lang: Lang): string {
  return sayDifference(0, difference, printIn(review, target), lang);
}

/** What both layers have, how many items are lower and higher, and what that means for the total. */
function effectColumns<Row>(review: Review, change: (row: Row) => Change, lang: Lang): Column<Row>[] {
  const both = (key: 'reviewDown' | 'reviewUp' | 'reviewLost' | 'reviewGained' | 'reviewNet') =>
    sayReview('reviewBoth', lang, { head: sayReview(key, lang) });
  const effect = (key: 'lost' | 'gained' | 'net') => (row: Row) => {
    const { items, effect: own } = change(row);
    return items === 0 ? '–' : sayEffect(review, own, key, lang);
  };
  return [
    column(sayReview('reviewItems', lang), (row) => String(change(row).items)),
    column(both('reviewDown'), (row) => String(change(row).down)),
    column(both('reviewUp'), (row) => String(change(row).up)),
    column(both('reviewLost'), effect('lost')),
    column(both('reviewGained'), effect('gained')),
    column(both('reviewNet'), effect('net')),
  ];
}

function sayEffect(
  review: Review,
  effect: Effect | undefined,
  key: 'lost' | 'gained' | 'net',
  lang: Lang,
): string {
  return sayChange(review, review.total.target, effect?.[key] ?? Number.NaN, lang);
}

export function unitGrid(review: Review, units: readonly ReviewUnit[], lang: Lang): Grid {
  const { total, layers, set } = review;
  const all = sayReview('reviewAll', lang);
  const columns: Column<ReviewUnit[]>[] = [
    column(word('unit', lang), (row) => (row.length === 1 ? row[0].name : all), 'left'),
  ];
  if (set.blocks !== undefined)
    columns.push(column(word('block', lang), (row) => (row.length === 1 ? row[0].block : ''), 'left'));
  columns.push(...effectColumns<ReviewUnit[]>(review, (row) => changeOf(review, total, row), lang));
  if (layers.length > 2) {
    columns.push(
      column(sayReview('reviewBoth', lang, { head: sayReview('reviewFinalNet', lang) }), (row) => {
        const { items, effect } = finalChangeOf(review, total, row);
        return items === 0 ? '–' : sayEffect(review, effect, 'net', lang);
      }),
    );
  }
  const rows = units.map((unit) => [unit]);
  return gridOf(columns, units.length > 1 ? [...rows, [...units]] : rows, 1);
}

/** Indicators over all units shown; of one unit, its own values with their weight and the places they give it. */
export function indicatorGrid(
  review: Review,
  shown: readonly ReviewColumn[],
  units: readonly ReviewUnit[],
  lang: Lang,
): Grid {
  const [only, ...others] = units;
  const change = (one: ReviewColumn) => changeOf(review, one, units);
  const columns =
    others.length > 0 ? effectColumns(review, change, lang) : ownColumns(review, only, change, lang);
  return gridOf(
    [
      column<ReviewColumn>(word('code', lang), ({ code }) => code, 'left'),
      ...columns,
      column<ReviewColumn>(word('name', lang), ({ name }) => inLang(name, lang), 'left'),
    ],
    shown,
    1,
  );
}

function ownColumns(
  review: Review,
  unit: ReviewUnit,
  change: (one: ReviewColumn) => Change,
  lang: Lang,
): Column<ReviewColumn>[] {
  const { layers, total, set } = review;
  const own = (one: ReviewColumn) => layers.map((_, i) => figureOf(review, one, unit, i));
  const value = (figure: Figure | undefined) =>
    figure === undefined || figure.status === 'missing' ? Number.NaN : figure.k;
  return [
    ...layers.map(({ role }, i) =>
      column<ReviewColumn>(sayReview(HEADS[role], lang), (one) =>
        sayValue(review, one.target, own(one)[i], lang),
      ),
    ),
    column<ReviewColumn>(sayReview('reviewNet', lang), (one) => {
      const [self, verified] = own(one);
      return sayDifference(value(self), value(verified), printIn(review, one.target), lang);
    }),
    column<ReviewColumn>(sayReview('reviewWeight', lang), (one) => {
      const weight = sharedWeight(review, one, unit, [0, 1]);
      return Number.isNaN(weight) ? '–' : formatK(Math.round(weight * 1e9), 4, lang);
    }),
    column<ReviewColumn>(sayReview('reviewEffect', lang, { code: total.code }), (one) => {
      const { items, effect } = change(one);
      return items === 0 ? '–' : sayEffect(review, effect, 'net', lang);
    }),
    ...(isRanked(set)
      ? [column<ReviewColumn>(sayReview('reviewRank', lang), (one) => sayRanks(one, own(one), lang), 'left')]
      : []),
    column<ReviewColumn>(
      sayReview('reviewCoverage', lang),
      (one) => sayPath(own(one).map((figure) => sayCoverage(figure?.coverage ?? Number.NaN, lang))),
      'left',
    ),
  ];
}

export function losingGrid(review: Review, lists: ReviewLists, top: number, lang: Lang): Grid {
  type Row = ReviewLists['losing'][number];
  const difference = (head: 'reviewLost' | 'reviewGained' | 'reviewNet', own: (change: Change) => number) =>
    column<Row>(sayReview(head, lang), ({ item, change }) =>
      sayChange(review, item.target, own(change), lang),
    );
  const columns: Column<Row>[] = [
    column(word('code', lang), ({ item }) => item.code, 'left'),
    difference('reviewLost', ({ lost }) => lost),
    difference('reviewGained', ({ gained }) => gained),
    difference('reviewNet', ({ from, to }) => to - from),
    column(sayReview('reviewEffect', lang, { code: review.total.code }), ({ change }) =>
      sayEffect(review, change.effect, 'net', lang),
    ),
    column(sayReview('reviewLosers', lang), ({ losers }) => String(losers)),
    column(sayReview('reviewGainers', lang), ({ gainers }) => String(gainers)),
    column(word('name', lang), ({ item }) => inLang(item.name, lang), 'left'),
  ];
  return gridOf(columns, lists.losing.slice(0, top), 1);
}

export function furthestGrid(review: Review, lists: ReviewLists, top: number, lang: Lang): Grid {
  type Row = ReviewLists['furthest'][number];
  const effect = (head: 'reviewNet' | 'reviewLost' | 'reviewGained', key: 'net' | 'lost' | 'gained') =>
    column<Row>(sayReview(head, lang), ({ change }) => sayEffect(review, change.effect, key, lang));
  const columns: Column<Row>[] = [
    column(word('unit', lang), ({ unit }) => unit.name, 'left'),
    effect('reviewNet', 'net'),
    effect('reviewLost', 'lost'),
    effect('reviewGained', 'gained'),
  ];
  return gridOf(columns, lists.furthest.slice(0, top), 1);
}
