import type { Words } from './words';

export const practiceWords: Words = {
  pl: {
    practice_master_in_use: {
      what: 'W tej kartotece są już dane (produkty: {{products}}, kanały: {{channels}}), więc sklep przykładowy nie może się tu otworzyć.',
      kept: 'Nic się nie zmieniło.',
      next: 'Otwórz sklep przykładowy w pustym folderze danych, na przykład poleceniem „oneshelf demo”.',
      onScreen: 'Otwórz sklep przykładowy w pustym folderze danych.',
    },
    practice_closed: {
      what: 'Sklep przykładowy nie jest otwarty w tym folderze danych.',
      next: 'Otwórz go na ekranie przeglądu albo poleceniem „oneshelf demo”.',
    },
    practice_not_on_shelf: {
      what: 'Kanał {{channel}} nie ma na półce produktu {{sku}}.',
      next: 'Wybierz produkt, który ten kanał sprzedaje, albo najpierw uruchom synchronizację.',
    },
    practice_state_unreadable: {
      what: 'Nie da się odczytać stanu sklepu przykładowego.',
      kept: 'Kartoteka główna jest nienaruszona.',
      next: 'Usuń folder „practice” w folderze danych i otwórz sklep przykładowy od nowa.',
    },
  },
  en: {
    practice_master_in_use: {
      what: 'This master already has data (products: {{products}}, channels: {{channels}}), so the sample shop cannot open here.',
      kept: 'Nothing was changed.',
      next: 'Open the sample shop in an empty data folder, for example with “oneshelf demo”.',
      onScreen: 'Open the sample shop in an empty data folder.',
    },
    practice_closed: {
      what: 'The sample shop is not open in this data folder.',
      next: 'Open it on the overview screen or with “oneshelf demo”.',
    },
    practice_not_on_shelf: {
      what: 'The channel {{channel}} does not have {{sku}} on its shelf.',
      next: 'Choose a product that this channel sells, or sync first.',
    },
    practice_state_unreadable: {
      what: 'The state of the sample shop cannot be read.',
      kept: 'The master is untouched.',
      next: 'Delete the folder “practice” in the data folder and open the sample shop again.',
    },
  },
};
