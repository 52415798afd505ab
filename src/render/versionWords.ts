/** Words about sets that build on others and about what tells two sets apart, in both languages. */
export const VERSION_WORDS = {
  extends: { vi: 'Mở rộng từ', en: 'Extends' },
  newWritten: {
    vi: '{file}: đã ghi một bộ ví dụ để bắt đầu; kiểm tra bằng dti sets lint {file}',
    en: '{file}: an example to start from was written; check it with dti sets lint {file}',
  },
} as const;
