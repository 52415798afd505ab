/** Codes about plans as they are written, and their targets; of plans held against data in planDataCodes.ts. */
import type { Entry } from './entry.ts';

export const PLAN_CODES = {
  'plan/duplicate-id': {
    severity: 'error',
    en: 'the target "{id}" stands twice: also on line {line}',
    vi: 'chỉ tiêu "{id}" xuất hiện hai lần: cũng ở dòng {line}',
    hint: {
      en: 'give each target an id of its own; the same measure may have several, by deadline',
      vi: 'mỗi chỉ tiêu một id riêng; một số đo có thể có nhiều chỉ tiêu, theo thời hạn',
    },
  },
  'plan/no-deadline': {
    severity: 'error',
    en: 'the target "{id}" has no deadline',
    vi: 'chỉ tiêu "{id}" không có thời hạn',
    hint: {
      en: 'write deadline: "2022-09-02" at the target, or once for the whole plan',
      vi: 'ghi deadline: "2022-09-02" ở chỉ tiêu, hoặc một lần cho cả kế hoạch',
    },
  },
  'plan/bad-date': {
    severity: 'error',
    en: '"{value}" is no day of the calendar[[ ({id})]]',
    vi: '"{value}" không phải một ngày trong lịch[[ ({id})]]',
    hint: {
      en: 'write year, month and day in this order: "2022-09-02"',
      vi: 'viết theo thứ tự năm, tháng, ngày: "2022-09-02"',
    },
  },
  'plan/no-comparison': {
    severity: 'error',
    en: 'the target "{id}" does not say how much',
    vi: 'chỉ tiêu "{id}" không ghi mức phải đạt',
    hint: {
      en: 'write at-least: 80 % (or more) or at-most: 5 % (or less)',
      vi: 'ghi at-least: 80 % (từ mức này trở lên) hoặc at-most: 5 % (không quá mức này)',
    },
  },
  'plan/both-comparisons': {
    severity: 'error',
    en: 'the target "{id}" says both at-least and at-most',
    vi: 'chỉ tiêu "{id}" ghi cả at-least và at-most',
    hint: {
      en: 'keep one; a range is two targets on the same measure',
      vi: 'giữ lại một; một khoảng là hai chỉ tiêu trên cùng số đo',
    },
  },
  'plan/bad-number': {
    severity: 'error',
    en: '"{value}" is not a number ({why})',
    vi: '"{value}" không phải số ({why})',
    hint: { en: 'write 80 %, 0.8 or 120', vi: 'viết 80 %, 0.8 hoặc 120' },
  },
  'plan/ambiguous-number': {
    severity: 'error',
    en: '"{value}" may mean {one} or {other}',
    vi: '"{value}" có thể là {one} hoặc {other}',
    hint: {
      en: 'write {other} without a mark if thousands are meant, {one}0 if decimals are',
      vi: 'viết {other} không có dấu nếu là hàng nghìn, {one}0 nếu là số thập phân',
    },
  },
  'plan/unknown-measure': {
    severity: 'error',
    en: '"{measure}" is no column of the data[[ and no code of {set}]]',
    vi: '"{measure}" không phải cột nào của số liệu[[, cũng không phải mã của {set}]]',
    hint: {
      en: '[[did you mean {near}? ]][[columns that may be measured: {known}; ]]codes are those of the set: --set, or set: in the plan',
      vi: '[[có phải {near}? ]][[các cột đo được: {known}; ]]mã là mã của bộ chỉ số: --set, hoặc set: trong kế hoạch',
    },
  },
  'plan/form-needed': {
    severity: 'error',
    en: '"{measure}" has no figure of its own, only a result',
    vi: '"{measure}" không có số liệu riêng, chỉ có kết quả',
    hint: { en: 'say which result is meant: {forms}', vi: 'ghi rõ kết quả nào: {forms}' },
  },
  'plan/words-measured': {
    severity: 'error',
    en: '"{measure}" is answered in words, which cannot be compared with a number',
    vi: '"{measure}" trả lời bằng chữ, không so được với một số',
    hint: { en: 'measure what the answer earns: {forms}', vi: 'đo kết quả của câu trả lời: {forms}' },
  },
  'plan/bad-form': {
    severity: 'error',
    en: '"{measure}" cannot be measured: {why}',
    vi: 'không đo được "{measure}": {why}',
    hint: {
      en: 'a measure is CODE (the figure itself), CODE@value, CODE@points, CODE@percent or the header of a column',
      vi: 'số đo là MÃ (chính số liệu), MÃ@value, MÃ@points, MÃ@percent hoặc tiêu đề một cột',
    },
  },
  'plan/unit-of-code': {
    severity: 'error',
    en: 'the set says in what "{measure}" is; unit cannot say it again',
    vi: 'bộ chỉ số đã cho biết "{measure}" tính bằng gì; không ghi unit nữa',
    hint: {
      en: 'remove unit; it is for columns that belong to no set',
      vi: 'bỏ unit; khóa này dành cho cột không thuộc bộ nào',
    },
  },
  'plan/two-units': {
    severity: 'error',
    en: 'two targets read the numbers of the column "{measure}" in different units',
    vi: 'hai chỉ tiêu đọc số của cột "{measure}" theo đơn vị khác nhau',
    hint: { en: 'a column has one unit: share or percent', vi: 'mỗi cột một unit: share hoặc percent' },
  },
  'plan/not-a-share': {
    severity: 'error',
    en: '{goal} is a percentage, and "{measure}" is none',
    vi: '{goal} là phần trăm, còn "{measure}" thì không',
    hint: {
      en: 'write a plain number; if the column holds percentages without %, say unit: percent (61 is 61 %) or unit: share (0.61 is 61 %)',
      vi: 'viết số thường; nếu cột ghi phần trăm mà không có dấu %, ghi unit: percent (61 là 61 %) hoặc unit: share (0.61 là 61 %)',
    },
  },
  'plan/share-or-percent': {
    severity: 'error',
    en: 'the goal of "{measure}" is {goal}, its figures go from {low} to {high}: one may be a share, the other a percentage',
    vi: 'mức đặt ra cho "{measure}" là {goal}, còn số liệu từ {low} đến {high}: có thể một bên là tỷ lệ (0–1), bên kia là phần trăm',
    hint: {
      en: 'say in the plan what the column holds: unit: percent (61 is 61 %), unit: share (0.61 is 61 %), or unit-of-measure: … if it is a count',
      vi: 'ghi trong kế hoạch cột chứa gì: unit: percent (61 là 61 %), unit: share (0.61 là 61 %), hoặc unit-of-measure: … nếu là số đếm',
    },
  },
  'plan/goal-beyond': {
    severity: 'error',
    en: '{goal} lies outside what "{measure}" can be: {range}',
    vi: '{goal} nằm ngoài khoảng mà "{measure}" có thể có: {range}',
    hint: {
      en: 'correct the goal; a percentage is written with its sign: 80 %',
      vi: 'sửa mức đặt ra; phần trăm viết có dấu: 80 %',
    },
  },
  'plan/small-percent': {
    severity: 'warning',
    strict: true,
    en: '{goal} is read as {goal} %, because "{measure}" is counted in percent',
    vi: '{goal} được hiểu là {goal} %, vì "{measure}" tính bằng phần trăm',
    hint: {
      en: 'write the sign to be plain: "{goal} %", or the percentage that was meant',
      vi: 'ghi dấu % cho rõ: "{goal} %", hoặc số phần trăm muốn nói',
    },
  },
} satisfies Record<string, Entry>;

/** Words that stand as arguments in them. */
export const PLAN_TERMS = {
  formNotMeasured: {
    en: 'a maximum or a rank is no result',
    vi: 'điểm tối đa và thứ hạng không phải kết quả',
  },
  inputNotMeasured: {
    en: 'an input is only a part of the figure',
    vi: 'đầu vào chỉ là một phần của số liệu',
  },
  layerNotMeasured: {
    en: 'the layer is chosen for the whole file, by --layer',
    vi: 'lớp kết quả chọn cho cả tệp, bằng --layer',
  },
  noPointsInWeighted: { en: 'this set has no points', vi: 'bộ này không có điểm' },
  noPercentUnbounded: {
    en: 'a scale without ends has no percentages',
    vi: 'thang không giới hạn không có phần trăm',
  },
  block: { en: 'block', vi: 'khối' },
  region: { en: 'region', vi: 'vùng' },
  plainNumber: { en: 'a plain number', vi: 'là số thường' },
  aPercentage: { en: 'a percentage', vi: 'là phần trăm' },
};
