/** One change in print: values in the set's form, differences with their sign, places as ▲16, ▼3 or =. */
import type { Change, ChangeGroup } from '../analyse/compare.ts';
import type { Pair } from '../analyse/comparison.ts';
import { areOfOtherLength, type PlacesOf } from '../analyse/placesOf.ts';
import type { Side, SideColumn } from '../analyse/side.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor, roundK } from '../score/rank.ts';
import { word } from './compareWords.ts';
import { formatK, formatRank } from './numbers.ts';

/** How values of a column are printed. */
export interface Print {
  decimals: number;
  factor: number;
  percent: boolean;
}

export function printOf({ set }: Side, column: SideColumn): Print {
  if (set === undefined) return { decimals: 4, factor: 1, percent: false };
  const { as, decimals } = set.index.print;
  return {
    decimals,
    factor: as === 'percent' ? 100 : as === 'points' ? pointsOf(set, column) : 1,
    percent: as === 'percent',
  };
}

function pointsOf(set: NonNullable<Side['set']>, { code, kind, points }: SideColumn): number {
  const { whole, index } = set;
  if (kind === 'view' && whole !== undefined)
    return printFactor(whole, -1 - whole.views.findIndex((view) => view.code === code));
  return (kind === 'index' ? index.points : points) ?? index.points ?? 1;
}

/** The form of a pair whose values are taken from each other: that of the later side. */
export function printOfPair(sides: readonly Side[], { after, columns }: Pair): Print {
  return printOf(sides[after], columns[1]);
}

export function sayValue(k: number, { decimals, factor, percent }: Print, lang: Lang): string {
  return Number.isNaN(k) ? '–' : `${formatK(k, decimals, lang, factor)}${percent ? ' %' : ''}`;
}

/** A value as it is printed, in units of the last decimal. */
export function printedUnits(k: number, { decimals, factor }: Print): number {
  return roundK(k, factor, decimals) + 0;
}

/**
 * after − before of what is printed: whoever takes one printed value from the other gets what stands beside them.
 * The difference of the exact values can be another in the last decimal; JSON and CSV hold that.
 */
export function sayDifference(before: number, after: number, print: Print, lang: Lang): string {
  if (Number.isNaN(before) || Number.isNaN(after)) return '–';
  return sayUnits(printedUnits(after, print) - printedUnits(before, print), print, lang);
}

/** The same of a unit; – where nothing is taken from each other. */
export function sayChange({ before, after, difference }: Change, print: Print, lang: Lang): string {
  return Number.isNaN(difference) ? '–' : sayDifference(before!.k, after!.k, print, lang);
}

/** @param units a difference, in units of the last decimal */
export function sayUnits(units: number, { decimals, percent }: Omit<Print, 'factor'>, lang: Lang): string {
  // A difference of percentages is in points of a percent, and no percentage.
  const unit = percent ? (lang === 'vi' ? ' điểm %' : ' pp') : '';
  return `${units > 0 ? '+' : ''}${formatK(units * 10 ** (9 - decimals), decimals, lang)}${unit}`;
}

export function sayGrowth(growth: number, lang: Lang): string {
  if (Number.isNaN(growth)) return '–';
  return `${growth > 0 ? '+' : ''}${formatK(Math.round(growth * 1e9), 1, lang, 100)} %`;
}

export function sayPlaces(places: number, lang: Lang): string {
  if (Number.isNaN(places)) return '–';
  if (places === 0) return '=';
  return `${places > 0 ? '▲' : '▼'}${formatRank(Math.abs(places), lang)}`;
}

/** "25 → 9", with – where there is none. */
export function sayRanks({ before, after }: Change, lang: Lang): string {
  return [before, after].map((one) => formatRank(one?.rank ?? Number.NaN, lang)).join(' → ');
}

/** What a report calls a side: its year where that tells all of them apart, else its file. */
export function sideName(sides: readonly Side[], at: number): string {
  const years = sides.map(({ year }) => year);
  const told = years.every((year) => year !== 0) && new Set(years).size === years.length;
  return told ? String(years[at]) : sides[at].label;
}

/** Said beside places moved, where those before are of more or fewer units than those after; otherwise nothing. */
export function sayPlacesOf(both: ChangeGroup['placesOf'], lang: Lang): string[] {
  const [a, b] = both;
  if (a === undefined || b === undefined || !areOfOtherLength(both)) return [];
  const say = ({ units, atLeast }: PlacesOf) =>
    atLeast ? word('atLeast', lang, { n: units }) : String(units);
  return [word('placesOf', lang, { a: say(a), b: say(b) })];
}
