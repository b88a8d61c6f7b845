import { randomBytes } from 'node:crypto';
import type { Log } from '../../core';
import { type Outcome, ok, problem, refused } from '../../core/foundation';
import type { Environment } from '../data-folder';
import { type KeptFile, parseKey, readKeptFile, readPlainKey, writePlainKey } from './key-files';
import type { KeyGuard, OpenedKey } from './key-guard';
import { putKeyAway, sealAgain } from './put-key-away';
import { type PassphraseWrap, unwrapWithPassphrase } from './passphrase';

interface KeyOptions {
  readonly dataFolder: string;
  readonly env: Environment;
  readonly log: Pick<Log, 'warn'>;
  /** Absent where nobody can be asked. */
  readonly guard?: KeyGuard | undefined;
}

/**
 * The key that seals channel keys and customers' addresses: ONESHELF_KEY (32 bytes as hex or base64), else the file
 * beside the master that only its owner may read, else what the system's keyring or a passphrase keeps; made on first use.
 * A key file that lies there always wins: it is how a key is restored from its backup. Called under the engine lock.
 * Problems: key_unusable, key_file_damaged, key_in_keyring, key_keyring_unreadable, key_passphrase_needed,
 * key_passphrase_wrong.
 */
export async function openSecretKey(options: KeyOptions): Promise<Outcome<OpenedKey>> {
  const { dataFolder, env, guard } = options;
  if (env.ONESHELF_KEY) {
    const key = parseKey(env.ONESHELF_KEY, 'ONESHELF_KEY');
    return key.ok ? ok({ key: key.value, kept: 'environment' }) : key;
  }
  const plain = await readPlainKey(dataFolder);
  if (!plain.ok) return plain;
  const kept = await readKeptFile(dataFolder);
  if (!kept.ok && plain.value === null) return kept;
  const how = kept.ok ? kept.value : null;
  if (plain.value === null && how !== null && how.kept !== 'plain') return unwrap(how, options);

  const key = plain.value ?? randomBytes(32);
  if (guard?.putsAway && how?.kept !== 'plain') {
    const away = await putKeyAway({ ...options, guard, key });
    if (away !== 'plain') return ok({ key, kept: away });
  }
  if (plain.value === null) await writePlainKey(dataFolder, key);
  return ok({ key, kept: 'plain' });
}

async function unwrap(how: Exclude<KeptFile, { kept: 'plain' }>, options: KeyOptions): Promise<Outcome<OpenedKey>> {
  return how.kept === 'keyring' ? fromKeyring(how.wrapped, options) : fromPassphrase(how, options);
}

async function fromKeyring(wrapped: string, options: KeyOptions): Promise<Outcome<OpenedKey>> {
  const { dataFolder, guard, log } = options;
  if (!guard?.keyring) return refused(problem('key_in_keyring', { folder: dataFolder }));
  const keyring = await guard.keyring();
  if (!keyring) return refused(problem('key_keyring_unreadable', { folder: dataFolder }));
  try {
    const { text, again } = await keyring.open(wrapped);
    const key = parseKey(text, 'keyring');
    if (!key.ok) return key;
    if (again) await sealAgain({ ...options, key: key.value, keyring });
    return ok({ key: key.value, kept: 'keyring' });
  } catch (cause) {
    log.warn('key_keyring_unreadable', { error: String(cause) });
    return refused(problem('key_keyring_unreadable', { folder: dataFolder }));
  }
}

/** ONESHELF_PASSPHRASE is for programs and tried once; a person is asked until it is right or enough. */
async function fromPassphrase(
  wrap: PassphraseWrap,
  { dataFolder, env, guard }: KeyOptions,
): Promise<Outcome<OpenedKey>> {
  if (env.ONESHELF_PASSPHRASE !== undefined) {
    const key = await unwrapWithPassphrase(wrap, env.ONESHELF_PASSPHRASE);
    return key ? ok({ key, kept: 'passphrase' }) : refused(problem('key_passphrase_wrong', { folder: dataFolder }));
  }
  for (let why: 'open' | 'wrong' = 'open'; ; why = 'wrong') {
    const answer = guard ? await guard.askPassphrase(why) : 'later';
    if (typeof answer === 'string') return refused(problem('key_passphrase_needed', { folder: dataFolder }));
    const key = await unwrapWithPassphrase(wrap, answer.passphrase);
    if (key) return ok({ key, kept: 'passphrase' });
  }
}
