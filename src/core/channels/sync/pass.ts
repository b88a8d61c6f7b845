import type { Instant } from '../../foundation';
import type { BatchSize } from '../limits/batch-size';
import type { Connector, ConnectorCapabilities } from '../port';
import type { ChannelPorts, MasterChanged } from '../ports';
import type { ChannelRow } from '../types';
import type { ChannelCalls } from './channel-calls';
import type { Pace } from './pace';

/** What a pass did, for its report. */
export interface Tally {
  salesBooked: number;
  matched: number;
  created: number;
  pushed: number;
  confirmed: number;
  drifted: number;
}

export function newTally(): Tally {
  return { salesBooked: 0, matched: 0, created: 0, pushed: 0, confirmed: 0, drifted: 0 };
}

export type PassPhase = 'sales' | 'match' | 'push' | 'confirm';

/** One run over one channel: what its steps share. */
export interface Pass {
  readonly ports: ChannelPorts;
  readonly channel: ChannelRow;
  readonly connector: Connector;
  readonly capabilities: ConnectorCapabilities;
  readonly calls: ChannelCalls;
  readonly tally: Tally;
  /** Look every listing up again and compare it, and try refused ones at once. */
  readonly full: boolean;
  /** How many parts of a step are worked on at once; the calls among them are fewer. */
  readonly workers: number;
  readonly batchSize: BatchSize;
  readonly pace: Pace;
  /** Aborted when the pass is called off. */
  readonly signal: AbortSignal;
  readonly masterChanged: MasterChanged;
  now(): Instant;
  progress(phase: PassPhase, done: number, total: number | null): void;
}
