export type MailLanguage = 'pl' | 'en';

/** What the customer reads; every text is plain, escaping is the composer's. */
interface MailWords {
  readonly greeting: string;
  readonly notReserved: string;
  subject(product: string, shop: string): string;
  isBack(product: string, shop: string): string;
  price(price: string): string;
  regards(shop: string): string;
  footer(shop: string): string;
}

const WORDS: Readonly<Record<MailLanguage, MailWords>> = {
  pl: {
    greeting: 'Dzień dobry,',
    notReserved: 'Nie rezerwujemy sztuk dla osób z listy, więc o zakupie decyduje kolejność zamówień.',
    subject: (product, shop) => `${product} znów w sprzedaży – ${shop}`,
    isBack: (product, shop) => `produkt, na który Państwo czekają, jest znów dostępny w sklepie ${shop}: ${product}.`,
    price: (price) => `Cena: ${price}.`,
    regards: (shop) => `Pozdrawiamy\n${shop}`,
    footer: (shop) =>
      `Tę wiadomość wysłaliśmy raz, na prośbę o powiadomienie o dostępności złożoną w sklepie ${shop}. ` +
      'Aby nie otrzymywać takich powiadomień, wystarczy odpowiedzieć na nią słowem „rezygnuję”.',
  },
  en: {
    greeting: 'Hello,',
    notReserved: 'We do not reserve items for people on the list, so it is first come, first served.',
    subject: (product, shop) => `${product} is back in stock – ${shop}`,
    isBack: (product, shop) => `the product you were waiting for is available again at ${shop}: ${product}.`,
    price: (price) => `Price: ${price}.`,
    regards: (shop) => `Kind regards\n${shop}`,
    footer: (shop) =>
      `We sent this message once, because you asked ${shop} to tell you when the product is back. ` +
      'To receive no such messages, just reply with the word “unsubscribe”.',
  },
};

export function wordsFor(language: MailLanguage): MailWords {
  return WORDS[language];
}
