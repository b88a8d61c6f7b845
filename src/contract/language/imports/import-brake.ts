import type { Words } from '../words';

/** Words for what holds a plan until a person has looked at it. */
export const importBrakeWords: Words = {
  pl: {
    brake_many_to_zero: {
      what: 'Stan {{count, figure}} z {{of, figure}} produktów, które są na stanie, spadłby do zera.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, czy to właściwy plik. Jeśli tak, zastosuj plan; jeśli nie, odrzuć go.',
    },
    brake_many_missing: {
      what: 'Pełny plik nie wymienia {{count, figure}} z {{of, figure}} towarów, które były na stanie; zostałyby wyzerowane.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, czy eksport objął wszystkie towary. Jeśli tak ma być, zatwierdź plan.',
    },
    brake_file_shrank: {
      what: 'Plik ma o {{count, figure}} wierszy mniej niż poprzedni (miał {{of, figure}}).',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, czy eksport jest cały. Jeśli tak ma być, zatwierdź plan.',
    },
    brake_full_uncertain: {
      what: 'W pełnym pliku {{count, figure}} wierszy nie da się przypisać do towaru, więc nie wiadomo, których towarów brakuje.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Popraw te wiersze albo zatwierdź plan, jeśli wiesz, czego dotyczą.',
    },
    brake_keys_changed: {
      what: '{{count, figure}} z {{of, figure}} symboli w pliku jest nieznanych, choć poprzednie pliki z tego źródła miały znane: symbole wyglądają inaczej niż zwykle.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź kolumnę symbolu. Jeśli to naprawdę nowe towary, zatwierdź plan.',
    },
    brake_other_file: {
      what: 'Plik {{file}} nazywa się jak poprzedni, {{previous}}, tylko zamiast „{{before}}” ma „{{now}}”, i zmieniłby {{count, figure}} z {{of, figure}} znanych towarów. To może być inny magazyn albo inny cennik.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to inny magazyn albo cennik, porzuć plan i wczytuj takie pliki jako osobne źródło, ze wskazanym miejscem albo cennikiem. Jeśli to samo, zatwierdź plan.',
    },
    brake_other_name: {
      what: 'Plik {{file}} nazywa się inaczej niż poprzedni z tego źródła, {{previous}}, i zmieniłby {{count, figure}} z {{of, figure}} znanych towarów. To może być inny magazyn albo inny cennik.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to inny magazyn albo cennik, porzuć plan i wczytuj takie pliki jako osobne źródło, ze wskazanym miejscem albo cennikiem. Jeśli plik tylko inaczej się teraz nazywa, zatwierdź plan.',
    },
    brake_keys_known_otherwise: {
      what: '{{count, figure}} z {{of, figure}} nowych symboli to najpewniej znane towary pod innym symbolem, na przykład {{sku}} to {{known}}: ten sam kod kreskowy albo zgubione zera na początku.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to symbole dostawcy, a plik ma kody kreskowe, odczytaj go bez kolumny symbolu (pomiń ją): towary rozpozna kod kreskowy. Jeśli plik zapisano w arkuszu, ustaw w nim tę kolumnę jako tekst i wyeksportuj plik ponownie. Jeśli to naprawdę inne towary, zatwierdź plan.',
    },
    brake_foreign_values: {
      what: 'To pierwszy taki plik z tego źródła ({{source, sourceNames}}), a nadpisałby ceny lub stany {{count, figure}} z {{of, figure}} znanych towarów, które prowadzi: {{others, sourceNames}}.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to cennik albo stany dostawcy, porzuć plan i wskaż przy imporcie inny cennik lub inne miejsce. Jeśli to źródło ma odtąd prowadzić te dane, zatwierdź plan; więcej o to nie zapytamy.',
    },
    brake_stock_in_turns: {
      what: 'Stan {{count, figure}} z {{of, figure}} znanych towarów podało później inne źródło ({{others, sourceNames}}), a ten plik ({{source, sourceNames}}) znów mówi o nich to, co przedtem. Dwa źródła nadpisują sobie nawzajem stan.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli stan prowadzi teraz tamto źródło, porzuć plan i odłącz folder tego źródła albo zapisuj jego stan w innym miejscu. Jeśli rację ma ten plik, zatwierdź plan.',
    },
    brake_stock_elsewhere: {
      what: 'Według poprzednich plików z tego źródła {{count, figure}} z {{of, figure}} znanych towarów leży gdzie indziej ({{places}}), a ten plik podaje ich stan tylko tutaj: {{told}}. Towary byłyby policzone dwa razy.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to drugie miejsce, zatwierdź plan; więcej o to nie zapytamy. Jeśli to te same towary, a dawne miejsce było wpisane błędnie, zatwierdź plan i cofnij wcześniejszy import albo przelicz tam stan na zero (oneshelf count).',
    },
    brake_values_shifted: {
      what: 'W {{count, figure}} z {{of, figure}} zmienionych towarów stan wygląda jak cena albo cena jak stan: kolumny mogły się przesunąć.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź kolumny w pliku. Jeśli wartości są dobre, zatwierdź plan.',
    },
    brake_prices_whole: {
      what: 'Ceny {{count}} z {{of}} produktów straciłyby grosze: wszystkie są w pliku bez miejsc po przecinku.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, czy program lub arkusz nie zaokrąglił cen przy zapisie. Jeśli ceny mają być w pełnych złotych, zatwierdź plan.',
    },
    brake_stock_alike: {
      what: 'Stany {{count}} z {{of}} produktów zmieniłyby się dokładnie {{times}} razy: tak wygląda inna jednostka albo przecinek odczytany jako separator tysięcy.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Porównaj stany w pliku z półką. Jeśli źle odczytano przecinek, popraw znak dziesiętny i zaimportuj ponownie; jeśli stany są dobre, zatwierdź plan.',
    },
    brake_stock_otherwise: {
      what: 'Naraz zmieniłyby się stany {{count}} z {{of}} produktów, więcej niż zwykle: tak wygląda plik z innego magazynu albo inna kolumna (rezerwacje, stan minimalny) pod tą samą nazwą.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, z którego magazynu jest plik i co ma w kolumnie stanu. Jeśli stany są dobre, zatwierdź plan.',
    },
    brake_prices_by_vat: {
      what: 'Ceny {{count, figure}} z {{of, figure}} produktów zmieniłyby się dokładnie o VAT: tak wyglądają ceny netto w miejscu brutto albo odwrotnie.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź, czy plik ma ceny netto czy brutto, i odczytaj go tak. Jeśli ceny są dobre, zatwierdź plan.',
    },
    brake_prices_alike: {
      what: 'Ceny {{count, figure}} z {{of, figure}} produktów zmieniłyby się tak samo, o {{percent}} %: tak wygląda inna waluta, inny cennik albo podatek.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź walutę i kolumnę ceny w pliku. Jeśli tak miały się zmienić, zatwierdź plan.',
    },
    brake_prices_minor: {
      what: 'Ceny {{count, figure}} z {{of, figure}} produktów wzrosłyby dokładnie stukrotnie: tak wyglądają ceny w groszach odczytane jako złote.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli ceny w pliku są w groszach, odczytaj go tak (minorPrices=true). Jeśli ceny są dobre, zastosuj plan razem z podejrzanymi.',
      onScreen:
        'Jeśli ceny w pliku są w groszach, zaznacz „Ceny w groszach” w sposobie odczytu. Jeśli ceny są dobre, zastosuj plan razem z podejrzanymi.',
    },
    brake_prices_major: {
      what: 'Ceny {{count, figure}} z {{of, figure}} produktów spadłyby dokładnie stukrotnie: tak wyglądają ceny w złotych odczytane jako grosze.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli ceny w pliku są w złotych, odczytaj go tak (minorPrices=false) i sprawdź znak dziesiętny. Jeśli ceny są dobre, zastosuj plan razem z podejrzanymi.',
      onScreen:
        'Jeśli ceny w pliku są w złotych, wyłącz „Ceny w groszach” w sposobie odczytu i sprawdź znak dziesiętny. Jeśli ceny są dobre, zastosuj plan razem z podejrzanymi.',
    },
    brake_prices_jump: {
      what: 'Ceny {{count, figure}} z {{of, figure}} produktów zmieniłyby się co najmniej pięciokrotnie.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź znak dziesiętny i kolumnę ceny. Jeśli ceny są dobre, zastosuj plan razem z podejrzanymi.',
    },
    brake_many_rejected: {
      what: 'Nie da się użyć {{count, figure}} z {{of, figure}} wierszy.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Zobacz powody przy odłożonych wierszach. Najczęściej źle rozpoznano kolumny albo kodowanie.',
    },
    brake_prices_later: {
      what: 'Ceny w tym pliku obowiązują od {{from}}, a po zastosowaniu planu byłyby w sklepie od razu.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Zastosuj plan w dniu, w którym ceny zaczynają obowiązywać, albo teraz, jeśli mają być wcześniej.',
    },
    brake_older_file: {
      what: 'Plik {{file}} zapisano {{written, moment}}, a wczytano już nowszy, z {{newest, moment}}.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli to właściwy plik, zastosuj plan albo podaj, na kiedy są jego stany (--as-of).',
    },
    brake_run_ahead: {
      what: 'Import nr {{id}} ({{other}}), wczytany przed plikiem {{file}}, ma datę {{newest, moment}}, a teraz jest {{now, moment}}: zegar tego komputera był wtedy źle ustawiony albo jest teraz.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź zegar. Jeśli teraz chodzi dobrze, zastosuj plan: jego stany zastąpią te z przyszłą datą, a następne pliki nie będą już czekać. Jeśli import nr {{id}} był pomyłką, najpierw go cofnij.',
    },
    brake_moment_ahead: {
      what: 'Plik {{file}} podaje stany na {{asOf, moment}}, a teraz jest {{now, moment}}.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź zegar i datę w pliku. Jeśli są to stany dzisiejsze, zastosuj plan; jeśli z innej chwili, wczytaj plik, podając ją (--as-of).',
    },
  },
  en: {
    brake_many_to_zero: {
      what: '{{count, figure}} of {{of, figure}} products in stock would drop to zero.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check that this is the right file. If it is, apply the plan; if not, discard it.',
    },
    brake_many_missing: {
      what: 'The full file does not name {{count, figure}} of {{of, figure}} products that were in stock; they would be set to zero.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check whether the export covered all products. If it is meant, approve the plan.',
    },
    brake_file_shrank: {
      what: 'The file has {{count, figure}} rows less than the one before (it had {{of, figure}}).',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check whether the export is complete. If it is meant, approve the plan.',
    },
    brake_full_uncertain: {
      what: '{{count, figure}} rows of the full file belong to no product that could be read, so nobody knows which products are missing.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Correct these rows, or approve the plan if you know what they are about.',
    },
    brake_keys_changed: {
      what: '{{count, figure}} of {{of, figure}} codes in the file are unknown, though earlier files of this source had known ones: the codes look different from usual.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check the code column. If these really are new products, approve the plan.',
    },
    brake_other_file: {
      what: 'The file {{file}} is called like the one before, {{previous}}, but for “{{now}}” in place of “{{before}}”, and would change {{count, figure}} of {{of, figure}} known products. It may be another warehouse or another price list.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If it is another warehouse or price list, discard the plan and import such files as a source of their own, with their location or price list. If it is the same, approve the plan.',
    },
    brake_other_name: {
      what: 'The file {{file}} is called otherwise than the last one of this source, {{previous}}, and would change {{count, figure}} of {{of, figure}} known products. It may be another warehouse or another price list.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'If it is another warehouse or price list, discard the plan and import such files as a source of their own, with the location or price list named. If the file is only called otherwise now, apply the plan.',
    },
    brake_keys_known_otherwise: {
      what: '{{count, figure}} of {{of, figure}} new SKUs are most likely known products under another SKU, {{sku}} for {{known}} for example: the same barcode, or zeros lost in front.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If these are the supplier’s codes and the file has barcodes, read it without its SKU column (leave it out): barcodes tell the products then. If the file went through a spreadsheet, make that column text there and export the file again. If they really are other products, approve the plan.',
    },
    brake_foreign_values: {
      what: 'It is the first such file of this source ({{source, sourceNames}}), and it would overwrite the prices or the stock of {{count, figure}} of {{of, figure}} known products, which are kept by: {{others, sourceNames}}.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If it is a price list or the stock of a supplier, discard the plan and import it into another price list or location. If this source is to keep these values from now on, approve the plan; we shall not ask again.',
    },
    brake_stock_in_turns: {
      what: 'The stock of {{count, figure}} of {{of, figure}} known products was told later by another source ({{others, sourceNames}}), and this file ({{source, sourceNames}}) says of them once more what it said before. Two sources overwrite each other.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If the other source keeps the stock now, discard the plan and take the folder away from this one, or import its stock into another location. If this file is right, approve the plan.',
    },
    brake_stock_elsewhere: {
      what: 'By earlier files of this source {{count, figure}} of {{of, figure}} known products lie elsewhere ({{places}}), and this file tells their stock only here: {{told}}. The goods would be counted twice.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If it is a second place, approve the plan; we shall not ask again. If they are the same goods and the place of before was wrong, approve the plan and undo the earlier import, or count what is there to zero (oneshelf count).',
    },
    brake_values_shifted: {
      what: 'In {{count, figure}} of {{of, figure}} changed products the stock looks like a price or the price like a stock: the columns may have shifted.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check the columns of the file. If the values are right, approve the plan.',
    },
    brake_prices_whole: {
      what: 'The prices of {{count}} of {{of}} products would lose their small change: in the file none has decimals.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check whether the program or the spreadsheet rounded prices when it saved. If prices are meant to be whole, approve the plan.',
    },
    brake_stock_alike: {
      what: 'The stock of {{count}} of {{of}} products would change exactly {{times}} times: so looks another unit, or a decimal mark taken for one of thousands.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Compare the stock in the file with the shelf. If the mark was misread, correct the decimal mark and import again; if the stock is right, approve the plan.',
    },
    brake_stock_otherwise: {
      what: 'The stock of {{count}} of {{of}} products would change at once, more than usual: so looks the file of another warehouse, or another column (reserved, minimum) under the same name.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check which warehouse the file is from and what stands in its stock column. If the stock is right, approve the plan.',
    },
    brake_prices_by_vat: {
      what: 'The prices of {{count, figure}} of {{of, figure}} products would change by exactly their VAT: so look net prices in the place of gross ones, or the other way round.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'See whether the file has net or gross prices, and read it so. If the prices are right, approve the plan.',
    },
    brake_prices_alike: {
      what: 'The prices of {{count, figure}} of {{of, figure}} products would change alike, by {{percent}} %: so looks another currency, another price list or a tax.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check the currency and the price column of the file. If they were meant to change so, approve the plan.',
    },
    brake_prices_minor: {
      what: 'The prices of {{count, figure}} of {{of, figure}} products would become exactly a hundred times as much: so look prices in cents (grosze) that were taken for whole ones.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If the prices in the file are in cents (grosze), read it so (minorPrices=true). If the prices are right, apply the plan with the suspicious ones.',
      onScreen:
        'If the prices in the file are in cents (grosze), tick “Prices in cents” in how the file was read. If the prices are right, apply the plan with the suspicious ones.',
    },
    brake_prices_major: {
      what: 'The prices of {{count, figure}} of {{of, figure}} products would become exactly a hundred times less: so look whole prices that were taken for cents (grosze).',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If the prices in the file are no cents, read it so (minorPrices=false), and check the decimal mark. If the prices are right, apply the plan with the suspicious ones.',
      onScreen:
        'If the prices in the file are no cents, switch “Prices in cents” off in how the file was read, and check the decimal mark. If the prices are right, apply the plan with the suspicious ones.',
    },
    brake_prices_jump: {
      what: 'The prices of {{count, figure}} of {{of, figure}} products would change at least fivefold.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check the decimal mark and the price column. If the prices are right, apply the plan with the suspicious rows.',
    },
    brake_many_rejected: {
      what: '{{count, figure}} of {{of, figure}} rows cannot be used.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Look at the reasons beside the rows set aside. Most often the columns or the encoding were misread.',
    },
    brake_prices_later: {
      what: 'The prices in this file hold from {{from}}; applied now, they would be in the shop at once.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Apply the plan on the day the prices begin to hold, or now if they should hold sooner.',
    },
    brake_older_file: {
      what: 'The file {{file}} was written {{written, moment}}; a newer one, of {{newest, moment}}, has already been applied.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'If this is the right file, apply the plan, or say what time its stock is true for (--as-of).',
    },
    brake_run_ahead: {
      what: 'Import {{id}} ({{other}}), read before the file {{file}}, is dated {{newest, moment}}, and it is {{now, moment}} now: the clock of this computer was wrong then, or is now.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check the clock. If it is right now, apply the plan: its stock replaces what has a date in the future, and the next files will not wait. If import {{id}} was a mistake, undo it first.',
    },
    brake_moment_ahead: {
      what: 'The file {{file}} gives stock as of {{asOf, moment}}, and it is {{now, moment}} now.',
      kept: 'Nothing was changed; the plan waits.',
      next: 'Check the clock and the date in the file. If this is the stock of today, apply the plan; if of another moment, import the file and give that (--as-of).',
    },
  },
};
