import { ORPCError } from '@orpc/server';
import type { Log } from '../core';
import { Fault, type Problem } from '../core/foundation';

/** What crosses the wire when something broke that nobody was expected to handle: a code with words, and facts. */
export type FaultData = Pick<Problem, 'code' | 'facts'>;

/** What the system and SQLite call it, and what a person is told. */
const CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_FULL: 'disk_full',
  SQLITE_CORRUPT: 'master_damaged',
  SQLITE_NOTADB: 'master_damaged',
  SQLITE_BUSY: 'master_busy',
  SQLITE_LOCKED: 'master_busy',
  EIO: 'disk_failing',
  SQLITE_IOERR: 'disk_failing',
  EROFS: 'master_unwritable',
  SQLITE_READONLY: 'master_unwritable',
};

/** Logs the fault with its causes here, where they are known, and lets only its code and facts travel. */
export function asWireError(cause: unknown, operation: string, log: Log): Error {
  if (cause instanceof ORPCError) return cause;
  const data = faultOf(cause);
  log.error(data.code, { operation, ...data.facts, error: errorChain(cause) });
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: data.code, data, cause });
}

export function faultOf(cause: unknown): FaultData {
  if (cause instanceof Fault) {
    // A master that cannot be opened has a reason, and what to do depends on it.
    const why = cause.code === 'database_unusable' ? codeOf(cause.cause) : undefined;
    return { code: why ?? cause.code, facts: cause.facts };
  }
  const code = codeOf(cause);
  if (code !== undefined) return { code, facts: {} };
  return { code: 'defect', facts: { message: withinReason(cause instanceof Error ? cause.message : String(cause)) } };
}

const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause ? CODES[String(cause.code)] : undefined;

const [BEGINNING, ENDING] = [1_000, 2_000];

/** A failed statement quotes all the rows it carries; why it failed stands behind them. */
const withinReason = (text: string): string =>
  text.length <= BEGINNING + ENDING
    ? text
    : `${text.slice(0, BEGINNING)} … (${text.length - BEGINNING - ENDING} characters) … ${text.slice(-ENDING)}`;

/** The stack of an error and of everything that caused it. */
export function errorChain(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = withinReason(cause.stack ?? cause.message);
  return cause.cause === undefined ? own : `${own}\ncaused by ${errorChain(cause.cause)}`;
}
