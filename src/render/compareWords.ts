/** Words of comparisons, in both languages; kept apart, because `dti score` says none of them. */
import type { Reason, Verdict } from '../analyse/comparable.ts';
import type { Lang } from '../rules/rule.ts';
import { speaker } from './words.ts';

const COMPARE_WORDS = {
  comparable: { vi: 'So sánh được', en: 'Comparable' },
  'with-caution': { vi: 'So sánh được, cần thận trọng', en: 'Comparable with caution' },
  'not-comparable': { vi: 'Không so sánh được', en: 'Not comparable' },
  'same-rules': { vi: 'cùng quy tắc chấm ({set})', en: 'the same rules of scoring ({set})' },
  'same-units': { vi: 'cùng {n} đơn vị', en: 'the same units ({n})' },
  'rules-unknown': {
    vi: 'không có gì cho biết thứ hạng của {labels} được xếp theo quy tắc nào',
    en: 'nothing says by which rules the ranks of {labels} were made',
  },
  'rules-linked': {
    vi: 'quy tắc khác nhau, {after} liên kết với {before} bằng was',
    en: 'different rules, which {after} links to {before} (was)',
  },
  'rules-extended': {
    vi: 'quy tắc khác nhau, một trong hai bộ {before} và {after} mở rộng bộ kia',
    en: 'different rules: of {before} and {after} one extends the other',
  },
  'rules-unlinked': {
    vi: 'quy tắc khác nhau ({before} và {after}), không bộ nào liên kết với bộ kia',
    en: 'different rules ({before} and {after}), and neither set is linked to the other',
  },
  'scales-differ': {
    vi: 'hai bộ cho điểm theo hai thang khác nhau ({before} và {after})',
    en: 'the two sets give values on different scales ({before} and {after})',
  },
  'set-not-found': {
    vi: 'quy tắc khác nhau ({before} và {after}), không tìm thấy bộ {set} nên không biết các liên kết',
    en: 'different rules ({before} and {after}), and without the set {set}, which is not found, no links are known',
  },
  'units-differ': {
    vi: 'đơn vị khác nhau: {common} chung, {left} chỉ có trước, {entered} chỉ có sau',
    en: 'different units: {common} on both sides, {left} only before, {entered} only after',
  },
  'units-merged': {
    vi: 'đơn vị giữ tên cũ nhưng hợp nhất từ nhiều đơn vị ({n}): {units}',
    en: 'units that keep the name of an earlier one and were made of several ({n}): {units}',
  },
  crosswalked: {
    vi: 'giá trị của {label} do công cụ gộp từ đơn vị cũ theo {crosswalk} (cách {method}), không phải số đã công bố',
    en: 'the values of {label} are merged from old units by {crosswalk} (method {method}), computed here and never published',
  },
  'crosswalked-weighted': {
    vi: 'giá trị của {label} do công cụ gộp từ đơn vị cũ theo {crosswalk} (cách {method}, trọng số là cột "{weights}"), không phải số đã công bố',
    en: 'the values of {label} are merged from old units by {crosswalk} (method {method}, weighted by the column "{weights}"), computed here and never published',
  },
  'rows-merged': {
    vi: '{label} tự ghi {n} đơn vị được gộp từ đơn vị cũ, nên giá trị là do tính toán, không phải số đã công bố',
    en: '{label} says that units in it ({n}) were merged from old ones, so their values are computed and were never published',
  },
  'moving-population': {
    vi: 'có quy tắc chấm theo các đơn vị khác, nên giá trị đổi khi các đơn vị khác đổi',
    en: 'a rule scores against the other units, so that values move when others do',
  },
  'partial-result': {
    vi: '{label} chỉ có {n} trong {of} đơn vị đã chấm',
    en: '{label} holds only {n} of the {of} units that were scored',
  },
  'partial-ranks': {
    vi: '{label} chỉ liệt kê {n} đơn vị, trong khi thứ hạng đến {of}',
    en: '{label} lists only {n} units, and its ranks go to {of}',
  },
  'ranks-only': {
    vi: 'chỉ biết thứ hạng của {labels}, nên so sánh vị trí, không so sánh giá trị',
    en: 'of {labels} only ranks are known, so places are compared and no values',
  },
  moved: { vi: 'Đổi', en: 'Moved' },
  codeBefore: { vi: '{code} trước', en: '{code} before' },
  codeAfter: { vi: '{code} sau', en: '{code} after' },
  common: { vi: 'Phần chung', en: 'Common' },
  difference: { vi: 'Chênh lệch', en: 'Change' },
  growth: { vi: 'Tăng', en: 'Growth' },
  entered: { vi: 'mới', en: 'new' },
  left: { vi: 'rút', en: 'left' },
  'other-block': { vi: 'khối khác', en: 'other block' },
  ofBlock: { vi: 'Khối {block}', en: 'Block {block}' },
  rose: { vi: 'Lên nhiều nhất: {units}', en: 'Rose most: {units}' },
  fell: { vi: 'Xuống nhiều nhất: {units}', en: 'Fell most: {units}' },
  nobody: { vi: 'không có', en: 'nobody' },
  'mean-all': { vi: 'Trung bình tất cả đơn vị', en: 'Mean of all units' },
  'mean-common': { vi: 'Trung bình các đơn vị có ở cả hai phía', en: 'Mean of the units on both sides' },
  'mean-block': { vi: 'Trung bình khối {block}', en: 'Mean of block {block}' },
  meanUnits: { vi: '{a} → {b} đơn vị', en: 'units: {a} → {b}' },
  meanUnit: { vi: '{a} đơn vị', en: 'units: {a}' },
  enteredUnits: { vi: 'Đơn vị mới ({n}): {units}', en: 'Entered ({n}): {units}' },
  leftUnits: { vi: 'Đơn vị không còn ({n}): {units}', en: 'Left ({n}): {units}' },
  otherBlocks: {
    vi: 'Đã chuyển khối, nên không tính số bậc ({n}): {units}',
    en: 'In another block than before, so that places say nothing ({n}): {units}',
  },
  rankingsAlike: {
    vi: 'Hai bảng xếp hạng ({n} đơn vị): Spearman {rho}; Kendall (tau-b) {tau}; trung bình mỗi đơn vị đổi {move} bậc',
    en: 'The two rankings (units: {n}): Spearman {rho}; Kendall (tau-b) {tau}; units moved {move} places on average',
  },
  undefined: { vi: 'không xác định', en: 'not defined' },
  noGrowth: {
    vi: 'Không có phần trăm tăng khi giá trị trước không lớn hơn 0: {units}',
    en: 'No growth in percent where the value before is not above 0: {units}',
  },
  history: { vi: '{unit} qua các kỳ', en: '{unit} over the years' },
  side: { vi: 'Kỳ', en: 'Side' },
  index: { vi: 'Chỉ số', en: 'Index' },
  of: { vi: '{rank}/{n}', en: '{rank}/{n}' },
  twoForms: {
    vi: 'Hai giá trị không in cùng một dạng: chênh lệch được tính với cả hai giá trị theo dạng in của kỳ sau',
    en: 'Where two values are not printed in one form, their change is that of both in the form of the later side',
  },
  since: { vi: 'So với dòng trên', en: 'With the line above' },
  beside: { vi: 'Các chỉ số cạnh nhau', en: 'Indices side by side' },
  ownUnits: {
    vi: 'Hạng tính trong các đơn vị của từng phía; --common xếp hạng lại các đơn vị có ở cả hai phía',
    en: "Places are among each side's own units; --common ranks the units on both sides anew",
  },
  placesOf: {
    vi: 'Hạng trước tính trong {a} đơn vị, hạng sau tính trong {b} đơn vị; số bậc lên xuống là giữa hai danh sách này',
    en: 'Ranks are among {a} units before and among {b} after; places moved are between these two lists',
  },
  atLeast: { vi: 'ít nhất {n}', en: 'at least {n}' },
  ranksRead: {
    vi: '▲ tăng bậc, ▼ giảm bậc, = giữ nguyên',
    en: '▲ places gained, ▼ places lost, = the same place',
  },
} as const;

export const word = speaker(COMPARE_WORDS);

/** "Comparable with caution: different units: …; …". */
export function sayVerdict(
  { verdict, reasons }: { verdict: Verdict; reasons: readonly Reason[] },
  lang: Lang,
): string {
  return `${word(verdict, lang)}: ${sayReasons(reasons, lang)}`;
}

export function sayReasons(reasons: readonly Reason[], lang: Lang): string {
  return reasons.map(({ code, args }) => word(code, lang, args)).join('; ');
}
