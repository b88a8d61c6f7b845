import type { Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };
const afterwards = {
  pl: 'Zapamiętany wybór wystarczy: następne takie pliki tego źródła przejdą bez pytania.',
  en: 'Remembered once, it holds for the next such files of this source.',
};
/** The kind is chosen where a file is read, before there is a plan. */
const otherKind = {
  pl: (kind: string) => `zmień rodzaj pliku na ${kind} (jeśli plan już czeka, odrzuć go i wczytaj plik jeszcze raz).`,
  en: (kind: string) =>
    `change the kind of file to ${kind} (if a plan waits already, discard it and import the file again).`,
};
const counted = {
  pl: 'Przyjęto stan: ile razy jest kod, tyle sztuk będzie miał towar. Towary, których w pliku nie ma, zostają bez zmian.',
  en: 'Counted stock was assumed: a product will have as many pieces as its code has lines. Products that are not in the file stay as they are.',
};

/** What a person is asked about a list of bare codes, and told of lines in it that are none. */
export const importScansWords: Words = {
  pl: {
    scans_counted: {
      what: `W pliku są same kody, po jednym w wierszu, jak je zapisuje skaner: każdy wiersz to jedna sztuka. Czy to policzony stan, czy dostawa, z kodów nie wynika. ${counted.pl}`,
      kept: waiting.pl,
      next: `Jeśli to policzony stan, zatwierdź. Jeśli dostawa, wczytaj plik jako dostawę (--set kind=delivery albo oneshelf receive). ${afterwards.pl}`,
      onScreen: `Jeśli to policzony stan, zatwierdź. Jeśli dostawa, ${otherKind.pl('dostawę')} ${afterwards.pl}`,
    },
    scans_or_list: {
      what: `W pliku są same kody, po jednym w wierszu, i żaden z {{count}} obejrzanych się nie powtarza. Jeśli to nie skany, a tylko spis kodów, nie mówi nic o stanie. ${counted.pl}`,
      kept: waiting.pl,
      next: `Jeśli to policzony stan, po jednej sztuce, zatwierdź. Jeśli dostawa, wczytaj plik jako dostawę (--set kind=delivery albo oneshelf receive). Jeśli spis kodów, porzuć plan. ${afterwards.pl}`,
      onScreen: `Jeśli to policzony stan, po jednej sztuce, zatwierdź. Jeśli dostawa, ${otherKind.pl('dostawę')} Jeśli spis kodów, nie wczytuj go. ${afterwards.pl}`,
    },
    scans_delivered: {
      what: 'W pliku są same kody, po jednym w wierszu, jak je zapisuje skaner, a tytuł lub nazwa pliku mówi, że to dostawa: każdy wiersz doda do stanu jedną sztukę.',
      kept: waiting.pl,
      next: `Jeśli ten towar przyszedł i nie przyjęto go już z innego dokumentu, zatwierdź. Jeśli to policzony stan, wczytaj plik jako stany (--set kind=stock). ${afterwards.pl}`,
      onScreen: `Jeśli ten towar przyszedł i nie przyjęto go już z innego dokumentu, zatwierdź. Jeśli to policzony stan, ${otherKind.pl('stany')} ${afterwards.pl}`,
    },
    scan_note: {
      what: 'W wierszu {{line}} nie ma kodu, tylko „{{value}}”.',
      kept: 'Wiersz pominięto; nie liczy się jako sztuka.',
    },
  },
  en: {
    scans_counted: {
      what: `The file is nothing but codes, one a line, as a scanner writes them: every line is one piece. Whether they are counted stock or a delivery, codes do not say. ${counted.en}`,
      kept: waiting.en,
      next: `If it is counted stock, apply the plan. If it is a delivery, read the file as one (--set kind=delivery, or oneshelf receive). ${afterwards.en}`,
      onScreen: `If it is counted stock, apply the plan. If it is a delivery, ${otherKind.en('a delivery')} ${afterwards.en}`,
    },
    scans_or_list: {
      what: `The file is nothing but codes, one a line, and none of the {{count}} looked at comes twice. If it was not scanned and is only a list of codes, it says nothing of stock. ${counted.en}`,
      kept: waiting.en,
      next: `If it is counted stock, one piece of each, apply the plan. If it is a delivery, read the file as one (--set kind=delivery, or oneshelf receive). If it is a list of codes, discard the plan. ${afterwards.en}`,
      onScreen: `If it is counted stock, one piece of each, apply the plan. If it is a delivery, ${otherKind.en('a delivery')} If it is a list of codes, do not import it. ${afterwards.en}`,
    },
    scans_delivered: {
      what: 'The file is nothing but codes, one a line, as a scanner writes them, and its title or name says that they are a delivery: every line adds one piece to stock.',
      kept: waiting.en,
      next: `If these goods came and were not received by another document already, apply the plan. If it is counted stock, read the file as stock (--set kind=stock). ${afterwards.en}`,
      onScreen: `If these goods came and were not received by another document already, apply the plan. If it is counted stock, ${otherKind.en('stock levels')} ${afterwards.en}`,
    },
    scan_note: {
      what: 'Line {{line}} has no code, only “{{value}}”.',
      kept: 'The line was left out; it does not count as a piece.',
    },
  },
};
