import { problem } from '../../../foundation';
import { UnreadableContainer } from '../unreadable';
import { unescapeText } from './cell-text';
import type { PartHandler } from './xml-part';

/** All texts of a workbook live in memory while a sheet is read: as many as 100 000 long names take, not more. */
const MAX_CHARACTERS = 40_000_000;
const MAX_STRINGS = 2_000_000;

/** The texts that cells refer to by number. */
export class SharedStrings implements PartHandler {
  readonly #strings: string[] = [];
  readonly #file: string;
  #characters = 0;
  #text: string | null = null;
  #inText = false;
  #inPhonetic = false;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  text(text: string): void {
    if (this.#inText && this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'si') this.#keep(unescapeText(this.#text ?? ''));
  }

  #keep(text: string): void {
    this.#text = null;
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS || this.#strings.length >= MAX_STRINGS) {
      throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
    }
    // A slice of the parser's piece would keep the whole piece alive.
    this.#strings.push(Buffer.from(text).toString());
  }

  get isEmpty(): boolean {
    return this.#strings.length === 0;
  }

  at(index: string): string | null {
    return this.#strings[Number(index)] ?? null;
  }
}
