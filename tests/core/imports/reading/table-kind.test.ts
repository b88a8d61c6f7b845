import { describe, expect, test } from 'vitest';
import { detected, inspect, mapping } from './reading';

const kindOf = async (text: string) => {
  const { profile, doubts } = await detected(text);
  return [profile.kind, ...doubts.map(({ code }) => code)];
};

describe('what a table is about', () => {
  test.each([
    ['Symbol;Nazwa;Cena brutto;Stan\nA;Śruba;1,50;4\n', ['stock']],
    ['Symbol;Nazwa;Cena brutto\nA;Śruba;1,50\n', ['prices']],
    ['Symbol;Nazwa;EAN\nA;Śruba;5901234123457\n', ['catalogue', 'names_only']],
    ['Symbol;Nazwa;Ilość\nA;Śruba;4\n', ['stock']],
    // Deliveries: the header says that it came, or by which document, or what the supplier calls it and took for it.
    ['Symbol;Nazwa;Ilość przyjęta\nA;Śruba;4\n', ['delivery']],
    ['sku,qty received,unit cost\nA,4,1.50\n', ['delivery']],
    ['EAN;Nazwa;Ilość w dostawie;Cena zakupu\n5901234123457;Śruba;4;1,50\n', ['delivery']],
    ['Numer PZ;Indeks;Ilość\nPZ 1/2026;A;4\nPZ 1/2026;B;2\n', ['delivery']],
    ['delivery note;sku;quantity\nDN-1;A;4\n', ['delivery']],
    ['Kod dostawcy;Nazwa;Ilość;Cena zakupu netto\nX-1;Śruba;4;1,50\n', ['delivery']],
    // Documents that change nothing.
    ['Nr zamówienia;Symbol;Ilość;Cena\nZK 1;A;4;1,50\nZK 1;B;1;2,50\n', ['orders', 'table_is_orders']],
    ['Order ID,SKU,Qty,Item price\n1,A,2,1.50\n2,B,1,2.50\n', ['orders', 'table_is_orders']],
    ['Nr faktury;Klient;Indeks;Ilość;Cena netto\nFS 1;Abc;A;4;1,50\n', ['outgoing', 'table_is_outgoing']],
    ['Numer WZ;Odbiorca;Symbol;Ilość\nWZ 1;Abc;A;4\n', ['outgoing', 'table_is_outgoing']],
    ['Kod klienta;Symbol;Nazwa;Ilość\nK-1;A;Śruba;4\nK-2;B;Gwóźdź;2\n', ['outgoing', 'table_is_outgoing']],
    ['Klient;Symbol;Nazwa;Ilość\nAbc;A;Śruba;4\nAbc;B;Gwóźdź;2\n', ['outgoing', 'table_is_outgoing']],
    // One customer's number in every row is ours on a wholesaler's list: whose paper it is a person knows.
    ['Kod klienta;Symbol;Nazwa;Ilość\nK-1;A;Śruba;4\nK-1;B;Gwóźdź;2\n', ['delivery', 'maybe_delivery']],
    ['Nr klienta;Nr WZ;Symbol;Ilość\nK-1;WZ 1;A;4\nK-1;WZ 1;B;2\n', ['delivery', 'maybe_delivery']],
    ['Kod klienta;Symbol;Cena brutto\nK-1;A;4,00\nK-1;B;2,00\n', ['prices', 'looks_like_document']],
    ['Kod klienta;Symbol;Cena brutto;Stan\nK-1;A;4,00;3\nK-1;B;2,00;1\n', ['stock', 'looks_like_document']],
    // Prices taken down, in a list of what is on offer and in lines of a document.
    [
      'Product ID,Active,Name,Reference,Price incl tax,Quantity,Discount\n1,1,Cup,A,9.00,5,10\n2,1,Mug,B,8.00,5,\n',
      ['stock'],
    ],
    ['Indeks;Nazwa;Kategoria;Cena brutto;Ilość;Rabat\nA;Śruba;Dom;9,00;5;10\nB;Gwóźdź;Dom;8,00;5;\n', ['stock']],
    ['Indeks;Nazwa;Ilość;Cena brutto;Rabat\nA;Śruba;5;9,00;10\nB;Gwóźdź;5;8,00;\n', ['stock', 'looks_like_document']],
    ['Indeks;Kategoria;Ilość;Cena brutto;Rabat;Wartość\nA;Dom;5;9,00;10;45,00\n', ['stock', 'looks_like_document']],
    // Not clear enough: a list of goods, with a question.
    ['Nr dokumentu;Symbol;Ilość\n1/2026;A;4\n', ['stock', 'looks_like_document']],
    ['Symbol;Stan;Faktura ostatnia\nA;4;FV 1\n', ['stock', 'looks_like_document']],
    ['Symbol;Ilość;Cena zakupu\nA;4;1,50\n', ['stock', 'looks_like_document']],
    ['Symbol;Ilość;Data dostawy\nA;4;2026-11-30\n', ['stock', 'looks_like_document']],
    // What only those know who keep the stock, and titles that say so.
    ['Symbol;Ilość;Cena zakupu;Stan minimalny\nA;4;1,50;2\n', ['stock']],
    ['Stany magazynowe;;\nSymbol;Ilość;Cena zakupu\nA;4;1,50\nB;5;2,50\n', ['stock']],
    ['Symbol;Stan;Sprzedano\nA;4;1\n', ['stock']],
    // Words of documents that lists of goods have too.
    ['Symbol;Nazwa;Stan;Dostawca;Dostępny na zamówienie\nA;Śruba;4;Abc;tak\n', ['stock']],
    ['Symbol;Ilość;Dostępność na zamówienie\nA;4;tak\n', ['stock']],
    ['productID,productName,unitPrice,unitsInStock,unitsOnOrder\n1,Chai,18.00,39,0\n', ['stock', 'key_is_id']],
  ])('%j', async (text, expected) => {
    expect(await kindOf(text)).toEqual(expected);
  });

  test('a delivery maps what came, what it cost and what the supplier calls it; no selling price', async () => {
    const text =
      'Kod dostawcy;Symbol;Nazwa;Ilość dostarczona;J.m.;Cena zakupu;Cena brutto\nX-1;A;Śruba;4;szt;1,50;2,50\n';
    expect(mapping(await detected(text))).toEqual([
      'Kod dostawcy=supplierSku',
      'Symbol=sku',
      'Nazwa=name',
      'Ilość dostarczona=quantity:main',
      'J.m.=unit',
      'Cena zakupu=cost',
    ]);
  });

  test('outside a delivery purchase prices and supplier codes stay out, and a bare quantity is a stock', async () => {
    const text = 'Kod dostawcy;Symbol;Ilość;Cena zakupu;Cena brutto\nX-1;A;4;1,50;2,50\n';
    expect(mapping(await detected(text))).toEqual(['Symbol=sku', 'Ilość=stock:main', 'Cena brutto=price:retail']);
    expect(mapping(await detected(text, { overrides: { kind: 'delivery' } }))).toEqual([
      'Kod dostawcy=supplierSku',
      'Symbol=sku',
      'Ilość=quantity:main',
      'Cena zakupu=cost',
    ]);
  });

  test('a bare net price of a delivery is what it cost', async () => {
    const text = 'Numer PZ;Indeks;Ilość;Cena netto\nPZ 1;A;4;1,50\n';
    expect(mapping(await detected(text))).toEqual(['Indeks=sku', 'Ilość=quantity:main', 'Cena netto=cost']);
  });

  test('a person’s word about the kind settles it', async () => {
    const text = 'Order ID,SKU,Qty\n1,A,2\n2,B,1\n';
    const { certain, profile } = await detected(text, { overrides: { kind: 'stock' } });
    expect([certain, profile.kind, profile.columns.map(({ field }) => field)]).toEqual([
      true,
      'stock',
      ['ignore', 'sku', 'stock'],
    ]);
  });
});

