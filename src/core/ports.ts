import type { ConnectorKind } from './channels';
import type { MailPort, MailSettings } from './alerts';
import type { Database } from './database';
import type { Clock, Outcome, Random } from './foundation';
import type { FileVault } from './imports';
import type { PrinterPort } from './printer-port';

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

/** A copy of the master that lies in a folder of backups. Only whole, verified ones ever have such a name. */
export interface ShelvedCopy {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What is to become the master when OneShelf next opens it. */
export interface StagedRestore {
  /** The backup it was made from. */
  readonly from: string;
  readonly stagedAt: string;
  /** The name under which the present master is kept: among the backups, or beside the new one when it is damaged. */
  readonly replaced: string;
  readonly damaged: boolean;
}

/** Where copies of the master lie; implemented by the host on disk. */
export interface BackupShelf {
  /** The folder beside the master. */
  readonly folder: string;
  /** Every copy in these folders; one that is not there is empty. */
  list(folders: readonly string[]): Promise<ShelvedCopy[]>;
  /**
   * Makes the folder and gives a place for a copy that does not count yet. Problems: backup_file_exists,
   * backup_file_is_folder, backup_folder_unusable.
   */
  begin(path: string): Promise<Outcome<string>>;
  /** Syncs a finished copy and gives it its name; returns its size in bytes. */
  keep(temporary: string, path: string): Promise<number>;
  remove(path: string): Promise<void>;
  /** Takes a private copy to prepare it as the next master. Problems: backup_not_found. */
  take(path: string): Promise<Outcome<{ readonly path: string; readonly bytes: number }>>;
  /** From here on it takes the master's place as soon as nobody has the master open. */
  stage(temporary: string, restore: StagedRestore): Promise<void>;
  staged(): Promise<StagedRestore | null>;
  unstage(): Promise<void>;
  /** The master of the data folder is too damaged to be opened: an empty one stands in for it, and is kept nowhere. */
  readonly standIn: boolean;
  /** Asks the host to close and open the master; null where it cannot. */
  readonly reopen: (() => void) | null;
}

/** How the disk of the data folder is. */
export interface DiskState {
  readonly freeBytes: number;
  readonly masterBytes: number;
  /** The system's code for why the master cannot be written, as `EROFS`; null when it can. */
  readonly unwritable: string | null;
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
  readonly backups: BackupShelf;
  /** Null where the system does not tell. */
  readonly disk: () => Promise<DiskState | null>;
  /** Opens a mail transport for the settings in force. */
  readonly mailer: (settings: MailSettings) => MailPort;
  /** Mail settings from the environment; they win over the stored ones. */
  readonly mailFromEnvironment: { readonly url: string | null; readonly from: string | null };
  /** Makes the PDFs that a person prints. */
  readonly printer: PrinterPort;
  readonly log: Log;
  readonly defaultLanguage: 'pl' | 'en';
}
