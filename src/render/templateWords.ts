/** Words of collection sheets, in both languages. */
export const TEMPLATE_WORDS = {
  sheetData: { vi: 'Số liệu', en: 'Data' },
  sheetGuide: { vi: 'Hướng dẫn', en: 'Guide' },
  sheetAnswers: { vi: 'Câu trả lời', en: 'Answers' },
  maximum: { vi: 'Điểm tối đa', en: 'Maximum points' },
  unitOfMeasure: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  method: { vi: 'Cách tính', en: 'Method' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  responsible: { vi: 'Đơn vị phụ trách', en: 'Responsible' },
  answersHead: { vi: 'Ghi vào ô', en: 'What to fill in' },
  howToFill: {
    vi: 'Điền trang tính "{sheet}": mỗi đơn vị một dòng; để trống ô chưa có số liệu; giữ nguyên tiêu đề các cột.',
    en: 'Fill in the sheet "{sheet}": one row a unit; leave a cell empty where nothing is known; keep the headers of the columns.',
  },
  howToFillGrey: {
    vi: 'Ô tô xám không áp dụng cho khối của đơn vị: để trống.',
    en: 'Grey cells do not apply to the block of the unit: leave them empty.',
  },
  guideNotOfficial: {
    vi: 'Có nội dung không chính thức (biên tập hoặc giả lập): xem cột "{column}".',
    en: 'Holds content that is not official (editorial or synthetic): see the column "{column}".',
  },
  answerWhole: { vi: 'số nguyên, từ 0', en: 'a whole number, from 0' },
  answerNumber: { vi: 'số', en: 'a number' },
  answerShare: { vi: 'tỷ lệ, ví dụ 85% hoặc 0,85', en: 'a share, such as 85% or 0.85' },
  answerPercent: { vi: 'phần trăm, ví dụ 85% hoặc 85', en: 'a percentage, such as 85% or 85' },
  answerPoints: { vi: 'số điểm đã chấm, từ 0 đến {most}', en: 'the points awarded, from 0 to {most}' },
  answerValue: { vi: 'giá trị đã cho, từ {low} đến {high}', en: 'the value given, from {low} to {high}' },
  answerValueFree: { vi: 'giá trị đã cho', en: 'the value given' },
  answerOr: { vi: 'hoặc {word} (không áp dụng)', en: 'or {word} (does not apply)' },
  otherAnswerTitle: { vi: 'Không có trong danh sách', en: 'Not in the list' },
  otherAnswer: {
    vi: 'Các câu trả lời ở trang tính "{sheet}". Vẫn giữ nội dung này?',
    en: 'The answers stand on the sheet "{sheet}". Keep this all the same?',
  },
  otherYear: {
    vi: 'Bộ chỉ số dành cho: {years}. Vẫn giữ năm này?',
    en: 'The set is for: {years}. Keep this year all the same?',
  },
  templateWritten: {
    vi: '{file}: {columns} cột số liệu, {rows} đơn vị, theo {set}',
    en: '{file}: {columns} columns to fill in, {rows} units, by {set}',
  },
} as const;
