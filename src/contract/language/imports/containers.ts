import type { Entry, Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};

function entries(language: 'pl' | 'en', words: Record<string, readonly [what: string, next: string]>) {
  const kept = untouched[language];
  return Object.fromEntries(
    Object.entries(words).map(([code, [what, next]]): [string, Entry] => [code, { what, kept, next }]),
  );
}

/** Why an archive or a workbook cannot be opened. */
export const containerWords: Words = {
  pl: entries('pl', {
    archive_encrypted: [
      'Archiwum {{file}} jest zabezpieczone hasłem.',
      'Rozpakuj je u siebie i wczytaj plik, który jest w środku, albo poproś o archiwum bez hasła.',
    ],
    archive_damaged: [
      'Archiwum {{file}} jest uszkodzone albo urwane.',
      'Pobierz lub wyeksportuj je jeszcze raz i poczekaj, aż zapis się skończy.',
    ],
    archive_split: [
      'Archiwum {{file}} to tylko jeden z kilku kawałków większego archiwum.',
      'Złóż je i rozpakuj u siebie, a potem wczytaj plik, który jest w środku.',
    ],
    archive_empty: [
      'W archiwum {{file}} nie ma żadnego pliku z danymi.',
      'Sprawdź, czy to właściwe archiwum. Zdjęcia, dokumenty PDF i puste pliki są pomijane.',
    ],
    archive_nested: [
      'W archiwum {{file}} jest tylko następne archiwum: {{entry}}.',
      'Rozpakuj je u siebie i wczytaj plik, który jest w środku.',
    ],
    archive_bomb: [
      'Plik {{file}} po rozpakowaniu rośnie ponad {{ratio}} razy. Tak wyglądają pliki, które mają zapchać komputer, więc nie został rozpakowany.',
      'Jeśli pochodzi z zaufanego źródła, rozpakuj go u siebie i wczytaj sam plik z danymi.',
    ],
    archive_too_large: [
      'Zawartość pliku {{file}} zajmuje po rozpakowaniu więcej niż {{megabytes}} MB.',
      'Podziel eksport na mniejsze części albo wczytaj rozpakowany plik z danymi.',
    ],
    archive_too_many_entries: [
      'W archiwum {{file}} jest więcej niż {{most}} plików.',
      'Wybierz z niego plik z danymi i wczytaj tylko jego.',
    ],
    archive_method_unknown: [
      'Plik {{entry}} w archiwum {{file}} jest spakowany metodą, której OneShelf nie zna.',
      'Spakuj go jako zwykły ZIP albo wczytaj bez pakowania.',
    ],
    archive_kind_unknown: [
      'Plik {{file}} to archiwum {{kind}}. OneShelf otwiera archiwa ZIP i GZIP.',
      'Rozpakuj je u siebie i wczytaj plik, który jest w środku.',
    ],
    workbook_encrypted: [
      'Skoroszyt {{file}} jest zabezpieczony hasłem.',
      'Otwórz go w Excelu i zapisz bez hasła (Plik, Informacje, Chroń skoroszyt), a potem wczytaj jeszcze raz.',
    ],
    workbook_binary_too_large: [
      'Skoroszyt {{file}} jest za duży albo zbyt zawiły, żeby czytać go w starym formacie (do {{megabytes}} MB).',
      'Otwórz go w Excelu lub LibreOffice, zapisz jako XLSX albo CSV UTF-8 i wczytaj tę kopię.',
    ],
    workbook_kind_unknown: [
      'Plik {{file}} to skoroszyt w formacie {{kind}}. OneShelf czyta skoroszyty XLSX, XLSB, XLS i ODS.',
      'Otwórz go i zapisz jako XLSX, a potem wczytaj jeszcze raz.',
    ],
    workbook_damaged: [
      'Skoroszyt {{file}} jest uszkodzony.',
      'Otwórz go w Excelu lub LibreOffice, zapisz jako nowy plik XLSX i wczytaj ten plik.',
    ],
    workbook_doctype: [
      'Skoroszyt {{file}} ma w sobie własne definicje XML (DOCTYPE). Excel takich nie zapisuje, a bywają pułapką, więc nie został otwarty.',
      'Sprawdź, skąd pochodzi. Jeśli mu ufasz, otwórz go w Excelu i zapisz jako nowy plik XLSX.',
    ],
    workbook_too_large: [
      'Skoroszyt {{file}} ma więcej tekstu, niż da się bezpiecznie wczytać.',
      'Zapisz potrzebny arkusz jako CSV UTF-8 i wczytaj ten plik.',
    ],
    workbook_cut_off: [
      'Tabela w pliku {{file}} urywa się w wierszu {{row}}.',
      'Wyeksportuj plik jeszcze raz i poczekaj, aż zapisze się do końca.',
    ],
    html_without_table: [
      'Plik {{file}} to strona internetowa, na której nie ma żadnej tabeli. Często jest to strona logowania zapisana zamiast eksportu.',
      'Zaloguj się w programie lub sklepie, wyeksportuj listę towarów jeszcze raz i wczytaj nowy plik.',
    ],
    workbook_empty: ['W skoroszycie {{file}} wszystkie arkusze są puste.', 'Sprawdź, czy to właściwy plik.'],
    sheet_missing: [
      'W skoroszycie {{file}} nie ma arkusza „{{sheet}}”. Są: {{sheets}}',
      'Wskaż arkusz, który ma być czytany.',
    ],
  }),
  en: entries('en', {
    archive_encrypted: [
      'The archive {{file}} is protected with a password.',
      'Unpack it yourself and import the file inside, or ask for an archive without a password.',
    ],
    archive_damaged: [
      'The archive {{file}} is damaged or cut off.',
      'Download or export it again and wait until it has been written to its end.',
    ],
    archive_split: [
      'The archive {{file}} is only one of several pieces of a larger one.',
      'Join and unpack it yourself, then import the file inside.',
    ],
    archive_empty: [
      'There is no file with data in the archive {{file}}.',
      'Check whether it is the right archive. Pictures, PDF documents and empty files are passed over.',
    ],
    archive_nested: [
      'In the archive {{file}} there is only another archive: {{entry}}.',
      'Unpack it yourself and import the file inside.',
    ],
    archive_bomb: [
      'The file {{file}} grows more than {{ratio}} times when it is unpacked. Files made to choke a computer look like that, so it was not unpacked.',
      'If you trust where it comes from, unpack it yourself and import the file with the data.',
    ],
    archive_too_large: [
      'What is in the file {{file}} takes more than {{megabytes}} MB when it is unpacked.',
      'Split the export into smaller parts, or import the unpacked file with the data.',
    ],
    archive_too_many_entries: [
      'There are more than {{most}} files in the archive {{file}}.',
      'Pick the file with the data and import only that.',
    ],
    archive_method_unknown: [
      'The file {{entry}} in the archive {{file}} is packed in a way OneShelf does not know.',
      'Pack it as an ordinary ZIP, or import it unpacked.',
    ],
    archive_kind_unknown: [
      'The file {{file}} is a {{kind}} archive. OneShelf opens ZIP and GZIP archives.',
      'Unpack it yourself and import the file inside.',
    ],
    workbook_encrypted: [
      'The workbook {{file}} is protected with a password.',
      'Open it in Excel and save it without a password (File, Info, Protect Workbook), then import it again.',
    ],
    workbook_binary_too_large: [
      'The workbook {{file}} is too large or too intricate to be read in its old format (up to {{megabytes}} MB).',
      'Open it in Excel or LibreOffice, save it as XLSX or CSV UTF-8 and import that copy.',
    ],
    workbook_kind_unknown: [
      'The file {{file}} is a workbook in the format {{kind}}. OneShelf reads XLSX, XLSB, XLS and ODS workbooks.',
      'Open it and save it as XLSX, then import it again.',
    ],
    workbook_damaged: [
      'The workbook {{file}} is damaged.',
      'Open it in Excel or LibreOffice, save it as a new XLSX file and import that.',
    ],
    workbook_doctype: [
      'The workbook {{file}} brings XML definitions of its own (DOCTYPE). Excel never writes those and they can be traps, so it was not opened.',
      'Check where it comes from. If you trust it, open it in Excel and save it as a new XLSX file.',
    ],
    workbook_too_large: [
      'There is more text in the workbook {{file}} than can be read safely.',
      'Save the sheet you need as CSV UTF-8 and import that file.',
    ],
    workbook_cut_off: [
      'The table in the file {{file}} breaks off in row {{row}}.',
      'Export the file again and wait until it has been written to its end.',
    ],
    html_without_table: [
      'The file {{file}} is a web page without any table. Often it is a login page saved in place of an export.',
      'Log in to the program or shop, export the list of goods again and import the new file.',
    ],
    workbook_empty: ['All sheets of the workbook {{file}} are empty.', 'Check whether it is the right file.'],
    sheet_missing: [
      'There is no sheet “{{sheet}}” in the workbook {{file}}. There are: {{sheets}}',
      'Say which sheet should be read.',
    ],
  }),
};
