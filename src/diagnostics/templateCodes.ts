/** Codes about collection sheets and about writing workbooks. */
import type { Entry } from './entry.ts';

export const TEMPLATE_CODES = {
  'usage/template-format': {
    severity: 'error',
    usage: true,
    en: 'the name "{file}" does not say whether a workbook or a CSV file is meant',
    vi: 'tên "{file}" không cho biết là sổ tính hay tệp CSV',
    hint: { en: 'end it in .xlsx or .csv', vi: 'kết thúc bằng .xlsx hoặc .csv' },
  },
  'set/text-too-long': {
    severity: 'error',
    en: 'a text of {set} has {length} characters, and a cell of a workbook holds {most} ({cell})',
    vi: 'một đoạn chữ của {set} dài {length} ký tự, mà ô của sổ tính chỉ chứa {most} ({cell})',
    hint: {
      en: 'shorten it in the set, or write the sheet as .csv',
      vi: 'rút ngắn trong bộ chỉ số, hoặc ghi thành .csv',
    },
  },
  'note/no-units': {
    severity: 'note',
    en: '{set} names no registry of units: the rows are yours to fill in (--units adds them)',
    vi: '{set} không nêu danh mục đơn vị: bạn tự điền các dòng (dùng --units để thêm)',
  },
} satisfies Record<string, Entry>;
