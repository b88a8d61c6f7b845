import type { HelpRoute, HelpTopic } from '../topics';

export const selling = {
  '/': {
    title: 'Overview',
    purpose: 'One sentence and one colour say whether all is well. Below it is what needs you.',
    tasks: [
      { text: 'Read what needs you and click the button beside it to go where it is settled.', to: '/' },
      { text: 'Sync the channels now.' },
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
      { text: 'Change the prices of many products at once.', to: '/products/edit' },
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
    purpose: 'One product as a whole: stock, prices, offers on channels, and where the numbers come from.',
    tasks: [
      { text: 'See where a price or quantity on a channel comes from: click “Why these numbers?” beside the offer.' },
      { text: 'Add a customer who waits for it.', to: '/waitlist' },
      { text: 'Undo a mistake.', to: '/changes' },
    ],
    words: ['movement', 'listing', 'drift'],
    troubles: [
      {
        what: 'A channel shows something else.',
        then: 'The reason is beside the offer. Usually the next sync puts it right; otherwise fix what the channel complains about.',
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
      { what: 'The price on a channel differs from the list.', then: '“Channel parity” shows which rule changed it.' },
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
        then: 'A category rule takes precedence over the rule for the whole channel. The preview shows the prices that would really change.',
      },
    ],
    related: ['/prices/parity', '/channels'],
  },
  '/prices/promotions': {
    title: 'Promotions and plans',
    purpose: 'Prices for a time: when they begin and end, with the lowest price of 30 days.',
    tasks: [
      { text: 'Plan a price reduction.', to: '/prices/promotions' },
      { text: 'Cancel one that is planned.', to: '/prices/promotions' },
      { text: 'See what the channels show.', to: '/prices/parity' },
    ],
    words: ['priceList', 'offer'],
    troubles: [
      {
        what: 'A promotion did not start.',
        then: 'OneShelf has to be running; the promotion starts as soon as it is.',
      },
    ],
    related: ['/prices/rules', '/prices/parity'],
  },
  '/prices/parity': {
    title: 'Channel parity',
    purpose: 'Side by side: what each channel should show, and what it does show.',
    tasks: [
      { text: 'Show differences only.', to: '/prices/parity' },
      { text: 'Save the list as CSV.', to: '/prices/parity' },
      { text: 'Open the channel that differs.', to: '/channels' },
    ],
    words: ['offer', 'drift', 'listing'],
    troubles: [
      {
        what: 'A difference stays.',
        then: 'The channel refuses it, or somebody keeps changing prices there by hand. The reason is beside the offer.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/channels': {
    title: 'Channels',
    purpose: 'Shops, marketplaces and tills that should say what the master says.',
    tasks: [
      { text: 'Add a channel step by step, with a test of its key.', to: '/channels' },
      { text: 'Pause a channel that should be left alone for a while.', to: '/channels' },
      { text: 'Sync now.', to: '/channels' },
    ],
    words: ['channel', 'listing', 'drift'],
    troubles: [
      {
        what: 'A channel does not answer.',
        then: 'Nothing is lost: everything is sent once it is back. If it refuses the key, enter a new one in its settings.',
      },
    ],
    related: ['/products', '/prices/parity'],
  },
  '/channels/$name': {
    title: 'One channel',
    purpose: 'How this channel stands, what on it needs you, and its own rules.',
    tasks: [
      { text: 'Decide which price stays where somebody changed one on the channel.' },
      { text: 'Match products.' },
      { text: 'Change the price list, locations or key; fields you leave empty stay as they are.' },
    ],
    words: ['listing', 'offer', 'brake', 'drift'],
    troubles: [
      {
        what: 'The brake has stopped sending.',
        then: 'Too many offers would change a lot at once. Look at them and let them through, or correct the master.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/waitlist': {
    title: 'Waitlist',
    purpose: 'Customers who want to hear that a product is back, and the emails to them.',
    tasks: [
      { text: 'Add a customer or import a list.', to: '/waitlist' },
      { text: 'Decide about emails that may not have arrived.', to: '/waitlist' },
      { text: 'Hand over or erase one person’s data (GDPR).', to: '/waitlist' },
    ],
    words: ['waitlist', 'product'],
    troubles: [
      {
        what: 'Nobody knows whether an email arrived.',
        then: 'Check the sent folder of your mail account, then choose “Mark as sent” or “Send again”.',
      },
    ],
    related: ['/settings', '/products'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
