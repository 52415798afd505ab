/** Codes about results that are counted together. */
import type { Entry } from './entry.ts';

export const SUMMARY_CODES = {
  'summary/truncated': {
    severity: 'error',
    usage: true,
    en: 'this result is not whole: {what}',
    vi: 'tệp kết quả này không nguyên vẹn: {what}',
    hint: { en: 'write it again with dti score', vi: 'ghi lại bằng dti score' },
  },
  'summary/unknown-schema': {
    severity: 'error',
    usage: true,
    en: 'the schema of this result is "{schema}"; this version of dti reads dti.results/1',
    vi: 'tệp kết quả này có schema "{schema}"; phiên bản dti này đọc dti.results/1',
    hint: {
      en: 'give a result of dti score --format json or csv',
      vi: 'dùng tệp do dti score --format json hoặc csv ghi',
    },
  },
  'summary/no-values': {
    severity: 'error',
    en: 'this file has no column "{column}", so it is no result that can be counted',
    vi: 'tệp này không có cột "{column}", nên không phải kết quả có thể đếm',
    hint: {
      en: 'give what dti score writes, or score the data first',
      vi: 'dùng tệp do dti score ghi, hoặc chấm điểm trước',
    },
  },
  'summary/long-result': {
    severity: 'error',
    en: 'this result has one score a row, so its units cannot be counted',
    vi: 'tệp kết quả này mỗi dòng một điểm số, nên không đếm được đơn vị',
    hint: {
      en: 'write it without --long, one unit a row',
      vi: 'ghi lại không dùng --long, mỗi đơn vị một dòng',
    },
  },
  'summary/partial': {
    severity: 'error',
    en: 'this result shows {n} of the {of} units that were scored',
    vi: 'tệp kết quả này chỉ có {n} trên {of} đơn vị được chấm',
    hint: {
      en: 'write it without --top, --unit and --block',
      vi: 'ghi lại không dùng --top, --unit, --block',
    },
  },
  'summary/not-a-value': {
    severity: 'error',
    en: '"{cell}" is no value (unit {unit})',
    vi: '"{cell}" không phải giá trị (đơn vị {unit})',
    hint: {
      en: 'values are written with a decimal point; an empty cell is no score',
      vi: 'giá trị viết với dấu chấm thập phân; ô trống là không có điểm',
    },
  },
  'summary/several-years': {
    severity: 'error',
    en: 'this result holds several years: {years}',
    vi: 'tệp kết quả này có nhiều năm: {years}',
    hint: { en: 'choose one with --year', vi: 'chọn một năm bằng --year' },
  },
  'summary/year-absent': {
    severity: 'error',
    en: 'this result holds no unit of {year}; years: {years}',
    vi: 'tệp kết quả này không có đơn vị nào của năm {year}; các năm: {years}',
    hint: { en: 'choose another year, or leave the file out', vi: 'chọn năm khác, hoặc bỏ tệp này' },
  },
  'summary/no-bands': {
    severity: 'error',
    usage: true,
    en: 'this result has no bands to count by, or others than {first}',
    vi: 'tệp kết quả này không có mức xếp loại để đếm, hoặc khác với {first}',
    hint: { en: 'say what to count: --at-least 0.5', vi: 'hãy nói đếm gì: --at-least 0.5' },
  },
  'summary/unit-twice': {
    severity: 'error',
    en: '{unit} would be counted twice: it stands in {first} too',
    vi: '{unit} sẽ bị đếm hai lần: cũng có trong {first}',
    hint: { en: 'give each family of units once', vi: 'mỗi nhóm đơn vị chỉ đưa vào một lần' },
  },
  'summary/other-year': {
    severity: 'warning',
    en: 'this result is of {year}, {first} of {other}',
    vi: 'tệp kết quả này của năm {year}, còn {first} của năm {other}',
    hint: { en: 'check that they belong together', vi: 'kiểm tra xem có cùng kỳ không' },
  },
} satisfies Record<string, Entry>;
