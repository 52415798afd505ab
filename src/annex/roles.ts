/** What a column of an annex may hold. */
export const ROLES = [
  'code',
  'name',
  'group',
  'points',
  'method',
  'evidence',
  'source',
  'responsible',
  'unit',
] as const;
export type Role = (typeof ROLES)[number];
