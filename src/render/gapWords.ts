/** Words of accounts of what was lost (`dti gaps`), in both languages. */
import { speaker } from './words.ts';

const GAP_WORDS = {
  gapTitle: { vi: '{unit} mất điểm ở đâu: {title}', en: 'What {unit} lost: {title}' },
  gapTitleBlock: { vi: 'Các đơn vị mất điểm ở đâu: {title}', en: 'Where units lose most: {title}' },
  gapRankOf: { vi: 'hạng {rank} trên {of}', en: 'rank {rank} of {of}' },
  gapPointsLine: {
    vi: 'Điểm: {points} trên {max} điểm tối đa của đơn vị; mất {lost}. Thêm một điểm, chỉ số tăng {worth}.',
    en: 'Points: {points} of its own maximum of {max}; lost: {lost}. One point more adds {worth} to the index.',
  },
  gapWeightLine: {
    vi: 'Còn thiếu {lost} so với mức cao nhất của thang đo ({top}).',
    en: 'Short of the top of the scale ({top}) by {lost}.',
  },
  gapBlockPoints: {
    vi: 'Số đơn vị: {n}; mất {lost} trên {max} điểm, bình quân {mean} điểm mỗi đơn vị.',
    en: 'Units: {n}; lost: {lost} of {max} points, {mean} a unit.',
  },
  gapBlockWeight: {
    vi: 'Số đơn vị: {n}; bình quân mỗi đơn vị còn thiếu {mean} so với mức cao nhất của thang đo ({top}).',
    en: 'Units: {n}; short of the top of the scale ({top}) by {mean} a unit.',
  },
  gapLosing: { vi: 'Số mục bị mất: {n} trên {items}', en: 'Items that lose: {n} of {items}' },
  gapHolders: {
    vi: '{share} % phần bị mất nằm ở {n} mục lớn nhất',
    en: '{share} % of what is lost lies in the largest {n}',
  },
  gapHoldersMore: { vi: '{share} % ở {n} mục lớn nhất', en: '{share} % in the largest {n}' },
  gapShown: {
    vi: 'Bảng chỉ ghi {n} mục lớn nhất trên {of}, chiếm {share} % phần bị mất{how}.',
    en: 'Shown: the largest {n} of {of}, {share} % of what is lost{how}.',
  },
  gapShowAll: { vi: ' (--share 1 để ghi tất cả)', en: ' (--share 1 shows all)' },
  gapNothingPoints: {
    vi: 'Không mất điểm nào: đạt đủ {max} điểm tối đa của đơn vị.',
    en: 'Nothing is lost: it has all {max} points of its own maximum.',
  },
  gapNothing: {
    vi: 'Không mất gì: chỉ số ở mức cao nhất của thang đo ({top}).',
    en: 'Nothing is lost: the index is at the top of the scale ({top}).',
  },
  gapNothingBlock: { vi: 'Không đơn vị nào bị mất gì.', en: 'No unit loses anything.' },
  gapNobody: { vi: 'Không đơn vị nào có điểm.', en: 'No unit has a score.' },
  gapNoScore: {
    vi: 'Đơn vị không có điểm ({why}), nên không có điểm tối đa của riêng mình để so.',
    en: 'It has no score ({why}), and so no maximum of its own to be short of.',
  },
  gapUnscored: {
    vi: 'Không có điểm, không tính ở đây: {units}',
    en: 'Without a score, and left out: {units}',
  },
  gapLost: { vi: 'Mất', en: 'Lost' },
  gapGain: { vi: '{code} +', en: '{code} +' },
  gapSum: { vi: 'Dồn %', en: 'Sum %' },
  gapFull: { vi: 'Đủ điểm', en: 'Full' },
  gapBest: { vi: 'Tốt nhất', en: 'Best' },
  gapMean: { vi: 'Bình quân', en: 'Per unit' },
  gapMissing: { vi: 'Thiếu', en: 'Missing' },
  gapLeftOut: { vi: 'Ngoài', en: 'Out' },
  gapItems: { vi: 'Số mục', en: 'Items' },
  gapShare: { vi: 'Tỷ lệ %', en: 'Share %' },
  gapItself: { vi: '(chính mình)', en: '(itself)' },
  gapAbove: { vi: '(trên cấp này)', en: '(above this level)' },
  gapNoAgency: { vi: '(chưa nêu)', en: '(not stated)' },
  gapReadLost: {
    vi: 'Mất: số điểm mất trên điểm tối đa của mục.',
    en: "Lost: of the item's maximum.",
  },
  gapReadLostWeight: {
    vi: 'Mất: trọng số × (mức cao nhất − giá trị), cũng là phần chỉ số tăng thêm nếu chỉ mục này đạt mức cao nhất.',
    en: 'Lost: weight × (top − value), which is also what the index gains when this item alone reaches its top.',
  },
  gapReadMissing: {
    vi: '* không có số liệu, tính bằng 0.',
    en: '* nothing was reported, and it counts as zero.',
  },
  gapReadGain: {
    vi: '{code} +: chỉ số tăng thêm nếu chỉ mục này đạt điểm tối đa.',
    en: '{code} +: what closing this gap alone adds to the index.',
  },
  gapReadSum: { vi: 'Dồn %: tỷ lệ cộng dồn của phần bị mất.', en: 'Sum %: of all that is lost, added up.' },
  gapReadPeers: {
    vi: 'Đủ điểm: số đơn vị cùng năm và khối đạt mức cao nhất ở mục này, trên số đơn vị có giá trị. Tốt nhất: đơn vị đạt cao nhất ở mục này, và số đơn vị khác bằng điểm; (chính mình): không đơn vị nào hơn.',
    en: 'Full: units of the same year and block at full marks, of those with a value. Best: who does best there, and how many others do as well; (itself): nobody does better.',
  },
  gapReadFull: {
    vi: 'Đủ điểm: số đơn vị đạt mức cao nhất ở mục này, trên số đơn vị có giá trị.',
    en: 'Full: units at full marks, of those with a value.',
  },
  gapReadBlock: {
    vi: 'Mất: tổng của các đơn vị có tính mục này. Bình quân: mỗi đơn vị trong số đó mất bao nhiêu.',
    en: 'Lost: by all units that have the item. Per unit: the mean over these.',
  },
  gapRead_missing: {
    vi: 'Thiếu: số đơn vị không có số liệu, tính bằng 0.',
    en: 'Missing: units that reported nothing, which counts as zero.',
  },
  gapRead_notApplicable: {
    vi: 'KAD: số đơn vị không áp dụng.',
    en: 'n/a: units it does not apply to.',
  },
  gapRead_leftOut: {
    vi: 'Ngoài: số đơn vị không tính mục này vì lý do khác (thiếu số liệu, độ phủ).',
    en: 'Out: units of which it is no item for another reason (missing and left out, coverage).',
  },
  gapRounded: {
    vi: 'Mỗi số được làm tròn riêng; JSON và CSV ghi số đầy đủ.',
    en: 'Every figure is rounded by itself; JSON and CSV have them in full.',
  },
  gapRelative: {
    vi: 'Số liệu của các đơn vị khác được giữ nguyên. Có mục được chấm theo các đơn vị khác: khi đơn vị đạt mức cao nhất ở đó thì điểm của các đơn vị khác cũng thay đổi.',
    en: "The others' data are held as they are. Some items are scored against other units: reaching the top there moves the others' scores too.",
  },
  gapEditorial: {
    vi: 'Không chính thức: {n} trên {of} mục là nội dung biên tập hoặc giả lập của bộ {set} ({codes}); hãy đối chiếu với văn bản gốc.',
    en: 'Not official: {n} of {of} items are editorial or synthetic content of {set} ({codes}); compare them with the decision.',
  },
  gapEditorialAll: {
    vi: 'Không chính thức: cả {n} mục đều là nội dung biên tập hoặc giả lập của bộ {set}; hãy đối chiếu với văn bản gốc.',
    en: 'Not official: all {n} items are editorial or synthetic content of {set}; compare them with the decision.',
  },
  gapGiven: {
    vi: 'Kết quả cho sẵn trong tệp, nên không biết mất ở đâu bên trong: {codes}',
    en: 'Given in the file, so what is lost inside them is not known: {codes}',
  },
  gapOpen: {
    vi: 'Bộ chỉ số không có phần bên dưới, nên chỉ xét đến đây: {codes}',
    en: 'Open in the set, which has nothing below them: {codes}',
  },
  gapBestCase: {
    vi: 'Lấy trường hợp cao nhất, tính là một mục: {codes}',
    en: 'The best of several cases counts, and they are one item: {codes}',
  },
  gapEmpty: {
    vi: 'Bên dưới không có số liệu nào, cả phần tính bằng 0: {codes}',
    en: 'Nothing below was reported, and the whole counts as zero: {codes}',
  },
  gapAggregate: {
    vi: 'Các phần bên trong không cộng dồn được, tính là một mục (xem bảng riêng): {codes}',
    en: 'Their parts do not add up, and they are one item (see their own tables): {codes}',
  },
  gapAgency: { vi: 'Phụ trách', en: 'Responsible' },
  gapEvidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  gapByMain: { vi: 'Theo {level}', en: 'By {level}' },
  gapByAgency: { vi: 'Theo đơn vị phụ trách', en: 'By who is responsible' },
  gapDetails: { vi: 'Các mục trong bảng', en: 'The items above' },
  gapWho: { vi: 'phụ trách: {who}', en: 'responsible: {who}' },
  gapProof: { vi: 'tài liệu kiểm chứng: {text}', en: 'evidence: {text}' },
  gapBestAt: { vi: 'cao nhất: {unit} ({score})', en: 'best: {unit} ({score})' },
  gapStopTitle: {
    vi: 'Bên trong {code} ({how}): chỉ số tăng bao nhiêu nếu chỉ một phần đạt mức cao nhất',
    en: 'Inside {code} ({how}): what the index gains with one part at its top',
  },
  gapStopTitleMean: {
    vi: 'Bên trong {code} ({how}): bình quân chỉ số tăng bao nhiêu nếu chỉ một phần đạt mức cao nhất',
    en: 'Inside {code} ({how}): what the index gains on average with one part at its top',
  },
  gapStopRule: {
    vi: 'Các phần bên trong {code} không cộng dồn được: mỗi dòng tính riêng, mọi số liệu khác giữ nguyên; dòng có dấu · là phần của dòng trên.',
    en: 'Parts of {code} do not add up: each line stands alone, with all other cells as they are; a line with · is part of the one above it.',
  },
  gapStopAlone: {
    vi: 'Giá trị ở {code} được tính lại giữa các đơn vị: xem từng đơn vị bằng dti gaps TỆP "ĐƠN VỊ".',
    en: 'Values at {code} are rescaled among the units: ask for each by itself, with dti gaps DATA UNIT.',
  },
  gap_geometric: { vi: 'trung bình nhân', en: 'geometric mean' },
  gap_harmonic: { vi: 'trung bình điều hòa', en: 'harmonic mean' },
  gap_min: { vi: 'lấy phần thấp nhất', en: 'the least of its parts' },
  gap_arithmetic: { vi: 'trung bình cộng', en: 'arithmetic mean' },
  gapRescaled: { vi: 'tính lại giữa các đơn vị', en: 'rescaled among the units' },
  gapAbsent_missing: {
    vi: 'Không có số liệu nên không tính; khi báo cáo, mỗi mục được tính với phần ghi bên cạnh: {list}',
    en: 'Missing, and not counted; once reported, each counts with what stands beside it: {list}',
  },
  'gapAbsent_min-coverage': {
    vi: 'Không tính vì độ phủ dưới mức tối thiểu: {list}',
    en: 'Not counted, because its coverage is below the minimum: {list}',
  },
  'gapAbsent_no-score': {
    vi: 'Được ghi là không có điểm nên không tính: {list}',
    en: 'Given as without a score, and not counted: {list}',
  },
  gapAbsent_dropped: {
    vi: 'Không tính vì quy tắc không phân biệt được các đơn vị ở mục này: {list}',
    en: 'Not counted, because its rule cannot tell the units apart there: {list}',
  },
  'gapAbsent_not-applicable': {
    vi: 'Không áp dụng nên không tính: {list}',
    en: 'Not applicable, and not counted: {list}',
  },
  'gapAbsent_outside-block': {
    vi: 'Không dành cho khối của đơn vị: {list}',
    en: 'Not for units of its block: {list}',
  },
  gapWorthMore: { vi: 'điểm tối đa +{x}', en: 'maximum +{x} points' },
  gapWorthPoints: { vi: '{x} điểm', en: '{x} points' },
  gapWorthWeight: { vi: '{x} % trọng số', en: '{x} % of the weight' },
  gapCoverage: {
    vi: 'độ phủ {coverage}, tối thiểu {min}',
    en: 'coverage {coverage}, below {min}',
  },
  gapMissingThere: { vi: 'thiếu {codes}', en: 'missing: {codes}' },
} as const;

export type GapWord = keyof typeof GAP_WORDS;

export const gapWord = speaker(GAP_WORDS);
