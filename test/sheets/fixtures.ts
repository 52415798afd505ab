/** The workbooks that golden cases read, by their path under test/cases. They are made here, never by hand. */
import { ANNEXES } from './annexes.ts';
import { REVIEWS } from './reviews.ts';
import { cell, type MadeCell, makeTable, makeWorkbook, merges, pack, parts } from './workbook.ts';

const HEAD = ['Đơn vị', '1.1', '1.2:a', '1.2:b', '1.3', '2.1', '2.2', '2.3'];
const SOUND: MadeCell[][] = [
  HEAD,
  ['Sở Nội vụ', 'có', 45, 50, 4, cell.percent(0.8), 20, 'Trực tuyến'],
  ['Sở Tài chính', cell.no, 30, 60, 2, '40%', 10, 'Trực tiếp'],
  ['Sở Y tế', cell.yes, 12, 48, 1, cell.percent(0.2), 4, 'Chưa có kênh'],
];
const NOTES: MadeCell[][] = [['Ghi chú của văn phòng']];

/** Cells that are no values, columns without a head, and rows a filter has hidden. */
const FAULTS = makeTable(
  [
    [...HEAD, null, cell.date(45_934)],
    ['Sở Nội vụ', 'có', cell.error('#REF!'), 50, 4, cell.percent(0.8), 20, 'Trực tuyến', 'đã duyệt'],
    ['Sở Tài chính', 'không', 30, cell.formula(''), 2, '40%', 10, cell.error('#N/A')],
    ['Sở Y tế', cell.formula('<v></v>', 'str'), 12, 48, cell.date(46_023), '12,5%', 4, 'Chưa có kênh'],
    [cell.error('#NAME?'), 'có', 1, 2, 1, 1, 1, 'Trực tuyến'],
  ],
  { hiddenRows: [3, 4], before: '<cols><col min="7" max="7" hidden="1"/></cols>' },
);

const NUMBER_CODES = makeTable([
  ['Đơn vị', 4.1, '4.10', 4.2],
  ['Sở Nội vụ', 1, 2, 3],
]);

/** The container of older office files, with nothing in it but the names that tell what it holds. */
function compound(...names: string[]): Uint8Array {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Buffer.concat([
    Buffer.from(signature),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le')),
  ]);
}

const sound = makeTable(SOUND);

/** Parts that all unpack the same bytes of the file, which is how a small file becomes a large one. */
function bomb(): Uint8Array {
  const count = 20;
  const files = parts(Array.from({ length: count }, (_, i) => ({ name: `S${i}`, rows: [] })));
  const [first, ...others] = Object.keys(files).filter((path) => path.includes('/sheet'));
  const large = files[first].replace('<sheetData>', `<sheetData>${' '.repeat(14_000_000)}`);
  const bytes = Buffer.from(pack({ ...files, [first]: large }));
  const entryOf = (path: string) => bytes.lastIndexOf(path) - 46;
  for (const path of others) {
    // Checksum, both sizes, and where the part begins.
    for (const [from, to] of [
      [16, 28],
      [42, 46],
    ])
      bytes.copy(bytes, entryOf(path) + from, entryOf(first) + from, entryOf(first) + to);
  }
  return bytes;
}

