/** Words of explanations, in both languages. */
import { EXPLAIN_WHY_WORDS } from './explainWhyWords.ts';
import { speaker, WORDS } from './words.ts';

export const EXPLAIN_WORDS = {
  // a score
  explainPoints: { vi: '{points} trên {max} điểm', en: '{points} of {max} points' },
  explainValue: { vi: 'giá trị {value}', en: 'value {value}' },
  explainForm: { vi: 'dạng công bố {value}', en: 'published form {value}' },
  explainRank: { vi: 'hạng {rank} trên {of}', en: 'rank {rank} of {of}' },
  explainIn: { vi: ' ({where})', en: ' ({where})' },
  explainTied: { vi: 'đồng hạng với {units}', en: 'tied with {units}' },
  explainMoreUnits: { vi: 'và {n} đơn vị nữa', en: 'and {n} more' },
  explainCoverage: { vi: 'độ phủ {coverage}', en: 'coverage {coverage}' },
  explainBounds: {
    vi: 'Khoảng do mục thiếu để ngỏ: {low} đến {high}',
    en: 'Bounds, as missing items leave them open: {low} to {high}',
  },
  explainRankBounds: { vi: 'hạng {best} đến {worst}', en: 'rank {best} to {worst}' },
  explainRankStays: { vi: 'hạng vẫn là {best}', en: 'rank {best} all the same' },
  explainPublished: { vi: 'Dạng công bố: {text}', en: 'Published form: {text}' },
  explainNoScore: { vi: 'không có điểm', en: 'no score' },
  // where it comes from
  explainSources: { vi: 'Nguồn gốc: {list}', en: 'Where it comes from: {list}' },
  explainOfFields: { vi: '{fields}: {origin}', en: '{fields}: {origin}' },
  // cells
  explainCell: { vi: 'Ô {header}, {place}: {text}, {taken}', en: 'Cell {header}, {place}: {text}, {taken}' },
  explainCheck: {
    vi: 'Cột {header}, {place}: {text}, chỉ để đối chiếu với kết quả tính',
    en: 'Column {header}, {place}: {text}, only compared with what is computed',
  },
  explainEmptyText: { vi: 'trống', en: 'empty' },
  taken_number: { vi: 'được hiểu là số {number}', en: 'taken for the number {number}' },
  taken_label: { vi: 'được hiểu là câu trả lời "{label}"', en: 'taken for the answer "{label}"' },
  taken_yes: { vi: 'được hiểu là có', en: 'taken for yes' },
  taken_no: { vi: 'được hiểu là không', en: 'taken for no' },
  taken_empty: { vi: 'được hiểu là thiếu', en: 'taken for missing' },
  taken_missing: { vi: 'được hiểu là thiếu', en: 'a word for missing' },
  'taken_not-applicable': { vi: 'được hiểu là không áp dụng', en: 'a word for not applicable' },
  'taken_no-score': {
    vi: 'được hiểu là độ phủ dưới mức tối thiểu',
    en: 'taken for a coverage below the minimum',
  },
  explainPercentSign: { vi: 'phần trăm, chia cho 100', en: 'a percentage, divided by 100' },
  explainPercentColumn: {
    vi: 'cột ghi phần trăm, chia cho 100',
    en: 'the column holds percentages, divided by 100',
  },
  explainPercentKept: { vi: 'tính bằng phần trăm', en: 'in percent' },
  explainMark: { vi: 'dấu thập phân "{mark}"', en: 'decimal mark "{mark}"' },
  explainGroups: { vi: '"{mark}" ngăn cách hàng nghìn', en: '"{mark}" between thousands' },
  explainGivenForm_points: { vi: 'điểm đã chấm', en: 'points as awarded' },
  explainGivenForm_value: { vi: 'giá trị đã có', en: 'the finished value' },
  explainGivenForm_percent: { vi: 'giá trị đã có, theo phần trăm', en: 'the finished value, in percent' },
  explainGiven: {
    vi: 'Kết quả lấy nguyên từ số liệu ({form}); không tính gì bên dưới',
    en: 'The result is taken from the data as it is ({form}); nothing below it is computed',
  },
  explainOpen: {
    vi: 'Chỉ số mở: bộ chỉ số không có quy tắc, kết quả lấy từ số liệu ({form})',
    en: 'An open node: the set has no rule for it, its result is given in the data ({form})',
  },
  explainFinished: {
    vi: 'Kết quả lấy nguyên từ số liệu ({form}); không chạy quy tắc',
    en: 'The result is taken from the data as it is ({form}); its rule is not run',
  },
  // rules
  explainQuotient: { vi: 'Thương: {formula}', en: 'Quotient: {formula}' },
  explainRule: { vi: 'Quy tắc: {rule}', en: 'Rule: {rule}' },
  explainBranch: { vi: 'Nhánh được dùng: {branch}', en: 'Branch taken: {branch}' },
  branch_each: { vi: 'mỗi mục', en: 'for each' },
  branch_cap: { vi: 'mức cao nhất cho phép', en: 'the most there is' },
  branch_given: { vi: 'như đã cho', en: 'as given' },
  branch_clamped: { vi: 'vượt ra ngoài, đưa về đầu thang', en: 'beyond the end, moved to it' },
  branch_floor: { vi: 'mức sàn', en: 'the floor' },
  branch_low: { vi: 'ở hoặc dưới mốc thấp', en: 'at or below the low goalpost' },
  branch_between: { vi: 'giữa hai mốc', en: 'between the goalposts' },
  branch_high: { vi: 'ở hoặc trên mốc cao', en: 'at or above the high goalpost' },
  branch_full: { vi: 'đạt mức được điểm tối đa', en: 'enough for full marks' },
  branch_share: { vi: 'theo tỷ lệ', en: 'by the share' },
  branch_yes: { vi: 'có', en: 'yes' },
  branch_no: { vi: 'không', en: 'no' },
  'branch_zero-denominator': {
    vi: 'mẫu số bằng 0, bộ chỉ số tính là 0',
    en: 'the denominator is 0, which the set counts as zero',
  },
  'branch_constant: full': {
    vi: 'mọi đơn vị như nhau: điểm tối đa (constant: full)',
    en: 'all units are alike: full marks (constant: full)',
  },
  'branch_constant: bottom': {
    vi: 'mọi đơn vị như nhau: không điểm (constant: bottom)',
    en: 'all units are alike: nothing (constant: bottom)',
  },
  branch_best: { vi: 'so với đơn vị tốt nhất', en: 'against the best' },
  'branch_min-max': { vi: 'giữa nhỏ nhất và lớn nhất', en: 'between the least and the greatest' },
  'branch_z-score': { vi: 'số độ lệch chuẩn', en: 'in standard deviations' },
  branch_percentile: { vi: 'tỷ lệ đơn vị kém hơn', en: 'the share of units that are worse' },
  'branch_reference-unit': { vi: 'so với đơn vị tham chiếu', en: 'against the reference unit' },
  explainPopulation: {
    vi: 'Các đơn vị được so ({where}): {list}',
    en: 'The units compared ({where}): {list}',
  },
  explainAllUnits: { vi: 'cả tệp', en: 'the whole file' },
  explainFrozen: { vi: ' (bộ chỉ số ấn định)', en: ' (fixed by the set)' },
  explainReference: { vi: 'đơn vị tham chiếu {unit} {x}', en: 'reference unit {unit} {x}' },
  explainStatistic_n: { vi: 'n = {x}', en: 'n = {x}' },
  explainStatistic_min: { vi: 'nhỏ nhất {x}', en: 'min {x}' },
  explainStatistic_max: { vi: 'lớn nhất {x}', en: 'max {x}' },
  explainStatistic_mean: { vi: 'trung bình {x}', en: 'mean {x}' },
  explainStatistic_sd: { vi: 'độ lệch chuẩn {x}', en: 'standard deviation {x}' },
  explainWorse: { vi: 'kém hơn: {n}', en: 'worse: {n}' },
  // arithmetic
  explainRounding: { vi: 'Làm tròn: {sum}', en: 'Rounding: {sum}' },
  explainRoundingPoints: { vi: 'Làm tròn điểm: {sum}', en: 'Rounding of points: {sum}' },
  explainBeforeRescale: {
    vi: 'Trước khi so các đơn vị: {formula}',
    en: 'Before the units are compared: {formula}',
  },
  explainZeroed: {
    vi: '{codes} bằng 0, nên trung bình này bằng 0',
    en: '{codes} is 0, and so is a mean of this kind',
  },
  explainCounts_best: {
    vi: 'Trường hợp được tính: {code} (nhiều điểm nhất)',
    en: 'The case that counts: {code} (the most points)',
  },
  explainCounts_min: { vi: 'Được tính: {code} (thấp nhất)', en: 'What counts: {code} (the least)' },
  explainPart_points: {
    vi: '{code} đóng góp {part} trong {whole} điểm của {above}',
    en: '{code} brings {part} of the {whole} points of {above}',
  },
  explainPart_summand: {
    vi: '{code} đóng góp {part} trong {whole} của {above}',
    en: '{code} brings {part} of the {whole} of {above}',
  },
  explainPart_factor: {
    vi: '{code} là thừa số {part} của {above}',
    en: '{code} is the factor {part} of {above}',
  },
  explainPart_harmonic: {
    vi: '{code} đóng góp {part} vào mẫu số của {above}',
    en: '{code} brings {part} to the divisor of {above}',
  },
  explainPart_chosen: { vi: '{above} lấy kết quả của {code}', en: '{above} takes the result of {code}' },
  explainPart_passed: {
    vi: '{above} không lấy {code}: {other} được tính',
    en: '{above} does not take {code}: {other} counts',
  },
  explainPart_none: { vi: '{code} không đóng góp gì cho {above}', en: '{code} brings nothing to {above}' },
  explainUnscored: {
    vi: '{code} không được chấm: không tính vào cấp trên, nên chỉ số tổng không đổi dù kết quả này là bao nhiêu',
    en: '{code} is not scored: it does not count above, and the index is the same whatever it is',
  },
  explainView: {
    vi: 'Góc nhìn không tính vào chỉ số tổng',
    en: 'A view never enters the index',
  },
  // tables and the way on
  explainMaxHead: { vi: 'Tối đa', en: 'Max' },
  explainPartHead: { vi: 'Phần', en: 'Part' },
  explainFactorHead: { vi: 'Thừa số', en: 'Factor' },
  explainOf: { vi: 'Gồm', en: 'Of' },
  explainLegend: {
    vi: 'KAD không áp dụng; – không có giá trị; * không tính vào cấp trên.',
    en: 'n/a not applicable; – no value; * does not count above.',
  },
  explainSet: { vi: 'Chấm theo bộ {set}', en: 'Scored by {set}' },
  explainSetBasis: {
    vi: 'Chấm theo bộ {set}, căn cứ {basis}',
    en: 'Scored by {set}, on the basis of {basis}',
  },
  explainGoOn: {
    vi: 'Xem tiếp một mục: thêm mã của mục vào sau tên đơn vị, ví dụ {example}. Xem tất cả: --level all.',
    en: 'To go down: the same call with a code after the unit, as in {example}. All at once: --level all.',
  },
} as const;

const ALL_WORDS = { ...WORDS, ...EXPLAIN_WORDS, ...EXPLAIN_WHY_WORDS } as const;

export type ExplainWord = keyof typeof ALL_WORDS;

export const word = speaker(ALL_WORDS);
