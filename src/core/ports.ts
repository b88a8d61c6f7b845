import type { ConnectorKind } from './channels';
import type { MailPort, MailSettings } from './alerts';
import type { Database } from './database';
import type { Clock, Random } from './foundation';
import type { FileVault } from './imports';
import type { PrinterPort } from './operations/documents';

/** Seals what must not lie about readable: keys of channels, addresses of customers. */
export interface SecretBox {
  seal(plain: string): string;
  /** Throws a Fault (`secret_unreadable`) when the text was sealed with another key. */
  open(sealed: string): string;
  /** A keyed hash, equal for equal texts, for finding without opening. */
  fingerprint(plain: string): string;
}

/** Structured log; facts must never hold secrets or customers' addresses. */
export interface Log {
  info(code: string, facts?: Record<string, unknown>): void;
  warn(code: string, facts?: Record<string, unknown>): void;
  error(code: string, facts?: Record<string, unknown>): void;
}

/** Everything the core needs from outside, passed in from one composition root (`src/host`). */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly database: Database;
  readonly dataFolder: string;
  readonly connectors: readonly ConnectorKind[];
  readonly fetch: typeof fetch;
  readonly secrets: SecretBox;
  readonly files: FileVault;
  /** The script of the thread that reads large files (`src/core/imports/packing`); null to read them in this one. */
  readonly readingThread: string | null;
  /** Opens a mail transport for the settings in force. */
  readonly mailer: (settings: MailSettings) => MailPort;
  /** Mail settings from the environment; they win over the stored ones. */
  readonly mailFromEnvironment: { readonly url: string | null; readonly from: string | null };
  /** Makes the PDFs that a person prints. */
  readonly printer: PrinterPort;
  readonly log: Log;
  readonly defaultLanguage: 'pl' | 'en';
}
