export type MailLanguage = 'pl' | 'en';

/** The part of the mail a shop may write itself; `{product}` and the others are filled in for every customer. */
export interface MailText {
  readonly subject: string;
  /** Paragraphs parted by empty lines. A line that names something unknown (`{price}` where there is none) is left out. */
  readonly body: string;
}

/** What the customer reads; every text is plain, escaping is the composer's. */
interface MailWords extends MailText {
  /** The way out: never a shop's to leave out. */
  footer(shop: string): string;
}

const WORDS: Readonly<Record<MailLanguage, MailWords>> = {
  pl: {
    subject: '{product} znów w sprzedaży – {shop}',
    body: [
      'Dzień dobry,',
      'produkt, na który Państwo czekają, jest znów dostępny w sklepie {shop}: {product}.',
      'Cena: {price}.',
      'Nie rezerwujemy sztuk dla osób z listy, więc o zakupie decyduje kolejność zamówień.',
      'Pozdrawiamy\n{shop}',
    ].join('\n\n'),
    footer: (shop) =>
      `Tę wiadomość wysłaliśmy raz, na prośbę o powiadomienie o dostępności złożoną w sklepie ${shop}. ` +
      'Aby nie otrzymywać takich powiadomień, wystarczy odpowiedzieć na nią słowem „rezygnuję”.',
  },
  en: {
    subject: '{product} is back in stock – {shop}',
    body: [
      'Hello,',
      'the product you were waiting for is available again at {shop}: {product}.',
      'Price: {price}.',
      'We do not reserve items for people on the list, so it is first come, first served.',
      'Kind regards\n{shop}',
    ].join('\n\n'),
    footer: (shop) =>
      `We sent this message once, because you asked ${shop} to tell you when the product is back. ` +
      'To receive no such messages, just reply with the word “unsubscribe”.',
  },
};

export function wordsFor(language: MailLanguage): MailWords {
  return WORDS[language];
}
