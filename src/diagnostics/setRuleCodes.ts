/** Codes about the rules of indicator sets: their results, labels, thresholds and scales. */
import type { Entry } from './entry.ts';

export const SET_RULE_CODES = {
  'set/result-beyond': {
    severity: 'error',
    en: 'the result {result} lies outside 0 … {full}',
    vi: 'kết quả {result} nằm ngoài 0 … {full}',
    hint: {
      en: 'no result is worth more than full marks or less than nothing',
      vi: 'kết quả không vượt quá điểm tối đa và không âm',
    },
  },
  'set/label-twice': {
    severity: 'error',
    en: 'the label "{label}" belongs to {first} and to {second}',
    vi: 'nhãn "{label}" thuộc cả {first} và {second}',
    hint: {
      en: 'labels of one choice must differ, also without regard to case and tone position',
      vi: 'các nhãn phải khác nhau, không kể hoa thường và vị trí dấu',
    },
  },
  'set/token-twice': {
    severity: 'error',
    en: '"{token}" stands in {first} and in {second}',
    vi: '"{token}" có trong {first} và trong {second}',
    hint: { en: 'a word in a cell must mean one thing', vi: 'một từ trong ô chỉ được có một nghĩa' },
  },
  'set/steps-order': {
    severity: 'error',
    en: 'step {step} can never be reached: step {other} takes its numbers',
    vi: 'bậc {step} không bao giờ tới: bậc {other} đã lấy các số đó',
    hint: {
      en: 'order steps by from/above falling, or by up-to/below rising',
      vi: 'xếp from/above giảm dần, hoặc up-to/below tăng dần',
    },
  },
  'set/steps-overlap': {
    severity: 'error',
    en: 'steps {other} and {step} overlap',
    vi: 'bậc {other} và {step} chồng nhau',
    hint: {
      en: 'use above instead of from, or below instead of up-to, where two steps meet',
      vi: 'dùng above thay from, hoặc below thay up-to, ở chỗ hai bậc gặp nhau',
    },
  },
  'set/goalposts': {
    severity: 'error',
    en: 'the goalposts are reversed: low {low}, high {high}',
    vi: 'hai mốc bị đảo: low {low}, high {high}',
    hint: {
      en: 'keep low below high; where less is better say direction: lower-is-better',
      vi: 'low phải nhỏ hơn high; nếu càng ít càng tốt thì ghi direction: lower-is-better',
    },
  },
  'set/leaves-scale': {
    severity: 'error',
    en: 'this rule ({kind}) can leave the scale of the set',
    vi: 'quy tắc này ({kind}) có thể vượt ra ngoài thang',
    hint: {
      en: 'clamp it (clamp: true), keep its range inside the scale, or use scale: unbounded for z-scores',
      vi: 'giới hạn bằng clamp: true, để range trong thang, hoặc dùng scale: unbounded cho điểm z',
    },
  },
  'set/constant-needed': {
    severity: 'error',
    en: '{method} divides by zero where all units are alike, and the set does not say what then',
    vi: '{method} chia cho 0 khi mọi đơn vị như nhau, mà bộ chưa nói phải làm gì',
    hint: {
      en: 'say constant: full, bottom or exclude, or freeze the statistics with reference',
      vi: 'ghi constant: full, bottom hoặc exclude, hoặc cố định số liệu bằng reference',
    },
  },
  'set/unbounded-rule': {
    severity: 'error',
    en: 'a {kind} rule cannot stand in an unbounded set',
    vi: 'quy tắc {kind} không dùng được trong bộ không giới hạn',
    hint: {
      en: 'only given and relative rules have values without bounds',
      vi: 'chỉ given và relative có giá trị không giới hạn',
    },
  },
  'set/unbounded-missing': {
    severity: 'error',
    en: 'missing: zero has no meaning on an unbounded scale',
    vi: 'missing: zero vô nghĩa trên thang không giới hạn',
    hint: { en: 'use missing: exclude or error', vi: 'dùng missing: exclude hoặc error' },
  },
  'set/unbounded-mean': {
    severity: 'error',
    en: 'the {aggregate} mean of {code} needs values of 0 and above',
    vi: 'trung bình {aggregate} của {code} cần giá trị từ 0 trở lên',
    hint: {
      en: 'use arithmetic, or a scale that begins at 0 or above',
      vi: 'dùng arithmetic, hoặc thang bắt đầu từ 0 trở lên',
    },
  },
  'set/zero-under-geometric': {
    severity: 'error',
    en: 'a missing {code} counts as zero and makes the whole {aggregate} mean of {above} zero',
    vi: '{code} thiếu bị tính bằng 0 và làm cả trung bình {aggregate} của {above} bằng 0',
    hint: {
      en: 'give the rule a floor above 0, or use missing: exclude',
      vi: 'cho quy tắc một floor lớn hơn 0, hoặc dùng missing: exclude',
    },
  },
} satisfies Record<string, Entry>;
