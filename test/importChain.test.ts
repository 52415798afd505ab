/**
 * The main road of an office, from its annex to its scores: import → lint → template → filled sheet → score, for the
 * commune annex of Tây Ninh and for three annexes in the layouts of real ones, as CSV and as XLSX. Points by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectProblems } from '../src/diagnostics/diagnostic.ts';
import { readWorkbook } from '../src/source/sheet.ts';
import { dti } from './host.ts';
import { sourceOf } from './scoring.ts';
import { type MadeCell, makeTable, merges } from './sheets/workbook.ts';

const CASES = join(import.meta.dirname, 'cases/sets-import');
const COMMUNE = join(import.meta.dirname, '../samples/annex-commune-tay-ninh-2025.csv');

interface Chain {
  name: string;
  annex: string;
  delimiter: string;
  /** Ranges that the workbook merges, as the office would. */
  merged: string[];
  /** What the office fills in for one unit, by column; `undefined`: half of each item's points. */
  answers?: Record<string, string>;
  points: number;
  of: number;
}

const CHAINS: Chain[] = [
  {
    name: 'groups in merged cells',
    annex: join(CASES, 'merged-groups/annex.csv'),
    delimiter: ',',
    merged: ['A1:H1', 'A2:H2', 'C6:C8', 'C9:C12', 'A14:H14'],
    answers: {
      '1.1': 'Có',
      '1.2': '3',
      '1.3': '2',
      '2.1:a': '3',
      '2.1:b': '4',
      '2.2': 'Phó Bí thư/Phó Chủ tịch',
      '2.3': '20',
    },
    // yes 10 + three meetings 15 + 2 × 1 + 30 × 3 ÷ 4 = 22.5 + half of 10 = 5 + 20 as awarded = 74.5.
    points: 74.5,
    of: 100,
  },
  {
    name: 'Roman heads, numbering anew',
    annex: join(CASES, 'roman-heads/annex.csv'),
    delimiter: ';',
    merged: [],
    answers: {
      'I.1': 'Đạt',
      'I.2': '3',
      'II.1': '40 %',
      'II.2.a': '50%',
      'II.2.b': '7',
      'III.1': 'không',
    },
    // 10 + from 2 below 4: 10 + 20 × 0.4 ÷ 0.8 = 10 + 20 × 0.5 = 10 + 7 = 47; III is not scored.
    points: 47,
    of: 80,
  },
  {
    name: 'group rows',
    annex: join(CASES, 'group-rows/annex.csv'),
    delimiter: ',',
    merged: [],
    answers: { '1.1': '12', '1.2': '20', '2.1': '4', '2.2': 'có', '3.1:a': '1', '3.1:b': '3', '3.2': '10' },
    // 12 + 20 + 4 × 1.5 = 6 + 12.5 + 30 ÷ 3 = 10 + 10 = 70.5.
    points: 70.5,
    of: 100,
  },
  // Half of 960.
  { name: 'the communes of Tây Ninh', annex: COMMUNE, delimiter: ',', merged: [], points: 480, of: 960 },
];

const UNITS = 'format: 1\nid: example-communes\ntitle: Xã (ví dụ)\nunits: [Xã A, Xã B]\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dti-chain-'));
  writeFileSync(join(folder, 'units.yaml'), UNITS);
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = async (...args: string[]) => {
  const result = await dti([...args, '--no-config', '--lang', 'vi'], { cwd: folder });
  expect(result.code, `${args.join(' ')}\n${result.stderr}`).toBe(0);
  return result.stdout;
};

/** The annex as a workbook: numbers as numbers where they are not codes. */
function asWorkbook({ annex, delimiter, merged }: Chain): Uint8Array {
  const rows = parse(readFileSync(annex), {
    bom: true,
    delimiter,
    relax_column_count: true,
  }) as string[][];
  const cell = (text: string, column: number): MadeCell =>
    text === '' ? null : column > 0 && /^\d+$/.test(text) ? Number(text) : text;
  return makeTable(
    rows.map((row) => row.map(cell)),
    { name: 'Phụ lục', after: merged.length === 0 ? '' : merges(...merged) },
  );
}

async function readTable(file: string): Promise<string[][]> {
  const bytes = readFileSync(join(folder, file));
  if (file.endsWith('.csv')) return parse(bytes, { bom: true }) as string[][];
  const problems = collectProblems();
  const book = await readWorkbook(sourceOf(bytes, file), problems);
  expect(problems.list()).toEqual([]);
  return book!.sheets[0].rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe.each(CHAINS)('$name', (chain) => {
  for (const ending of ['csv', 'xlsx']) {
    it(`from the annex to the score, as .${ending}`, async () => {
      const [annex, set, sheet] = [`annex.${ending}`, `set-${ending}.yaml`, `sheet.${ending}`];
      for (const file of [annex, set, sheet]) rmSync(join(folder, file), { force: true });
      writeFileSync(join(folder, annex), ending === 'csv' ? readFileSync(chain.annex) : asWorkbook(chain));
      await call('sets', 'import', annex, '-o', set, '--year', '2025');
      expect(await call('sets', 'lint', set)).toContain(`${set}: không có lỗi`);
      await call('sets', 'template', set, '--units', 'units.yaml', '-o', sheet);
      const [head, ...rows] = await readTable(sheet);
      const { set: resolved } = JSON.parse(await call('sets', 'show', set, '--format', 'json'));
      const half = (code: string) =>
        String(resolved.nodes.find((node: { code: string }) => node.code === code).points / 2);
      const filled = rows.map((row, i) =>
        head.map((header, column) => {
          const code = header.split(' ')[0];
          if (!/\d|^I/.test(code)) return row[column] ?? '';
          // The second commune of Tây Ninh has earned nothing.
          if (chain.answers === undefined) return i === 0 ? half(code) : '0';
          const answer = chain.answers[code];
          expect(answer, code).toBeDefined();
          return answer;
        }),
      );
      const table = [head, ...filled];
      writeFileSync(join(folder, sheet), ending === 'csv' ? stringify(table) : makeTable(table));
      const scored = parse(await call('score', sheet, '--set', set, '--format', 'csv'), {
        columns: true,
      }) as Record<string, string>[];
      expect(scored).toHaveLength(2);
      expect(scored[0]).toMatchObject({
        unit: 'Xã A',
        year: '2025',
        points: String(chain.points),
        max: String(chain.of),
        coverage: '1',
      });
    });
  }
});
