import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretBox } from '../core';
import { Fault } from '../core/foundation';

const FORM = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a fresh nonce for every text, and HMAC-SHA256 for fingerprints, on keys derived from one. */
export function createSecretBox(key: Buffer): SecretBox {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `oneshelf ${purpose}`, 32));
  const sealing = derive('seal');
  const fingerprinting = derive('fingerprint');
  return {
    seal(plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${FORM}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      try {
        return openWith(sealing, sealed);
      } catch (cause) {
        throw new Fault('secret_unreadable', 'A sealed text was made with another key or is damaged', { cause });
      }
    },
    fingerprint: (plain) => createHmac('sha256', fingerprinting).update(plain, 'utf8').digest('base64url'),
  };
}

function openWith(key: Buffer, sealed: string): string {
  const [form, text] = sealed.split('.');
  if (form !== FORM || text === undefined) throw new Error('unknown form of sealed text');
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
