import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from '../reading/reading';

const CENEO = `<?xml version="1.0" encoding="utf-8"?>
<offers version="1"><group name="other">
<o id="101" url="https://sklep.pl/101" price="24.99" avail="1" stock="5" basket="1"><cat><![CDATA[Dom]]></cat>
<name><![CDATA[Kubek & spodek]]></name><imgs><main url="1.jpg"/><i url="2.jpg"/><i url="3.jpg"/></imgs>
<attrs><a name="Producent">Lubiana</a><a name="EAN">5901234123457</a></attrs></o>
<o id="102" url="https://sklep.pl/102" price="1024.50" avail="99" stock="0"><cat>Dom</cat><name>Talerz</name></o>
</group></offers>`;

describe('feeds in XML', () => {
  test("Ceneo's offers: prices with tax, days of delivery are no stock, barcodes among the attributes", async () => {
    const found = await detected(CENEO);
    expect([found.certain, found.profile.format]).toEqual([false, 'ceneo']);
    expect(found.doubts.map(({ code }) => code)).toEqual(['key_is_id', 'records_as_table']);
    expect(mapping(found)).toEqual(['id=sku', 'price=price:retail', 'stock=stock:main', 'name=name', 'EAN=gtin']);
    expect((await read(CENEO)).rows).toMatchObject([
      { line: 2, sku: '101', name: 'Kubek & spodek', gtins: ['5901234123457'], prices: [2499], quantities: [5] },
      { line: 3, sku: '102', name: 'Talerz', gtins: [], prices: [102450], quantities: [0] },
    ]);
  });

  test("Google's channel of items: the price of an offer, not of its delivery or its sale", async () => {
    const text = `<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Sklep</title><link>x</link>
<item><g:id>SKU-1</g:id><title>Kubek</title><link>x/1</link><g:sale_price>19.99 PLN</g:sale_price><g:price>24.99 PLN</g:price>
<g:availability>in stock</g:availability><g:shipping><g:country>PL</g:country><g:price>10.00 PLN</g:price></g:shipping></item>
<item><g:id>SKU-2</g:id><title>Talerz</title><link>x/2</link><g:price>5.00 PLN</g:price><g:availability>in stock</g:availability></item></channel></rss>`;
    const found = await detected(text);
    expect([found.profile.format, found.parts]).toEqual(['google-feed', []]);
    expect((await read(text)).rows.map(({ sku, prices, quantities }) => [sku, prices, quantities])).toEqual([
      ['SKU-1', [2499], []],
      ['SKU-2', [500], []],
    ]);
  });

  test('a wholesaler’s own XML: nested prices, a stock for every warehouse, windows-1250', async () => {
    const text = `<?xml version="1.0" encoding="windows-1250"?><hurtownia><towary><towar><indeks>AB-1</indeks><nazwa>Wkr?t</nazwa>
<ceny><cena_netto>10,00</cena_netto><cena_brutto>12,30</cena_brutto></ceny>
<stany><stan magazyn="Krakow">5</stan><stan magazyn="Opole">3</stan></stany></towar></towary></hurtownia>`;
    const [before = '', after = ''] = text.split('?t</nazwa>');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xea]), Buffer.from(`t</nazwa>${after}`)]);
    expect(mapping(await detected(bytes))).toEqual([
      'indeks=sku',
      'nazwa=name',
      'ceny/cena_brutto=price:retail',
      'stany/stan (Krakow)=stock:krakow',
      'stany/stan (Opole)=stock:opole',
    ]);
    expect((await read(bytes)).rows).toMatchObject([
      { sku: 'AB-1', name: 'Wkręt', prices: [1230], quantities: [5, 3] },
    ]);
  });

  test('the rate of a price is no price, and prices in other currencies are told apart', async () => {
    const text =
      '<products><product symbol="A"><price vat="23" currency="PLN">29.99</price></product><product symbol="B"><price vat="8" currency="PLN">9.99</price></product></products>';
    expect(mapping(await detected(text))).toEqual(['symbol=sku', 'price=price:retail', 'vat (price)=vat']);
    const two = text.replaceAll('<price', '<price currency="EUR">1.00</price><price');
    const { doubts, profile } = await detected(two);
    expect(doubts.map(({ code }) => code)).toEqual(['price_mode_unknown', 'records_as_table']);
    // The shop's currency comes second in the file, and is meant all the same.
    expect(profile.currency).toBe('PLN');
    expect((await read(two)).rows.map(({ sku, prices }) => [sku, prices[0]])).toEqual([
      ['A', 2999],
      ['B', 999],
    ]);
  });

  test('a price is of whom it says it is for, however many stand beside it: what is not paid in a shop is asked', async () => {
    const price = (kind: string, gross: string) => `<CENA><TYP>${kind}</TYP><BRUTTO>${gross}</BRUTTO></CENA>`;
    const goods = (ceny: string) =>
      `<ROOT xmlns="http://www.comarch.pl/cdn/optima/offline"><TOWARY><TOWAR><KOD>A</KOD><CENY>${ceny}</CENY></TOWAR></TOWARY></ROOT>`;
    const both = await read(goods(price('Hurtowa', '9.87') + price('Detaliczna', '11.97')));
    expect(both.rows.map(({ prices }) => prices)).toEqual([[1197]]);
    const found = await detected(goods(price('Hurtowa', '9.87')));
    expect(mapping(found)).toEqual(['KOD=sku', 'CENY/CENA Hurtowa/BRUTTO=price:hurt']);
    expect(found.doubts.map(({ code }) => code)).toContain('price_doubtful');
  });

  test('a confirmed feed goes through; one with another field asks', async () => {
    const stored = (await detected(CENEO)).profile;
    expect((await detected(CENEO, { stored })).certain).toBe(true);
    const other = await detected(CENEO.replace('price="24.99"', 'price="24.99" price_b2b="5.00"'), { stored });
    expect(other.certain).toBe(false);
  });

  test('a currency said at the price or once above the records is the currency of the prices, and is asked about', async () => {
    const feed = (above: string, price: string) =>
      `<catalog>${above}<products><product><sku>A</sku>${price}</product><product><sku>B</sku>${price}</product></products></catalog>`;
    for (const text of [
      feed('', '<price currency="EUR">10.00</price>'),
      feed('<currency>EUR</currency>', '<price>10.00</price>'),
      feed('', '<price><amount>10.00</amount><currency>EUR</currency></price>'),
    ]) {
      const { profile, doubts } = await detected(text);
      expect([profile.currency, doubts.map(({ code }) => code).includes('currency_differs')]).toEqual(['EUR', true]);
    }
    const ours = feed('<currency>PLN</currency>', '<price>10.00</price>');
    expect((await detected(ours)).doubts.map(({ code }) => code)).toEqual(['records_as_table']);
  });

  test("Heureka's feed: the price of a shopper, a day of delivery is no document, a foreign rate is said once", async () => {
    const item = (n: number) =>
      `<SHOPITEM><ITEM_ID>AB${n}</ITEM_ID><PRODUCTNAME>Hrnek</PRODUCTNAME><PRICE_VAT>249,90</PRICE_VAT><VAT>21%</VAT><DELIVERY_DATE>2</DELIVERY_DATE></SHOPITEM>`;
    const text = `<SHOP>${item(1)}${item(2)}${item(3)}</SHOP>`;
    const found = await detected(text);
    expect(found.profile).toMatchObject({ kind: 'prices', priceMode: 'gross', currency: 'CZK' });
    expect(found.doubts.map(({ code }) => code)).toEqual(['currency_differs', 'records_as_table']);
    const { rows, problems } = await read(text);
    expect([rows.map(({ sku, prices, vat }) => [sku, ...prices, vat]), codes(problems)]).toEqual([
      [
        ['AB1', 24990, null],
        ['AB2', 24990, null],
        ['AB3', 24990, null],
      ],
      ['2 vat_foreign'],
    ]);
  });

  test('older feeds of comparison: the price with tax is taken beside the one without, known by its barcode', async () => {
    const text =
      '<SHOP><SHOPITEM><PRODUCT>Kubek</PRODUCT><PRICE>100</PRICE><PRICE_VAT>123</PRICE_VAT><EAN>5901234123457</EAN><DELIVERY_DATE>0</DELIVERY_DATE></SHOPITEM>' +
      '<SHOPITEM><PRODUCT>Książka</PRODUCT><PRICE_VAT>134</PRICE_VAT><EAN/><ISBN>0-306-40615-2</ISBN><DELIVERY_DATE>2</DELIVERY_DATE></SHOPITEM></SHOP>';
    const found = await detected(text);
    expect(found.profile).toMatchObject({ format: 'heureka', priceMode: 'gross' });
    expect(mapping(found)).toEqual(['PRODUCT=name', 'PRICE_VAT=price:retail', 'EAN=gtin', 'ISBN=gtin']);
    expect((await read(text)).rows.map(({ sku, name, prices }) => [sku, name, ...prices])).toEqual([
      ['5901234123457', 'Kubek', 12300],
      ['9780306406157', 'Książka', 13400],
    ]);
  });

  test('WooCommerce’s columns as elements: what stands beside their text names the column', async () => {
    const product = (sku: string, ean: string) =>
      `<product><type c="Type">simple</type><sku c="SKU">${sku}</sku><gtin_upc_ean_or_isbn c="GTIN">${ean}</gtin_upc_ean_or_isbn><published c="P">1</published><stock c="Stock">4</stock><regular_price c="R">15.59</regular_price><meta_source_barcode c="meta:source_barcode" /></product>`;
    const text = `<products>${product('A-1', '5901234123457')}${product('A-2', '5901234123464')}</products>`;
    expect(mapping(await detected(text))).toEqual([
      'sku=sku',
      'gtin_upc_ean_or_isbn=gtin',
      'stock=stock:main',
      'regular_price=price:retail',
    ]);
  });

  test('orders and other documents are left alone, whatever quantities they have', async () => {
    const text =
      '<orders><order><id>1</id><items><item><sku>A</sku><quantity>2</quantity></item><item><sku>B</sku><quantity>1</quantity></item></items></order></orders>';
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
    const italian =
      '<FatturaElettronica><Body><Linee><Linea><Codice>5901234123457</Codice><Quantita>5.00</Quantita><PrezzoUnitario>1.00</PrezzoUnitario></Linea><Linea><Codice>5901234123464</Codice><Quantita>1.00</Quantita><PrezzoUnitario>2.00</PrezzoUnitario></Linea></Linee></Body></FatturaElettronica>';
    expect(await inspect(italian)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
  });

  test('what documents are sent in is no list of goods, and what goods are sent in is none of documents', async () => {
    const packed = (inside: string) =>
      `<p:dataPack xmlns:p="urn:p" id="1" version="2.0">${[1, 2].map((id) => `<p:dataPackItem id="${id}" version="2.0">${inside}</p:dataPackItem>`).join('')}</p:dataPack>`;
    const invoice =
      '<invoice version="2.0"><invoiceHeader><text>Kubki</text><date>2026-01-02</date></invoiceHeader><invoiceDetail><invoiceItem><text>Kubek</text><quantity>3</quantity><code>K1</code></invoiceItem></invoiceDetail></invoice>';
    expect(await inspect(packed(invoice))).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
    const stock =
      '<stock version="2.0"><stockHeader><code>K1</code><name>Kubek</name><count>5</count></stockHeader></stock>';
    expect((await read(packed(stock))).rows.map(({ sku, name }) => [sku, name])).toEqual([
      ['K1', 'Kubek'],
      ['K1', 'Kubek'],
    ]);
    const sorted =
      '<products><product><code>K1</code><price>5</price><order><shop>1</shop><list>2</list></order></product><product><code>K2</code><price>6</price><order><shop>2</shop><list>3</list></order></product></products>';
    expect((await read(sorted)).rows.map(({ sku }) => sku)).toEqual(['K1', 'K2']);
  });

  test('a dictionary of goods beside documents is a list of goods while it counts nothing', async () => {
    const text =
      '<DOKUMENTY><ARTYKULY><ARTYKUL><INDEKS>A</INDEKS><NAZWA>Kabel</NAZWA><CENA_BRUTTO>5,49</CENA_BRUTTO></ARTYKUL><ARTYKUL><INDEKS>B</INDEKS><NAZWA>Wtyk</NAZWA><CENA_BRUTTO>12,50</CENA_BRUTTO></ARTYKUL></ARTYKULY></DOKUMENTY>';
    expect((await read(text)).rows.map(({ sku, prices }) => [sku, ...prices])).toEqual([
      ['A', 549],
      ['B', 1250],
    ]);
    const counted = text.replaceAll('<NAZWA>', '<ILOSC>1</ILOSC><NAZWA>');
    expect(await inspect(counted)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
  });

  test('a number around goods is of their envelope, whatever else lies in it: Pohoda’s pack of stock cards', async () => {
    const item = (id: number, code: string, ean: string, count: number) =>
      `<dat:dataPackItem id="${id}" version="2.0"><stk:stock version="2.0"><stk:stockHeader><stk:code>${code}</stk:code><stk:EAN>${ean}</stk:EAN><stk:name>Kolo ${id}</stk:name><stk:count>${count}</stk:count><stk:sellingPrice>${id}990</stk:sellingPrice><stk:storage><typ:ids>Sklad</typ:ids></stk:storage></stk:stockHeader><stk:stockPriceItem><stk:stockPrice><typ:ids>VO</typ:ids><typ:price>${id}090</typ:price></stk:stockPrice></stk:stockPriceItem></stk:stock></dat:dataPackItem>`;
    const text = `<dat:dataPack xmlns:dat="d" xmlns:stk="s" xmlns:typ="t" version="2.0">${item(1, 'KOLO-1', '5901234123457', 33)}${item(2, 'KOLO-2', '4006381333931', 0)}</dat:dataPack>`;
    expect(mapping(await detected(text))).toEqual([
      'code=sku',
      'EAN=gtin',
      'name=name',
      'count=stock:main',
      'sellingPrice=price:retail',
    ]);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['KOLO-1', 199000, 33],
      ['KOLO-2', 299000, 0],
    ]);
    expect(problems).toEqual([]);
  });

  test('cut off, with entities of its own, or without records: refused', async () => {
    expect(await inspect(CENEO.slice(0, -30))).toMatchObject({ ok: false, problem: { code: 'xml_malformed' } });
    const entities = CENEO.replace('<offers', '<!DOCTYPE o [<!ENTITY a "b">]><offers');
    expect(await inspect(entities)).toMatchObject({ ok: false, problem: { code: 'xml_doctype' } });
    expect(await inspect('<a><b/></a>')).toMatchObject({ ok: false, problem: { code: 'file_other_format' } });
  });
});

