import type { SafeStorage } from 'electron';
import type { Keyring } from '../../host';

/** Names under which Chromium keeps a key that is no secret: a constant of its own. */
const NO_KEYRING = new Set(['basic_text', 'unknown']);

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/** Keychain, DPAPI, or the Linux desktop's keyring; null where Linux has none, which Chromium would not say by itself. */
export async function systemKeyring(storage: Storage, platform: NodeJS.Platform): Promise<Keyring | null> {
  if (platform === 'linux' && NO_KEYRING.has(storage.getSelectedStorageBackend())) return null;
  if (!(await storage.isAsyncEncryptionAvailable())) return null;
  return {
    seal: async (text) => (await storage.encryptStringAsync(text)).toString('base64'),
    async open(sealed) {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return { text: result, again: shouldReEncrypt };
    },
  };
}
