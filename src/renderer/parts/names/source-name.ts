import type { Words } from '../../language';

/** Where files go that were given no source. */
const DEFAULT_SOURCE = 'default';

export function sourceName(source: string, t: Words['t']): string {
  return source === DEFAULT_SOURCE ? t('imports.sourceUnnamed') : source;
}
