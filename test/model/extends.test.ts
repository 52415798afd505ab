/** What a set takes over from the one it extends, and what it does not: above all, the word that something is published. */
import { describe, expect, it } from 'vitest';
import { editorialContent } from '../../src/model/provenance.ts';
import { setOf } from '../scoring.ts';

const REFERENCE = { document: 'Annex', page: '3' };
const PUBLISHED = { is: 'published', reference: REFERENCE };
const BASE = `
format: 1
id: base
title: Base
years: [2024]
basis: { document: Annex }
expect: { main: 2 }
provenance:
  main: published
  indicator:
    structure: published
    name: editorial
    points: { is: published, reference: { document: Annex, page: "3" } }
    rule: { is: published, reference: { document: Annex, page: "3" } }
  view: published
index: { code: I }
missing: zero
children:
  - code: "1"
    name: One
    points: 20
    children:
      - { code: "1.1", name: A, points: 10, rule: { kind: yes-no } }
      - { code: "1.2", name: B, points: 10, missing: exclude, rule: { kind: ratio } }
  - { code: "2", name: Two, points: 10 }
views:
  - { code: V, name: View, of: ["1"] }
`;

function extended(body: string, base = BASE) {
  const set = setOf(`{ format: 1, id: own, title: Own, extends: base.yaml }`.replace(' }', `, ${body} }`), {
    'base.yaml': base,
  });
  const found = (code: string) => [...set.nodes, ...set.views].find((one) => one.code === code)!.origins;
  const words = (code: string) => Object.values(found(code)).map(({ is }) => is);
  return { set, found, words };
}

describe('the base', () => {
  it('keeps its word, with its reference, for what is left alone', () => {
    const { found, words } = extended('years: [2025]');
    expect(found('1.1')).toEqual({
      structure: { is: 'published' },
      name: { is: 'editorial' },
      points: PUBLISHED,
      rule: PUBLISHED,
    });
    expect(words('V')).toEqual(['published', 'published', 'published', 'published']);
  });

  it('hands down neither its decision nor its name, but what else it says of all units', () => {
    const { set } = extended('missing-tokens: [thiếu]');
    expect(set.basis).toBeUndefined();
    expect(set.title).toEqual({ vi: 'Own', en: 'Own' });
    expect(set.extends).toEqual(['base']);
    expect([set.years, set.expect]).toEqual([[2024], { main: 2 }]);
    expect(extended('basis: { document: Annex }').set.basis).toEqual({ document: 'Annex' });
  });

  it('is never made more official by what the extending file says of itself', () => {
    expect(extended('provenance: published, years: [2025]').words('1.1')[1]).toBe('editorial');
    expect(extended('provenance: { indicator: published }, years: [2025]').words('1.1')[1]).toBe('editorial');
  });

  it('keeps its provenance by level when the levels get other names', () => {
    const { set, words } = extended('levels: [pillar, item], expect: null');
    expect(set.nodes[1].level).toBe('pillar');
    expect(words('1')).toEqual(['published', 'published', 'published', 'published']);
  });
});