describe('what is none of our business is refused by its name', () => {
  test.each([
    ['id;imie;nazwisko;e-mail;telefon\n1;Jan;Kowalski;j@example.com;600100200\n', 'file_is_customers'],
    ['Nazwa;NIP;Ulica;Kod pocztowy;Miasto\nAbc;5250000000;Prosta 1;00-001;Warszawa\n', 'file_is_customers'],
    [
      'Data operacji;Opis operacji;Rachunek;Kwota;Saldo po operacji\n2026-11-01;Przelew;12;-5,00;95,00\n',
      'file_is_bank_statement',
    ],
    ['Category ID,Active (0/1),Name *,Parent category,Root category (0/1)\n3,1,Tools,Home,0\n', 'file_is_categories'],
    ['Nr zamówienia;Data zamówienia;Status;Wartość\nZK 1;2026-11-01;nowe;15,00\n', 'file_is_documents'],
    ['External ID,Name,Parent Category/External ID\nc_1,Chairs,c_0\n', 'file_is_categories'],
    [
      'Manufacturer ID,Active (0/1),Name *,Description,Short description\n1,1,Acme,Makes,Short\n',
      'file_lists_no_goods',
    ],
    ['shipper_id,company_name\n1,Speedy\n', 'file_lists_no_goods'],
  ])('%j: %s', async (text, code) => {
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code, facts: { file: 'plik.csv' } } });
  });

  test('unless a person says what its columns are', async () => {
    const columns = [
      { column: 0, header: null, field: 'sku', target: null },
      { column: 1, header: null, field: 'name', target: null },
    ] as const;
    const text = 'id;imie;e-mail;telefon\n1;Jan;j@example.com;600100200\n';
    expect(await inspect(text, { overrides: { columns } })).toMatchObject({ ok: true });
  });

  test('goods with the number of their supplier first are goods', async () => {
    expect(await inspect('Supplier ID;Symbol;Nazwa;Cena\n7;A;Śruba;1,50\n')).toMatchObject({ ok: true });
  });

  test('goods with a supplier’s phone beside them are goods', async () => {
    expect(await inspect('Symbol;Nazwa;Cena;Telefon;E-mail\nA;Śruba;1,50;600;a@example.com\n')).toMatchObject({
      ok: true,
    });
  });
});

