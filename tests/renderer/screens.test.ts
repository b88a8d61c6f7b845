import { describe, expect, it } from 'vitest';
import type { ProfileView, SettingsView } from '../../src/contract';
import { splitValues } from '../../src/renderer/channels/field-values';
import { dataRows, withOverride } from '../../src/renderer/imports/overrides';
import { beginVisit } from '../../src/renderer/overview/last-look';
import { remedyFor } from '../../src/renderer/overview/remedy';
import { readProductSearch } from '../../src/renderer/products/product-search';
import { beginOf } from '../../src/renderer/parts/periods';
import { readSalesSearch } from '../../src/renderer/sales/sales-search';
import { changedSettings } from '../../src/renderer/settings/changed-settings';

const PROFILE: ProfileView = {
  format: 'csv',
  kind: 'stock',
  scope: 'partial',
  part: null,
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  headerLine: 2,
  decimalMark: ',',
  priceMode: 'gross',
  vatCode: null,
  currency: 'PLN',
  columns: [
    { column: 0, header: 'Symbol', field: 'sku', target: null },
    { column: 1, header: 'Stan', field: 'stock', target: 'main' },
  ],
};

describe('correcting how a file is read', () => {
  it('forgets what was said about columns when the lines are cut differently', () => {
    const said = withOverride({}, 'columns', PROFILE.columns);
    expect(withOverride(said, 'delimiter', ',')).toEqual({ delimiter: ',' });
    expect(withOverride(said, 'currency', 'EUR')).toEqual({ columns: PROFILE.columns, currency: 'EUR' });
  });

  it('shows rows without the header and what stands above it', () => {
    const rows = [
      ['Cennik', ''],
      ['Symbol', 'Stan'],
      ['A-1', '4'],
    ];
    expect(dataRows(rows, PROFILE)).toEqual([['A-1', '4']]);
    expect(dataRows([['A-1', '4']], { ...PROFILE, headerLine: null })).toEqual([['A-1', '4']]);
  });
});

describe('the way out of a concern', () => {
  it('leads to the very thing when the concern names it', () => {
    expect(remedyFor({ code: 'import_failed', facts: { id: 7 } })?.route).toBe('/imports/7');
    expect(remedyFor({ code: 'runs_held', facts: { count: 1, id: 9 } })?.route).toBe('/imports/9');
    expect(remedyFor({ code: 'rows_set_aside', facts: { count: 4, id: 3 } })?.route).toBe('/imports/3');
    expect(remedyFor({ code: 'delivery_undone', facts: { id: 5 } })?.route).toBe('/deliveries/5');
    expect(remedyFor({ code: 'channel_added', facts: { channel: 'x' } })?.route).toBe('/channels/x');
    expect(remedyFor({ code: 'anything', facts: { sku: 'A/1' } })?.route).toBe('/products/A%2F1');
    expect(remedyFor({ code: 'channel_down', facts: { channel: 'sklep www' } })?.route).toBe('/channels/sklep%20www');
    expect(remedyFor({ code: 'push_held', facts: { channel: 'x', count: 3 } })?.route).toBe('/channels/x');
    expect(remedyFor({ code: 'drift_asks', facts: { channel: 'x', count: 1 } })?.route).toBe('/channels/x?tab=prices');
  });

  it('leads to the screen that deals with its kind', () => {
    expect(remedyFor({ code: 'runs_held', facts: { count: 2 } })?.route).toBe('/imports?state=held');
    expect(remedyFor({ code: 'listings_refused', facts: { channel: 'x' } })?.route).toBe(
      '/products?filter=out_of_step',
    );
    expect(remedyFor({ code: 'channel_unknown', facts: { channel: 'x' } })?.route).toBe('/channels');
    expect(remedyFor({ code: 'disparities', facts: { count: 2 } })?.route).toBe('/prices/parity?show=unexplained');
    expect(remedyFor({ code: 'last_imports_failed', facts: { count: 4 } })?.route).toBe('/imports?state=failed');
    expect(remedyFor({ code: 'watch_folders_gone', facts: { count: 60 } })?.route).toBe('/settings?group=files');
    expect(remedyFor({ code: 'inbox_file_waits', facts: { count: 1 } })?.route).toBe('/settings?group=files');
    expect(remedyFor({ code: 'mail_not_configured', facts: {} })?.route).toBe('/settings?group=mail');
    expect(remedyFor({ code: 'alerts_uncertain', facts: {} })?.route).toBe('/waitlist');
  });

  it('is not made up where there is none', () => {
    expect(remedyFor({ code: 'something_new', facts: {} })).toBeNull();
  });
});

describe('what travels to the engine', () => {
  it('keeps secrets apart and leaves out what is empty', () => {
    const field = { type: 'text', required: false } as const;
    const fields = [
      { ...field, key: 'url', secret: false },
      { ...field, key: 'token', secret: true },
      { ...field, key: 'note', secret: false },
    ];
    expect(splitValues(fields, { url: ' https://x ', token: 's', note: ' ' })).toEqual({
      settings: { url: 'https://x' },
      secrets: { token: 's' },
    });
  });

  it('is only those settings that were changed', () => {
    const before: SettingsView = {
      language: 'pl',
      currency: 'PLN',
      taxId: null,
      shopName: 'Pod Lipą',
      smtpUrl: null,
      mailFrom: null,
      watchFolder: null,
      backupFolder: null,
      syncEveryMinutes: 15,
      auditEveryHours: 24,
      peoplePerUnit: 3,
      alertWindowHours: 12,
    };
    expect(changedSettings(before, { ...before, shopName: 'Nad Lipą' }, '')).toEqual({ shopName: 'Nad Lipą' });
    expect(changedSettings(before, before, 'tajne')).toEqual({ smtpPassword: 'tajne' });
  });
});

describe('an address of the products screen', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(readProductSearch({ q: 5901234, filter: 'sold_out', sort: 'evil', desc: 'yes' })).toEqual({
      q: '5901234',
      filter: 'sold_out',
    });
    expect(readProductSearch({ q: '', filter: 'all', desc: true })).toEqual({ desc: true });
  });
});

describe('since somebody last looked', () => {
  it('begins with the first look, and goes on while it is still the same visit', () => {
    const first = beginVisit(null, '2026-11-24T08:00:00.000Z');
    expect(first).toEqual({ since: '2026-11-24T08:00:00.000Z', seenAt: '2026-11-24T08:00:00.000Z' });
    expect(beginVisit(first, '2026-11-24T08:15:00.000Z').since).toBe('2026-11-24T08:00:00.000Z');
  });

  it('counts from when the overview was last in sight, once somebody has been away', () => {
    const before = { since: '2026-11-24T08:00:00.000Z', seenAt: '2026-11-24T16:00:00.000Z' };
    expect(beginVisit(before, '2026-11-25T07:00:00.000Z')).toEqual({
      since: '2026-11-24T16:00:00.000Z',
      seenAt: '2026-11-25T07:00:00.000Z',
    });
  });
});

describe('the sales screen', () => {
  it('keeps what it understands of its address', () => {
    expect(readSalesSearch({ state: 'cancelled', period: 'year', channel: 7, q: '' })).toEqual({
      state: 'cancelled',
      channel: '7',
    });
  });

  it('begins a period with whole days of the clock on the wall', () => {
    const now = new Date(2026, 9, 27, 15, 30);
    expect(beginOf('today', now)).toBe(new Date(2026, 9, 27).toISOString());
    expect(beginOf('week', now)).toBe(new Date(2026, 9, 21).toISOString());
    expect(beginOf('all', now)).toBeNull();
  });
});
