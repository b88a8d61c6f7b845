export const CHANNEL_TABS = ['state', 'prices', 'matching', 'settings'] as const;
export type ChannelTab = (typeof CHANNEL_TABS)[number];

/** Which part of a channel's page is open, kept in its address so that other screens can lead straight there. */
export interface ChannelSearch {
  readonly tab?: ChannelTab;
}

/** Addresses are typed by hand too: what is not understood is left out. */
export function readChannelSearch(raw: Record<string, unknown>): ChannelSearch {
  const tab = CHANNEL_TABS.find((known) => known === raw['tab']);
  return tab === undefined || tab === 'state' ? {} : { tab };
}

/** Whether a channel is being added, or which one is gone on with, so that other screens can lead straight to it. */
export interface ChannelsSearch {
  readonly add?: 'new';
  readonly resume?: string;
}

export function readChannelsSearch({ add, resume }: Record<string, unknown>): ChannelsSearch {
  if (add === 'new') return { add };
  return typeof resume === 'string' || typeof resume === 'number' ? { resume: String(resume) } : {};
}
