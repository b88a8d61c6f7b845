import { pino } from 'pino';
import type { Log } from '../core';
import type { Environment } from './data-folder';

/** Names that never get into the log, wherever they appear in its facts. */
const REDACTED = ['secrets', 'password', 'passphrase', 'smtpPassword', 'email', 'to', 'authorization', 'url'];

/** JSON lines on stderr; ONESHELF_LOG sets the level (default `warn` for commands, `info` for background engines). */
export function createLog(env: Environment, level: 'info' | 'warn'): Log {
  const paths = REDACTED.flatMap((name) => [name, `*.${name}`]);
  const logger = pino(
    { level: env.ONESHELF_LOG ?? level, base: null, redact: { paths, censor: '[kept out]' } },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (code, facts) => logger.info({ code, ...facts }),
    warn: (code, facts) => logger.warn({ code, ...facts }),
    error: (code, facts) => logger.error({ code, ...facts }),
  };
}
