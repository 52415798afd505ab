/** Codes about the call itself and about files as files, and the notes that announce what was chosen. */
import type { Entry } from './entry.ts';

export const USAGE_CODES = {
  'usage/unreadable-file': {
    severity: 'error',
    usage: true,
    en: 'cannot read "{file}": {why}',
    vi: 'không đọc được "{file}": {why}',
    hint: { en: 'check the path and the permissions', vi: 'kiểm tra đường dẫn và quyền truy cập' },
  },
  'usage/cannot-write': {
    severity: 'error',
    usage: true,
    en: 'cannot write "{file}": {why}',
    vi: 'không ghi được "{file}": {why}',
    hint: { en: 'name a file in a folder that exists', vi: 'chọn tệp trong một thư mục đã có' },
  },
  'usage/file-exists': {
    severity: 'error',
    usage: true,
    en: '"{file}" exists already, and nothing was written',
    vi: '"{file}" đã có sẵn, nên không ghi gì',
    hint: { en: 'name another file, or remove this one', vi: 'đặt tên tệp khác, hoặc xóa tệp này' },
  },
  'usage/unknown-set': {
    severity: 'error',
    usage: true,
    en: 'no indicator set is called "{set}"',
    vi: 'không có bộ chỉ số nào tên "{set}"',
    hint: {
      en: '[[did you mean {near}? ]]known sets: {known}; or give the path of a YAML file',
      vi: '[[có phải {near}? ]]các bộ đã có: {known}; hoặc ghi đường dẫn tệp YAML',
    },
  },
  'usage/shelf-id-taken': {
    severity: 'error',
    usage: true,
    en: 'this set calls itself "{set}", which is the id of a set that comes with dti',
    vi: 'bộ này mang mã "{set}", trùng với một bộ đi kèm dti',
    hint: { en: 'give your own set an id of its own', vi: 'đặt cho bộ của bạn một mã riêng' },
  },
  'usage/no-set-fits': {
    severity: 'error',
    usage: true,
    en: 'no known indicator set fits the columns of this file',
    vi: 'không bộ chỉ số nào khớp với các cột của tệp này',
    hint: {
      en: '{reasons}; say which one is meant: --set ID or --set FILE.yaml',
      vi: '{reasons}; hãy nói rõ bộ nào: --set MÃ hoặc --set TỆP.yaml',
    },
  },
  'usage/ambiguous-set': {
    severity: 'error',
    usage: true,
    en: 'several indicator sets fit this file: {sets}',
    vi: 'có nhiều bộ chỉ số khớp với tệp này: {sets}',
    hint: { en: 'choose one: {lines}', vi: 'chọn một: {lines}' },
  },
  'usage/unknown-format': {
    severity: 'error',
    usage: true,
    en: 'the name "{file}" does not say which format is meant',
    vi: 'tên "{file}" không cho biết định dạng',
    hint: {
      en: 'end it in .csv, .json, .md or .txt, or give --format',
      vi: 'kết thúc bằng .csv, .json, .md hoặc .txt, hoặc dùng --format',
    },
  },
  'usage/unknown-code': {
    severity: 'error',
    usage: true,
    en: '"{code}" is no code of {set}',
    vi: '"{code}" không phải mã của {set}',
    hint: { en: '[[did you mean {near}? ]]codes: {known}', vi: '[[có phải {near}? ]]các mã: {known}' },
  },
  'usage/unknown-unit': {
    severity: 'error',
    usage: true,
    en: 'no unit of this file is called "{unit}"',
    vi: 'tệp này không có đơn vị nào tên "{unit}"',
    hint: {
      en: '[[nearest: {near}; ]]names are matched as in the file, or without diacritics',
      vi: '[[gần nhất: {near}; ]]tên được so như trong tệp, hoặc không dấu',
    },
  },
  'usage/ambiguous-unit': {
    severity: 'error',
    usage: true,
    en: '"{unit}" may mean {names}',
    vi: '"{unit}" có thể là {names}',
    hint: { en: 'write the name with its diacritics', vi: 'viết tên có dấu' },
  },
  'usage/unit-years': {
    severity: 'error',
    usage: true,
    en: '{unit} stands in the file for several years: {years}',
    vi: 'tệp có số liệu của {unit} ở nhiều năm: {years}',
    hint: { en: 'choose one, as in --year {last}', vi: 'chọn một năm, ví dụ --year {last}' },
  },
  'usage/format-here': {
    severity: 'error',
    usage: true,
    en: 'this command does not write {format}',
    vi: 'lệnh này không xuất được {format}',
    hint: { en: 'choose one of {known}', vi: 'chọn một trong {known}' },
  },
  'usage/unknown-block': {
    severity: 'error',
    usage: true,
    en: 'no unit of this file is in a block "{block}"',
    vi: 'không đơn vị nào của tệp thuộc khối "{block}"',
    hint: { en: 'blocks of this file: {known}', vi: 'các khối trong tệp: {known}' },
  },
  'usage/not-ranked': {
    severity: 'error',
    usage: true,
    en: '{option} compares units with each other, and {set} does not rank them (ranking: none)',
    vi: '{option} so sánh các đơn vị với nhau, còn {set} không xếp hạng (ranking: none)',
    hint: {
      en: 'leave {option} out; --unit, --year and --level choose what is shown',
      vi: 'bỏ {option}; --unit, --year và --level chọn phần được in ra',
    },
  },
  'usage/layer-needed': {
    severity: 'error',
    usage: true,
    en: 'this file holds several layers of results: {layers}',
    vi: 'tệp này có nhiều lớp kết quả: {layers}',
    hint: {
      en: 'choose one with --layer NAME (none: the columns without a layer)',
      vi: 'chọn một lớp bằng --layer TÊN (none: các cột không có lớp)',
    },
  },
  'usage/unknown-layer': {
    severity: 'error',
    usage: true,
    en: 'this file has no layer "{layer}"',
    vi: 'tệp này không có lớp "{layer}"',
    hint: { en: 'layers of this file: {layers}', vi: 'các lớp trong tệp: {layers}' },
  },
  'file/binary': {
    severity: 'error',
    en: 'this is not a text file ({what})',
    vi: 'đây không phải tệp văn bản ({what})',
    hint: {
      en: 'save the sheet as "CSV UTF-8" and give that file',
      vi: 'lưu bảng tính thành "CSV UTF-8" rồi dùng tệp đó',
    },
  },
  'file/invalid-utf8': {
    severity: 'error',
    en: 'the text is not valid UTF-8 from here on',
    vi: 'từ đây văn bản không phải UTF-8 hợp lệ',
    hint: {
      en: 'save the file as UTF-8 ("CSV UTF-8" in a spreadsheet); other encodings lose Vietnamese letters',
      vi: 'lưu tệp dạng UTF-8 ("CSV UTF-8" trong bảng tính); các bảng mã khác làm hỏng chữ Việt',
    },
  },
  'file/empty': {
    severity: 'error',
    en: 'the file is empty',
    vi: 'tệp rỗng',
    hint: {
      en: 'a data file begins with a line that heads its columns, a set with format: 1',
      vi: 'tệp số liệu bắt đầu bằng dòng tiêu đề cột, bộ chỉ số bắt đầu bằng format: 1',
    },
  },
  'file/quotes': {
    severity: 'error',
    en: 'a quotation mark is wrong in this record ({what})',
    vi: 'dấu ngoặc kép sai trong dòng này ({what})',
    hint: {
      en: 'put a cell that contains " in quotation marks and double the inner ones: "a ""b"""',
      vi: 'đặt ô có chứa " trong ngoặc kép và viết đôi dấu bên trong: "a ""b"""',
    },
  },
  'file/ragged-row': {
    severity: 'error',
    en: 'this row has {found} cells, the header has {expected}',
    vi: 'dòng này có {found} ô, tiêu đề có {expected}',
    hint: {
      en: 'look for a missing or an extra separator, or a decimal comma outside quotation marks',
      vi: 'tìm dấu phân cách thiếu hoặc thừa, hoặc dấu phẩy thập phân không đặt trong ngoặc kép',
    },
  },
  'note/set-guessed': {
    severity: 'note',
    en: 'scored by {set} (recognised from the columns; --set chooses another)',
    vi: 'chấm theo {set} (nhận ra từ các cột; dùng --set để chọn bộ khác)',
  },
  'note/config': { severity: 'note', en: 'settings from {path}', vi: 'cấu hình từ {path}' },
  'note/editorial': {
    severity: 'note',
    en: '{set} holds content that is not official (editorial or synthetic): {what}',
    vi: '{set} có nội dung không chính thức (biên tập hoặc giả lập): {what}',
    hint: {
      en: 'dti sets import makes a set of the annex you hold, with its provenance',
      vi: 'dti sets import lập bộ riêng từ phụ lục mà bạn đang giữ, ghi rõ nguồn gốc (provenance)',
    },
  },
  'note/unit-typed': {
    severity: 'note',
    en: '"{typed}" is read as {unit}',
    vi: '"{typed}" được hiểu là {unit}',
  },
} satisfies Record<string, Entry>;
