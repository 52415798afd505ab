/** Codes about plans held against data: whose targets they are, and what the file has of their measures. */
import type { Entry } from './entry.ts';

export const PLAN_DATA_CODES = {
  'plan/unknown-unit': {
    severity: 'error',
    en: 'no row of the data is of {unit}[[, and {registry} does not know it]]',
    vi: 'số liệu không có dòng nào của {unit}[[, và {registry} không có đơn vị này]]',
    hint: {
      en: '[[nearest: {near}; ]]correct the name, or add the row; leave its cells empty if nothing was reported',
      vi: '[[gần nhất: {near}; ]]sửa tên, hoặc thêm dòng; để trống các ô nếu chưa báo cáo',
    },
  },
  'plan/absent-unit': {
    severity: 'warning',
    strict: true,
    en: '{unit} is in the plan but not in the data: nothing is counted for it',
    vi: '{unit} có trong kế hoạch nhưng không có trong số liệu: không tính gì cho đơn vị này',
    hint: {
      en: 'add its row, with empty cells if nothing was reported',
      vi: 'thêm dòng của đơn vị, để trống các ô nếu chưa báo cáo',
    },
  },
  'plan/ambiguous-unit': {
    severity: 'error',
    en: '"{unit}" may mean {names}',
    vi: '"{unit}" có thể là {names}',
    hint: { en: 'write the name with its diacritics', vi: 'viết tên có dấu' },
  },
  'plan/unknown-group': {
    severity: 'error',
    en: 'no unit of the data is in the {what} "{name}"',
    vi: 'không đơn vị nào của số liệu thuộc {what} "{name}"',
    hint: {
      en: '[[did you mean {near}? ]][[known: {known}; ]]it comes from a column of the data, or from the registry of units (--units)',
      vi: '[[có phải {near}? ]][[đã có: {known}; ]]lấy từ một cột của số liệu, hoặc từ danh mục đơn vị (--units)',
    },
  },
  'plan/other-set': {
    severity: 'warning',
    strict: true,
    en: 'the plan means the codes of {plan}, the data are read by {set}',
    vi: 'kế hoạch dùng mã của {plan}, số liệu đọc theo {set}',
    hint: {
      en: 'codes move from one decision to the next; check what each measure is in {set}',
      vi: 'mã thay đổi giữa các quyết định; kiểm tra từng số đo trong {set}',
    },
  },
  'plan/raw-absent': {
    severity: 'error',
    en: 'the figure of "{measure}" itself is not in the data, only the result "{header}"',
    vi: 'số liệu không có chính "{measure}", chỉ có kết quả "{header}"',
    hint: {
      en: 'measure {measure}@value or another result, or add the column {measure}',
      vi: 'đo {measure}@value hoặc kết quả khác, hoặc thêm cột {measure}',
    },
  },
  'plan/measure-absent': {
    severity: 'error',
    en: 'the data have nothing from which "{measure}" could be known',
    vi: 'số liệu không có gì để biết "{measure}"',
    hint: {
      en: 'add its column; a result given further up does not say what is below it',
      vi: 'thêm cột của nó; kết quả cho ở cấp trên không nói lên cấp dưới',
    },
  },
  'plan/mixed-percent': {
    severity: 'error',
    en: 'the column "{header}" holds percentages and plain numbers; this one is {what}',
    vi: 'cột "{header}" có cả phần trăm và số thường; ô này {what}',
    hint: {
      en: 'write % everywhere or nowhere; or say in the plan what a number without % is: unit: percent or unit: share',
      vi: 'ghi % ở mọi ô hoặc không ô nào; hoặc ghi trong kế hoạch số không có % là gì: unit: percent hoặc unit: share',
    },
  },
  'plan/over-hundred': {
    severity: 'warning',
    strict: true,
    en: '{unit}: "{header}" is {value} %, more than 100 %',
    vi: '{unit}: "{header}" là {value} %, hơn 100 %',
    hint: {
      en: 'check the figure; with unit: share, 61 would be 6100 %',
      vi: 'kiểm tra số này; với unit: share, 61 sẽ là 6100 %',
    },
  },
  'plan/partial': {
    severity: 'warning',
    en: 'values below {measure} are missing and count as the set says; units ({count}): {units}',
    vi: 'bên dưới {measure} còn thiếu giá trị, tính theo quy định của bộ; đơn vị ({count}): {units}',
    hint: {
      en: 'reached and missed rest on what was reported; dti score shows the coverage',
      vi: 'đạt hay chưa đạt chỉ dựa trên số đã báo cáo; dti score cho biết độ phủ',
    },
  },
  'note/plan-editorial': {
    severity: 'note',
    en: 'the plan {plan} holds content that is not official (editorial or synthetic): {what}',
    vi: 'kế hoạch {plan} có nội dung không chính thức (biên tập hoặc giả lập): {what}',
  },
  'note/deadline-year': {
    severity: 'note',
    en: 'the data are of {year}, the deadline of these targets lies in another year: {targets}',
    vi: 'số liệu của năm {year}, thời hạn của các chỉ tiêu này thuộc năm khác: {targets}',
  },
  'note/no-set': {
    severity: 'note',
    en: 'read as plain columns, because no set is named and none fits the file: {measures}',
    vi: 'đọc như cột thường, vì không nêu bộ chỉ số và không bộ nào khớp với tệp: {measures}',
  },
} satisfies Record<string, Entry>;
