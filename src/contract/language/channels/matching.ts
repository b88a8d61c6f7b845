import type { Words } from '../words';

const list = {
  pl: 'Zobacz, co czeka: oneshelf channel match NAZWA list',
  en: 'See what waits: oneshelf channel match NAME list',
};

/** Matching: reading catalogues, what is left for a person, and what came of their choices. */
export const matchingWords: Words = {
  pl: {
    catalogue_not_readable: {
      what: 'Kanał {{channel}} nie potrafi podać całej swojej oferty.',
      kept: 'OneShelf szuka tam produktów po SKU przy każdym wysyłaniu.',
      next: list.pl,
    },
    catalogue_being_read: {
      what: 'Katalog kanału {{channel}} jest właśnie czytany.',
      kept: 'To czytanie trwa dalej.',
      next: 'Poczekaj, aż się skończy.',
    },
    catalogue_interrupted: {
      what: 'Czytanie katalogu kanału {{channel}} przerwano.',
      kept: 'Niczego nie uznano za znikłe i niczego nie dopasowano; na kanale nic się nie zmieniło.',
      next: 'Zacznij czytanie od nowa, kiedy zechcesz.',
    },
    catalogue_endless: {
      what: 'Kanał podaje swój katalog w kółko.',
      kept: 'Niczego nie uznano za znikłe i niczego nie dopasowano.',
      next: 'Spróbuj później; jeśli to się powtarza, prześlij nam dziennik programu.',
    },
    entry_ambiguous: {
      what: 'Oferta, którą kanał podaje dla {{sku}}, pasuje też do innego produktu.',
      kept: 'OneShelf nie zgaduje: nie zmieni jej.',
      next: 'Powiedz, którego produktu to oferta: oneshelf channel match NAZWA link SKU ID',
      onScreen: 'Na stronie kanału, w zakładce „Dopasowanie”, połącz ją z produktem.',
    },
    gtin_ambiguous: {
      what: 'Po kodzie kreskowym nie da się rozstrzygnąć, która oferta na kanale to {{sku}}.',
      kept: 'OneShelf nie zgaduje: niczego nie zmieni i nie wystawi drugi raz.',
      next: 'Wskaż ofertę: oneshelf channel match NAZWA link SKU ID',
      onScreen: 'Na stronie kanału, w zakładce „Dopasowanie”, wskaż ofertę.',
    },
    listing_linked_elsewhere: {
      what: 'Oferta na kanale należy do innego produktu ({{sku}}): tak zdecydowano albo tak mówi kod kreskowy.',
      kept: 'Tej oferty nie zmieniono.',
      next: 'Jeśli należy do tego produktu, połącz je: oneshelf channel match NAZWA link SKU ID --confirm',
      onScreen: 'Jeśli należy do tego produktu, połącz je w zakładce „Dopasowanie” na stronie kanału.',
    },
    listing_unlinked: {
      what: 'Zdecydowano, że {{sku}} nie jest sprzedawany na tym kanale.',
      kept: 'OneShelf go tam nie szuka i nie wystawia.',
      next: 'Można to cofnąć: oneshelf channel match NAZWA undo SKU',
      onScreen: 'Można to cofnąć w zakładce „Dopasowanie” na stronie kanału.',
    },
    listing_missing: {
      what: '{{sku}} nie ma pozycji na kanale {{channel}}; produkt jest wycofany.',
      kept: 'Nic się nie zmieniło.',
      next: 'Przywróć produkt, jeśli ma tam być sprzedawany.',
    },
    entry_unknown: {
      what: 'OneShelf nie zna na kanale {{channel}} oferty {{remoteId}}.',
      kept: 'Nic się nie zmieniło.',
      next: 'Przeczytaj katalog kanału: oneshelf channel match NAZWA read',
      onScreen: 'Naciśnij „Przeczytaj katalog kanału” w zakładce „Dopasowanie”.',
    },
    entry_gone: {
      what: 'Oferty {{remoteId}} nie ma już na kanale {{channel}}.',
      kept: 'Nic się nie zmieniło.',
      next: 'Przeczytaj katalog kanału jeszcze raz: oneshelf channel match NAZWA read',
      onScreen: 'Naciśnij „Przeczytaj katalog kanału” w zakładce „Dopasowanie”.',
    },
    entry_taken: {
      what: 'Oferta {{remoteId}} na kanale {{channel}} należy do produktu {{holder}}.',
      kept: 'Nic się nie zmieniło.',
      next: 'Jeśli ma ją dostać {{sku}}, powtórz z --confirm; {{holder}} straci tę ofertę.',
      onScreen: 'Jeśli ma ją dostać {{sku}}, potwierdź; {{holder}} straci tę ofertę.',
    },
    entry_linked: {
      what: 'Oferta {{remoteId}} na kanale {{channel}} należy do produktu {{sku}}.',
      kept: 'Nic się nie zmieniło.',
      next: 'Najpierw ją odłącz: oneshelf channel match NAZWA unlink {{sku}}',
    },
    nothing_chosen: {
      what: 'O produkcie {{sku}} na kanale {{channel}} nic nie zdecydowano: dopasowano go po SKU albo go tam nie ma.',
      kept: 'Nic się nie zmieniło.',
      next: list.pl,
    },
    entry_was_linked: { what: 'Na kanale {{channel}} połączono {{sku}} z ofertą {{remoteId}}.' },
    listing_was_unlinked: { what: 'Na kanale {{channel}} odłączono {{sku}}.' },
    entry_was_ignored: { what: 'Na kanale {{channel}} pominięto ofertę {{remoteId}}.' },
    match_choice_undone: { what: 'Na kanale {{channel}} cofnięto decyzję o dopasowaniu.' },
  },
  en: {
    catalogue_not_readable: {
      what: 'The channel {{channel}} cannot tell everything it has.',
      kept: 'OneShelf looks products up there by their SKU with every sync.',
      next: list.en,
    },
    catalogue_being_read: {
      what: 'The catalogue of the channel {{channel}} is being read just now.',
      kept: 'That reading goes on.',
      next: 'Wait until it has ended.',
    },
    catalogue_interrupted: {
      what: 'Reading the catalogue of the channel {{channel}} was interrupted.',
      kept: 'Nothing was taken for gone and nothing was matched; the channel is unchanged.',
      next: 'Start reading again when you like.',
    },
    catalogue_endless: {
      what: 'The channel tells its catalogue in circles.',
      kept: 'Nothing was taken for gone and nothing was matched.',
      next: "Try again later; if it goes on, send us the program's log.",
    },
    entry_ambiguous: {
      what: 'What the channel has for {{sku}} fits another product as well.',
      kept: 'OneShelf does not guess: it does not change it.',
      next: 'Say whose it is: oneshelf channel match NAME link SKU ID',
      onScreen: 'On the channel’s page, under “Matching”, link it to a product.',
    },
    gtin_ambiguous: {
      what: 'The barcode does not tell which thing on the channel is {{sku}}.',
      kept: 'OneShelf does not guess: it changes nothing and creates nothing a second time.',
      next: 'Point it out: oneshelf channel match NAME link SKU ID',
      onScreen: 'On the channel’s page, under “Matching”, choose the listing.',
    },
    listing_linked_elsewhere: {
      what: 'The listing on the channel belongs to another product ({{sku}}): a person or its barcode said so.',
      kept: 'That listing was not changed.',
      next: 'If it is this product’s, link them: oneshelf channel match NAME link SKU ID --confirm',
      onScreen: 'If it is this product’s, link them under “Matching” on the channel’s page.',
    },
    listing_unlinked: {
      what: 'It was decided that {{sku}} is not sold on this channel.',
      kept: 'OneShelf neither looks for it there nor creates it.',
      next: 'That can be taken back: oneshelf channel match NAME undo SKU',
      onScreen: 'That can be taken back under “Matching” on the channel’s page.',
    },
    listing_missing: {
      what: '{{sku}} has no listing on the channel {{channel}}; the product is archived.',
      kept: 'Nothing was changed.',
      next: 'Bring the product back from the archive if it is to be sold there.',
    },
    entry_unknown: {
      what: 'OneShelf knows of no {{remoteId}} on the channel {{channel}}.',
      kept: 'Nothing was changed.',
      next: 'Read the channel’s catalogue: oneshelf channel match NAME read',
      onScreen: 'Press “Read the channel’s catalogue” under “Matching”.',
    },
    entry_gone: {
      what: '{{remoteId}} is no longer on the channel {{channel}}.',
      kept: 'Nothing was changed.',
      next: 'Read the channel’s catalogue again: oneshelf channel match NAME read',
      onScreen: 'Press “Read the channel’s catalogue” under “Matching”.',
    },
    entry_taken: {
      what: '{{remoteId}} on the channel {{channel}} belongs to the product {{holder}}.',
      kept: 'Nothing was changed.',
      next: 'If {{sku}} is to have it, say so again with --confirm; {{holder}} then loses it.',
      onScreen: 'If {{sku}} is to have it, confirm; {{holder}} then loses it.',
    },
    entry_linked: {
      what: '{{remoteId}} on the channel {{channel}} belongs to the product {{sku}}.',
      kept: 'Nothing was changed.',
      next: 'Unlink it first: oneshelf channel match NAME unlink {{sku}}',
    },
    nothing_chosen: {
      what: 'Nothing was decided about {{sku}} on the channel {{channel}}: its SKU matched, or it is not there.',
      kept: 'Nothing was changed.',
      next: list.en,
    },
    entry_was_linked: { what: 'On the channel {{channel}}, {{sku}} was linked to {{remoteId}}.' },
    listing_was_unlinked: { what: 'On the channel {{channel}}, {{sku}} was unlinked.' },
    entry_was_ignored: { what: 'On the channel {{channel}}, {{remoteId}} was ignored.' },
    match_choice_undone: { what: 'On the channel {{channel}}, a matching choice was taken back.' },
  },
};