describe('a field that is changed', () => {
  it.each([
    ['points: 12', 'points', 'change: { "2": { points: 12 } }'],
    ['name', 'name', 'change: { "2": { name: Zwei } }'],
  ])('is editorial: %s', (_, field, body) => {
    const { found } = extended(body);
    for (const [name, origin] of Object.entries(found('2')))
      expect(origin).toEqual({ is: name === field ? 'editorial' : 'published' });
  });

  it.each([
    ['rule', '"1.1": { rule: { kind: given } }'],
    ['missing', '"1.1": { missing: exclude }'],
    ['may-not-apply', '"1.1": { may-not-apply: true }'],
    ['min-coverage', '"1.1": { min-coverage: 0.5 }'],
    ['method', '"1.1": { method: Otherwise }'],
    ['inputs', '"1.1": { rule: { kind: ratio }, inputs: { a: { name: A }, b: { name: B } } }'],
  ])('makes the rule of a leaf editorial: %s', (_, change) => {
    const { found } = extended(`change: { ${change} }`);
    expect(found('1.1').rule).toEqual({ is: 'editorial' });
    expect(found('1.1').points).toEqual(PUBLISHED);
    expect(found('1.2').rule).toEqual(PUBLISHED);
  });

  it('loses the reference of the base, and gets one only from the change itself', () => {
    const points = (body: string) =>
      extended(`change: { "1.1": { points: 5 ${body} }, "1.2": { points: 15 } }`).found('1.1').points;
    expect(points('')).toEqual({ is: 'editorial' });
    expect(points(', provenance: published')).toEqual({ is: 'published' });
    const own = { is: 'published', reference: { document: 'Own annex' } };
    expect(points(', provenance: { points: { is: published, reference: { document: Own annex } } }')).toEqual(
      own,
    );
  });

  it('a single word beside it speaks of what is changed, names speak for themselves', () => {
    const change = (word: string) =>
      extended(`change: { "1.1": { rule: { kind: given }, provenance: ${word} } }`).words('1.1');
    expect(change('published')).toEqual(['published', 'editorial', 'published', 'published']);
    expect(change('synthetic')).toEqual(['published', 'editorial', 'published', 'synthetic']);
    expect(change('{ name: derived }')).toEqual(['published', 'derived', 'published', 'editorial']);
  });

  it('is what the extending file says of that level', () => {
    const { words } = extended('provenance: { indicator: derived }, change: { "1.1": { name: Neu } }');
    expect(words('1.1')).toEqual(['published', 'derived', 'published', 'published']);
  });

  it('in a view counts for what the view is made of', () => {
    const { words } = extended('change: { V: { of: ["1", "2"] } }');
    expect(words('V')).toEqual(['editorial', 'published', 'editorial', 'published']);
  });

  it('above leaves makes their rules editorial where they take it over', () => {
    const inner = extended('change: { "1": { missing: error } }');
    // 1.2 says itself what a missing value counts.
    expect([inner.words('1.1')[3], inner.words('1.2')[3]]).toEqual(['editorial', 'published']);
    const all = extended('missing: error');
    expect([all.words('1.1')[3], all.words('1.2')[3]]).toEqual(['editorial', 'published']);
    const blocks = extended('blocks: khối, change: { "1": { applies-to: [A] } }');
    expect([blocks.words('1.1')[3], blocks.words('1.2')[3]]).toEqual(['editorial', 'editorial']);
    expect(blocks.words('1')[0]).toBe('editorial');
  });
});

const OFFICIAL = `
format: 1
id: base
title: Base
provenance: published
index: { code: I }
missing: zero
children:
  - code: "1"
    children:
      - { code: "1.1", rule: { kind: yes-no } }
      - { code: "1.2", rule: { kind: ratio } }
  - { code: "2", weight: 2 }
views: [ { code: V, of: ["1"] }, { code: W, of: ["2"] } ]
`;

