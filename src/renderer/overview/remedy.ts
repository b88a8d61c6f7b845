import type { ProblemView } from '../../contract';
import type { TextKey } from '../language';

/** The screen on which a concern can be put right; `route` is an address of this console. */
export interface Remedy {
  readonly text: TextKey;
  readonly route: string;
}

const TO_IMPORTS: Remedy = { text: 'remedy.imports', route: '/imports' };
const TO_PRODUCTS: Remedy = { text: 'remedy.products', route: '/products?filter=out_of_step' };
const TO_CHANNELS: Remedy = { text: 'remedy.channels', route: '/channels' };
const TO_WAITLIST: Remedy = { text: 'remedy.waitlist', route: '/waitlist' };
const TO_DELIVERIES: Remedy = { text: 'remedy.deliveries', route: '/deliveries' };
const TO_SETTINGS: Remedy = { text: 'remedy.settings', route: '/settings' };

/** The first beginning that fits decides. */
const BY_BEGINNING: readonly (readonly [string, Remedy])[] = [
  ['listings_', TO_PRODUCTS],
  ['drift', TO_PRODUCTS],
  ['backlog', TO_PRODUCTS],
  ['runs_', TO_IMPORTS],
  ['import_', TO_IMPORTS],
  ['deliver', TO_DELIVERIES],
  ['watch_', TO_SETTINGS],
  ['source_', TO_SETTINGS],
  ['brake_', TO_IMPORTS],
  ['channel_', TO_CHANNELS],
  ['sync_', TO_CHANNELS],
  ['sale_', TO_CHANNELS],
  ['mail_', TO_SETTINGS],
  ['backup_', TO_SETTINGS],
  ['settings_', TO_SETTINGS],
  ['smtp_', TO_SETTINGS],
  ['alert', TO_WAITLIST],
  ['waitlist_', TO_WAITLIST],
];

/** Concerns of one channel that are settled on its own page, with the part of the page. */
const CHANNEL_TABS: Readonly<Record<string, string>> = {
  channel_down: '',
  channel_never_synced: '',
  sync_stalled: '',
  push_held: '',
  drift_asks: '?tab=prices',
  listings_ambiguous: '?tab=matching',
};

/** Null where no screen does more than say it again. */
export function remedyFor({ code, facts }: ProblemView): Remedy | null {
  if (code.startsWith('import_') && typeof facts['id'] === 'number') {
    return { text: 'remedy.run', route: `/imports/${facts['id']}` };
  }
  if (typeof facts['sku'] === 'string') {
    return { text: 'remedy.product', route: `/products/${encodeURIComponent(facts['sku'])}` };
  }
  const tab = typeof facts['channel'] === 'string' ? CHANNEL_TABS[code] : undefined;
  if (tab !== undefined) {
    return { text: 'remedy.channel', route: `/channels/${encodeURIComponent(String(facts['channel']))}${tab}` };
  }
  return BY_BEGINNING.find(([beginning]) => code.startsWith(beginning))?.[1] ?? null;
}
