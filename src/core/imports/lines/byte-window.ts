/** What is compared at once; two files whose every fiftieth line differs differ about so often. */
const BLOCK_BYTES = 4096;

/** The part of a stream that is being looked at: bytes come in at its end as they are asked for, and leave at its start. */
export class ByteWindow {
  readonly #open: () => AsyncIterable<Uint8Array>;
  #chunks: AsyncIterator<Uint8Array> | null = null;
  #memory = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  #ended = false;

  /** Opened when the first bytes are asked for: a stream that fails while nobody reads it fails the process. */
  constructor(open: () => AsyncIterable<Uint8Array>) {
    this.#open = open;
  }

  /**
   * How many bytes are there that are like those of `other` from `from` on. Blocks are compared where they lie: there may be
   * a thousand to a piece, and a view of each would take longer than the comparison.
   */
  alike(other: Buffer, from: number): number {
    const most = Math.min(this.#end - this.#start, other.length - from);
    const areAlike = (low: number, high: number) =>
      this.#memory.compare(other, from + low, from + high, this.#start + low, this.#start + high) === 0;
    let low = 0;
    while (low + BLOCK_BYTES <= most && areAlike(low, low + BLOCK_BYTES)) low += BLOCK_BYTES;
    let high = Math.min(most, low + BLOCK_BYTES);
    if (low >= high || areAlike(low, high)) return Math.max(low, high, 0);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (areAlike(low, middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Bytes may be skipped before they have come. */
  skip(bytes: number): void {
    this.#start += bytes;
  }

  /** Has at least so many bytes there, unless the stream has fewer left. */
  async fill(bytes: number): Promise<void> {
    while (!this.#ended && this.#end - this.#start < bytes) {
      this.#chunks ??= this.#open()[Symbol.asyncIterator]();
      const next = await this.#chunks.next();
      if (next.done === true) this.#ended = true;
      else this.#append(next.value);
    }
  }

  /** Lets go of what the stream holds. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks?.return?.();
  }

  #append(chunk: Uint8Array): void {
    const left = Math.max(0, this.#end - this.#start);
    // What was skipped before it came goes as soon as it comes.
    const skipped = Math.min(chunk.length, Math.max(0, this.#start - this.#end));
    const needed = left + chunk.length - skipped;
    if (needed > this.#memory.length) {
      const wider = Buffer.allocUnsafe(needed * 2);
      if (left > 0) this.#memory.copy(wider, 0, this.#start, this.#end);
      this.#memory = wider;
    } else if (left > 0) this.#memory.copyWithin(0, this.#start, this.#end);
    this.#memory.set(chunk.subarray(skipped), left);
    this.#start = Math.max(0, this.#start - this.#end - skipped);
    this.#end = needed;
  }
}
