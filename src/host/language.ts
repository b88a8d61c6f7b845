import type { Environment } from './data-folder';

/** The language while no master says one. Polish first: English only where the machine says so. */
export function languageOf(env: Environment): 'pl' | 'en' {
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'pl';
}
