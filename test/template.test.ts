/** The collection sheet: it reads back without edits, a filled one scores, and what is written is read alike by a second reader. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectProblems } from '../src/diagnostics/diagnostic.ts';
import { type Answers, collectionOf } from '../src/model/collection.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { type OutSheet, renderWorkbook } from '../src/render/xlsx.ts';
import { readWorkbook } from '../src/source/sheet.ts';
import { dti } from './host.ts';
import { setOf } from './scoring.ts';
import { type MadeCell, makeTable } from './sheets/workbook.ts';

const SHELF = join(import.meta.dirname, '../indicator-sets');
const shelf = readdirSync(SHELF).filter((name) => name.endsWith('.yaml') && !name.includes('.examples.'));

/** Everything a header can trip over: forms, inputs, line breaks, quotation marks, separators, formulas. */
const OWN: Record<string, string> = {
  points: `
format: 1
id: own-points
title: Own
years: [2023]
provenance: synthetic
index: { code: I, points: 100 }
missing: zero
not-applicable: [KAD]
blocks: Khối
units: units.yaml
children:
  - code: A
    name: Nhóm A
    points: 60
    children:
      - { code: "1.1", name: "Email @ tỉnh: có hay không", points: 10, rule: { kind: yes-no } }
      - { code: "1.10", name: "=SUM(A1:A9)", points: 10, rule: { kind: count, each: { points: 1 } } }
      - code: "1.2"
        name: "Tỷ lệ; a, b"
        points: 10
        applies-to: [Xã]
        inputs: { a: { name: "Tử số: \\"x\\"\\nhai dòng" }, b: { name: "3@points" } }
        rule: { kind: ratio }
      - { code: "1.3", name: "10 % trở lên", points: 10, may-not-apply: true, rule: { kind: choice, options: { x: { points: 10, label: { vi: "Có, đủ", en: "Yes, all" } }, y: { points: 5, label: Một phần }, z: 0 } } }
      - { code: "1.4", points: 10, rule: { kind: given } }
      - { code: "1.5", name: "1.4", points: 10, rule: { kind: ratio, unit: percent } }
  - { code: B, name: "Nút mở @value", points: 40 }
  - { code: C, name: Không chấm, scored: false, points: 5, rule: { kind: yes-no } }
views:
  - { code: V, of: [A, B] }
`,
  weighted: `
format: 1
id: own-weighted
title: Own
years: [2022, 2023]
provenance: synthetic
index: { code: W }
missing: error
scale: [1, 10]
units: units.yaml
children:
  - { code: p, weight: 2, children: [{ code: p1, name: "a b", rule: { kind: linear, low: 0, high: 10 } }, { code: p2, rule: { kind: relative, method: min-max, constant: full } }] }
  - { code: q }
`,
};
const UNITS = `
format: 1
id: own-units
title: Own
units:
  - { name: "=HYPERLINK(\\"x\\")", block: Xã }
  - { name: "@Sở", block: xã }
  - { name: "+84", block: Phường }
  - { name: "-Đơn vị, số 1; \\"hai\\"", block: Phường }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dti-template-'));
  writeFileSync(join(folder, 'units.yaml'), UNITS);
  for (const [name, yaml] of Object.entries(OWN)) writeFileSync(join(folder, `${name}.yaml`), yaml);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a set is called on the command line, the set itself, and a year where it is for several. */
const SETS: [wanted: string, set: IndicatorSet][] = [
  ...shelf.map((name): [string, IndicatorSet] => [
    name.replace('.yaml', ''),
    setOf(readFileSync(join(SHELF, name), 'utf8')),
  ]),
  ...Object.entries(OWN).map(([name, yaml]): [string, IndicatorSet] => [`${name}.yaml`, setOf(yaml)]),
];
const yearOf = (set: IndicatorSet) => [
  ...(set.years.length > 1 ? ['--year', String(set.years[0])] : []),
  // A set that names no units gets rows all the same.
  ...(set.units === undefined ? ['--units', 'units.yaml'] : []),
];

async function makeTemplate(wanted: string, file: string, ...more: string[]) {
  // A sheet that is there may be filled in, and is never written over.
  rmSync(join(folder, file), { force: true });
  const result = await dti(['sets', 'template', wanted, '-o', file, '--no-config', ...more], { cwd: folder });
  expect(result.code, result.stderr).toBe(0);
  return readFileSync(join(folder, file));
}

const codesIn = (stderr: string) =>
  [...stderr.matchAll(/(?:error|warning) ([a-z/-]+):/g)].map(([, code]) => code);

describe.each(SETS)('%s', (wanted, set) => {
  for (const ending of ['csv', 'xlsx']) {
    for (const lang of ['vi', 'en'] as const) {
      it(`reads back without edits as .${ending} in ${lang}`, async () => {
        const file = `back-${lang}.${ending}`;
        await makeTemplate(wanted, file, '--lang', lang, ...yearOf(set));
        const { stderr } = await dti(['validate', file, '--set', wanted, '--no-config', '--lang', 'en'], {
          cwd: folder,
        });
        const only = set.nodes[0].missing === 'error' ? ['data/missing-cell', 'data/missing-node'] : [];
        expect(codesIn(stderr).filter((code) => !only.includes(code))).toEqual([]);
      });
    }

    it(`scores when it is filled in, as .${ending}`, async () => {
      const file = `filled.${ending}`;
      const bytes = await makeTemplate(wanted, file, '--lang', 'vi', ...yearOf(set));
      const table = ending === 'csv' ? (parse(bytes, { bom: true }) as string[][]) : await tableOf(bytes);
      const { columns } = collectionOf(set, undefined, 'vi', undefined);
      const width = table[0].length - columns.length;
      const filled = table.map((row, i) =>
        row.map((text, at) => {
          const column = columns[at - width];
          if (i === 0 || column === undefined) return text;
          const block = set.blocks === undefined ? '' : row[table[0].indexOf(set.blocks)];
          const outside = column.node.appliesTo?.every((own) => own !== block) === true;
          return outside && block !== 'xã' ? '' : answer(column.answers, column.key);
        }),
      );
      writeFileSync(
        join(folder, file),
        ending === 'csv'
          ? stringify(filled)
          : makeTable(
              filled.map((row, i) =>
                row.map(
                  (text, at): MadeCell =>
                    i > 0 && at > 0 && /^\d/.test(text) && !text.endsWith('%') ? Number(text) : text,
                ),
              ),
            ),
      );
      const { code, stdout, stderr } = await dti(
        ['score', file, '--set', wanted, '--format', 'csv', '--no-config'],
        { cwd: folder },
      );
      expect(code, stderr).toBe(0);
      const [head, ...rows] = parse(stdout) as string[][];
      expect(rows.length).toBe(table.length - 1);
      for (const row of rows) expect(Number(row[head.indexOf('coverage')])).toBe(1);
    });
  }

  it('is the same bytes wherever and whenever it is written', async () => {
    const zone = process.env.TZ;
    const written: Buffer[] = [];
    for (const other of ['Asia/Ho_Chi_Minh', 'America/St_Johns']) {
      process.env.TZ = other;
      written.push(await makeTemplate(wanted, 'same.xlsx'));
    }
    process.env.TZ = zone;
    expect(written[0].equals(written[1])).toBe(true);
  });
});

/** The rows of the first sheet, as texts. */
async function tableOf(bytes: Uint8Array): Promise<string[][]> {
  const book = await readWorkbook({ name: 'x', pieces: () => [bytes] }, collectProblems());
  return book!.sheets[0].rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** Something that may stand in the cell; the larger of two inputs is the denominator. */
function answer(answers: Answers, key: string): string {
  switch (answers.as) {
    case 'words':
      return answers.words[0];
    case 'share':
    case 'percent':
      return '50%';
    case 'points':
      return String(answers.most / 2);
    case 'value':
      return String(answers.scale!.high);
    default:
      return key.endsWith(':b') ? '4' : '3';
  }
}

describe('headers', () => {
  it('are code and name, an input by its own name, a result with its form', () => {
    const headers = (name: string) =>
      collectionOf(setOf(OWN[name]), undefined, 'vi', undefined).columns.map(({ header }) => header);
    expect(headers('points')).toEqual([
      // A name with a sign that means something in a header is left out.
      '1.1',
      '1.10 =SUM(A1:A9)',
      '1.2:a Tử số: "x" hai dòng',
      '1.2:b',
      '1.3 10 % trở lên',
      '1.4',
      '1.5 1.4',
      'B@points',
      'C Không chấm',
    ]);
    expect(headers('weighted')).toEqual(['p1 a b', 'p2', 'q@value']);
  });

  it('of open nodes say the form last', async () => {
    writeFileSync(join(folder, 'open.yaml'), OWN.points.replace('"Nút mở @value"', 'Nút mở'));
    const csv = (await makeTemplate('open.yaml', 'open.csv')).toString();
    expect(csv).toContain('"B Nút mở @points"');
  });
});

describe('a workbook', () => {
  const parts = async (wanted: string) => {
    const files = unzipSync(await makeTemplate(wanted, 'parts.xlsx', '--lang', 'vi'));
    return (path: string) => strFromU8(files[path]);
  };

  it('is read alike by a second reader', async () => {
    const bytes = await makeTemplate('binh-dinh-department-2023', 'second.xlsx', '--lang', 'vi');
    const ours = await readWorkbook({ name: 'x', pieces: () => [bytes] }, collectProblems());
    const theirs = await readExcelFile(bytes);
    expect(theirs.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Hướng dẫn', 'Câu trả lời']);
    theirs.forEach(({ data }, i) => {
      const rows = data.filter((row) => row.some((cell) => cell !== null));
      const width = Math.max(...ours!.sheets[i].rows.map(({ cells }) => cells.length));
      expect(rows.map((row) => Array.from({ length: width }, (_, at) => String(row[at] ?? '')))).toEqual(
        ours!.sheets[i].rows.map(({ cells }) => cells.map(({ text }) => text)),
      );
    });
  });

  it('holds what begins like a formula as a text', async () => {
    const part = await parts('points.yaml');
    expect(part('xl/sharedStrings.xml')).toContain('=HYPERLINK("x")');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const csv = parse(await makeTemplate('points.yaml', 'escaped.csv'), { bom: true }) as string[][];
    expect(csv.slice(1).map(([unit]) => unit)).toEqual([
      `'=HYPERLINK("x")`,
      "'@Sở",
      "'+84",
      `'-Đơn vị, số 1; "hai"`,
    ]);
  });

  it('keeps its head in sight, its codes as texts, and the answers in lists', async () => {
    const part = await parts('points.yaml');
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
    const style = Number(/<c r="D1" t="s" s="(\d+)"/.exec(sheet)![1]);
    const formats = [...part('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
    // One for the style of cells, then those of cells.
    expect(part('xl/styles.xml')).toContain(`<numFmt numFmtId="${formats[style + 1]}" formatCode="@"/>`);
    const answers = (await readExcelFile(await makeTemplate('points.yaml', 'lists.xlsx', '--lang', 'vi')))[2]
      .data;
    const lists = [
      ...sheet.matchAll(/sqref="(\w+):\w+"[^>]*><formula1>'Câu trả lời'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)</g),
    ];
    const words = lists.map(([, , column, first, last]) =>
      answers.slice(Number(first) - 1, Number(last)).map((row) => row[column.charCodeAt(0) - 65]),
    );
    expect(lists.map(([, cell]) => cell)).toEqual(['D2', 'H2', 'L2']);
    expect(words).toEqual([
      ['có', 'không'],
      ['Có, đủ', 'Một phần', 'z', 'KAD'],
      ['có', 'không'],
    ]);
  });

  it('greys what does not apply to the block of a unit', async () => {
    const sheet = (await parts('points.yaml'))('xl/worksheets/sheet1.xml');
    const grey = (cell: string) =>
      new RegExp(`<c r="${cell}" s="\\d+"/>`).exec(sheet)?.[0].match(/s="(\d+)"/)?.[1];
    // Rows 2 and 3 are communes, for which 1.2 is; rows 4 and 5 are not.
    expect(grey('F4')).toBeDefined();
    expect([grey('G4'), grey('F5'), grey('G5')]).toEqual([grey('F4'), grey('F4'), grey('F4')]);
    expect([grey('F2'), grey('F3'), grey('E4')].filter((style) => style === grey('F4'))).toEqual([]);
  });

  it('offers the years of a set that is for several, and leaves the choice', async () => {
    const sheet = (await parts('weighted.yaml'))('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<formula1>"2022,2023"</formula1>');
    expect(sheet).not.toContain('<c r="B2"><v>');
    const dated = parse(await makeTemplate('weighted.yaml', 'year.csv', '--year', '2022', '--lang', 'en'), {
      bom: true,
    }) as string[][];
    expect(dated[0].slice(0, 2)).toEqual(['Unit', 'Year']);
    expect(new Set(dated.slice(1).map(([, year]) => year))).toEqual(new Set(['2022']));
  });

  it('says of each column what it is worth, a quotient once, and nothing where it is not scored', async () => {
    const guide = (await readExcelFile(await makeTemplate('points.yaml', 'guide.xlsx', '--lang', 'en')))[1]
      .data;
    const head = guide.findIndex((row) => row[0] === 'Code');
    const column = (name: string) => guide.slice(head + 1).map((row) => row[guide[head].indexOf(name)]);
    expect(column('Code')).toEqual(['1.1', '1.10', '1.2:a', '1.2:b', '1.3', '1.4', '1.5', 'B@points', 'C']);
    expect(column('Maximum points')).toEqual([10, 10, 10, null, 10, 10, 10, 40, null]);
    expect(column('Rule').at(-1)).toBe('yes: 5; no: 0 (not scored)');
    expect(column('What to fill in')).toEqual([
      'yes; no',
      'a whole number, from 0',
      'a whole number, from 0',
      'a whole number, from 0',
      'Yes, all; Một phần; z, or KAD (does not apply)',
      'the points awarded, from 0 to 10',
      'a percentage, such as 85% or 85',
      'the points awarded, from 0 to 40',
      'yes; no',
    ]);
    expect(new Set(column('Provenance'))).toEqual(new Set(['synthetic']));
  });

  it('says where its words come from, and names no person and no machine', async () => {
    const part = await parts('dti-province-2021');
    expect(part('xl/sharedStrings.xml')).toContain('nội dung không chính thức');
    expect(part('xl/sharedStrings.xml')).toContain('biên tập');
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
    expect(part('docProps/core.xml').match(/\d{4}-\d\d-\d\d/g)).toEqual(['2000-01-01', '2000-01-01']);
  });
});

