import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A key under a passphrase: scrypt makes the wrapping key, AES-256-GCM says whether it was the right one. */
export const passphraseWrapSchema = z.object({
  form: z.literal(1),
  kept: z.literal('passphrase'),
  /** Bounded, so that a meddled-with file cannot ask for all of the machine. */
  scrypt: z.object({
    n: z.number().int().min(1024).max(1_048_576),
    r: z.number().int().min(1).max(16),
    p: z.number().int().min(1).max(4),
    salt: z.base64(),
  }),
  iv: z.base64(),
  tag: z.base64(),
  wrapped: z.base64(),
});
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;

/** About a tenth of a second and 128 MB: OWASP's advice for scrypt. */
const COST = { n: 131_072, r: 8, p: 1 } as const;

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

export async function wrapWithPassphrase(key: Buffer, passphrase: string): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(passphrase, { ...COST, salt }), iv);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64');
  return {
    form: 1,
    kept: 'passphrase',
    scrypt: { ...COST, salt: text(salt) },
    iv: text(iv),
    tag: text(cipher.getAuthTag()),
    wrapped: text(wrapped),
  };
}

/** Null when it is another passphrase (or the file was meddled with, which looks the same). */
export async function unwrapWithPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Buffer | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const key = await wrappingKey(passphrase, { ...wrap.scrypt, salt: bytes(wrap.scrypt.salt) });
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(wrap.iv), { authTagLength: 16 });
    decipher.setAuthTag(bytes(wrap.tag));
    return Buffer.concat([decipher.update(bytes(wrap.wrapped)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Typed on another keyboard or system, the same letters may be other bytes: NFKC makes them one. */
const wrappingKey = (passphrase: string, { n, r, p, salt }: { n: number; r: number; p: number; salt: Buffer }) =>
  derive(passphrase.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r });
