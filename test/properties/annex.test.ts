/** Laws of the import: an annex written in any layout is read back as the tree it was made of, and no table makes it fall. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAnnex } from '../../src/annex/importAnnex.ts';
import type { ProposedNode } from '../../src/annex/propose.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { compileSet } from '../../src/model/compile.ts';
import { setYaml } from '../../src/render/setYaml.ts';
import type { Grid } from '../../src/source/grid.ts';
import { sourceOf } from '../scoring.ts';

const SEED = 20251;

function gridOf(rows: readonly (readonly string[])[]): Grid {
  const cells = (texts: readonly string[]) =>
    texts.map((text) => ({ kind: 'text' as const, text: text.trim() }));
  const filled = rows.map((texts, i) => ({ line: i + 1, cells: cells(texts) }));
  return {
    file: 'annex.csv',
    rows: filled.filter((row) => row.cells.some(({ text }) => text !== '')),
    merges: [],
  };
}

const name = fc
  .tuple(
    fc.constantFrom('Tỷ lệ', 'Số', 'Mức độ', 'Triển khai'),
    fc.constantFrom('hồ sơ', 'dịch vụ', 'nền tảng'),
  )
  .map((words) => words.join(' '));
/** Groups of items with their points in quarters, so that sums are exact. */
const groups = fc.array(
  fc.record({
    name,
    items: fc.array(fc.record({ name, quarters: fc.integer({ min: 1, max: 200 }) }), {
      minLength: 1,
      maxLength: 14,
    }),
  }),
  { minLength: 1, maxLength: 6 },
);
type Groups = { name: string; items: { name: string; quarters: number }[] }[];

const points = (quarters: number) => String(quarters / 4).replace('.', ',');
const sum = (items: Groups[number]['items']) => items.reduce((total, { quarters }) => total + quarters, 0);
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Each layout: its rows, and the codes it gives to group g and item i (from 1). */
const LAYOUTS: Record<
  string,
  { rows(all: Groups): string[][]; group(g: number): string; item(g: number, i: number): string }
> = {
  'group column': {
    rows: (all) => [
      ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa'],
      ...all.flatMap(({ name, items }, g) =>
        items.map((item, i) => [
          `${g + 1}.${i + 1}`,
          item.name,
          i === 0 ? `${name} ${g}` : '',
          points(item.quarters),
        ]),
      ),
    ],
    group: String,
    item: (g, i) => `${g}.${i}`,
  },
  'group rows': {
    rows: (all) => [
      ['STT', 'Nội dung', 'Điểm chuẩn'],
      ...all.flatMap(({ name, items }, g) => [
        [`${g + 1}.`, name, points(sum(items))],
        ...items.map((item, i) => [`${g + 1}.${i + 1}.`, item.name, `${points(item.quarters)} điểm`]),
      ]),
    ],
    group: String,
    item: (g, i) => `${g}.${i}`,
  },
  'roman heads, numbering anew': {
    rows: (all) => [
      ['TT', 'Chỉ số', 'Điểm tối đa'],
      ...all.flatMap(({ name, items }, g) => [
        [ROMAN[g], name.toUpperCase(), ''],
        ...items.map((item, i) => [String(i + 1), item.name, points(item.quarters)]),
      ]),
    ],
    group: (g) => ROMAN[g - 1],
    // With one head nothing is numbered anew.
    item: (g, i) => `${ROMAN[g - 1]}.${i}`,
  },
};

function importRows(rows: readonly (readonly string[])[]) {
  const problems = collectProblems();
  const imported = importAnnex(gridOf(rows), {}, { id: 'example', years: [] }, problems);
  return { imported, problems };
}

