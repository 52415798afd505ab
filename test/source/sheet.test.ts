/** Workbooks as they are stored, cell by cell, and the guard against files that are none, or mean harm. */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import type { GridCell } from '../../src/source/grid.ts';
import { plainDecimal } from '../../src/source/plainDecimal.ts';
import { readWorkbook } from '../../src/source/sheet.ts';
import { openZip } from '../../src/source/zip.ts';
import {
  cell,
  type MadeCell,
  type MadeSheet,
  makeTable,
  makeWorkbook,
  merges,
  pack,
  parts,
} from '../sheets/workbook.ts';

async function read(bytes: Uint8Array) {
  const problems = collectProblems();
  const workbook = await readWorkbook({ name: 'book.xlsx', pieces: () => [bytes] }, problems);
  return { sheets: workbook?.sheets ?? [], codes: problems.list().map(({ code }) => code) };
}

/** The cells of one row, as kind and text. */
async function cells(row: MadeCell[], styles?: string): Promise<string[]> {
  const files = parts([{ name: 'S', rows: [['head'], row] }]);
  if (styles !== undefined) files['xl/styles.xml'] = styles;
  const { sheets, codes } = await read(pack(files));
  expect(codes).toEqual([]);
  return sheets[0].rows[1].cells.map(say);
}

const say = ({ kind, text }: GridCell) => `${kind} ${text}`.trim();
const xml = (text: string): MadeCell => ({ xml: text });

describe('numbers', () => {
  it.each([
    [1.464, '1.464'],
    [0.1 + 0.2, '0.3'],
    [1 - 0.9, '0.1'],
    [123_456_789_012_345, '123456789012345'],
    [1_234_567_890_123_456_800, '1234567890123460000'],
    [0.000_000_1, '0.0000001'],
    [-12.5, '-12.5'],
    [1e20, '100000000000000000000'],
    [1.5e300, '1.5e300'],
    [2e-300, '2e-300'],
    [0, '0'],
    [-0, '0'],
    [2 / 3, '0.666666666666667'],
  ])('%d is written %s', (x, text) => {
    expect(plainDecimal(x)).toBe(text);
  });

  it.each([
    [0.85, '85'],
    [0.125, '12.5'],
    [0.07, '7'],
    [1.3, '130'],
    [0.000_05, '0.005'],
    [-0.5, '-50'],
    [12, '1200'],
    [0, '0'],
  ])('as a percentage %d is %s', (x, text) => {
    expect(plainDecimal(x, 2)).toBe(text);
  });

  it('keep fifteen digits, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(1e15 - 1), max: 1e15 - 1 }),
        fc.integer({ min: 0, max: 12 }),
        (n, p) => {
          const x = Number(`${n}e-${p}`);
          expect(Number(plainDecimal(x))).toBe(x + 0);
          expect(plainDecimal(x)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
          // Shifted in the text, so that 7 % is 0.07 exactly as it is written.
          expect(Number(`${plainDecimal(x, 2)}e-2`)).toBe(x + 0);
        },
      ),
    );
  });
});

