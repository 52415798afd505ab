/** What a column of an office's sheet of self-assessed and verified points may hold. */

/** The layers of a review, in the order in which they come about. */
export const LAYER_ROLES = ['self', 'verified', 'final'] as const;
export type LayerRole = (typeof LAYER_ROLES)[number];

export const REVIEW_ROLES = ['code', 'name', 'unit', ...LAYER_ROLES, 'points', 'note'] as const;
export type ReviewRole = (typeof REVIEW_ROLES)[number];
