/** Codes about the one-page pictures of units. */
import type { Entry } from './entry.ts';

export const PROFILE_CODES = {
  'profile/unit-or-all': {
    severity: 'error',
    usage: true,
    en: 'name one unit, or ask for all of them with --all',
    vi: 'cần ghi một đơn vị, hoặc dùng --all để lấy tất cả',
    hint: {
      en: 'dti profile DATA UNIT, or dti profile DATA --all -o FOLDER',
      vi: 'dti profile SỐ-LIỆU ĐƠN-VỊ, hoặc dti profile SỐ-LIỆU --all -o THƯ-MỤC',
    },
  },
  'profile/all-where': {
    severity: 'error',
    usage: true,
    en: '--all writes a file a unit and needs a folder',
    vi: '--all ghi mỗi đơn vị một tệp nên cần một thư mục',
    hint: {
      en: 'add -o FOLDER; it is made where there is none',
      vi: 'thêm -o THƯ-MỤC; chưa có thì sẽ được tạo',
    },
  },
  'profile/cannot-write': {
    severity: 'error',
    usage: true,
    en: 'cannot write "{file}" into "{folder}": {why}; no page was written',
    vi: 'không ghi được "{file}" vào "{folder}": {why}; chưa trang nào được ghi',
    hint: {
      en: 'give -o a folder you may write into, or the name of a new one',
      vi: 'dùng -o với thư mục được phép ghi, hoặc tên thư mục mới',
    },
  },
  'profile/before-later': {
    severity: 'error',
    usage: true,
    en: '"{before}" holds {years}, and no year before {year}',
    vi: '"{before}" có số liệu năm {years}, không có năm nào trước {year}',
    hint: {
      en: '--before takes the earlier file; the data come first',
      vi: '--before nhận tệp của năm trước; tệp số liệu đứng đầu',
    },
  },
} satisfies Record<string, Entry>;
