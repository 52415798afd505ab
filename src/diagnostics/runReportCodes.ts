/** Codes about runs that are compared with earlier ones, and about options of their outputs that do not go together. */
import type { Entry } from './entry.ts';

export const RUN_REPORT_CODES = {
  'run/unknown-earlier': {
    severity: 'error',
    en: 'compare-with names "{wanted}", which is neither a run nor a file',
    vi: 'compare-with ghi "{wanted}", nhưng không có lượt chạy hay tệp nào như vậy',
    hint: {
      en: '[[did you mean {near}? ]]other runs: {known}; files are relative to the configuration',
      vi: '[[có phải {near}? ]]các lượt chạy khác: {known}; đường dẫn tệp tính từ tệp cấu hình',
    },
  },
  'run/compare-itself': {
    severity: 'error',
    en: 'the run "{run}" would be compared with itself',
    vi: 'lượt chạy "{run}" sẽ so sánh với chính nó',
    hint: {
      en: 'name the earlier run or file; another year of the same file is a run of its own, with year:',
      vi: 'ghi tên lượt chạy hoặc tệp của kỳ trước; một năm khác trong cùng tệp là một lượt chạy riêng, có year:',
    },
  },
  'run/compare-circle': {
    severity: 'error',
    en: 'these runs are compared in a circle, so that each would be earlier than itself: {runs}',
    vi: 'các lượt chạy này so sánh vòng tròn, lượt nào cũng thành kỳ trước của chính nó: {runs}',
    hint: {
      en: 'take compare-with out of the earliest of them',
      vi: 'bỏ compare-with ở lượt chạy sớm nhất',
    },
  },
  'run/earlier-is-output': {
    severity: 'error',
    en: '"{file}" is written by the run "{run}": what lies there now may be an old result',
    vi: '"{file}" do lượt chạy "{run}" ghi ra: tệp đang có có thể là kết quả cũ',
    hint: { en: 'write compare-with: {run}', vi: 'ghi compare-with: {run}' },
  },
  'run/earlier-years': {
    severity: 'error',
    en: '{file} is of {year}, and the set of this run, {set}, is for {years}',
    vi: '{file} là số liệu năm {year}, còn bộ chỉ số của lượt chạy này, {set}, dùng cho {years}',
    hint: {
      en: 'say by which set it is scored (FILE@SET), or make it a run of its own and name that',
      vi: 'ghi rõ bộ chỉ số dùng cho tệp đó (TỆP@BỘ), hoặc tạo cho nó một lượt chạy riêng rồi ghi tên lượt chạy',
    },
  },
  'run/no-earlier': {
    severity: 'error',
    en: 'this output is a comparison, and the run "{run}" does not say with what',
    vi: 'kết quả này là bảng so sánh, nhưng lượt chạy "{run}" không ghi so với gì',
    hint: {
      en: 'add compare-with: with the earlier run or file, or leave report: compare out',
      vi: 'thêm compare-with: kèm lượt chạy hoặc tệp của kỳ trước, hoặc bỏ report: compare',
    },
  },
  'run/no-comparison': {
    severity: 'error',
    en: 'the run "{run}" says compare-with, and none of its outputs is a comparison',
    vi: 'lượt chạy "{run}" có compare-with, nhưng không kết quả nào là bảng so sánh',
    hint: {
      en: 'add an output { file: …, report: compare }, or leave compare-with out',
      vi: 'thêm một kết quả { file: …, report: compare }, hoặc bỏ compare-with',
    },
  },
  'run/other-report': {
    severity: 'error',
    en: '"{key}" is no option of report: {report}',
    vi: '"{key}" không phải tùy chọn của report: {report}',
    hint: {
      en: 'it belongs to report: {other}; options here: {known}',
      vi: 'tùy chọn này thuộc report: {other}; các tùy chọn ở đây: {known}',
    },
  },
  'run/not-together': {
    severity: 'error',
    en: '"{one}" and "{other}" do not go together in one comparison',
    vi: '"{one}" và "{other}" không dùng cùng nhau trong một bảng so sánh',
    hint: {
      en: 'leave one out, or write two outputs; long is written as CSV only',
      vi: 'bỏ một trong hai, hoặc ghi thành hai kết quả; long chỉ ghi được dạng CSV',
    },
  },
  'run/one-unit': {
    severity: 'error',
    en: 'a comparison shows all units or one, and {count} are named here',
    vi: 'một bảng so sánh cho tất cả các đơn vị hoặc một đơn vị, nhưng ở đây ghi {count} đơn vị',
    hint: {
      en: 'write an output for each unit',
      vi: 'ghi mỗi đơn vị thành một kết quả riêng',
    },
  },
  'run/needs-crosswalk': {
    severity: 'error',
    en: '"{key}" says how units are merged, and the run "{run}" has no crosswalk',
    vi: '"{key}" cho biết cách gộp đơn vị, nhưng lượt chạy "{run}" không có crosswalk',
    hint: {
      en: 'add crosswalk: with an id or a path, or leave {key} out',
      vi: 'thêm crosswalk: kèm mã hoặc đường dẫn, hoặc bỏ {key}',
    },
  },
  'run/weights-needed': {
    severity: 'error',
    en: 'method: weighted-mean needs weights: with the column of the data that weighs the units',
    vi: 'method: weighted-mean cần weights: ghi cột số liệu làm trọng số của các đơn vị',
    hint: {
      en: 'add weights:, for instance the column of the population',
      vi: 'thêm weights:, ví dụ cột dân số',
    },
  },
  'run/weights-unused': {
    severity: 'error',
    en: 'weights "{column}" has no effect: the method is {method}',
    vi: 'weights "{column}" không có tác dụng: cách gộp là {method}',
    hint: {
      en: 'write method: weighted-mean, or leave weights out',
      vi: 'ghi method: weighted-mean, hoặc bỏ weights',
    },
  },
  'run/merged-bounds': {
    severity: 'error',
    en: '"bounds" says what missing values leave open, and of merged values that is not known',
    vi: '"bounds" cho biết phần còn bỏ ngỏ do thiếu số liệu, mà giá trị đã gộp thì không xác định được',
    hint: {
      en: 'leave bounds out, or write it in a run without crosswalk',
      vi: 'bỏ bounds, hoặc ghi trong một lượt chạy không có crosswalk',
    },
  },
  'check/earlier-scoring-changed': {
    severity: 'error',
    notComparable: true,
    en: 'run "{run}": the rules of what it is compared with, {earlier}, are not those that were recorded ({what})',
    vi: 'lượt chạy "{run}": quy tắc chấm của bên được so sánh, {earlier}, không còn như trong bản kê ({what})',
    hint: {
      en: 'results by different rules are not compared here; dti run records the new ones',
      vi: 'không so sánh ở đây kết quả theo các quy tắc khác nhau; dti run ghi nhận kết quả mới',
    },
  },
  'check/earlier-units-changed': {
    severity: 'error',
    notComparable: true,
    en: 'run "{run}": what it is compared with, {earlier}, has other units than recorded[[; new: {entered}]][[; gone: {left}]]',
    vi: 'lượt chạy "{run}": các đơn vị của bên được so sánh, {earlier}, không còn như trong bản kê[[; thêm: {entered}]][[; mất: {left}]]',
    hint: {
      en: 'ranks among other units are not compared here; dti run records the new ones',
      vi: 'không so sánh ở đây hạng giữa các đơn vị khác nhau; dti run ghi nhận kết quả mới',
    },
  },
} satisfies Record<string, Entry>;
