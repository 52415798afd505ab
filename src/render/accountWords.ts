/** Words of the account of change, in both languages; kept apart, because `dti score` says none of them. */
import { speaker } from './words.ts';

const ACCOUNT_WORDS = {
  whyTitle: { vi: 'Vì sao thay đổi? {before} → {after}', en: 'Why did it change? {before} → {after}' },
  whyRanks: { vi: 'Vì sao đổi hạng?', en: 'Why did the rank change?' },
  whyUnit: { vi: 'Đơn vị', en: 'Unit' },
  whyBefore: { vi: 'Trước', en: 'Before' },
  whyAfter: { vi: 'Sau', en: 'After' },
  whyChange: { vi: 'Thay đổi', en: 'Change' },
  whyCause: { vi: 'Nguyên nhân', en: 'Cause' },
  whyCode: { vi: 'Mã', en: 'Code' },
  whyName: { vi: 'Tên', en: 'Name' },
  whyPart: { vi: 'Phần đóng góp', en: 'Part' },
  why_merger: { vi: 'Sáp nhập', en: 'Merger' },
  why_own: { vi: 'Số liệu của đơn vị', en: 'Own data' },
  why_others: { vi: 'Số liệu đơn vị khác', en: "Others' data" },
  why_missing: { vi: 'Thiếu hoặc không áp dụng', en: 'Missing or n/a' },
  why_maxima: { vi: 'Điểm tối đa', en: 'Maximum points' },
  whyWeights: { vi: 'Trọng số', en: 'Weights' },
  why_rules: { vi: 'Quy tắc chấm', en: 'Rules' },
  whyRounding: { vi: 'Làm tròn', en: 'Rounding' },
  whyUndivided: { vi: 'Không tách được thêm trong {code}', en: 'Not divided further in {code}' },
  whyRoundingIn: { vi: 'Làm tròn trong {code}', en: 'Rounding in {code}' },
  whyMostIn: { vi: 'Số liệu đổi nhiều nhất ở', en: 'Own data most in' },
  whyOwnIn: { vi: 'số liệu của đơn vị ở {code} ({part})', en: 'own data in {code} ({part})' },
  whyCauseIs: { vi: '{cause} ({part})', en: '{cause} ({part})' },
  whyMainly: { vi: 'Chủ yếu: {list}', en: 'Mainly: {list}' },
  whyUnchanged: { vi: 'Không thay đổi.', en: 'Nothing changed.' },
  whyHead: {
    vi: '{unit}: {code} {before} → {after} ({change})',
    en: '{unit}: {code} {before} → {after} ({change})',
  },
  whyHeadRank: { vi: 'hạng {before} → {after} ({places})', en: 'rank {before} → {after} ({places})' },
  whyOwnTitle: { vi: 'Số liệu của đơn vị, theo chỉ số', en: 'Own data, by indicator' },
  whyOwnAll: { vi: 'Tổng số liệu của đơn vị', en: 'Own data in all' },
  whyMissingAt: {
    vi: 'Thiếu hoặc không áp dụng ở một bên ({n}): {codes}',
    en: 'Missing or not applicable on one side ({n}): {codes}',
  },
  whyRankOwn: { vi: 'Tiến bộ của đơn vị', en: 'Own progress' },
  whyRankOthers: { vi: 'Tiến bộ của đơn vị khác', en: "Others' progress" },
  whyRankUnits: { vi: 'Đơn vị vào, ra', en: 'Entries, exits' },
  whyMoved: { vi: 'Đổi hạng', en: 'Moved' },
  whyRank: { vi: 'Hạng', en: 'Rank' },
  whyRankLine: {
    vi: 'Hạng: do tiến bộ của đơn vị, so với các đơn vị khác như trước: {own}; do tiến bộ của các đơn vị khác: {others}; do đơn vị vào, ra: {units}.',
    en: "Rank: own progress, among the others as they were: {own}; others' progress: {others}; entries and exits: {units}.",
  },
  whyPassed: { vi: 'Đã vượt qua ({n}): {units}', en: 'Passed ({n}): {units}' },
  whyPassedBy: { vi: 'Bị vượt qua bởi ({n}): {units}', en: 'Was passed by ({n}): {units}' },
  whyEnteredAhead: { vi: 'Mới vào, xếp trên ({n}): {units}', en: 'Entered ahead of it ({n}): {units}' },
  whyLeftAhead: { vi: 'Đã ra, từng xếp trên ({n}): {units}', en: 'Left from ahead of it ({n}): {units}' },
  whyWithout: {
    vi: 'Không phân tích được vì một bên không có điểm ({n}): {units}',
    en: 'Not accounted for, without a score on one side ({n}): {units}',
  },
  whyEntered: { vi: 'Chỉ có sau ({n}): {units}', en: 'Only after ({n}): {units}' },
  whyLeft: { vi: 'Chỉ có trước ({n}): {units}', en: 'Only before ({n}): {units}' },
  whyNone: { vi: 'Hai bên không có đơn vị chung nào.', en: 'The two sides have no unit in common.' },
  whyWhole: {
    vi: 'Không tách được theo nguyên nhân, thay đổi tính hết vào một mục ({n}): {units}',
    en: 'Cannot be divided by cause, so the whole change stands under one ({n}): {units}',
  },
  whyNotMixed: {
    vi: 'Không liên kết được, hoặc quy tắc bên này không chấm được số liệu bên kia, nên mọi thay đổi tính vào quy tắc chấm: {label}: {codes}',
    en: 'Not linked, or scored by rules that cannot read the other side, so all they changed stands under rules: {label}: {codes}',
  },
  whyHeadMerged: {
    vi: '{unit}: {code} {before} (riêng {predecessor}, trước khi gộp) → {merged} (gộp {parts}) → {after} ({change})',
    en: '{unit}: {code} {before} ({predecessor} alone, on its old borders) → {merged} (merged from {parts}) → {after} ({change})',
  },
  whyHeadRebuilt: {
    vi: '{unit}: {code} {merged} (gộp {parts}; không có phần nào cùng tên hoặc cùng mã mà có điểm, nên tính từ giá trị gộp) → {after} ({change})',
    en: '{unit}: {code} {merged} (merged from {parts}; no part with its name or code has a score, so the account starts at the merged value) → {after} ({change})',
  },
  whyCarried: {
    vi: 'Giữ nguyên giá trị của một đơn vị cũ khác tên hoặc được chia ra ({n}): {units}',
    en: 'Taken over as it was from an old unit of another name, or one that was split ({n}): {units}',
  },
  whyRankNew: {
    vi: 'hạng trong các đơn vị mới {before} → {after} ({places})',
    en: 'rank among the new units {before} → {after} ({places})',
  },
  whyMergerReading: {
    vi: 'Phía trước được tính lại theo đơn vị mới. Đơn vị được gộp bắt đầu từ giá trị trước khi gộp của riêng phần cùng tên (hoặc cùng mã); sáp nhập là phần riêng việc gộp làm thay đổi (giá trị gộp trừ giá trị riêng). Đơn vị không gộp bắt đầu từ giá trị của chính nó, và sáp nhập là 0.',
    en: 'The side before is rebuilt on the new units. A merged unit starts at the own value of the part with its name (or code), on the old borders; the merger is what merging alone changed (the merged value − the own one). A unit that was not merged starts at its own value, and its merger is 0.',
  },
  whyMergedBoth: {
    vi: 'Cả hai phía được tính lại theo đơn vị mới, nên sáp nhập không phải là nguyên nhân: đơn vị được gộp đi từ giá trị gộp này đến giá trị gộp kia.',
    en: 'Both sides are rebuilt on the new units, so a merger is no cause: merged units go from one merged value to the other.',
  },
  whyMergedStart: {
    vi: 'Không có phần nào cùng tên hoặc cùng mã mà có điểm, nên tính từ giá trị gộp, không có phần sáp nhập ({n}): {units}',
    en: 'No part with its name or code has a score, so the account starts at the merged value and has no merger ({n}): {units}',
  },
  whyMergedLevel: {
    vi: 'Số liệu đã gộp chỉ có đến cấp {levels}: với đơn vị được gộp ({n}: {units}), những gì thay đổi bên dưới (kể cả ô thiếu, đơn vị khác) tính vào số liệu của đơn vị ở cấp đó',
    en: 'Merged values are known down to {levels}: of merged units ({n}: {units}), all that changed below, missing cells and other units included, stands under own data there',
  },
  whyPlacesNew: {
    vi: 'Hạng trước là hạng trong {n} đơn vị mới sau khi gộp, không phải hạng của {old} đơn vị cũ; phân tích hạng chỉ theo các đơn vị mới.',
    en: 'Ranks before are among the {n} new units once merged, not the ranks of the {old} old ones; the account of places stays on the new units.',
  },
  whyNotMixedMerged: {
    vi: 'Riêng chỉ số có quy tắc bên dưới khác nhau: mọi thay đổi của đơn vị được gộp tính vào quy tắc chấm: {label}: {codes}',
    en: 'Of merged units, where the rules below differ, all that these changed stands under rules: {label}: {codes}',
  },
  whyReading: {
    vi: 'Mỗi nguyên nhân: giá trị đổi bao nhiêu nếu chỉ nguyên nhân đó đổi, lấy trung bình qua mọi thứ tự các nguyên nhân (giá trị Shapley). Các phần cộng lại bằng thay đổi.',
    en: 'Each cause: by how much the value changes when it alone does, as the mean over all orders of the causes (Shapley). The parts add up to the change.',
  },
} as const;

export type AccountWord = keyof typeof ACCOUNT_WORDS;
export const word = speaker(ACCOUNT_WORDS);
