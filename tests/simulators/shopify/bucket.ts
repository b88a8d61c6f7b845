import type { Clock } from '../../../src/core/foundation';

export interface BucketSize {
  readonly maximum: number;
  /** Points that come back in a second. */
  readonly restoreRate: number;
}

/** The points an app may spend on a shop; they come back by the shop's clock. */
export class Bucket {
  readonly size: BucketSize;
  readonly #clock: Clock;
  #available: number;
  #at: number;

  constructor(size: BucketSize, clock: Clock) {
    this.size = size;
    this.#clock = clock;
    this.#available = size.maximum;
    this.#at = clock.now().getTime();
  }

  /** Takes the points, if they are there. */
  take(points: number): boolean {
    if (points > this.available()) return false;
    this.#available -= points;
    return true;
  }

  available(): number {
    const now = this.#clock.now().getTime();
    const restored = ((now - this.#at) / 1000) * this.size.restoreRate;
    this.#available = Math.min(this.size.maximum, this.#available + restored);
    this.#at = now;
    return this.#available;
  }

  drainTo(points: number): void {
    this.available();
    this.#available = points;
  }
}
