import type { ProblemView } from '../../contract';

/** Concerns that wait for a person and get worse by waiting; the others are only shown in the console. */
const SCREENS: Readonly<Record<string, (facts: ProblemView['facts']) => string>> = {
  master_not_writable: () => '/',
  disk_spent: () => '/',
  disk_low: () => '/',
  runs_held: ({ id }) => (typeof id === 'number' ? `/imports/${id}` : '/imports?state=held'),
  last_import_failed: ({ id }) => `/imports/${id}`,
  inbox_refused: () => '/settings?group=files',
  inbox_files_refused: () => '/settings?group=files',
  inbox_file_waits: () => '/imports',
  last_imports_failed: () => '/imports?state=failed',
  inbox_folders_wait: () => '/settings?group=files',
  watch_folder_gone: () => '/settings?group=files',
  watch_folders_gone: () => '/settings?group=files',
  channel_down: toChannel,
  sync_stalled: toChannel,
  shop_connected_twice: toChannel,
  push_held: toChannel,
  listings_refused: toChannel,
  drift_asks: toChannel,
  mail_not_configured: () => '/settings',
  alerts_uncertain: () => '/waitlist',
  alerts_refused: () => '/waitlist',
};

/** The screen on which a person settles it; null for what nobody need be called for. */
export function screenFor({ code, facts }: ProblemView): string | null {
  return SCREENS[code]?.(facts) ?? null;
}

function toChannel({ channel }: ProblemView['facts']): string {
  return `/channels/${encodeURIComponent(String(channel))}`;
}
