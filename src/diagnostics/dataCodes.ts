/** Codes about data files: columns, units, cells, and what came out in scoring. */
import type { Entry } from './entry.ts';

export const DATA_CODES = {
  'data/near-column': {
    severity: 'error',
    en: 'the column "{header}" is not headed by a code of this set, but looks like one',
    vi: 'cột "{header}" không mang mã nào của bộ này, nhưng trông giống mã',
    hint: {
      en: '[[did you mean {near}? ]]rename the column, or remove it',
      vi: '[[có phải {near}? ]]đổi tên cột, hoặc bỏ cột',
    },
  },
  'data/unknown-columns': {
    severity: 'warning',
    strict: true,
    en: 'columns that are not read ({count}): {headers}',
    vi: 'các cột không được đọc ({count}): {headers}',
    hint: {
      en: 'correct the headers if they were meant to be indicators',
      vi: 'sửa tiêu đề nếu đó là cột chỉ số',
    },
  },
  'data/duplicate-column': {
    severity: 'error',
    en: 'the column "{header}" says the same as the column "{other}"',
    vi: 'cột "{header}" trùng với cột "{other}"',
    hint: {
      en: 'keep one of them; a spreadsheet may also have turned 4.10 into 4.1',
      vi: 'giữ lại một cột; cũng có thể bảng tính đã đổi 4.10 thành 4.1',
    },
  },
  'data/absent-columns': {
    severity: 'error',
    en: 'columns missing ({count}): {codes}',
    vi: 'thiếu các cột ({count}): {codes}',
    hint: {
      en: 'add them; or --allow-absent treats them as missing values[[ ({points} points)]]',
      vi: 'thêm các cột này; hoặc --allow-absent coi như thiếu số liệu[[ ({points} điểm)]]',
    },
  },
  'data/absent-allowed': {
    severity: 'warning',
    en: 'columns missing and treated as missing values ({count}): {codes}[[, {points} points]]',
    vi: 'thiếu các cột, coi như thiếu số liệu ({count}): {codes}[[, {points} điểm]]',
  },
  'data/no-unit-column': {
    severity: 'error',
    en: 'no column says which unit a row belongs to',
    vi: 'không có cột nào cho biết dòng thuộc đơn vị nào',
    hint: {
      en: 'the first line of the file heads the columns; call one "unit" (or "đơn vị")',
      vi: 'dòng đầu của tệp ghi tiêu đề cột; đặt tên một cột là "đơn vị" (hoặc "unit")',
    },
  },
  'data/no-indicator-column': {
    severity: 'error',
    en: 'no column of this file belongs to {set}',
    vi: 'không cột nào của tệp thuộc {set}',
    hint: {
      en: 'the first line of the file heads the columns, by codes: {codes}',
      vi: 'dòng đầu của tệp ghi tiêu đề cột, bằng mã: {codes}',
    },
  },
  'data/two-forms': {
    severity: 'error',
    en: '{code} stands in two forms: "{first}" and "{second}"',
    vi: '{code} có ở hai dạng: "{first}" và "{second}"',
    hint: { en: 'keep the one that is to be used', vi: 'giữ lại dạng cần dùng' },
  },
  'data/node-and-part': {
    severity: 'error',
    en: '{code} stands beside some of its parts: here {has}; not here {lacks}',
    vi: '{code} đứng cạnh một số phần của nó: có {has}; không có {lacks}',
    hint: {
      en: 'give all parts (then {code} is checked against them), or {code} alone',
      vi: 'cho đủ các phần ({code} sẽ được đối chiếu), hoặc chỉ {code}',
    },
  },
  'data/no-such-input': {
    severity: 'error',
    en: '"{header}" names an input that {code} does not have',
    vi: '"{header}" nêu một đầu vào mà {code} không có',
    hint: { en: '[[inputs of {code}: {expected}]]', vi: '[[đầu vào của {code}: {expected}]]' },
  },
  'data/input-absent': {
    severity: 'error',
    en: '{code} is a quotient, and the column {absent} is missing',
    vi: '{code} là thương số, mà thiếu cột {absent}',
    hint: {
      en: 'give both inputs, or the finished share as {code}@percent',
      vi: 'cho cả hai đầu vào, hoặc kết quả sẵn dạng {code}@percent',
    },
  },
  'data/inputs-expected': {
    severity: 'error',
    en: '{code} is computed from two inputs; "{value}" cannot stand in its own column',
    vi: '{code} được tính từ hai đầu vào; "{value}" không đặt ở cột của nó được',
    hint: {
      en: 'use the columns {code}:a and {code}:b, or {code}@percent for a finished share',
      vi: 'dùng cột {code}:a và {code}:b, hoặc {code}@percent cho kết quả sẵn',
    },
  },
  'data/points-in-weighted': {
    severity: 'error',
    en: '"{header}" gives points, and this set has none',
    vi: '"{header}" ghi điểm, mà bộ này không có điểm',
    hint: { en: 'give {code}@value', vi: 'dùng {code}@value' },
  },
  'data/no-rows': {
    severity: 'error',
    en: 'the file has a header but no unit[[ of the year {year}]]',
    vi: 'tệp có tiêu đề nhưng không có đơn vị nào[[ của năm {year}]]',
    hint: { en: 'add a row for each unit', vi: 'thêm mỗi đơn vị một dòng' },
  },
  'data/no-unit': {
    severity: 'error',
    en: 'this row names no unit',
    vi: 'dòng này không ghi đơn vị',
    hint: { en: 'write the unit, or delete the row', vi: 'ghi đơn vị, hoặc xóa dòng' },
  },
  'data/duplicate-unit': {
    severity: 'error',
    en: '{unit} stands twice[[ in {year}]]: also on line {line}, as "{other}"',
    vi: '{unit} xuất hiện hai lần[[ trong năm {year}]]: cũng ở dòng {line}, là "{other}"',
    hint: {
      en: 'keep one row a unit; blanks, case, Unicode form and the place of tone marks make no difference',
      vi: 'mỗi đơn vị một dòng; dấu cách, hoa thường, dạng Unicode và vị trí dấu thanh không phân biệt',
    },
  },
  'data/unknown-unit': {
    severity: 'warning',
    strict: true,
    en: '{unit} is not in the registry {registry}',
    vi: '{unit} không có trong danh mục {registry}',
    hint: {
      en: '[[nearest: {near}; ]]correct the name if it is a known unit',
      vi: '[[gần nhất: {near}; ]]sửa tên nếu đó là đơn vị đã có',
    },
  },
  'data/absent-units': {
    severity: 'warning',
    en: '{count} of {of} units of {registry} are not in this file: {units}',
    vi: '{count} trên {of} đơn vị của {registry} không có trong tệp: {units}',
    hint: { en: 'ranks count only the units that are here', vi: 'xếp hạng chỉ tính các đơn vị có mặt' },
  },
  'data/total-row': {
    severity: 'error',
    en: '"{unit}" looks like a row of totals, which would be ranked as a unit',
    vi: '"{unit}" có vẻ là dòng tổng, nếu để lại sẽ bị xếp hạng như một đơn vị',
    hint: { en: 'delete the row', vi: 'xóa dòng này' },
  },
  'data/bad-year': {
    severity: 'error',
    en: '"{value}" is no year',
    vi: '"{value}" không phải năm',
    hint: { en: 'write four digits: 2022', vi: 'viết bốn chữ số: 2022' },
  },
  'data/year-outside': {
    severity: 'warning',
    strict: true,
    en: 'this set is for {years}, the file says {year}',
    vi: 'bộ này cho {years}, tệp ghi {year}',
    hint: {
      en: 'the year is the one measured, not the one announced',
      vi: 'năm là năm đo lường, không phải năm công bố',
    },
  },
  'data/no-block': {
    severity: 'error',
    en: 'this unit has no block (column "{column}")',
    vi: 'đơn vị này không có khối (cột "{column}")',
    hint: {
      en: 'units of this set are ranked inside their block; fill the column in',
      vi: 'bộ này xếp hạng theo khối; hãy điền cột này',
    },
  },
  'data/block-unused': {
    severity: 'warning',
    strict: true,
    en: 'no unit of this file is in the block "{block}", to which some indicators apply',
    vi: 'không đơn vị nào trong tệp thuộc khối "{block}", là khối mà một số chỉ số áp dụng',
    hint: { en: 'blocks of this file: {known}', vi: 'các khối trong tệp: {known}' },
  },
  'data/block-differs': {
    severity: 'warning',
    en: 'the file puts this unit into "{value}", the registry into "{listed}"',
    vi: 'tệp xếp đơn vị này vào "{value}", danh mục xếp vào "{listed}"',
    hint: { en: 'the file is followed', vi: 'theo tệp' },
  },
  'data/no-indicator': {
    severity: 'error',
    en: 'this row names no indicator',
    vi: 'dòng này không ghi chỉ số',
    hint: {
      en: 'a long file has unit, indicator and value in every row',
      vi: 'tệp dạng dài có đơn vị, chỉ số và giá trị ở mỗi dòng',
    },
  },
  'data/identity-differs': {
    severity: 'error',
    en: '{unit} has "{value}" under {header} here, and "{other}" on line {line}',
    vi: '{unit} có "{value}" ở cột {header} tại đây, nhưng có "{other}" ở dòng {line}',
    hint: { en: 'write the same in every row of a unit', vi: 'ghi giống nhau ở mọi dòng của một đơn vị' },
  },
  'data/duplicate-cell': {
    severity: 'error',
    en: '{unit} has {indicator} twice: also on line {line}',
    vi: '{unit} có {indicator} hai lần: cũng ở dòng {line}',
    hint: { en: 'keep one of the rows', vi: 'giữ một dòng' },
  },
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
