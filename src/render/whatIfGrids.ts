/** A file beside the file with some changes → grids: of one unit, level by level; of several scenarios beside each other. */
import { isStill, type Move, standingAt, type UnitWhatIf, type WhatIf } from '../analyse/whatIf.ts';
import { type IndicatorSet, isBelow, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor, roundK } from '../score/rank.ts';
import { type Results, STATE } from '../score/results.ts';
import { sayPlaces } from './changeText.ts';
import type { Grid } from './grid.ts';
import { formatK, formatRank, formatScore } from './numbers.ts';
import { word } from './whatIfWords.ts';

/** The index, what moved, and what was changed. */
export function shownMoves({ changes, moves }: UnitWhatIf): Move[] {
  return moves.filter(
    (move) =>
      move.target === 0 || !isStill(move) || changes.some(({ change }) => change.target === move.target),
  );
}

/** Value, rank and points before and after, level by level. */
export function unitGrid({ before: { set } }: WhatIf, unit: UnitWhatIf, lang: Lang): Grid {
  const rows = shownMoves(unit);
  const ranked = isRanked(set);
  const columns: { head: string; cell(move: Move): string; align?: 'left' }[] = [
    { head: word('code', lang), cell: (move) => codeOf(set, move), align: 'left' },
    { head: word('whatIfBefore', lang), cell: (move) => sayValues(set, move, lang)[0] },
    { head: word('whatIfAfter', lang), cell: (move) => sayValues(set, move, lang)[1] },
    { head: word('whatIfDifference', lang), cell: (move) => sayValues(set, move, lang)[2] },
  ];
  if (ranked) columns.push({ head: word('rank', lang), cell: (move) => sayRanks(move, lang) });
  if (set.kind === 'points') {
    const both = (of: (standing: Move['before']) => string) => (move: Move) =>
      joined(of(move.before), of(move.after));
    const points = both(({ k, points }) => (Number.isNaN(k) ? '–' : formatK(points, 2, lang)));
    columns.push({ head: word('points', lang), cell: points });
    const most = both(({ max }) => (Number.isNaN(max) ? '–' : short(formatK(max, 2, lang))));
    columns.push({ head: word('whatIfOf', lang), cell: most });
  }
  return {
    head: columns.map(({ head }) => head),
    align: columns.map(({ align }) => align ?? 'right'),
    fixed: 1,
    rows: rows.map((move) => columns.map(({ cell }) => cell(move))),
  };
}

/** One unit as it is and in every scenario; a row for everything that moves in any of them. */
export function sideGrid(
  before: Results,
  scenarios: readonly { name: string; after: Results; unit: UnitWhatIf }[],
  lang: Lang,
): Grid {
  const { set } = before;
  const { row } = scenarios[0].unit;
  const targets = new Set(scenarios.flatMap(({ unit }) => shownMoves(unit).map(({ target }) => target)));
  const columns = [before.index, ...before.nodes, ...before.views].filter(({ target }) =>
    targets.has(target),
  );
  const cell = (results: Results, target: number) => {
    const scores = [results.index, ...results.nodes, ...results.views].find((one) => one.target === target)!;
    const standing = standingAt(scores, row);
    const value = sayStanding(set, target, standing, set.index.print.decimals, lang);
    return isRanked(set) && !Number.isNaN(standing.rank)
      ? `${value} (${formatRank(standing.rank, lang)})`
      : value;
  };
  // What lies below an assumed node has no part in that scenario.
  const isUsed = (unit: UnitWhatIf, target: number) =>
    target < 0 ||
    !unit.changes.some(
      ({ change }) => change.assumed !== undefined && isBelow(set.nodes, target, change.target),
    );
  return {
    head: [word('code', lang), word('whatIfBefore', lang), ...scenarios.map(({ name }) => clip(name))],
    align: ['left', ...['', ...scenarios].map(() => 'right' as const)],
    fixed: 1,
    rows: columns.map(({ target, code }) => [
      codeOf(set, { target, code }),
      cell(before, target),
      ...scenarios.map(({ unit, after }) => (isUsed(unit, target) ? cell(after, target) : '')),
    ]),
  };
}

/** A column is not wider than half a terminal for the length of its name, which stands in full below. */
function clip(name: string): string {
  const letters = [...name.normalize('NFC')];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : name;
}

function codeOf({ nodes }: IndicatorSet, { target, code }: Pick<Move, 'target' | 'code'>): string {
  return target > 0 && !nodes[target].counts ? `${code}*` : code;
}

/** Before, after and their difference as printed; with as many digits as tell two values apart. */
export function sayValues(
  set: IndicatorSet,
  { target, before, after }: Move,
  lang: Lang,
): [before: string, after: string, difference: string] {
  const factor = printFactor(set, target);
  let { decimals } = set.index.print;
  const units = (k: number) => roundK(k, factor, decimals) + 0;
  while (decimals < 9 && before.k !== after.k && units(before.k) === units(after.k)) decimals++;
  const none = Number.isNaN(before.k) || Number.isNaN(after.k);
  return [
    sayStanding(set, target, before, decimals, lang),
    sayStanding(set, target, after, decimals, lang),
    none ? '–' : sayUnits(set, units(after.k) - units(before.k), decimals, lang),
  ];
}

/** @param units of the last decimal */
function sayUnits(set: IndicatorSet, units: number, decimals: number, lang: Lang): string {
  if (units === 0) return '=';
  // A difference of percentages is in points of a percent, and no percentage.
  const unit = set.index.print.as !== 'percent' ? '' : lang === 'vi' ? ' điểm %' : ' pp';
  return `${units > 0 ? '+' : ''}${formatK(units * 10 ** (9 - decimals), decimals, lang)}${unit}`;
}

/** A difference of the index of one unit: +0.0123. */
export function sayDifference(set: IndicatorSet, before: number, after: number, lang: Lang): string {
  const move = { target: 0, before: { k: before }, after: { k: after } } as Move;
  return sayValues(set, move, lang)[2];
}

function sayStanding(
  set: IndicatorSet,
  target: number,
  { k, state }: Move['before'],
  decimals: number,
  lang: Lang,
): string {
  if (state === STATE.notApplicable) return word('notApplicable', lang);
  return formatScore(set, target, k, lang, decimals);
}

/** "5 → 2 ▲3"; one figure where it stays. */
function sayRanks({ before, after, places }: Move, lang: Lang): string {
  const [was, is] = [before, after].map(({ rank }) => formatRank(rank, lang));
  if (was === is) return was;
  return Number.isNaN(places) ? `${was} → ${is}` : `${was} → ${is} ${sayPlaces(places, lang)}`;
}

function joined(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

/** 90.00 → 90. */
function short(text: string): string {
  return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
}
