import type { Log } from '../../core';
import {
  isSameKey,
  type KeptFile,
  keyText,
  parseKey,
  readKeptFile,
  removePlainKey,
  setAside,
  writeKeptFile,
} from './key-files';
import type { KeyGuard, KeyKept, Keyring } from './key-guard';
import { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase';

interface PutAwayOptions {
  readonly dataFolder: string;
  readonly key: Buffer;
  readonly log: Pick<Log, 'warn'>;
}

/** How a kept file is opened again, to see that it can be. */
type Opener = (kept: KeptFile) => Promise<Buffer | null>;

/**
 * Puts a key into the system's keyring, or under a passphrase where there is none. The wrapped key is written, read back
 * from the disk and opened; only when it is the same key does the plain file go. Whatever fails leaves the plain file.
 */
export async function putKeyAway(options: PutAwayOptions & { readonly guard: KeyGuard }): Promise<KeyKept> {
  const { dataFolder, key, guard, log } = options;
  try {
    const keyring = (await guard.keyring?.()) ?? null;
    if (keyring) {
      const wrapped = await keyring.seal(keyText(key));
      const kept = await replacePlain(options, { form: 1, kept: 'keyring', wrapped }, openerOf(keyring));
      return kept ? 'keyring' : 'plain';
    }
    const answer = await guard.askPassphrase('new');
    if (answer === 'later') return 'plain';
    if (answer === 'plain') {
      await writeKeptFile(dataFolder, { form: 1, kept: 'plain' });
      return 'plain';
    }
    const wrap = await wrapWithPassphrase(key, answer.passphrase);
    const kept = await replacePlain(options, wrap, (read) =>
      read.kept === 'passphrase' ? unwrapWithPassphrase(read, answer.passphrase) : Promise.resolve(null),
    );
    return kept ? 'passphrase' : 'plain';
  } catch (cause) {
    log.warn('key_not_put_away', { error: String(cause) });
    return 'plain';
  }
}

/** The system's own key has changed: the old wrapping may stop to open, the new one must open before it counts. */
export async function sealAgain(options: PutAwayOptions & { readonly keyring: Keyring }): Promise<void> {
  try {
    const wrapped = await options.keyring.seal(keyText(options.key));
    const { text } = await options.keyring.open(wrapped);
    const opened = parseKey(text, 'keyring');
    if (opened.ok && isSameKey(opened.value, options.key)) {
      await writeKeptFile(options.dataFolder, { form: 1, kept: 'keyring', wrapped });
    }
  } catch (cause) {
    options.log.warn('key_not_put_away', { error: String(cause) });
  }
}

async function replacePlain({ dataFolder, key, log }: PutAwayOptions, kept: KeptFile, open: Opener): Promise<boolean> {
  await writeKeptFile(dataFolder, kept);
  const read = await readKeptFile(dataFolder);
  const opened = read.ok && read.value ? await open(read.value).catch(() => null) : null;
  if (!isSameKey(opened, key)) {
    log.warn('key_not_put_away', { error: 'what was written does not open' });
    await setAside(dataFolder);
    return false;
  }
  await removePlainKey(dataFolder);
  return true;
}

function openerOf(keyring: Keyring): Opener {
  return async (kept) => {
    if (kept.kept !== 'keyring') return null;
    const opened = parseKey((await keyring.open(kept.wrapped)).text, 'keyring');
    return opened.ok ? opened.value : null;
  };
}