describe('JSON', () => {
  test('a list of objects under a key, with quotes and brackets in texts', async () => {
    const text = `{"status":"ok","products":[{"id":1,"sku":"A-1","name":"Kubek \\"super\\" {x]","price":24.99,"stock":5,
"ean":5901234123457,"images":["a","b"]},\n{"id":2,"sku":"A-2","name":"Talerz","price":null,"stock":0}]}`;
    const found = await detected(text);
    expect([found.certain, found.doubts.at(-1)]).toEqual([
      false,
      { code: 'records_as_table', facts: { record: 'json/products' } },
    ]);
    const { rows, problems } = await read(text);
    expect(codes(problems)).toEqual([]);
    expect(rows).toMatchObject([
      { line: 2, sku: 'A-1', name: 'Kubek "super" {x]', gtins: ['5901234123457'], prices: [2499], quantities: [5] },
      { line: 3, sku: 'A-2', name: 'Talerz', prices: [null], quantities: [0] },
    ]);
  });

  test('a list at the top; objects under their numbers', async () => {
    expect(
      (await read('[{"sku":"A","stock":5},{"sku":"B","stock":6}]')).rows.map(({ sku, quantities }) => [
        sku,
        ...quantities,
      ]),
    ).toEqual([
      ['A', 5],
      ['B', 6],
    ]);
    const numbered = '{"products":{"26":{"sku":"EP-1","stock":{"bl_206":5}},"27":{"sku":"EP-2","stock":{"bl_206":0}}}}';
    expect((await read(numbered)).rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['EP-1', 5],
      ['EP-2', 0],
    ]);
  });

  test('variants that say more than their products are the rows', async () => {
    const text =
      '{"products":[{"id":1,"title":"Kabel","variants":[{"id":11,"sku":"K-1","price":"29.99","inventory_quantity":5},{"id":12,"sku":"K-2","price":"39.99","inventory_quantity":2}]}]}';
    expect((await read(text)).rows.map(({ sku, prices, quantities }) => [sku, ...prices, ...quantities])).toEqual([
      ['K-1', 2999, 5],
      ['K-2', 3999, 2],
    ]);
  });

  test('cut off or not JSON after all: refused', async () => {
    const whole = '[{"sku":"A","stock":5},{"sku":"B","stock":6}]';
    expect(await inspect(whole.slice(0, -1))).toMatchObject({ ok: false, problem: { code: 'json_malformed' } });
    expect(await inspect(whole.replace('"stock":6', 'stock:6'))).toMatchObject({
      ok: false,
      problem: { code: 'json_malformed' },
    });
    expect(await inspect(`[${'['.repeat(100)}{"sku":"A"}`)).toMatchObject({ ok: false });
  });

  test('what is kept with the stock of goods in a shop is theirs, and prices of numbered groups are asked about', async () => {
    const shop = JSON.stringify({
      list: [
        {
          product_id: '1',
          stock: { price: '19.90', stock: '12.0000', code: 'KUB', ean: '5901234123457', warn_level: '2' },
        },
        { product_id: '2', stock: { price: '9.90', stock: '0.0000', code: 'TAL', ean: '', warn_level: '2' } },
      ],
    });
    expect((await read(shop)).rows).toMatchObject([
      { sku: 'KUB', gtins: ['5901234123457'], prices: [1990], quantities: [12] },
      { sku: 'TAL', gtins: [], prices: [990], quantities: [0] },
    ]);
    const inAttribute = '<goods><item><sku>A</sku><stock_level quantity="5"/></item><item><sku>B</sku></item></goods>';
    expect((await read(inAttribute)).rows.map(({ quantities }) => quantities)).toEqual([[5], [null]]);
    const groups = (prices: object) => JSON.stringify({ products: { 1: { sku: 'A', prices, stock: { bl_2: 5 } } } });
    expect(mapping(await detected(groups({ 105: 20.99 })))).toContain('price (105)=price:retail');
    expect((await detected(groups({ 105: 20.99 }))).doubts.map(({ code }) => code)).toEqual(['records_as_table']);
    const two = await detected(groups({ 105: 20.99, 106: 9.99 }));
    expect(two.doubts.find(({ code }) => code === 'column_ambiguous')?.facts).toMatchObject({
      columns: 'price (105), price (106)',
    });
  });

  test('orders without the word are known by their buyers and numbers, one after another or in a list', async () => {
    const lines =
      '{"order_id":1,"items":[{"sku":"A","quantity":2}]}\n{"order_id":2,"items":[{"sku":"B","quantity":1}]}';
    const bought = (id: number) => ({ id, customer: { name: 'Jan' }, items: [{ sku: 'A', quantity: 2, price: 10 }] });
    for (const text of [lines, JSON.stringify([bought(1), bought(2)])]) {
      expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
    }
    // A wholesaler's feed for one customer is none.
    const feed = JSON.stringify({
      customer: 'Sklep',
      products: [
        { sku: 'A', stock: 5 },
        { sku: 'B', stock: 6 },
      ],
    });
    expect((await read(feed)).rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['A', 5],
      ['B', 6],
    ]);
  });

  test('a notice of what was sent is a document, whatever it calls its lines', async () => {
    const line =
      '<DISPATCHNOTIFICATION_ITEM><LINE_ITEM_ID>1</LINE_ITEM_ID><PRODUCT_ID><SUPPLIER_PID>A1</SUPPLIER_PID></PRODUCT_ID><QUANTITY>5</QUANTITY></DISPATCHNOTIFICATION_ITEM>';
    const text = `<DISPATCHNOTIFICATION version="2.1"><DISPATCHNOTIFICATION_ITEM_LIST>${line}${line}</DISPATCHNOTIFICATION_ITEM_LIST></DISPATCHNOTIFICATION>`;
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
  });

  test('orders are left alone', async () => {
    const text = '{"orders":[{"order_id":1,"products":[{"sku":"A","quantity":2}]}]}';
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'records_are_documents' } });
  });
});

// Where nothing stops it, it goes on for minutes, which no test is given.
test('XML that only goes deeper is given up at once: for each name the parser looks through all that is open', async () => {
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
  expect(await inspect(deep)).toMatchObject({
    ok: false,
    problem: { code: 'file_other_format', facts: { kind: 'XML' } },
  });
});
