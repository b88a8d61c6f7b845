/** Where `&` is only itself, or an `&` that begins no reference. */
const MARK = /<!\[CDATA\[|<!--|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,40});)/gi;
const UNFINISHED = /(?:&[#\w.-]{0,41}|<(?:!(?:-|\[[A-Z]{0,5})?)?)$/;
const LONGEST_MARK = 48;

/**
 * Writes `&amp;` for every `&` that begins no reference. Feeds that a shop’s own script writes hold `H&M` and `A & B` as
 * they are; a parser of XML would take everything up to the next semicolon, which may be the rest of the file, for the name
 * of an entity. An `&` before a name and a semicolon stays a reference, and what is no reference to XML stays an error.
 */
export class BareAmpersands {
  /** What ends the CDATA or comment that the text before ended in. */
  #end: string | null = null;
  #kept = '';

  /** What can be told of the text so far; its end may be the beginning of a mark. */
  write(piece: string): string {
    const text = this.#kept + piece;
    const told = text.length - unfinished(text);
    this.#kept = text.slice(told);
    return this.#escape(text.slice(0, told));
  }

  end(): string {
    const rest = this.#escape(this.#kept);
    this.#kept = '';
    return rest;
  }

  #escape(text: string): string {
    let escaped = '';
    let at = 0;
    while (at < text.length) {
      if (this.#end !== null) {
        const end = text.indexOf(this.#end, at);
        const next = end === -1 ? text.length : end + this.#end.length;
        escaped += text.slice(at, next);
        at = next;
        if (end !== -1) this.#end = null;
        continue;
      }
      MARK.lastIndex = at;
      const mark = MARK.exec(text);
      if (mark === null) return escaped + text.slice(at);
      const isBare = mark[0] === '&';
      escaped += text.slice(at, mark.index) + (isBare ? '&amp;' : mark[0]);
      at = mark.index + mark[0].length;
      if (!isBare) this.#end = mark[0] === '<!--' ? '-->' : ']]>';
    }
    return escaped;
  }
}

/** How many characters at the end of a text its next piece may make a mark of, or the end of a stretch. */
function unfinished(text: string): number {
  const mark = UNFINISHED.exec(text.slice(-LONGEST_MARK));
  if (mark !== null) return mark[0].length;
  return /[\]-]$/.test(text) ? Math.min(2, text.length) : 0;
}

/** The same for a text that is there as a whole, or whose cut end matters to nobody. */
export function withoutBareAmpersands(text: string): string {
  const ampersands = new BareAmpersands();
  return ampersands.write(text) + ampersands.end();
}
