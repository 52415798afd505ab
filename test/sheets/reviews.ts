/** The workbooks of the golden cases of `dti review`: sheets of self-assessed and verified points as offices keep them. */
import { type MadeCell, makeTable, merges } from './workbook.ts';

const TITLE: MadeCell[][] = [
  ['BẢNG TỔNG HỢP ĐIỂM TỰ ĐÁNH GIÁ VÀ THẨM ĐỊNH NĂM 2025', null, null, null, null, null, null],
  ['Mã', 'Chỉ tiêu', 'Đơn vị', 'Điểm tối đa', 'Điểm', null, 'Ghi chú'],
  [null, null, null, null, 'Tự đánh giá', 'Thẩm định', null],
];

/** Title merged across, a head of two rows, units merged down over their items, 1.10 stored as the number 1.1. */
const MERGED: MadeCell[][] = [
  ...TITLE,
  [1.1, 'Ban chỉ đạo', 'Sở Y tế', 10, 8.5, 7.5, 'Thiếu minh chứng'],
  [1.2, 'Tập huấn', null, 20, 15, '13,5', null],
  [1.1, 'Hội nghị', null, 10, 4, 4, null],
  [2.1, 'Mạng nội bộ', null, 10, 'KAD', 'KAD', null],
  [2.2, 'Máy tính', null, 10, 5, null, null],
  [1.1, 'Ban chỉ đạo', 'Sở Nội vụ', 10, 9, 9, null],
  [1.2, 'Tập huấn', null, 20, 16, 17, null],
  ['1.10', 'Hội nghị', null, 10, 6, 5, null],
  [2.1, 'Mạng nội bộ', null, 10, 3, 3, null],
  [2.2, 'Máy tính', null, 10, 7, 7, null],
];

/** Out of order, so that nothing tells 1.1 from 1.10. */
const NUMBERS: MadeCell[][] = [
  ...TITLE,
  [1.2, 'Tập huấn', 'Sở Y tế', 20, 15, 13, null],
  [1.1, 'Ban chỉ đạo', null, 10, 8, 7, null],
  [2.1, 'Mạng nội bộ', null, 10, 1, 1, null],
  [1.1, 'Hội nghị', null, 10, 4, 4, null],
];

const HEAD_MERGES = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3'];

export const REVIEWS: Record<string, Uint8Array> = {
  'review/sheet-workbook/sheet.xlsx': makeTable(MERGED, {
    name: 'Điểm',
    after: merges(...HEAD_MERGES, 'C4:C8', 'C9:C13'),
  }),
  'review/sheet-number-code/sheet.xlsx': makeTable(NUMBERS, {
    name: 'Điểm',
    after: merges(...HEAD_MERGES, 'C4:C7'),
  }),
};
