/** Data files as workbooks: the same data give the same bytes as in CSV, and numbers stored as numbers have one reading. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dti } from '../host.ts';
import { cell, type MadeCell, makeTable, makeWorkbook } from './workbook.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const SET = `
format: 1
id: marks
title: Marks
provenance: synthetic
missing: exclude
index: { code: M, print: { as: value, decimals: 6 } }
scale: [0, 2000]
children:
  - { code: "1.1" }
  - { code: "1.2" }
  - { code: "1.10", rule: { kind: given } }
  - { code: "2", rule: { kind: ratio, unit: percent } }
`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dti-sheets-'));
  writeFileSync(join(folder, 'set.yaml'), SET);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function score(bytes: Uint8Array, ...more: string[]) {
  writeFileSync(join(folder, 'data.xlsx'), bytes);
  return dti(['score', 'data.xlsx', '--set', 'set.yaml', '--format', 'csv', '--no-config', ...more], {
    cwd: folder,
  });
}

/** The column of one code in a result. */
function column(csv: string, header: string): string[] {
  const [head, ...rows] = parse(csv) as string[][];
  return rows.map((row) => row[head.indexOf(header)]);
}

/** A CSV file as a person would type it into a sheet: what looks like a number is one, codes are texts. */
function typed(csv: string): Uint8Array {
  const [head, ...rows] = parse(csv) as string[][];
  return makeTable([
    head,
    ...rows.map((row) =>
      row.map((text): MadeCell => {
        if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
        return /^\d+%$/.test(text)
          ? cell.percent(Number(text.slice(0, -1)) / 100)
          : text === ''
            ? null
            : text;
      }),
    ),
  ]);
}

describe('the same data', () => {
  it.each([
    'synthetic-provinces-2022',
    'synthetic-binh-dinh-departments-2023',
    'synthetic-binh-dinh-districts-2023',
    'provinces-2022-published',
  ])('of %s give the same bytes', async (name) => {
    const csv = readFileSync(join(SAMPLES, `${name}.csv`), 'utf8');
    writeFileSync(join(folder, 'same.csv'), csv);
    // Whatever it is called.
    for (const file of ['same.xlsx', 'same.data']) writeFileSync(join(folder, file), typed(csv));
    const results = await Promise.all(
      ['same.csv', 'same.xlsx', 'same.data'].map((file) =>
        dti(['score', file, '--format', 'csv', '--level', 'all', '--no-config'], { cwd: folder }),
      ),
    );
    expect(results[0].code).toBe(0);
    for (const result of results.slice(1)) {
      expect(result.stdout).toBe(results[0].stdout);
      expect(result.stderr.replaceAll(/same\.\w+:Số liệu!A1/g, 'same.csv:1:1')).toBe(results[0].stderr);
    }
  });

  it('come through standard input', async () => {
    const stdin = typed('unit,1.1,1.2,1.10,2\nA,1,2,3,50%\n');
    const { code, stdout } = await dti(['score', '-', '--set', 'set.yaml', '--format', 'csv'], {
      cwd: folder,
      stdin,
    });
    expect(code).toBe(0);
    expect(column(stdout, '1.10@value')).toEqual(['3']);
  });
});

