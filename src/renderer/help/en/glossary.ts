import type { HelpTexts } from '../topics';

export const glossary: HelpTexts['glossary'] = {
  product: { word: 'product', meaning: 'what is sold; one SKU, any number of barcodes' },
  location: { word: 'location', meaning: 'a warehouse or store that holds stock' },
  movement: { word: 'movement', meaning: 'one line of the stock ledger; a level is the sum of its movements' },
  priceList: { word: 'price list', meaning: 'a named list of gross prices in one currency' },
  source: { word: 'source', meaning: 'where files come from and how to read them' },
  importRun: { word: 'import', meaning: 'one reading of a file, with its plan' },
  channel: { word: 'channel', meaning: 'one connected shop, marketplace account or till' },
  listing: {
    word: 'listing',
    meaning: 'a product’s presence on a channel: what it should show and what the channel confirmed',
  },
  offer: { word: 'offer', meaning: 'the price and quantity a channel shows' },
  rule: { word: 'rule', meaning: 'how a channel’s price and quantity follow from the master' },
  waitlist: { word: 'waitlist', meaning: 'customers who want to hear that a product is back' },
  brake: {
    word: 'brake',
    meaning: 'a limit beyond which a plan, or what should be sent, waits for a person’s decision',
  },
  drift: { word: 'drift', meaning: 'a channel shows something other than what it had confirmed' },
  backup: { word: 'backup', meaning: 'the whole master in one verified file' },
};
