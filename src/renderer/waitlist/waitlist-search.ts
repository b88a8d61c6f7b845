const TABS = ['products', 'alerts', 'mailbox'] as const;

/** Which part of the waitlist is in sight, kept in its address; without one it is the people who wait. */
export interface WaitlistSearch {
  readonly tab?: (typeof TABS)[number];
}

/** Addresses are typed by hand too: what is not understood is left out. */
export function readWaitlistSearch(raw: Record<string, unknown>): WaitlistSearch {
  const tab = TABS.find((known) => known === raw['tab']);
  return tab === undefined ? {} : { tab };
}