describe('writing', () => {
  const sheet = (rows: OutSheet['rows']): OutSheet => ({
    name: 'S',
    widths: [10, 10],
    rows,
    head: 0,
    frozen: { rows: 1, columns: 0 },
    texts: [],
    grey: [],
    lists: [],
  });

  it('refuses what no cell can hold', async () => {
    await expect(renderWorkbook([sheet([['a'], [Number.NaN]])], 'T')).rejects.toThrow(
      'no number to write in S!A2',
    );
    await expect(renderWorkbook([sheet([['a'], [1, Number.POSITIVE_INFINITY]])], 'T')).rejects.toThrow(
      'S!B2',
    );
    const long = 'x'.repeat(32_768);
    expect(await renderWorkbook([sheet([['a', long]])], 'T')).toEqual({
      sheet: 'S',
      cell: 'B1',
      length: 32_768,
      most: 32_767,
    });
    expect(await renderWorkbook([sheet([[long.slice(1)]])], 'T')).toBeInstanceOf(Uint8Array);
  });

  it('keeps texts texts and numbers numbers', async () => {
    const rows = [
      ['#N/A', '_x0041_'],
      ['4.10', -0.5],
      [' hai\tchữ\n', 1e-7],
      ['\u0007', null],
    ];
    const bytes = (await renderWorkbook([sheet(rows)], 'T')) as Uint8Array;
    const book = await readWorkbook({ name: 'x', pieces: () => [bytes] }, collectProblems());
    expect(book!.sheets[0].rows.map(({ cells }) => cells.map(({ kind, text }) => [kind, text]))).toEqual([
      [
        ['text', '#N/A'],
        ['text', '_x0041_'],
      ],
      [
        ['text', '4.10'],
        ['number', '-0.5'],
      ],
      [
        ['text', 'hai\tchữ'],
        ['number', '0.0000001'],
      ],
      [
        ['text', '\u0007'],
        ['text', ''],
      ],
    ]);
  });
});
