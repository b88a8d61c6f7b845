/** What stands in the address of the receive screen: the expected delivery that is being unloaded. */
export interface ReceiveSearch {
  readonly expected?: number;
}

export function readReceiveSearch(search: Record<string, unknown>): ReceiveSearch {
  const expected = Number(search['expected']);
  return Number.isSafeInteger(expected) && expected > 0 ? { expected } : {};
}
