import type { Words } from '../words';

const kept = { pl: 'Niczego nie zmieniono.', en: 'Nothing was changed.' };
const waits = { pl: 'Niczego nie zmieniono; plan czeka.', en: 'Nothing was changed; the plan waits.' };

/** Words for correcting rows that were set aside, and for choosing a part of a plan. */
export const correctionWords: Words = {
  pl: {
    corrected_price_jumps: {
      what: 'Po poprawce cena zmienia się co najmniej pięciokrotnie (wierszy: {{count}}).',
      kept: 'Niczego jeszcze nie zmieniono; poprawione wiersze czekają.',
      next: 'Jeśli cena jest dobra, zatwierdź razem z podejrzanymi; jeśli nie, odrzuć i popraw wiersz jeszcze raz.',
    },
    import_corrected: {
      what: 'Import {{id}} ({{file}}): poprawione wiersze: {{corrected}}, nadal odłożone: {{open}}.',
    },
    parts_count_together: {
      what: 'W pliku {{file}} wiersze jednego towaru są dodawane, więc poprawionego wiersza nie można wczytać bez pozostałych.',
      kept: 'Niczego nie zmieniono.',
      next: 'Popraw wiersz w pliku i wczytaj cały plik jeszcze raz.',
    },
    run_not_correctable: {
      what: 'Wierszy importu {{id}} nie da się już poprawić.',
      kept: kept.pl,
      next: 'Import cofnięto, odrzucono albo to dostawa. Popraw plik i wczytaj go jeszcze raz.',
    },
    too_many_corrections: {
      what: 'Wierszy do ponownej próby jest {{count}}, a naraz można poprawić {{most}}.',
      kept: kept.pl,
      next: 'Wskaż wybrane wiersze. Jeśli wszystkie mają ten sam błąd, popraw sposób odczytu albo plik i wczytaj go ponownie.',
    },
    no_rows_to_correct: {
      what: 'W imporcie {{id}} nie ma wierszy, które można poprawić.',
      kept: kept.pl,
      next: 'Zobacz odłożone wiersze: oneshelf imports problems {{id}}',
    },
    row_not_set_aside: {
      what: 'Wiersz {{line}} nie jest odłożony.',
      kept: kept.pl,
      next: 'Sprawdź numer na liście odłożonych wierszy.',
    },
    row_already_corrected: {
      what: 'Wiersz {{line}} już poprawiono i wczytano (import {{id}}).',
      kept: kept.pl,
      next: 'Jeśli poprawka była zła, cofnij tamten import, a wiersz znów będzie można poprawić.',
    },
    row_not_kept: {
      what: 'Wiersz {{line}} jest dłuższy niż 64 KiB i nie zachowano go w całości.',
      kept: kept.pl,
      next: 'Popraw ten wiersz w pliku i wczytaj plik jeszcze raz.',
    },
    column_unknown: {
      what: 'W pliku nie ma kolumny „{{column}}”.',
      kept: kept.pl,
      next: 'Kolumny: {{known}}. Można też podać numer kolumny, licząc od 1.',
    },
    row_says_nothing: {
      what: 'Po poprawce wiersz nie opisuje żadnego towaru.',
      kept: 'Wiersz pozostał odłożony.',
      next: 'Wpisz symbol i dane towaru albo zostaw wiersz tak, jak jest.',
    },
    row_contradicts_another: {
      what: 'Po poprawce wiersz mówi co innego niż inny wiersz pliku z tym samym symbolem.',
      kept: 'Żadnego z tych wierszy nie użyto.',
      next: 'Popraw wszystkie wiersze z tym symbolem tak, żeby się zgadzały.',
    },
    corrections_do_not_fit: {
      what: 'W imporcie {{id}} poprawiono wiersze, a zmieniony sposób odczytu dzieli plik na inne komórki.',
      kept: waits.pl,
      next: 'Zatwierdź bez zmiany kodowania, separatora, nagłówka i arkusza albo odrzuć plan, wczytaj plik od nowa i popraw wiersze jeszcze raz.',
    },
    selection_of_delivery: {
      what: 'Import {{id}} to dostawa ({{file}}), a dostawę przyjmuje się w całości.',
      kept: 'Nic się nie zmieniło.',
      next: 'Zatwierdź cały plan; jeśli czegoś zabrakło, przyjmij towar ręcznie zamiast z pliku.',
    },
    selection_sku_unknown: {
      what: 'W planie importu {{id}} nie ma zmian dla: {{skus}}.',
      kept: waits.pl,
      next: 'Sprawdź symbole w planie i wybierz jeszcze raz.',
    },
    selection_field_unknown: {
      what: 'Plan importu {{id}} nie zna pola: {{fields}}.',
      kept: waits.pl,
      next: 'Pola: {{known}}.',
    },
    selection_takes_nothing: {
      what: 'Z planu importu {{id}} nie wybrano żadnej zmiany.',
      kept: waits.pl,
      next: 'Wybierz choć jedną zmianę albo odrzuć plan.',
    },
  },
  en: {
    corrected_price_jumps: {
      what: 'As corrected, the price changes at least fivefold (rows: {{count}}).',
      kept: 'Nothing was changed yet; the corrected rows wait.',
      next: 'If the price is right, apply with the suspicious rows; if not, discard and correct the row again.',
    },
    import_corrected: { what: 'Import {{id}} ({{file}}): {{corrected}} rows corrected, {{open}} still set aside.' },
    parts_count_together: {
      what: 'In the file {{file}} rows of one product are added up, so a corrected row cannot be read without the others.',
      kept: 'Nothing was changed.',
      next: 'Correct the row in the file and import the whole file again.',
    },
    run_not_correctable: {
      what: 'The rows of import {{id}} can no longer be corrected.',
      kept: kept.en,
      next: 'The import was undone or discarded, or it is a delivery. Correct the file and import it again.',
    },
    too_many_corrections: {
      what: '{{count}} rows would be tried again; at most {{most}} can be corrected at once.',
      kept: kept.en,
      next: 'Name the rows you mean. If all have the same fault, correct how the file is read, or the file, and import it again.',
    },
    no_rows_to_correct: {
      what: 'Import {{id}} has no rows that could be corrected.',
      kept: kept.en,
      next: 'Look at the rows set aside: oneshelf imports problems {{id}}',
    },
    row_not_set_aside: {
      what: 'Row {{line}} is not set aside.',
      kept: kept.en,
      next: 'Check the number in the list of rows set aside.',
    },
    row_already_corrected: {
      what: 'Row {{line}} was already corrected and read (import {{id}}).',
      kept: kept.en,
      next: 'If the correction was wrong, undo that import; the row can then be corrected again.',
    },
    row_not_kept: {
      what: 'Row {{line}} is longer than 64 KiB and was not kept whole.',
      kept: kept.en,
      next: 'Correct the row in the file and import the file again.',
    },
    column_unknown: {
      what: 'The file has no column “{{column}}”.',
      kept: kept.en,
      next: 'Columns: {{known}}. The number of a column, counted from 1, will do as well.',
    },
    row_says_nothing: {
      what: 'As corrected, the row describes no goods.',
      kept: 'The row is still set aside.',
      next: 'Fill in the SKU and what is known of the goods, or leave the row as it is.',
    },
    row_contradicts_another: {
      what: 'As corrected, the row says something else than another row of the file with the same SKU.',
      kept: 'None of these rows was used.',
      next: 'Correct all rows with this SKU so that they agree.',
    },
    corrections_do_not_fit: {
      what: 'Rows of import {{id}} were corrected, and the changed way of reading cuts the file into other cells.',
      kept: waits.en,
      next: 'Apply without changing encoding, delimiter, header and sheet; or discard the plan, import the file anew and correct the rows again.',
    },
    selection_of_delivery: {
      what: 'Import {{id}} is a delivery ({{file}}), and a delivery is booked as a whole.',
      kept: 'Nothing was changed.',
      next: 'Approve the whole plan; if something did not come, receive the goods by hand instead of from the file.',
    },
    selection_sku_unknown: {
      what: 'The plan of import {{id}} changes nothing for: {{skus}}.',
      kept: waits.en,
      next: 'Check the SKUs in the plan and choose again.',
    },
    selection_field_unknown: {
      what: 'The plan of import {{id}} does not know the field: {{fields}}.',
      kept: waits.en,
      next: 'Fields: {{known}}.',
    },
    selection_takes_nothing: {
      what: 'Not one change of the plan of import {{id}} was chosen.',
      kept: waits.en,
      next: 'Choose at least one change, or discard the plan.',
    },
  },
};
