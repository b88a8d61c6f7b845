import type { overview as pl } from '../pl/overview';
import type { SameTexts } from '../words';

export const overview: SameTexts<typeof pl> = {
  overview: {
    loading: 'Checking that everything is all right…',
    health: { ok: 'Everything is all right' },
    healthText: {
      ok: 'Every channel shows what the master says. Nothing needs your attention.',
      onTheWay: 'Changes are on their way to the channels. Nothing needs your attention.',
      noChannel: 'Your products are in, but no channel is connected yet to sell them.',
    },
    more_one: 'And {{n}} more thing.',
    more_other: 'And {{n}} more things.',
    alike_one: 'Show {{n}} more like this',
    alike_other: 'Show {{n}} more like this',
    fewerAlike: 'Show only the first',
    sinceWhen: 'Since:',
    lag: 'Lag',
    lagText: 'How long the oldest unconfirmed change has waited',
    lag24: 'Last 24 hours',
    lagOf: '{{channel}}: 95% of changes confirmed within {{time}}',
    lagNone: '{{channel}}: no changes to confirm yet',
    notes: 'When you have a moment',
    concerns: 'Also needs attention',
    products: 'Products',
    inStock: 'Available',
    soldOut: 'Sold out',
    outOfStep: 'Offers to send',
    waiting: 'Waiting customers',
    lastRuns: 'Last imports',
  },
  firstRun: {
    title: 'Welcome to OneShelf',
    text: 'One place for stock and prices that keeps every sales channel saying the same thing.',
    sampleTitle: 'Try the sample shop',
    sampleText:
      'A few hundred products, three practice channels and a mailbox. Nothing leaves this computer and you need no account.',
    sampleAction: 'Open the sample shop',
    opening: 'Opening the sample shop…',
    opened: 'The sample shop is open and its channels are in sync.',
    ownTitle: 'Start with your own file',
    ownText:
      'An export from your stock program, or a spreadsheet with stock and prices. You see the plan first; nothing changes until you approve it.',
    ownAction: 'Import your own file',
  },
  practice: {
    title: 'The sample shop is open',
    text: 'Its channels and mailbox are for practice. Import the second export to see goods come back into stock and a customer get an email.',
    restock: 'Import the second export',
    mailbox: 'See the mailbox',
    restocked_one: 'Second export imported: {{n}} product changed.',
    restocked_other: 'Second export imported: {{n}} products changed.',
  },
};
