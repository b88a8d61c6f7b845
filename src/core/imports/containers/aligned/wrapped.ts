/** As much of a layout as tells where a text had no room. */
interface Columns {
  readonly headings: readonly string[];
  /** Which of the columns has the codes. */
  readonly keyAt: number;
  /** Columns of numbers. */
  readonly isNumber: readonly boolean[];
  /** The longest text of each column. */
  readonly widths: readonly number[];
}

/**
 * Texts that go on in the next line because their column was too narrow: such a line has words in columns of words only, and
 * none of them would have had room above.
 */
export class WrappedTexts {
  readonly #layout: Columns;
  /** Whether any text of the sample goes on below. */
  readonly wraps: boolean;

  /** `sample`: rows as they were cut. Where one line of words alone had room above, they are headings of groups or remarks. */
  constructor(layout: Columns, sample: readonly (readonly string[])[]) {
    this.#layout = layout;
    let [wrapped, other] = [0, 0];
    for (const [i, cells] of sample.entries()) {
      if (!this.#isOnlyWords(cells)) continue;
      const above = sample[i - 1];
      if (above !== undefined && this.#hadNoRoom(above, cells)) wrapped++;
      else other++;
    }
    this.wraps = wrapped > 0 && other === 0;
  }

  /** Whether `cells` go on with what the line above ended with, whose own cells `above` are. */
  goesOn(above: readonly string[], cells: readonly string[]): boolean {
    return this.wraps && this.#isOnlyWords(cells) && this.#hadNoRoom(above, cells);
  }

  #isOnlyWords(cells: readonly string[]): boolean {
    if (cells.length !== this.#layout.headings.length || cells[this.#layout.keyAt] !== '') return false;
    return cells.every((cell, i) => cell === '' || !this.#layout.isNumber[i]);
  }

  #hadNoRoom(above: readonly string[], cells: readonly string[]): boolean {
    return cells.every((cell, i) => {
      if (cell === '') return true;
      const [word = ''] = cell.split(' ');
      const before = above[i] ?? '';
      return before !== '' && before.length + 1 + word.length > this.#layout.widths[i]!;
    });
  }
}
