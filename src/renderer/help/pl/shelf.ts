import type { HelpRoute, HelpTopic } from '../topics';

export const shelf = {
  '/products/edit': {
    title: 'Zmiana wielu produktów',
    purpose: 'Jedna zmiana dla wielu produktów naraz. Najpierw podgląd, dopiero potem zmiana.',
    tasks: [
      { text: 'Wybierz produkty na liście: zaznacz je albo zawęź wyszukiwaniem.', to: '/products' },
      { text: 'Powiedz, co zmienić, i obejrzyj podgląd: stara i nowa wartość przy każdym produkcie.' },
      { text: 'Zastosuj. Całość cofniesz jednym ruchem.', to: '/changes' },
    ],
    words: ['product', 'priceList', 'channel'],
    troubles: [
      {
        what: 'Części produktów nie zmieniono.',
        then: 'Ktoś zmienił je po podglądzie albo zmiana ich nie dotyczy. Powód stoi przy każdym; zrób podgląd jeszcze raz.',
      },
    ],
    related: ['/products', '/changes', '/prices/rules'],
  },
  '/sales': {
    title: 'Sprzedaż',
    purpose: 'Co sprzedano, kiedy i na którym kanale – tak, jak podały kanały.',
    tasks: [
      { text: 'Zawęź do kanału, okresu, numeru zamówienia albo produktu.', to: '/sales' },
      { text: 'Zobacz sumy tego, co widać na liście.', to: '/sales' },
      { text: 'Zapisz listę jako CSV do arkusza.', to: '/sales' },
    ],
    words: ['channel', 'movement'],
    troubles: [
      {
        what: 'Przy sprzedaży nie ma ceny albo produktu.',
        then: 'Kanał jej nie podał albo sprzedał towar, którego nie ma w kartotece. Dopasuj ofertę na stronie kanału.',
      },
    ],
    related: ['/', '/channels', '/changes'],
  },
  '/warehouse/count': {
    title: 'Inwentaryzacja',
    purpose: 'Policz, co stoi na półce. Sprzedaż w trakcie liczenia nie psuje wyniku.',
    tasks: [
      { text: 'Wybierz miejsce i skanuj – nie trzeba klikać w żadne pole.', to: '/warehouse/count' },
      { text: 'Wpisz ilość i naciśnij Enter, żeby poprawić ostatnią pozycję.' },
      { text: 'Obejrzyj różnice i zaksięguj. Pomyłkę cofniesz.', to: '/changes' },
    ],
    words: ['location', 'movement'],
    troubles: [
      {
        what: 'Nie wszystko zeskanowano.',
        then: 'Przed zaksięgowaniem zapytamy, co z resztą: zostawić stan czy ustawić zero. Domyślnie stan zostaje.',
      },
    ],
    related: ['/warehouse/transfer', '/changes'],
  },
  '/warehouse/transfer': {
    title: 'Przesunięcia',
    purpose: 'Towar przeniesiony z jednego miejsca do drugiego.',
    tasks: [
      { text: 'Wybierz skąd i dokąd, potem skanuj.', to: '/warehouse/transfer' },
      { text: 'Sprawdź, czy tyle jest na stanie: widać to przy każdej pozycji.' },
      { text: 'Zaksięguj i wydrukuj kwit.' },
    ],
    words: ['location', 'movement'],
    troubles: [
      {
        what: 'Na stanie jest mniej, niż przenosisz.',
        then: 'Popraw ilość albo najpierw policz to miejsce. Niczego nie przenosimy, dopóki to się nie zgadza.',
      },
    ],
    related: ['/warehouse/count', '/deliveries'],
  },
  '/warehouse/labels': {
    title: 'Etykiety',
    purpose: 'Etykiety cenowe z kodem kreskowym, jako PDF do wydruku.',
    tasks: [
      { text: 'Zeskanuj produkty albo otwórz dostawę i wybierz „Drukuj etykiety”.', to: '/deliveries' },
      { text: 'Wybierz papier i pierwszą wolną etykietę na arkuszu.' },
      { text: 'Wydrukuj w skali 100% albo zapisz PDF.' },
    ],
    words: ['product', 'priceList'],
    troubles: [
      {
        what: 'Kod nie daje się zeskanować.',
        then: 'Drukuj bez dopasowania do strony. Towar bez kodu EAN dostaje kod ze swojego symbolu.',
      },
    ],
    related: ['/deliveries', '/products'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
