import type { Entry, Words } from '../words';

/** Sentences and headings of `people` and of `serve --lan`. */
const PL: Record<string, string> = {
  cli_people_none: 'Nikt nie ma jeszcze dostępu z innych urządzeń. Dodaj: oneshelf people add NAZWA --role owner',
  cli_sessions_none: 'Nikt nie jest zalogowany.',
  cli_passphrase_of: 'Hasło osoby „{{name}}”:',
  cli_passphrase_present: 'Obecne hasło osoby „{{name}}”:',
  cli_passphrase_new: 'Nowe hasło:',
  cli_passphrase_again: 'Jeszcze raz to samo:',
  cli_passphrase_changed: 'Hasło osoby „{{name}}” jest zmienione; na innych urządzeniach trzeba się zalogować na nowo.',
  passphrases_missing: 'Nie podano haseł: w dwóch wierszach na wejściu, obecne i nowe, albo z klawiatury.',
  passphrases_differ: 'Wpisane hasła się różnią, więc niczego nie zmieniono.',
  cli_role_viewer: 'podgląd',
  cli_role_warehouse: 'magazyn',
  cli_role_owner: 'właściciel',
  cli_person_active: 'tak',
  cli_person_inactive: 'nie',
  cli_col_person: 'Osoba',
  cli_col_role: 'Rola',
  cli_col_active: 'Aktywna',
  cli_col_sessions: 'Logowania',
  cli_col_session: 'ID',
  cli_col_device: 'Urządzenie',
  cli_col_address: 'Adres',
  cli_col_seen: 'Ostatnio',
  cli_lan_wanted: 'Konsola ma być otwarta dla sieci lokalnej, port {{port}}.',
  cli_lan_unwanted: 'Konsola działa tylko na tym komputerze.',
  cli_serve_lan_port: 'Póki działa ten program, --lan-port zastępuje port {{saved}} zapisany w ustawieniach.',
  cli_serve_lan: 'W sieci lokalnej, po zalogowaniu: {{urls}}',
  cli_serve_lan_plain:
    'Uwaga: bez HTTPS każdy w tej sieci może podsłuchać hasła i dane. Używaj tylko w zaufanej sieci albo podaj --tls-cert i --tls-key.',
  cli_tls_pair_expected: '--tls-cert i --tls-key podaje się razem.',
};

const EN: Record<string, string> = {
  cli_people_none: 'Nobody has access from other devices yet. Add somebody: oneshelf people add NAME --role owner',
  cli_sessions_none: 'Nobody is signed in.',
  cli_passphrase_of: 'Passphrase of “{{name}}”:',
  cli_passphrase_present: 'Present passphrase of “{{name}}”:',
  cli_passphrase_new: 'New passphrase:',
  cli_passphrase_again: 'The same once more:',
  cli_passphrase_changed: 'The passphrase of “{{name}}” is changed; other devices have to sign in anew.',
  passphrases_missing: 'No passphrases were given: two lines on stdin, the present and the new one, or the keyboard.',
  passphrases_differ: 'What was typed differs, so nothing was changed.',
  cli_role_viewer: 'viewer',
  cli_role_warehouse: 'warehouse',
  cli_role_owner: 'owner',
  cli_person_active: 'yes',
  cli_person_inactive: 'no',
  cli_col_person: 'Person',
  cli_col_role: 'Role',
  cli_col_active: 'Active',
  cli_col_sessions: 'Sessions',
  cli_col_session: 'ID',
  cli_col_device: 'Device',
  cli_col_address: 'Address',
  cli_col_seen: 'Last seen',
  cli_lan_wanted: 'The console is to be open to the local network, port {{port}}.',
  cli_lan_unwanted: 'The console works on this computer only.',
  cli_serve_lan_port: 'While this program runs, --lan-port takes the place of port {{saved}} saved in the settings.',
  cli_serve_lan: 'In the local network, after signing in: {{urls}}',
  cli_serve_lan_plain:
    'Beware: without HTTPS everybody on this network can listen in to passphrases and data. Use it in a trusted network only, or give --tls-cert and --tls-key.',
  cli_tls_pair_expected: '--tls-cert and --tls-key are given together.',
};

const entries = (texts: Record<string, string>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

export const peopleCliWords: Words = { pl: entries(PL), en: entries(EN) };
