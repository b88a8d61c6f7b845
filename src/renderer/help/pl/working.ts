import type { HelpRoute, HelpTopic } from '../topics';

export const working = {
  '/imports': {
    title: 'Importy',
    purpose: 'Każdy wczytany plik, jego plan i wynik. Nic z pliku nie wchodzi bez planu.',
    tasks: [
      { text: 'Wczytaj plik: upuść go w dowolnym miejscu okna.', to: '/imports/new' },
      { text: 'Otwórz wstrzymany import i zdecyduj.', to: '/imports' },
      { text: 'Cofnij import, który był pomyłką.', to: '/imports' },
    ],
    words: ['importRun', 'source', 'brake'],
    troubles: [
      {
        what: 'Import jest wstrzymany.',
        then: 'Plik zmieniłby zbyt dużo naraz. Otwórz go, obejrzyj zmiany i zatwierdź albo odrzuć.',
      },
    ],
    related: ['/imports/new', '/settings', '/changes'],
  },
  '/imports/new': {
    title: 'Nowy import',
    purpose: 'Pokazujemy, jak rozumiemy plik, zanim cokolwiek się zmieni.',
    tasks: [
      { text: 'Wybierz plik.', to: '/imports/new' },
      { text: 'Popraw znaczenie kolumny, jeśli zgadliśmy źle.' },
      { text: 'Obejrzyj plan.' },
    ],
    words: ['source', 'importRun'],
    troubles: [{ what: 'Polskie litery wyglądają źle.', then: 'Wybierz inne kodowanie; podgląd zmieni się od razu.' }],
    related: ['/imports'],
  },
  '/imports/$id': {
    title: 'Jeden import',
    purpose: 'Plan pliku: co nowe, co zmienione, co podejrzane i co odłożone.',
    tasks: [
      { text: 'Zatwierdź całość albo tylko część.' },
      { text: 'Popraw odłożone wiersze na miejscu.' },
      { text: 'Cofnij zastosowany import.' },
    ],
    words: ['importRun', 'brake'],
    troubles: [
      {
        what: 'Część wierszy odłożono.',
        then: 'Przy każdym jest powód. Popraw je tutaj albo wyeksportuj, popraw w arkuszu i wczytaj.',
      },
    ],
    related: ['/imports', '/changes'],
  },
  '/deliveries': {
    title: 'Przyjęcia',
    purpose: 'Towar, który przyjechał albo ma przyjechać.',
    tasks: [
      { text: 'Przyjmij dostawę skanerem.', to: '/deliveries/receive' },
      { text: 'Wpisz, czego się spodziewasz.', to: '/deliveries/expect' },
      { text: 'Zobacz, czego zabrakło.', to: '/deliveries' },
    ],
    words: ['movement', 'location'],
    troubles: [
      {
        what: 'Przyjechało mniej, niż zamówiono.',
        then: 'Przyjmij to, co jest; brak zostanie pokazany przy dostawie.',
      },
    ],
    related: ['/deliveries/receive', '/deliveries/expect'],
  },
  '/deliveries/receive': {
    title: 'Przyjęcie dostawy',
    purpose: 'Skanuj kod po kodzie; ilość można wpisać.',
    tasks: [
      { text: 'Skanuj kody – nie trzeba klikać w pole.' },
      { text: 'Wpisz ilość i zatwierdź.' },
      { text: 'Wybierz „Zakończ i przyjmij”, sprawdź podsumowanie i zaksięguj.' },
    ],
    words: ['movement', 'product'],
    troubles: [{ what: 'Nieznany kod.', then: 'Przypisz go do produktu; następnym razem będzie znany.' }],
    related: ['/deliveries'],
  },
  '/deliveries/expect': {
    title: 'Spodziewana dostawa',
    purpose: 'Lista tego, co ma przyjechać, żeby przy przyjęciu było widać braki i nadwyżki.',
    tasks: [
      { text: 'Wpisz produkty i ilości.' },
      { text: 'Wczytaj awizo z pliku.', to: '/imports/new' },
      { text: 'Przyjmij, gdy przyjedzie.', to: '/deliveries/receive' },
    ],
    words: ['product', 'location'],
    troubles: [{ what: 'Nie znasz numeru dokumentu.', then: 'Zostaw puste; dostawę rozpoznasz po dostawcy i dacie.' }],
    related: ['/deliveries'],
  },
  '/deliveries/$id': {
    title: 'Jedna dostawa',
    purpose: 'Wiersze dostawy: oczekiwane, przyjęte, brakujące.',
    tasks: [
      { text: 'Przypisz nieznany wiersz do produktu.' },
      { text: 'Odwołaj zapowiedzianą dostawę, która już nie przyjedzie.' },
      { text: 'Cofnij przyjęcie.' },
    ],
    words: ['movement', 'product'],
    troubles: [{ what: 'Zaksięgowano za dużo.', then: 'Cofnij przyjęcie i przyjmij jeszcze raz; historia zostanie.' }],
    related: ['/deliveries', '/changes'],
  },
  '/changes': {
    title: 'Zmiany',
    purpose: 'Każda zmiana stanów i cen, z możliwością cofnięcia.',
    tasks: [
      { text: 'Zobacz, co zmienił import lub osoba.', to: '/changes' },
      { text: 'Cofnij zmianę – najpierw pokażemy, co się stanie.', to: '/changes' },
      { text: 'Zobacz dziennik.', to: '/activity' },
    ],
    words: ['movement', 'importRun'],
    troubles: [
      { what: 'Nie wszystko dało się cofnąć.', then: 'To, co zmieniono później, zostaje. Lista mówi, co i dlaczego.' },
    ],
    related: ['/activity', '/imports'],
  },
  '/settings': {
    title: 'Ustawienia',
    purpose: 'Sklep, pliki, poczta, powiadomienia i kopie zapasowe.',
    tasks: [
      { text: 'Ustaw pocztę i wyślij do siebie próbną wiadomość.', to: '/settings' },
      { text: 'Zrób kopię zapasową albo przywróć wcześniejszą.', to: '/settings' },
      { text: 'Wskaż foldery, z których bierzemy pliki.', to: '/settings' },
    ],
    words: ['backup', 'source'],
    troubles: [
      {
        what: 'Wiadomość próbna nie wyszła.',
        then: 'Pod polem są słowa serwera poczty. Najczęściej chodzi o hasło do aplikacji zamiast zwykłego.',
      },
    ],
    related: ['/waitlist', '/imports'],
  },
  '/activity': {
    title: 'Dziennik',
    purpose: 'Co się działo, od najnowszego.',
    tasks: [
      { text: 'Znajdź, kiedy coś się zmieniło.', to: '/activity' },
      { text: 'Zobacz zmiany stanów i cen.', to: '/changes' },
      { text: 'Wróć do przeglądu.', to: '/' },
    ],
    words: ['importRun', 'channel'],
    troubles: [
      {
        what: 'Widzisz czerwony wpis.',
        then: 'Pod nim stoi, co zrobić. Jeśli problem nadal trwa, jest też na przeglądzie.',
      },
    ],
    related: ['/changes', '/'],
  },
} satisfies Partial<Record<HelpRoute, HelpTopic>>;
