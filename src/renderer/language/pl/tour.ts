export const tour = {
  tour: {
    label: 'Oprowadzanie po sklepie przykładowym',
    pill: 'Oprowadzanie',
    place: 'Krok {{step}} z {{of}}',
    start: 'Oprowadź mnie',
    resume: 'Wróć do oprowadzania',
    show: 'Pokaż',
    next: 'Dalej',
    back: 'Wstecz',
    leave: 'Zakończ',
    fold: 'Zwiń oprowadzanie',
    done: 'Zrobione',
    takeFile: 'Weź plik próbny',
    left: 'Do oprowadzania wrócisz z pomocy (F1) albo z palety poleceń.',
    finished: 'To już wszystko. Sklep przykładowy zostaje otwarty – próbuj śmiało, nic nie wychodzi poza ten komputer.',
    steps: {
      overview: {
        title: 'Jedno zdanie na początek dnia',
        text: 'Na górze przeglądu stoi, czy wszystko jest w porządku. Gdy coś wymaga uwagi, obok jest przycisk, który tam prowadzi.',
      },
      products: {
        title: 'Znajdź produkt',
        text: 'Otwórz produkty i wpisz „miod wrzosowy” – polskie litery nie są potrzebne. Szukać zaczniesz też klawiszem\u00a0„/”.',
      },
      why: {
        title: 'Skąd te liczby?',
        text: 'Na stronie produktu, przy ofercie dowolnego kanału, naciśnij „{{why}}”. Zobaczysz, z czego wynikają cena i ilość.',
      },
      restock: {
        title: 'Przyjmij drugi eksport',
        text: 'Na przeglądzie naciśnij „{{restock}}”, a potem tutaj „{{show}}”: zobaczysz plan importu, czyli co się zmieniło i z czego na co.',
      },
      mail: {
        title: 'Klient dostaje e-mail',
        text: 'Miód wrócił na półkę, więc czekający dostają wiadomość. Naciśnij „{{send}}” i przeczytaj ją w skrzynce ćwiczebnej.',
      },
      held: {
        title: 'Podejrzany plik czeka na Ciebie',
        text: 'Weź cennik, w którym zginęły przecinki. OneShelf go zatrzyma: zobaczysz dlaczego i odrzucisz go jednym przyciskiem.',
      },
      undo: {
        title: 'Wszystko da się cofnąć',
        text: 'W zmianach jest każda zmiana stanów i cen. Naciśnij „{{undo}}” przy ostatnim imporcie: najpierw zobaczysz, co wróci, a co zostanie.',
      },
    },
  },
};
