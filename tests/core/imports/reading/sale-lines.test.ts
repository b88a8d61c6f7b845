import { describe, expect, test } from 'vitest';
import { detected, inspect, read } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('orders of customers are no stock and no prices, whatever platform wrote them', () => {
  test.each([
    [
      'Shopify',
      lines(
        'Name,Email,Financial Status,Paid at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id',
        '#1001,a@x.pl,paid,2026-11-20,2,Kubek,19.90,KUB,551',
        '#1002,b@x.pl,paid,2026-11-20,1,Talerz,9.90,TAL,552',
      ),
    ],
    [
      'Shopify, without the buyers',
      lines(
        'Name,Created at,Financial Status,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku',
        '#1001,2026-08-01 10:00:00 +0000,paid,3,Kubek,20.00,KUB',
        ',,,2,Talerz,10.00,TAL',
      ),
    ],
    [
      'eBay',
      lines(
        'Sales Record Number,Order Number,Buyer Username,Item Number,Item Title,Custom Label,Quantity,Sold For',
        '100,11-1,u1,9001,Kubek,KUB,2,9.99',
        '101,11-2,u2,9002,Talerz,TAL,1,5.99',
      ),
    ],
    [
      'Amazon',
      lines(
        'order-id\torder-item-id\tpurchase-date\tbuyer-email\tsku\tproduct-name\tquantity-purchased\titem-price',
        '111-1\t1\t2026-11-20\ta@x.pl\tKUB\tKubek\t2\t9.99',
        '111-2\t2\t2026-11-20\tb@x.pl\tTAL\tTalerz\t1\t5.99',
      ),
    ],
    [
      'BaseLinker',
      lines(
        'nr_zamowienia;imie_nazwisko;email;produkt_nazwa;produkt_sku;produkt_ean;ilosc;cena',
        '1;Jan K;a@x.pl;Kubek;KUB;5901234123457;2;19,90',
        '2;Ola N;b@x.pl;Talerz;TAL;5901234123464;1;9,90',
      ),
    ],
    [
      'PrestaShop',
      lines(
        'ID;Reference;Nowy klient;Klient;Razem;Płatność;Status',
        '1;XKBKNABJK;1;J. Kowalski;61,80;PayU;Wysłane',
        '2;OHSATSERP;0;O. Nowak;20,00;PayU;Nowe',
      ),
    ],
  ])('%s', async (_, text) => {
    const found = await detected(text);
    expect([found.profile.kind, found.doubts.map(({ code }) => code)]).toEqual([
      'orders',
      expect.arrayContaining(['table_is_orders']),
    ]);
  });

  test('a stock beside an order’s column stays a stock; so does one with the supplier’s address', async () => {
    const stock = lines('SKU;Nazwa;Stan;Cena brutto;Status zamówienia;Klient', 'A;Kubek;5;9,90;;', 'B;Talerz;3;5,90;;');
    expect((await detected(stock)).profile.kind).toBe('stock');
    const supplied = lines(
      'SKU;Nazwa;Ilość;Cena brutto;Producent;E-mail',
      'A;Kubek;5;9,90;X;x@x.pl',
      'B;T;3;5,90;X;x@x.pl',
    );
    expect((await detected(supplied)).profile.kind).toBe('stock');
  });

  test('the billing of a marketplace is a ledger: its balance is no stock', async () => {
    const text = lines(
      'Data;Nazwa oferty;Identyfikator oferty;Typ operacji;Uznania;Obciążenia;Saldo',
      '2026-11-20;Kubek;111;Prowizja;;-2,10;100,00',
      '2026-11-20;Talerz;112;Prowizja;;-1,10;98,90',
    );
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'file_is_bank_statement' } });
  });
});

test('variations in eBay’s report of listings are called after their listing', async () => {
  const text = lines(
    'Item number,Title,Variation details,Custom label (SKU),Available quantity,Format,Currency,Start price',
    '11,Koszulka,,,9,FIXED_PRICE,PLN,',
    '11,,"[Size=S,Color=Red]",SH-S,4,FIXED_PRICE,PLN,19.99',
    '12,Kubek,,MUG,7,FIXED_PRICE,PLN,9.99',
  );
  expect((await read(text)).rows.map(({ sku, name, quantities }) => [sku, name, ...quantities])).toEqual([
    ['SH-S', 'Koszulka - S, Red', 4],
    ['MUG', 'Kubek', 7],
  ]);
});
