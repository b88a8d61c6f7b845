import { Cron } from 'croner';

/** A source as far as its watched folder is concerned. */
export interface FolderSource {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly schedule: string | null;
}

/** Whose file this is: a source that names it by a pattern goes before one that takes every file; null for nobody's. */
export function sourceFor<S extends FolderSource>(name: string, sources: readonly S[]): S | null {
  const named = sources.find(({ patterns }) => patterns.some((pattern) => fits(name, pattern)));
  return named ?? sources.find(({ patterns }) => patterns.length === 0) ?? null;
}

/** `*` stands for anything, `?` for one sign; capital and small letters are the same, as on Windows. */
function fits(name: string, pattern: string): boolean {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const parts = pattern.split(/\*+/).map((part) => part.split('?').map(literal).join('.'));
  return new RegExp(`^${parts.join('.*')}$`, 'iu').test(name);
}

/**
 * Whether a moment of the schedule has come since the file arrived. So what arrived while the app was closed, or the PC
 * slept through the moment, is due at once, and what arrived afterwards waits for the next.
 */
export function isDue(schedule: string | null, arrivedMs: number, nowMs: number): boolean {
  if (schedule === null) return true;
  const next = new Cron(schedule, { mode: '5-part', paused: true }).nextRun(new Date(arrivedMs));
  return next !== null && next.getTime() <= nowMs;
}
