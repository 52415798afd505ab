/** Words of `dti what-if`, in both languages. */
import { speaker, WORDS } from './words.ts';

const WHAT_IF_WORDS = {
  whatIfTitle: { vi: 'Nếu thay đổi số liệu của {unit}: {title}', en: 'What if, {unit}: {title}' },
  whatIfTitleOther: { vi: 'Nếu có thay đổi, {unit}: {title}', en: 'What if, {unit}: {title}' },
  whatIfSide: {
    vi: 'Các kịch bản cạnh nhau, {unit}: {title}',
    en: 'Scenarios side by side, {unit}: {title}',
  },
  whatIfScenario: { vi: 'Kịch bản {name}', en: 'Scenario {name}' },
  whatIfBefore: { vi: 'Theo tệp', en: 'As is' },
  whatIfAfter: { vi: 'Giả định', en: 'What if' },
  whatIfDifference: { vi: 'Thay đổi', en: 'Change' },
  whatIfOf: { vi: 'Tối đa', en: 'Of' },
  whatIfMissing: { vi: '(thiếu)', en: '(missing)' },
  whatIfYes: { vi: 'có', en: 'yes' },
  whatIfNo: { vi: 'không', en: 'no' },
  whatIfPoints: { vi: '{x} điểm', en: '{x} points' },
  whatIfValue: { vi: 'giá trị {x}', en: 'value {x}' },
  whatIfQuotient: { vi: 'tỷ lệ {x}', en: 'quotient {x}' },
  whatIfMax: { vi: 'tối đa {x}', en: 'at most {x}' },
  whatIfAssumedNode: {
    vi: 'giả định cả {code}: các mục bên dưới không được dùng',
    en: '{code} is assumed as a whole: what lies below it is not used',
  },
  whatIfAssumedLeaf: {
    vi: 'giả định kết quả của {code}, không chấm theo quy tắc',
    en: 'the result of {code} is assumed, its rule is not applied',
  },
  whatIfShare: {
    vi: 'giả định thương số, không dùng hai đầu vào',
    en: 'the quotient is assumed, its two inputs are not used',
  },
  whatIfSameCell: { vi: 'không có tác dụng: tệp đã ghi như vậy', en: 'no effect: the file says so already' },
  whatIfSameResult: { vi: 'không có tác dụng: kết quả vẫn như cũ', en: 'no effect: the same result' },
  whatIfSameStep: {
    vi: 'không có tác dụng: {code} vẫn ở cùng bậc ({step})',
    en: 'no effect: {code} stays on the same step ({step})',
  },
  whatIfElse: { vi: 'dưới mọi bậc', en: 'on none of the steps' },
  whatIfFull: {
    vi: 'không có tác dụng: {code} đã được điểm tối đa',
    en: 'no effect: {code} has full marks already',
  },
  whatIfBottom: {
    vi: 'không có tác dụng: {code} vẫn ở mức thấp nhất',
    en: 'no effect: {code} stays at the bottom',
  },
  whatIfUnscored: {
    vi: '{code} không được tính điểm, nên chỉ số không đổi',
    en: '{code} is not scored, so the index does not change',
  },
  whatIfStops: { vi: 'không có tác dụng đến {code}', en: 'no effect on {code}' },
  whatIfStopsBest: {
    vi: 'không có tác dụng đến {code}: mục này lấy trường hợp tốt nhất',
    en: 'no effect on {code}, which counts its best case',
  },
  whatIfStopsMin: {
    vi: 'không có tác dụng đến {code}: mục này lấy phần thấp nhất',
    en: 'no effect on {code}, which counts its lowest part',
  },
  whatIfStopsZero: {
    vi: 'không có tác dụng đến {code}: một phần bằng 0 làm cả mục bằng 0',
    en: 'no effect on {code}, which another part keeps at 0',
  },
  whatIfStopsNoScore: {
    vi: 'không có tác dụng đến {code}: mục này không có giá trị',
    en: 'no effect on {code}, which has no value',
  },
  whatIfPassed: { vi: 'Vượt qua ({n}): {names}', en: 'It passes ({n}): {names}' },
  whatIfLevel: { vi: 'Ngang bằng ({n}): {names}', en: 'It draws level with ({n}): {names}' },
  whatIfPassedBy: { vi: 'Bị các đơn vị sau vượt qua ({n}): {names}', en: 'It is passed by ({n}): {names}' },
  whatIfNobody: {
    vi: 'Không vượt qua đơn vị nào và cũng không bị đơn vị nào vượt qua',
    en: 'It passes no unit, and no unit passes it',
  },
  whatIfRanked: {
    vi: 'Sẽ được xếp hạng: {rank} trên {n}; theo tệp thì không xếp hạng',
    en: 'It would be ranked: {rank} of {n}; as it is, it is not',
  },
  whatIfUnranked: {
    vi: 'Sẽ không được xếp hạng; theo tệp hạng {rank}',
    en: 'It would not be ranked; as it is, its rank is {rank}',
  },
  whatIfStillUnranked: { vi: 'Vẫn không được xếp hạng', en: 'It would still not be ranked' },
  whatIfCoverage: { vi: 'Độ phủ: {before} → {after}', en: 'Coverage: {before} → {after}' },
  whatIfObserved: { vi: 'có thêm số liệu: {codes}', en: 'newly observed: {codes}' },
  whatIfLost: { vi: 'không còn số liệu: {codes}', en: 'no longer observed: {codes}' },
  whatIfHeld: {
    vi: 'Số liệu của các đơn vị khác ({n}) được giữ nguyên.',
    en: 'The data of the other units ({n}) stay as they are.',
  },
  whatIfMoved: {
    vi: 'Điểm của {m} đơn vị trong số đó vẫn thay đổi, vì ở {codes} các đơn vị được so với nhau: nhiều nhất {difference} ({unit}).',
    en: 'The scores of {m} of them move all the same, because in {codes} units are measured against each other: at most {difference} ({unit}).',
  },
  whatIfMovedScore: {
    vi: 'Điểm của {m} đơn vị trong số đó vẫn thay đổi, vì ở {codes} các đơn vị được so với nhau; {unit} có thêm hoặc mất điểm.',
    en: 'The scores of {m} of them move all the same, because in {codes} units are measured against each other; {unit} gains or loses its score.',
  },
  whatIfNoneMoved: {
    vi: 'Ở {codes} các đơn vị được so với nhau, nhưng điểm của các đơn vị khác không thay đổi.',
    en: 'In {codes} units are measured against each other, but the score of no other unit moves.',
  },
  whatIfStill: {
    vi: 'Số liệu trong tệp về {codes} vẫn thuộc nhóm số liệu dùng để so các đơn vị khác.',
    en: "The file's figures for {codes} still count among those the other units are measured against.",
  },
  whatIfUnchanged: { vi: 'Không đổi: {codes}', en: 'Unchanged: {codes}' },
  whatIfMore: { vi: '… và {n} đơn vị nữa', en: '… and {n} more' },
  whatIfCell: { vi: 'Mỗi ô: giá trị và (hạng).', en: 'Each cell: value and (rank).' },
} as const;

export type WhatIfWord = keyof typeof WHAT_IF_WORDS | keyof typeof WORDS;

export const word = speaker({ ...WORDS, ...WHAT_IF_WORDS });
