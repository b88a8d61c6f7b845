/** Randomness, passed in: from a seed in tests and simulations, from the system in the product. */
export interface Random {
  /** A number in [0, 1), for jitter. */
  fraction(): number;
  /** An unguessable identifier, for message ids and operation keys. */
  uuid(): string;
}
