/** Codes about the cells of data files, and about what came out of them in scoring. */
import type { Entry } from './entry.ts';

export const CELL_CODES = {
  'data/not-a-number': {
    severity: 'error',
    en: '"{value}" is not a number (column {header}, {why})',
    vi: '"{value}" không phải số (cột {header}, {why})',
    hint: {
      en: 'write digits with one decimal mark; leave the cell empty if nothing is known',
      vi: 'viết chữ số với một dấu thập phân; để trống nếu chưa có số liệu',
    },
  },
  'data/ambiguous-number': {
    severity: 'error',
    en: '"{value}" may mean {one} or {other} (column {header})',
    vi: '"{value}" có thể là {one} hoặc {other} (cột {header})',
    hint: {
      en: 'say which mark is decimal: --decimal . or --decimal ,',
      vi: 'cho biết dấu thập phân: --decimal . hoặc --decimal ,',
    },
  },
  'data/other-mark': {
    severity: 'error',
    en: '"{value}" is not a number where the decimal mark is "{mark}" (column {header})',
    vi: '"{value}" không phải số khi dấu thập phân là "{mark}" (cột {header})',
    hint: {
      en: 'write all numbers of a file alike, or choose the other mark with --decimal',
      vi: 'viết mọi số trong tệp như nhau, hoặc chọn dấu kia bằng --decimal',
    },
  },
  'data/mixed-marks': {
    severity: 'warning',
    strict: true,
    en: 'the file uses both decimal marks: "{one}" and "{other}"',
    vi: 'tệp dùng cả hai dấu thập phân: "{one}" và "{other}"',
    hint: {
      en: 'each was read in the one way it can be; write them alike to be safe',
      vi: 'mỗi số được đọc theo cách duy nhất có thể; nên viết thống nhất',
    },
  },
  'data/percent-here': {
    severity: 'error',
    en: '"{value}" is a percentage, and {header} is not',
    vi: '"{value}" là phần trăm, còn {header} thì không',
    hint: { en: 'write the plain number', vi: 'viết số thường' },
  },
  'data/small-percent': {
    severity: 'warning',
    en: '"{value}" is read as {value} % (column {header} holds percentages; such cells: {count})',
    vi: '"{value}" được hiểu là {value} % (cột {header} ghi phần trăm; số ô như vậy: {count})',
    hint: {
      en: 'if a share was meant, write it as a percentage: 0.85 is 85 or 85%',
      vi: 'nếu ý là tỷ lệ thì ghi thành phần trăm: 0,85 là 85 hoặc 85%',
    },
  },
  'data/not-whole': {
    severity: 'error',
    en: '"{value}" is not a whole number (column {header})',
    vi: '"{value}" không phải số nguyên (cột {header})',
    hint: {
      en: 'counts are whole; a set may allow others with whole: false',
      vi: 'số đếm là số nguyên; bộ có thể cho phép khác bằng whole: false',
    },
  },
  'data/negative': {
    severity: 'error',
    en: '"{value}" is below zero (column {header})',
    vi: '"{value}" nhỏ hơn 0 (cột {header})',
    hint: { en: 'a count or a share cannot be negative', vi: 'số đếm hoặc tỷ lệ không thể âm' },
  },
  'data/unknown-label': {
    severity: 'error',
    en: '"{value}" is not one of the answers to {header}',
    vi: '"{value}" không phải câu trả lời của {header}',
    hint: {
      en: '[[did you mean "{near}"? ]]answers: {known}',
      vi: '[[có phải "{near}"? ]]các câu trả lời: {known}',
    },
  },
  'data/over-one': {
    severity: 'error',
    en: '{unit}: the share of {code} is {number}, more than 1 (100 %)',
    vi: '{unit}: tỷ lệ của {code} là {number}, lớn hơn 1 (100 %)',
    hint: {
      en: 'check the numerator and the denominator; 85 % is written 85% or 0.85',
      vi: 'kiểm tra tử số và mẫu số; 85 % viết là 85% hoặc 0,85',
    },
  },
  'data/out-of-scale': {
    severity: 'error',
    en: '{unit}: {number} in {header} lies outside {low} … {high}',
    vi: '{unit}: {number} ở {header} nằm ngoài {low} … {high}',
    hint: {
      en: 'points go up to the maximum, values over the scale; say which is meant: {code}@points, {code}@percent',
      vi: 'điểm không quá tối đa, giá trị trong thang; ghi rõ dạng: {code}@points, {code}@percent',
    },
  },
  'data/max-beyond': {
    severity: 'error',
    en: '{unit}: the applicable maximum {number} of {code} is not above 0 and at most {full}',
    vi: '{unit}: điểm tối đa áp dụng {number} của {code} phải lớn hơn 0 và không quá {full}',
    hint: {
      en: 'items that do not apply lower the maximum; where nothing applies, write the "not applicable" word',
      vi: 'mục không áp dụng làm giảm điểm tối đa; nếu không mục nào áp dụng thì ghi "không áp dụng"',
    },
  },
  'data/zero-denominator': {
    severity: 'error',
    en: '{unit}: the denominator of {code} is 0 ({a} ÷ 0)',
    vi: '{unit}: mẫu số của {code} bằng 0 ({a} ÷ 0)',
    hint: {
      en: 'leave both inputs empty if nothing was reported, or write the "not applicable" word where the set allows it',
      vi: 'để trống cả hai nếu chưa báo cáo, hoặc ghi "không áp dụng" nếu bộ cho phép',
    },
  },
  'data/lone-numerator': {
    severity: 'error',
    en: '{unit}: {code} has a numerator ({a}) but no denominator',
    vi: '{unit}: {code} có tử số ({a}) nhưng không có mẫu số',
    hint: { en: 'fill in {code}:b', vi: 'điền {code}:b' },
  },
  'data/token-beside-number': {
    severity: 'error',
    en: '{unit}: {code} is said not to apply, and has a number all the same',
    vi: '{unit}: {code} ghi là không áp dụng mà vẫn có số',
    hint: { en: 'remove the number or the word', vi: 'bỏ số hoặc bỏ từ đó' },
  },
  'data/not-applicable-here': {
    severity: 'error',
    en: '{unit}: {code} cannot be "not applicable"',
    vi: '{unit}: {code} không thể "không áp dụng"',
    hint: {
      en: 'it applies to every unit: give a value, or leave the cell empty if nothing was reported',
      vi: 'mục này áp dụng cho mọi đơn vị: ghi giá trị, hoặc để trống nếu chưa báo cáo',
    },
  },
  'data/value-outside': {
    severity: 'error',
    en: '{unit}: {code} has a value but does not apply to block "{block}"',
    vi: '{unit}: {code} có giá trị nhưng không áp dụng cho khối "{block}"',
    hint: {
      en: 'it applies to: {blocks}; clear the cell or correct the block',
      vi: 'áp dụng cho: {blocks}; xóa ô hoặc sửa khối',
    },
  },
  'data/missing-cell': {
    severity: 'error',
    en: '{unit}: {code} has no value, and this set does not allow that',
    vi: '{unit}: {code} không có giá trị, mà bộ này không cho phép thiếu',
    hint: {
      en: 'fill the cell in, or let the set say missing: zero or exclude',
      vi: 'điền ô này, hoặc để bộ ghi missing: zero hay exclude',
    },
  },
  'data/missing-node': {
    severity: 'error',
    en: '{unit}: nothing below {code} has a value',
    vi: '{unit}: không có giá trị nào bên dưới {code}',
    hint: { en: 'fill in at least one of its indicators', vi: 'điền ít nhất một chỉ số của nó' },
  },
  'data/subtotal': {
    severity: 'error',
    en: '{unit}: {header} says {given}, computed is {computed}',
    vi: '{unit}: {header} ghi {given}, tính ra {computed}',
    hint: {
      en: 'rounding explains at most {tolerance}; correct the figure or the columns it is made of[[ ({from})]]',
      vi: 'làm tròn chỉ giải thích được {tolerance}; sửa số này hoặc các cột tạo nên nó[[ ({from})]]',
    },
  },
  'data/result-unused': {
    severity: 'error',
    en: '{unit}: {header} says {given}, but the columns of its parts give it no value',
    vi: '{unit}: {header} ghi {given}, nhưng các cột thành phần không cho giá trị nào',
    hint: {
      en: 'fill in the parts, or clear the figure; a file gives {code} itself or its parts, in every row alike',
      vi: 'điền các phần, hoặc xóa số này; tệp cho {code} hoặc các phần của nó, mọi dòng như nhau',
    },
  },
  'data/result-unchecked': {
    severity: 'warning',
    en: '{unit}: {header} says {given}, which was neither checked nor used: parts of {code} are missing that the set demands',
    vi: '{unit}: {header} ghi {given}, số này không được kiểm tra và không dùng: thiếu các phần của {code} mà bộ bắt buộc',
  },
  'data/true-zero': {
    severity: 'warning',
    en: '{unit}: {code} is 0, which makes the {aggregate} mean of {above} 0',
    vi: '{unit}: {code} bằng 0, làm trung bình {aggregate} của {above} bằng 0',
  },
  'data/constant-used': {
    severity: 'warning',
    en: '{code}[[ ({where})]]: {method} cannot tell the units apart (n = {n}); constant: {constant} answers',
    vi: '{code}[[ ({where})]]: {method} không phân biệt được các đơn vị (n = {n}); dùng constant: {constant}',
  },
  'data/reference-missing': {
    severity: 'error',
    en: '{code}[[ ({where})]]: the reference unit "{unit}" has no value',
    vi: '{code}[[ ({where})]]: đơn vị tham chiếu "{unit}" không có giá trị',
    hint: {
      en: 'add its row, or choose another reference unit in the set',
      vi: 'thêm dòng của đơn vị đó, hoặc chọn đơn vị tham chiếu khác',
    },
  },
  'data/reference-zero': {
    severity: 'error',
    en: '{unit}: {code} cannot be set against a reference, because it would divide by 0',
    vi: '{unit}: {code} không so được với tham chiếu vì phải chia cho 0',
    hint: {
      en: 'check the value, or score the item by another rule',
      vi: 'kiểm tra giá trị, hoặc dùng quy tắc khác',
    },
  },
  'data/best-needs-positive': {
    severity: 'error',
    en: '{unit}: {number} in {code} cannot be set against the best unit',
    vi: '{unit}: {number} ở {code} không so được với đơn vị tốt nhất',
    hint: {
      en: 'values must not be negative, nor 0 where lower is better',
      vi: 'giá trị không được âm, và không bằng 0 khi càng thấp càng tốt',
    },
  },
  'data/beyond-reference': {
    severity: 'error',
    en: '{unit}: {number} in {code} lies beyond the frozen reference {low} … {high}',
    vi: '{unit}: {number} ở {code} vượt mốc cố định {low} … {high}',
    hint: {
      en: 'correct the value, or let the rule clamp it (clamp: true)',
      vi: 'sửa giá trị, hoặc cho quy tắc giới hạn (clamp: true)',
    },
  },
} satisfies Record<string, Entry>;
