import type { Words } from '../words';

/** Sentences of `oneshelf demo`. */
export const demoCliWords: Words = {
  pl: {
    cli_demo_title: { what: 'OneShelf – pokaz na sklepie przykładowym' },
    cli_demo_first_import: { what: 'Pierwszy eksport z ERP' },
    cli_demo_first_sync: { what: 'Trzy kanały dostają ceny i stany' },
    cli_demo_restock: { what: 'Drugi eksport: zmiany i dostawa' },
    cli_demo_second_sync: { what: 'Do kanałów trafiają tylko zmiany' },
    cli_demo_only_changed: { what: 'Wysłano {{pushed}} z {{total}} ofert – tylko te, które się zmieniły.' },
    cli_demo_mail: { what: 'Kto dostał wiadomość' },
    cli_demo_mailed: { what: 'Wysłane wiadomości: {{sent}}. Następni w kolejce, gdy towaru starczy: {{waiting}}.' },
    cli_demo_shelves: { what: 'Co widzą kupujący' },
    cli_demo_verify: { what: 'Kontrola kartoteki' },
    cli_demo_done: { what: 'Gotowe w {{seconds}} s: wszystkie kanały pokazują to samo.' },
    cli_demo_broken: { what: 'Pokaz trwał {{seconds}} s i znalazł błędy w kartotece (wyżej).' },
    cli_demo_kept: { what: 'Folder pokazu: {{folder}} – obejrzyj go: oneshelf serve --data "{{folder}}"' },
    cli_demo_next: { what: 'Folder pokazu usunięto. Zostaw go następnym razem: oneshelf demo --keep' },
  },
  en: {
    cli_demo_title: { what: 'OneShelf – the sample shop, from beginning to end' },
    cli_demo_first_import: { what: 'The first export from the ERP' },
    cli_demo_first_sync: { what: 'Three channels receive prices and stock' },
    cli_demo_restock: { what: 'The second export: changes and a delivery' },
    cli_demo_second_sync: { what: 'Only what changed goes to the channels' },
    cli_demo_only_changed: { what: 'Pushed {{pushed}} of {{total}} listings: only those that changed.' },
    cli_demo_mail: { what: 'Who was mailed' },
    cli_demo_mailed: { what: 'Mails sent: {{sent}}. Next in line while stock lasts: {{waiting}}.' },
    cli_demo_shelves: { what: 'What shoppers see' },
    cli_demo_verify: { what: 'Checking the master' },
    cli_demo_done: { what: 'Done in {{seconds}} s: every channel says the same thing.' },
    cli_demo_broken: { what: 'The demo took {{seconds}} s and found the master broken (see above).' },
    cli_demo_kept: { what: 'The demo’s folder: {{folder}} – look around: oneshelf serve --data "{{folder}}"' },
    cli_demo_next: { what: 'The demo’s folder has been removed. Keep it next time: oneshelf demo --keep' },
  },
};
