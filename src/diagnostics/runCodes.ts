/** Codes about the runs of a configuration, their manifest, and what a check of committed outputs finds. */
import type { Entry } from './entry.ts';

export const RUN_CODES = {
  'run/no-config': {
    severity: 'error',
    usage: true,
    en: 'dti run needs a configuration, and there is no dti.config.yaml here or in a folder above',
    vi: 'dti run cần tệp cấu hình, nhưng ở đây và các thư mục trên không có dti.config.yaml',
    hint: {
      en: 'write one with runs:, or name one with --config FILE',
      vi: 'tạo tệp có mục runs:, hoặc chỉ ra tệp bằng --config TỆP',
    },
  },
  'run/no-runs': {
    severity: 'error',
    usage: true,
    en: 'this configuration lists no runs',
    vi: 'tệp cấu hình này không có mục runs nào',
    hint: {
      en: 'add runs: with a name, data, set and outputs each',
      vi: 'thêm runs:, mỗi mục có name, data, set và outputs',
    },
  },
  'run/unknown-run': {
    severity: 'error',
    usage: true,
    en: 'no run is called "{run}"',
    vi: 'không có lượt chạy nào tên "{run}"',
    hint: { en: '[[did you mean {near}? ]]runs: {known}', vi: '[[có phải {near}? ]]các lượt chạy: {known}' },
  },
  'run/name-twice': {
    severity: 'error',
    en: 'two runs are called "{run}"; the first stands on line {line}',
    vi: 'hai lượt chạy cùng tên "{run}"; lượt đầu ở dòng {line}',
    hint: { en: 'give each run a name of its own', vi: 'đặt cho mỗi lượt chạy một tên riêng' },
  },
  'run/no-set': {
    severity: 'error',
    en: 'the run "{run}" does not say by which set it is scored, and dti run never guesses one',
    vi: 'lượt chạy "{run}" không nói chấm theo bộ chỉ số nào, mà dti run không bao giờ tự đoán',
    hint: {
      en: 'write set: with an id (dti sets list) or a path, here or once for the whole configuration',
      vi: 'ghi set: kèm mã (dti sets list) hoặc đường dẫn, tại đây hoặc một lần cho cả tệp cấu hình',
    },
  },
  'run/same-output': {
    severity: 'error',
    en: '"{file}" is written twice; it is named on line {line} already',
    vi: '"{file}" bị ghi hai lần; đã được nêu ở dòng {line}',
    hint: { en: 'give every output a file of its own', vi: 'đặt cho mỗi kết quả một tệp riêng' },
  },
  'run/output-is-input': {
    severity: 'error',
    en: '"{file}" would be overwritten, and it is read too ({reader})',
    vi: '"{file}" sẽ bị ghi đè, mà tệp này cũng được đọc ({reader})',
    hint: { en: 'write to another file', vi: 'ghi ra một tệp khác' },
  },
  'run/outside-folder': {
    severity: 'error',
    en: '"{file}" lies outside the folder of the configuration',
    vi: '"{file}" nằm ngoài thư mục của tệp cấu hình',
    hint: {
      en: 'write inside the folder, or allow it with --allow-outside',
      vi: 'ghi trong thư mục đó, hoặc cho phép bằng --allow-outside',
    },
  },
  'run/unknown-format': {
    severity: 'error',
    en: 'the name "{file}" does not say in which format it is written',
    vi: 'tên "{file}" không cho biết ghi theo định dạng nào',
    hint: {
      en: 'end it in .csv, .json, .md or .txt, or write { file: …, format: … }',
      vi: 'kết thúc bằng .csv, .json, .md hoặc .txt, hoặc ghi { file: …, format: … }',
    },
  },
  'manifest/malformed': {
    severity: 'error',
    usage: true,
    en: 'this is no manifest, or only a part of one: {what}',
    vi: 'đây không phải bản kê của dti, hoặc chỉ còn một phần: {what}',
    hint: {
      en: 'take the committed file again, or write it with dti run',
      vi: 'lấy lại tệp đã lưu, hoặc ghi lại bằng dti run',
    },
  },
  'manifest/unknown-schema': {
    severity: 'error',
    usage: true,
    en: 'the schema of this manifest is "{schema}"; this version of dti reads dti.manifest/1',
    vi: 'bản kê này có schema "{schema}"; phiên bản dti này đọc dti.manifest/1',
    hint: {
      en: 'use the version of dti that wrote it, or write it anew with dti run',
      vi: 'dùng phiên bản dti đã ghi tệp này, hoặc ghi lại bằng dti run',
    },
  },
  'manifest/file-gone': {
    severity: 'error',
    en: '"{file}" cannot be read ({role}): {why}',
    vi: 'không đọc được "{file}" ({role}): {why}',
    hint: {
      en: 'bring the file back; dti run writes outputs anew',
      vi: 'khôi phục tệp; dti run ghi lại các kết quả',
    },
  },
  'manifest/file-changed': {
    severity: 'error',
    en: '"{file}" has changed since it was recorded ({role}): SHA-256 {found}…, recorded {recorded}…',
    vi: '"{file}" đã thay đổi so với bản kê ({role}): SHA-256 {found}…, trong bản kê {recorded}…',
    hint: {
      en: 'take the recorded file again, or record this one with dti run',
      vi: 'lấy lại tệp đã ghi trong bản kê, hoặc chạy dti run để ghi nhận tệp này',
    },
  },
  'check/not-recorded': {
    severity: 'error',
    en: 'the manifest does not know the run "{run}"',
    vi: 'bản kê không có lượt chạy "{run}"',
    hint: { en: 'write it with dti run', vi: 'ghi lại bằng dti run' },
  },
  'check/left-over': {
    severity: 'error',
    en: 'the manifest holds a run "{run}" that the configuration does not list',
    vi: 'bản kê có lượt chạy "{run}" mà tệp cấu hình không có',
    hint: {
      en: 'put the run back, or write the manifest anew with dti run',
      vi: 'thêm lại lượt chạy, hoặc ghi lại bản kê bằng dti run',
    },
  },
  'check/scoring-changed': {
    severity: 'error',
    notComparable: true,
    en: 'run "{run}": the rules are not those that were recorded ({what})',
    vi: 'lượt chạy "{run}": quy tắc chấm không còn như trong bản kê ({what})',
    hint: {
      en: 'results by different rules are not compared here; dti run records the new ones',
      vi: 'không so sánh ở đây kết quả theo các quy tắc khác nhau; dti run ghi nhận kết quả mới',
    },
  },
  'check/units-changed': {
    severity: 'error',
    notComparable: true,
    en: 'run "{run}": other units than recorded[[; new: {entered}]][[; gone: {left}]]',
    vi: 'lượt chạy "{run}": các đơn vị không còn như trong bản kê[[; thêm: {entered}]][[; mất: {left}]]',
    hint: {
      en: 'ranks among other units are not compared here; dti run records the new ones',
      vi: 'không so sánh ở đây hạng giữa các đơn vị khác nhau; dti run ghi nhận kết quả mới',
    },
  },
  'check/cell-differs': {
    severity: 'error',
    en: '{where}: "{found}" stands here, "{fresh}" comes out',
    vi: '{where}: trong tệp là "{found}", tính lại được "{fresh}"',
  },
  'check/missing': {
    severity: 'error',
    en: '{where} is not here, "{fresh}" comes out',
    vi: 'thiếu {where}, tính lại được "{fresh}"',
  },
  'check/surplus': {
    severity: 'error',
    en: '{where} stands here ("{found}"), and does not come out',
    vi: 'thừa {where} ("{found}"), tính lại không có',
  },
  'check/broken-output': {
    severity: 'error',
    en: 'this output can no longer be read as {format}',
    vi: 'tệp kết quả này không còn đọc được dưới dạng {format}',
  },
  'check/output-gone': {
    severity: 'error',
    en: '"{file}" cannot be read, and the run "{run}" writes it: {why}',
    vi: 'không đọc được "{file}" do lượt chạy "{run}" ghi ra: {why}',
    hint: { en: 'write it with dti run, and commit it', vi: 'ghi bằng dti run rồi lưu vào kho' },
  },
  'check/cause': {
    severity: 'error',
    en: 'not what run "{run}" computes now; differences: {n}; cause: {cause}',
    vi: 'khác với kết quả tính lại của lượt chạy "{run}"; số chỗ khác: {n}; nguyên nhân: {cause}',
    hint: {
      en: 'where the change is meant, write the outputs anew with dti run',
      vi: 'nếu thay đổi là có chủ ý, hãy ghi lại kết quả bằng dti run',
    },
  },
  'check/other-tool': {
    severity: 'note',
    en: 'the manifest was written by {recorded}, this is {now}',
    vi: 'bản kê do {recorded} ghi, còn đây là {now}',
  },
  'check/stale': {
    severity: 'note',
    en: 'run "{run}": the outputs are the same, but not all that was recorded is: {cause}',
    vi: 'lượt chạy "{run}": kết quả không đổi, nhưng bản kê có chỗ đã khác: {cause}',
    hint: { en: 'dti run writes the manifest anew', vi: 'dti run ghi lại bản kê' },
  },
} satisfies Record<string, Entry>;
