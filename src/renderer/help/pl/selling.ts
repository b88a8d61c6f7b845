import type { HelpRoute, HelpTopic } from '../topics';

export const selling = {
  '/': {
    title: 'Przegląd',
    purpose: 'Jedno zdanie i kolor mówią, czy wszystko gra. Niżej jest to, co czeka na człowieka.',
    tasks: [
      { text: 'Przeczytaj, co czeka, i kliknij przycisk obok – zaprowadzi tam, gdzie to załatwić.', to: '/' },
      { text: 'Zsynchronizuj kanały teraz.' },
      { text: 'Zobacz, co się działo.', to: '/activity' },
    ],
    words: ['channel', 'brake', 'importRun'],
    troubles: [
      {
        what: 'Zdanie jest czerwone.',
        then: 'Coś stanęło i samo nie ruszy. Zacznij od pierwszej pozycji na liście: są ułożone od najgorszej.',
      },
    ],
    related: ['/channels', '/imports', '/activity'],
  },
  '/products': {
    title: 'Produkty',
    purpose: 'Wszystko, co sprzedajesz: ceny, stany i to, czy kanały pokazują to samo.',
    tasks: [
      { text: 'Znajdź produkt po symbolu, kodzie EAN albo nazwie (klawisz /).', to: '/products' },
      { text: 'Pokaż tylko wyprzedane albo niezgodne z kanałem.', to: '/products' },
      { text: 'Zmień ceny wielu produktów naraz.', to: '/products/edit' },
    ],
    words: ['product', 'listing', 'offer'],
    troubles: [
      {
        what: 'Produktu nie ma na liście.',
        then: 'Wczytaj plik, w którym jest, albo sprawdź odłożone wiersze ostatniego importu.',
      },
    ],
    related: ['/imports', '/prices/rules', '/channels'],
  },
  '/products/$sku': {
    title: 'Karta produktu',
    purpose: 'Jeden produkt w całości: stany, ceny, oferty na kanałach i odpowiedź na pytanie „skąd te liczby?”.',
    tasks: [
      { text: 'Zobacz, skąd wzięła się cena i ilość na kanale: kliknij „Skąd te liczby?” przy ofercie.' },
      { text: 'Dopisz klienta, który czeka na ten produkt.', to: '/waitlist' },
      { text: 'Cofnij pomyłkę.', to: '/changes' },
    ],
    words: ['movement', 'listing', 'drift'],
    troubles: [
      {
        what: 'Kanał pokazuje co innego niż kartoteka.',
        then: 'Przy ofercie jest powód. Najczęściej wystarczy poczekać do następnej synchronizacji albo poprawić to, o czym mówi kanał.',
      },
    ],
    related: ['/products', '/changes', '/waitlist'],
  },
  '/prices': {
    title: 'Ceny',
    purpose: 'Reguły cen i stanów, promocje i porównanie z tym, co widać na kanałach.',
    tasks: [
      { text: 'Ustaw regułę dla kanału lub kategorii.', to: '/prices/rules' },
      { text: 'Zaplanuj promocję.', to: '/prices/promotions' },
      { text: 'Porównaj ceny z kanałami.', to: '/prices/parity' },
    ],
    words: ['rule', 'priceList', 'offer'],
    troubles: [
      { what: 'Cena na kanale jest inna niż w cenniku.', then: '„Zgodność kanałów” mówi, która reguła ją zmieniła.' },
    ],
    related: ['/prices/rules', '/prices/promotions', '/prices/parity'],
  },
  '/prices/rules': {
    title: 'Reguły cen i stanów',
    purpose: 'Z jednego cennika i jednego stanu wynika to, co pokazuje każdy kanał. Reguła mówi, jak.',
    tasks: [
      { text: 'Dodaj regułę i obejrzyj podgląd, zanim zapiszesz.', to: '/prices/rules' },
      { text: 'Przypisz produkty do kategorii.', to: '/prices/rules' },
      { text: 'Sprawdź wynik na kanałach.', to: '/prices/parity' },
    ],
    words: ['rule', 'priceList', 'channel'],
    troubles: [
      {
        what: 'Reguła niczego nie zmienia.',
        then: 'Reguła kategorii ma pierwszeństwo przed regułą całego kanału. Podgląd pokazuje ceny, które naprawdę się zmienią.',
      },
    ],
    related: ['/prices/parity', '/channels'],
  },
  '/prices/promotions': {
    title: 'Promocje',
    purpose: 'Ceny na czas: kiedy się zaczną, kiedy skończą, i najniższa cena z 30 dni.',
    tasks: [
      { text: 'Zaplanuj obniżkę.', to: '/prices/promotions' },
      { text: 'Odwołaj zaplanowaną.', to: '/prices/promotions' },
      { text: 'Sprawdź, co widać na kanałach.', to: '/prices/parity' },
    ],
    words: ['priceList', 'offer'],
    troubles: [
      { what: 'Promocja się nie zaczęła.', then: 'OneShelf musi wtedy działać; zacznie ją zaraz po uruchomieniu.' },
    ],
    related: ['/prices/rules', '/prices/parity'],
  },
  '/prices/parity': {
    title: 'Zgodność kanałów',
    purpose: 'Obok siebie: co powinno być na kanale i co tam jest.',
    tasks: [
      { text: 'Pokaż tylko różnice.', to: '/prices/parity' },
      { text: 'Zapisz zestawienie jako CSV.', to: '/prices/parity' },
      { text: 'Otwórz kanał, który odstaje.', to: '/channels' },
    ],
    words: ['offer', 'drift', 'listing'],
    troubles: [
      {
        what: 'Różnica nie znika.',
        then: 'Kanał odmówił albo ktoś zmienia tam ceny ręcznie. Powód jest przy ofercie.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/channels': {
    title: 'Kanały',
    purpose: 'Sklepy, platformy i kasy, które mają mówić to samo co kartoteka.',
    tasks: [
      { text: 'Dodaj kanał krok po kroku, z próbą klucza.', to: '/channels' },
      { text: 'Wstrzymaj kanał, na którym przez jakiś czas nic ma się nie zmieniać.', to: '/channels' },
      { text: 'Zsynchronizuj teraz.', to: '/channels' },
    ],
    words: ['channel', 'listing', 'drift'],
    troubles: [
      {
        what: 'Kanał nie odpowiada.',
        then: 'Nic nie ginie: wyślemy wszystko, gdy wróci. Jeśli odrzuca klucz, podaj nowy w jego ustawieniach.',
      },
    ],
    related: ['/products', '/prices/parity'],
  },
  '/channels/$name': {
    title: 'Jeden kanał',
    purpose: 'Jak stoi ten kanał, co na nim czeka na człowieka i jego własne reguły.',
    tasks: [
      { text: 'Zdecyduj o cenach zmienionych tam ręcznie.' },
      { text: 'Dopasuj produkty.' },
      { text: 'Zmień cennik, miejsca albo klucz; pola zostawione puste się nie zmienią.' },
    ],
    words: ['listing', 'offer', 'brake', 'drift'],
    troubles: [
      {
        what: 'Hamulec zatrzymał wysyłkę.',
        then: 'Zbyt wiele ofert naraz zmieniłoby się mocno. Obejrzyj je i przepuść albo popraw kartotekę.',
      },
    ],
    related: ['/channels', '/prices/rules'],
  },
  '/waitlist': {
    title: 'Oczekujący',
    purpose: 'Klienci, którzy chcą wiedzieć, że towar wrócił, i wiadomości do nich.',
    tasks: [
      { text: 'Dopisz klienta albo wczytaj listę.', to: '/waitlist' },
      { text: 'Zdecyduj o niepewnych wiadomościach.', to: '/waitlist' },
      { text: 'Wydaj lub usuń dane jednej osoby (RODO).', to: '/waitlist' },
    ],
    words: ['waitlist', 'product'],
    troubles: [
      {
        what: 'Nie wiadomo, czy wiadomość dotarła.',
        then: 'Sprawdź w wysłanych na poczcie i wybierz „Uznaj za wysłane” albo „Wyślij jeszcze raz”.',
      },
    ],
    related: ['/settings', '/products'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
