/** A unit's page → grids: the index with its mains and views, strengths or weaknesses, and the neighbours. */
import type { Held } from '../analyse/blockFigures.ts';
import type { Neighbour, Neighbours } from '../analyse/neighbours.ts';
import type { Profile } from '../analyse/profile.ts';
import { unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor } from '../score/rank.ts';
import { hasValue, type Results, STATE } from '../score/results.ts';
import { drawBar } from './bar.ts';
import { type Print, printedUnits, sayDifference, sayValue } from './changeText.ts';
import type { Grid } from './grid.ts';
import { formatColumn, formatRank, formatScore } from './numbers.ts';
import { sayNode } from './profileMarks.ts';
import { sayProfile } from './profileWords.ts';
import { word } from './words.ts';

/** A grid, and which of its columns hold words. */
export interface PageGrid {
  grid: Grid;
  flexible: number[];
}

const BAR = 10;
/** How many units share a cell or a place before the rest is counted. */
const NAMED_BEST = 2;
const NAMED_NEIGHBOURS = 3;

type Column<Row> = { head: string; align: 'left' | 'right'; flexible?: true; cell(row: Row): string };

export function pageGrid<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): PageGrid {
  return {
    grid: {
      head: columns.map(({ head }) => head),
      align: columns.map(({ align }) => align),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
      fixed: 1,
    },
    flexible: columns.flatMap(({ flexible }, i) => (flexible ? [i] : [])),
  };
}

export function scoresGrid(profile: Profile, lang: Lang): PageGrid {
  const { results, index, shown } = profile;
  const { set, data } = results;
  const right = 'right' as const;
  const value: Column<Held> = {
    head: word('value', lang),
    align: right,
    cell: (held) => sayValues(results, held, lang).own,
  };
  const bar: Column<Held>[] =
    set.scale === undefined
      ? []
      : [{ head: '', align: 'left', cell: ({ scores, row }) => drawBar(scores.k[row], set.scale!, BAR) }];
  const name: Column<Held> = {
    head: sayProfile('profileIndicator', lang),
    align: 'left',
    flexible: true,
    cell: ({ scores }) => sayNode(set, data, scores, lang),
  };
  const against: Column<Held>[] = [
    { head: word('rank', lang), align: right, cell: (held) => sayRank(held, lang) },
    ...bar,
    {
      head: sayProfile('profileMean', lang),
      align: right,
      cell: ({ scores, figures }) => formatScore(set, scores.target, figures.mean, lang),
    },
    {
      head: sayProfile('profileBest', lang),
      align: right,
      cell: (held) => sayValues(results, held, lang).best,
    },
    {
      head: sayProfile('profileBestUnit', lang),
      align: 'left',
      flexible: true,
      cell: ({ figures, row }) => sayBest(results, figures.bestRows, row, lang),
    },
  ];
  return pageGrid(isRanked(set) ? [name, value, ...against] : [name, value, ...bar], [index, ...shown]);
}

/** The unit's value and the best, with as many digits as tell them apart. */
function sayValues({ set }: Results, held: Held, lang: Lang): { own: string; best: string } {
  const { scores, row, figures } = held;
  const best = figures.bestRows.find((one) => scores.k[one] === figures.best);
  const rows = [...(best === undefined ? [] : [best]), ...(Number.isNaN(scores.k[row]) ? [] : [row])];
  const texts = formatColumn(set, scores, rows, lang);
  const state = scores.states[row];
  return {
    own: hasValue(state)
      ? texts.get(row)!
      : state === STATE.notApplicable
        ? word('notApplicable', lang)
        : '–',
    best: best === undefined ? '–' : texts.get(best)!,
  };
}

function sayRank({ scores, row, figures }: Held, lang: Lang): string {
  const rank = scores.rank[row];
  return Number.isNaN(rank) ? '–' : `${formatRank(rank, lang)}/${figures.n}`;
}

/** This unit first, where it is one of them. */
function sayBest({ data }: Results, rows: readonly number[], own: number, lang: Lang): string {
  if (rows.length === 0) return '–';
  const ordered = [...rows.filter((row) => row === own), ...rows.filter((row) => row !== own)];
  const names = ordered
    .slice(0, NAMED_BEST)
    .map((row) => unitLabel(data, row))
    .join(', ');
  const more = rows.length - NAMED_BEST;
  return more > 0 ? `${names} ${sayProfile('profileMore', lang, { n: more })}` : names;
}

