import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { Refusal } from '../answer';

export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** A certificate (with its chain) and its key, from PEM files. Refusals: tls_unusable. */
export async function readTls(certFile: string, keyFile: string): Promise<Tls> {
  const read = (file: string) =>
    readFile(file, 'utf8').catch((cause: unknown) => {
      throw unusable(file, cause);
    });
  const [cert, key] = [await read(certFile), await read(keyFile)];
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw unusable(certFile, cause);
  }
  return { cert, key };
}

function unusable(file: string, cause: unknown): Refusal {
  return new Refusal({
    code: 'tls_unusable',
    facts: { file, reason: cause instanceof Error ? cause.message : String(cause) },
  });
}
