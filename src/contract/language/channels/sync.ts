import type { Words } from '../words';

const waits = {
  pl: 'Stan i ceny w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Stock and prices in OneShelf are safe; the changes wait to be sent.',
};
const again = { pl: 'OneShelf spróbuje ponownie sam.', en: 'OneShelf tries again by itself.' };

/** What happens to a channel and to single listings while they are synced, and the states a listing can be in. */
export const syncWords: Words = {
  pl: {
    connector_fault: {
      what: 'Moduł kanału {{channel}} zawiódł. To błąd OneShelf, nie sklepu.',
      kept: waits.pl,
      next: `${again.pl} Jeśli to się powtarza, prześlij nam dziennik programu.`,
    },
    kind_not_built_in: {
      what: 'Ta wersja OneShelf nie zna kanałów rodzaju „{{kind}}”, a taki jest {{channel}}.',
      kept: waits.pl,
      next: 'Zainstaluj wersję, która go zna, albo usuń ten kanał.',
    },
    sync_interrupted: {
      what: 'Wysyłanie do kanału {{channel}} przerwano.',
      kept: 'Wszystko, co wysłano i potwierdzono, jest zapisane.',
      next: 'Uruchom wysyłanie ponownie; OneShelf zacznie tam, gdzie skończył.',
    },
    sync_stopped: {
      what: 'Kanał {{channel}} przestał działać ({{reason}}).',
      kept: waits.pl,
      next: 'Zobacz przyczynę na stronie Kanały.',
    },
    channel_stopped: {
      what: 'Kanał „{{channel}}” przestał działać: $t({{cause}}.what)',
      kept: waits.pl,
      next: '$t({{cause}}.next)',
    },
    sync_recovered: { what: 'Kanał {{channel}} znowu działa.' },
    sales_page_unreadable: {
      what: 'Kanał {{channel}} podał sprzedaż, której nie da się odczytać.',
      kept: 'Z tej porcji nic nie zaksięgowano i nic nie wysłano, żeby nie nadpisać sprzedanych sztuk.',
      next: `${again.pl} Jeśli to się powtarza, prześlij nam dziennik programu.`,
    },
    sale_line_unknown: {
      what: 'Na kanale {{channel}} w zamówieniu {{number}} sprzedano {{sku}}, a takiego SKU nie ma w OneShelf.',
      kept: 'Pozycja jest zachowana; stan niczego się nie zmienił.',
      next: 'Dodaj produkt z tym SKU (na przykład importem); pozycja zaksięguje się sama.',
    },
    drift_found: {
      what: 'Ktoś zmienił oferty na kanale {{channel}}.',
      what_one: 'Ktoś zmienił {{count}} ofertę na kanale {{channel}}.',
      what_few: 'Ktoś zmienił {{count}} oferty na kanale {{channel}}.',
      what_many: 'Ktoś zmienił {{count}} ofert na kanale {{channel}}.',
      what_other: 'Ktoś zmienił {{count}} oferty na kanale {{channel}}.',
      next: 'OneShelf przywraca swoje ceny i stany. Zmieniaj je w OneShelf, nie na kanale.',
    },
    listing_gone: {
      what: 'Oferty {{sku}} nie ma już na kanale.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'Jeśli ma wrócić, wystaw ją na kanale; OneShelf znajdzie ją po SKU.',
    },
    listing_taken: {
      what: 'Oferta, która należała do tego produktu, ma teraz na kanale inne SKU.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'Sprawdź SKU na kanale; OneShelf poszuka oferty ponownie.',
    },
    listing_refused: {
      what: 'Kanał odrzucił ofertę {{sku}}.',
      kept: 'Na kanale została poprzednia cena i stan. Pozostałe oferty wysłano.',
      next: 'Popraw produkt w OneShelf albo ofertę na kanale, a potem ponów wysyłanie.',
    },
    price_not_representable: {
      what: 'Kanał nie potrafi pokazać ceny {{sku}}.',
      kept: 'Na kanale została poprzednia cena. Pozostałe oferty wysłano.',
      next: 'Zmień cenę na taką, którą kanał przyjmuje.',
    },
    not_applied: {
      what: 'Kanał przyjął ofertę {{sku}}, ale pokazuje co innego: wysłano {{sentMinor, money}} × {{sentQuantity}}, widać {{shownMinor, money}} × {{shownQuantity}}.',
      kept: 'OneShelf nie uznaje tej oferty za zgodną.',
      next: `${again.pl} Jeśli to się powtarza, sprawdź, czy na kanale nie działa promocja, wtyczka albo blokada stanu.`,
    },
    read_back_missing: {
      what: 'Kanał nie odpowiedział, co pokazuje dla {{sku}}.',
      kept: 'Oferta nie jest uznana za zgodną, dopóki nie da się jej odczytać.',
      next: again.pl,
    },
    sku_ambiguous: {
      what: 'Na kanale SKU {{sku}} ma więcej niż jedna oferta ({{count}}).',
      kept: 'OneShelf nie zgaduje: żadnej z nich nie zmieni.',
      next: 'Zostaw to SKU na jednej ofercie i ponów wysyłanie.',
    },
    state_in_step: { what: 'Zgodna: kanał pokazuje to, co powinien' },
    state_waiting: { what: 'Czeka na wysłanie' },
    state_sending: { what: 'Wysłana, jeszcze nieodczytana' },
    state_refused: { what: 'Odrzucona przez kanał' },
    state_drifted: { what: 'Zmieniona na kanale przez kogoś innego' },
    state_held: { what: 'Wstrzymana: produkt nie ma ceny' },
    state_not_listed: { what: 'Nie ma jej na tym kanale' },
    state_ambiguous: { what: 'Kilka ofert na kanale ma to SKU' },
    state_paused: { what: 'Kanał jest wstrzymany' },
  },
  en: {
    connector_fault: {
      what: "The module for the channel {{channel}} failed. This is OneShelf's fault, not the shop's.",
      kept: waits.en,
      next: `${again.en} If it keeps happening, send us the program's log.`,
    },
    kind_not_built_in: {
      what: 'This version of OneShelf does not know channels of the kind "{{kind}}", which {{channel}} is.',
      kept: waits.en,
      next: 'Install a version that does, or remove this channel.',
    },
    sync_interrupted: {
      what: 'Sending to the channel {{channel}} was interrupted.',
      kept: 'All that was sent and confirmed is recorded.',
      next: 'Start the sync again; OneShelf goes on where it stopped.',
    },
    sync_stopped: {
      what: 'The channel {{channel}} has stopped working ({{reason}}).',
      kept: waits.en,
      next: 'See the reason on the Channels page.',
    },
    channel_stopped: {
      what: 'The channel "{{channel}}" has stopped working: $t({{cause}}.what)',
      kept: waits.en,
      next: '$t({{cause}}.next)',
    },
    sync_recovered: { what: 'The channel {{channel}} works again.' },
    sales_page_unreadable: {
      what: 'The channel {{channel}} reported sales that cannot be read.',
      kept: 'Nothing of that page was booked, and nothing was sent, so that sold pieces are not put back on sale.',
      next: `${again.en} If it keeps happening, send us the program's log.`,
    },
    sale_line_unknown: {
      what: 'On the channel {{channel}}, order {{number}} sold {{sku}}, and OneShelf has no such SKU.',
      kept: 'The line is kept; no stock was changed.',
      next: 'Add a product with this SKU (by an import, for instance); the line is then booked automatically.',
    },
    drift_found: {
      what: 'Someone changed listings on the channel {{channel}}.',
      what_one: 'Someone changed {{count}} listing on the channel {{channel}}.',
      what_other: 'Someone changed {{count}} listings on the channel {{channel}}.',
      next: 'OneShelf puts its own prices and stock back. Change them in OneShelf, not on the channel.',
    },
    listing_gone: {
      what: 'The listing {{sku}} is no longer on the channel.',
      kept: 'The product in OneShelf is untouched.',
      next: 'To bring it back, list it on the channel; OneShelf finds it by its SKU.',
    },
    listing_taken: {
      what: "The listing that was this product's has another SKU on the channel now.",
      kept: 'The product in OneShelf is untouched.',
      next: 'Check the SKU on the channel; OneShelf looks for the listing again.',
    },
    listing_refused: {
      what: 'The channel refused the listing {{sku}}.',
      kept: 'The channel still shows the former price and stock. The other listings were sent.',
      next: 'Correct the product in OneShelf or the listing on the channel, then sync again.',
    },
    price_not_representable: {
      what: 'The channel cannot show the price of {{sku}}.',
      kept: 'The channel still shows the former price. The other listings were sent.',
      next: 'Change the price to one the channel takes.',
    },
    not_applied: {
      what: 'The channel accepted the listing {{sku}} but shows something else: sent {{sentMinor, money}} × {{sentQuantity}}, shown {{shownMinor, money}} × {{shownQuantity}}.',
      kept: 'OneShelf does not count this listing as in step.',
      next: `${again.en} If it keeps happening, look for a promotion, a plug-in or a stock lock on the channel.`,
    },
    read_back_missing: {
      what: 'The channel did not say what it shows for {{sku}}.',
      kept: 'The listing does not count as in step until it can be read.',
      next: again.en,
    },
    sku_ambiguous: {
      what: 'On the channel more than one listing has the SKU {{sku}} ({{count}}).',
      kept: 'OneShelf does not guess: it changes none of them.',
      next: 'Keep this SKU on one listing only, then sync again.',
    },
    state_in_step: { what: 'In step: the channel shows what it should' },
    state_waiting: { what: 'Waiting to be sent' },
    state_sending: { what: 'Sent, not yet read back' },
    state_refused: { what: 'Refused by the channel' },
    state_drifted: { what: 'Changed on the channel by someone else' },
    state_held: { what: 'Held: the product has no price' },
    state_not_listed: { what: 'Not on this channel' },
    state_ambiguous: { what: 'Several listings there have this SKU' },
    state_paused: { what: 'The channel is paused' },
  },
};
