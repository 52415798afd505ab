/** Words of what it takes to reach a target, in both languages. */
import { speaker } from './words.ts';

const REACH_WORDS = {
  reachTitle: { vi: 'Cần làm gì, {unit}: {title}', en: 'What it takes, {unit}: {title}' },
  reachRank: {
    vi: 'Mục tiêu: ít nhất ngang hạng {rank}, hiện là {holder} với {value}.',
    en: 'Target: at least a tie with rank {rank}, which {holder} holds with {value}.',
  },
  reachValue: { vi: 'Mục tiêu: {code} từ {value}.', en: 'Target: {code} of {value} or more.' },
  reachNow: { vi: '{unit} hiện có {value}, hạng {rank}.', en: '{unit} has {value} now, rank {rank}.' },
  reachNowOnly: { vi: '{unit} hiện có {value}.', en: '{unit} has {value} now.' },
  reachLacking: { vi: 'Còn thiếu {points} điểm trên {max}.', en: 'It lacks {points} points of {max}.' },
  reachThere: { vi: 'Đã đạt: không cần làm gì.', en: 'That is reached: nothing has to be done.' },
  reachBeyond: {
    vi: 'Không thể đạt được. Nếu nâng hết {n} chỉ tiêu đến {ceiling}, {unit} có {value}.',
    en: 'It cannot be reached. With all {n} indicators raised to {ceiling}, {unit} has {value}.',
  },
  reachBeyondRank: {
    vi: 'Không thể đạt được. Nếu nâng hết {n} chỉ tiêu đến {ceiling}, {unit} có {value} và đứng hạng {rank}.',
    en: 'It cannot be reached. With all {n} indicators raised to {ceiling}, {unit} has {value} and rank {rank}.',
  },
  reachNothing: {
    vi: 'Không thể đạt được: không có chỉ tiêu nào nâng lên được đến {ceiling}.',
    en: 'It cannot be reached: no indicator can be raised to {ceiling}.',
  },
  reachFewest: {
    vi: 'Cần nâng ít nhất {n} trong {open} chỉ tiêu có thể nâng. Không thể ít hơn: phần đóng góp của các chỉ tiêu cộng lại với nhau, và đã lấy các phần lớn nhất.',
    en: 'It takes {n} of the {open} indicators that could be raised, and no fewer: what they are worth adds up, and the largest were taken.',
  },
  reachFewestPoints: {
    vi: 'Cũng không có {n} chỉ tiêu nào khác đạt được với ít điểm hơn (quy hoạch động).',
    en: 'Nor would any other {n} do it with fewer points (dynamic programming).',
  },
  reachLeastPoints: {
    vi: 'Cũng không có chỉ tiêu nào khác đạt được với ít điểm hơn.',
    en: 'Nor would any other do it with fewer points.',
  },
  reachCheapest: {
    vi: 'Chi phí ít nhất là {cost}, cho {n} trong {open} chỉ tiêu có ghi chi phí: nghiệm tối ưu của bài toán quy hoạch nguyên (HiGHS).',
    en: 'The least it costs is {cost}, for {n} of the {open} indicators with a cost: the proven optimum of an integer programme (HiGHS).',
  },
  reachFound: {
    vi: 'Phương án tốt nhất tìm được: {n} trong {open} chỉ tiêu có thể nâng; không phương án nào ít hơn {bound}. Chỉ số này không phải tổng cộng nên không tính được chính xác.',
    en: 'The best plan found: {n} of the {open} indicators that could be raised; none takes fewer than {bound}. This index is no sum, so that it was searched for.',
  },
  reachFoundProven: {
    vi: 'Cần nâng ít nhất {n} trong {open} chỉ tiêu có thể nâng: đã tìm kiếm và chứng minh không thể ít hơn.',
    en: 'It takes {n} of the {open} indicators that could be raised: searched for, and proven that no fewer do.',
  },
  reachFoundCost: {
    vi: 'Phương án rẻ nhất tìm được: {cost}, cho {n} trong {open} chỉ tiêu có ghi chi phí; không phương án nào rẻ hơn {bound}. Chỉ số này không phải tổng cộng nên không tính được chính xác.',
    en: 'The cheapest plan found: {cost}, for {n} of the {open} indicators with a cost; none costs less than {bound}. This index is no sum, so that it was searched for.',
  },
  reachFoundCostProven: {
    vi: 'Chi phí ít nhất là {cost}, cho {n} trong {open} chỉ tiêu có ghi chi phí: đã tìm kiếm và chứng minh không thể rẻ hơn.',
    en: 'The least it costs is {cost}, for {n} of the {open} indicators with a cost: searched for, and proven that nothing costs less.',
  },
  reachBest: {
    vi: 'mức tốt nhất hiện nay trong các đơn vị được xếp hạng cùng',
    en: 'the best that any unit ranked with it has today',
  },
  reachFull: { vi: 'điểm tối đa', en: 'full marks' },
  reachCeiling: { vi: 'Mức trần: {ceiling}.', en: 'Ceiling: {ceiling}.' },
  reachThen: { vi: 'Cần đạt', en: 'To reach' },
  reachGain: { vi: 'Thêm điểm', en: 'Points' },
  reachWorth: { vi: 'Thêm {code}', en: '{code}' },
  reachCost: { vi: 'Chi phí', en: 'Cost' },
  reachName: { vi: 'Chỉ tiêu', en: 'Indicator' },
  reachCommand: { vi: 'Để thử lại: {command}', en: 'To try it again: {command}' },
} as const;

export const word = speaker(REACH_WORDS);
