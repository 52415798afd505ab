/** Codes about sets that build on others: `extends` and `follows`. */
import type { Entry } from './entry.ts';

export const VERSION_CODES = {
  'set/extends-not-found': {
    severity: 'error',
    en: 'the base "{base}" cannot be found[[: {why}]]',
    vi: 'không tìm thấy bộ gốc "{base}"[[: {why}]]',
    hint: {
      en: '[[did you mean {near}? ]]a base is the id of a set (known: {known}) or a path beside this file, such as ./base.yaml',
      vi: '[[có phải {near}? ]]bộ gốc là mã của một bộ (đã có: {known}) hoặc đường dẫn tính từ tệp này, như ./goc.yaml',
    },
  },
  'set/extends-cycle': {
    severity: 'error',
    en: 'sets extend each other in a circle: {chain}',
    vi: 'các bộ mở rộng lẫn nhau thành vòng: {chain}',
    hint: {
      en: 'one set of the circle has to be written in full, without extends',
      vi: 'một bộ trong vòng phải được viết đầy đủ, không có extends',
    },
  },
  'set/extends-faulty': {
    severity: 'error',
    en: 'the base {base} has errors of its own, so this set cannot be built',
    vi: 'bộ gốc {base} còn lỗi nên không dựng được bộ này',
    hint: { en: 'correct {base} first', vi: 'sửa {base} trước' },
  },
  'set/extends-own-id': {
    severity: 'error',
    en: 'this set calls itself "{set}", as its base does',
    vi: 'bộ này mang mã "{set}", trùng với bộ gốc của nó',
    hint: { en: 'give it an id of its own', vi: 'đặt cho bộ một mã riêng' },
  },
  'set/extends-whole': {
    severity: 'error',
    en: '"{key}" cannot stand in a set that extends another',
    vi: '"{key}" không được có trong bộ mở rộng một bộ khác',
    hint: {
      en: 'say what differs with change, remove and add; or leave out extends and write the whole set',
      vi: 'ghi phần khác bằng change, remove và add; hoặc bỏ extends và viết cả bộ',
    },
  },
  'set/extends-unknown-code': {
    severity: 'error',
    en: '{key}: {base} has no "{code}"[[ directly under {under}]]',
    vi: '{key}: {base} không có "{code}"[[ ngay dưới {under}]]',
    hint: { en: '[[did you mean {near}? ]]codes: {known}', vi: '[[có phải {near}? ]]các mã: {known}' },
  },
  'set/extends-no-change': {
    severity: 'error',
    en: '[[{code}: ]]{key} changes nothing: {base} has it so already',
    vi: '[[{code}: ]]{key} không đổi gì: {base} đã có như vậy',
    hint: {
      en: 'state only what differs; remove this key',
      vi: 'chỉ ghi phần khác; bỏ khóa này',
    },
  },
  'set/extends-empty-change': {
    severity: 'error',
    en: 'change: nothing is said about {code}',
    vi: 'change: không ghi gì về {code}',
    hint: {
      en: 'name the keys that differ, or remove the entry; a word for provenance speaks only of the keys beside it',
      vi: 'ghi các khóa khác với gốc, hoặc bỏ mục này; một từ ở provenance chỉ nói về các khóa ghi cùng',
    },
  },
  'set/extends-removed': {
    severity: 'error',
    en: '{key}: {code} is gone, because this file removes {with}',
    vi: '{key}: {code} không còn, vì tệp này đã bỏ {with}',
    hint: {
      en: 'with a node goes all that is below it; keep one of the two',
      vi: 'bỏ một nút là bỏ mọi thứ bên dưới; giữ một trong hai',
    },
  },
  'set/extends-emptied': {
    severity: 'error',
    en: 'nothing is left below {code}',
    vi: 'bên dưới {code} không còn gì',
    hint: {
      en: 'remove {code} itself, or say that it is open: change: { "{code}": { children: null } }',
      vi: 'bỏ chính {code}, hoặc ghi rằng nó để mở: change: { "{code}": { children: null } }',
    },
  },
  'set/extends-rule-behind': {
    severity: 'warning',
    en: '{code} now has {points} points, but its rule, taken over from {base}, gives at most {most}',
    vi: '{code} nay có {points} điểm, nhưng quy tắc lấy từ {base} cho nhiều nhất {most}',
    hint: {
      en: 'change the rule too: its results are stated in points',
      vi: 'đổi cả quy tắc: kết quả của nó ghi bằng điểm',
    },
  },
  'set/follows-not-found': {
    severity: 'warning',
    en: 'the set "{set}" that this one follows cannot be found, so the links (was) were not checked',
    vi: 'không tìm thấy bộ "{set}" mà bộ này nối tiếp, nên chưa kiểm tra được các liên kết (was)',
    hint: {
      en: '[[did you mean {near}? ]]put {set}.yaml beside this file, or name its folder in dti.config.yaml',
      vi: '[[có phải {near}? ]]đặt {set}.yaml cạnh tệp này, hoặc ghi thư mục của nó trong dti.config.yaml',
    },
  },
  'set/follows-faulty': {
    severity: 'warning',
    en: 'the set "{set}" that this one follows has errors, so the links (was) were not checked',
    vi: 'bộ "{set}" mà bộ này nối tiếp còn lỗi, nên chưa kiểm tra được các liên kết (was)',
    hint: {
      en: 'check that set with dti sets lint, then this one again',
      vi: 'kiểm tra bộ đó bằng dti sets lint, rồi kiểm tra lại bộ này',
    },
  },
  'set/follows-unknown-code': {
    severity: 'error',
    en: '{code} was "{was}", but {set} has no such code',
    vi: '{code} ghi was "{was}", nhưng {set} không có mã này',
    hint: { en: '[[did you mean {near}? ]]codes: {known}', vi: '[[có phải {near}? ]]các mã: {known}' },
  },
} satisfies Record<string, Entry>;
