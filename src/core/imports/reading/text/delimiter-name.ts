/** A delimiter as a message can show it. */
export const delimiterName = (delimiter: string): string =>
  delimiter === '\t' ? 'TAB' : delimiter === ' ' ? '" "' : delimiter;
