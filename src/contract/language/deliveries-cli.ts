import type { Entry, Words } from './words';

/** Sentences and headings of `receive` and `deliveries`. */
const PL: Record<string, string> = {
  cli_receive_booked: 'Przyjęto dostawę nr {{id}}.',
  cli_receive_planned: 'Plan przyjęcia. Niczego jeszcze nie zmieniono.',
  cli_receive_repeated: 'Ta dostawa jest już przyjęta. Nic się nie zmieniło.',
  cli_receive_held: 'Dostawa czeka na decyzję. Niczego nie przyjęto; zgoda: --force.',
  cli_receive_undo_hint: 'Cofnięcie: oneshelf deliveries undo {{id}}',
  cli_receive_what: 'Podaj plik albo --lines KOD=ILOŚĆ, nie oba naraz.',
  cli_receive_pair: '„{{given}}” nie ma postaci KOD=ILOŚĆ, na przykład KUB-1=3.',
  cli_no_deliveries: 'Nie ma jeszcze żadnej dostawy. Przyjmij ją: oneshelf receive PLIK',
  cli_delivery_undone: 'Cofnięto dostawę nr {{id}}. Cofnięte ruchy: {{reverted}}.',
  cli_delivery_undone_partly:
    'Cofnięto dostawę nr {{id}}. Cofnięte ruchy: {{reverted}}; pozostawiono, bo towar policzono później: {{kept}}.',
  cli_delivery_cancelled: 'Odwołano oczekiwaną dostawę nr {{id}}.',
  cli_delivery_state_expected: 'oczekiwana',
  cli_delivery_state_part_received: 'częściowa',
  cli_delivery_state_received: 'przyjęta',
  cli_delivery_state_cancelled: 'odwołana',
  cli_delivery_state_undone: 'cofnięta',
  cli_delivery_suggestion: 'pozycja {{line}}: może {{suggestions}}?',
  cli_col_number: 'Dokument',
  cli_col_supplier: 'Dostawca',
  cli_col_lines: 'Pozycje',
  cli_col_unknown: 'Nieznane',
  cli_col_line: 'Poz.',
  cli_col_name: 'Nazwa',
  cli_col_said: 'Ilość',
  cli_col_booked: 'Przyjęto',
  cli_col_matched: 'Z oczekiwanych',
};

const EN: Record<string, string> = {
  cli_receive_booked: 'Received delivery no. {{id}}.',
  cli_receive_planned: 'What would be received. Nothing has been changed yet.',
  cli_receive_repeated: 'This delivery is received already. Nothing was changed.',
  cli_receive_held: 'The delivery waits for a decision. Nothing was received; to go on: --force.',
  cli_receive_undo_hint: 'To take it back: oneshelf deliveries undo {{id}}',
  cli_receive_what: 'Give a file or --lines CODE=QUANTITY, not both.',
  cli_receive_pair: '“{{given}}” is not CODE=QUANTITY, as in KUB-1=3.',
  cli_no_deliveries: 'There are no deliveries yet. Receive one: oneshelf receive FILE',
  cli_delivery_undone: 'Took back delivery no. {{id}}. Movements reversed: {{reverted}}.',
  cli_delivery_undone_partly:
    'Took back delivery no. {{id}}. Movements reversed: {{reverted}}; left alone because the goods were counted since: {{kept}}.',
  cli_delivery_cancelled: 'Cancelled expected delivery no. {{id}}.',
  cli_delivery_state_expected: 'expected',
  cli_delivery_state_part_received: 'in part',
  cli_delivery_state_received: 'received',
  cli_delivery_state_cancelled: 'cancelled',
  cli_delivery_state_undone: 'taken back',
  cli_delivery_suggestion: 'line {{line}}: perhaps {{suggestions}}?',
  cli_col_number: 'Document',
  cli_col_supplier: 'Supplier',
  cli_col_lines: 'Lines',
  cli_col_unknown: 'Unknown',
  cli_col_line: 'Line',
  cli_col_name: 'Name',
  cli_col_said: 'Quantity',
  cli_col_booked: 'Received',
  cli_col_matched: 'Of the expected',
};

const entries = (texts: Record<string, string>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

export const deliveryCliWords: Words = { pl: entries(PL), en: entries(EN) };
