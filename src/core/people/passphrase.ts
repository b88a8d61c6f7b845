import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../contract';
import { foldForSearch, type Outcome, ok, problem, refused } from '../foundation';

/** 32 MB and some 80 ms for one guess (OWASP's scrypt with N = 2^15); kept with each hash, so that it may grow. */
const COST = { ln: 15, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

/** Whoever decides about prices and people needs more than the PIN that gloves can type. */
const LEAST: Readonly<Record<Role, number>> = { viewer: 6, warehouse: 6, owner: 10 };

/** Whether it may be this person's passphrase. Problems: passphrase_short, passphrase_easy. */
export function checkPassphrase(passphrase: string, name: string, role: Role): Outcome<string> {
  const length = [...normalise(passphrase)].length;
  const least = LEAST[role];
  if (length < least) return refused(problem('passphrase_short', { count: least, name }));
  const folded = foldForSearch(passphrase);
  const easy = new Set(folded).size <= 2 || isRun(folded) || folded.includes(foldForSearch(name));
  return easy ? refused(problem('passphrase_easy', { name })) : ok(passphrase);
}

/** `123456`, `987654`, `abcdefgh`: every step the same. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((sign, i) => sign.charCodeAt(0) - text.charCodeAt(i));
  return steps.every((step) => step === steps[0]);
}

/** A hash with everything needed to check it, in PHC form. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(passphrase, salt, COST);
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Takes the same time for every stored hash of one cost, right or wrong. */
export async function isPassphrase(passphrase: string, stored: string): Promise<boolean> {
  const [, ln, r, p, salt, hash] = FORM.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const given = await derive(passphrase, Buffer.from(salt, 'base64url'), cost);
  return expected.length === given.length && timingSafeEqual(given, expected);
}

/** Of nobody: checked where no such person is, so that an unknown name takes as long as a wrong passphrase. */
export const NOBODYS_HASH = `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function derive(passphrase: string, salt: Buffer, { ln, r, p }: { ln: number; r: number; p: number }): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** The same letter typed on another keyboard may be other code points. */
const normalise = (passphrase: string) => passphrase.normalize('NFKC');
