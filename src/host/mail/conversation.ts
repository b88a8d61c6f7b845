import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport';

type Logger = Exclude<NonNullable<SMTPTransportOptions['logger']>, boolean>;

/** How far a conversation got, as far as this side can know. */
export type Phase =
  /** Connecting, greeting, EHLO, STARTTLS, login: nothing about this message was said. */
  | 'opening'
  /** From MAIL FROM until the last byte of the message was written: it cannot have been accepted. */
  | 'message'
  /** The whole message, final dot included, was written: without a reply nobody knows what became of it. */
  | 'handed_over';

/** How long one silent step may take, in milliseconds. After the final dot servers are given longer, as RFC 5321 asks. */
export interface Patience {
  readonly stepMs: number;
  readonly afterHandOverMs: number;
  /** What is left after the final dot when the caller gives up. */
  readonly farewellMs: number;
}

export const USUAL_PATIENCE: Patience = { stepMs: 30_000, afterHandOverMs: 600_000, farewellMs: 10_000 };

/**
 * Follows one SMTP conversation. nodemailer's errors cannot tell a line lost at EHLO from one lost after the final dot,
 * but its transaction log can: every line passes here, moves the phase on and winds the clock up again.
 */
export class Conversation {
  #phase: Phase = 'opening';
  #timer: NodeJS.Timeout | undefined;
  readonly #patience: Patience;
  readonly #caller: AbortSignal;
  readonly #stop = new AbortController();
  readonly #onCallerGone = () => this.#wind();

  constructor(caller: AbortSignal, patience: Patience) {
    this.#caller = caller;
    this.#patience = patience;
    caller.addEventListener('abort', this.#onCallerGone, { once: true });
    this.#wind();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Ends the conversation when a step takes too long, or the caller gave up before the message was handed over. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** To be given to nodemailer together with `transactionLog: true`. It keeps nothing: the lines hold addresses. */
  readonly logger: Logger = {
    level: () => undefined,
    trace: () => undefined,
    debug: (entry: unknown, line: unknown) => this.#heard(entry, line),
    info: (entry: unknown, line: unknown) => this.#heard(entry, line),
    warn: () => undefined,
    error: () => undefined,
    fatal: () => undefined,
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener('abort', this.#onCallerGone);
  }

  #heard(entry: unknown, line: unknown): void {
    const kind = isEntry(entry) ? entry.tnx : undefined;
    if (kind === 'client' && this.#phase === 'opening' && typeof line === 'string' && /^MAIL FROM:/i.test(line)) {
      this.#phase = 'message';
    }
    // "<n bytes encoded mime message>": logged when the data stream, whose last bytes are the final dot, has been read out.
    if (kind === 'message' && isEntry(entry) && typeof entry.outByteCount === 'number') this.#phase = 'handed_over';
    this.#wind();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const { stepMs, afterHandOverMs, farewellMs } = this.#patience;
    const handedOver = this.#phase === 'handed_over';
    const gone = this.#caller.aborted;
    if (gone && !handedOver) return this.#stop.abort();
    const patience = handedOver ? (gone ? farewellMs : afterHandOverMs) : stepMs;
    this.#timer = setTimeout(() => this.#stop.abort(), patience);
  }
}

function isEntry(value: unknown): value is { tnx?: unknown; outByteCount?: unknown } {
  return typeof value === 'object' && value !== null;
}
