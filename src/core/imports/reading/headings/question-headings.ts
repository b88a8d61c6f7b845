/** Whether there is any, whether it is shown: answered by yes and no, or 1 and 0, which is no quantity. */
const YES_OR_NO =
  /^(?:czy .*|na stanie|w magazynie|w sprzedazy|dostepn\w*|aktywn\w*|widoczn\w*|opublikowan\w*|in stock|on hand|available|active|visible|published)\?$/;

/** Platforms write what a flag is beside its name: `Active (0/1)`, `On sale (0 = No, 1 = Yes)`. */
const FLAG = /\(\s*0\s*(?:\/|=[^)]*)\s*1\b[^)]*\)/;

/** Whether a heading, of these words, asks what yes and no answer: its ones and zeros are no quantity. */
export const isQuestion = (header: string, words: string): boolean =>
  FLAG.test(header) || (header.trimEnd().endsWith('?') && YES_OR_NO.test(`${words}?`));
