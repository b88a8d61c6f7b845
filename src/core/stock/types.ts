import type { Instant } from '../foundation';

export type PostingKind = 'import' | 'undo' | 'sale' | 'return' | 'receipt' | 'count' | 'transfer' | 'adjustment';

/** Why movements and price changes happened: one posting per import applied, sale booked, run undone… */
export interface NewPosting {
  readonly kind: PostingKind;
  /** Who: `cli`, `console`, `watcher`, `channel:NAME`. */
  readonly actor: string;
  readonly recordedAt: Instant;
  readonly importRunId?: number;
  readonly saleId?: number;
  /** The caller's own name for it, under which it is booked once. */
  readonly requestKey?: string | undefined;
  readonly reversesPostingId?: number;
  /** Of an undo: rows of the reversed posting that it left alone. */
  readonly keptRows?: number;
  /** Why, in the words of whoever booked it. */
  readonly reason?: string;
}

export type MovementKind =
  'snapshot' | 'sale' | 'return' | 'receipt' | 'count' | 'transfer' | 'adjustment' | 'reversal';

/** One ledger line. `quantity` is signed, in the product's smallest counted unit. */
export interface NewMovement {
  readonly productId: number;
  readonly locationId: number;
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly occurredAt: Instant;
}
