import type { Words } from '../language';

/** A delimiter as a person can see it: a tab and a blank have names. */
export function delimiterName(delimiter: string, t: Words['t']): string {
  return delimiter === '\t' ? t('imports.tab') : delimiter === ' ' ? t('imports.blank') : delimiter;
}
