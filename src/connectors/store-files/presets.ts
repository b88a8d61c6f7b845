/** Every setting of a till's files beside the folder, as text; what a person leaves empty comes from the preset. */
export interface FileSettings {
  readonly file: string;
  readonly columns: string;
  readonly heading: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly decimal: string;
  readonly lineEnd: string;
  readonly quotes: string;
  readonly nameLength: string;
  readonly plu: string;
  readonly vatLetters: string;
  readonly salesPattern: string;
  readonly salesColumns: string;
  readonly salesHeading: string;
  /** What surrounds the rows; a matter of the preset alone. */
  readonly frame: string;
}

const csv: FileSettings = {
  file: 'offers.csv',
  columns: 'sku;gtin;name;price;quantity',
  heading: 'yes',
  delimiter: ';',
  encoding: 'windows-1250',
  decimal: ',',
  lineEnd: 'crlf',
  quotes: 'yes',
  nameLength: '',
  plu: 'sku_digits',
  // The usual letters of Polish fiscal devices; each device may be set otherwise.
  vatLetters: '23=A; 8=B; 0=C; 5=D; zw=G',
  salesPattern: 'sales*.csv',
  salesColumns: 'receipt;time;sku;quantity;price;state',
  salesHeading: 'yes',
  frame: '',
};

/** A PLU list for the program that fills a cash register: columns are mapped there, only lengths and letters are the device's. */
const register = (nameLength: string): FileSettings => ({
  ...csv,
  file: 'plu.txt',
  columns: 'plu=PLU;name=Nazwa;gtin=Kod;price=Cena;vat=PTU',
  quotes: 'no',
  nameLength,
  salesColumns: 'receipt;time;plu;quantity;price;state',
});

/** Starting points a person picks by name. README says what of them is confirmed and what is not. */
export const PRESETS: Readonly<Record<string, FileSettings>> = {
  csv,
  'pc-market': {
    ...csv,
    file: 'cennik.txt',
    columns: 'sku=kod;name=nazwa;vat=vat_id;price=cena_detal;prior=najnizsza_cena_30_dni_detal',
    encoding: 'iso-8859-2',
    quotes: 'no',
    vatLetters: '23=2300; 8=800; 5=500; 0=0',
  },
  posnet: register('16'),
  novitus: register('18'),
  elzab: register('18'),
  epp: {
    ...csv,
    file: 'cennik.epp',
    columns: 'sku;fixed:Detaliczna;net;price;fixed:0.0000;fixed:0.0000;fixed:0.0000',
    heading: 'no',
    delimiter: ',',
    decimal: '.',
    quotes: 'texts',
    vatLetters: '23=23; 8=8; 5=5; 0=0; zw=0',
    frame: 'epp',
  },
  scale: {
    ...csv,
    file: 'plu.csv',
    columns: 'plu=PLU;name=Name;price=Price',
    decimal: '.',
    quotes: 'no',
    salesColumns: 'receipt;time;plu;quantity;price;state',
  },
};
