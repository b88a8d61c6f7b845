/** What makes a spreadsheet calculate a cell (OWASP), in its full-width forms as well. */
const STARTS = '[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]';
/** Spaces and quotes before it do not disarm it; apostrophes are counted so that nothing is lost on the way back. */
const DANGEROUS = new RegExp(`^'*[\\s"\\u00a0]*${STARTS}`);
const GUARDED = new RegExp(`^'+[\\s"\\u00a0]*${STARTS}`);
/** A negative number calculates nothing: with an apostrophe it would stop being a number. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

/** The text with an apostrophe before it where a spreadsheet would take it for a formula; numbers stay numbers. */
export function guardFormula(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `guardFormula` put there; every other text is returned as it is. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
