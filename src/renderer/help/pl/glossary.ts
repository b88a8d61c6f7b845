import type { HelpTexts } from '../topics';

export const glossary: HelpTexts['glossary'] = {
  product: { word: 'produkt', meaning: 'to, co sprzedajesz; jeden symbol (SKU), dowolnie wiele kodów EAN' },
  location: { word: 'miejsce', meaning: 'magazyn albo sklep, w którym leży towar' },
  movement: { word: 'ruch', meaning: 'jeden wpis w księdze stanów; stan jest sumą ruchów' },
  priceList: { word: 'cennik', meaning: 'nazwana lista cen brutto w jednej walucie' },
  source: { word: 'źródło', meaning: 'skąd przychodzą pliki i jak je czytać' },
  importRun: { word: 'import', meaning: 'jedno wczytanie pliku, ze swoim planem' },
  channel: { word: 'kanał', meaning: 'jeden podłączony sklep, konto na platformie albo kasa' },
  listing: {
    word: 'oferta na kanale',
    meaning: 'obecność produktu na kanale: co powinno tam być i co kanał potwierdził',
  },
  offer: { word: 'oferta', meaning: 'cena i ilość, które pokazuje kanał' },
  rule: { word: 'reguła', meaning: 'jak z cennika i stanu powstaje cena i ilość na kanale' },
  waitlist: { word: 'lista oczekujących', meaning: 'kto chce wiedzieć, że towar wrócił' },
  brake: { word: 'hamulec', meaning: 'granica, za którą plan lub wysyłka czeka na decyzję człowieka' },
  drift: { word: 'rozjazd', meaning: 'kanał pokazuje coś innego, niż potwierdził' },
  backup: { word: 'kopia zapasowa', meaning: 'cała kartoteka w jednym sprawdzonym pliku' },
};
