/** Codes about asking what it takes to reach a target. */
import type { Entry } from './entry.ts';

export const REACH_CODES = {
  'what-if/target-unit': {
    severity: 'error',
    usage: true,
    en: 'which unit is to reach the target is not said',
    vi: 'chưa cho biết đơn vị nào cần đạt mục tiêu',
    hint: {
      en: 'name the unit after the data file: dti what-if DATA "Quảng Ninh" --target-rank 10',
      vi: 'ghi tên đơn vị sau tệp số liệu: dti what-if TỆP "Quảng Ninh" --target-rank 10',
    },
  },
  'what-if/two-targets': {
    severity: 'error',
    usage: true,
    en: '--target-rank and --target-value are two targets',
    vi: '--target-rank và --target-value là hai mục tiêu',
    hint: { en: 'ask for one of them', vi: 'chỉ dùng một' },
  },
  'what-if/target-and-change': {
    severity: 'error',
    usage: true,
    en: 'a target asks which changes it takes, so that none can be given',
    vi: 'mục tiêu là câu hỏi cần thay đổi gì, nên không thể cho sẵn thay đổi',
    hint: {
      en: 'leave out --change and --scenario, or the target',
      vi: 'bỏ --change và --scenario, hoặc bỏ mục tiêu',
    },
  },
  'what-if/target-needed': {
    severity: 'error',
    usage: true,
    en: '{option} belongs to a target, and none is said',
    vi: '{option} chỉ dùng với mục tiêu, mà chưa có mục tiêu nào',
    hint: { en: 'add --target-rank N or --target-value X', vi: 'thêm --target-rank N hoặc --target-value X' },
  },
  'what-if/fewest-or-cheapest': {
    severity: 'error',
    usage: true,
    en: '--fewest and --cheapest ask for two plans',
    vi: '--fewest và --cheapest yêu cầu hai phương án khác nhau',
    hint: { en: 'ask for one of them', vi: 'chỉ dùng một' },
  },
  'what-if/no-costs': {
    severity: 'error',
    usage: true,
    en: 'what raising an indicator costs is not said',
    vi: 'chưa có chi phí của các chỉ tiêu',
    hint: {
      en: 'write costs: [{ code: "3.2", fixed: 120 }] into a file (dti sets schema scenarios) and name it: --scenarios FILE',
      vi: 'ghi costs: [{ code: "3.2", fixed: 120 }] vào một tệp (dti sets schema scenarios) rồi dùng --scenarios TỆP',
    },
  },
  'what-if/costs-unused': {
    severity: 'error',
    usage: true,
    en: 'of a target, only --cheapest reads "{file}"',
    vi: 'với mục tiêu, chỉ --cheapest mới đọc "{file}"',
    hint: { en: 'add --cheapest, or leave out --scenarios', vi: 'thêm --cheapest, hoặc bỏ --scenarios' },
  },
  'what-if/cost-twice': {
    severity: 'error',
    en: 'the cost of {code} stands twice: also on line {line}',
    vi: 'chi phí của {code} xuất hiện hai lần: cũng ở dòng {line}',
    hint: { en: 'keep one of them', vi: 'chỉ giữ lại một' },
  },
  'what-if/cost-per-point': {
    severity: 'error',
    en: '{code} has no points that could cost something: its set is weighted',
    vi: '{code} không có điểm để tính chi phí, vì bộ chỉ số dùng trọng số',
    hint: { en: 'write fixed: instead of per-point:', vi: 'dùng fixed: thay cho per-point:' },
  },
  'what-if/cost-idle': {
    severity: 'warning',
    en: 'the cost of {code} is not used: the file has no figure of it that could be raised',
    vi: 'chi phí của {code} không được dùng: tệp không có số liệu của mục này để nâng lên',
    hint: {
      en: 'give the cost of what the file has columns for',
      vi: 'ghi chi phí của các mục có cột trong tệp',
    },
  },
  'what-if/no-such-rank': {
    severity: 'error',
    usage: true,
    en: 'there is no rank {rank}: the last is {last}',
    vi: 'không có hạng {rank}: hạng cuối là {last}',
    hint: { en: 'ask for a rank from 1 to {last}', vi: 'chọn hạng từ 1 đến {last}' },
  },
  'what-if/bad-target': {
    severity: 'error',
    usage: true,
    en: '"{text}" is no figure to be reached',
    vi: '"{text}" không phải con số có thể làm mục tiêu',
    hint: {
      en: 'write it as the ranking prints it, such as {example}, or, where the set has a scale, in percent of it, such as 70%; with three decimals, add a zero: 716.3550',
      vi: 'viết như bảng xếp hạng in ra, ví dụ {example}, hoặc, nếu bộ chỉ số có thang, theo phần trăm của thang, ví dụ 70%; có ba chữ số thập phân thì thêm một số 0: 716,3550',
    },
  },
} satisfies Record<string, Entry>;
