/** A review → the terminal page and the Markdown page: tables, what they mean, and every item that could not be compared. */
import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import type { ItemUnits, ReviewLists } from '../analyse/reviewLists.ts';
import { inLang, mainLevel } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { rankGrid, sayReview } from './reviewGrid.ts';
import { sayBases, sayWithoutScore } from './reviewSentences.ts';
import * as pointGrids from './reviewTables.ts';
import { sayDifference, sayPoints } from './reviewTables.ts';
import * as valueGrids from './reviewValues.ts';
import type { TextOptions } from './scoreText.ts';
import { levelName, word } from './words.ts';

export interface ReviewTextOptions extends Omit<TextOptions, 'statistics'> {
  level: 'main' | 'all';
  /** How many entries the lists have. */
  top: number;
}

const LAYER_LINES = {
  self: 'reviewLayerSelf',
  verified: 'reviewLayerVerified',
  final: 'reviewLayerFinal',
} as const;
const NAMED_UNITS = 5;

export function renderReview(
  review: Review,
  units: readonly ReviewUnit[],
  lists: ReviewLists,
  options: ReviewTextOptions,
): string {
  const { lang, top } = options;
  const { set, layers, total } = review;
  const weighted = set.kind === 'weighted';
  const { unitGrid, indicatorGrid, losingGrid, furthestGrid } = weighted ? valueGrids : pointGrids;
  const lines: string[] = [];
  const say = (text: string) => lines.push(...options.line(text));
  const part = (title: string, body: readonly string[]) =>
    lines.push('', ...options.title(title), '', ...body);
  lines.push(...options.title(titleOf(review, lang)), '');
  for (const { role, label } of layers) say(sayReview(LAYER_LINES[role], lang, { label }));
  if (total.kind !== 'index')
    say(sayReview('reviewOnly', lang, { code: total.code, name: inLang(total.name, lang) }));
  say(sayReview('reviewSign', lang));
  part(
    sayReview(weighted ? 'reviewUnitsValues' : 'reviewUnits', lang, { code: total.code }),
    options.grid(unitGrid(review, units, lang)),
  );
  part(sayReview('reviewRanks', lang), options.grid(rankGrid(review, units, lang)));
  const [level, shown] =
    options.level === 'all'
      ? [sayReview('reviewByItem', lang), review.items]
      : [sayReview('reviewMains', lang, { level: levelName(mainLevel(set), lang, 'one') }), review.mains];
  if (shown.length > 0) part(level, options.grid(indicatorGrid(review, shown, units, lang)));
  lines.push('');
  for (const sentence of sayBases(review, lang)) say(sentence);
  if (lists.losing.length > 0) {
    const title = sayReview(weighted ? 'reviewLosingValues' : 'reviewLosing', lang);
    part(title, options.grid(losingGrid(review, lists, top, lang)));
  }
  if (lists.furthest.length > 0 && units.length > 1)
    part(sayReview('reviewFurthest', lang), options.grid(furthestGrid(review, lists, top, lang)));
  lines.push(...listLines(review, units, lists, options), '');
  if (lists.losing.length === 0) say(sayReview(weighted ? 'reviewNothingLower' : 'reviewNothingLost', lang));
  const counts = { n: units.length, of: review.units.length };
  say(counts.n < counts.of ? sayReview('reviewShown', lang, counts) : sayReview('reviewCount', lang, counts));
  review.onlyIn.forEach((names, i) => {
    if (names.length > 0)
      say(sayReview('reviewOnlyIn', lang, { label: layers[i].label, units: names.join(', ') }));
  });
  return `${lines.join('\n')}\n`;
}

function titleOf({ set, year, synthetic }: Review, lang: Lang): string {
  const parts = [
    sayReview('reviewTitle', lang),
    inLang(set.title, lang),
    ...(year === 0 ? [] : [String(year)]),
  ];
  return `${synthetic ? `${word('synthetic', lang)}: ` : ''}${parts.join(', ')}`;
}

/** What only one layer has, item by item. */
function listLines(
  review: Review,
  units: readonly ReviewUnit[],
  lists: ReviewLists,
  { lang, top, title, line }: ReviewTextOptions,
): string[] {
  const named = (item: ReviewColumn) => `${item.code} ${inLang(item.name, lang)}`.trim();
  const who = (list: readonly ReviewUnit[]): string => {
    const names = list.map(({ name }) => name);
    if (names.length > 1 && names.length === units.length)
      return sayReview('reviewAllUnits', lang, { n: names.length });
    const first = names.slice(0, NAMED_UNITS).join(', ');
    return names.length <= NAMED_UNITS
      ? first
      : sayReview('reviewMoreUnits', lang, { units: first, n: names.length - NAMED_UNITS });
  };
  const entry = (one: ItemUnits, points: string | undefined): string => {
    const args = { item: named(one.item), points: points ?? '', units: who(one.units) };
    if (one.units.length === 0) return sayReview('reviewNoneClaimed', lang, args);
    return sayReview(points === undefined ? 'reviewEntryBare' : 'reviewEntry', lang, args);
  };
  const list = (head: string, entries: readonly string[]): string[] => {
    if (entries.length === 0) return [];
    const more = entries.length - top;
    const shown = [
      ...entries.slice(0, top),
      ...(more > 0 ? [sayReview('reviewMoreItems', lang, { n: more })] : []),
    ];
    return ['', ...title(`${head} (${entries.length})`), '', ...shown.flatMap(line)];
  };
  const weighted = review.set.kind === 'weighted';
  const withPoints = (one: ItemUnits) => entry(one, weighted ? undefined : sayPoints(one.points, lang));
  return [
    ...list(sayReview('reviewNobody', lang), lists.nobodyVerified.map(withPoints)),
    ...list(sayReview('reviewNotVerified', lang), lists.notVerified.map(withPoints)),
    ...list(sayReview('reviewNotClaimed', lang), lists.notClaimed.map(withPoints)),
    ...list(
      sayReview(weighted ? 'reviewOneApplies' : 'reviewApplicability', lang),
      lists.applicability.map((one) => entry(one, weighted ? undefined : sayDifference(one.points, lang))),
    ),
    ...list(
      sayReview('reviewPartial', lang),
      lists.partial.map((one) => entry(one, undefined)),
    ),
    ...list(
      sayReview('reviewWithoutScore', lang, { code: review.total.code }),
      lists.withoutScore.map((one) => sayWithoutScore(review, one, lang)),
    ),
    ...list(
      sayReview('reviewUntold', lang),
      lists.untold.map(({ name }) => name),
    ),
  ];
}
