import type { FileDocumentView } from '../../../contract';
import type { Instant, Problem } from '../../foundation';
import type {
  BrakeThresholds,
  DocumentFacts,
  Profile,
  Repeat,
  RowProblem,
  RunCounts,
  RunState,
  StoredFile,
} from '../../imports';
import type { Selection } from './plan/choice/condition';

/** What is to be planned of a file, and how far. */
export interface PlanRequest {
  readonly runId: number;
  readonly sourceId: number;
  readonly file: StoredFile;
  readonly profile: Profile;
  readonly asOf: Instant;
  /** The contents of the file say for which moment it is true. */
  readonly statesMoment: boolean;
  /** plan: keep the plan and change nothing; apply: apply it unless something holds it. */
  readonly mode: 'plan' | 'apply';
  /** A person has looked and says yes: the brake lets it through. */
  readonly passBrake: boolean;
  /** Apply also the rows whose price jumped. */
  readonly acceptSuspicious: boolean;
  /** Of a file made of documents: what each of them is. */
  readonly documents: readonly DocumentFacts[];
  /** The open delivery that a file of deliveries answers, because a person says so. */
  readonly expectedId: number | null;
  /** Read the whole file, whatever is known of the one before. */
  readonly readsAll: boolean;
  /** Where the brake of this source differs from the usual one. */
  readonly thresholds: BrakeThresholds;
  /** Reasons to hold that are known before the file is read (a doubtful profile). */
  readonly reasons: readonly Problem[];
  /** What a person is told of the file as a whole and need not decide. */
  readonly notices?: readonly Problem[];
  /** The run has no file of its own: it reads rows of another that a person corrected. */
  readonly correctedOnly?: boolean;
  /** What a person takes of the plan; everything when left out. */
  readonly selection?: Selection | undefined;
  /** The file is older than the last one applied, and a person is asked whether it is the right one: what it says then counts. */
  readonly overridesNewer?: boolean;
  /** A row whose price jumps holds the plan, however few they are: a person is there to decide. */
  readonly holdsSuspicious?: boolean;
}

/** How the planning of a file ended. */
export interface Planned {
  readonly state: RunState;
  readonly counts: RunCounts;
  readonly holdReasons: readonly Problem[];
  readonly problem: Problem | null;
  /** Of a file of deliveries: what each document is and does. */
  readonly documents?: readonly FileDocumentView[];
  /** To be kept of the file once the transaction is committed. */
  readonly remembered: Remembered | null;
}

/** A file that has been read to its end and staged. */
export interface StagedFile {
  readonly at: Instant;
  /** Rows of the file, without those set aside. */
  readonly rows: number;
  /** Of them, rows that say there is some stock, and rows with a price: what the brake measures against. */
  readonly stocked: number;
  readonly priced: number;
  /** Where only changes were read: the same two of the accepted file, which the master agrees with. */
  readonly accepted: { readonly stocked: number; readonly priced: number } | null;
  readonly repeats: readonly Repeat[];
  readonly problems: RowProblem[];
  /** Of rows counted above that turned out beside the master to be nobody's; their records are not kept yet. */
  readonly aside: readonly RowProblem[];
  /** Every line and whose row it is, encoded, for comparing the next file with it; null where lines cannot be told apart. */
  readonly lines: () => Promise<Uint8Array | null>;
  /** Each row is one line, and means the same wherever it stands. */
  readonly standsAlone: boolean;
  /** The file as a whole cannot be used; what was staged must not be. */
  readonly problem: Problem | null;
}

/** What there is to remember of a file that the master agrees with now. */
export interface Remembered {
  readonly file: StoredFile;
  /** The lines of the file, told when asked; null where lines by themselves mean nothing. */
  readonly lines: (() => Promise<Uint8Array | null>) | null;
  /** Lines that are to be read again every time. */
  readonly troubled: readonly number[];
}
