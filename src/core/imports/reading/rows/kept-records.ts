import type { RawRecord, RowProblem } from '../../types';

/**
 * Adds the record to the problems it has just caused (those from `first` on): its place on its line to all of them, its
 * cells to the ones that reject it.
 */
export function keepRecord(problems: RowProblem[], first: number, n: number, raw: RawRecord): void {
  for (let i = first; i < problems.length; i++) {
    const found = problems[i] as RowProblem;
    const place = n === 0 ? {} : { n };
    if (found.severity === 'rejected') problems[i] = { ...found, ...place, raw };
    else if (n !== 0) problems[i] = { ...found, n };
  }
}

/**
 * Numbers the records of each line, from 0, in the order they are read. Lines mostly rise; only of a line that comes
 * again something has to be remembered.
 */
export class PlacesOnLine {
  #highest = 0;
  readonly #repeated = new Map<number, number>();

  next(line: number): number {
    if (line > this.#highest) {
      this.#highest = line;
      return 0;
    }
    const n = (this.#repeated.get(line) ?? 0) + 1;
    this.#repeated.set(line, n);
    return n;
  }
}