describe('a warehouse in every row', () => {
  const text = 'Symbol;Magazyn;Stan\nA;MAG;4\nA;Sklep Kraków;1\nB;MAG;0\nB;Sklep Kraków;7\n';

  test('it is asked about once, and each row then says where its stock lies', async () => {
    const detection = await detected(text);
    expect(mapping(detection)).toEqual(['Symbol=sku', 'Magazyn=location', 'Stan=stock:main']);
    expect(detection.doubts).toEqual([
      { code: 'location_column', facts: { column: 'Magazyn', places: 'main, sklep-krakow' } },
    ]);
  });

  test('numbers under `Magazyn` are a stock, and shelves are no warehouses', async () => {
    expect(mapping(await detected('Symbol;Magazyn;Cena\nA;4;1,50\nB;3;1,50\n'))).toContain('Magazyn=stock:main');
    expect(mapping(await detected('Symbol;Lokalizacja;Stan\nA;A-01-3;4\nB;A-01-4;1\n'))).toEqual([
      'Symbol=sku',
      'Stan=stock:main',
    ]);
  });
});

describe('rows that name their papers by letters', () => {
  const rows = (...papers: string[]) =>
    [
      'Dokument;Kontrahent;Symbol;Nazwa;Ilość;Jm;Cena netto',
      ...papers.map((paper, i) => `${paper};Lubiana;K-${i};Kubek;${i + 2};szt;8,00`),
      '',
    ].join('\n');

  test.each([
    [['PZ 1/2026', 'PZ 1/2026', 'PW 2/2026'], 'delivery', []],
    [['WZ 1/2026', 'WZ 2/2026'], 'delivery', ['maybe_delivery']],
    [['PZ 1/2026', 'WZ 7/2026'], 'outgoing', ['table_is_outgoing']],
    [['MM 1/2026', 'MM 2/2026'], 'outgoing', ['table_is_outgoing']],
    // No letters of a document.
    [['1/2026', '2/2026'], 'stock', ['looks_like_document', 'vat_assumed']],
  ])('%j', async (papers, kind, doubts) => {
    const found = await detected(rows(...papers));
    expect([found.profile.kind, found.doubts.map(({ code }) => code)]).toEqual([kind, doubts]);
  });

  test('letters alone do as well', async () => {
    const found = await detected(
      'Typ;Numer;Symbol;Nazwa;Ilość\nPZ;1/MAG;K-1;Kubek;24\nWZ;7/MAG;K-1;Kubek;2\nPZ;2/MAG;T-1;Talerz;3\n',
    );
    expect(found.profile.kind).toBe('outgoing');
  });
});

