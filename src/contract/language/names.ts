import type { Entry, Words } from './words';

const entries = (beginning: string, names: Readonly<Record<string, string>>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(names).map(([key, what]) => [beginning + key, { what }]));

const BRANDS = {
  woocommerce: 'WooCommerce',
  vendure: 'Vendure',
  medusa: 'Medusa',
  shopify: 'Shopify',
  prestashop: 'PrestaShop',
  allegro: 'Allegro',
  amazon: 'Amazon',
  ebay: 'eBay',
  baselinker: 'BaseLinker (Base.com)',
};

/**
 * What people call what the sources call by a key: kinds of channels (`kind_…`), the shop’s settings (`setting_…`), meanings
 * of a column (`column_…`) and parts of OneShelf that do something (`actor_…`).
 */
export const nameWords: Words = {
  pl: {
    ...entries('kind_', {
      ...BRANDS,
      'store-files': 'Pliki kasy',
      'google-merchant': 'Google Merchant (plik)',
      'meta-catalogue': 'Katalog Meta (plik)',
    }),
    ...entries('column_', {
      sku: 'SKU',
      gtin: 'kod kreskowy',
      name: 'nazwa',
      unit: 'jednostka',
      vat: 'stawka VAT',
      price: 'cena',
      stock: 'stan',
      quantity: 'ilość w dostawie',
      cost: 'koszt zakupu netto',
      supplierSku: 'kod dostawcy',
      location: 'miejsce (magazyn)',
      ignore: 'kolumna do pominięcia',
    }),
    ...entries('source_named_', { default: 'źródło domyślne' }),
    ...entries('source_called_', { default: 'domyślne' }),
    ...entries('actor_', {
      cli: 'wiersz poleceń',
      console: 'konsola',
      watcher: 'obserwowany folder',
      scheduler: 'praca w tle',
      channel: 'kanał {{name}}',
    }),
    ...entries('setting_', {
      language: 'język sklepu',
      currency: 'waluta',
      shopName: 'nazwa sklepu',
      taxId: 'NIP sklepu',
      smtpUrl: 'serwer SMTP',
      smtpPassword: 'hasło SMTP',
      mailFrom: 'nadawca',
      watchFolder: 'obserwowany folder',
      backupFolder: 'folder kopii',
      syncEveryMinutes: 'co ile minut synchronizować',
      auditEveryHours: 'co ile godzin porównywać wszystko',
      peoplePerUnit: 'osób na sztukę',
      alertWindowHours: 'po ilu godzinach następna grupa',
    }),
  },
  en: {
    ...entries('kind_', {
      ...BRANDS,
      'store-files': 'Till files',
      'google-merchant': 'Google Merchant (file)',
      'meta-catalogue': 'Meta catalogue (file)',
    }),
    ...entries('column_', {
      sku: 'SKU',
      gtin: 'barcode',
      name: 'name',
      unit: 'unit',
      vat: 'VAT rate',
      price: 'price',
      stock: 'stock',
      quantity: 'delivered quantity',
      cost: 'net purchase cost',
      supplierSku: 'supplier’s code',
      location: 'location (warehouse)',
      ignore: 'a column to skip',
    }),
    ...entries('source_named_', { default: 'the default source' }),
    ...entries('source_called_', { default: 'default' }),
    ...entries('actor_', {
      cli: 'command line',
      console: 'console',
      watcher: 'watched folder',
      scheduler: 'background work',
      channel: 'channel {{name}}',
    }),
    ...entries('setting_', {
      language: 'shop language',
      currency: 'currency',
      shopName: 'shop name',
      taxId: 'tax number (NIP)',
      smtpUrl: 'SMTP server',
      smtpPassword: 'SMTP password',
      mailFrom: 'sender',
      watchFolder: 'watched folder',
      backupFolder: 'backup folder',
      syncEveryMinutes: 'minutes between syncs',
      auditEveryHours: 'hours between full checks',
      peoplePerUnit: 'people per piece',
      alertWindowHours: 'hours until the next group',
    }),
  },
};
