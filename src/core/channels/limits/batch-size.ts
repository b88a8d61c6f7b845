/**
 * How many items a channel really swallows at once: less than it says where a host is slow or has too little memory. Halved
 * when a batch had to be cut up to get through, a quarter larger again after every batch that went whole.
 */
export interface BatchSize {
  readonly now: number;
  wentWhole(): void;
  wasCut(largestPart: number): void;
}

export function createBatchSize(most: number): BatchSize {
  let size = most;
  return {
    get now() {
      return size;
    },
    wentWhole: () => void (size = Math.min(most, Math.ceil(size * 1.25))),
    wasCut: (largestPart) => void (size = Math.max(1, Math.min(size, largestPart))),
  };
}
