import type { HelpRoute, HelpTopic } from '../topics';

export const shelf = {
  '/products/edit': {
    title: 'Change many products',
    purpose: 'One change for many products at once. You see a preview first; nothing changes before you apply it.',
    tasks: [
      { text: 'Choose products in the list: select them, or search for them.', to: '/products' },
      { text: 'Say what to change and look at the preview: the old and new value of every product.' },
      { text: 'Apply it. One undo takes all of it back.', to: '/changes' },
    ],
    words: ['product', 'priceList', 'channel'],
    troubles: [
      {
        what: 'Some products were not changed.',
        then: 'Somebody changed them after the preview, or the change does not apply to them. Each one says why; make the preview again.',
      },
    ],
    related: ['/products', '/changes', '/prices/rules'],
  },
  '/sales': {
    title: 'Sales',
    purpose: 'What was sold, when and on which channel, as the channels reported it.',
    tasks: [
      { text: 'Narrow it down to a channel, a period, an order number or a product.', to: '/sales' },
      { text: 'See the totals of what is listed.', to: '/sales' },
      { text: 'Save the list as CSV for a spreadsheet.', to: '/sales' },
    ],
    words: ['channel', 'movement'],
    troubles: [
      {
        what: 'A sale has no price or no product.',
        then: 'The channel did not report it, or it sold something the master does not know. Match the listing on the channel’s page.',
      },
    ],
    related: ['/', '/channels', '/changes'],
  },
  '/warehouse/count': {
    title: 'Stock count',
    purpose: 'Count what is on the shelf. Sales during the count do not spoil the result.',
    tasks: [
      { text: 'Choose the location and scan; you do not have to click any field.', to: '/warehouse/count' },
      { text: 'Type a quantity and press Enter to correct the last line.' },
      { text: 'Look at the differences and book them. A mistake can be undone.', to: '/changes' },
    ],
    words: ['location', 'movement'],
    troubles: [
      {
        what: 'Not everything was scanned.',
        then: 'Before booking you are asked about the rest: leave it, or set it to zero. Unless you say so, it stays.',
      },
    ],
    related: ['/warehouse/transfer', '/changes'],
  },
  '/warehouse/transfer': {
    title: 'Transfers',
    purpose: 'Goods carried from one location to another.',
    tasks: [
      { text: 'Choose from where and to where, then scan.', to: '/warehouse/transfer' },
      { text: 'Each line shows whether that much is in stock.' },
      { text: 'Book it and print the transfer note.' },
    ],
    words: ['location', 'movement'],
    troubles: [
      {
        what: 'There is less in stock than you are moving.',
        then: 'Correct the quantity, or count that location first. Nothing is moved until it adds up.',
      },
    ],
    related: ['/warehouse/count', '/deliveries'],
  },
  '/warehouse/labels': {
    title: 'Labels',
    purpose: 'Price labels with barcodes, as a PDF to print.',
    tasks: [
      { text: 'Scan products, or open a delivery and choose “Print labels”.', to: '/deliveries' },
      { text: 'Choose the paper and the first unused label on the sheet.' },
      { text: 'Print at 100%, or save the PDF.' },
    ],
    words: ['product', 'priceList'],
    troubles: [
      {
        what: 'The code cannot be scanned.',
        then: 'Print without fitting to the page. Products without an EAN get a code made from their SKU.',
      },
    ],
    related: ['/deliveries', '/products'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
