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
    unknownWho: 'not noted',
    anybody: 'Everybody',
    whoLabel: 'Who did it',
    aboutLabel: 'What it is about',
    anything: 'Everything',
    abouts: {
      imports: 'Imports',
      deliveries: 'Deliveries',
      stock: 'Stock',
      prices: 'Prices',
      channels: 'Channels and sales',
      mail: 'Mails to customers',
      settings: 'Settings',
    },
    severityLabel: 'How serious',
    anySeverity: 'Any severity',
    searchLabel: 'Search the entries',
    searchPlaceholder: 'Words, a file, a channel, a SKU…',
    emptyTitle: 'The activity log is empty',
    emptyText: 'Every import, sync and alert will appear here.',
    noneTitle: 'Nothing fits',
    noneText: 'No entry fits these filters.',
    showAll: 'Show all entries',
    total_one: '{{n}} entry',
    total_other: '{{n}} entries',
    severities: { info: 'Info', warning: 'Warning', error: 'Error' },
  },
};
