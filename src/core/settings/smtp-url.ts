import addressparser from 'nodemailer/lib/addressparser';
import { z } from 'zod';

const PROTOCOLS = new Set(['smtp:', 'smtps:']);
const address = z.email();

/** An SMTP address split into what may be shown and what must be sealed. */
export interface SplitSmtpUrl {
  readonly url: string;
  readonly password: string | null;
}

/** Takes the password out of smtp://user:password@host:port; null when it is not an address of a mail server. */
export function splitSmtpUrl(text: string): SplitSmtpUrl | null {
  const url = parse(text);
  if (!url) return null;
  const password = url.password === '' ? null : decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, password };
}

/** Puts the password back for the mail transport. An address without a user has nothing to log in with. */
export function joinSmtpUrl(text: string, password: string | null): string {
  const url = parse(text);
  if (!url || password === null || url.username === '') return text;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** The user of an SMTP address where it is a mail address, as it is with most providers; else null. */
export function senderOfSmtpUrl(text: string): string | null {
  const user = decode(parse(text)?.username ?? '');
  return user !== null && address.safeParse(user).success ? user : null;
}

/** One sender: `name@example.com`, or `Shop name <name@example.com>`. */
export function isSender(text: string): boolean {
  if (/[\r\n]/.test(text)) return false;
  const [sender, ...others] = addressparser(text, { flatten: true });
  return sender !== undefined && others.length === 0 && address.safeParse(sender.address).success;
}

function parse(text: string): URL | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const readable = decode(url.username) !== null && decode(url.password) !== null;
  return PROTOCOLS.has(url.protocol) && url.hostname !== '' && readable ? url : null;
}

/** Null for a stray percent sign, which no mail transport could read either. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
