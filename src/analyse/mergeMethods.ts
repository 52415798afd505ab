/** The names of the ways to merge units; what each does stands in mergeValues.ts. */
export const METHODS = ['mean', 'weighted-mean', 'sum', 'best'] as const;
export type MergeMethod = (typeof METHODS)[number];
