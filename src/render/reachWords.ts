/** Words of what it takes to reach a target, in both languages. */
import { speaker } from './words.ts';

const REACH_WORDS = {
  reachTitle: { vi: 'Cần làm gì, {unit}: {title}', en: 'What it takes, {unit}: {title}' },
  reachRank: {
    vi: 'Mục tiêu: ít nhất ngang hạng {rank}, hiện là {holder} với {value}.',
    en: 'Target: at least a tie with rank {rank}, which {holder} holds with {value}.',
  },
  reachPlace: {
    vi: 'Mục tiêu: ít nhất ngang đơn vị đứng thứ {rank} trong các đơn vị còn lại, hiện là {holder} với {value}.',
    en: 'Target: at least a tie with number {rank} of the other units, {holder} with {value}.',
  },
  reachBeyondSome: {
    vi: 'Không thể đạt được. Cao nhất là khi nâng {n} trong {open} {things} có thể nâng đến {ceiling}: {unit} có {value}. Nâng thêm thì điểm thấp đi.',
    en: 'It cannot be reached. It comes highest with {n} of the {open} {things} that could be raised at {ceiling}: {unit} has {value}. Raising the others too would lower it.',
  },
  reachBeyondFound: {
    vi: 'Không tìm được phương án nào đạt được. Cao nhất tìm được là khi nâng {n} trong {open} {things} có thể nâng đến {ceiling}: {unit} có {value}.',
    en: 'No plan was found that reaches it. The highest that was found is with {n} of the {open} {things} that could be raised at {ceiling}: {unit} has {value}.',
  },
  reachRankThen: {
    vi: 'Khi đó đơn vị đứng hạng {rank}.',
    en: 'Its rank is {rank} then.',
  },
  reachOne: {
    vi: 'Chỉ cần nâng 1 trong {open} {things} có thể nâng.',
    en: 'It takes 1 of the {open} {things} that could be raised.',
  },
  reachBends: {
    vi: 'Chỉ số này không phải tổng cộng nên không tính được chính xác.',
    en: 'This index is no sum, so that it was searched for.',
  },
  reachMoves: {
    vi: 'Các đơn vị khác được so với đơn vị này và thay đổi theo nên không tính được chính xác.',
    en: 'Other units are measured against this one and move with it, so that it was searched for.',
  },
  reachRounding: {
    vi: 'Số liệu trong ô được làm tròn nên không tính được chính xác.',
    en: 'Figures in cells are rounded, so that it was searched for.',
  },
  reachValue: { vi: 'Mục tiêu: {code} từ {value}.', en: 'Target: {code} of {value} or more.' },
  reachNow: { vi: '{unit} hiện có {value}, hạng {rank}.', en: '{unit} has {value} now, rank {rank}.' },
  reachNoScore: { vi: '{unit} hiện chưa có điểm.', en: '{unit} has no score now.' },
  reachNowOnly: { vi: '{unit} hiện có {value}.', en: '{unit} has {value} now.' },
  reachLacking: { vi: 'Còn thiếu {points} điểm trên {max}.', en: 'It lacks {points} points of {max}.' },
  reachThere: { vi: 'Đã đạt: không cần làm gì.', en: 'That is reached: nothing has to be done.' },
  reachBeyond: {
    vi: 'Không thể đạt được. Nếu nâng hết {open} {things} có thể nâng đến {ceiling}, {unit} có {value}.',
    en: 'It cannot be reached. With all {things} that could be raised ({open}) at {ceiling}, {unit} has {value}.',
  },
  reachNothing: {
    vi: 'Không thể đạt được: không có {things} nào nâng lên được đến {ceiling}.',
    en: 'It cannot be reached: there is nothing that could be raised to {ceiling}.',
  },
  reachFewest: {
    vi: 'Cần nâng ít nhất {n} trong {open} {things} có thể nâng. Không thể ít hơn: phần đóng góp cộng lại với nhau, và ít hơn thì không đủ dù lấy các phần lớn nhất.',
    en: 'It takes {n} of the {open} {things} that could be raised, and no fewer: what they are worth adds up, and fewer fall short even where the largest are taken.',
  },
  reachFewestPoints: {
    vi: 'Cũng không có {n} {things} nào khác đạt được với ít điểm hơn (quy hoạch động).',
    en: 'Nor would any other {n} do it with fewer points (dynamic programming).',
  },
  reachLeastPoints: {
    vi: 'Không có {things} nào khác đạt được với ít điểm hơn.',
    en: 'No other would do it with fewer points.',
  },
  reachCheapest: {
    vi: 'Chi phí ít nhất là {cost}, cho {n} trong {open} {things} có ghi chi phí: nghiệm tối ưu của bài toán quy hoạch nguyên (HiGHS).',
    en: 'The least it costs is {cost}, for {n} of the {open} {things} with a cost: the proven optimum of an integer programme (HiGHS).',
  },
  reachFound: {
    vi: 'Phương án tốt nhất tìm được: {n} trong {open} {things} có thể nâng; không phương án nào ít hơn {bound}.',
    en: 'The best plan found: {n} of the {open} {things} that could be raised; none takes fewer than {bound}.',
  },
  reachFoundProven: {
    vi: 'Cần nâng ít nhất {n} trong {open} {things} có thể nâng: đã tìm kiếm và chứng minh không thể ít hơn.',
    en: 'It takes {n} of the {open} {things} that could be raised: searched for, and proven that no fewer do.',
  },
  reachFoundCost: {
    vi: 'Phương án rẻ nhất tìm được: {cost}, cho {n} trong {open} {things} có ghi chi phí; không phương án nào rẻ hơn {bound}.',
    en: 'The cheapest plan found: {cost}, for {n} of the {open} {things} with a cost; none costs less than {bound}.',
  },
  reachFoundCostProven: {
    vi: 'Chi phí ít nhất là {cost}, cho {n} trong {open} {things} có ghi chi phí: đã tìm kiếm và chứng minh không thể rẻ hơn.',
    en: 'The least it costs is {cost}, for {n} of the {open} {things} with a cost: searched for, and proven that nothing costs less.',
  },
  reachBest: {
    vi: 'mức tốt nhất hiện nay trong các đơn vị được xếp hạng cùng',
    en: 'the best that any unit ranked with it has today',
  },
  reachFull: { vi: 'điểm tối đa', en: 'full marks' },
  reachCeiling: { vi: 'Mức trần: {ceiling}.', en: 'Ceiling: {ceiling}.' },
  reachThen: { vi: 'Cần đạt', en: 'To reach' },
  reachGain: { vi: 'Thêm điểm', en: 'Points' },
  reachCost: { vi: 'Chi phí', en: 'Cost' },
  reachName: { vi: 'Tên', en: 'Name' },
  reachIndicators: { vi: 'chỉ tiêu', en: 'indicators' },
  reachIndicator: { vi: 'chỉ tiêu', en: 'indicator' },
  reachCommand: { vi: 'Để thử lại:', en: 'To try it again:' },
} as const;

export const word = speaker(REACH_WORDS);
