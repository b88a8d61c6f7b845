/** Channels, their syncs and what they differ in. */
export const channelHelp: Readonly<Record<string, string>> = {
  'shops, marketplaces and tills': 'sklepy internetowe, platformy sprzedaży i kasy',
  'connect a channel; its secrets are one JSON object on stdin, or in ONESHELF_SECRETS':
    'podłącz kanał; jego sekrety to jeden obiekt JSON na standardowym wejściu albo w ONESHELF_SECRETS',
  'see `oneshelf channel kinds`': 'zobacz `oneshelf channel kinds`',
  'a setting of that kind, such as url=…': 'ustawienie tego rodzaju kanału, na przykład url=…',
  'create products there that it does not have yet': 'zakładaj tam produkty, których jeszcze nie ma',
  'create nothing there': 'niczego tam nie zakładaj',
  'pieces never offered there': 'zapas: tyle sztuk nigdy nie jest tam oferowanych',
  'most pieces ever shown there': 'najwyżej tyle sztuk jest tam pokazywanych',
  'locations whose stock feeds it (default: all)': 'miejsca, z których bierze towar (domyślnie: wszystkie)',
  'locations whose stock feeds it': 'miejsca, z których bierze towar',
  'location its sales are taken from': 'miejsce, z którego schodzi sprzedaż tego kanału',
  'price list it follows': 'cennik, którego się trzyma',
  'currency it sells in': 'waluta, w której sprzedaje',
  'change a channel; what is not given stays as it is': 'zmień kanał; czego nie podano, zostaje bez zmian',
  'a setting of its kind': 'ustawienie jego rodzaju',
  'new secrets come on stdin (or in ONESHELF_SECRETS) and replace all old ones':
    'nowe sekrety są na standardowym wejściu (albo w ONESHELF_SECRETS) i zastępują wszystkie stare',
  'prices changed there by hand':
    'ceny zmienione tam ręcznie: put_right (przywracaj nasze), ask (pytaj) albo accept (zostawiaj)',
  'hold when more of what is on sale would sell out at once':
    'zatrzymaj wysyłanie, gdy naraz spadłaby do zera większa część ofert',
  'hold when more would change price by a lot at once':
    'zatrzymaj wysyłanie, gdy naraz mocno zmieniłaby cenę większa część ofert',
  'the channels and how they are': 'kanały i co u nich słychać',
  'the kinds of channel this build knows, and what each one asks for': 'rodzaje kanałów i co każdy z nich wymaga',
  'ask the channel who it is, with the stored key': 'sprawdź połączenie z kanałem zapisanym kluczem',
  'send what the brake holds there, after you have looked at it':
    'wyślij to, co zatrzymał hamulec, gdy już to obejrzysz',
  'prices changed there by hand; with --keep or --put-right, decide about them':
    'ceny zmienione tam ręcznie; z --keep albo --put-right decydujesz, co z nimi',
  'decide about one product; all of them when left out': 'decyzja o jednym produkcie; bez tego o wszystkich',
  'they stay until our price changes': 'zostają, dopóki nie zmieni się nasza cena',
  'ours are sent again': 'wysyłamy znowu nasze',
  'sign in to a channel that grants its keys (Allegro, eBay …)':
    'zaloguj się do kanału, który sam wydaje klucze (Allegro, eBay …)',
  'which thing there is which product: what is plain is matched, the rest is yours to decide':
    'która oferta jest którym produktem: oczywiste dopasowujemy sami, o reszcie decydujesz Ty',
  'read, list, link SKU ID, unlink SKU, ignore ID, undo SKU':
    'read (przeczytaj ofertę kanału), list (pokaż), link SKU NR (połącz), unlink SKU (rozłącz), ignore NR (pomiń), undo SKU (cofnij)',
  'only one list: double, orphan, missing, linked, ignored':
    'tylko jedna lista: double (niejednoznaczne), orphan (bez produktu), missing (brakujące), linked (połączone), ignored (pominięte)',
  'SKU, barcode, remote id or words of a name': 'SKU, kod kreskowy, numer na kanale albo słowa z nazwy',
  'sku, name, price or quantity': 'według: sku, name (nazwa), price (cena) albo quantity (ilość)',
  'rows of each list (1–500)': 'ile wierszy każdej listy (1–500)',
  'link: take the entry from the product that has it': 'przy link: zabierz ofertę produktowi, który ją ma',
  'ignore: take the entry in again': 'przy ignore: już nie pomijaj tej oferty',
  'disconnect a channel; nothing is changed there': 'odłącz kanał; w samym kanale nic się nie zmieni',
  'send nothing there until resumed': 'wstrzymaj: nic tam nie wysyłaj aż do wznowienia',
  'send again': 'wznów wysyłanie',
  'push what differs to the channels, read back, report':
    'wyślij do kanałów to, czym się różnią, sprawdź to na kanałach i powiedz, jak poszło',
  'look every listing up again and compare it': 'odczytaj z kanału i porównaj wszystkie oferty',
  'where channels differ from each other, by how much, since when, and whether a rule says so':
    'gdzie kanały różnią się między sobą, o ile, od kiedy i czy wynika to z reguły',
  'differs, unexplained, explained or all':
    'differs (różnią się), unexplained (bez wyjaśnienia), explained (wyjaśnione regułą) albo all (wszystko)',
  'both, price or quantity': 'both (oba), price (cena) albo quantity (ilość)',
  'only products this channel shows': 'tylko produkty, które pokazuje ten kanał',
  'SKU, barcode or words of a name': 'SKU, kod kreskowy albo słowa z nazwy',
  'sku, name, price, quantity or since':
    'według: sku, name (nazwa), price (cena), quantity (ilość) albo since (od kiedy)',
  'write them all to a CSV file for a spreadsheet': 'zapisz wszystko do pliku CSV dla arkusza',
};
