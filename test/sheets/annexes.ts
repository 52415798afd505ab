/** The workbooks of the import's golden cases: annexes with merged groups, codes that became numbers or dates, and the like. */
import { cell, type MadeCell, makeTable, makeWorkbook, merges } from './workbook.ts';

const HEAD = ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa', 'Cách tính'];

/** Group cells merged down over their items, a title merged across, a head of two rows, and codes stored as numbers. */
const MERGED: MadeCell[][] = [
  ['PHỤ LỤC: BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP XÃ (ví dụ)', null, null, null, null, null],
  ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm', null, 'Cách tính'],
  [null, null, null, 'tối đa', 'tự chấm', null],
  [1.1, 'Trang thông tin\nđiện tử', 'Nhận thức số', 10, null, 'Có: điểm tối đa; Không: 0'],
  [1.2, 'Lớp tập huấn', null, 5, null, 'Mỗi lớp 1 điểm, tối đa 5'],
  ...Array.from({ length: 9 }, (_, i): MadeCell[] => [
    2 + (i + 1) / 10,
    `Mục ${i + 1}`,
    i === 0 ? 'Hoạt động số' : null,
    5,
    null,
    null,
  ]),
  // 2.10, as a spreadsheet stores it.
  [2.1, 'Mục 10', null, 5, null, null],
  ['2.11', 'Mục 11', null, 5, null, null],
  [null, 'Tổng cộng', null, cell.formula('<v>70</v>'), null, null],
];

/** Roman heads in rows merged across, with the points of a group in its own row; group rows with a number. */
const HEADS: MadeCell[][] = [
  ['TT', 'Chỉ số', 'Điểm tối đa', 'Cách xác định và tính điểm'],
  ['I. NHẬN THỨC SỐ', null, null, null],
  [1, 'Họp Ban Chỉ đạo', 20, '4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0'],
  ['II. HOẠT ĐỘNG SỐ', null, null, null],
  [2, 'Dịch vụ công', 30, null],
  ['a', 'Hồ sơ trực tuyến', 20, 'Tỷ lệ × điểm tối đa'],
  ['b', 'Thanh toán', 10, 'Chấm theo báo cáo'],
];

const FAULTS: MadeCell[][] = [
  HEAD,
  [cell.date(45_934), 'Ngày', 'Nhóm A', 10],
  ['1.2', 'Lỗi', null, cell.error('#N/A')],
  ['1.3', 'Công thức', null, cell.formula('')],
  [cell.error('#REF!'), 'Mã lỗi', null, 5],
  ['1.5', 'Đủ', null, 5, cell.error('#NAME?')],
];

/** Points below nothing, points shown as a percentage, and a total shown as one. */
const ODD_POINTS: MadeCell[][] = [
  ['Mã', 'Chỉ tiêu', 'Điểm tối đa'],
  ['1', 'Âm', -5],
  ['2', 'Phần trăm', cell.percent(0.2)],
  ['3', 'Đủ', 10],
  [null, 'Tổng cộng', cell.percent(1)],
];

const OTHER: MadeCell[][] = [
  ['Mã', 'Chỉ tiêu', 'Điểm tối đa'],
  ['1', 'Một', 10],
];
const NOTES: MadeCell[][] = [['Ghi chú của văn phòng']];

export const ANNEXES: Record<string, Uint8Array> = {
  'sets-import/sheet-merged/annex.xlsx': makeTable(MERGED, {
    name: 'Phụ lục',
    after: merges('A1:F1', 'D2:E2', 'A2:A3', 'B2:B3', 'C2:C3', 'F2:F3', 'C4:C5', 'C6:C16'),
  }),
  'sets-import/sheet-heads/annex.xlsx': makeWorkbook(
    { name: 'Bìa', rows: NOTES },
    { name: 'Phụ lục', rows: HEADS, after: merges('A2:D2', 'A4:D4') },
  ),
  'sets-import/sheet-faults/annex.xlsx': makeTable(FAULTS),
  'sets-import/sheet-faults-vi/annex.xlsx': makeTable(FAULTS),
  'sets-import/sheet-odd-points/annex.xlsx': makeTable(ODD_POINTS),
  'sets-import/sheet-which/annex.xlsx': makeWorkbook(
    { name: 'Cấp xã', rows: OTHER },
    { name: 'Cấp huyện', rows: OTHER },
  ),
  'sets-import/sheet-which-vi/annex.xlsx': makeWorkbook(
    { name: 'Cấp xã', rows: OTHER },
    { name: 'Cấp huyện', rows: OTHER },
  ),
  'sets-import/sheet-named/annex.xlsx': makeWorkbook(
    { name: 'Cấp xã', rows: OTHER },
    { name: 'Cấp huyện', rows: OTHER },
  ),
  'sets-import/sheet-damaged/annex.xlsx': makeTable(OTHER).slice(0, 900),
};
