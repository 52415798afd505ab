/** Codes about crosswalks from old units to new ones, and about merging the data of the old. */
import type { Entry } from './entry.ts';

export const CROSSWALK_CODES = {
  'usage/unknown-crosswalk': {
    severity: 'error',
    usage: true,
    en: 'no crosswalk is called "{crosswalk}"',
    vi: 'không có bảng chuyển đổi đơn vị nào tên "{crosswalk}"',
    hint: {
      en: '[[did you mean {near}? ]]known: {known}; or give the path of a YAML or CSV file',
      vi: '[[có phải {near}? ]]các bảng đã có: {known}; hoặc ghi đường dẫn tệp YAML hay CSV',
    },
  },
  'usage/weights-needed': {
    severity: 'error',
    usage: true,
    en: 'a weighted mean needs a column of weights',
    vi: 'trung bình có trọng số cần một cột trọng số',
    hint: {
      en: 'name a column of the data that holds one number a unit: --weights "population"',
      vi: 'ghi tên một cột của tệp số liệu, mỗi đơn vị một số: --weights "dân số"',
    },
  },
  'usage/weights-unused': {
    severity: 'error',
    usage: true,
    en: '--weights "{column}" has no effect: the method is {method}',
    vi: '--weights "{column}" không có tác dụng: cách gộp là {method}',
    hint: {
      en: 'add --method weighted-mean[[, or {besides}]], or leave --weights out',
      vi: 'thêm --method weighted-mean[[ hoặc {besides}]], hoặc bỏ --weights',
    },
  },
  'usage/unknown-weights': {
    severity: 'error',
    usage: true,
    en: 'this file has no column "{column}" with one number a unit',
    vi: 'tệp này không có cột "{column}" ghi mỗi đơn vị một số',
    hint: {
      en: '[[did you mean {near}? ]]columns: {known}',
      vi: '[[có phải {near}? ]]các cột: {known}',
    },
  },
  'usage/merge-output': {
    severity: 'error',
    usage: true,
    en: 'the merged data are written as CSV, and "{file}" does not end in .csv',
    vi: 'số liệu đã gộp được ghi dạng CSV, còn "{file}" không kết thúc bằng .csv',
    hint: {
      en: 'name a .csv file; --format chooses how the report on standard output looks',
      vi: 'đặt tên tệp .csv; --format chọn dạng của báo cáo in ra màn hình',
    },
  },
  'usage/merge-onto-input': {
    severity: 'error',
    usage: true,
    en: '"{file}" is read by this very call and would be lost',
    vi: '"{file}" đang được đọc trong chính lần chạy này và sẽ bị mất',
    hint: { en: 'name another file', vi: 'đặt tên tệp khác' },
  },
  'crosswalk/no-columns': {
    severity: 'error',
    en: 'a crosswalk as CSV needs the columns old and new; "{missing}" is not there',
    vi: 'bảng chuyển đổi dạng CSV cần cột old (cũ) và new (mới); thiếu "{missing}"',
    hint: {
      en: 'head the columns old,new and, where units are split, part',
      vi: 'đặt tiêu đề cột là old,new (hoặc cũ,mới) và thêm part (phần) khi có đơn vị bị chia',
    },
  },
  'crosswalk/no-name': {
    severity: 'error',
    en: 'this row of the crosswalk names no {which} unit',
    vi: 'dòng này của bảng chuyển đổi không ghi đơn vị {which}',
    hint: {
      en: 'every row says which old unit goes to which new one',
      vi: 'mỗi dòng ghi đơn vị cũ nào về đơn vị mới nào',
    },
  },
  'crosswalk/no-rows': {
    severity: 'error',
    en: 'this crosswalk has no rows',
    vi: 'bảng chuyển đổi này không có dòng nào',
    hint: { en: 'write one row for each old unit', vi: 'ghi mỗi đơn vị cũ một dòng' },
  },
  'crosswalk/bad-part': {
    severity: 'error',
    en: 'the part of {old} that goes to {new} is "{value}", not a number above 0 and up to 1',
    vi: 'phần của {old} về {new} là "{value}", không phải số lớn hơn 0 và không quá 1',
    hint: { en: 'write 0.4 or 40%', vi: 'ghi 0.4 hoặc 40%' },
  },
  'crosswalk/unknown-old': {
    severity: 'error',
    en: '"{unit}" is no unit of {registry}, from which this crosswalk leads',
    vi: '"{unit}" không phải đơn vị của {registry}, danh mục các đơn vị cũ',
    hint: {
      en: '[[nearest: {near}; ]]correct the name, or name another from-registry',
      vi: '[[gần nhất: {near}; ]]sửa tên, hoặc ghi from-registry khác',
    },
  },
  'crosswalk/unknown-new': {
    severity: 'error',
    en: '"{unit}" is no unit of {registry}, to which this crosswalk leads',
    vi: '"{unit}" không phải đơn vị của {registry}, danh mục các đơn vị mới',
    hint: {
      en: '[[nearest: {near}; ]]correct the name, or name another to-registry',
      vi: '[[gần nhất: {near}; ]]sửa tên, hoặc ghi to-registry khác',
    },
  },
  'crosswalk/lost': {
    severity: 'error',
    en: 'units of {registry} that this crosswalk loses ({count}): {units}',
    vi: 'các đơn vị của {registry} bị bảng chuyển đổi này bỏ sót ({count}): {units}',
    hint: {
      en: 'every old unit needs a row, also one that stays as it is',
      vi: 'mỗi đơn vị cũ cần một dòng, kể cả đơn vị giữ nguyên',
    },
  },
  'crosswalk/lost-row': {
    severity: 'error',
    en: '{unit} is in the data but goes nowhere in the crosswalk {crosswalk}',
    vi: '{unit} có trong số liệu nhưng không có trong bảng chuyển đổi {crosswalk}',
    hint: {
      en: '[[nearest: {near}; ]]correct the name, or add a row to the crosswalk',
      vi: '[[gần nhất: {near}; ]]sửa tên, hoặc thêm một dòng vào bảng chuyển đổi',
    },
  },
  'crosswalk/doubled': {
    severity: 'error',
    en: '{old} goes to several units ({news}), and it is not said which part of it goes where',
    vi: '{old} về nhiều đơn vị ({news}) mà không ghi phần nào về đâu',
    hint: {
      en: 'where a unit is split, every row of it states its part, and the parts add up to 1; otherwise remove one row',
      vi: 'khi một đơn vị bị chia, mỗi dòng của nó ghi phần (part) và tổng các phần bằng 1; nếu không, bỏ bớt một dòng',
    },
  },
  'crosswalk/merged-twice': {
    severity: 'error',
    en: '{old} is merged into {new} twice (also on line {line})',
    vi: '{old} được gộp vào {new} hai lần (lần kia ở dòng {line})',
    hint: {
      en: 'remove one of the two rows; two spellings of one name count as one unit',
      vi: 'bỏ một trong hai dòng; hai cách viết của một tên là một đơn vị',
    },
  },
  'crosswalk/parts-sum': {
    severity: 'error',
    en: 'the parts of {old} add up to {sum}, not to 1: {parts}',
    vi: 'tổng các phần của {old} là {sum}, không phải 1: {parts}',
    hint: {
      en: 'the whole of an old unit goes somewhere: correct the parts',
      vi: 'toàn bộ đơn vị cũ phải được chuyển đi: sửa lại các phần',
    },
  },
  'crosswalk/nobody': {
    severity: 'warning',
    en: 'units of {registry} that no old unit goes to ({count}): {units}',
    vi: 'các đơn vị của {registry} không có đơn vị cũ nào chuyển về ({count}): {units}',
    hint: {
      en: 'they have no merged value; a new unit that was made of nothing old is right to be here',
      vi: 'các đơn vị này không có giá trị gộp; chỉ đúng khi đơn vị mới không gồm đơn vị cũ nào',
    },
  },
  'merge/incomplete': {
    severity: 'warning',
    en: '{unit}[[ {year}]] gets no score, because something of it is missing: {lacks}',
    vi: '{unit}[[ {year}]] không có điểm vì thiếu số liệu: {lacks}',
    hint: {
      en: 'add what is missing, or take the mean over the parts that are there: --incomplete mean',
      vi: 'bổ sung phần thiếu, hoặc tính trên các phần có số liệu: --incomplete mean',
    },
  },
  'merge/incomplete-used': {
    severity: 'warning',
    en: '{unit}[[ {year}]] is merged from what is there; missing: {lacks}',
    vi: '{unit}[[ {year}]] được gộp từ phần có số liệu; thiếu: {lacks}',
    hint: {
      en: 'without --incomplete mean it would have no score',
      vi: 'nếu không có --incomplete mean thì đơn vị này không có điểm',
    },
  },
  'merge/none-complete': {
    severity: 'error',
    en: 'no new unit of {crosswalk} has all its parts in this file',
    vi: 'không đơn vị mới nào của {crosswalk} có đủ các phần trong tệp này',
    hint: {
      en: 'the file must hold the old units; one that holds the new ones already needs no merging',
      vi: 'tệp phải có các đơn vị cũ; tệp đã theo đơn vị mới thì không cần gộp',
    },
  },
  'merge/already': {
    severity: 'error',
    en: 'this file holds the new units already: its rows are exactly the {count} units of {registry}[[, in {year}]]',
    vi: 'tệp này đã theo đơn vị mới: các dòng đúng là {count} đơn vị của {registry}[[, năm {year}]]',
    hint: {
      en: 'score it as it is: dti score; or give the old units, or only their years: --year',
      vi: 'chấm điểm thẳng bằng dti score; hoặc dùng tệp theo đơn vị cũ, hoặc chỉ chọn năm của chúng: --year',
    },
  },
  'merge/bad-weight': {
    severity: 'error',
    en: 'the weight of {unit} is "{value}", not a number above 0',
    vi: 'trọng số của {unit} là "{value}", không phải số lớn hơn 0',
    hint: {
      en: 'every unit needs a weight; where "1.234" may be read in two ways, --decimal says which',
      vi: 'mỗi đơn vị cần một trọng số; nếu "1.234" có hai cách đọc, dùng --decimal',
    },
  },
  'merge/blocks-differ': {
    severity: 'error',
    en: '{unit} is made of units of several blocks: {blocks}',
    vi: '{unit} gồm các đơn vị thuộc nhiều khối: {blocks}',
    hint: {
      en: 'name a to-registry that says which block it belongs to',
      vi: 'dùng to-registry có ghi khối của đơn vị này',
    },
  },
  'merge/not-at-mains': {
    severity: 'warning',
    en: 'this file says nothing of the mains, so what is merged is {codes}',
    vi: 'tệp này không có chỉ số chính, nên phần được gộp là {codes}',
    hint: {
      en: 'with the mains, the index would be computed from the merged mains',
      vi: 'nếu có chỉ số chính, chỉ số tổng hợp được tính từ các chỉ số chính đã gộp',
    },
  },
} satisfies Record<string, Entry>;
