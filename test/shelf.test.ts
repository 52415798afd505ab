/** What the shipped sets promise: their stated counts, and every field an office needs on every sub-indicator. */
import { describe, expect, it } from 'vitest';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { fold } from '../src/source/fold.ts';
import { dti } from './host.ts';

/** Stated by Decision 922/QĐ-BTTTT and, for Bình Định, by vietnamnet.vn of 19 July 2024. */
const STATED = [
  {
    id: 'dti-province-2021',
    mains: 9,
    indicators: 98,
    points: 1000,
    split: [10, 11, 7, 13, 12, 3, 22, 12, 8],
  },
  { id: 'binh-dinh-department-2023', mains: 7, indicators: 40, points: 500 },
  { id: 'binh-dinh-district-2023', mains: 8, indicators: 60, points: 700 },
];

describe.each(STATED)('$id', ({ id, mains, indicators, points, split }) => {
  const show = async () => {
    const { stdout } = await dti(['sets', 'show', id, '--format', 'json']);
    return JSON.parse(stdout) as {
      counts: { level: string; here: number; complete: boolean }[];
      points: number;
      set: IndicatorSet;
    };
  };

  it('has the stated counts and points', async () => {
    const shown = await show();
    const count = (level: string) => shown.counts.find((row) => row.level === level);
    expect(count('main')).toMatchObject({ here: mains, complete: true });
    expect(count('indicator')).toMatchObject({ here: indicators, complete: true });
    expect(shown.points).toBe(points);
    if (split === undefined) return;
    const { nodes } = shown.set;
    const mainNodes = nodes.filter((node) => node.level === 'main');
    expect(mainNodes.map((node) => node.children.length)).toEqual(split);
    // Published: 100 × 5, main 6 not scored, 200, 150, 150.
    expect(mainNodes.map((node) => (node.scored ? node.points : 0))).toEqual([
      100, 100, 100, 100, 100, 0, 200, 150, 150,
    ]);
  });

  it('fills every field of every leaf, in both languages', async () => {
    const { nodes } = (await show()).set;
    const lacking: string[] = [];
    for (const node of nodes.filter((one) => one.kind === 'leaf')) {
      const texts = [node.name, node.unitOfMeasure, node.evidence, node.responsible];
      if (node.quotient !== undefined) texts.push(node.quotient.a.name, node.quotient.b.name);
      if (texts.some((text) => !text?.vi || !text.en)) lacking.push(node.code);
    }
    expect(lacking).toEqual([]);
  });

  it('has no two sub-indicators of one name, none without a real one, none over 120 characters', async () => {
    const { nodes } = (await show()).set;
    const below = nodes.filter((node) => node.level === 'indicator' || node.level === 'criterion');
    for (const lang of ['vi', 'en'] as const) {
      const names = below.map((node) => fold(node.name[lang]!));
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.length >= 120 || /^(indicator|chỉ số) [\d.]+$/.test(name))).toEqual(
        [],
      );
    }
  });

  it('marks every sub-indicator as editorial in every field, with no reference, and says so in every run', async () => {
    const { nodes } = (await show()).set;
    for (const node of nodes.filter((one) => one.level === 'indicator')) {
      for (const origin of Object.values(node.origins))
        expect(origin, node.code).toEqual({ is: 'editorial' });
    }
    const { stdout } = await dti(['sets', 'show', id, '--provenance']);
    expect(stdout).toContain('annex');
  });
});

/** Sets whose items are not public: their published structure, and below it nothing. */
const OPEN = [
  { id: 'dti-province-2020', stated: { indicator: 108, criterion: 306 } },
  { id: 'dti-province-2024', stated: { indicator: 47 } },
  { id: 'dti-ministry-2021', stated: { indicator: 70 } },
  { id: 'dti-national-2024', stated: { indicator: 12 } },
];

describe.each(OPEN)('$id', ({ id, stated }) => {
  const show = async () =>
    JSON.parse((await dti(['sets', 'show', id, '--format', 'json'])).stdout) as {
      counts: { level: string; here: number; stated: number; published: number; complete: boolean }[];
      set: IndicatorSet;
    };

  it('invents nothing below its open mains: counts are stated, and no name or structure is ours', async () => {
    const { counts, set } = await show();
    for (const [level, count] of Object.entries(stated)) {
      expect(counts.find((row) => row.level === level)).toEqual({
        level,
        here: 0,
        stated: count,
        published: 0,
        complete: false,
      });
    }
    expect(set.nodes.filter(({ kind }) => kind === 'leaf')).toEqual([]);
    for (const { code, name, origins } of set.nodes.slice(1)) {
      expect([origins.structure.is, origins.name.is], code).toEqual(['published', 'published']);
      expect(name.vi && name.en, code).toBeTruthy();
    }
  });

  it('says what is not published, and the way to one’s own annex', async () => {
    for (const [lang, words] of [
      ['en', 'stated, 0 published: import your annex\n'],
      ['vi', 'theo công bố, chưa công bố mục nào: hãy nhập phụ lục của bạn\n'],
    ]) {
      const { stdout } = await dti(['sets', 'show', id, '--lang', lang]);
      for (const count of Object.values(stated)) expect(stdout).toContain(`${count} ${words}`);
      expect(stdout).toContain('\n  dti sets import ');
    }
  });
});

it('links lead to nodes and views of the set that is followed', async () => {
  const ids = [...STATED, ...OPEN].map(({ id }) => id);
  const all = await Promise.all(
    ids.map(async (id) => {
      const { stdout } = await dti(['sets', 'show', id, '--format', 'json']);
      return (JSON.parse(stdout) as { set: IndicatorSet }).set;
    }),
  );
  const codes = (set: IndicatorSet) => [...set.nodes, ...set.views].map(({ code }) => code);
  let links = 0;
  for (const set of all) {
    const was = [...set.nodes, ...set.views].flatMap((one) => one.was);
    const before = all.find(({ id }) => id === set.follows);
    expect(before === undefined ? [] : codes(before)).toEqual(
      expect.arrayContaining(was.map(({ code }) => code)),
    );
    links += was.length;
  }
  // Three pillars of 2020; eight mains and three pillars of 2021.
  expect(links).toBe(3 + 11);
});
