/** A review → JSON, schema dti.review/1. Fixed order of keys; numbers are k / 1e9; what does not exist is left out. */

import type { Review, ReviewColumn, ReviewUnit } from '../analyse/review.ts';
import { type Change, changeOf, finalChangeOf } from '../analyse/reviewChange.ts';
import type { Effect } from '../analyse/reviewEffect.ts';
import { figureOf } from '../analyse/reviewFigure.ts';
import type { ItemUnits, ReviewLists } from '../analyse/reviewLists.ts';
import { hasMovingPopulation, type IndicatorSet } from '../model/indicatorSet.ts';
import { reviewColumns } from './reviewCsv.ts';

export interface ReviewJsonOptions {
  toolVersion: string;
  level: 'main' | 'all';
}

export function reviewJson(
  review: Review,
  units: readonly ReviewUnit[],
  lists: ReviewLists,
  { toolVersion, level }: ReviewJsonOptions,
): string {
  const { set, layers, total } = review;
  const [, ...columns] = reviewColumns(review, level);
  const weighted = set.kind === 'weighted';
  const items = new Set(review.items.map(({ target }) => target));
  const document = {
    schema: 'dti.review/1',
    tool: `dti ${toolVersion}`,
    set: { id: set.id, title: set.title, kind: set.kind, years: set.years },
    index: { code: set.index.code, points: set.index.points, print: set.index.print },
    ...(review.year === 0 ? {} : { year: review.year }),
    synthetic: review.synthetic,
    movingPopulation: hasMovingPopulation(set),
    fingerprint: set.fingerprint,
    sign: 'verified - self',
    layers: layers.map(({ role, label, results }, i) => ({
      role,
      source: label,
      units: results.data.rows,
      onlyHere: review.onlyIn[i],
    })),
    total: { code: total.code, kind: total.kind, name: total.name },
    columns: columns.map((column) => columnOf(column, items)),
    summary: changesOf(review, total, units),
    lists: {
      losing: lists.losing.map(({ item, change, losers, gainers }) => ({
        code: item.code,
        ...changeFields(set, change),
        unitsDown: losers,
        unitsUp: gainers,
      })),
      furthest: lists.furthest.map(({ unit, change }) => ({ unit: unit.name, ...changeFields(set, change) })),
      nobodyVerified: lists.nobodyVerified.map(entryOf),
      notVerified: lists.notVerified.map(entryOf),
      notClaimed: lists.notClaimed.map(entryOf),
      maximumChanged: weighted ? [] : lists.applicability.map(entryOf),
      ...(weighted ? { oneApplies: lists.applicability.map(entryOf) } : {}),
      partial: lists.partial.map(({ item, units: own }) => ({
        code: item.code,
        units: own.map(({ name }) => name),
      })),
      withoutScore: lists.withoutScore.map(({ layer, unit, codes }) => ({
        role: layers[layer].role,
        unit: unit.name,
        missing: codes,
      })),
      ...(weighted ? { untold: lists.untold.map(({ name }) => name) } : {}),
    },
  };
  const head = JSON.stringify(document, undefined, 2);
  // The units follow inside the same object, one a line.
  const lines = units.map((unit) =>
    JSON.stringify({
      unit: unit.name,
      ...(unit.block === '' ? {} : { block: unit.block }),
      ...scoresOf(review, total, unit),
      scores: columns.map((column) => ({ code: column.code, ...scoresOf(review, column, unit) })),
    }),
  );
  return `${head.slice(0, head.lastIndexOf('\n}'))},\n  "units": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}

function columnOf(
  { code, kind, level, name, points, target }: ReviewColumn,
  items: ReadonlySet<number>,
): object {
  return { code, kind, level, name, points, ...(kind === 'view' ? {} : { item: items.has(target) }) };
}

function scoresOf(review: Review, column: ReviewColumn, unit: ReviewUnit): object {
  return {
    layers: review.layers.flatMap(({ role }, i) => {
      const figure = figureOf(review, column, unit, i);
      if (figure === undefined) return [];
      const { status, points, max, k, rank, coverage } = figure;
      const figures: [string, number][] = [
        ['points', points / 1e9],
        ['max', max / 1e9],
        ['value', k / 1e9],
        ['rank', rank],
        ['coverage', Math.round(coverage * 1e9) / 1e9],
      ];
      return [{ role, status, ...Object.fromEntries(figures.filter(([, x]) => !Number.isNaN(x))) }];
    }),
    ...changesOf(review, column, [unit]),
  };
}

/** From self-assessed to verified, and on to the final layer where there is one. */
function changesOf(review: Review, column: ReviewColumn, units: readonly ReviewUnit[]): object {
  return {
    change: changeFields(review.set, changeOf(review, column, units)),
    ...(review.layers.length > 2
      ? { finalChange: changeFields(review.set, finalChangeOf(review, column, units)) }
      : {}),
  };
}

function changeFields(set: IndicatorSet, change: Change): object {
  const { items, from, to, lost, gained, onlyFrom, onlyTo, maximum } = change;
  if (set.kind === 'weighted') return valueFields(change);
  return {
    items,
    from: from / 1e9,
    to: to / 1e9,
    lost: lost / 1e9,
    gained: gained / 1e9,
    net: (to - from) / 1e9,
    maxChange: maximum / 1e9,
    onlyFrom: { items: onlyFrom.items, points: onlyFrom.points / 1e9 },
    onlyTo: { items: onlyTo.items, points: onlyTo.points / 1e9 },
  };
}

/** Of a weighted set: values where the change is of one item, and what it means for the total where that can be told. */
function valueFields({
  items,
  down,
  up,
  from,
  to,
  lost,
  gained,
  onlyFrom,
  onlyTo,
  oneApplies,
  effect,
}: Change): object {
  return {
    items,
    down,
    up,
    ...known({ from, to, lost, gained, net: to - from }),
    effect: effectFields(effect!),
    oneApplies,
    onlyFrom: { items: onlyFrom.items },
    onlyTo: { items: onlyTo.items },
  };
}

function effectFields({ weight, lost, gained, net }: Effect): object {
  return known({ weight: weight * 1e9, lost, gained, net });
}

/** Billionths as numbers; what is not known is left out. */
function known(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([, x]) => !Number.isNaN(x))
      .map(([key, x]) => [key, Math.round(x) / 1e9]),
  );
}

function entryOf({ item, units, points }: ItemUnits): object {
  return {
    code: item.code,
    ...known({ points }),
    units: units.map(({ name }) => name),
  };
}