describe('import of annexes', () => {
  for (const [layout, { rows, group, item }] of Object.entries(LAYOUTS)) {
    it(`${layout}: gives back codes, names and points, with titles and notes around`, () => {
      fc.assert(
        fc.property(groups, fc.integer({ min: 0, max: 3 }), (all, titles) => {
          const table = rows(all);
          const total = all.reduce((whole, { items }) => whole + sum(items), 0);
          const { imported, problems } = importRows([
            ...Array.from({ length: titles }, (_, i) => [`PHỤ LỤC ${i + 1}`]),
            ...table,
            ['', 'Tổng cộng', ...table[0].slice(2).map(() => points(total))],
            ['Ghi chú: số liệu của năm'],
          ]);
          expect(problems.list()).toEqual([]);
          const found = imported!.set.children.map(({ code, points: full, children }) => ({
            code,
            points: full,
            items: (children ?? []).map((child: ProposedNode) => [child.code, child.name?.vi, child.points]),
          }));
          const single = layout.startsWith('roman') && all.length === 1;
          expect(found).toEqual(
            all.map(({ items }, g) => ({
              code: group(g + 1),
              points: sum(items) / 4,
              items: items.map((one, i) => [
                single ? String(i + 1) : item(g + 1, i + 1),
                one.name,
                one.quarters / 4,
              ]),
            })),
          );
          expect(imported!.set.index.points).toBe(total / 4);
        }),
        { seed: SEED, numRuns: 60 },
      );
    });
  }

  for (const [layout, { rows }] of Object.entries(LAYOUTS)) {
    it(`${layout}: notes and wrapped rows strewn between the rows leave the tree as it is`, () => {
      /** Codes and points of all nodes; names of the rows that nothing was wrapped below. */
      const tree = (nodes: readonly ProposedNode[]): unknown =>
        nodes.map(({ code, points: full, name: own, children }) => [
          code,
          full,
          own?.vi.replace(/ \(phần \d+\)/g, ''),
          tree(children ?? []),
        ]);
      const kind = fc.constantFrom('note', 'note in the name', 'name', 'none', 'none');
      let strewn = 0;
      fc.assert(
        fc.property(groups, fc.array(kind, { minLength: 1, maxLength: 9 }), (all, kinds) => {
          const plain = rows(all);
          const width = plain[0].length;
          const line = (at: number, text: string) =>
            Array.from({ length: width }, (_, col) => (col === at ? text : ''));
          const table = plain.flatMap((row, i) => {
            const what = kinds[i % kinds.length];
            if (i === 0 || what === 'none') return [row];
            strewn++;
            if (what === 'name') return [row, line(1, `(phần ${i})`), line(1, `(phần ${i + 1})`)];
            const note = line(what === 'note' ? 0 : 1, 'Ghi chú: số liệu đến 31/12');
            return [row, note, line(1, 'theo báo cáo của đơn vị')];
          });
          const [bare, other] = [importRows(plain), importRows(table)];
          expect(other.problems.list()).toEqual([]);
          expect(tree(other.imported!.set.children)).toEqual(tree(bare.imported!.set.children));
        }),
        { seed: SEED, numRuns: 60 },
      );
      expect(strewn).toBeGreaterThan(100);
    });
  }

  it('a method text that goes on in wrapped rows is read whole: none of its words is lost', () => {
    const words = fc.array(fc.constantFrom('Có: điểm tối đa', 'Không: 0', 'trừ 2 điểm', 'báo cáo'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, fc.boolean(), (parts, named) => {
        const { imported } = importRows([
          ['STT', 'Chỉ tiêu', 'Điểm tối đa', 'Cách tính'],
          ...parts.map((text, i) =>
            i === 0 ? ['1', 'Kế hoạch', '10', text] : ['', named ? 'số' : '', '', text],
          ),
        ]);
        const [item] = imported!.set.children;
        expect(item.method?.vi).toBe(parts.join('\n'));
        if (parts.includes('trừ 2 điểm')) expect(item.rule).toEqual({ kind: 'given' });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('a damaged table is refused with places, or gives a set that lints; it never falls', () => {
    const odd = fc.constantFrom(
      '',
      '-',
      '0',
      '1.1',
      '4.10',
      '1,1',
      'I',
      'A',
      'a)',
      'Tổng cộng',
      'Ghi chú',
      'Mã',
      '#N/A',
      '=1+1',
      '10 điểm',
      '1.000',
      'Có: điểm tối đa; Không: 0',
      'x'.repeat(300),
      'Chỉ tiêu',
      '  ',
      '–',
      '(1)',
      'Điểm tối đa',
    );
    const place = fc.tuple(fc.nat(60), fc.nat(4), odd);
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(LAYOUTS)),
        groups,
        fc.array(place, { maxLength: 4 }),
        (layout, all, damage) => {
          const table = layout.rows(all).map((row) => [...row, '']);
          for (const [row, col, text] of damage) if (row < table.length) table[row][col] = text;
          const { imported, problems } = importRows(table);
          if (imported === undefined) {
            expect(problems.hasErrors()).toBe(true);
            for (const { place } of problems.list())
              expect(place.line ?? 1).toBeLessThanOrEqual(table.length);
            refused++;
            return;
          }
          const lint = collectProblems();
          compileSet(
            sourceOf(setYaml(imported, 'annex.csv', 'en'), 'example.yaml'),
            { taken: [], registries: [] },
            lint,
          );
          expect(lint.list()).toEqual([]);
          made++;
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
    // Both ends of the law are met.
    expect(Math.min(refused, made)).toBeGreaterThan(30);
  });
});
