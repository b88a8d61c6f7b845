import type { ProblemView } from '../../contract';
import type { TextKey } from '../language';

/** The screen on which a concern can be put right; `route` is an address of this console. */
export interface Remedy {
  readonly text: TextKey;
  readonly route: string;
}

const toImports = (search = ''): Remedy => ({ text: 'remedy.imports', route: `/imports${search}` });
const TO_PRODUCTS: Remedy = { text: 'remedy.products', route: '/products?filter=out_of_step' };
const TO_CHANNELS: Remedy = { text: 'remedy.channels', route: '/channels' };
const TO_WAITLIST: Remedy = { text: 'remedy.waitlist', route: '/waitlist' };
const TO_DELIVERIES: Remedy = { text: 'remedy.deliveries', route: '/deliveries' };
const toSettings = (group: string): Remedy => ({ text: 'remedy.settings', route: `/settings?group=${group}` });
const TO_PARITY: Remedy = { text: 'remedy.parity', route: '/prices/parity?show=unexplained' };
const TO_SALES: Remedy = { text: 'remedy.sales', route: '/sales' };

/** The first beginning that fits decides. */
const BY_BEGINNING: readonly (readonly [string, Remedy])[] = [
  ['listings_', TO_PRODUCTS],
  ['drift', TO_PRODUCTS],
  ['backlog', TO_PRODUCTS],
  ['runs_', toImports('?state=held')],
  ['last_imports_', toImports('?state=failed')],
  ['import_', toImports()],
  ['deliver', TO_DELIVERIES],
  ['disparities', TO_PARITY],
  ['watch_', toSettings('files')],
  ['inbox_refused', { text: 'imports.new', route: '/imports/new' }],
  ['inbox_files_refused', { text: 'remedy.activity', route: '/activity?severity=error' }],
  ['inbox_', toSettings('files')],
  ['source_', toSettings('files')],
  ['brake_', toImports()],
  ['channel_', TO_CHANNELS],
  ['sync_', TO_CHANNELS],
  ['sale_', TO_SALES],
  ['mail_', toSettings('mail')],
  ['backup_', toSettings('backup')],
  ['settings_', toSettings('shop')],
  ['smtp_', toSettings('mail')],
  ['alert', TO_WAITLIST],
  ['waitlist_', TO_WAITLIST],
];

/** Concerns of one channel that are settled on its own page, with the part of the page. */
const CHANNEL_TABS: Readonly<Record<string, string>> = {
  channel_down: '',
  channel_rests: '',
  channel_rests_long: '',
  channel_stopped: '',
  channel_never_synced: '',
  sync_stalled: '',
  push_held: '',
  shop_connected_twice: '',
  drift_asks: '?tab=prices',
  listings_ambiguous: '?tab=matching',
  sync_stopped: '',
  sync_recovered: '',
  push_braked: '',
  push_let_through: '',
  channel_added: '',
  channel_signed_in: '',
  channel_changed: '?tab=settings',
};

/** Concerns and entries whose `id` is that of an import. */
const RUN_CODES = /^(import_|runs_held|rows_set_aside|last_import_)/;
const DELIVERY_CODES = /^delivery_/;

/** Null where no screen does more than say it again. */
export function remedyFor({ code, facts }: ProblemView): Remedy | null {
  if (RUN_CODES.test(code) && typeof facts['id'] === 'number') {
    return { text: 'remedy.run', route: `/imports/${facts['id']}` };
  }
  if (DELIVERY_CODES.test(code) && typeof facts['id'] === 'number') {
    return { text: 'remedy.delivery', route: `/deliveries/${facts['id']}` };
  }
  if (code === 'sale_line_unknown') {
    return { text: 'remedy.sales', route: `/sales?q=${encodeURIComponent(String(facts['number']))}` };
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
