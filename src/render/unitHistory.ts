/** One unit over all sides, a line a side, each held against the line above where that can be done. */
import type { Comparison, Pair } from '../analyse/comparison.ts';
import { placesOf } from '../analyse/placesOf.ts';
import type { Lang } from '../rules/rule.ts';
import {
  printOf,
  printOfPair,
  sayChange,
  sayGrowth,
  sayPlaces,
  sayPlacesOf,
  sayRanks,
  sayValue,
  sideName,
} from './changeText.ts';
import { type CompareTextOptions, syntheticMark, titleText } from './compareTitle.ts';
import { sayVerdict, word } from './compareWords.ts';
import { formatRank } from './numbers.ts';
import { word as known } from './words.ts';

/** @param key the unit; `name` what reports call it */
export function renderHistory(
  comparison: Comparison,
  unit: { key: string; name: string },
  options: CompareTextOptions,
): string {
  const { lang } = options;
  const { sides, columns, pairs } = comparison;
  const rows = sides.map((side, at) => {
    const row = side.units.findIndex(({ key }) => key === unit.key);
    const { k, rank, code } = columns[at];
    const [value, place] = row < 0 ? [Number.NaN, Number.NaN] : [k[row], rank[row]];
    const of = row < 0 ? undefined : placesOf(side, columns[at], side.units[row].block);
    const pair = pairs.find(({ before, after }) => before === at - 1 && after === at);
    const change = pair?.groups.flatMap(({ changes }) => changes).find(({ key }) => key === unit.key);
    return [
      sideName(sides, at),
      code,
      sayValue(value, printOf(side, columns[at]), lang),
      Number.isNaN(place)
        ? '–'
        : // A published list of ranks may be a part of the whole.
          of === undefined || of.atLeast
          ? formatRank(place, lang)
          : word('of', lang, { rank: formatRank(place, lang), n: of.units }),
      sayPlaces(change?.places ?? Number.NaN, lang),
      change === undefined ? '–' : sayChange(change, printOfPair(sides, pair!), lang),
      sayGrowth(change?.growth ?? Number.NaN, lang),
      pair === undefined ? '' : word(pair.comparability.verdict, lang),
    ];
  });
  const verdicts = pairs.map((pair) => {
    const { before, after, comparability } = pair;
    const figures = after === before + 1 ? '' : `${overall(comparison, pair, unit.key, lang)}. `;
    const group = pair.groups.find(({ changes }) => changes.some(({ key }) => key === unit.key));
    const moved = group?.changes.find(({ key }) => key === unit.key)?.places ?? Number.NaN;
    const lengths = group === undefined || Number.isNaN(moved) ? [] : sayPlacesOf(group.placesOf, lang);
    const said = [sayVerdict(comparability, lang), ...lengths].join('. ');
    return `${sideName(sides, before)} → ${sideName(sides, after)}: ${figures}${said}`;
  });
  const title = word('history', lang, { unit: unit.name });
  // Several indices have no title together.
  const mixed = pairs.some(({ comparability }) => comparability.verdict === 'not-comparable');
  const lines = [
    ...options.title(
      mixed
        ? `${syntheticMark(sides, lang)}${title}`
        : titleText(sides, columns[columns.length - 1], title, lang),
    ),
    '',
    ...options.grid({
      head: [
        ...[word('side', lang), word('index', lang), known('value', lang), known('rank', lang)],
        ...[word('moved', lang), word('difference', lang), word('growth', lang), word('since', lang)],
      ],
      align: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
      rows,
      fixed: 1,
    }),
    '',
    ...[...new Set(verdicts)].flatMap(options.line),
    ...(pairs.some((pair) => isOfTwoForms(comparison, pair)) ? options.line(word('twoForms', lang)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** From the first side to the last, which has no line of its own in the table. */
function overall({ sides }: Comparison, pair: Pair, key: string, lang: Lang): string {
  const change = pair.groups.flatMap(({ changes }) => changes).find((one) => one.key === key);
  if (change === undefined) return '–';
  const figures = [
    ...(Number.isNaN(change.places) ? [] : [`${sayPlaces(change.places, lang)} (${sayRanks(change, lang)})`]),
    ...(Number.isNaN(change.difference)
      ? []
      : [sayChange(change, printOfPair(sides, pair), lang), sayGrowth(change.growth, lang)]),
  ];
  return figures.length === 0 ? '–' : figures.join('; ');
}

/** True where two values that are taken from each other are not printed in one form, so that a reader cannot do it. */
function isOfTwoForms({ sides, columns }: Comparison, { before, after, comparability }: Pair): boolean {
  const [one, other] = [before, after].map((at) => printOf(sides[at], columns[at]));
  return (
    comparability.verdict !== 'not-comparable' &&
    (one.decimals !== other.decimals || one.factor !== other.factor || one.percent !== other.percent)
  );
}
