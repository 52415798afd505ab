/** Codes about annexes that are imported: what cannot be read with certainty in an office's table. */
import type { Entry } from './entry.ts';

export const ANNEX_CODES = {
  'usage/yaml-ending': {
    severity: 'error',
    usage: true,
    en: 'a set is a YAML file, and "{file}" does not end like one',
    vi: 'bộ chỉ số là tệp YAML, còn "{file}" không có đuôi như vậy',
    hint: { en: 'end its name in .yaml', vi: 'đặt tên tệp kết thúc bằng .yaml' },
  },
  'annex/no-header': {
    severity: 'error',
    en: 'no row of the first {rows} heads the columns of an annex',
    vi: 'không dòng nào trong {rows} dòng đầu là tiêu đề cột của phụ lục',
    hint: {
      en: '[[found only {found}; ]]one row must head the names (Chỉ tiêu, Chỉ số, Nội dung …) and the points (Điểm tối đa …); for other words: --column name="…" --column points="…"',
      vi: '[[chỉ thấy {found}; ]]phải có một dòng ghi tiêu đề tên (Chỉ tiêu, Chỉ số, Nội dung …) và điểm (Điểm tối đa …); nếu dùng chữ khác: --column name="…" --column points="…"',
    },
  },
  'annex/no-such-column': {
    severity: 'error',
    usage: true,
    en: 'no column of this table is headed "{header}"',
    vi: 'bảng này không có cột nào tên "{header}"',
    hint: {
      en: '[[did you mean {near}? ]]write the header as it stands in the table',
      vi: '[[có phải {near}? ]]ghi tiêu đề đúng như trong bảng',
    },
  },
  'annex/two-columns': {
    severity: 'error',
    en: 'two columns look like {role}: "{one}" and "{other}"',
    vi: 'có hai cột đều giống {role}: "{one}" và "{other}"',
    hint: {
      en: 'say which one is meant: --column {key}="{one}"',
      vi: 'cho biết cột nào: --column {key}="{one}"',
    },
  },
  'annex/which-sheet': {
    severity: 'error',
    usage: true,
    en: 'several sheets of this workbook look like annexes: {sheets}',
    vi: 'có nhiều trang tính giống phụ lục: {sheets}',
    hint: { en: 'choose one with --sheet NAME', vi: 'chọn một bằng --sheet TÊN' },
  },
  'annex/no-rows': {
    severity: 'error',
    en: 'no row below the header has a code and points',
    vi: 'không dòng nào dưới tiêu đề có mã và điểm',
    hint: {
      en: 'items need a code (1.1) and points',
      vi: 'mỗi chỉ tiêu cần mã (1.1) và điểm',
    },
  },
  'annex/date-code': {
    severity: 'error',
    en: 'a date ({value}) stands where a code is expected',
    vi: 'có ngày tháng ({value}) ở chỗ của mã',
    hint: {
      en: 'the spreadsheet took the code for a date: format the column as text and type the code again',
      vi: 'bảng tính đã đổi mã thành ngày: định dạng cột là văn bản (Text) rồi gõ lại mã',
    },
  },
  'annex/number-code': {
    severity: 'error',
    en: 'the code {value} was stored as a number: it may be {one} or {other}, and the order of the rows does not tell',
    vi: 'mã {value} bị lưu thành số: có thể là {one} hoặc {other}, thứ tự các dòng không cho biết',
    hint: {
      en: 'format the column as text and type the code again',
      vi: 'định dạng cột là văn bản (Text) rồi gõ lại mã',
    },
  },
  'annex/bad-code': {
    severity: 'error',
    en: '"{value}" cannot be read as a code',
    vi: '"{value}" không đọc được là mã',
    hint: {
      en: 'codes look like A, I, 1, 1.1, 4.22.11 or a) below a numbered item; if this row is no item, empty its code',
      vi: 'mã có dạng A, I, 1, 1.1, 4.22.11 hoặc a) dưới một mục có số; nếu dòng này không phải chỉ tiêu, hãy để trống mã',
    },
  },
  'annex/no-code': {
    severity: 'error',
    en: '"{name}" has points but no code',
    vi: '"{name}" có điểm nhưng không có mã',
    hint: {
      en: 'give the row a code, or empty its points if it is a heading or a subtotal',
      vi: 'ghi mã cho dòng này, hoặc để trống điểm nếu là tiêu đề hay dòng cộng',
    },
  },
  'annex/duplicate-code': {
    severity: 'error',
    en: 'the code {code} stands a second time; first on row {line}',
    vi: 'mã {code} xuất hiện lần thứ hai; lần đầu ở dòng {line}',
    hint: {
      en: 'a spreadsheet turns {longer} into {code}: check both rows, and keep codes as text',
      vi: 'bảng tính có thể đã đổi {longer} thành {code}: kiểm tra cả hai dòng, và giữ mã ở dạng văn bản',
    },
  },
  'annex/index-code': {
    severity: 'error',
    en: 'an item has the code {code}, which the index would have too',
    vi: 'có chỉ tiêu mang mã {code}, trùng với mã của chỉ số tổng',
    hint: { en: 'give the index another code: --index CODE', vi: 'đặt mã khác cho chỉ số: --index MÃ' },
  },
  'annex/group-split': {
    severity: 'error',
    en: '{code} stands in the group "{group}", but items of {number} stand in "{other}" (row {line})',
    vi: '{code} thuộc nhóm "{group}", nhưng các mục của {number} thuộc nhóm "{other}" (dòng {line})',
    hint: {
      en: 'spell the group alike on both rows, or correct the code',
      vi: 'ghi tên nhóm giống nhau ở hai dòng, hoặc sửa mã',
    },
  },
  'annex/nothing-scored': {
    severity: 'error',
    en: 'no item of this annex has points',
    vi: 'không chỉ tiêu nào của phụ lục này có điểm',
    hint: {
      en: 'is this the column of the points? --column points="…" names another',
      vi: 'đây có phải cột điểm không? dùng --column points="…" để chỉ cột khác',
    },
  },
  'annex/no-points': {
    severity: 'error',
    en: '{code} {name} has no points',
    vi: '{code} {name} không có điểm',
    hint: {
      en: 'every item states its points; 0 or – for one that is not scored',
      vi: 'mỗi chỉ tiêu phải có điểm; ghi 0 hoặc – nếu không tính điểm',
    },
  },
  'annex/bad-points': {
    severity: 'error',
    en: '"{value}" cannot be read as the points of {code}',
    vi: '"{value}" không đọc được là điểm của {code}',
    hint: {
      en: 'write one number, such as 20 or 7,5; a whole number of four digits without a mark',
      vi: 'ghi một con số, như 20 hoặc 7,5; số nguyên bốn chữ số thì không dùng dấu',
    },
  },
  'annex/points-sum': {
    severity: 'error',
    en: '{code} states {points} points, its items add up to {sum}',
    vi: '{code} ghi {points} điểm, các mục cộng lại {sum}',
    hint: {
      en: 'correct one of them: {parts}',
      vi: 'sửa lại một trong các số: {parts}',
    },
  },
  'annex/total': {
    severity: 'error',
    en: 'the total says {points} points, the items add up to {sum}',
    vi: 'dòng tổng ghi {points} điểm, các mục cộng lại {sum}',
    hint: { en: 'correct one of them: {parts}', vi: 'sửa lại một trong các số: {parts}' },
  },
} satisfies Record<string, Entry>;
