/** What many commands have, and the program itself. */
export const commonHelp: Readonly<Record<string, string>> = {
  'One shelf, every channel: one master of stock and prices for all your shops.':
    'Jedna półka, wszystkie kanały: jedna kartoteka stanów i cen dla wszystkich Twoich sklepów.',
  'data folder (default: ONESHELF_DATA, else the folder for your user data)':
    'folder danych (domyślnie: ONESHELF_DATA, a bez niego folder danych użytkownika)',
  'one JSON document on stdout, nothing else': 'jeden dokument JSON na standardowym wyjściu i nic więcej',
  'language of the answers and of help': 'język odpowiedzi i pomocy',
  'output the version number': 'pokaż numer wersji',
  'display help for command': 'pokaż pomoc do polecenia',
  'rows to show (1–500)': 'ile wierszy pokazać (1–500)',
  'rows to skip': 'ile wierszy pominąć',
  'only this product': 'tylko ten produkt',
  'only this channel': 'tylko ten kanał',
  'the price list': 'cennik',
  'all products': 'wszystkie produkty',
  'these products, as in --sku A,B': 'te produkty, na przykład --sku A,B',
  'the other way round': 'w odwrotnej kolejności',
  'where the file comes from': 'skąd jest plik',
  'where to write it': 'dokąd zapisać',
  'only say what it would do': 'powiedz tylko, co by się stało',
};
