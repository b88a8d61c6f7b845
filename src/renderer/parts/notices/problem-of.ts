import type { ProblemView } from '../../../contract';

/** The code and facts that travel with an error of the engine; null for an error that never reached it. */
export function problemOf(error: unknown): ProblemView | null {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : null;
  if (typeof data !== 'object' || data === null || !('code' in data) || typeof data.code !== 'string') return null;
  const facts = 'facts' in data && typeof data.facts === 'object' ? data.facts : {};
  return { code: data.code, facts: { ...facts } };
}
