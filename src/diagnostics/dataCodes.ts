/** Codes about the columns of data files, and about the units their rows name. */
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
      en: 'the first line that is not empty heads the columns; call one "unit" (or "đơn vị")',
      vi: 'dòng đầu tiên không trống ghi tiêu đề cột; đặt tên một cột là "đơn vị" (hoặc "unit")',
    },
  },
  'data/no-indicator-column': {
    severity: 'error',
    en: 'no column of this file belongs to {set}',
    vi: 'không cột nào của tệp thuộc {set}',
    hint: {
      en: 'the first line that is not empty heads the columns, by codes: {codes}',
      vi: 'dòng đầu tiên không trống ghi tiêu đề cột, bằng mã: {codes}',
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
  'data/code-name-differ': {
    severity: 'error',
    en: '"{unit}" is {listed} in the registry {registry}, but the name beside it, "{name}", is {other}',
    vi: '"{unit}" là {listed} trong danh mục {registry}, nhưng tên ghi bên cạnh, "{name}", là {other}',
    hint: {
      en: 'correct one of the two; head a column of serial numbers "STT", not as the unit',
      vi: 'sửa một trong hai; cột số thứ tự thì đặt tiêu đề "STT", không đặt là đơn vị',
    },
  },
  'data/code-alone': {
    severity: 'warning',
    strict: true,
    en: '"{unit}" is taken for {listed} by its code, but the registry {registry} does not know the name "{name}"',
    vi: '"{unit}" được hiểu là {listed} theo mã, nhưng danh mục {registry} không có tên "{name}"',
    hint: {
      en: 'correct the name, or the code if another unit is meant',
      vi: 'sửa tên, hoặc sửa mã nếu đó là đơn vị khác',
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
} satisfies Record<string, Entry>;
