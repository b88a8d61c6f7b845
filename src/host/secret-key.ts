import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, ok, problem, refused } from '../core/foundation';
import type { Environment } from './data-folder';

const KEY_BYTES = 32;

/**
 * The key that seals channel keys and customers' addresses: ONESHELF_KEY (32 bytes as hex or base64), else a file beside
 * the master that only its owner may read, made on first use. Problems: key_unusable.
 */
export async function loadSecretKey(dataFolder: string, env: Environment): Promise<Outcome<Buffer>> {
  if (env.ONESHELF_KEY) return parseKey(env.ONESHELF_KEY, 'ONESHELF_KEY');
  const file = join(dataFolder, 'secret.key');
  const kept = await readOrNull(file);
  if (kept !== null) return parseKey(kept, file);
  return ok(await makeKeyFile(file));
}

function parseKey(text: string, where: string): Outcome<Buffer> {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  return key.length === KEY_BYTES ? ok(key) : refused(problem('key_unusable', { where }));
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Called under the engine lock, so nobody else can be making the same file. */
async function makeKeyFile(file: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return key;
}
