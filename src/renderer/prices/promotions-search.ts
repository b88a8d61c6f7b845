/** Whether the form for a new plan is open, so that other screens can lead straight to it. */
export interface PromotionsSearch {
  readonly add?: 'new';
}

export function readPromotionsSearch({ add }: Record<string, unknown>): PromotionsSearch {
  return add === 'new' ? { add } : {};
}
