import type {
  ActivityView,
  AlertView,
  DeliveryView,
  ImportRunView,
  ListingState,
  PlannedChangeView,
  StatusView,
} from '../../contract';

/** The five meanings a colour has in this console. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'mute';

export const LISTING_TONES: Record<ListingState, Tone> = {
  in_step: 'ok',
  waiting: 'info',
  sending: 'info',
  refused: 'bad',
  drifted: 'warn',
  held: 'warn',
  not_listed: 'mute',
  ambiguous: 'warn',
  paused: 'mute',
};

export const RUN_TONES: Record<ImportRunView['state'], Tone> = {
  planned: 'info',
  held: 'warn',
  applied: 'ok',
  unchanged: 'mute',
  failed: 'bad',
  discarded: 'mute',
  undone: 'mute',
};

export const DELIVERY_TONES: Record<DeliveryView['state'], Tone> = {
  expected: 'info',
  part_received: 'warn',
  received: 'ok',
  cancelled: 'mute',
  undone: 'mute',
};

export const ALERT_TONES: Record<AlertView['state'], Tone> = {
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  refused: 'bad',
  uncertain: 'warn',
  withdrawn: 'mute',
};

export const VERDICT_TONES: Record<PlannedChangeView['verdict'], Tone> = {
  new: 'ok',
  changed: 'info',
  suspicious: 'warn',
};

export const HEALTH_TONES: Record<StatusView['health'], Tone> = { ok: 'ok', attention: 'warn', trouble: 'bad' };

export const SEVERITY_TONES: Record<ActivityView['severity'], Tone> = { info: 'mute', warning: 'warn', error: 'bad' };
