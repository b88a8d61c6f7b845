import { domainToASCII } from 'node:url';
import { z } from 'zod';

const mailAddress = z.email();

/**
 * A customer's address as it is written to: trimmed, the domain in lower case and in the ASCII form mail servers know. The
 * part before the @ stays as it was given, since only its own server knows whether case matters. Null when it is none.
 */
export function normaliseAddress(text: string): string | null {
  const trimmed = text.trim();
  const split = trimmed.lastIndexOf('@');
  if (split < 1) return null;
  const typed = trimmed.slice(split + 1);
  // The URL host parser behind domainToASCII cuts at characters a mail domain cannot have.
  const domain = /[\s/\\?#%:@[\]]/.test(typed) ? '' : domainToASCII(typed);
  const parsed = mailAddress.safeParse(`${trimmed.slice(0, split)}@${domain}`);
  return parsed.success ? parsed.data : null;
}

/** The text whose fingerprint finds an address again, however it was capitalised. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}
