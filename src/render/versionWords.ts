/** Words about sets that build on others and about what tells two sets apart, in both languages. */
export const VERSION_WORDS = {
  extends: { vi: 'Mở rộng từ', en: 'Extends' },
} as const;
