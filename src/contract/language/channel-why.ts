import type { Words } from './words';

/** The steps of "why this number?". */
export const channelWhyWords: Words = {
  pl: {
    why_on_hand: { what: '{{location}}: na stanie {{quantity}}' },
    why_reserved: { what: '{{location}}: zarezerwowane {{quantity}}' },
    why_whole_units: { what: 'Kanał sprzedaje całe jednostki: {{free}} ÷ {{scale}} = {{result}}' },
    why_buffer: { what: 'Zapas zatrzymany dla tego kanału: {{buffer}}' },
    why_cap: { what: 'Kanał pokazuje najwyżej {{cap}}' },
    why_component: {
      what: 'Składnik {{sku}}: dostępne {{available}}, zestaw bierze {{needs}}, wystarczy na {{result}}',
    },
    why_bundle: { what: 'Zestawów tyle, na ile wystarczy najrzadszego składnika: {{result}}' },
    why_archived: { what: 'Produkt jest w archiwum, więc kanał ma pokazywać 0' },
    why_available: { what: 'Kanał ma więc pokazywać {{result}}' },
    why_price: { what: 'Cena z cennika {{list}}: {{priceMinor, money}}' },
    why_no_price: { what: 'Cennik {{list}} nie ma ceny tego produktu, więc nic nie jest wysyłane' },
    why_never_pushed: { what: 'Do kanału nic jeszcze nie wysłano' },
    why_pushed: { what: 'Ostatnio wysłano {{priceMinor, money}} × {{quantity}} ({{at, moment}})' },
    why_never_confirmed: { what: 'Kanał niczego jeszcze nie potwierdził' },
    why_confirmed: {
      what: 'Kanał pokazywał {{priceMinor, money}} × {{quantity}}, gdy go ostatnio odczytano ({{at, moment}})',
    },
    why_retry: { what: 'Następna próba nie wcześniej niż {{at, moment}}' },
  },
  en: {
    why_on_hand: { what: '{{location}}: {{quantity}} on hand' },
    why_reserved: { what: '{{location}}: {{quantity}} reserved' },
    why_whole_units: { what: 'The channel sells whole units: {{free}} ÷ {{scale}} = {{result}}' },
    why_buffer: { what: 'Held back from this channel: {{buffer}}' },
    why_cap: { what: 'The channel shows at most {{cap}}' },
    why_component: {
      what: 'Component {{sku}}: {{available}} available, a bundle takes {{needs}}, enough for {{result}}',
    },
    why_bundle: { what: 'As many bundles as the scarcest component allows: {{result}}' },
    why_archived: { what: 'The product is archived, so the channel should show 0' },
    why_available: { what: 'So the channel should show {{result}}' },
    why_price: { what: 'Price from the list {{list}}: {{priceMinor, money}}' },
    why_no_price: { what: 'The list {{list}} has no price for this product, so nothing is sent' },
    why_never_pushed: { what: 'Nothing has been sent to the channel yet' },
    why_pushed: { what: 'Last sent: {{priceMinor, money}} × {{quantity}} ({{at, moment}})' },
    why_never_confirmed: { what: 'The channel has not confirmed anything yet' },
    why_confirmed: { what: 'The channel showed {{priceMinor, money}} × {{quantity}} when last read ({{at, moment}})' },
    why_retry: { what: 'Next try not before {{at, moment}}' },
  },
};