/** A workbook that lists one and the same sheet again and again. */
function manySheets(): Uint8Array {
  const files = parts([{ name: 'S', rows: SOUND }]);
  const list = Array.from({ length: 257 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`);
  return pack({
    ...files,
    'xl/workbook.xml': files['xl/workbook.xml'].replace(/<sheet .*?\/>/, list.join('')),
  });
}

/** Figures of communes: a percentage by its format, a number stored as one, a text. */
const communes = makeTable(
  [
    ['Đơn vị', 'Năm', '1.1', '1.2:a', '1.2:b', '1.3', '2.1', '2.2', '3@points'],
    ['Xã An Phú', 2024, cell.percent(0.625), 3, 7, 1.2, 'Phó chủ tịch', 4, 14.25],
    ['Xã Bình Hòa', 2024, '70%', 6, 8, 0.75, 'Chủ tịch', 9, 18],
  ],
  { name: 'Số liệu' },
);

export const FIXTURES: Record<string, Uint8Array> = {
  ...ANNEXES,
  ...REVIEWS,
  'score/sheet/data.xlsx': sound,
  'explain/sheet/data.xlsx': communes,
  'explain/sheet-vi/data.xlsx': communes,
  'score/sheet-chosen/data.xlsx': makeWorkbook(
    { name: 'Trống', rows: [] },
    { name: 'Nháp', rows: NOTES, state: 'hidden' },
    { name: 'Số liệu', rows: SOUND },
    { name: 'Ghi chú', rows: NOTES },
  ),
  'validate/sheet-faults/data.xlsx': FAULTS,
  'validate/sheet-faults-vi/data.xlsx': FAULTS,
  'validate/sheet-number-code/data.xlsx': NUMBER_CODES,
  'validate/sheet-number-code-vi/data.xlsx': NUMBER_CODES,
  'validate/sheet-merged/data.xlsx': makeTable(
    [
      [...HEAD, 'Ghi chú', 'Người lập'],
      ['Sở Nội vụ', 'có', 45, 50, 4, '80%', 20, 'Trực tuyến', 'chung'],
      ['Sở Tài chính', 'không', 30, 60, 2, '40%', null, 'Trực tiếp'],
      ['Sở Y tế', 'có', 12, null, 1, '20%', 4, 'Chưa có kênh'],
    ],
    { after: merges('G2:G3', 'C4:D4', 'I2:I4', 'J2:J4', 'L1:L9') },
  ),
  'validate/sheet-merged-head/data.xlsx': makeTable(
    [
      ['Đơn vị', '1@points', null, '2@points'],
      ['Sở Nội vụ', 20, 1, 25],
    ],
    { after: merges('B1:C1') },
  ),
  'validate/sheet-password/data.xlsx': compound('EncryptionInfo', 'EncryptedPackage'),
  'validate/sheet-password-vi/data.xlsx': compound('EncryptionInfo', 'EncryptedPackage'),
  'validate/sheet-old-format/data.xls': compound('Root Entry', 'Workbook'),
  'validate/sheet-damaged/data.xlsx': sound.slice(0, sound.length - 700),
  'validate/sheet-not-a-workbook/data.xlsx': pack({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
  }),
  'validate/sheet-too-large/data.xlsx': sound,
  'validate/sheet-unpacks-too-large/data.xlsx': bomb(),
  'validate/sheet-too-many/data.xlsx': manySheets(),
  'validate/sheet-too-wide/data.xlsx': makeTable([...SOUND, [{ xml: '<c r="XFD1048576"><v>1</v></c>' }]]),
  'validate/sheet-unknown/data.xlsx': makeWorkbook(
    { name: 'Số liệu', rows: SOUND },
    { name: 'Q1', rows: NOTES },
  ),
  'validate/sheet-only-hidden/data.xlsx': makeWorkbook(
    { name: 'Trang1', rows: [] },
    { name: 'Số liệu', rows: SOUND, state: 'veryHidden' },
  ),
  'validate/sheet-empty/data.xlsx': makeWorkbook({ name: 'Trang1', rows: [] }),
  'validate/sheet-title-rows/data.xlsx': makeTable([['BẢNG TỔNG HỢP KẾT QUẢ NĂM 2023'], [], ...SOUND], {
    after: merges('A1:H1'),
  }),
  'validate/sheet-data-problems/data.xlsx': makeTable(
    [
      HEAD,
      ['Sở Nội vụ', 'có', 45, 50, 4, 0.8, 20, 'Trực tuyến'],
      [],
      [' sở nội  vụ', 'có', 45.5, 50, '1.464', '80', 20, 'Trực tuyến'],
      [null, 'có', 45, 50, 4, 0.8, 20, 'Trực tuyến'],
      ['Sở Y tế', 'chắc có', 45, null, 1.464, cell.percent(1.3), -1, cell.percent(0.5)],
    ],
    { name: 'Số liệu' },
  ),
  'validate/sheet-long/data.xlsx': makeTable([
    ['Đơn vị', 'Chỉ số', 'Giá trị'],
    ['Sở Nội vụ', '4.1', 1],
    ['Sở Nội vụ', '4.10', cell.error('#DIV/0!')],
    ['Sở Nội vụ', 4.2, cell.date(45_000)],
    ['Sở Y tế', 4.1, 2],
    ['Sở Y tế', '4.10', cell.formula('<v>3</v>')],
    ['Sở Y tế', '4.2', cell.formula('')],
  ]),
};