/** Items with value, mean, distance from the mean and rank. */
export function strengthGrid({ results }: Profile, items: readonly Held[], lang: Lang): PageGrid {
  const { set, data } = results;
  const right = 'right' as const;
  const print = (target: number) => (asShares(set) ? SHARES : printIn(results, target));
  return pageGrid<Held>(
    [
      {
        head: sayProfile('profileItem', lang),
        align: 'left',
        flexible: true,
        cell: ({ scores }) => sayNode(set, data, scores, lang),
      },
      {
        head: word('value', lang),
        align: right,
        cell: ({ scores, row }) => sayValue(scores.k[row], print(scores.target), lang),
      },
      {
        head: sayProfile('profileMean', lang),
        align: right,
        cell: ({ scores, figures }) => sayValue(figures.mean, print(scores.target), lang),
      },
      {
        head: sayProfile('profileFromMean', lang),
        align: right,
        cell: ({ scores, row, figures }) => sayApart(figures.mean, scores.k[row], print(scores.target), lang),
      },
      { head: word('rank', lang), align: right, cell: (held) => sayRank(held, lang) },
    ],
    items,
  );
}

const SHARES: Print = { decimals: 4, factor: 1, percent: false };

/** Points of items with other maxima would not stand in the order of their values. */
export function asShares({ kind, index }: IndicatorSet): boolean {
  return kind === 'points' && index.print.as === 'points';
}

export function printIn({ set }: Results, target: number): Print {
  const { as, decimals } = set.index.print;
  return { decimals, factor: printFactor(set, target), percent: as === 'percent' };
}

/** The difference of what is printed, with its sign; with more digits where two values would print alike. */
export function sayApart(from: number, to: number, print: Print, lang: Lang): string {
  let { decimals } = print;
  const alike = () => printedUnits(from, { ...print, decimals }) === printedUnits(to, { ...print, decimals });
  while (decimals < 9 && from !== to && alike()) decimals++;
  return sayDifference(from, to, { ...print, decimals }, lang);
}

interface Stair {
  row: number;
  neighbour?: Neighbour;
}

/** One number of digits for all of them, so that a distance is that of the two values beside it. */
function separating(results: Results, stairs: readonly Stair[], lang: Lang): Print {
  const { set, index } = results;
  const rows = stairs.map(({ row }) => row);
  const texts = [...formatColumn(set, index, rows, lang).values()];
  const digits = texts.map((text) => /[.,](\d+)/.exec(text)?.[1].length ?? 0);
  const print = printIn(results, 0);
  return { ...print, decimals: Math.max(print.decimals, ...digits) };
}

/** The units above, this one and those that share its place, the units below. */
export function neighboursGrid(profile: Profile, neighbours: Neighbours, lang: Lang): PageGrid {
  const { results, row: own } = profile;
  const { set, data, index } = results;
  const some = (list: readonly Neighbour[]): Stair[] =>
    list.slice(0, NAMED_NEIGHBOURS).map((neighbour) => ({ row: neighbour.row, neighbour }));
  const stairs = [
    ...some(neighbours.above),
    { row: own },
    ...some(neighbours.tied),
    ...some(neighbours.below),
  ];
  const print = separating(results, stairs, lang);
  const points = { decimals: 2, factor: 1, percent: false };
  const right = 'right' as const;
  const distance: Column<Stair>[] = [
    {
      head: sayProfile('profileDistance', lang),
      align: right,
      cell: ({ neighbour }) =>
        neighbour === undefined ? '' : sayApart(index.k[own], index.k[neighbour.row], print, lang),
    },
  ];
  if (index.points !== undefined)
    distance.push({
      head: sayProfile('profileDistancePoints', lang),
      align: right,
      cell: ({ neighbour }) => (neighbour === undefined ? '' : sayApart(0, neighbour.points!, points, lang)),
    });
  return pageGrid<Stair>(
    [
      { head: word('rank', lang), align: right, cell: ({ row }) => formatRank(index.rank[row], lang) },
      {
        head: word('unit', lang),
        align: 'left',
        flexible: true,
        cell: ({ row }) => `${row === own ? '→ ' : ''}${unitLabel(data, row)}`,
      },
      {
        head: index.code,
        align: right,
        cell: ({ row }) => formatScore(set, 0, index.k[row], lang, print.decimals),
      },
      ...distance,
    ],
    stairs,
  );
}

/** Neighbours beyond those a table names. */
export function moreNeighbours({ results }: Profile, neighbours: Neighbours, lang: Lang): string[] {
  return [neighbours.above, neighbours.tied, neighbours.below]
    .filter(({ length }) => length > NAMED_NEIGHBOURS)
    .map((list) =>
      sayProfile('profileSharing', lang, {
        n: list.length - NAMED_NEIGHBOURS,
        rank: formatRank(results.index.rank[list[0].row], lang),
      }),
    );
}
