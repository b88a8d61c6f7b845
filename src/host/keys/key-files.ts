import { createHash, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Outcome, ok, problem, refused } from '../../core/foundation';
import { passphraseWrapSchema } from './passphrase';

const KEY_BYTES = 32;

/** `secret.key` holds the key itself; `secret.key.json` says how it is kept instead, and holds it wrapped. */
const plainFile = (dataFolder: string) => join(dataFolder, 'secret.key');
const keptFile = (dataFolder: string) => join(dataFolder, 'secret.key.json');

const keptSchema = z.discriminatedUnion('kept', [
  z.object({ form: z.literal(1), kept: z.literal('keyring'), wrapped: z.base64() }),
  passphraseWrapSchema,
  /** A person chose to leave the key in its file. */
  z.object({ form: z.literal(1), kept: z.literal('plain') }),
]);
export type KeptFile = z.infer<typeof keptSchema>;

/** 32 bytes as hex or base64. Problems: key_unusable. */
export function parseKey(text: string, where: string): Outcome<Buffer> {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  return key.length === KEY_BYTES ? ok(key) : refused(problem('key_unusable', { where }));
}

export const keyText = (key: Buffer) => key.toString('base64');

export const isSameKey = (a: Buffer | null, b: Buffer) => a !== null && a.length === b.length && timingSafeEqual(a, b);

/** Null when there is none. Problems: key_unusable. */
export async function readPlainKey(dataFolder: string): Promise<Outcome<Buffer | null>> {
  const text = await readOrNull(plainFile(dataFolder));
  return text === null ? ok(null) : parseKey(text, plainFile(dataFolder));
}

/** Null when there is none. Problems: key_file_damaged. */
export async function readKeptFile(dataFolder: string): Promise<Outcome<KeptFile | null>> {
  const text = await readOrNull(keptFile(dataFolder));
  if (text === null) return ok(null);
  const parsed = keptSchema.safeParse(parseJson(text));
  return parsed.success ? ok(parsed.data) : refused(problem('key_file_damaged', { file: keptFile(dataFolder) }));
}

/** Fails when the file is there already: a key is never written over. */
export const writePlainKey = (dataFolder: string, key: Buffer) => writeKeyFile(plainFile(dataFolder), key);

export async function writeKeyFile(file: string, key: Buffer): Promise<void> {
  await writeWhole(file, `${keyText(key)}\n`);
}

export const removePlainKey = (dataFolder: string) => rm(plainFile(dataFolder), { force: true });

/** Whole or not at all. What was kept before stays beside it: it may be the only way to a key. */
export async function writeKeptFile(dataFolder: string, kept: KeptFile): Promise<void> {
  const file = keptFile(dataFolder);
  await rm(`${file}.new`, { force: true });
  await writeWhole(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`);
  await setAside(dataFolder);
  await rename(`${file}.new`, file);
}

/** Takes what is kept now out of the way, under a name made of its content. */
export async function setAside(dataFolder: string): Promise<void> {
  const file = keptFile(dataFolder);
  const before = await readOrNull(file);
  if (before === null) return;
  const name = createHash('sha256').update(before).digest('hex').slice(0, 8);
  await rename(file, `${file}.${name}.before`);
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Undefined when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