describe('cells', () => {
  it('are texts, numbers and percentages', async () => {
    expect(await cells(['  Hà Nội ', '4.10', 12.5, cell.percent(0.85), cell.percent(0.125, 2), 0])).toEqual([
      'text Hà Nội',
      'text 4.10',
      'number 12.5',
      'number 85%',
      'number 12.5%',
      'number 0',
    ]);
  });

  it.each([
    // One section is for all values; a colour or a language in brackets changes nothing.
    ['0.0%', 0.5, '50%'],
    ['[Red]0%;0%', 0.5, '50%'],
    ['[$-42A]0%', 0.5, '50%'],
    ['General', 0.5, '0.5'],
    // A sign as wide as %, or repeated to the edge, is none.
    ['_(* 0_%', 0.5, '0.5'],
    ['*%0', 0.5, '0.5'],
    // A sign written as a text is shown beside what is stored: 1 as 1%.
    ['0"%"', 1, '1%'],
    ['0" %"', 0.5, '0.5%'],
    ['0.0\\%', 0.5, '0.5%'],
    ['#,##0.00 "%"', 87.25, '87.25%'],
    ['General"%"', 40, '40%'],
    ['"% "0', 40, '40%'],
    ['0[$%]', 40, '40%'],
    ['0%" (%)"', 0.4, '40%'],
    ['0" điểm;"', 40, '40'],
    // The section of the value: positive or not, negative, zero, texts.
    ['0%;-0"%"', 0.4, '40%'],
    ['0%;-0"%"', -0.4, '-0.4%'],
    ['0%;-0"%"', 0, '0%'],
    ['0%;-0%;0', 0, '0'],
    ['0;-0;0%;@"%"', 0.4, '0.4'],
    ['0;-0;0.0%', 0, '0%'],
    ['0;@"%"', 0.4, '0.4'],
    ['0;@"%"', -0.4, '-0.4'],
    ['0";%";0', 0.4, '0.4%'],
    // Conditions go before signs.
    ['[<=1]0%;0"%"', 3, '3%'],
    ['[<=1]0%;0"%"', 1, '100%'],
    ['[<=1]0%;0"%"', 0.85, '85%'],
    ['[Blue][>1]0"%";[Red]0%', 1.5, '1.5%'],
    ['[Blue][>1]0"%";[Red]0%', 0.015, '1.5%'],
    ['[>=100]0;[<>0]0"%";0%', 100, '100'],
    ['[>=100]0;[<>0]0"%";0%', 99, '99%'],
    ['[>=100]0;[<>0]0"%";0%', 0, '0%'],
    ['[=1]0%;0', 1, '100%'],
    ['[=1]0%;0', 2, '2'],
    ['[>1]0"%";0;0%', 0.5, '50%'],
    ['[<1]0%', 2, '2'],
    ['[>1.5E+1]0"%";[<1]0%', 5, '5'],
  ])('in the format %s the value %d is %s', async (format, x, text) => {
    const code = format.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`;
    expect(await cells([cell.percent(x)], styles)).toEqual([`number ${text}`]);
  });

  it('are texts without how they are spoken', async () => {
    const spoken = '<rPh sb="0" eb="1"><t>9</t></rPh><phoneticPr fontId="1"/>';
    const files = parts([
      {
        name: 'S',
        rows: [
          [
            xml(`<c r="@" t="inlineStr"><is><t>5</t>${spoken}</is></c>`),
            xml(`<c r="@" t="inlineStr"><is><r><t>Sở </t></r><r><t>Y tế</t></r>${spoken}</is></c>`),
            xml(`<c r="@" t="inlineStr"><is><t>a_x000D_\nb &amp; c</t>${spoken}${spoken}</is></c>`),
            xml(`<c r="@" t="inlineStr"><is><t/>${spoken}</is></c>`),
            xml('<c r="@" t="inlineStr"><is><t>5</t><rPh sb="0" eb="1"/></is></c>'),
            xml('<c r="@" t="s"><v>0</v></c>'),
          ],
        ],
      },
    ]);
    files['xl/sharedStrings.xml'] = `<sst><si><t>5</t>${spoken}</si></sst>`;
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    );
    expect((await read(pack(files))).sheets[0].rows[0].cells.map(say)).toEqual([
      'text 5',
      'text Sở Y tế',
      'text a\nb & c',
      'text',
      'text 5',
      'text 5',
    ]);
  });

  it('are yes and no', async () => {
    expect(
      await cells([cell.yes, cell.no, xml('<c r="@" t="b"/>'), xml('<c r="@" t="b"><v/></c>'), 1]),
    ).toEqual(['text yes', 'text no', 'text', 'text', 'number 1']);
  });

  it('are errors, never missing values, with or without a formula', async () => {
    const names = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];
    expect(await cells(names.map(cell.error))).toEqual(names.map((name) => `error ${name}`));
    expect(await cells([cell.formula('<v>#N/A</v>', 'e'), xml('<c r="@" t="e"/>')])).toEqual([
      'error #N/A',
      'error #ERROR!',
    ]);
  });

  it('tell a formula without a result from one whose result is the empty text', async () => {
    expect(
      await cells([
        cell.formula(''),
        cell.formula('<v/>'),
        cell.formula('<v></v>'),
        cell.formula('', 'str'),
        xml('<c r="@"><f t="shared" si="0"/></c>'),
        xml('<c r="@"><f t="dataTable" ref="A1:B2"/></c>'),
        cell.formula('<v></v>', 'str'),
        cell.formula('<v/>', 'str'),
        cell.formula('<v>đạt</v>', 'str'),
        cell.formula('<v>12.5</v>'),
        cell.formula('<v>1</v>', 'b'),
        xml('<c r="@"><f t="shared" si="0"/><v>7</v></c>'),
      ]),
    ).toEqual([
      ...Array(6).fill('no-value'),
      'text',
      'text',
      'text đạt',
      'number 12.5',
      'text yes',
      'number 7',
    ]);
  });

  it('are dates, with a time where there is one', async () => {
    expect(
      await cells([
        cell.date(46_022),
        cell.date(45_000.5, 5),
        cell.date(0.75, 6),
        cell.date(61),
        xml('<c r="@" t="d"><v>2025-12-31T00:00:00</v></c>'),
        cell.date(1e12),
      ]),
    ).toEqual([
      'date 2025-12-31',
      'date 2023-03-15 12:00',
      'date 18:00',
      'date 1900-03-01',
      'date 2025-12-31',
      'date #####',
    ]);
    const files = parts([{ name: 'S', rows: [[cell.date(44_560)]] }]);
    files['xl/workbook.xml'] = files['xl/workbook.xml'].replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    );
    // 1904 is the calendar of old Macintosh workbooks: 1,462 days later.
    expect(say((await read(pack(files))).sheets[0].rows[0].cells[0])).toBe('date 2025-12-31');
  });

  it('join runs of rich text, in shared and inline strings', async () => {
    const files = parts([
      {
        name: 'S',
        rows: [
          [
            xml('<c r="@" t="s"><v>0</v></c>'),
            xml('<c r="@" t="s"><v>1</v></c>'),
            xml(
              '<c r="@" t="inlineStr"><is><r><rPr><b/></rPr><t>Sở </t></r><r><t>Y tế &amp; Dân số</t></r></is></c>',
            ),
            xml('<c r="@" t="s"/>'),
            'end',
          ],
        ],
      },
    ]);
    files['xl/sharedStrings.xml'] =
      '<sst><si><r><t>Đơn</t></r><r><rPr><i/></rPr><t xml:space="preserve"> vị</t></r></si><si><t>a_x000D_\nb</t></si></sst>';
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels'].replace(
      '</Relationships>',
      '<Relationship Id="rIdT" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
    );
    const { sheets } = await read(pack(files));
    expect(sheets[0].rows[0].cells.map(say)).toEqual([
      'text Đơn vị',
      'text a\nb',
      'text Sở Y tế & Dân số',
      'text',
      'text end',
    ]);
    files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml'].replace('<v>1</v>', '<v>2</v>');
    // A text that is lost is not a cell that is empty.
    expect((await read(pack(files))).codes).toEqual(['sheet/damaged']);
  });

  it('written by a library are read as they were', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Số liệu',
          rows: [
            ['đơn vị', '4.10', null, true],
            ['=1+1', -0.5, 'x\ny', false],
          ],
        },
      ],
    });
    expect((await read(bytes)).sheets[0].rows.map((row) => row.cells.map(say))).toEqual([
      ['text đơn vị', 'text 4.10', 'text', 'text yes'],
      ['text =1+1', 'number -0.5', 'text x\ny', 'text no'],
    ]);
  });
});

describe('sheets', () => {
  it('keep their order, leave blank rows out, and number the others as the sheet does', async () => {
    const bytes = makeWorkbook(
      { name: 'B', rows: [[null], ['x'], [xml('<c r="@" s="1"/>')], [], ['y']], from: 3 },
      { name: 'A', rows: [['z']], state: 'veryHidden' },
    );
    const { sheets } = await read(bytes);
    expect(sheets.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['B', false],
      ['A', true],
    ]);
    expect(sheets[0].rows.map(({ line }) => line)).toEqual([4, 7]);
  });

  it('say which rows and columns with something in them are hidden', async () => {
    const { sheets } = await read(
      makeTable([['a', 'b', null, 'd'], [], ['x'], ['y', 'z']], {
        hiddenRows: [2, 3, 4],
        before: '<cols><col min="2" max="3" hidden="true"/><col min="9" max="16384" hidden="1"/></cols>',
      }),
    );
    expect(sheets[0]).toMatchObject({ hiddenRows: [3, 4], hiddenColumns: [1] });
  });

  it('keep merged ranges by the rows that are kept, with the text in the first cell only', async () => {
    const { sheets } = await read(
      makeTable([['a', 'b', 'c'], [], ['x', 'under', 3], [null, 'under', 4]], {
        after: merges('A3:B4', 'C1:C2', 'E5:F9', 'C4:C4'),
      }),
    );
    expect(sheets[0].merges).toEqual([{ top: 1, bottom: 2, left: 0, right: 1 }]);
    expect(sheets[0].rows.map((row) => row.cells.map(({ text }) => text))).toEqual([
      ['a', 'b', 'c'],
      ['x', '', '3'],
      ['', '', '4'],
    ]);
  });

  it('that are charts are passed over', async () => {
    const files = parts([
      { name: 'Biểu đồ', rows: [] },
      { name: 'Số liệu', rows: [['x']] },
    ]);
    files['xl/_rels/workbook.xml.rels'] = files['xl/_rels/workbook.xml.rels'].replace(
      '/worksheet"',
      '/chartsheet"',
    );
    expect((await read(pack(files))).sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu']);
  });
});

describe('the guard', () => {
  const sound = makeTable([
    ['đơn vị', '1@points'],
    ['Hà Nội', 12.5],
    ['Huế', 7],
  ]);

  it('tells what is no workbook', async () => {
    const codes = async (bytes: Uint8Array) => (await read(bytes)).codes[0];
    expect(
      await codes(
        await writeXlsx({
          sheets: [{ name: 'S', rows: [['x']] }],
          encryption: { password: 'x', spinCount: 10 },
        }),
      ),
    ).toBe('sheet/password');
    expect(
      await codes(
        pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      ),
    ).toBe('sheet/not-a-workbook');
    expect(await codes(pack({ 'xl/workbook.bin': 'x' }))).toBe('sheet/not-a-workbook');
    expect(await codes(pack({ a: 'b' }))).toBe('sheet/not-a-workbook');
    expect(await codes(strToU8('PK\u0003\u0004 and no more'))).toBe('sheet/damaged');
    // A flag of the archive itself: its parts are encrypted.
    const locked = sound.slice();
    for (const at of positions(locked, 0x02014b50)) locked[at + 8] |= 1;
    expect(await codes(locked)).toBe('sheet/password');
  });

  it('finds every cut and every changed byte, or reads what was there', async () => {
    const whole = JSON.stringify((await read(sound)).sheets);
    const check = async (bytes: Uint8Array, what: string) => {
      const { sheets, codes } = await read(bytes);
      if (codes.length === 0) expect(JSON.stringify(sheets), what).toBe(whole);
      else expect(codes[0], what).toMatch(/^sheet\//);
    };
    for (let length = 0; length < sound.length; length += 7)
      await check(sound.slice(0, length), `cut at ${length}`);
    for (let at = 0; at < sound.length; at += 3) {
      const changed = sound.slice();
      changed[at] ^= 0x55;
      await check(changed, `changed at ${at}`);
    }
  });

  it('refuses sheets that break off inside a sound archive, and parts of one name', async () => {
    const files = parts([{ name: 'S', rows: [['x'], ['y']] }]);
    const path = 'xl/worksheets/sheet1.xml';
    expect((await read(pack({ ...files, [path]: files[path].slice(0, -40) }))).codes).toEqual([
      'sheet/damaged',
    ]);
    const twice = Buffer.from(pack({ ...files, 'xl/worksheets/sheet2.xml': files[path] }));
    for (let at = twice.indexOf('sheet2.xml'); at >= 0; at = twice.indexOf('sheet2.xml', at))
      twice.write('sheet1', at);
    expect((await read(twice)).codes).toEqual(['sheet/damaged']);
    const { 'xl/styles.xml': _, ...without } = files;
    expect((await read(pack(without))).codes).toEqual([]);
  });

  it('reads archives that keep their sizes in extra fields, as some programs write them', async () => {
    expect((await read(withZip64(sound))).sheets).toEqual((await read(sound)).sheets);
  });

  it('does not make room for what is far away and empty', async () => {
    const far = xml('<c r="XFD1048576" s="4"/>');
    const bytes = makeTable([['a', far], ['b']], { after: merges('A1:XFD1048576') });
    const { sheets, codes } = await read(bytes);
    expect(codes).toEqual([]);
    expect(sheets[0].rows.map((row) => row.cells.map(say))).toEqual([['text a']]);
  });

  it('reads a long sheet beside a wide one', async () => {
    const long = { name: 'L', rows: [[xml('<c r="A1000000"><v>1</v></c>')]] };
    const wide = { name: 'W', rows: [[xml('<c r="XFD1"><v>1</v></c>')], [xml('<c r="A900000" s="4"/>')]] };
    const { sheets } = await read(makeWorkbook(long, wide));
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 1]);
  });

  it.each([
    ['places no sheet has', 'sheet/damaged', { rows: [[xml('<c r="XFE1"><v>1</v></c>')]] }],
    ['rows no sheet has', 'sheet/damaged', { rows: [[xml('<c r="A1048577"><v>1</v></c>')]] }],
    ['merges that overlap', 'sheet/damaged', { rows: [['a', 'b']], after: merges('A1:B9', 'A1:B9') }],
    ['merges of no cells', 'sheet/damaged', { rows: [['a', 'b']], after: merges('A1:?') }],
    [
      'columns without end',
      'sheet/damaged',
      { rows: [['a']], before: `<cols>${'<col min="1" max="16384"/>'.repeat(3000)}</cols>` },
    ],
    ['too many cells', 'sheet/too-many', { rows: [['a']], after: '', before: '', wide: 2_000_001 }],
  ] as [string, string, Partial<MadeSheet> & { wide?: number }][])('refuses %s', async (_, code, made) => {
    const { wide = 0, ...sheet } = made;
    const files = parts([{ name: 'S', rows: [], ...sheet }]);
    if (wide > 0)
      files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml'].replace(
        '</sheetData>',
        `${`<row>${'<c/>'.repeat(1000)}</row>`.repeat(wide / 1000)}<row><c/></row></sheetData>`,
      );
    expect((await read(pack(files))).codes).toEqual([code]);
  });

  it('takes no hostile text apart for long', async () => {
    const hostile = [
      '<a'.repeat(500_000),
      `<${'a'.repeat(1_000_000)}`,
      '<!--'.repeat(500_000),
      `<c r="${"' ".repeat(500_000)}`,
    ];
    for (const text of hostile) {
      const files = parts([{ name: 'S', rows: [['x']] }]);
      files['xl/worksheets/sheet1.xml'] = files['xl/worksheets/sheet1.xml'].replace(
        '<sheetData>',
        `${text}<sheetData>`,
      );
      const before = performance.now();
      await read(pack(files));
      expect(performance.now() - before).toBeLessThan(5000);
    }
  });

  it('counts what unpacks, over all parts, not what the directory says', () => {
    const bytes = Buffer.from(pack({ a: ' '.repeat(600), b: ' '.repeat(600) }));
    // The directory claims a single byte.
    for (const at of positions(bytes, 0x02014b50)) bytes.writeUInt32LE(1, at + 24);
    const read = (limit: number) => ['a', 'b'].map((name) => openZip(bytes, limit)?.read(name)?.length);
    expect(read(1200)).toEqual([600, 600]);
    const zip = openZip(bytes, 1199)!;
    expect([zip.read('a')?.length, zip.read('b')]).toEqual([600, 'bomb']);
    expect(zip.read('c')).toBe(undefined);
  });
});

function positions(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: bytes.length - 3 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  );
}

/** The same archive with packed sizes and places in extra fields of 64 bits, and an end record of 64 bits. */
function withZip64(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const entries = positions(zip, 0x02014b50);
  const start = entries[0];
  const list = entries.map((at) => {
    const name = bytes.readUInt16LE(at + 28);
    const entry = Buffer.from(bytes.subarray(at, at + 46 + name));
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 12);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 42);
    entry.writeUInt16LE(20, 30);
    return Buffer.concat([entry, extra]);
  });
  const directory = Buffer.concat(list);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(entries.length), 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([bytes.subarray(0, start), directory, end64, locator, end]);
}
