import { stat } from 'node:fs/promises';
import { ifThere } from './in-folder';

/**
 * What one open connection has read of a file: read once, and again only when the file on the disk is another one or has
 * changed. Whoever is about to change the content in memory takes it, and gives it back once the disk says the same.
 */
export class RememberedFile<Content> {
  readonly #path: string;
  readonly #load: () => Promise<Content>;
  #known: { readonly stamp: string; readonly content: Content } | null = null;

  constructor(path: string, load: () => Promise<Content>) {
    this.#path = path;
    this.#load = load;
  }

  async read(): Promise<Content> {
    // Looked at before it is read: what changes meanwhile is read again next time.
    const stamp = await this.#stamp();
    if (this.#known?.stamp !== stamp) this.#known = { stamp, content: await this.#load() };
    return this.#known.content;
  }

  /** The same, to be changed in memory: nobody else gets it, unless it is kept. */
  async take(): Promise<Content> {
    const content = await this.read();
    this.#known = null;
    return content;
  }

  /** The file on the disk says exactly this now. */
  async keep(content: Content): Promise<void> {
    this.#known = { stamp: await this.#stamp(), content };
  }

  async #stamp(): Promise<string> {
    const found = await ifThere(stat(this.#path, { bigint: true }));
    return found === null ? '' : `${found.ino}:${found.mtimeNs}:${found.size}`;
  }
}
