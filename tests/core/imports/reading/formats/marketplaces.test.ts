import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from '../reading';

const table = (...rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join('\t')}\r\n`).join('');
const brief = (rows: Awaited<ReturnType<typeof read>>['rows']) =>
  rows.map(({ sku, name, gtins, prices, quantities }) => [sku, name, gtins, prices[0], quantities[0]]);

describe('Amazon listings report', () => {
  const HEAD =
    'item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\timage-url\titem-is-marketplace\tproduct-id-type\tzshop-shipping-fee\titem-note\titem-condition\tzshop-category1\tzshop-browse-path\tzshop-storefront-feature\tasin1\tasin2\tasin3\twill-ship-internationally\texpedited-shipping\tzshop-boldface\tproduct-id\tbid-for-featured-placement\tadd-delete\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus';
  const row = (
    name: string,
    sku: string,
    price: string,
    quantity: string,
    type: string,
    id: string,
    channel: string,
  ) => {
    const cells = Array<string>(29).fill('');
    Object.assign(cells, { 0: name, 3: sku, 4: price, 5: quantity, 6: '29/09/2025 16:19:39 BST', 8: 'y', 9: type });
    Object.assign(cells, {
      12: '11',
      16: 'B06XHNK8NP',
      22: id,
      25: '0',
      26: channel,
      27: 'Migrated Template',
      28: 'Active',
    });
    return cells.join('\t');
  };
  const text = [
    HEAD,
    row('Monitor 24" "Pro', 'MON-24', '499.00', '3', '4', '5901234123457', 'DEFAULT'),
    row('"Klucz" płaski', 'KL-1', '12.50', '', '1', 'B06XHNK8NP', 'AMAZON_EU'),
    row('Rękawice 10"', 'RK-10', '9.99', '14', '3', '036000291452', 'DEFAULT'),
    '',
  ].join('\r\n');

  test('a quote is a letter like any other, and what Amazon keeps has no stock', async () => {
    const detection = await detected(text);
    expect(detection).toMatchObject({
      doubts: [{ code: 'currency_unnamed' }],
      profile: { format: 'amazon-listings', delimiter: '\t', quote: '', kind: 'stock', priceMode: 'gross' },
    });
    expect(mapping(detection)).toEqual([
      'item-name=name',
      'seller-sku=sku',
      'price=price:retail',
      'quantity=stock:main',
      'product-id=gtin',
    ]);
    const { rows, problems, failure } = await read(text);
    expect(brief(rows)).toEqual([
      ['MON-24', 'Monitor 24" "Pro', ['5901234123457'], 49900, 3],
      ['KL-1', '"Klucz" płaski', [], 1250, null],
      ['RK-10', 'Rękawice 10"', ['036000291452'], 999, 14],
    ]);
    expect([problems, failure]).toEqual([[], null]);
  });

  test('headings may be German, in Latin-1', async () => {
    const german = table(
      [
        'Artikelbezeichnung',
        'Artikelbeschreibung',
        'Angebotsnummer',
        'Händler-SKU',
        'Preis',
        'Menge',
        'Erstellungsdatum',
        'Produkt-ID-Typ',
        'ASIN 1',
        'Produkt-ID',
        'Versender',
        'Status',
      ],
      [
        'Schlüssel "groß"',
        '',
        '0929',
        'SCH-1',
        '19,99',
        '7',
        '29/09/2025 16:19:39 MESZ',
        '4',
        'B01I53BE4O',
        '4006381333931',
        'DEFAULT',
        'Active',
      ],
      [
        'Bohrer',
        '',
        '0930',
        'BOH-2',
        '5,00',
        '',
        '29/09/2025 16:19:39 MESZ',
        '1',
        'B01I53BE4P',
        'B01I53BE4P',
        'AMAZON_EU',
        'Active',
      ],
    );
    const bytes = iconv.encode(german, 'latin1');
    const { profile } = await detected(bytes);
    expect(profile).toMatchObject({ format: 'amazon-listings', quote: '', decimalMark: ',' });
    expect(brief((await read(bytes)).rows)).toEqual([
      ['SCH-1', 'Schlüssel "groß"', ['4006381333931'], 1999, 7],
      ['BOH-2', 'Bohrer', [], 500, null],
    ]);
  });
});

describe('Amazon Inventory Loader', () => {
  const text = table(
    [
      'sku',
      'product-id',
      'product-id-type',
      'price',
      'minimum-seller-allowed-price',
      'maximum-seller-allowed-price',
      'item-condition',
      'quantity',
      'add-delete',
      'will-ship-internationally',
    ],
    ['A-1', '5901234123457', '4', '1299.00', '1000.00', '1500.00', '11', '5', 'a', ''],
    ['A-2', 'B06XHNK8NP', '1', '9.99', '', '', '11', '0', '', ''],
    ['A-3', '5901234123464', '4', '9.99', '', '', '11', '7', 'd', ''],
    ['A-4', '', '', '', '', '', '', '3', 'x', ''],
  );

  test('rows that delete an offer are left out with a warning', async () => {
    const detection = await detected(text);
    expect(detection).toMatchObject({
      doubts: [{ code: 'currency_unnamed' }],
      profile: { format: 'amazon-inventory-loader' },
    });
    const { rows, problems } = await read(text);
    expect(brief(rows)).toEqual([
      ['A-1', null, ['5901234123457'], 129900, 5],
      ['A-2', null, [], 999, 0],
    ]);
    expect(problems).toMatchObject([
      { line: 4, sku: 'A-3', code: 'row_deletes', severity: 'warning', column: 'add-delete', value: 'd' },
      { line: 5, sku: 'A-4', code: 'row_deletes', severity: 'warning', column: 'add-delete', value: 'x' },
    ]);
  });
});

describe('Amazon category flat files', () => {
  const old = table(
    [
      'TemplateType=fptcustom',
      'Version=2023.0101',
      'TemplateSignature=U0hJUlQ=',
      'The top 3 rows are for Amazon.com use only.',
      '',
      '',
      '',
    ],
    [
      'Seller SKU',
      'Product ID',
      'Product ID Type',
      'Title',
      'Standard Price',
      'Quantity',
      'Parentage',
      'Update Delete',
    ],
    [
      'item_sku',
      'external_product_id',
      'external_product_id_type',
      'item_name',
      'standard_price',
      'quantity',
      'parent_child',
      'update_delete',
    ],
    ['TEE', '', '', 'Tee', '', '', 'parent', 'Update'],
    ['TEE-S', '5901234123457', 'EAN', 'Tee S', '49.90', '12', 'child', 'Update'],
    ['TEE-M', 'B06XHNK8NP', 'ASIN', 'Tee M', '49.90', '0', 'child', 'PartialUpdate'],
    ['TEE-L', '', '', 'Tee L', '49.90', '4', 'child', 'Delete'],
  );

  test('the row of field names is found under the labels', async () => {
    const { profile, certain } = await detected(old);
    expect([profile.format, profile.headerLine, certain]).toEqual(['amazon-template', 3, true]);
    const { rows, problems } = await read(old);
    expect(brief(rows)).toEqual([
      ['TEE-S', 'Tee S', ['5901234123457'], 4990, 12],
      ['TEE-M', 'Tee M', [], 4990, 0],
    ]);
    expect(codes(problems)).toEqual(['7 row_deletes']);
  });

  const OFFER =
    'purchasable_offer[marketplace_id=A1C3SOZRARQ6R3][audience=ALL]#1.our_price#1.schedule#1.value_with_tax';
  const newer = (dataRow: number, ...rows: readonly (readonly string[])[]) =>
    table(
      [
        `settings=attributeRow=5&contentLanguageTag=pl_PL&dataRow=${dataRow}&feedType=256&labelRow=4&templateIdentifier=1`,
        '',
        '',
        '',
        '',
        '',
      ],
      ['Wypełnij pola', '', '', '', '', ''],
      ['Tożsamość oferty', '', '', '', 'Oferta', ''],
      ['SKU', 'Działanie', 'Nazwa produktu', 'Poziom', 'Ilość', 'Twoja cena'],
      [
        'contribution_sku#1.value',
        '::record_action',
        'item_name[marketplace_id=A1C3SOZRARQ6R3][language_tag=pl_PL]#1.value',
        'parentage_level[marketplace_id=A1C3SOZRARQ6R3]#1.value',
        'fulfillment_availability#1.quantity',
        OFFER,
      ],
      ...rows,
    );

  test('settings name the row of field names; an example under it is nobody’s goods', async () => {
    const example = ['ABC123', 'Utwórz', 'Koszulka przykładowa', 'child', '50', '79.99'];
    const goods = ['TEE-S', '', 'Koszulka S', 'child', '12', '49.90'];
    const text = newer(7, example, goods, ['TEE-L', 'Delete', 'Koszulka L', 'child', '3', '49.90']);
    expect((await detected(text)).profile).toMatchObject({ format: 'amazon-template-with-example', headerLine: 5 });
    const { rows, problems } = await read(text);
    expect(brief(rows)).toEqual([['TEE-S', 'Koszulka S', [], 4990, 12]]);
    expect(codes(problems)).toEqual(['8 row_deletes']);
    expect(brief((await read(newer(6, goods))).rows)).toEqual([['TEE-S', 'Koszulka S', [], 4990, 12]]);
  });
});

describe('eBay', () => {
  test('a listing of the report of active ones that names its price as the current one is no listing of variations', async () => {
    const text = [
      '"Item number","Title","Variation details","Custom label (SKU)","Available quantity","Currency","Start price","Current price"',
      '"101","Kubek","","K-1","12","PLN","","19.99"',
      '"102","Koszulka","[Size=S;M]","","8","PLN","",""',
      '"102","Koszulka","Size=S","TS-S","5","PLN","","29.99"',
      '"102","Koszulka","Size=M","TS-M","3","PLN","","29.99"',
      '"103","Talerz","","T-1","4","PLN","9.99","9.99"',
      '',
    ].join('\n');
    const { rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ sku, name, quantities }) => [sku, name, quantities[0]])).toEqual([
      ['K-1', 'Kubek', 12],
      ['TS-S', 'Koszulka - S', 5],
      ['TS-M', 'Koszulka - M', 3],
      ['T-1', 'Talerz', 4],
    ]);
  });

  test('the currency of all prices stands in the first heading, and another than the shop’s is asked about', async () => {
    const head =
      '*Action(SiteID=US|Country=US|Currency=USD|Version=1193|CC=UTF-8),CustomLabel,*Title,*StartPrice,*Quantity';
    const { profile, doubts } = await detected(`${head}\nAdd,VH-001,Kubek,45.00,1\nAdd,VH-002,Talerz,18.50,2\n`);
    expect([profile.format, profile.currency]).toEqual(['ebay', 'USD']);
    expect(doubts).toEqual([{ code: 'currency_differs', facts: { currency: 'USD', expected: 'PLN' } }]);
    const ours = await detected(`${head.replace('USD', 'PLN')}\nAdd,VH-001,Kubek,45.00,1\n`);
    expect([ours.profile.currency, ours.certain]).toEqual(['PLN', true]);
  });

  const ACTION = '*Action(SiteID=Poland|Country=PL|Currency=PLN|Version=1193|CC=UTF-8)';
  const text = [
    '#INFO,Version=1.0,,Template=fx_category_template_EBAY_PL,,,,,,',
    '"#INFO Action and Category ID are required fields. 1) Set Action to Add, 2) find the category ID",,,,,,,,,',
    '#INFO,,,,,,,,,',
    `${ACTION},Custom label (SKU),Category ID,Title,Relationship,Relationship details,P:EAN,Start price,*Quantity,Description`,
    'Add,="9780000000001",261186,Książka,,,"=""5901234123457""",39.90,4,Opis',
    'Add,TEE,11450,Koszulka,,Rozmiar=S;M,,,,Opis',
    ',TEE-S,,,Variation,Rozmiar=S|Kolor=czarny,="5901234123464",49.00,2,',
    ',TEE-M,,,Variation,Rozmiar=M|Kolor=czarny,,49.00,0,',
    '',
  ].join('\r\n');

  test('the header stands below the #INFO rows; a listing with variations is no goods, its variations are', async () => {
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'ebay', headerLine: 4, kind: 'stock' } });
    expect(mapping(detection)).toEqual([
      'Custom label (SKU)=sku',
      'Title=name',
      'P:EAN=gtin',
      'Start price=price:retail',
      '*Quantity=stock:main',
    ]);
    const { rows, problems } = await read(text);
    expect(brief(rows)).toEqual([
      ['9780000000001', 'Książka', ['5901234123457'], 3990, 4],
      ['TEE-S', 'Koszulka - S, czarny', ['5901234123464'], 4900, 2],
      ['TEE-M', 'Koszulka - M, czarny', [], 4900, 0],
    ]);
    expect(problems).toEqual([]);
  });

  test('the download of active listings, whose item number is not the key', async () => {
    const active = [
      '#INFO,Version=1.0.0,Template= eBay-active-revise-price-quantity-download_US,,,,,,,,',
      'Action,Item number,Title,Listing site,Currency,Start price,Buy It Now price,Available quantity,Relationship,Relationship details,Custom label (SKU)',
      'Revise,110012345678,Kubek,US,PLN,19.99,,8,,,KUB-1',
      'Revise,110012345679,Talerz,US,PLN,29.99,,1,,,TAL-1',
      '',
    ].join('\n');
    const detection = await detected(active);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'ebay', headerLine: 2 } });
    expect(brief((await read(active)).rows)).toEqual([
      ['KUB-1', 'Kubek', [], 1999, 8],
      ['TAL-1', 'Talerz', [], 2999, 1],
    ]);
  });
});
