import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Contract, Role } from '../contract';
import type { ActivityLog } from './activity';
import type { EventHub } from './events';
import type { ReadingThreads } from './imports';
import type { Ports } from './ports';
import type { LanBoard } from './lan-board';
import type { WatchBoard } from './watching';

/** What every operation is given: the ports, and what the core itself keeps. */
export interface Services extends Ports {
  /** Threads that read large files; null to read them in this one. */
  readonly threads: ReadingThreads | null;
  readonly events: EventHub;
  readonly activity: ActivityLog;
  readonly watching: WatchBoard;
  readonly lan: LanBoard;
}

/** A person who signed in from another device. */
export interface CallerSession {
  readonly id: number;
  readonly name: string;
  /** Aborted when the session ends: streams end with it. */
  readonly ended: AbortSignal;
}

/** Who is calling, and how. */
export interface Call {
  readonly signal: AbortSignal;
  /** `cli`, `console`, `watcher`, `scheduler`, or `person:` and the name of somebody who signed in. */
  readonly actor: string;
  /** What the caller may do. The host's router sees to it before an operation is reached. */
  readonly role: Role;
  /** The session through which it is asked from the network; absent at this PC. */
  readonly session?: CallerSession;
  /** Only callers on this PC may name files by path. */
  readonly mayReadPaths: boolean;
}

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;

/** Areas the host answers itself: events are the hub's stream, the practice shop is servers around the core, the key is opened before it. */
type HostArea = 'events' | 'practice' | 'key';

/** The core's side of the contract: plain functions; hosts bind them to a wire. Input is already parsed by zod. */
export type Operations = {
  [Area in Exclude<keyof Contract, HostArea>]: {
    [Name in keyof Contract[Area]]: (
      input: ParsedInput<Area, Name>,
      call: Call,
    ) => Name extends keyof Outputs[Area] ? Promise<Outputs[Area][Name]> : never;
  };
};

/** oRPC infers inputs as a caller writes them (defaults optional); the core receives them parsed. */
type ParsedInput<Area extends keyof Contract, Name extends keyof Contract[Area]> = Contract[Area][Name] extends {
  '~orpc': { inputSchema?: infer Schema };
}
  ? NonNullable<Schema> extends { _zod: { output: infer Parsed } }
    ? Parsed
    : Name extends keyof Inputs[Area]
      ? Inputs[Area][Name]
      : never
  : never;
