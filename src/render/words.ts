/** Words of the reports in both languages. Messages about problems live in the catalogue of diagnostics. */
import type { Lang } from '../rules/rule.ts';

const WORDS = {
  rank: { vi: 'Hạng', en: 'Rank' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  value: { vi: 'Giá trị', en: 'Value' },
  points: { vi: 'Điểm', en: 'Points' },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
  bounds: { vi: 'Khoảng', en: 'Bounds' },
  rankBounds: { vi: 'Hạng từ–đến', en: 'Rank from–to' },
  year: { vi: 'Năm', en: 'Year' },
  block: { vi: 'Khối', en: 'Block' },
  rankBy: { vi: 'Hạng {code}', en: 'Rank {code}' },
  synthetic: {
    vi: 'SỐ LIỆU GIẢ LẬP, không phải số liệu chính thức',
    en: 'SYNTHETIC DATA, not official figures',
  },
  units: { vi: 'Số đơn vị được chấm: {n}', en: 'Units scored: {n}' },
  ranked: { vi: 'được xếp hạng: {n}', en: 'ranked: {n}' },
  mean: { vi: 'trung bình {x}', en: 'mean {x}' },
  median: { vi: 'trung vị {x}', en: 'median {x}' },
  sd: { vi: 'độ lệch chuẩn (mẫu) {x}', en: 'standard deviation (sample) {x}' },
  band: { vi: '{n} trên {of} ({share} %) {name}', en: '{n} of {of} ({share} %) {name}' },
  claimed: { vi: 'Khai không áp dụng', en: 'Claimed not applicable' },
  unranked: { vi: 'Không xếp hạng', en: 'Unranked' },
  noScore: {
    vi: 'độ phủ {coverage} dưới mức tối thiểu {min}',
    en: 'coverage {coverage} is below the minimum {min}',
  },
  noScoreBelow: {
    vi: 'độ phủ của {codes} dưới mức tối thiểu',
    en: 'coverage of {codes} is below its minimum',
  },
  noValue: { vi: 'không có giá trị nào', en: 'no value at all' },
  allNotApplicable: { vi: 'không mục nào áp dụng', en: 'no item applies' },
  shown: { vi: 'Số đơn vị hiện ở đây: {n} trên {of}', en: 'Units shown: {n} of {of}' },
  statistics: { vi: 'Thống kê', en: 'Statistics' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  n: { vi: 'n', en: 'n' },
  missing: { vi: 'thiếu', en: 'missing' },
  meanHead: { vi: 'trung bình', en: 'mean' },
  medianHead: { vi: 'trung vị', en: 'median' },
  min: { vi: 'nhỏ nhất', en: 'min' },
  max: { vi: 'lớn nhất', en: 'max' },
  atFull: { vi: 'đạt tối đa', en: 'at full' },
  atZero: { vi: 'bằng 0', en: 'at zero' },
  reading: {
    vi: 'Mỗi ô: giá trị và (hạng). – không có giá trị; KAD không áp dụng; * không tính vào chỉ số.',
    en: 'Each cell: value and (rank). – no value; n/a not applicable; * not scored.',
  },
  notApplicable: { vi: 'KAD', en: 'n/a' },
  valid: {
    vi: '{file}: không có lỗi; số đơn vị: {n}, chấm theo {set}',
    en: '{file}: no errors; units: {n}, to be scored by {set}',
  },
  foundErrors: { vi: 'Lỗi: {errors}, cảnh báo: {warnings}', en: 'Errors: {errors}, warnings: {warnings}' },
  moreProblems: {
    vi: '… và {n} dòng {code} nữa (--max-problems để xem thêm)',
    en: '… and {n} more of {code} (--max-problems shows more)',
  },
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'ghi chú', en: 'note' },
  hint: { vi: 'gợi ý', en: 'hint' },
  level: { vi: 'Cấp', en: 'Level' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  years: { vi: 'Năm', en: 'Years' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  counts: { vi: 'Số lượng', en: 'Counts' },
  stated: {
    vi: '{stated} {level} theo công bố, {here} có ở đây',
    en: '{stated} {level} stated, {here} here',
  },
  views: { vi: 'Góc nhìn', en: 'Views' },
  open: { vi: 'mở: kết quả lấy từ số liệu', en: 'open: its result is given in the data' },
  unscoredNote: { vi: 'không chấm', en: 'not scored' },
  provenance: { vi: 'Nguồn gốc', en: 'Provenance' },
  field: { vi: 'Trường', en: 'Field' },
  published: { vi: 'công bố', en: 'published' },
  derived: { vi: 'suy ra', en: 'derived' },
  editorial: { vi: 'biên tập', en: 'editorial' },
  syntheticWord: { vi: 'giả lập', en: 'synthetic' },
  lintClean: { vi: '{file}: không có lỗi', en: '{file}: no problems' },
  id: { vi: 'Mã bộ', en: 'Id' },
  title: { vi: 'Tên', en: 'Title' },
  aggregate: { vi: 'cách gộp', en: 'aggregate' },
  mayNotApply: { vi: 'có thể không áp dụng', en: 'may not apply' },
  structure: { vi: 'cấu trúc', en: 'structure' },
  wayOut: {
    vi: 'Phần biên tập và giả lập không phải nội dung chính thức. Phụ lục mà bạn đang giữ có thể viết thành bộ riêng (indicator-sets/README.md).',
    en: 'What is editorial or synthetic is not official. The annex you hold can be written as a set of your own (indicator-sets/README.md).',
  },
  guessColumns: { vi: '{set} không có "{detail}"', en: '{set} has no "{detail}"' },
  guessCoverage: { vi: '{set} cần thêm {detail}', en: '{set} also needs {detail}' },
  guessYear: { vi: '{set} không dành cho năm {detail}', en: '{set} is not for {detail}' },
  allOf: { vi: 'toàn bộ {count} {level}', en: 'all {count} {level}' },
} as const;

export type Word = keyof typeof WORDS;

/** A word or sentence, its `{arguments}` filled in. */
export function word(key: Word, lang: Lang, args: Record<string, string | number> = {}): string {
  return WORDS[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

const LEVELS: Record<string, Record<Lang, [one: string, many: string]>> = {
  group: { vi: ['nhóm', 'nhóm'], en: ['group', 'groups'] },
  main: { vi: ['chỉ số chính', 'chỉ số chính'], en: ['main', 'mains'] },
  pillar: { vi: ['trụ cột', 'trụ cột'], en: ['pillar', 'pillars'] },
  indicator: { vi: ['chỉ số thành phần', 'chỉ số thành phần'], en: ['indicator', 'indicators'] },
  criterion: { vi: ['tiêu chí', 'tiêu chí'], en: ['criterion', 'criteria'] },
};

/** The name of a level; levels a set makes up itself keep their own word. */
export function levelName(level: string, lang: Lang, count: 'one' | 'many' = 'many'): string {
  return LEVELS[level]?.[lang][count === 'one' ? 0 : 1] ?? level;
}
