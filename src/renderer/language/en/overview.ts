import type { overview as pl } from '../pl/overview';
import type { SameTexts } from '../words';

export const overview: SameTexts<typeof pl> = {
  overview: {
    loading: 'Checking whether everything is all right…',
    health: { ok: 'Everything is all right' },
    healthText: {
      ok: 'The channels show what the master says. There is nothing you have to do.',
      noChannel: 'The master is ready, but there is no channel yet to show it.',
    },
    more_one: 'And {{n}} more thing.',
    more_other: 'And {{n}} more things.',
    sinceWhen: 'Since:',
    lag: 'Lag',
    lagText: 'How long the oldest unconfirmed change has waited',
    lag24: 'Last 24 hours',
    lagOf: '{{channel}}: 95 of 100 changes confirmed within {{time}}',
    lagNone: '{{channel}}: no changes to confirm yet',
    notes: 'To look at when there is time',
    concerns: 'Also needs attention',
    products: 'Products',
    inStock: 'Available',
    soldOut: 'Sold out',
    outOfStep: 'Offers waiting to be sent',
    waiting: 'Waiting customers',
    lastRuns: 'Last imports',
  },
  firstRun: {
    title: 'Welcome to OneShelf',
    text: 'One master of stock and prices that makes every sales channel say the same thing.',
    sampleTitle: 'Try it on the sample shop',
    sampleText:
      'Some hundreds of products, three practice channels and a mailbox. Nothing leaves this computer and no account is needed.',
    sampleAction: 'Open the sample shop',
    opening: 'Opening the sample shop…',
    opened: 'The sample shop is open and its channels are in sync.',
    ownTitle: 'Begin with your own file',
    ownText:
      'An export from your stock program or a CSV sheet with stock and prices. You see the plan first; only then does anything change.',
    ownAction: 'Import your own file',
  },
  practice: {
    title: 'The sample shop is open',
    text: 'Its channels and mail are for practice. Take in the second export and see goods come back in stock and a customer being mailed.',
    restock: 'Take in the second export',
    mailbox: 'See the mail',
    restocked_one: 'Second export taken in: {{n}} product changed.',
    restocked_other: 'Second export taken in: {{n}} products changed.',
  },
};