describe('titles over quantities', () => {
  test.each(['Przesunięcie międzymagazynowe MM 3/2026', 'MM 12/MAG/2026', 'Przesunięcie magazynowe'])(
    '%s: goods carried from place to place are nobody’s stock',
    async (title) => {
      const found = await detected(`${title}\nLp;Symbol;Nazwa;Ilość;Jm\n1;K-1;Kubek;5;szt\n2;T-1;Talerz;2;szt\n`);
      expect([found.profile.kind, found.certain]).toEqual(['outgoing', false]);
    },
  );

  test.each([
    ['Przychód wewnętrzny PW 3/2026', ['delivery', 'title_names_document']],
    ['PW 3/MAG/2026', ['delivery', 'title_names_document']],
    ['Rozchód wewnętrzny nr 5', ['outgoing', 'title_names_document']],
    ['Protokół zniszczenia towaru 3/2026', ['outgoing', 'title_names_document']],
    ['Straty - listopad 2026', ['outgoing', 'title_names_document']],
    ['Reklamacje', ['outgoing', 'title_names_document']],
    ['Rezerwacje towarów', ['outgoing', 'title_names_document']],
    ['Zapotrzebowanie sklepu', ['orders', 'title_names_document']],
    ['Lista braków do zamówienia', ['orders', 'title_names_document']],
    ['Zwroty od klientów 11.2026', ['delivery', 'title_names_document', 'title_without_goods']],
    ['Stany i rezerwacje towarów: na dzień 2026-11-20', ['stock']],
    ['Kubki i talerze', ['stock']],
  ])('%s', async (title, expected) => {
    expect(await kindOf(`${title}\nSymbol;Nazwa;Ilość\nK-1;Kubek;5\nT-1;Talerz;2\n`)).toEqual(expected);
  });

  test('a stock that is called one stays one under any of them', async () => {
    expect(await kindOf('Straty\nSymbol;Nazwa;Stan\nK-1;Kubek;5\nT-1;Talerz;2\n')).toEqual(['stock']);
  });

  test('a line of the title in two cells groups no columns', async () => {
    const found = await detected(
      'Rechnung Nr. 2026-1001\nKunde;Sklep Kubek\nPos.;Artikel-Nr.;EAN;Bezeichnung;Menge;E-Preis\n1;A1;5901234123457;Becher;24;8,00\n2;A2;5900000000008;Teller;12;4,00\n',
    );
    expect([found.profile.kind, mapping(found)]).toEqual([
      'delivery',
      ['Artikel-Nr.=sku', 'EAN=gtin', 'Bezeichnung=name', 'Menge=quantity:main'],
    ]);
  });

  test('a packing list counts cartons beside what is in all of them', async () => {
    const found = await detected(
      'PACKING LIST No 4455\nItem;Description;Qty/ctn;Ctns;Total Qty\nA1;Mug;12;10;120\nA2;Plate;6;5;30\n',
    );
    expect(found.profile.kind).toBe('delivery');
    expect(mapping(found)).toContain('Total Qty=quantity:main');
  });

  test('before and after a correction is no place', async () => {
    const found = await detected('Symbol;Nazwa;Ilość przed;Ilość po\nL-9;Kubek;24;22\nL-8;Talerz;12;11\n');
    expect(found.profile.columns.some(({ field }) => field === 'stock')).toBe(false);
  });
});
