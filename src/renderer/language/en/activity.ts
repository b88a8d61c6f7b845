import type { activity as pl } from '../pl/activity';
import type { SameTexts } from '../words';

export const activity: SameTexts<typeof pl> = {
  activity: {
    description: 'Who did what and when, newest first.',
    loading: 'Loading the activity log…',
    download: 'Download CSV',
    who: 'Who',
    severity: 'Severity',
    what: 'What happened',
    unknownWho: 'not recorded',
    anybody: 'Anyone',
    whoLabel: 'Who did it',
    aboutLabel: 'What it is about',
    anything: 'All topics',
    abouts: {
      imports: 'Imports',
      deliveries: 'Deliveries',
      stock: 'Stock',
      prices: 'Prices',
      channels: 'Channels and sales',
      mail: 'Emails to customers',
      settings: 'Settings',
    },
    severityLabel: 'Severity',
    anySeverity: 'Any severity',
    searchLabel: 'Search the entries',
    searchPlaceholder: 'Words, a file, a channel, a SKU…',
    emptyTitle: 'The activity log is empty',
    emptyText: 'Every import, sync and alert will appear here.',
    noneTitle: 'No matching entries',
    noneText: 'No entry matches these filters. Change or clear them to see more.',
    showAll: 'Show all entries',
    total_one: '{{n}} entry',
    total_other: '{{n}} entries',
    severities: { info: 'Info', warning: 'Warning', error: 'Error' },
  },
};
