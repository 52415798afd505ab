/** A comparison as the terminal table and the Markdown page: verdict, table, what stands out, means, how alike the rankings are. */
import type { Change, ChangeGroup, MeanChange } from '../analyse/compare.ts';
import type { Comparison, Pair } from '../analyse/comparison.ts';
import type { Lang } from '../rules/rule.ts';
import {
  type Print,
  printOf,
  printOfPair,
  sayChange,
  sayDifference,
  sayGrowth,
  sayPlaces,
  sayPlacesOf,
  sayRanks,
  sayValue,
  sideName,
} from './changeText.ts';
import { commonLines } from './commonText.ts';
import { besideLines } from './compareBeside.ts';
import { type CompareTextOptions, titleText } from './compareTitle.ts';
import { sayVerdict, word } from './compareWords.ts';
import type { Grid } from './grid.ts';
import { formatK } from './numbers.ts';
import { word as known } from './words.ts';

/** All pairs one after the other; where none can be compared, one table of all sides. */
export function renderComparison(comparison: Comparison, options: CompareTextOptions): string {
  const beside = comparison.pairs.every(({ comparability }) => comparability.verdict === 'not-comparable');
  const parts = beside
    ? [besideLines(comparison, options)]
    : comparison.pairs.map((pair) => pairLines(comparison, pair, options));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function pairLines(comparison: Comparison, pair: Pair, options: CompareTextOptions): string[] {
  const { lang, line } = options;
  const sides = [comparison.sides[pair.before], comparison.sides[pair.after]];
  const names = [pair.before, pair.after].map((at) => sideName(comparison.sides, at));
  const lines = [
    ...options.title(titleText(sides, pair.columns[1], names.join(' → '), lang)),
    ...line(sayVerdict(pair.comparability, lang)),
    ...commonLines(comparison, pair, lang).flatMap(line),
  ];
  for (const group of pair.groups) {
    lines.push('');
    const heads = [
      ...(group.block === '' ? [] : [word('ofBlock', lang, { block: group.block })]),
      ...(group.ranked > 0 ? sayPlacesOf(group.placesOf, lang) : []),
    ];
    // In Markdown a table that follows a line at once is not read as one.
    if (heads.length > 0) lines.push(...heads.flatMap(line), '');
    lines.push(...options.grid(pairGrid(comparison, pair, group, lang)));
  }
  lines.push('', ...summaryOf(comparison, pair, lang).flatMap(line));
  return lines;
}

interface GridColumn {
  head: string;
  align: 'left' | 'right';
  cell(change: Change): string;
}

function gridOf(columns: GridColumn[], changes: readonly Change[], fixed: number): Grid {
  return {
    head: columns.map(({ head }) => head),
    align: columns.map(({ align }) => align),
    rows: changes.map((change) => columns.map(({ cell }) => cell(change))),
    fixed,
  };
}

function pairGrid({ sides }: Comparison, pair: Pair, { changes }: ChangeGroup, lang: Lang): Grid {
  const compared = pair.comparability.verdict !== 'not-comparable';
  const both = [sides[pair.before], sides[pair.after]];
  const print = printOfPair(sides, pair);
  const prints = compared ? [print, print] : both.map((side, i) => printOf(side, pair.columns[i]));
  const has = (value: (change: Change) => number) => changes.some((change) => !Number.isNaN(value(change)));
  const columns: GridColumn[] = [{ head: known('unit', lang), align: 'left', cell: ({ name }) => name }];
  const add = (head: string, cell: (change: Change) => string) =>
    columns.push({ head, align: 'right', cell });
  if (has(({ before, after }) => after?.rank ?? before?.rank ?? Number.NaN))
    add(known('rank', lang), (change) => sayRanks(change, lang));
  if (compared && (has(({ places }) => places) || changes.some(({ status }) => status !== 'compared')))
    add(word('moved', lang), (change) => sayMoved(change, lang));
  const heads = [0, 1].map((i) => {
    const name = sideName(sides, i === 0 ? pair.before : pair.after);
    const code = pair.common?.linked === undefined ? pair.columns[i].code : word('common', lang);
    return /^\d{4}$/.test(name)
      ? `${code} ${name}`.trim()
      : word(i === 0 ? 'codeBefore' : 'codeAfter', lang, { code }).trim();
  });
  if (has(({ before }) => before?.k ?? Number.NaN))
    add(heads[0], ({ before }) => sayValue(before?.k ?? Number.NaN, prints[0], lang));
  if (has(({ after }) => after?.k ?? Number.NaN))
    add(heads[1], ({ after }) => sayValue(after?.k ?? Number.NaN, prints[1], lang));
  if (has(({ difference }) => difference)) {
    add(word('difference', lang), (change) => sayChange(change, print, lang));
    add(word('growth', lang), ({ growth }) => sayGrowth(growth, lang));
  }
  return gridOf(columns, changes, 1);
}

function sayMoved({ status, places }: Change, lang: Lang): string {
  return status === 'entered' || status === 'left' || status === 'other-block'
    ? word(status, lang)
    : sayPlaces(places, lang);
}

/** Everything below a pair's table. */
function summaryOf({ sides }: Comparison, pair: Pair, lang: Lang): string[] {
  if (pair.comparability.verdict === 'not-comparable') return [];
  const print = printOfPair(sides, pair);
  const lines: string[] = [];
  for (const group of pair.groups) {
    const head = group.block === '' ? '' : `${word('ofBlock', lang, { block: group.block })}. `;
    lines.push(`${head}${word('rose', lang, { units: sayMost(group.rose, group, print, lang) })}`);
    lines.push(`${head}${word('fell', lang, { units: sayMost(group.fell, group, print, lang) })}`);
  }
  lines.push(...pair.means.map((mean) => sayMean(pair, mean, print, lang)));
  if (pair.entered.length > 0) lines.push(sayUnits('enteredUnits', pair.entered, lang));
  if (pair.left.length > 0) lines.push(sayUnits('leftUnits', pair.left, lang));
  const changes = pair.groups.flatMap((group) => group.changes);
  const moved = changes.filter(({ status }) => status === 'other-block').map(({ name }) => name);
  if (moved.length > 0) lines.push(sayUnits('otherBlocks', moved, lang));
  const still = changes.filter(({ difference, growth }) => !Number.isNaN(difference) && Number.isNaN(growth));
  if (still.length > 0)
    lines.push(
      sayUnits(
        'noGrowth',
        still.map(({ name }) => name),
        lang,
      ),
    );
  for (const group of pair.groups.filter(({ ranked }) => ranked > 0)) {
    const head = group.block === '' ? '' : `${word('ofBlock', lang, { block: group.block })}. `;
    lines.push(`${head}${sayAlike(group, lang)}`);
  }
  if (pair.groups.some(({ ranked }) => ranked > 0)) {
    lines.push(word('ranksRead', lang));
    // A place among five is not a place among sixty-three.
    const differ = pair.comparability.reasons.some(({ code }) => code === 'units-differ');
    if (differ && pair.common === undefined) lines.push(word('ownUnits', lang));
  }
  return lines;
}

function sayMost(list: readonly Change[], { ranked }: ChangeGroup, print: Print, lang: Lang): string {
  if (list.length === 0) return word('nobody', lang);
  return list
    .map((change) =>
      ranked > 0
        ? `${change.name} ${sayPlaces(change.places, lang)} (${sayRanks(change, lang)})`
        : `${change.name} ${sayChange(change, print, lang)}`,
    )
    .join('; ');
}

function sayMean({ common }: Pair, mean: MeanChange, print: Print, lang: Lang): string {
  const [a, b] = mean.n;
  const of = common !== undefined && mean.of === 'all' ? 'common' : mean.of;
  const { before, after, growth } = mean;
  const changes = [sayDifference(before, after, print, lang), sayGrowth(growth, lang)];
  const figures = `${sayValue(before, print, lang)} → ${sayValue(after, print, lang)}`;
  const units = a === b ? word('meanUnit', lang, { a }) : word('meanUnits', lang, { a, b });
  return `${word(`mean-${of}`, lang, { block: mean.block })}: ${figures} (${changes.join('; ')}); ${units}`;
}

function sayUnits(
  key: 'enteredUnits' | 'leftUnits' | 'otherBlocks' | 'noGrowth',
  units: readonly string[],
  lang: Lang,
): string {
  return word(key, lang, { n: units.length, units: units.join(', ') });
}

function sayAlike({ ranked, spearman, kendall, movement }: ChangeGroup, lang: Lang): string {
  const figure = (x: number, decimals: number) =>
    Number.isNaN(x) ? word('undefined', lang) : formatK(Math.round(x * 1e9), decimals, lang);
  return word('rankingsAlike', lang, {
    n: ranked,
    rho: figure(spearman, 4),
    tau: figure(kendall, 4),
    move: figure(movement, 2),
  });
}
