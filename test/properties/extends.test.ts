/** Laws of sets that extend another: the result is the set one would have written in full, whatever the difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { scoreText, setOf } from '../scoring.ts';
import { csvOf, worlds } from './arbitraries.ts';

type Keys = Record<string, unknown>;
interface Tree extends Keys {
  code: string;
  children?: Tree[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two sets, as an extending file says it: written for this test, from the two texts alone. */
function extensionOf(base: Keys, wanted: Keys): Keys {
  const change: Record<string, Keys> = {};
  const remove: string[] = [];
  const add: Keys[] = [];
  const overrides = (a: Keys, b: Keys, but: string[]): Keys => {
    const keys: Keys = {};
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (!but.includes(key) && !same(a[key], b[key])) keys[key] = b[key] ?? null;
    return keys;
  };
  // A missing value counts as the node says, or else as what is above it.
  const walk = (a: Tree[], b: Tree[], under: string, missing: unknown): void => {
    for (const { code } of a) if (!b.some((node) => node.code === code)) remove.push(code);
    for (const [i, node] of b.entries()) {
      const before = a.find(({ code }) => code === node.code);
      if (before === undefined) {
        const place = i === 0 ? {} : { after: b[i - 1].code };
        add.push({ under, ...place, node });
        continue;
      }
      const own = node.missing ?? missing;
      const idle = own === (before.missing ?? missing) ? ['missing'] : [];
      const keys = overrides(before, node, ['code', 'children', ...idle]);
      if (Object.keys(keys).length > 0) change[node.code] = keys;
      walk(before.children ?? [], node.children ?? [], node.code, own);
    }
  };
  walk(
    base.children as Tree[],
    wanted.children as Tree[],
    (wanted.index as Tree).code,
    wanted.missing ?? 'error',
  );
  const but = ['format', 'id', 'title', 'provenance', 'children', 'views'];
  return {
    format: 1,
    id: 'extending',
    title: wanted.title,
    extends: 'base',
    provenance: 'synthetic',
    ...overrides(base, wanted, but),
    ...(Object.keys(change).length > 0 ? { change } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(add.length > 0 ? { add } : {}),
  };
}

const KINDS = [
  worlds({ kind: 'points', relative: true }),
  worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'min'] }),
  worlds({ kind: 'weighted', relative: true, aggregates: ['arithmetic', 'geometric'], scale: [1, 10] }),
];

describe('a set that extends another', () => {
  for (const [i, kind] of KINDS.entries()) {
    it(`is the set written in full, in score and content (${i + 1})`, () => {
      let differing = 0;
      fc.assert(
        fc.property(kind, kind, (base, wanted) => {
          const extension = extensionOf(parse(base.yaml), parse(wanted.yaml));
          if ('change' in extension || 'add' in extension) differing++;
          const set = setOf(stringify(extension), { base: base.yaml });
          expect(set.fingerprint.scoring).toBe(wanted.set.fingerprint.scoring);
          const inFull = setOf(wanted.yaml.replace('id: random', 'id: extending'));
          expect(set.fingerprint.content).toBe(inFull.fingerprint.content);
          const index = (one: typeof set) => scoreText(one, csvOf(wanted)).results.index;
          expect(index(set).k).toEqual(index(wanted.set).k);
        }),
        { numRuns: 40, seed: 20251 },
      );
      expect(differing).toBeGreaterThan(20);
    });
  }
});
