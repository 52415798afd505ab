/** Words about merged units, in both languages. */
export const MERGE_WORDS = {
  mergedTitle: {
    vi: '{title}, theo đơn vị mới ({crosswalk})',
    en: '{title}, on the new units ({crosswalk})',
  },
  newUnit: { vi: 'Đơn vị mới', en: 'New unit' },
  oldUnit: { vi: 'Gộp từ', en: 'Merged from' },
  oldRank: { vi: 'Hạng cũ', en: 'Old rank' },
  oldValue: { vi: '{code} cũ', en: 'Old {code}' },
  partShare: { vi: '{name} ({part} %)', en: '{name} ({part} %)' },
  notInFile: { vi: 'không có trong tệp', en: 'not in the file' },
  mergeMethod: { vi: 'Cách gộp: {method}', en: 'Method: {method}' },
  'method-mean': {
    vi: 'trung bình cộng từng chỉ số chính',
    en: 'plain mean of each main',
  },
  'method-weighted-mean': {
    vi: 'trung bình từng chỉ số chính, trọng số là cột "{column}"',
    en: 'mean of each main, weighted by the column "{column}"',
  },
  'method-sum': {
    vi: 'cộng số liệu gốc (tử số, mẫu số), phần còn lại lấy trung bình cộng',
    en: 'inputs of quotients added up, the rest by plain means',
  },
  'method-best': { vi: 'lấy giá trị cao nhất của từng chỉ số chính', en: 'the best value of each main' },
  'short-mean': { vi: 'Trung bình', en: 'Mean' },
  'short-weighted-mean': { vi: 'Có trọng số', en: 'Weighted' },
  'short-sum': { vi: 'Cộng số liệu', en: 'Sum' },
  'short-best': { vi: 'Cao nhất', en: 'Best' },
  mergeCrosswalk: {
    vi: 'Bảng chuyển đổi: {id} ({origin}); số đơn vị cũ: {old}, số đơn vị mới: {now}',
    en: 'Crosswalk: {id} ({origin}); old units: {old}, new units: {now}',
  },
  mergedAt: { vi: 'Gộp ở: {codes}', en: 'Merged at: {codes}' },
  mergeNote: {
    vi: 'Giá trị gộp do phép tính này đưa ra, không phải kết quả được công bố.',
    en: 'Merged values are computed here; they are not published results.',
  },
  oldReading: {
    vi: 'Hạng cũ: trong số các đơn vị cũ của tệp.',
    en: 'Old rank: among the old units of the file.',
  },
  restPoints: {
    vi: 'Cộng số liệu, mỗi đơn vị gộp: số điểm dựa trên số liệu cộng lại: {inputs}, dựa trên trung bình tỷ lệ: {shares}',
    en: 'Sum, each merged unit: points that rest on inputs added up: {inputs}, on means of shares: {shares}',
  },
  restIndicators: {
    vi: 'Cộng số liệu, mỗi đơn vị gộp: số chỉ số dựa trên số liệu cộng lại: {inputs}, dựa trên trung bình tỷ lệ: {shares}',
    en: 'Sum, each merged unit: indicators that rest on inputs added up: {inputs}, on means of shares: {shares}',
  },
  incompleteUnits: {
    vi: 'Không có điểm vì thiếu số liệu',
    en: 'Without a score, because something is missing',
  },
  usedIncomplete: { vi: 'Gộp từ phần có số liệu; thiếu', en: 'Merged from what is there; missing' },
  allMethodsReading: {
    vi: 'Mỗi ô: giá trị và (hạng) theo từng cách gộp.',
    en: 'Each cell: value and (rank) under that method.',
  },
  allMethodsNotRanked: {
    vi: 'Mỗi ô: giá trị theo từng cách gộp.',
    en: 'Each cell: the value under that method.',
  },
  'by-mean': { vi: 'trung bình cộng', en: 'mean' },
  'by-weighted-mean': { vi: 'trung bình có trọng số', en: 'weighted mean' },
  'by-sum': { vi: 'cộng số liệu', en: 'sum' },
  'by-best': { vi: 'giá trị cao nhất', en: 'best' },
  mergedFrom: { vi: 'gộp từ {parts} ({method})', en: 'merged by {method} from {parts}' },
  keptFrom: { vi: 'từ {parts}', en: 'from {parts}' },
  syntheticNote: { vi: 'giả lập', en: 'synthetic' },
  mergeWritten: {
    vi: '{file}: đã ghi, số đơn vị mới: {n}; đọc lại bằng {line}',
    en: '{file}: written, new units: {n}; read it back with {line}',
  },
  mergeLeftOut: {
    vi: '{file}: không ghi các đơn vị thiếu số liệu ({n})',
    en: '{file}: units that lack something were left out ({n})',
  },
} as const;
