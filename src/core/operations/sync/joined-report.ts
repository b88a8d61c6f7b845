import type { ChannelSyncReport } from '../../../contract';

const DONE_IN_EACH = ['salesBooked', 'matched', 'created', 'pushed', 'confirmed', 'drifted', 'requests'] as const;

/** Two passes over one channel as one: what each did is added up, how things stand is what the later one says. */
export function joinReports(first: ChannelSyncReport, second: ChannelSyncReport): ChannelSyncReport {
  const joined = { ...second };
  for (const name of DONE_IN_EACH) joined[name] = first[name] + second[name];
  return joined;
}
