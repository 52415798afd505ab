/** Codes about indicator sets: what a set may not say of its tree, its views and its sources; of rules in setRuleCodes.ts. */
import type { Entry } from './entry.ts';

export const SET_CODES = {
  'set/unknown-rule': {
    severity: 'error',
    en: 'there is no rule of kind "{kind}"',
    vi: 'không có quy tắc loại "{kind}"',
    hint: { en: '[[did you mean "{near}"? ]]kinds: {known}', vi: '[[có phải "{near}"? ]]các loại: {known}' },
  },
  'set/bad-parameter': {
    severity: 'error',
    en: '{what} is missing or does not fit here',
    vi: '{what} thiếu hoặc không hợp ở đây',
    hint: { en: 'expected: {expected}', vi: 'cần: {expected}' },
  },
  'set/unknown-level': {
    severity: 'error',
    en: 'there is no level "{level}"',
    vi: 'không có cấp "{level}"',
    hint: { en: 'known: {known}', vi: 'đã có: {known}' },
  },
  'set/unknown-registry': {
    severity: 'error',
    en: 'no registry of units is called "{registry}"',
    vi: 'không có danh mục đơn vị nào tên "{registry}"',
    hint: {
      en: 'known: {known}; or the path of a YAML file; or leave `units` out',
      vi: 'đã có: {known}; hoặc đường dẫn tệp YAML; hoặc bỏ `units`',
    },
  },
  'set/duplicate-code': {
    severity: 'error',
    en: 'the code "{code}" is used twice',
    vi: 'mã "{code}" bị dùng hai lần',
    hint: { en: 'every node and view has a code of its own', vi: 'mỗi nút và góc nhìn có một mã riêng' },
  },
  'set/bad-code': {
    severity: 'error',
    en: '"{code}" cannot be a code',
    vi: '"{code}" không thể làm mã',
    hint: {
      en: 'no blanks and no @ : , ; in a code, and none of the words that head other columns (value, points, rank, unit …)',
      vi: 'mã không có dấu cách, @ : , ; và không trùng tên cột khác (value, points, rank, unit …)',
    },
  },
  'set/rule-and-children': {
    severity: 'error',
    en: '{code} has a rule and children',
    vi: '{code} vừa có quy tắc vừa có nút con',
    hint: {
      en: 'a leaf has a rule, an inner node is computed from its children; keep one',
      vi: 'lá có quy tắc, nút trong được tính từ nút con; giữ một',
    },
  },
  'set/inputs-here': {
    severity: 'error',
    en: '{code} has inputs but no rule that reads a quotient',
    vi: '{code} có inputs nhưng không có quy tắc đọc thương số',
    hint: {
      en: 'inputs go with ratio, steps, linear or relative',
      vi: 'inputs đi với ratio, steps, linear hoặc relative',
    },
  },
  'set/needs-may-not-apply': {
    severity: 'error',
    en: '{code} turns a zero denominator into "not applicable" but is not marked so',
    vi: '{code} coi mẫu số 0 là "không áp dụng" nhưng không được đánh dấu',
    hint: { en: 'add may-not-apply: true to {code}', vi: 'thêm may-not-apply: true vào {code}' },
  },
  'set/aggregate-here': {
    severity: 'error',
    en: '{code} cannot use {aggregate}',
    vi: '{code} không dùng được {aggregate}',
    hint: {
      en: 'points sets pool points or take the best case; weighted sets use arithmetic, geometric, harmonic, min and rescale, on nodes with children',
      vi: 'bộ tính điểm cộng điểm hoặc lấy trường hợp tốt nhất (best); bộ trọng số dùng arithmetic, geometric, harmonic, min và rescale, ở nút có nút con',
    },
  },
  'set/points-and-weights': {
    severity: 'error',
    en: 'this set has points and weights',
    vi: 'bộ này vừa có điểm vừa có trọng số',
    hint: {
      en: 'a set has points on every node, or weights',
      vi: 'một bộ dùng điểm ở mọi nút, hoặc dùng trọng số',
    },
  },
  'set/no-points': {
    severity: 'error',
    en: '{code} has no points',
    vi: '{code} không có điểm',
    hint: { en: 'every node of a points set states its points', vi: 'mọi nút của bộ tính điểm đều ghi điểm' },
  },
  'set/zero-points': {
    severity: 'error',
    en: '{code} has 0 points',
    vi: '{code} có 0 điểm',
    hint: {
      en: 'an item that is collected but not scored says scored: false and keeps points of its own',
      vi: 'mục thu thập nhưng không chấm thì ghi scored: false và giữ điểm riêng',
    },
  },
  'set/points-sum': {
    severity: 'error',
    en: '{code} has {points} points, its children add up to {sum}',
    vi: '{code} có {points} điểm, các nút con cộng lại {sum}',
    hint: {
      en: 'correct one of the points; unscored children are not counted',
      vi: 'sửa lại điểm; nút con không chấm không được tính',
    },
  },
  'set/best-case-beyond': {
    severity: 'error',
    en: 'the case {code} is worth {points} points, more than the {full} of its item',
    vi: 'trường hợp {code} có {points} điểm, hơn {full} điểm của mục',
    hint: { en: 'no case may be worth more than the item', vi: 'không trường hợp nào được hơn điểm của mục' },
  },
  'set/expect': {
    severity: 'error',
    en: 'expected {expected} {what}, found {found}',
    vi: 'cần {expected} {what}, tìm thấy {found}',
    hint: { en: 'complete the set, or correct expect', vi: 'bổ sung bộ, hoặc sửa expect' },
  },
  'set/expect-here': {
    severity: 'error',
    en: 'expect of {code} counts levels below {code}, and "{level}" is none of them',
    vi: 'expect của {code} đếm các cấp bên dưới {code}, còn "{level}" không phải cấp như vậy',
    hint: {
      en: '[[levels below: {known}; ]]points stand in points, other levels in expect of the set',
      vi: '[[các cấp bên dưới: {known}; ]]điểm ghi ở points, các cấp khác ghi ở expect của bộ',
    },
  },
  'set/points-in-weighted': {
    severity: 'error',
    en: 'a result of {points} points, in a set without points',
    vi: 'kết quả {points} điểm, trong bộ không có điểm',
    hint: { en: 'state a share of full marks: share: 0.5', vi: 'ghi tỷ lệ của mức tối đa: share: 0.5' },
  },
  'set/view-unknown': {
    severity: 'error',
    en: 'view {view} lists {code}, which is no node of this set',
    vi: 'góc nhìn {view} nêu {code}, không phải nút của bộ này',
    hint: {
      en: 'list codes of nodes; a view cannot list a view',
      vi: 'nêu mã của nút; góc nhìn không chứa góc nhìn khác',
    },
  },
  'set/view-unscored': {
    severity: 'error',
    en: 'view {view} lists {code}, which is not scored',
    vi: 'góc nhìn {view} nêu {code}, là mục không chấm',
    hint: { en: 'leave it out of the view', vi: 'bỏ nó khỏi góc nhìn' },
  },
  'set/view-nested': {
    severity: 'error',
    en: 'view {view} counts {code} twice[[: {other} contains it]]',
    vi: 'góc nhìn {view} tính {code} hai lần[[: {other} đã gồm nó]]',
    hint: { en: 'keep one of the two', vi: 'giữ một trong hai' },
  },
  'set/editorial-reference': {
    severity: 'error',
    en: '{field} is marked {is} and has a reference',
    vi: '{field} được ghi là {is} mà lại có nguồn dẫn',
    hint: {
      en: 'a reference says where a field is published; remove it, or mark the field published',
      vi: 'nguồn dẫn cho biết nơi công bố; bỏ nó, hoặc ghi là published',
    },
  },
  'set/was-editorial': {
    severity: 'error',
    en: '{code} is linked to an earlier set by a name that is editorial',
    vi: '{code} được nối với bộ trước bằng một tên do biên tập đặt',
    hint: {
      en: 'link only nodes whose names are published or derived',
      vi: 'chỉ nối các nút có tên đã công bố hoặc suy ra',
    },
  },
  'set/split-parts': {
    severity: 'error',
    en: 'the parts into which {code} was split add up to {sum}',
    vi: 'các phần tách ra từ {code} cộng lại {sum}',
    hint: { en: 'the parts of one old node add up to 1', vi: 'các phần của một nút cũ phải cộng lại bằng 1' },
  },
  'set/was-without-follows': {
    severity: 'error',
    en: '{code} says what it was, but the set does not say which set it follows',
    vi: '{code} ghi was, nhưng bộ không ghi nối tiếp bộ nào',
    hint: { en: 'add follows: ID at the top', vi: 'thêm follows: MÃ ở đầu' },
  },
} satisfies Record<string, Entry>;
