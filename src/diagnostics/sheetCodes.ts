/** Codes about workbooks: as files, their sheets, and what only a sheet stores in a cell. */
import type { Entry } from './entry.ts';

export const SHEET_CODES = {
  'sheet/password': {
    severity: 'error',
    en: 'this workbook is protected by a password',
    vi: 'sổ tính này được bảo vệ bằng mật khẩu',
    hint: {
      en: 'open it, remove the password (File, Info, Protect Workbook) and save it again',
      vi: 'mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại',
    },
  },
  'sheet/old-format': {
    severity: 'error',
    en: 'this is a workbook of the old format (.xls)',
    vi: 'đây là sổ tính định dạng cũ (.xls)',
    hint: {
      en: 'open it and save it as "Excel Workbook (.xlsx)"',
      vi: 'mở tệp rồi lưu thành "Sổ làm việc Excel (.xlsx)"',
    },
  },
  'sheet/damaged': {
    severity: 'error',
    en: 'this workbook is damaged or cut short',
    vi: 'sổ tính này bị hỏng hoặc bị cắt cụt',
    hint: {
      en: 'copy or download it again; if it opens in a spreadsheet, save it there as .xlsx once more',
      vi: 'sao chép hoặc tải lại; nếu bảng tính vẫn mở được thì lưu lại thành .xlsx',
    },
  },
  'sheet/not-a-workbook': {
    severity: 'error',
    en: 'this is no .xlsx workbook, but {what}',
    vi: 'đây không phải sổ tính .xlsx mà là {what}',
    hint: {
      en: 'give an .xlsx or a CSV file; other spreadsheets can be saved as either',
      vi: 'dùng tệp .xlsx hoặc CSV; các bảng tính khác lưu được thành một trong hai',
    },
  },
  'sheet/too-large': {
    severity: 'error',
    en: 'this workbook is larger than {most} MB',
    vi: 'sổ tính này lớn hơn {most} MB',
    hint: {
      en: 'keep only the sheet that is needed, without pictures; or save it as "CSV UTF-8", which may be of any size',
      vi: 'chỉ giữ trang tính cần dùng, bỏ hình ảnh; hoặc lưu thành "CSV UTF-8", không giới hạn dung lượng',
    },
  },
  'sheet/unpacks-too-large': {
    severity: 'error',
    en: 'this workbook unpacks to more than {most} MB, far beyond what its cells can need',
    vi: 'sổ tính này giải nén ra hơn {most} MB, vượt xa nhu cầu của các ô',
    hint: {
      en: 'make sure that it comes from whom you think; then copy the cells into a new workbook, or save it as "CSV UTF-8"',
      vi: 'kiểm tra nguồn của tệp; rồi chép các ô sang sổ tính mới, hoặc lưu thành "CSV UTF-8"',
    },
  },
  'sheet/too-many': {
    severity: 'error',
    en: 'this workbook has more than {most} {what}',
    vi: 'sổ tính này có hơn {most} {what}',
    hint: {
      en: 'copy the sheet that is needed into a new workbook, or save it as "CSV UTF-8"',
      vi: 'chép trang tính cần dùng sang sổ tính mới, hoặc lưu thành "CSV UTF-8"',
    },
  },
  'sheet/too-wide': {
    severity: 'error',
    en: 'the cells of sheet "{sheet}" reach as far as {reach}',
    vi: 'các ô của trang tính "{sheet}" kéo dài tới tận {reach}',
    hint: {
      en: 'something stands far away from the table (Ctrl+End goes there): delete those rows and columns',
      vi: 'có nội dung nằm xa bảng (Ctrl+End để tới đó): xóa các dòng và cột ấy',
    },
  },
  'sheet/error-cell': {
    severity: 'error',
    en: 'the sheet shows an error here: {value}[[ (column {header})]]',
    vi: 'trang tính báo lỗi ở ô này: {value}[[ (cột {header})]]',
    hint: {
      en: 'correct the formula; an error is never read as a missing value',
      vi: 'sửa công thức; ô báo lỗi không bao giờ được coi là thiếu số liệu',
    },
  },
  'sheet/no-value': {
    severity: 'error',
    en: 'this formula was stored without its result[[ (column {header})]]',
    vi: 'công thức này được lưu mà không có kết quả[[ (cột {header})]]',
    hint: {
      en: 'open the workbook in a spreadsheet, let it calculate, and save it; or paste the values',
      vi: 'mở sổ tính bằng phần mềm bảng tính để tính lại rồi lưu; hoặc dán dạng giá trị',
    },
  },
  'sheet/date-cell': {
    severity: 'error',
    en: 'this cell holds a date: {value}[[ (column {header})]]',
    vi: 'ô này chứa ngày tháng: {value}[[ (cột {header})]]',
    hint: {
      en: 'spreadsheets turn 4.10 or 3-4 into dates: set the format of the cell to Text or Number and type it again',
      vi: 'bảng tính hay đổi 4.10 hoặc 3-4 thành ngày: đặt định dạng ô là Văn bản hoặc Số rồi nhập lại',
    },
  },
  'sheet/number-code': {
    severity: 'error',
    en: 'this header is stored as the number {value}, which may mean {codes}',
    vi: 'tiêu đề này được lưu thành số {value}, có thể là {codes}',
    hint: {
      en: 'store codes as text: set the format of the cell to Text and type the code again',
      vi: 'lưu mã dạng văn bản: đặt định dạng ô là Văn bản rồi nhập lại mã',
    },
  },
  'sheet/merged-cells': {
    severity: 'error',
    en: 'the cells {range} are merged, so that only the first of them has a value',
    vi: 'các ô {range} được gộp, nên chỉ ô đầu tiên có giá trị',
    hint: {
      en: 'unmerge them, and write into every cell what holds for its own row and column',
      vi: 'bỏ gộp ô, và ghi vào từng ô giá trị của đúng dòng và cột đó',
    },
  },
  'sheet/hidden': {
    severity: 'warning',
    en: 'hidden rows and columns of sheet "{sheet}" are read all the same: {what}',
    vi: 'các dòng và cột ẩn của trang tính "{sheet}" vẫn được đọc: {what}',
    hint: {
      en: 'unhide them to see what they hold (a filter hides rows too); delete what should not count',
      vi: 'bỏ ẩn để xem nội dung (bộ lọc cũng ẩn dòng); xóa những gì không được tính',
    },
  },
  'sheet/no-header': {
    severity: 'warning',
    strict: true,
    en: 'columns without a header are not read: {columns}',
    vi: 'các cột không có tiêu đề không được đọc: {columns}',
    hint: {
      en: 'head them if they belong to the table; otherwise keep notes on another sheet',
      vi: 'ghi tiêu đề nếu thuộc bảng; nếu không, để ghi chú ở trang tính khác',
    },
  },
  'usage/unknown-sheet': {
    severity: 'error',
    usage: true,
    en: 'this workbook has no sheet called "{sheet}"',
    vi: 'sổ tính này không có trang tính nào tên "{sheet}"',
    hint: { en: 'its sheets: {known}', vi: 'các trang tính: {known}' },
  },
  'usage/only-hidden-sheets': {
    severity: 'error',
    usage: true,
    en: 'only hidden sheets of this workbook have anything in them',
    vi: 'chỉ các trang tính ẩn của sổ tính này có nội dung',
    hint: {
      en: 'name the one that is meant with --sheet: {sheets}',
      vi: 'nêu trang tính cần đọc bằng --sheet: {sheets}',
    },
  },
  'usage/sheet-of-text': {
    severity: 'error',
    usage: true,
    en: '--sheet "{sheet}" names a sheet, and this file is no workbook',
    vi: '--sheet "{sheet}" nêu một trang tính, mà tệp này không phải sổ tính',
    hint: { en: 'leave --sheet out', vi: 'bỏ --sheet' },
  },
  'note/sheet-chosen': {
    severity: 'note',
    en: 'read from sheet "{sheet}"; not read: {others} (--sheet chooses another)',
    vi: 'đọc trang tính "{sheet}"; không đọc: {others} (dùng --sheet để chọn trang khác)',
  },
} satisfies Record<string, Entry>;
