import type { Words } from './words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};

/** Why an XML file cannot be read. */
export const structuredFileWords: Words = {
  pl: {
    xml_malformed: {
      what: 'Plik XML jest uszkodzony lub urwany w wierszu {{line}}: {{reason}}',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    xml_doctype: {
      what: 'Plik XML ma w wierszu {{line}} własne definicje (DOCTYPE). Takie pliki bywają pułapką i nie są otwierane.',
      kept: untouched.pl,
      next: 'Poproś o plik bez DOCTYPE albo wyeksportuj go z programu jeszcze raz.',
    },
    xml_too_deep: {
      what: 'Plik XML jest zagnieżdżony głębiej niż na {{depth}} poziomów (wiersz {{line}}).',
      kept: untouched.pl,
      next: 'To nie wygląda na eksport z programu sprzedaży. Sprawdź, czy to właściwy plik.',
    },
    xml_too_large: {
      what: 'Jeden element pliku XML ({{path}}, wiersz {{line}}) jest większy, niż jakikolwiek towar czy dokument.',
      kept: untouched.pl,
      next: 'Sprawdź, czy to właściwy plik.',
    },
  },
  en: {
    xml_malformed: {
      what: 'The XML file is damaged or cut off in line {{line}}: {{reason}}',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    xml_doctype: {
      what: 'The XML file brings definitions of its own in line {{line}} (DOCTYPE). Such files can be traps and are not opened.',
      kept: untouched.en,
      next: 'Ask for the file without a DOCTYPE, or export it from its program again.',
    },
    xml_too_deep: {
      what: 'The XML file is nested deeper than {{depth}} levels (line {{line}}).',
      kept: untouched.en,
      next: 'That does not look like an export of a shop program. Check whether it is the right file.',
    },
    xml_too_large: {
      what: 'One element of the XML file ({{path}}, line {{line}}) is larger than any product or document.',
      kept: untouched.en,
      next: 'Check whether it is the right file.',
    },
  },
};
