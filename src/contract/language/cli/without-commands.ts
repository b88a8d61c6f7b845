/** Advice that names nothing to do once its command is gone. */
const POINTER_ONLY = /^(Zobacz|See|Na przykład|For example)\.?$/;

/**
 * What to do next for somebody who has no command line before them, but a screen or a printed report: the advice without
 * the `oneshelf …` that it ends with. Null where nothing is left.
 */
export function withoutCommands(next: string | null): string | null {
  if (next === null || !next.includes('oneshelf ')) return next;
  const left = next
    .replace(/ \((?:albo |or )?`?oneshelf [^)]*\)/g, '')
    .replace(/ (?:albo|or) (?:poleceniem|with) [„“]oneshelf [^”]*”/g, '')
    .replace(/: oneshelf .*?(?:\.(?= |$)|$)/g, '.')
    .trim();
  return POINTER_ONLY.test(left) ? null : left;
}
