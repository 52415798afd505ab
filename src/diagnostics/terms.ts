/** Words that stand as arguments in messages, in both languages. An argument `#key` is looked up here. */
import { PLAN_TERMS } from './planCodes.ts';

export const TERMS: Record<string, { en: string; vi: string }> = {
  ...PLAN_TERMS,
  // why a text is no number
  text: { en: 'not digits', vi: 'không phải chữ số' },
  hex: { en: 'hexadecimal', vi: 'số thập lục phân' },
  infinite: { en: 'infinite or not defined', vi: 'vô hạn hoặc không xác định' },
  // what is wrong with a file
  spreadsheet: { en: 'a spreadsheet or archive', vi: 'bảng tính hoặc tệp nén' },
  nul: { en: 'it holds binary data', vi: 'chứa dữ liệu nhị phân' },
  docx: { en: 'a text document (.docx)', vi: 'tệp văn bản (.docx)' },
  pptx: { en: 'a presentation (.pptx)', vi: 'tệp trình chiếu (.pptx)' },
  xlsb: { en: 'a workbook of another kind (.xlsb)', vi: 'sổ tính loại khác (.xlsb)' },
  openDocument: { en: 'an OpenDocument file (.ods, .odt)', vi: 'tệp OpenDocument (.ods, .odt)' },
  archive: { en: 'an archive (.zip)', vi: 'tệp nén (.zip)' },
  compound: { en: 'an office file of an old format', vi: 'tệp văn phòng định dạng cũ' },
  // what a workbook has too many of
  sheets: { en: 'sheets', vi: 'trang tính' },
  cells: { en: 'cells', vi: 'ô' },
  elements: { en: 'XML elements', vi: 'phần tử XML' },
  unclosed: { en: 'opened and never closed', vi: 'mở mà không đóng' },
  stray: { en: 'in the middle of a cell', vi: 'nằm giữa ô' },
  ENOENT: { en: 'there is no such file or folder', vi: 'không có tệp hoặc thư mục này' },
  EACCES: { en: 'permission denied', vi: 'không có quyền truy cập' },
  EPERM: { en: 'permission denied', vi: 'không có quyền truy cập' },
  EEXIST: { en: 'there is a file of this name', vi: 'đã có tệp mang tên này' },
  EISDIR: { en: 'it is a folder', vi: 'đây là thư mục' },
  ENOTDIR: { en: 'a part of the path is no folder', vi: 'một phần đường dẫn không phải thư mục' },
  ENOSPC: { en: 'the disk is full', vi: 'đĩa đã đầy' },
  EROFS: { en: 'the disk is read-only', vi: 'đĩa chỉ cho đọc' },
  // columns of an annex
  'role-code': { en: 'codes', vi: 'cột mã' },
  'role-name': { en: 'names', vi: 'cột tên chỉ tiêu' },
  'role-group': { en: 'groups', vi: 'cột nhóm' },
  'role-points': { en: 'points', vi: 'cột điểm' },
  'role-method': { en: 'methods', vi: 'cột cách tính' },
  'role-evidence': { en: 'evidence', vi: 'cột tài liệu kiểm chứng' },
  'role-source': { en: 'sources', vi: 'cột nguồn' },
  'role-responsible': { en: 'who is responsible', vi: 'cột đơn vị phụ trách' },
  'role-unit': { en: 'units of measure', vi: 'cột đơn vị tính' },
  // columns of a sheet of self-assessed and verified points
  'layer-code': { en: 'codes', vi: 'cột mã' },
  'layer-unit': { en: 'units', vi: 'cột đơn vị' },
  'layer-self': { en: 'self-assessed points ("Tự đánh giá")', vi: 'cột "Tự đánh giá"' },
  'layer-verified': { en: 'verified points ("Thẩm định")', vi: 'cột "Thẩm định"' },
  'layer-final': { en: 'final points ("Kết quả cuối")', vi: 'cột "Kết quả cuối"' },
  'layer-points': { en: 'points of the items ("Điểm tối đa")', vi: 'cột "Điểm tối đa"' },
  // what is counted
  points: { en: 'points', vi: 'điểm' },
  // the two sides of a crosswalk
  old: { en: 'old', vi: 'cũ' },
  new: { en: 'new', vi: 'mới' },
  // aggregates
  arithmetic: { en: 'arithmetic', vi: 'cộng' },
  geometric: { en: 'geometric', vi: 'nhân' },
  harmonic: { en: 'harmonic', vi: 'điều hòa' },
  min: { en: 'min', vi: 'min' },
  // types of YAML values
  string: { en: 'a text', vi: 'một đoạn chữ' },
  number: { en: 'a number', vi: 'một số' },
  int: { en: 'a whole number', vi: 'một số nguyên' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  object: { en: 'keys and values', vi: 'các khóa và giá trị' },
  record: { en: 'keys and values', vi: 'các khóa và giá trị' },
  array: { en: 'a list', vi: 'một danh sách' },
  tuple: { en: 'a list of two', vi: 'danh sách hai phần tử' },
  pattern: {
    en: 'lower-case letters and digits with hyphens between',
    vi: 'chữ thường và số, nối bằng gạch nối',
  },
  // what a parameter of a set should be
  onScale: { en: 'a value on the scale', vi: 'một giá trị trên thang' },
  twoLabels: { en: 'two labels or more', vi: 'ít nhất hai nhãn' },
  shareAboveZero: {
    en: 'a share above 0 and up to 1 (0.8 for 80 %)',
    vi: 'tỷ lệ lớn hơn 0 và không quá 1 (0.8 là 80 %)',
  },
  noUnitWithInputs: {
    en: 'no unit where the share is a quotient of inputs',
    vi: 'không ghi unit khi tỷ lệ là thương số của inputs',
  },
  threshold: {
    en: 'a threshold: from, above, up-to or below',
    vi: 'một ngưỡng: from, above, up-to hoặc below',
  },
  oneEnd: {
    en: 'from or above, up-to or below, not both',
    vi: 'from hoặc above, up-to hoặc below, không dùng cả hai',
  },
  lowBelowHigh: { en: 'a lower end below the upper end', vi: 'đầu dưới nhỏ hơn đầu trên' },
  someItem: { en: 'more than nothing for an item', vi: 'mỗi mục phải có điểm' },
  lowAboveZero: { en: 'a goalpost above 0 where log is true', vi: 'mốc lớn hơn 0 khi log là true' },
  sampleOrPopulation: { en: 'sample or population, said aloud', vi: 'ghi rõ sample hoặc population' },
  noRange: { en: 'no range for z-scores', vi: 'điểm z không có range' },
  referenceUnit: { en: 'the name of the reference unit', vi: 'tên đơn vị tham chiếu' },
  noReference: { en: 'no reference for this method', vi: 'phương pháp này không dùng reference' },
  minBelowMax: { en: 'min below max, sd and best above 0', vi: 'min nhỏ hơn max, sd và best lớn hơn 0' },
  onlyExclude: { en: 'exclude: a z-score has no top or bottom', vi: 'exclude: điểm z không có đỉnh hay đáy' },
  unitScale: { en: '[0, 1], the scale of every points set', vi: '[0, 1], thang của mọi bộ tính điểm' },
  noPer: {
    en: 'no per beside a ratio: its quotient is a share',
    vi: 'không dùng per với ratio: thương số đã là tỷ lệ',
  },
  noZero: {
    en: 'error or not-applicable: an unbounded scale has no zero',
    vi: 'error hoặc not-applicable: thang không giới hạn không có số 0',
  },
  indexPoints: { en: 'index: { points: … } beside it', vi: 'index: { points: … } bên cạnh' },
  blocksKey: {
    en: 'blocks: COLUMN on the set, which says which column holds the block',
    vi: 'blocks: CỘT ở đầu bộ, cho biết cột ghi khối',
  },
  percentScale: {
    en: 'value or points where the scale is not [0, 1]',
    vi: 'value hoặc points khi thang không phải [0, 1]',
  },
  noViewWeights: {
    en: 'no weights: a view of a points set adds points',
    vi: 'không dùng trọng số: góc nhìn của bộ tính điểm cộng điểm',
  },
  afterOrBefore: { en: 'after or before, not both', vi: 'after hoặc before, không dùng cả hai' },
  bandOrder: {
    en: 'one threshold or interval, in order, not overlapping another',
    vi: 'một ngưỡng hoặc khoảng, theo thứ tự, không chồng nhau',
  },
};
