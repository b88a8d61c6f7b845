/** The shop as a whole: figures, health, customers who wait, settings, the running program and its copies. */
export const shopHelp: Readonly<Record<string, string>> = {
  "the owner's figures, by days of the shop": 'liczby dla właściciela, dzień po dniu',
  'what each channel sold': 'ile sprzedał każdy kanał',
  'how many days, today included (1–366)': 'ile dni, z dzisiejszym włącznie (1–366)',
  'write the days to a CSV file for a spreadsheet': 'zapisz dni do pliku CSV dla arkusza',
  'what the stock is and was worth, and what sold out': 'ile wart jest i był towar oraz co się wyprzedało',
  'how long changes take to reach the channels, oversells, stuck listings':
    'jak szybko zmiany docierają do kanałów, sprzedaż ponad stan, oferty, które utknęły',
  'health: what needs a person, last imports, channels, alerts':
    'czy wszystko działa: co czeka na człowieka, ostatnie importy, kanały, powiadomienia',
  'what happened, newest first: imports, syncs, refusals, backups, who signed in':
    'co się działo, od najnowszych: importy, synchronizacje, odmowy, kopie, kto się logował',
  'only such entries': 'tylko takie wpisy',
  'only entries with these words': 'tylko wpisy z tymi słowami',
  'entries to show (1–500)': 'ile wpisów pokazać (1–500)',
  'entries to skip': 'ile wpisów pominąć',
  'customers who want to be told when a product is back': 'klienci, którzy chcą wiedzieć, że produkt wrócił',
  'add a customer': 'dopisz klienta',
  'the product': 'produkt',
  'the customer': 'adres e-mail klienta',
  'language of the mail': 'język wiadomości',
  'who waits for what': 'kto na co czeka',
  'take a customer off the list': 'wypisz klienta z listy',
  'add a list of customers': 'dopisz całą listę klientów',
  'CSV with a column for the product (sku) and one for the address (email)':
    'CSV z kolumną produktu (sku) i kolumną adresu (email)',
  'the list as CSV, with addresses in the open': 'lista jako CSV, z jawnymi adresami',
  'everything kept about one customer, as JSON, to be handed to that customer':
    'wszystko, co wiemy o jednym kliencie, jako JSON do wydania temu klientowi',
  'delete everything about one customer': 'usuń wszystko o jednym kliencie',
  'mails to customers whose product is back': 'wiadomości do klientów, których produkt wrócił',
  'the last mails and what became of them': 'ostatnie wiadomości i co się z nimi stało',
  'queue the next mails for what is back in stock, and send what is due':
    'ustaw w kolejce wiadomości o tym, co wróciło, i wyślij te, na które przyszła pora',
  'language, currency, mail, folders, rhythm': 'język, waluta, poczta, foldery, rytm pracy',
  'the settings in force': 'obowiązujące ustawienia',
  'change settings': 'zmień ustawienia',
  'such as shopName="Rowery Nowak" smtpUrl=smtp://user@host:587':
    'na przykład shopName="Rowery Nowak" smtpUrl=smtp://user@host:587',
  'take the SMTP password from stdin (or ONESHELF_SMTP_PASSWORD)':
    'weź hasło SMTP ze standardowego wejścia (albo z ONESHELF_SMTP_PASSWORD)',
  'where files come from: watched folders, hours, thresholds':
    'skąd biorą się pliki: obserwowane foldery, godziny, progi hamulca',
  'the sources, their folders and the files that wait there': 'źródła, ich foldery i pliki, które tam czekają',
  'change a source, making it if need be; what is not given stays as it is':
    'zmień źródło (nowe powstanie samo); czego nie podano, zostaje bez zmian',
  'folder=, patterns=stany*.csv,ceny*.csv, polling=auto|yes|no, schedule="0 6,14 * * *", retentionDays=, scope=full|partial, brake.zeroShare= (missingShare, priceShare, suspiciousFactor, rejectedShare, shrinkShare, alikeShare, stockShare, foreignShare); none empties':
    'folder=, patterns=stany*.csv,ceny*.csv, polling=auto|yes|no, schedule="0 6,14 * * *", retentionDays=, scope=full|partial, brake.zeroShare= (missingShare, priceShare, suspiciousFactor, rejectedShare, shrinkShare, alikeShare, stockShare, foreignShare); none opróżnia',
  'how the key to channel keys and customers’ addresses is kept':
    'jak przechowywany jest klucz do kluczy kanałów i adresów klientów',
  'save a copy of the key into a new file, to be kept away from this computer':
    'zapisz kopię klucza w nowym pliku, do schowania z dala od tego komputera',
  'the background process: watched folders, schedules, syncs, alerts, until told to stop':
    'praca w tle: obserwowane foldery, harmonogramy, synchronizacje, powiadomienia, aż do zatrzymania',
  'the console in a browser of this PC, behind a token; works in the background as `run` does':
    'konsola w przeglądarce na tym komputerze, chroniona tokenem; pracuje w tle tak jak `run`',
  'port on 127.0.0.1 (default: a free one)': 'port na 127.0.0.1 (domyślnie: wolny)',
  'open it to the local network too, for people who sign in (see `oneshelf people`)':
    'otwórz ją też w sieci lokalnej, dla osób, które się logują (zobacz `oneshelf people`)',
  'address of this PC to listen at (default: all in local networks)':
    'adres tego komputera, na którym słuchać (domyślnie: wszystkie w sieciach lokalnych)',
  'another name this PC is reached by': 'inna nazwa, pod którą widać ten komputer',
  'port in the local network (default: the setting, 8437)': 'port w sieci lokalnej (domyślnie: z ustawień, 8437)',
  'certificate (PEM) for HTTPS in the local network': 'certyfikat (PEM) do HTTPS w sieci lokalnej',
  'its key (PEM)': 'jego klucz (PEM)',
  'check every invariant of the master; exit 1 when one is broken':
    'sprawdź, czy kartoteka jest spójna; kod 1, gdy coś się nie zgadza',
  'a consistent copy of the master, also while it is in use; verified before it counts as one':
    'spójna kopia kartoteki, także w czasie pracy; sprawdzona, zanim zostanie uznana za kopię',
  'where to write it; the folder of backups when left out': 'dokąd ją zapisać; bez tego do folderu kopii',
  'put a verified backup in the place of the master, which is kept among the backups':
    'wstaw sprawdzoną kopię w miejsce kartoteki; dotychczasowa zostaje wśród kopii',
  'a backup': 'plik kopii',
  'only say what it holds': 'powiedz tylko, co zawiera',
};
