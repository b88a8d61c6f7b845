import { randomUUID } from 'node:crypto';
import { APP_URL } from './addresses';

/** Papers on their way to the printer, in memory only: none is left on the disk, with what customers bought on it. */
export interface PaperShelf {
  /** Gives the address under which the paper can be opened until it is taken away. */
  put(pdf: Uint8Array): string;
  take(address: string): void;
  at(address: string): Uint8Array | null;
}

export function createPaperShelf(): PaperShelf {
  const papers = new Map<string, Uint8Array>();
  return {
    put(pdf) {
      const address = `${APP_URL}papers/${randomUUID()}.pdf`;
      papers.set(address, pdf);
      return address;
    },
    take: (address) => void papers.delete(address),
    at: (address) => papers.get(address) ?? null,
  };
}
