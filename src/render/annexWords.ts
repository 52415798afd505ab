/** Words about annexes that are imported, in both languages. */
export const ANNEX_WORDS = {
  todoRule: {
    vi: 'việc cần làm: viết quy tắc theo method bên dưới (indicator-sets/README.md, mục 4)',
    en: 'to do: write the rule that method below describes (indicator-sets/README.md, section 4)',
  },
  missingChoice: {
    vi: 'ô trống là lỗi; nếu quyết định nói khác: zero (không có minh chứng, không có điểm) hoặc exclude',
    en: 'an empty cell is an error; if the decision says otherwise: zero (no evidence, no points) or exclude',
  },
  yamlMadeFrom: {
    vi: 'Tạo từ {annex} bằng "dti sets import". Hãy đọc lại, nhất là các quy tắc.',
    en: 'Made from {annex} by "dti sets import". Read it through, the rules above all.',
  },
  yamlRules: {
    vi: 'Quy tắc đọc được từ cách tính: {read}. Còn lại là given (điểm đã chấm, lấy từ số liệu): {todo}.',
    en: 'Rules read from the method texts: {read}. Still given (points as awarded, taken from the data): {todo}.',
  },
  yamlUnsourced: {
    vi: 'Chưa ghi quyết định nào là nguồn (--basis), nên mọi nội dung được coi là biên tập.',
    en: 'No decision is named as its source (--basis), so all of it counts as editorial.',
  },
  row: { vi: 'Dòng', en: 'Row' },
  cell: { vi: 'Ô', en: 'Cell' },
  impliedRow: { vi: 'suy ra', en: 'implied' },
  kindYesNo: { vi: 'có/không', en: 'yes-no' },
  kindChoice: { vi: 'chọn một mức', en: 'choice' },
  kindRatio: { vi: 'tỷ lệ', en: 'ratio' },
  kindSteps: { vi: 'theo ngưỡng', en: 'steps' },
  kindCount: { vi: 'đếm', en: 'count' },
  passedTotal: { vi: 'dòng tổng, khớp', en: 'total, agrees' },
  passedTotalBare: {
    vi: 'dòng tổng không có số, chưa đối chiếu',
    en: 'total without a figure, not compared',
  },
  ruleGiven: { vi: 'điểm đã chấm – cần viết', en: 'given – to do' },
  ruleGivenBare: { vi: 'điểm đã chấm', en: 'given' },
  importTitle: { vi: '{annex} → {file}', en: '{annex} → {file}' },
  importCounts: {
    vi: '{counts}; tổng {points} điểm, cộng khớp',
    en: '{counts}; {points} points, adding up',
  },
  importRules: {
    vi: 'Quy tắc: {read} đọc được từ cách tính, {todo} để theo điểm đã chấm (given)',
    en: 'Rules: {read} read from the method texts, {todo} left given',
  },
  importColumns: { vi: 'Cột đã dùng: {used}', en: 'Columns used: {used}' },
  importUnused: { vi: 'Cột không dùng: {unused}', en: 'Columns not used: {unused}' },
  importPassed: { vi: 'Dòng bỏ qua: {rows}', en: 'Rows passed over: {rows}' },
  passedTitle: { vi: 'tên bảng', en: 'title' },
  passedHeader: { vi: 'tiêu đề cột', en: 'header' },
  passedNumbering: { vi: 'số thứ tự cột', en: 'column numbers' },
  passedNote: { vi: 'ghi chú', en: 'note' },
  passedContinued: { vi: 'nối vào dòng trên', en: 'joined to the row above' },
  passedText: { vi: 'chữ không có mã, không có điểm', en: 'text without code and points' },
  passedHeading: { vi: 'tiêu đề không có mục nào bên dưới', en: 'heading with nothing below it' },
  notePrefixed: {
    vi: 'Số thứ tự lặp lại dưới mỗi phần, nên mã mang thêm ký hiệu của phần: {example}',
    en: 'The numbering begins anew under each head, so codes carry the head before them: {example}',
  },
  noteImplied: {
    vi: '{code}: không có dòng riêng; lập từ các mục {first} … {last}, {points} điểm',
    en: '{code}: no row of its own; made from its items {first} … {last}, {points} points',
  },
  noteSettled: {
    vi: '{codes}: mã bị lưu thành số; thứ tự các dòng chỉ cho một cách đọc',
    en: '{codes}: codes stored as numbers; the order of the rows leaves these readings only',
  },
  noteAtLeast: {
    vi: '{code}: "{text}" được hiểu là từ mức đó trở lên',
    en: '{code}: "{text}" is read as that many or more',
  },
  noteFolded: {
    vi: '{code}: các dòng không có điểm bên dưới được đưa vào method',
    en: '{code}: the lines without points below it became part of its method',
  },
  noteUnscored: {
    vi: '{code}: 0 điểm, nên để scored: false (thu thập, không chấm)',
    en: '{code}: 0 points, so scored: false (collected, not scored)',
  },
  todoHead: { vi: 'Việc cần làm:', en: 'To do:' },
  todoNoMethod: {
    vi: 'viết quy tắc cho các mục phụ lục không ghi cách tính: {codes}',
    en: 'write the rules of items whose method the annex does not give: {codes}',
  },
  todoMethod: { vi: '{code}: viết quy tắc cho "{text}"', en: '{code}: write the rule of "{text}"' },
  todoUnnamed: {
    vi: '{code}: đặt tên (phụ lục không có dòng cho mục này)',
    en: '{code}: give it a name (the annex has no row for it)',
  },
  todoInputs: {
    vi: '{code}: ghi rõ a và b là gì (phụ lục không nói)',
    en: '{code}: say what a and b are (the annex does not)',
  },
  todoBasis: {
    vi: 'ghi quyết định ban hành: --basis "số, ký hiệu"; nếu không, nội dung được coi là biên tập',
    en: 'name the decision: --basis "number"; without it the content counts as editorial',
  },
  todoNext: {
    vi: 'Sau đó: dti sets lint {file}; dti sets template {file} -o phieu.xlsx',
    en: 'Then: dti sets lint {file}; dti sets template {file} -o sheet.xlsx',
  },
} as const;
