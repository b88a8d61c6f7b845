export const addChannel = {
  addChannel: {
    steps: { kind: 'Rodzaj', key: 'Połączenie', rules: 'Ceny i stany', catalogue: 'Dopasowanie', start: 'Start' },
    does: 'Potrafi',
    createsListings: 'tworzyć brakujące produkty',
    pullsSales: 'pobierać sprzedaż',
    readsCatalogue: 'pokazać cały swój katalog',
    signsIn: 'łączyć się przez zalogowanie',
    updates: 'przyjmować ceny i stany',
    whereTitle: 'Gdzie to znaleźć',
    whereOther: 'Dane do połączenia są w panelu tego kanału, zwykle w części „API”.',
    connect: 'Połącz i sprawdź',
    again: 'Popraw i sprawdź jeszcze raz',
    above: 'powyżej',
    tryAgain: 'Spróbuj jeszcze raz za chwilę.',
    works: 'Połączenie działa: zgłosił się „{{shop}}”.',
    pausedText: 'Kanał jest na razie wstrzymany: niczego tam nie wyślemy, dopóki nie zdecydujesz.',
    next: 'Dalej',
    back: 'Wstecz',
    catalogueText:
      'Przeczytaj katalog kanału, aby zobaczyć, które produkty do siebie pasują. Niczego to tam nie zmienia.',
    startText: 'Możesz od razu zacząć synchronizację albo zostawić kanał wstrzymany i najpierw obejrzeć dopasowanie.',
    startPaused: 'Zostaw wstrzymany',
    startNow: 'Zacznij synchronizację',
    started: '{{channel}}: synchronizacja się zaczęła.',
    unfinished: 'Ten kanał nie jest jeszcze uruchomiony',
    unfinishedText: 'Dodano go, ale nie dokończono ustawiania. Jest wstrzymany: nic tam nie wysyłamy.',
    resume: 'Dokończ dodawanie',
    resumeTitle: 'Dokończ dodawanie: {{channel}}',
    left: '{{channel}}: kanał dodany i wstrzymany. Dokończysz na jego karcie, kiedy zechcesz.',
    where: {
      woocommerce:
        'WordPress → WooCommerce → Ustawienia → Zaawansowane → REST API → Dodaj klucz; uprawnienia „Odczyt/zapis”.',
      vendure: 'Panel Vendure → Settings → Administrators: konto z prawem do zmiany produktów i stanów.',
      amazon:
        'Seller Central → Apps & Services → Develop Apps: identyfikator i sekret LWA oraz token odświeżania własnej aplikacji.',
      ebay: 'developer.ebay.com → Application Keys (Production): Client ID i Client Secret; potem zaloguj się kontem sprzedawcy.',
      'store-files': 'Nie ma klucza: wskaż folder, z którego kasa czyta plik z cenami i stanami.',
      shopify:
        'Panel Shopify → Ustawienia → Aplikacje → Twórz aplikacje: aplikacja z prawem do produktów, stanów i zamówień; token Admin API.',
      prestashop:
        'Panel PrestaShop → Zaawansowane → API (Webservice) → Dodaj klucz z prawami do products, stock_availables i orders.',
      allegro:
        'apps.developer.allegro.pl → Zarejestruj aplikację: Client ID i Client Secret; potem zaloguj się kontem sprzedawcy.',
      baselinker: 'Panel BaseLinker → Moje konto → API: token.',
      'google-merchant':
        'Nie ma klucza: OneShelf zapisuje plik produktów, który Merchant Center pobiera z podanego miejsca.',
      'meta-catalogue':
        'Nie ma klucza: OneShelf zapisuje plik produktów, który Menedżer sprzedaży pobiera z podanego miejsca.',
      medusa: 'Panel Medusa → Settings → Secret API Keys → Create: tajny klucz.',
    },
  },
};
