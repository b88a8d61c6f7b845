import { ORPCError } from '@orpc/server';
import type { Log } from '../core';
import { Fault, type Problem } from '../core/foundation';

/** What crosses the wire when something broke that nobody was expected to handle: a code with words, and facts. */
export type FaultData = Pick<Problem, 'code' | 'facts'>;

/** Logs the fault with its causes here, where they are known, and lets only its code and facts travel. */
export function asWireError(cause: unknown, operation: string, log: Log): Error {
  if (cause instanceof ORPCError) return cause;
  const data = faultOf(cause);
  log.error(data.code, { operation, ...data.facts, error: errorChain(cause) });
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: data.code, data, cause });
}

export function faultOf(cause: unknown): FaultData {
  if (cause instanceof Fault) return { code: cause.code, facts: cause.facts };
  if (cause instanceof Error && 'code' in cause) {
    if (cause.code === 'ENOSPC' || cause.code === 'SQLITE_FULL') return { code: 'disk_full', facts: {} };
    if (cause.code === 'SQLITE_CORRUPT' || cause.code === 'SQLITE_NOTADB') return { code: 'master_damaged', facts: {} };
  }
  return { code: 'defect', facts: { message: cause instanceof Error ? cause.message : String(cause) } };
}

/** The stack of an error and of everything that caused it. */
export function errorChain(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? cause.message;
  return cause.cause === undefined ? own : `${own}\ncaused by ${errorChain(cause.cause)}`;
}
