import type { Words } from './words';

const nothing = { pl: 'Niczego nie zapisano.', en: 'Nothing was booked.' };

/** Why something of a person with a scanner is refused. */
export const warehouseWords: Words = {
  pl: {
    barcode_misread: {
      what: 'Cyfra kontrolna kodu {{code}} się nie zgadza.',
      kept: nothing.pl,
      next: 'Zeskanuj kod jeszcze raz albo przepisz go z etykiety.',
    },
    barcode_taken: {
      what: 'Kod {{code}} należy już do produktu {{sku}}.',
      kept: nothing.pl,
      next: 'Sprawdź etykietę; jeśli kod jest przypisany błędnie, popraw go w pliku z programu magazynowego.',
    },
    barcode_learnt: { what: 'Kod {{code}} zapamiętano przy produkcie {{sku}}.' },
    scanned_unknown: {
      what: 'Nie ma towaru z kodem {{code}}.',
      kept: nothing.pl,
      next: 'Sprawdź kod albo wyszukaj towar po nazwie.',
    },
    draft_taken: {
      what: 'Tę pracę kontynuuje {{by}} na innym urządzeniu.',
      kept: 'Niczego nie zaksięgowano; to, co tu zeskanowano, zostaje na tym ekranie.',
      next: 'Przejmij ją z powrotem albo usuń kopię na tym urządzeniu.',
    },
    draft_gone: {
      what: 'Tej pracy nie ma już na drugim urządzeniu: zaksięgowano ją, usunięto albo przejęto.',
      kept: nothing.pl,
      next: 'Zobacz, co zaksięgowano, w Zmianach, albo zacznij od nowa.',
    },
    scanned_unended: {
      what: 'Skaner podał kod {{code}}, ale nie zakończył go klawiszem Enter.',
      kept: nothing.pl,
      next: 'Ustaw w skanerze Enter po kodzie albo otwórz ustawienia skanera i zaznacz, że nie kończy kodu klawiszem.',
    },
    count_empty: {
      what: 'W miejscu {{location}} nic nie policzono.',
      kept: nothing.pl,
      next: 'Zeskanuj co najmniej jeden towar.',
    },
    count_rest_too_long: {
      what: 'Niepoliczonych produktów jest {{total}}, a naraz można wyzerować najwyżej {{most}}.',
      kept: nothing.pl,
      next: 'Policz jedną kategorię albo wczytaj stany z pliku.',
    },
  },
  en: {
    barcode_misread: {
      what: 'The check digit of {{code}} is wrong.',
      kept: nothing.en,
      next: 'Scan the code again, or copy it from the label.',
    },
    barcode_taken: {
      what: 'The code {{code}} belongs to the product {{sku}} already.',
      kept: nothing.en,
      next: 'Look at the label; if the code is assigned wrongly, correct it in the file of your stock program.',
    },
    barcode_learnt: { what: 'The code {{code}} was remembered for the product {{sku}}.' },
    scanned_unknown: {
      what: 'No product has the code {{code}}.',
      kept: nothing.en,
      next: 'Check the code, or search for the product by name.',
    },
    draft_taken: {
      what: '{{by}} goes on with this work on another device.',
      kept: 'Nothing was booked; what was scanned here stays on this screen.',
      next: 'Take it back, or remove the copy on this device.',
    },
    draft_gone: {
      what: 'This work is no longer on the other device: it was booked, removed or taken over.',
      kept: nothing.en,
      next: 'See in Changes what was booked, or start over.',
    },
    scanned_unended: {
      what: 'The scanner sent the code {{code}} and did not end it with Enter.',
      kept: nothing.en,
      next: 'Set the scanner to send Enter after a code, or open the scanner settings and say that it ends with no key.',
    },
    count_empty: {
      what: 'Nothing was counted at {{location}}.',
      kept: nothing.en,
      next: 'Scan one product at least.',
    },
    count_rest_too_long: {
      what: '{{total}} products were not counted, and at most {{most}} can be set to zero at once.',
      kept: nothing.en,
      next: 'Count one category, or import stock from a file.',
    },
  },
};
