/** Two outputs side by side: what is the same is nothing, and every difference is named once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTables, diffTexts, diffTrees, type TableRow } from '../../src/analyse/outputDiff.ts';

const table = (...rows: string[][]): TableRow[] => rows.map((cells, i) => ({ cells, line: i + 1 }));
const HEAD = ['rank', 'unit', 'value'];

describe('tables', () => {
  it('are found by their unit', () => {
    const found = table(HEAD, ['1', 'A', '0.5'], ['2', 'B', '0.4']);
    const fresh = table(HEAD, ['1', 'A', '0.5'], ['2', 'B', '0.3'], ['3', 'C', '0.2']);
    expect(diffTables(found, fresh, 1e-9)).toEqual([
      { kind: 'cell', where: 'B, value', found: '0.4', fresh: '0.3', line: 3, field: 2 },
      { kind: 'missing', where: 'C', found: '', fresh: '3,C,0.2', line: 1 },
    ]);
  });

  it('a number may be off by the tolerance and no more; a rank may not be off by one', () => {
    const found = table(HEAD, ['1', 'A', '0.500000000']);
    const off = (rank: string, value: string) =>
      diffTables(found, table(HEAD, [rank, 'A', value]), 1e-9).length;
    expect([off('1', '0.500000001'), off('1', '0.499999999')]).toEqual([0, 0]);
    expect([off('1', '0.500000002'), off('2', '0.5'), off('', '0.5'), off('1', 'KAD')]).toEqual([1, 1, 1, 1]);
  });

  it('columns that came or went, rows that cannot be told apart, and another order are differences', () => {
    const wheres = (found: TableRow[], fresh: TableRow[]) =>
      diffTables(found, fresh, 0).map(({ kind, where }) => `${kind} ${where}`);
    expect(wheres(table(['unit', 'x'], ['A', '1']), table(['unit', 'y'], ['A', '1']))).toEqual([
      'surplus x',
      'missing y',
    ]);
    expect(wheres(table(['unit'], ['A'], ['A']), table(['unit'], ['A'], ['B']))).toEqual([
      'surplus #1',
      'surplus #2',
      'missing A',
      'missing B',
    ]);
    expect(wheres(table(['unit'], ['A'], ['B']), table(['unit'], ['B'], ['A']))).toEqual(['cell #1']);
    expect(wheres(table(['unit', 'x'], ['A', '1']), table(['x', 'unit'], ['1', 'A']))).toEqual(['cell #1']);
    expect(wheres(table(['unit'], ['A', 'more']), table(['unit'], ['A']))).toEqual(['surplus A']);
  });
});

describe('JSON', () => {
  it('is compared by path, entries by unit or code, the tool left out at the root alone', () => {
    const found = { tool: 'dti 1', units: [{ unit: 'A', year: 2024, scores: [{ code: '1', value: 1 }] }] };
    const fresh = { tool: 'dti 2', units: [{ unit: 'A', year: 2024, scores: [{ code: '1', value: 2 }] }] };
    expect(diffTrees(found, fresh, 1e-9)).toEqual([
      { kind: 'cell', where: 'units[A 2024].scores[1].value', found: '1', fresh: '2' },
    ]);
    expect(diffTrees({ a: { tool: 1 } }, { a: { tool: 2 } }, 0).length).toBe(1);
    expect(diffTrees({ a: [1] }, { a: { 0: 1 } }, 0).length).toBe(1);
    expect(diffTrees([{ unit: 'A' }, { unit: 'B' }], [{ unit: 'B' }, { unit: 'A' }], 0).length).toBe(1);
  });

  it('is the same as itself, and as nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(diffTrees(a, a, 0)).toEqual([]);
        const plain = (value: unknown) => JSON.stringify(sorted(value));
        if (!JSON.stringify([a, b]).includes('tool') && plain(a) !== plain(b))
          expect(diffTrees(a, b, 0).length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** The order of keys says nothing; −0 is 0. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}

it('texts are compared line by line, however lines end', () => {
  expect(diffTexts('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
  expect(diffTexts('a\nx\n', 'a\nb\nc\n').map(({ kind, where }) => `${kind} ${where}`)).toEqual([
    'cell :2',
    'cell :3',
    'missing :4',
  ]);
});
