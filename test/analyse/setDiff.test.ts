/** What tells two sets apart: nothing is passed over, and shares of points are those counted by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { diffSets } from '../../src/analyse/setDiff.ts';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { setDiffJson } from '../../src/render/setDiffJson.ts';
import { setDiffLines } from '../../src/render/setDiffText.ts';
import { setOf } from '../scoring.ts';

const POINTS = readFileSync(join(import.meta.dirname, '../properties/damage-set.yaml'), 'utf8');
const WEIGHTED = `
format: 1
id: weighted
title: Weighted
basis: { document: D, date: "2024-01-01", issuer: I, url: U }
unit-type: province
scale: [1, 10]
decimal: "."
missing-tokens: ["-"]
yes-tokens: [done]
no-tokens: [open]
provenance: { main: { name: { is: published, reference: { document: D, page: "1" } } }, view: derived }
index: { code: I, aggregate: geometric, print: { as: points, decimals: 2 }, points: 100, rescale: { method: min-max, constant: full } }
missing: exclude
children:
  - code: a
    name: A
    weight: 2
    aggregate: harmonic
    rescale: { method: best, constant: full, clamp: true }
    children:
      - { code: a1, weight: 3, unit-of-measure: kg, rule: { kind: relative, method: percentile, constant: exclude, relative-to: all, range: [2, 9] } }
      - { code: a2, evidence: E, responsible: R, method: M, source: S, rule: { kind: relative, method: min-max, reference: { min: 0, max: 4 }, clamp: true } }
      - { code: a3, missing: error, inputs: { a: { name: X, whole: false, unit-of-measure: đ }, b: { name: Y }, per: 100 }, rule: { kind: relative, method: reference-unit, reference-unit: Huế, clamp: true, direction: lower-is-better } }
  - { code: b, name: B, rule: { kind: linear, low: 1, high: 9, log: true, floor: 2, unit: percent }, min-coverage: 0.5 }
views:
  - { code: V, name: View, of: [ { node: a, weight: 2 }, b ] }
`;

type Path = (string | number)[];

/** Every place of a document, with other things that might stand there. */
function variants(text: string): { path: Path; document: unknown }[] {
  const found: { path: Path; document: unknown }[] = [];
  const walk = (value: unknown, path: Path): void => {
    const put = (other: unknown) => {
      const document = parse(text);
      const holder = path.slice(0, -1).reduce((inner, step) => inner[step], document);
      if (other !== undefined) holder[path.at(-1)!] = other;
      else if (Array.isArray(holder)) holder.splice(path.at(-1) as number, 1);
      else delete holder[path.at(-1)!];
      found.push({ path, document });
    };
    if (path.length > 0) put(undefined);
    if (Array.isArray(value) && value.length > 1) put([...value].reverse());
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    } else if (typeof value === 'number') for (const other of [value + 1, value / 2]) put(other);
    else if (typeof value === 'boolean') put(!value);
    else
      for (const other of [`${value}x`, ...(ENUMS.find((words) => words.includes(String(value))) ?? [])])
        put(other);
  };
  walk(parse(text), []);
  return found;
}

/** Words that may stand for each other. */
const ENUMS = [
  ['zero', 'exclude', 'error'],
  ['arithmetic', 'geometric', 'harmonic', 'min', 'dense'],
  ['percent', 'value', 'points', 'share'],
  ['full', 'bottom', 'exclude'],
  ['all', 'block'],
  ['.', ','],
  ['lower-is-better', 'higher-is-better'],
  ['synthetic', 'derived', 'published', 'editorial'],
  ['main', 'indicator'],
];

function tryOf(document: unknown): IndicatorSet | undefined {
  try {
    return setOf(stringify(document));
  } catch {
    return undefined;
  }
}

describe('the difference of two sets', () => {
  it.each([
    ['a points set', POINTS, 120],
    ['a weighted set', WEIGHTED, 120],
  ])('passes nothing over: %s', (_, text, least) => {
    const set = setOf(text);
    let sound = 0;
    for (const { path, document } of variants(text)) {
      if (path[0] === 'id') continue;
      const other = tryOf(document);
      if (other === undefined) continue;
      sound++;
      const same = other.fingerprint.content === set.fingerprint.content;
      for (const diff of [diffSets(set, other), diffSets(other, set)]) {
        expect(diff.identical, path.join('.')).toBe(same);
        for (const lang of ['vi', 'en'] as const) {
          const lines = setDiffLines(diff, lang, 80);
          expect(lines.length > 3, path.join('.')).toBe(!same);
          // A word without a translation, or a value without words.
          expect(lines.join('\n')).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
          for (const line of lines) expect([...line.normalize('NFC')].length).toBeLessThanOrEqual(80);
        }
        JSON.parse(setDiffJson(diff));
      }
    }
    expect(sound).toBeGreaterThan(least);
  });

  it('is none where two files say the same in other words', () => {
    const other = POINTS.replace('kind: yes-no', 'kind: yes-no, yes: { share: 1 }').replace(
      'name: Chair',
      'name: { vi: Chair, en: Chair }',
    );
    expect(diffSets(setOf(POINTS), setOf(other)).identical).toBe(true);
  });
});

