import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { ok, type Outcome, problem, refused } from '../../core/foundation';

export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** A certificate (with its chain) and its key, from PEM files. Problems: tls_unusable. */
export async function readTls(certFile: string, keyFile: string): Promise<Outcome<Tls>> {
  let file = certFile;
  try {
    const cert = await readFile(certFile, 'utf8');
    file = keyFile;
    const key = await readFile(keyFile, 'utf8');
    file = certFile;
    createSecureContext({ cert, key });
    return ok({ cert, key });
  } catch (cause) {
    return refused(problem('tls_unusable', { file, reason: cause instanceof Error ? cause.message : String(cause) }));
  }
}
