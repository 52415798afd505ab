/**
 * Every row of set-structures.csv, the published structure of the index families, against the shipped set of that id: name,
 * number of sub-indicators, points, and that each field is marked published, derived or editorial as the row's status says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { countBelow } from '../../src/model/stated.ts';
import { setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(import.meta.dirname, 'set-structures.csv'), 'utf8');

interface Row {
  set: string;
  code: string;
  name_vi: string;
  sub_indicators: string;
  max_points: string;
  status: string;
}

// The first line says where the figures come from.
const rows = parse(text.slice(text.indexOf('\n') + 1), { columns: true }) as Row[];

/** Of these only counts are published, neither mains nor points, so there is nothing to ship. */
const NOT_SHIPPED = ['dti-ministry-2024'];

const shelf = new Map<string, IndicatorSet>();
function shelfSet(id: string): IndicatorSet {
  const known = shelf.get(id);
  if (known !== undefined) return known;
  const set = setOf(readFileSync(join(ROOT, 'indicator-sets', `${id}.yaml`), 'utf8'));
  shelf.set(id, set);
  return set;
}

const shipped = rows.filter(({ set }) => !NOT_SHIPPED.includes(set));

describe.each(shipped)(
  '$set $code $name_vi',
  ({ set: id, code, name_vi, sub_indicators, max_points, status }) => {
    const set = shelfSet(id);
    const at = set.nodes.findIndex((one) => one.code === code);
    const node = set.nodes[at];

    it('has its name', () => {
      expect(node.name.vi).toBe(name_vi);
      expect(node.name.en).toBeTruthy();
    });

    it('has its number of sub-indicators, here or stated', () => {
      const { count } = countBelow(set, at, 'indicator');
      const found = node.expect?.indicator ?? count;
      if (sub_indicators !== '') expect(found).toBe(Number(sub_indicators));
      // A split that is not published is not stated by us either; what is here is editorial.
      else if (node.kind === 'open') expect(node.expect).toBeUndefined();
    });

    it('has its points; stated as 0, it is not scored', () => {
      if (max_points === '0') expect(node.scored).toBe(false);
      else if (max_points !== '') expect([node.scored, node.points]).toEqual([true, Number(max_points)]);
    });

    it('is marked as its status says', () => {
      const { structure, name, points } = node.origins;
      if (status.startsWith('published')) {
        // The points of an unscored main are its own: the published 0 stands in `scored: false`.
        const own = max_points === '0' ? 'editorial' : 'published';
        expect([structure.is, name.is, points.is]).toEqual(['published', 'published', own]);
      } else if (status.startsWith('name published')) {
        expect([structure.is, name.is, points.is]).toEqual(['published', 'published', 'editorial']);
      } else {
        expect(status).toContain('names inferred');
        expect([name.is, points.is]).toEqual(['derived', 'editorial']);
      }
    });
  },
);

it('no row is left out but those of sets that are not shipped', () => {
  expect(rows).toHaveLength(66);
  const left = rows.filter((row) => !shipped.includes(row));
  expect(left.map(({ set, name_vi }) => [set, name_vi])).toEqual([
    ['dti-ministry-2024', '(6 mains, 31 sub-indicators, 1000 points)'],
  ]);
});

/** Totals that stand in the text of a row's status, and in the table of families. */
it.each([
  ['dti-province-2020', { pillar: 3, main: 21, indicator: 108, criterion: 306, points: 1000 }],
  ['dti-province-2021', { main: 9, indicator: 98, points: 1000 }],
  ['dti-province-2024', { main: 8, indicator: 47, points: 1000 }],
  ['dti-ministry-2021', { main: 6, indicator: 70, points: 1000 }],
  ['dti-national-2024', { pillar: 3, indicator: 12, points: 1000 }],
  ['binh-dinh-department-2023', { main: 7, indicator: 40, points: 500 }],
  ['binh-dinh-district-2023', { main: 8, indicator: 60, points: 700 }],
] as const)('%s states its totals', (id, totals) => {
  const set = shelfSet(id);
  expect(set.expect).toEqual(totals);
  expect(set.nodes[0].points).toBe(totals.points);
  const mains = new Set(rows.filter(({ set: own }) => own === id).map(({ code }) => code));
  const listed = set.nodes.filter(({ level }) => level === 'main' || level === 'pillar');
  expect(new Set(listed.map(({ code }) => code))).toEqual(mains);
});