const OLD = `
format: 1
id: old
title: Old
levels: [pillar, main, indicator]
provenance: published
index: { code: I }
children:
  - code: P
    points: 60
    children:
      - code: "1"
        points: 40
        children:
          - { code: "1.1", points: 25 }
          - { code: "1.2", points: 15 }
          - { code: "1.3", points: 9, scored: false }
      - code: "2"
        points: 20
        aggregate: best
        children: [ { code: "2.1", points: 20, rule: { kind: given } }, { code: "2.2", points: 12, rule: { kind: given } } ]
  - { code: Q, points: 30 }
  - { code: "9", points: 7, scored: false, level: main }
views:
  - { code: V, of: ["1"] }
`;

const newer = (children: string, views = '') =>
  setOf(
    `{ format: 1, id: new, title: New, follows: old, provenance: published, index: { code: I }, children: [ ${children} ] ${views} }`,
  );

describe('the share that is tied', () => {
  const old = setOf(OLD);
  const share = (set: IndicatorSet) => diffSets(old, set).share;
  const levels = ({ levels: list }: ReturnType<typeof share>['a']) =>
    Object.fromEntries(list.map(({ level, tied, of }) => [level, [tied, of]]));

  it('counts a node with all its points, and never with those above it', () => {
    // Pillar P (60) and its main 1 (40) are both tied: 60 of 90 points, not 100. Main 1 is 40 of the 60 points of mains,
    // 1.1 is 25 of the 60 of indicators: 25 + 15 below 1, and 20, the best case, below 2.
    const { a, b } = share(
      newer(`{ code: X, points: 50, was: P, children: [ { code: Y, points: 30, was: "1" }, { code: Z, points: 20, was: "1.1" } ] },
        { code: W, points: 50 }`),
    );
    expect([a.tied, a.of]).toEqual([60, 90]);
    expect(levels(a)).toEqual({ pillar: [60, 90], main: [40, 60], indicator: [25, 60] });
    expect([b.tied, b.of]).toEqual([50, 100]);
    expect(levels(b)).toEqual({ main: [50, 100], indicator: [50, 50] });
  });

  it('counts no points of what is not scored, and one case of those that exclude each other', () => {
    // 2.1 and 2.2 are cases of 2: 20 points at most, not 32. 1.3 and 9 are not scored.
    const { a } = share(
      newer(`{ code: A, points: 10, was: "2.1" }, { code: B, points: 10, was: "2.2" }, { code: C, points: 10, was: "1.3" },
        { code: D, points: 10, was: "9" }`),
    );
    expect(a.tied).toBe(20);
    expect(levels(a)).toEqual({ pillar: [0, 90], main: [0, 60], indicator: [20, 60] });
  });

  it('counts a pillar that became a view, and says what it is now', () => {
    const set = newer(
      '{ code: A, points: 10, was: "1" }',
      ', views: [ { code: V, of: [A], was: P }, { code: W, of: [A], was: V } ]',
    );
    const diff = diffSets(old, set);
    expect([diff.share.a.tied, diff.share.b.tied]).toEqual([60, 10]);
    expect(diff.pairs.find((pair) => pair.b.what === 'view')!.differences).toContainEqual({
      what: 'form',
      from: 'node',
      to: 'view',
    });
    expect([diff.removedViews, diff.addedViews, diff.ties.lost]).toEqual([[], [], []]);
    const back = diffSets(set, old);
    expect([back.share.a.tied, back.share.b.tied]).toEqual([10, 60]);
    expect([back.ties.newer, back.removed.length]).toEqual(['a', 0]);
  });

  it('is of the weight where there are no points', () => {
    const weighted = (id: string, code: string) =>
      setOf(`{ format: 1, id: ${id}, title: W, missing: exclude, index: { code: I }, children: [
        { code: A, weight: 3, children: [ { code: "${code}", weight: 1, rule: { kind: given } }, { code: b, weight: 2, rule: { kind: given } } ] },
        { code: ${code}x, weight: 1, rule: { kind: given } }, { code: u, weight: 9, scored: false, rule: { kind: given } } ] }`);
    const { a } = diffSets(weighted('one', 'p'), weighted('two', 'q')).share;
    // A holds 3/4 of the weight; of its indicators b holds 2/3, so 1/2 of the whole.
    expect([a.tied, a.of]).toEqual([0.75, 1]);
    expect(levels(a)).toEqual({ main: [0.75, 1], indicator: [0.5, 0.75] });
  });
});
