/** More than are ever on their way at once are not kept. */
const MOST = 8;
const SMALLEST = 64 * 1024;

/**
 * Memory that rows were packed into, to be used again once they are taken. New memory for every batch of a large file would
 * pile up faster than it is collected.
 */
export class SpareBytes {
  readonly #spare: Uint8Array<ArrayBuffer>[] = [];

  take(): Uint8Array<ArrayBuffer> {
    return this.#spare.pop() ?? new Uint8Array(SMALLEST);
  }

  /** The whole of the memory these bytes lie in. */
  give({ buffer }: Uint8Array): void {
    if (this.#spare.length < MOST && buffer instanceof ArrayBuffer && buffer.byteLength >= SMALLEST) {
      this.#spare.push(new Uint8Array(buffer));
    }
  }
}
