import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const others = {
  pl: 'Oferta na eBay pokazuje to, co dotąd; pozostałe produkty wysłano.',
  en: 'The listing on eBay shows what it did before; the other products were sent.',
};
const nothingStored = {
  pl: 'Niczego nie zapisano; kanał działa tak jak przedtem.',
  en: 'Nothing was stored; the channel works as it did before.',
};

/** What the eBay connector says beside what all connectors say. */
export const ebayWords: Words = {
  pl: {
    ebay_not_signed_in: {
      what: 'Kanał {{channel}} nie jest jeszcze zalogowany w eBay.',
      kept: waiting.pl,
      next: 'Zaloguj kanał: otwórz podaną stronę eBay, wyraź zgodę i wklej adres, pod który przeniesie cię eBay.',
    },
    ebay_keys_refused: {
      what: 'eBay ({{host}}) nie przyjął kluczy aplikacji.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału App ID i Cert ID ze strony deweloperskiej eBay; oba muszą być produkcyjne.',
    },
    ebay_sign_in_refused: {
      what: 'eBay nie przyjął logowania ({{reason}}): zgoda wygasła, została cofnięta albo kod jest już nieważny.',
      kept: waiting.pl,
      next: 'Zaloguj kanał od nowa. Kod z eBay jest ważny tylko pięć minut i tylko raz.',
    },
    ebay_consent_refused: {
      what: 'Na stronie eBay nie wyrażono zgody ({{reason}}).',
      kept: nothingStored.pl,
      next: 'Zacznij logowanie od nowa i zgódź się na dostęp.',
    },
    ebay_code_missing: {
      what: 'W tym, co wklejono, nie ma kodu z eBay.',
      kept: nothingStored.pl,
      next: 'Skopiuj cały adres z paska przeglądarki, pod który przeniósł cię eBay po wyrażeniu zgody, i wklej go tutaj.',
    },
    ebay_answer_of_another: {
      what: 'Wklejony adres pochodzi z innego logowania.',
      kept: nothingStored.pl,
      next: 'Zacznij logowanie od nowa i wklej adres z tego samego logowania.',
    },
    ebay_not_allowed: {
      what: 'eBay nie pozwala temu kontu na tę czynność: {{reason}}',
      kept: waiting.pl,
      next: 'Zaloguj kanał od nowa na konto sprzedawcy i zgódź się na dostęp do magazynu i zamówień.',
    },
    ebay_listing_gone: {
      what: 'Produktu {{sku}} nie ma już w magazynie eBay: {{message}}',
      kept: 'Produkt w OneShelf jest nietknięty; pozostałe produkty wysłano.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, wystaw go na eBay.',
    },
    ebay_revised_too_often: {
      what: 'Oferta produktu {{sku}} była dziś zmieniana tak często, jak eBay pozwala (250 razy): {{message}}',
      kept: others.pl,
      next: 'Nic nie trzeba robić; jutro można ją znowu zmieniać. Jeśli stan jest pilny, zmień go w panelu eBay.',
    },
    ebay_item_failed: {
      what: 'eBay nie zdołał zmienić produktu {{sku}} ({{reason}}): {{message}}',
      kept: others.pl,
      next: 'Nic nie trzeba robić. OneShelf spróbuje ponownie sam.',
    },
    ebay_item_refused: {
      what: 'eBay odrzucił zmianę produktu {{sku}}: {{message}} ({{reason}})',
      kept: others.pl,
      next: 'Popraw ofertę na eBay, a potem ponów wysłanie.',
    },
    ebay_offer_unpublished: {
      what: 'Oferta produktu {{sku}} nie jest opublikowana na eBay.',
      kept: 'Na eBay nic nie zmieniono.',
      next: 'Opublikuj ją na eBay, a potem uruchom pełną synchronizację. Aby sprzedane do zera oferty nie znikały, włącz w ustawieniach sprzedaży eBay opcję „brak w magazynie”.',
    },
    ebay_nothing_said: {
      what: 'eBay nie powiedział, co zrobił z produktem {{sku}}.',
      kept: 'Nie wiadomo, czy zmiana dotarła; OneShelf odczyta ofertę.',
      next: 'Nic nie trzeba robić. OneShelf spróbuje ponownie sam.',
    },
  },
  en: {
    ebay_not_signed_in: {
      what: 'Channel {{channel}} is not signed in to eBay yet.',
      kept: waiting.en,
      next: 'Sign the channel in: open the page of eBay it names, agree, and paste the address eBay sends you to.',
    },
    ebay_keys_refused: {
      what: "eBay ({{host}}) did not accept the application's keys.",
      kept: waiting.en,
      next: "Enter App ID and Cert ID from eBay's developer pages in the channel's settings; both must be those for production.",
    },
    ebay_sign_in_refused: {
      what: 'eBay did not accept the sign-in ({{reason}}): the consent has ended or was withdrawn, or the code is no longer valid.',
      kept: waiting.en,
      next: "Sign the channel in again. eBay's code is good for five minutes, and once.",
    },
    ebay_consent_refused: {
      what: "Consent was not given on eBay's page ({{reason}}).",
      kept: nothingStored.en,
      next: 'Begin the sign-in again and agree to the access.',
    },
    ebay_code_missing: {
      what: 'What was pasted has no code from eBay in it.',
      kept: nothingStored.en,
      next: 'Copy the whole address that eBay sent you to after you agreed, from the address bar of the browser, and paste it here.',
    },
    ebay_answer_of_another: {
      what: 'The pasted address belongs to another sign-in.',
      kept: nothingStored.en,
      next: 'Begin the sign-in again and paste the address of that same sign-in.',
    },
    ebay_not_allowed: {
      what: 'eBay does not allow this account to do this: {{reason}}',
      kept: waiting.en,
      next: "Sign the channel in again with the seller's account and agree to access to inventory and orders.",
    },
    ebay_listing_gone: {
      what: "Product {{sku}} is no longer in eBay's inventory: {{message}}",
      kept: 'The product in OneShelf is untouched; the other products were sent.',
      next: 'OneShelf looks for it again by SKU. If it should come back, list it on eBay.',
    },
    ebay_revised_too_often: {
      what: 'The listing of product {{sku}} was changed as often today as eBay allows (250 times): {{message}}',
      kept: others.en,
      next: "Nothing to do; tomorrow it can be changed again. If its stock is urgent, change it in eBay's own pages.",
    },
    ebay_item_failed: {
      what: 'eBay did not manage to change product {{sku}} ({{reason}}): {{message}}',
      kept: others.en,
      next: 'Nothing to do. OneShelf tries again by itself.',
    },
    ebay_item_refused: {
      what: 'eBay refused the change of product {{sku}}: {{message}} ({{reason}})',
      kept: others.en,
      next: 'Correct the listing on eBay, then send it again.',
    },
    ebay_offer_unpublished: {
      what: 'The offer of product {{sku}} is not published on eBay.',
      kept: 'Nothing was changed on eBay.',
      next: 'Publish it on eBay, then run a full sync. To keep listings from ending when they sell out, turn on the "out of stock" option in eBay\'s selling preferences.',
    },
    ebay_nothing_said: {
      what: 'eBay did not say what it did with product {{sku}}.',
      kept: 'Whether the change arrived is not known; OneShelf reads the listing.',
      next: 'Nothing to do. OneShelf tries again by itself.',
    },
  },
};
