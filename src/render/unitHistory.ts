/** One unit over all sides, a line a side, each held against the line above where that can be done. */
import type { Comparison } from '../analyse/comparison.ts';
import {
  printOf,
  printOfPair,
  sayDifference,
  sayGrowth,
  sayPlaces,
  sayValue,
  sideName,
} from './changeText.ts';
import { type CompareTextOptions, titleText } from './compareText.ts';
import { sayVerdict, word } from './compareWords.ts';
import { formatRank } from './numbers.ts';

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
    const block = side.inBlocks === true && row >= 0 ? side.units[row].block : undefined;
    const others = side.units.filter(
      (one, i) => !Number.isNaN(rank[i]) && (block === undefined || one.block === block),
    );
    const pair = pairs.find(({ before, after }) => before === at - 1 && after === at);
    const change = pair?.groups.flatMap(({ changes }) => changes).find(({ key }) => key === unit.key);
    const [difference, growth, places] = [change?.difference, change?.growth, change?.places].map(
      (x) => x ?? Number.NaN,
    );
    const print = pair === undefined ? printOf(side, columns[at]) : printOfPair(sides, pair);
    return [
      sideName(sides, at),
      code,
      sayValue(value, printOf(side, columns[at]), lang),
      Number.isNaN(place)
        ? '–'
        : // A published list of ranks may be a part of the whole.
          side.from === 'ranks'
          ? formatRank(place, lang)
          : word('of', lang, { rank: formatRank(place, lang), n: side.unitsOf ?? others.length }),
      sayPlaces(places, lang),
      sayDifference(difference, print, lang),
      sayGrowth(growth, lang),
      pair === undefined ? '' : word(pair.comparability.verdict, lang),
    ];
  });
  const heads = ['side', 'index', 'value', 'rank', 'moved', 'difference', 'growth', 'since'] as const;
  const verdicts = pairs
    .filter(({ before, after }) => after === before + 1)
    .map(
      ({ before, after, comparability }) =>
        `${sideName(sides, before)} → ${sideName(sides, after)}: ${sayVerdict(comparability, lang)}`,
    );
  const title = word('history', lang, { unit: unit.name });
  // Several indices have no title together.
  const mixed =
    pairs.some(({ comparability }) => comparability.verdict === 'not-comparable') &&
    !sides.some(({ synthetic }) => synthetic);
  const lines = [
    ...options.title(mixed ? title : titleText(sides, columns[columns.length - 1], title, lang)),
    '',
    ...options.grid({
      head: heads.map((head) => word(head, lang)),
      align: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
      rows,
      fixed: 1,
    }),
    '',
    ...[...new Set(verdicts)].flatMap(options.line),
  ];
  return `${lines.join('\n')}\n`;
}
