import { resolve } from 'node:path';
import { type SourceChange, sourceChangeSchema } from '../contract';
import { wrongUsage } from './answer';

const NUMBER = /^\d+([.,]\d+)?$/;
const BRAKE = 'brake.';

/**
 * Texts become what a source has: `none` empties, `patterns` are separated by commas, `brake.zeroShare=0.3` is one
 * threshold, a folder is meant from where the person stands. Throws wrong usage.
 */
export function readSourceChange(name: string, given: Readonly<Record<string, string>>): SourceChange {
  const change: Record<string, unknown> = { name };
  const brake: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(given)) {
    if (key.startsWith(BRAKE)) brake[key.slice(BRAKE.length)] = numberOrNone(text);
    else change[key] = value(key, text.trim());
  }
  if (Object.keys(brake).length > 0) change.brake = brake;
  const parsed = sourceChangeSchema.safeParse(change);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrongUsage('cli_source_key', { detail: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') });
}

function value(key: string, text: string): unknown {
  const empty = isNone(text);
  if (key === 'folder') return empty ? null : resolve(text);
  if (key === 'patterns') return empty ? [] : text.split(/[,;]/).map((pattern) => pattern.trim());
  if (key === 'retentionDays') return numberOrNone(text);
  if (key === 'schedule') return empty ? null : text;
  return text;
}

const isNone = (text: string) => text === '' || text === 'none';

/** Polish shares are written with a comma as often as not; what is no number is left for the contract to refuse. */
function numberOrNone(text: string): number | string | null {
  if (isNone(text)) return null;
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : text;
}
