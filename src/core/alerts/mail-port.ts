import type { Problem } from '../foundation';

export interface MailSettings {
  /** smtp:// or smtps:// with credentials. */
  readonly url: string;
  readonly from: string;
}

export interface Mail {
  /** Stays the same over every attempt, so that a receiver can recognise a repeat. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What became of one attempt. `uncertain` means the connection was lost after the whole message had been handed over: it
 * may have been delivered, so it is never sent again by itself.
 */
export type MailResult =
  | { readonly status: 'accepted'; readonly reply: string }
  | { readonly status: 'deferred'; readonly problem: Problem }
  | { readonly status: 'refused'; readonly problem: Problem; readonly addressIsDead: boolean }
  | { readonly status: 'uncertain'; readonly problem: Problem }
  | { readonly status: 'unreachable'; readonly problem: Problem };

/** One mail transport. A message is one SMTP conversation. Implementations: SMTP (host), recording (tests). */
export interface MailPort {
  send(mail: Mail, signal: AbortSignal): Promise<MailResult>;
  close(): Promise<void>;
}
