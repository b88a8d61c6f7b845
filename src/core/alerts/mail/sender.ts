import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';

/** The bare address and the domain of a sender such as `Sklep <sklep@example.pl>`, in the ASCII form mail headers take. */
export interface Sender {
  readonly address: string;
  readonly domain: string;
}

/** Null when the text names no single sender. */
export function senderOf(from: string): Sender | null {
  if (/[\r\n]/.test(from)) return null;
  const [sender, ...others] = addressparser(from, { flatten: true });
  if (!sender || others.length > 0) return null;
  const split = sender.address.lastIndexOf('@');
  const domain = domainToASCII(sender.address.slice(split + 1));
  return split > 0 && domain !== '' ? { address: `${sender.address.slice(0, split)}@${domain}`, domain } : null;
}