describe('what no key of a node says', () => {
  const official = (body: string) => extended(body, OFFICIAL);
  const said = (body: string) =>
    editorialContent(official(body).set).map(
      ({ level, field, count, of }) => `${level} ${field} ${count}/${of}`,
    );

  it.each([
    ['a node is removed', 'remove: ["1.1"]', ['main structure 1/2']],
    [
      'one at the top',
      'remove: ["2"], change: { W: { of: ["1.1"] } }',
      ['index structure 1/1', 'view structure 1/2', 'view points 1/2'],
    ],
    ['one way of making the index', 'index: { code: I, aggregate: min }', ['index structure 1/1']],
    ['the rank of equals', 'ranking: { ties: dense }', ['index structure 1/1']],
    ['words for yes', 'yes-tokens: [ok]', ['indicator rule 1/2']],
    ['words for missing', 'missing-tokens: [thiếu]', ['indicator rule 2/2']],
    ['the decimal mark', 'decimal: ","', ['indicator rule 1/2']],
    ['a view', 'change: { V: { of: ["1", "2"] } }', ['view structure 1/2', 'view points 1/2']],
    // Nothing else stands for it, and ranks of the view are gone.
    ['a view that is removed', 'remove: [V]', ['index structure 1/1']],
    ['other years', 'years: [2026]', []],
  ])('is told all the same: %s', (_, body, rows) => {
    expect(said(body)).toEqual(rows);
  });

  it('has the origin that the file says it has', () => {
    for (const body of [
      'remove: ["1.1"]',
      'index: { code: I, aggregate: min }',
      'yes-tokens: [ok]',
      'change: { V: { of: ["1", "2"] } }',
      'remove: [V]',
    ])
      expect(said(`provenance: published, ${body}`)).toEqual([]);
    expect(said('remove: ["1.1"], change: { "1": { provenance: { structure: derived } } }')).toEqual([]);
  });

  it('with an added child is the structure of the node above', () => {
    const { words } = official('add: [ { under: "1", node: { code: "1.3", rule: { kind: ratio } } } ]');
    expect(words('1')).toEqual(['editorial', 'published', 'published', 'published']);
    expect(words('2')[0]).toBe('published');
  });

  it('stays said in a set that extends the extending one', () => {
    const own = 'format: 1\nid: own\ntitle: Own\nextends: base.yaml\nranking: { ties: dense }\n';
    const third = '{ format: 1, id: third, title: Third, extends: own.yaml, years: [2026] }';
    const set = setOf(third, { 'own.yaml': own, 'base.yaml': OFFICIAL });
    expect(editorialContent(set)).toEqual([{ level: 'index', field: 'structure', count: 1, of: 1 }]);
  });
});

describe('a missing value', () => {
  it('that counts as it did anyway is no change', () => {
    for (const body of [
      'change: { "1.1": { missing: zero } }',
      'change: { "1": { missing: zero } }',
      'missing: exclude, change: { "1": { missing: exclude } }',
    ])
      expect(() => extended(body, OFFICIAL)).toThrow('set/extends-no-change');
  });

  it('is a change where what is above it changes', () => {
    const { set } = extended('missing: exclude, change: { "1.1": { missing: zero } }', OFFICIAL);
    expect(set.nodes.filter(({ kind }) => kind === 'leaf').map(({ missing }) => missing)).toEqual([
      'zero',
      'exclude',
    ]);
  });
});

describe('a node that is added', () => {
  const add = (more: string, node = '') =>
    extended(
      `${more} change: { "2": { points: 12 } }, add: [ { under: "2", node: { code: "2.1", points: 12 ${node}, children: [ { code: "2.1.1", points: 12 } ] } } ]`,
    );

  it('is editorial, whatever stands above it', () => {
    const { words } = add('');
    for (const code of ['2.1', '2.1.1'])
      expect(words(code)).toEqual(['editorial', 'editorial', 'editorial', 'editorial']);
  });

  it('is what it says itself, and hands that down', () => {
    const { words } = add('', ', provenance: { points: derived }');
    expect(words('2.1')).toEqual(['editorial', 'editorial', 'derived', 'editorial']);
    expect(words('2.1.1')).toEqual(['editorial', 'editorial', 'derived', 'editorial']);
  });

  it('is what the extending file says of its level', () => {
    const { words } = add('provenance: { indicator: published, name: derived },');
    expect(words('2.1')).toEqual(['published', 'published', 'published', 'published']);
    expect(words('2.1.1')).toEqual(['editorial', 'derived', 'editorial', 'editorial']);
  });
});

it('what is built on something invented stays marked as invented', () => {
  const invented = BASE.replace(/provenance:[\s\S]*?view: published/, 'provenance: synthetic');
  for (const body of [
    'years: [2025]',
    'provenance: published, years: [2025]',
    'provenance: { main: derived }',
  ])
    expect(extended(body, invented).set.nodes[0].origins.structure.is).toBe('synthetic');
  expect(extended('years: [2025]').set.nodes[0].origins.structure.is).toBe('editorial');
});
