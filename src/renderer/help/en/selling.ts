import type { HelpRoute, HelpTopic } from '../topics';

export const selling = {
  '/': {
    title: 'Overview',
    purpose: 'One sentence and one colour say whether all is well. Below is what waits for a person.',
    tasks: [
      { text: 'Read what waits and use the button beside it: it leads to where it is settled.', to: '/' },
      { text: 'Sync the channels now.', to: '/channels' },
      { text: 'See what happened.', to: '/activity' },
    ],
    words: ['channel', 'brake', 'importRun'],
    troubles: [
      {
        what: 'The sentence is red.',
        then: 'Something has stopped and will not start by itself. Begin with the first item: the worst comes first.',
      },
    ],
    related: ['/channels', '/imports', '/activity'],
  },
  '/products': {
    title: 'Products',
    purpose: 'Everything you sell: prices, stock, and whether the channels show the same.',
    tasks: [
      { text: 'Find a product by SKU, barcode or name (key /).', to: '/products' },
      { text: 'Show only what is sold out or out of step.', to: '/products' },
      { text: 'Change price rules.', to: '/prices/rules' },
    ],
    words: ['product', 'listing', 'offer'],
    troubles: [
      {
        what: 'A product is not in the list.',
        then: 'Import a file that has it, or look at the rows the last import set aside.',
      },
    ],
    related: ['/imports', '/prices/rules', '/channels'],
  },
  '/products/$sku': {
    title: 'Product page',
    purpose: 'One product as a whole: stock, prices, offers on channels, and "why this number?".',
    tasks: [
      { text: 'See where the quantity on a channel comes from: open "Why this number?".' },
      { text: 'Add a customer who waits for it.', to: '/waitlist' },
      { text: 'Undo a mistake.', to: '/changes' },
    ],
    words: ['movement', 'listing', 'drift'],
    troubles: [
      {
        what: 'A channel shows something else.',
        then: 'The reason is beside the offer. Mostly it is enough to wait for the next sync, or to mend what the channel says.',
      },
    ],
    related: ['/products', '/changes', '/waitlist'],
  },
  '/prices': {
    title: 'Prices',
    purpose: 'Rules for prices and stock, promotions, and the comparison with the channels.',
    tasks: [
      { text: 'Set a rule for a channel or category.', to: '/prices/rules' },
      { text: 'Plan a promotion.', to: '/prices/promotions' },
      { text: 'Compare prices with the channels.', to: '/prices/parity' },
    ],
    words: ['rule', 'priceList', 'offer'],
    troubles: [
      { what: 'The price on a channel differs from the list.', then: '"Parity" shows which rule changed it.' },
    ],
    related: ['/prices/rules', '/prices/promotions', '/prices/parity'],
  },
  '/prices/rules': {
    title: 'Rules for prices and stock',
    purpose: 'One price list and one stock; a rule says what each channel makes of them.',
    tasks: [
      { text: 'Add a rule and look at its preview before saving.', to: '/prices/rules' },
      { text: 'Put products into categories.', to: '/prices/rules' },
      { text: 'See the result on the channels.', to: '/prices/parity' },
    ],
    words: ['rule', 'priceList', 'channel'],
    troubles: [
      {
        what: 'A rule changes nothing.',
        then: 'Another, more specific one comes first. The preview says which one holds.',
      },
    ],
    related: ['/prices/parity', '/channels'],
  },
  '/prices/promotions': {
    title: 'Promotions',
    purpose: 'Prices for a time: when they begin and end, with the lowest price of 30 days.',
    tasks: [
      { text: 'Plan a reduction.', to: '/prices/promotions' },
      { text: 'Call one off.', to: '/prices/promotions' },
      { text: 'See what the channels show.', to: '/prices/parity' },
    ],
    words: ['priceList', 'offer'],
    troubles: [{ what: 'A promotion did not begin.', then: 'OneShelf must be running; it begins as soon as it is.' }],
    related: ['/prices/rules', '/prices/parity'],
  },
  '/prices/parity': {
    title: 'Parity',
    purpose: 'Side by side: what a channel should show, and what it does.',
    tasks: [
      { text: 'Show differences only.', to: '/prices/parity' },
      { text: 'Save the list as CSV.', to: '/prices/parity' },
      { text: 'Open the channel that differs.', to: '/channels' },
    ],
    words: ['offer', 'drift', 'listing'],
    troubles: [
      {
        what: 'A difference stays.',
        then: 'The channel refused, or somebody changes prices there by hand. The reason is beside the offer.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/channels': {
    title: 'Channels',
    purpose: 'Shops, marketplaces and tills that should say what the master says.',
    tasks: [
      { text: 'Add a channel step by step, with a test of its key.', to: '/channels' },
      { text: 'Pause a channel before a stock count.', to: '/channels' },
      { text: 'Sync now.', to: '/channels' },
    ],
    words: ['channel', 'listing', 'drift'],
    troubles: [
      {
        what: 'A channel does not answer.',
        then: 'Nothing is lost: all is sent when it is back. If it refuses the key, give a new one in its settings.',
      },
    ],
    related: ['/products', '/prices/parity'],
  },
  '/channels/$name': {
    title: 'One channel',
    purpose: 'How it stands, what waits for a person there, and its own rules.',
    tasks: [
      { text: 'Decide about prices changed there by hand.' },
      { text: 'Match products.' },
      { text: 'Change price list, locations or key; fields left empty stay as they are.' },
    ],
    words: ['listing', 'offer', 'brake', 'drift'],
    troubles: [
      {
        what: 'The brake holds what should be sent.',
        then: 'Too many offers would change by a lot at once. Look and let them through, or mend the master.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/waitlist': {
    title: 'Waiting list',
    purpose: 'Customers who want to hear that a product is back, and the mails to them.',
    tasks: [
      { text: 'Add a customer or import a list.', to: '/waitlist' },
      { text: 'Decide about uncertain mails.', to: '/waitlist' },
      { text: "Hand over or erase one person's data (GDPR).", to: '/waitlist' },
    ],
    words: ['waitlist', 'product'],
    troubles: [
      {
        what: 'It is not known whether a mail arrived.',
        then: 'Look into the sent mails, then choose "Counts as sent" or "Send again".',
      },
    ],
    related: ['/settings', '/products'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
