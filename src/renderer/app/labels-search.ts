/** What stands in the address of the label screen: the delivery whose goods get labels. */
export interface LabelsSearch {
  readonly delivery?: number;
}

export function readLabelsSearch(search: Record<string, unknown>): LabelsSearch {
  const delivery = Number(search['delivery']);
  return Number.isSafeInteger(delivery) && delivery > 0 ? { delivery } : {};
}
