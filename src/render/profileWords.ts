/** Words of the one-page picture of a unit, in both languages. */
import { speaker } from './words.ts';

export const PROFILE_WORDS = {
  profileRank: { vi: 'Hạng {rank} trên {n} đơn vị', en: 'Rank {rank} of {n}' },
  profileRankBlock: {
    vi: 'Hạng {rank} trên {n} đơn vị trong khối {block}',
    en: 'Rank {rank} of {n} in block {block}',
  },
  profileRankRegion: { vi: 'trong vùng {region}: {rank} trên {n}', en: 'in {region}: {rank} of {n}' },
  profileNoScore: { vi: 'Không có điểm {code}: {why}', en: 'No {code} score: {why}' },
  profileNotRanked: {
    vi: 'Không xếp hạng: bộ {set} chỉ chấm điểm, không so các đơn vị với nhau (ranking: none)',
    en: 'Not ranked: {set} scores units and does not hold them against each other (ranking: none)',
  },
  profilePoints: {
    vi: '{points} trên {max} điểm tối đa của đơn vị',
    en: "{points} of the unit's own maximum of {max} points",
  },
  profileCoverage: { vi: 'độ phủ {x}', en: 'coverage {x}' },
  profileBand: { vi: 'xếp loại: {band}', en: 'band: {band}' },
  profileBlock: { vi: 'khối: {block}', en: 'block: {block}' },
  profileBounds: {
    vi: 'Nếu các mục thiếu đạt mức thấp nhất hoặc cao nhất: {code} từ {lower} đến {upper}',
    en: 'With what is missing at the bottom or the top of the scale: {code} from {lower} to {upper}',
  },
  profileRankBounds: { vi: 'hạng từ {best} đến {worst}', en: 'rank from {best} to {worst}' },
  profileIndicator: { vi: 'Chỉ số', en: 'Indicator' },
  profileItem: { vi: 'Mục', en: 'Item' },
  profileMean: { vi: 'TB', en: 'Mean' },
  profileBest: { vi: 'Cao nhất', en: 'Best' },
  profileBestUnit: { vi: 'Đơn vị cao nhất', en: 'Best unit' },
  profileMore: { vi: 'và {n} đơn vị nữa', en: 'and {n} more' },
  profileMeanRule: {
    vi: 'Trung bình (TB) và cao nhất tính trên các đơn vị có điểm ở chỉ số đó: {n}',
    en: 'Mean and best are over the units that have a score there: {n}',
  },
  profileMeanBlock: {
    vi: 'Trung bình (TB) và cao nhất tính trên các đơn vị trong khối có điểm ở chỉ số đó: {n}',
    en: 'Mean and best are over the units of the block that have a score there: {n}',
  },
  profileOnly: {
    vi: 'Chỉ có một đơn vị ở đây, nên trung bình và cao nhất là của chính đơn vị',
    en: 'There is no other unit here: mean and best are its own',
  },
  profileStrengths: { vi: 'Điểm mạnh', en: 'Strengths' },
  profileWeaknesses: { vi: 'Điểm yếu', en: 'Weaknesses' },
  profileNone: { vi: 'Không có', en: 'None' },
  profileFromMean: { vi: 'So với TB', en: 'From mean' },
  profileBestRanks: { vi: 'Thứ hạng tốt nhất: {list}', en: 'Best ranks: {list}' },
  profileWorstRanks: { vi: 'Thứ hạng kém nhất: {list}', en: 'Worst ranks: {list}' },
  profileShared: {
    vi: '{rank} trên {n}, đồng hạng với {others} đơn vị',
    en: '{rank} of {n}, shared with {others}',
  },
  profileAlone: { vi: '{rank} trên {n}', en: '{rank} of {n}' },
  profileStrengthRule: {
    vi: 'Điểm mạnh (yếu): tối đa {most} mục có giá trị cao hơn (thấp hơn) trung bình nhiều nhất; thứ hạng tốt (kém) nhất: các mục thuộc nửa trên (dưới) có ít đơn vị đứng trước (sau) nhất; không xét mục thiếu và mục không áp dụng.',
    en: 'Strengths (weaknesses): the items, {most} at most, furthest above (below) the mean in value; best (worst) ranks: those of the better (worse) half with the fewest units ahead (behind); missing and not applicable items are left out.',
  },
  profileNeighbours: { vi: 'Ngay trên và ngay dưới', en: 'Just above and below' },
  profileDistance: { vi: 'Cách', en: 'Distance' },
  profileDistancePoints: { vi: 'Cách (điểm)', en: 'In points' },
  profileDistanceRule: {
    vi: 'Khoảng cách là giá trị của đơn vị kia trừ giá trị của đơn vị này',
    en: "Distance: the other unit's value − this unit's",
  },
  profilePointsRule: {
    vi: 'Khoảng cách là giá trị của đơn vị kia trừ giá trị của đơn vị này, tính ra điểm theo điểm tối đa của chính đơn vị này ({max})',
    en: "Distance: the other unit's value − this unit's, and what that is in points of this unit's own maximum ({max})",
  },
  profileNobodyAbove: { vi: 'Không có đơn vị nào ở trên', en: 'Nobody is above' },
  profileNobodyBelow: { vi: 'Không có đơn vị nào ở dưới', en: 'Nobody is below' },
  profileSharing: {
    vi: 'và {n} đơn vị nữa cùng hạng {rank}',
    en: 'and {n} more units of rank {rank}',
  },
  profileBeside: { vi: 'Bên cạnh {name}', en: 'Beside {name}' },
  profileBefore: { vi: 'Trước', en: 'Before' },
  profileNow: { vi: 'Nay', en: 'Now' },
  profileAbsent: { vi: '{name} không có đơn vị này', en: '{name} does not have this unit' },
  profileNotShown: {
    vi: '{name} chỉ có một phần các đơn vị, không có đơn vị này',
    en: '{name} shows only some of its units, and not this one',
  },
  profileOtherBlock: {
    vi: 'Trước đây đơn vị thuộc khối khác ({block}), nên không tính số bậc',
    en: 'It was in another block then ({block}), so that places say nothing',
  },
  profileUnlinked: {
    vi: '{name} không có chỉ số tương ứng với: {codes}',
    en: 'Nothing of {name} stands beside: {codes}',
  },
  profileZeroed: {
    vi: 'Thiếu, tính mức thấp nhất ({n} trên {of} mục tính điểm): {codes}',
    en: 'Missing, counted as the bottom of the scale ({n} of {of} scored items): {codes}',
  },
  profileExcluded: {
    vi: 'Thiếu, không tính ({n} trên {of} mục tính điểm): {codes}',
    en: 'Missing, left out ({n} of {of} scored items): {codes}',
  },
  profileClaimed: {
    vi: 'Khai không áp dụng ({n} trên {of} mục tính điểm): {codes}',
    en: 'Claimed not applicable ({n} of {of} scored items): {codes}',
  },
  profileOutside: {
    vi: 'Không áp dụng cho khối này ({n} trên {of} mục tính điểm): {codes}',
    en: 'Not meant for this block ({n} of {of} scored items): {codes}',
  },
  profileItemsNoScore: {
    vi: 'Không có điểm ({n} trên {of} mục tính điểm): {codes}',
    en: 'Without a score ({n} of {of} scored items): {codes}',
  },
  profileCases: {
    vi: 'Thiếu trường hợp của mục đã có số liệu ở trường hợp khác: {codes}',
    en: 'Missing cases of items that were reported by another case: {codes}',
  },
  profileComplete: { vi: 'Số mục tính điểm: {of}, đều có số liệu', en: 'Scored items: {of}, all reported' },
  profileReading: {
    vi: '– không có giá trị; KAD không áp dụng',
    en: '– no value; n/a not applicable',
  },
  profileUnscored: { vi: '* không tính vào chỉ số', en: '* not scored' },
  profileOursMark: {
    vi: '° biên tập hoặc giả lập, không phải nội dung chính thức',
    en: '° editorial or synthetic, not official',
  },
  profileOurs: {
    vi: 'Nội dung không chính thức (biên tập hoặc giả lập) trong {set}: {what}',
    en: 'Not official (editorial or synthetic) in {set}: {what}',
  },
  profileShares: {
    vi: 'Giá trị, TB và chênh lệch của các mục ở đây là phần điểm đạt được (từ 0 đến 1), vì điểm tối đa của các mục khác nhau',
    en: 'Values, means and distances of items are shares of their points here (0 to 1), because their maxima differ',
  },
  profileRounded: {
    vi: 'Mỗi số được làm tròn riêng; --format json cho số đầy đủ',
    en: 'Each figure is rounded by itself; --format json has them in full',
  },
  profilePages: {
    vi: 'Đã ghi {n} trang vào {folder}',
    en: 'Pages written to {folder}: {n}',
  },
} as const;

export const sayProfile = speaker(PROFILE_WORDS);
