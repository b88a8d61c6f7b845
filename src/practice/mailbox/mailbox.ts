import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { PracticeMail } from '../../contract';
import type { Clock } from '../../core/foundation';
import { REMEMBERED } from '../remembering';

const LARGEST_MAIL = 5 * 1024 * 1024;
const CLOSE_WITHIN_MS = 1_000;

/** A mail server on this computer that keeps what it is sent, so that an owner can see what customers would get. */
export interface Mailbox {
  readonly url: string;
  /** The last of them, in the order they arrived; a message sent twice is there twice. */
  mails(): PracticeMail[];
  /** What is to be kept while the practice shop is closed. */
  snapshot(): PracticeMail[];
  restore(mails: readonly PracticeMail[]): void;
  close(): Promise<void>;
}

/** Starts the mailbox; port 0 takes any free one. Rejects when the port cannot be had. */
export async function startMailbox(options: { clock: Clock; port?: number; host?: string }): Promise<Mailbox> {
  const host = options.host ?? '127.0.0.1';
  let kept: PracticeMail[] = [];

  const receive = async (stream: SMTPServerDataStream, recipients: readonly string[]): Promise<Error | null> => {
    const parsed = await simpleParser(stream);
    if (stream.sizeExceeded) return Object.assign(new Error('The message is too large'), { responseCode: 552 });
    for (const to of recipients) {
      kept.push({
        id: String(Number(kept.at(-1)?.id ?? 0) + 1),
        to,
        from: parsed.from?.text ?? '',
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        receivedAt: options.clock.now().toISOString(),
      });
    }
    kept = kept.slice(-REMEMBERED);
    return null;
  };

  const server = new SMTPServer({
    banner: 'OneShelf practice mailbox',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MAIL,
    closeTimeout: CLOSE_WITHIN_MS,
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      receive(stream, recipients).then(callback, (error: unknown) =>
        callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await listen(server, options.port ?? 0, host);
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://${host}:${port}`,
    mails: () => [...kept],
    snapshot: () => [...kept],
    restore: (mails) => {
      kept = [...mails];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // From here on an error is a client's lost connection: the client sees it, the mailbox goes on.
      server.on('error', () => undefined);
      resolve();
    });
  });
}
