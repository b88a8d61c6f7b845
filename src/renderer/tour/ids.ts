/** The card of the tour and the button that folds it away know each other by these. */
export const CARD_ID = 'tour-card';
export const PILL_ID = 'tour-pill';
