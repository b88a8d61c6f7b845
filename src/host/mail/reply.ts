/** A refusal in the server's own words: the code, the enhanced code of RFC 3463 if there is one, and the text. */
export interface Reply {
  readonly code: number;
  readonly enhanced: string | null;
  readonly text: string;
}

const LONGEST = 300;

/** Reads what nodemailer keeps of a reply; null when the server said nothing. */
export function replyOf(responseCode: number | undefined, response: string | undefined): Reply | null {
  if (responseCode === undefined || response === undefined) return null;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
  return { code: responseCode, enhanced, text: withoutAddresses(response) };
}

/** A server's words as they may be stored and logged: on one line, and without the addresses servers like to repeat. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .trim()
    .slice(0, LONGEST);
}

/** Enhanced codes that say the mailbox itself is bad: no such user, no such domain, bad syntax, moved, switched off. */
const DEAD = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);
/** Reply codes that mean the same where the server gives no enhanced code. */
const DEAD_PLAIN = new Set([550, 551, 553]);

/** Whether a refused RCPT TO means that writing to this address is pointless for ever. */
export function mailboxIsDead({ code, enhanced }: Reply): boolean {
  return enhanced === null ? DEAD_PLAIN.has(code) : DEAD.has(enhanced);
}

/** The server will not pass mail on for us at all: our settings are at fault, not the customer's address. */
export function isRelayRefusal({ text }: Reply): boolean {
  return /\brelay/i.test(text);
}

/** The server wants a login, or a different one. */
export function isLoginRefusal({ code }: Reply): boolean {
  return code === 530 || code === 534 || code === 535 || code === 538;
}