describe('numbers', () => {
  const HEAD = ['unit', '1.1@value', '1.2@value', '1.10', '2'];
  const values = (stdout: string) =>
    ['1.1@value', '1.2@value', '1.10@value', '2@value'].map((header) => column(stdout, header)[0]);

  it.each(['.', ','])('stored as numbers are what they are, whatever --decimal %s says', async (mark) => {
    const { code, stdout } = await score(
      makeTable([HEAD, ['A', 1.464, 1234.5, 0.1 + 0.2, cell.percent(0.07)]]),
      '--decimal',
      mark,
      '--level',
      'all',
    );
    expect(code).toBe(0);
    expect(values(stdout)).toEqual(['1.464', '1234.5', '0.3', '140']);
  });

  it('prove nothing about the marks of texts beside them', async () => {
    const text = await score(makeTable([HEAD, ['A', 12.5, '1.464', 0.5, 20]]));
    expect(text.stderr).toContain(
      'data.xlsx:Số liệu!C2: error data/ambiguous-number: "1.464" may mean 1.464 or 1464',
    );
    const proved = await score(makeTable([HEAD, ['A', 12.5, '1.464', '12,5', 20]]), '--level', 'all');
    expect(values(proved.stdout).slice(0, 3)).toEqual(['12.5', '1464', '12.5']);
    expect(proved.stderr).not.toContain('mixed-marks');
  });

  it('that head a column are the one code they can mean, or an error', async () => {
    const one = await score(
      makeTable([
        ['unit', '1.1', 1.2, '1.10', 2],
        ['A', 5, 6, 7, 0.5],
      ]),
      '--level',
      'all',
    );
    expect(column(one.stdout, '1.2@value')).toEqual(['6']);
    const several = await score(
      makeTable([
        ['unit', 1.1, 1.2, 1.1, 2],
        ['A', 5, 6, 7, 0.5],
      ]),
    );
    expect(several.code).toBe(1);
    expect(several.stderr.match(/number-code/g)).toHaveLength(2);
    expect(several.stderr).toContain('may mean 1.1, 1.10');
  });

  it('that head columns of a shelf set do not keep it from being recognised', async () => {
    const csv = readFileSync(join(SAMPLES, 'synthetic-binh-dinh-departments-2023.csv'), 'utf8');
    const rows = parse(csv) as string[][];
    const bytes = makeTable(
      rows.map((row, i) => row.map((text) => (i === 0 && /^\d+\.\d+$/.test(text) ? Number(text) : text))),
    );
    writeFileSync(join(folder, 'codes.xlsx'), bytes);
    const { code, stderr } = await dti(['score', 'codes.xlsx', '--no-config'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('sheet/number-code');
    expect(stderr).not.toContain('no-set-fits');
  });

  it('may be years', async () => {
    const { code, stdout } = await score(
      makeTable([
        ['unit', 'year', ...HEAD.slice(1)],
        ['A', 2023, 1, 2, 3, 4],
      ]),
    );
    expect(code).toBe(0);
    expect(column(stdout, 'year')).toEqual(['2023']);
  });
});

describe('sheets', () => {
  const book = makeWorkbook(
    {
      name: 'Q1',
      rows: [
        ['unit', '1.1', '1.2', '1.10', '2'],
        ['A', 1, 1, 1, 1],
      ],
    },
    {
      name: 'Quý II',
      rows: [
        ['unit', '1.1', '1.2', '1.10', '2'],
        ['A', 9, 9, 9, 9],
      ],
      state: 'hidden',
    },
  );

  it('are chosen by name, a hidden one too, as names are matched everywhere', async () => {
    for (const name of ['Quý II', 'quý  ii', 'QUÝ II']) {
      const { code, stdout, stderr } = await score(book, '--level', 'all', '--sheet', name);
      expect(code, stderr).toBe(0);
      expect(column(stdout, '1.1@value')).toEqual(['9']);
      expect(stderr).not.toContain('sheet-chosen');
    }
  });

  it('are the first visible one with cells otherwise, which is said', async () => {
    const { stdout, stderr } = await score(book, '--level', 'all');
    expect(column(stdout, '1.1@value')).toEqual(['1']);
    expect(stderr).toContain('read from sheet "Q1"; not read: "Quý II"');
  });
});

it('an error cell in a column that is not read is not in the way', async () => {
  const { code, stderr } = await score(
    makeTable([
      ['unit', '1.1', '1.2', '1.10', '2', 'Tỷ lệ'],
      ['A', 1, 1, 1, 1, cell.error('#DIV/0!')],
    ]),
  );
  expect(stderr).toContain('columns that are not read (1): "Tỷ lệ"');
  expect(code).toBe(0);
});
