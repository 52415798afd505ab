/** Codes about changes that a question of the kind "what if" makes to the data of a unit. */
import type { Entry } from './entry.ts';

export const WHAT_IF_CODES = {
  'what-if/bad-change': {
    severity: 'error',
    usage: true,
    en: '"{text}" does not say what becomes what',
    vi: '"{text}" không cho biết thay mục nào bằng giá trị nào',
    hint: {
      en: 'write a code and its new cell: --change 3.2=0.85, 3.2:a=85 (an input), 3@value=0.8 (a finished result)',
      vi: 'viết mã và ô mới: --change 3.2=0.85, 3.2:a=85 (một đầu vào), 3@value=0.8 (kết quả đã có)',
    },
  },
  'what-if/unknown-code': {
    severity: 'error',
    en: '"{code}" is no code of {set}',
    vi: '{set} không có mã "{code}"',
    hint: {
      en: '[[did you mean {near}? ]]dti sets show {set} lists the codes',
      vi: '[[có phải {near}? ]]xem các mã bằng dti sets show {set}',
    },
  },
  'what-if/view': {
    severity: 'error',
    en: '{code} is a view: it is computed from {of} and enters nothing',
    vi: '{code} là góc nhìn: được tính từ {of} và không tham gia vào chỉ số nào',
    hint: { en: 'change what it is made of', vi: 'hãy thay đổi các mục tạo nên nó' },
  },
  'what-if/computed': {
    severity: 'error',
    en: '{code} is computed from what lies below it',
    vi: '{code} được tính từ các mục bên dưới',
    hint: {
      en: 'change items of it: {items}; or assume the whole: {code}@value=…',
      vi: 'thay đổi các mục của nó: {items}; hoặc giả định cả mục: {code}@value=…',
    },
  },
  'what-if/below-given': {
    severity: 'error',
    en: '{code} lies below {above}, and the file gives {above} as a whole (column "{header}")',
    vi: '{code} nằm dưới {above}, mà tệp cho sẵn kết quả của cả {above} (cột "{header}")',
    hint: {
      en: 'change {above}, or use a file with the items of {above}',
      vi: 'thay đổi {above}, hoặc dùng tệp có các mục của {above}',
    },
  },
  'what-if/below-assumed': {
    severity: 'error',
    en: '{code} would not count: {other} assumes the whole of {above}',
    vi: '{code} sẽ không được tính, vì {other} giả định cả {above}',
    hint: {
      en: 'change the items of {above}, or assume it as a whole, not both',
      vi: 'hoặc thay đổi các mục của {above}, hoặc giả định cả {above}, không dùng cả hai',
    },
  },
  'what-if/other-form': {
    severity: 'error',
    en: 'the file gives the result of {code}, not what it is made of (column "{header}")',
    vi: 'tệp cho sẵn kết quả của {code} chứ không cho số liệu tạo nên nó (cột "{header}")',
    hint: { en: 'write {forms}', vi: 'viết {forms}' },
  },
  'what-if/absent': {
    severity: 'error',
    en: 'the file has no column for {code}',
    vi: 'tệp không có cột nào cho {code}',
    hint: {
      en: 'add the column to the file; cells may stay empty where nothing is known',
      vi: 'thêm cột đó vào tệp; ô nào chưa có số liệu thì để trống',
    },
  },
  'what-if/unscored-unknown': {
    severity: 'error',
    en: '{code} is not scored, and the file says nothing of it',
    vi: '{code} không được tính điểm, và tệp không có số liệu về nó',
    hint: {
      en: 'leave this change out: it changes nothing',
      vi: 'bỏ thay đổi này: nó không làm thay đổi gì',
    },
  },
  'what-if/no-such-cell': {
    severity: 'error',
    en: 'the file has no column "{key}"',
    vi: 'tệp không có cột "{key}"',
    hint: { en: '{code} can be changed as {forms}', vi: 'có thể thay đổi {code} bằng {forms}' },
  },
  'what-if/assumed-word': {
    severity: 'error',
    en: '"{value}" is no result that {key} could be assumed to have',
    vi: '"{value}" không phải kết quả có thể giả định cho {key}',
    hint: {
      en: 'write a number, or change what {code} is made of',
      vi: 'viết một số, hoặc thay đổi các mục tạo nên {code}',
    },
  },
  'what-if/twice': {
    severity: 'error',
    en: '{code} is changed twice for {unit}: also by {other}',
    vi: '{code} của {unit} bị thay đổi hai lần: lần kia là {other}',
    hint: { en: 'keep one of them', vi: 'chỉ giữ lại một' },
  },
  'what-if/no-change': {
    severity: 'error',
    usage: true,
    en: 'nothing is said to change',
    vi: 'chưa nêu thay đổi nào',
    hint: {
      en: 'say what: --change CODE=VALUE, as often as needed, or --scenarios FILE',
      vi: 'hãy nêu thay đổi: --change MÃ=GIÁ_TRỊ (lặp lại nếu cần), hoặc --scenarios TỆP',
    },
  },
  'what-if/both': {
    severity: 'error',
    usage: true,
    en: '--change and --scenarios are two ways to say what changes',
    vi: '--change và --scenarios là hai cách nêu thay đổi',
    hint: {
      en: 'use one of them: a scenario may hold all the changes',
      vi: 'chỉ dùng một cách: mọi thay đổi có thể ghi trong kịch bản',
    },
  },
  'what-if/scenario-needs-file': {
    severity: 'error',
    usage: true,
    en: '--scenario {name} names a scenario, but of no file',
    vi: '--scenario {name} nêu tên kịch bản mà không có tệp nào',
    hint: { en: 'give the file: --scenarios FILE', vi: 'cho tệp: --scenarios TỆP' },
  },
  'what-if/unknown-scenario': {
    severity: 'error',
    usage: true,
    en: '"{file}" has no scenario "{name}"',
    vi: '"{file}" không có kịch bản "{name}"',
    hint: {
      en: '[[did you mean "{near}"? ]]scenarios of the file: {known}',
      vi: '[[có phải "{near}"? ]]các kịch bản trong tệp: {known}',
    },
  },
  'what-if/duplicate-scenario': {
    severity: 'error',
    en: 'the scenario "{name}" stands twice: also on line {line}',
    vi: 'kịch bản "{name}" xuất hiện hai lần: cũng ở dòng {line}',
    hint: { en: 'give each scenario a name of its own', vi: 'đặt cho mỗi kịch bản một tên riêng' },
  },
  'what-if/no-scenarios': {
    severity: 'error',
    usage: true,
    en: '"{file}" has no scenarios',
    vi: '"{file}" không có kịch bản nào',
    hint: {
      en: 'list them under scenarios:, or ask what it takes: --target-rank N --cheapest uses its costs',
      vi: 'liệt kê trong scenarios:, hoặc hỏi cần làm gì: --target-rank N --cheapest dùng các chi phí của tệp',
    },
  },
  'what-if/no-unit': {
    severity: 'error',
    usage: true,
    en: 'whose data change is not said',
    vi: 'chưa cho biết thay đổi số liệu của đơn vị nào',
    hint: {
      en: 'name the unit after the data file: dti what-if DATA "Quảng Ninh" …; a scenario may also say unit: itself',
      vi: 'ghi tên đơn vị sau tệp số liệu: dti what-if TỆP "Quảng Ninh" …; kịch bản cũng có thể tự ghi unit:',
    },
  },
  'what-if/unknown-unit': {
    severity: 'error',
    en: 'no unit of the data is called "{unit}"',
    vi: 'số liệu không có đơn vị nào tên "{unit}"',
    hint: {
      en: '[[nearest: {near}; ]]names are matched as in the data, or without diacritics',
      vi: '[[gần nhất: {near}; ]]tên được so như trong số liệu, hoặc không dấu',
    },
  },
  'what-if/ambiguous-unit': {
    severity: 'error',
    en: '"{unit}" may be any of {names}',
    vi: '"{unit}" có thể là một trong {names}',
    hint: { en: 'write the name in full, with its diacritics', vi: 'viết tên đầy đủ, có dấu' },
  },
} satisfies Record<string, Entry>;
