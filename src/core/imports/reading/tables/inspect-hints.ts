import type { Profile } from '../../types';

/** What is known about a file before anybody looks into it. */
export interface InspectHints {
  readonly fileName: string;
  readonly bytes: number;
  /** Local path of the private copy, where it has one: archives need to be read out of order. */
  readonly path?: string | null;
  /** What a person said; wins over everything that is detected. */
  readonly overrides?: Partial<Profile>;
  /** The profile confirmed for the file's source, used where the header has the same shape. */
  readonly stored?: Profile;
  /** That profile is for tables with these headings which were written otherwise: how this one is, is looked at anew. */
  readonly dressedAnew?: boolean;
  /** The shop's currency, assumed where the file names none. */
  readonly currency: string;
  /** Which of these codes are SKUs of the shop; without it only barcodes tell a list of bare codes. */
  readonly knownSkus?: (codes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly signal?: AbortSignal;
}
