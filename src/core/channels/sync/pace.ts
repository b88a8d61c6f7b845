/** How patiently a pass calls a channel. Waits are real time; everything that must survive a restart is durable instead. */
export interface Pace {
  /** After this long without an answer a call counts as lost. */
  readonly callTimeoutMs: number;
  /** How often a call that failed for a passing reason is tried again within the pass. */
  readonly retries: number;
  /** Before the first of them; doubled for each further one, with jitter. */
  readonly retryDelayMs: number;
  /** A channel that asks to be left alone no longer than this is waited for; for longer, the pass ends. */
  readonly longestRestMs: number;
  /** Before a command is asked about for the second time; a half more each further time. */
  readonly followEveryMs: number;
  /** How long a pass waits for commands; those still working are asked about in the next one. */
  readonly followForMs: number;
}

export const DEFAULT_PACE: Pace = {
  callTimeoutMs: 30_000,
  retries: 2,
  retryDelayMs: 1_000,
  longestRestMs: 10_000,
  followEveryMs: 1_000,
  followForMs: 60_000,
};
