/**
 * What went wrong, as data: a literal code and the facts around it. The words, in Polish or English, are made at the
 * edge from `src/contract/language`, so that every host says the same thing.
 */
export interface Problem {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export function problem(code: string, facts: Problem['facts'] = {}): Problem {
  return { code, facts };
}

/** Base of every thrown fault of ours: a defect or a broken machine, never a user's mistake. */
export class Fault extends Error {
  readonly code: string;
  readonly facts: Problem['facts'];

  constructor(code: string, message: string, options: { cause?: unknown; facts?: Problem['facts'] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.facts = options.facts ?? {};
  }
}
