/** Who may use the console, and from where. */
export const peopleHelp: Readonly<Record<string, string>> = {
  'who may use the console from other devices': 'kto może używać konsoli z innych urządzeń',
  'everybody, with role and where they are signed in': 'wszystkie osoby, ich role i gdzie są zalogowane',
  'add a person; the passphrase comes from ONESHELF_PERSON_PASSPHRASE, stdin or the keyboard':
    'dodaj osobę; hasło z ONESHELF_PERSON_PASSPHRASE, ze standardowego wejścia albo z klawiatury',
  'viewer: looks; warehouse: goods too; owner: everything':
    'viewer: tylko podgląd; warehouse: także towar; owner: wszystko',
  'change a person': 'zmień dane osoby',
  'another name': 'inna nazwa',
  'let in again': 'wpuszczaj znowu',
  'let in no more; ends their sessions at once': 'nie wpuszczaj więcej; od razu kończy jej sesje',
  'a new one, from ONESHELF_PERSON_PASSPHRASE, stdin or the keyboard':
    'nowe hasło, z ONESHELF_PERSON_PASSPHRASE, ze standardowego wejścia albo z klawiatury',
  'change one’s own passphrase: the present and the new one come from two lines of stdin, or the keyboard':
    'zmień własne hasło: obecne i nowe w dwóch wierszach standardowego wejścia albo z klawiatury',
  'remove a person; what they did keeps their name': 'usuń osobę; przy tym, co zrobiła, zostaje jej nazwa',
  'where people are signed in': 'gdzie kto jest zalogowany',
  'sign this device out': 'wyloguj to urządzenie',
  'whether the desktop program or `serve` opens the console to the local network, and where':
    'czy program albo `serve` otwiera konsolę w sieci lokalnej i gdzie',
  'open the console to the local network, for people who sign in':
    'otwórz konsolę w sieci lokalnej, dla osób, które się logują',
  'shut it': 'zamknij ją',
  'port in the local network': 'port w sieci lokalnej',
  'certificate (PEM) for HTTPS': 'certyfikat (PEM) do HTTPS',
  'without HTTPS': 'bez HTTPS',
};
