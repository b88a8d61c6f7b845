import { describe, expect, test } from 'vitest';
import { detected, inspect, mapping, read } from './reading';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;
const codes = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);
const said = async (text: string) =>
  (await read(text)).rows.map(({ sku, quantities, prices }) => [sku, quantities[0] ?? null, prices[0] ?? null]);

describe('lists as trades keep them', () => {
  test('tyres: a column called Indeks that repeats is no code beside a Kod that does not', async () => {
    const text = table(
      'Kod;Bieżnik;Rozmiar;Indeks;Stan;Cena brutto',
      'O-1;Frigo 2;205/55 R16;91T;12;279,00',
      'O-2;Road;195/65 R15;91H;8;219,00',
      'O-3;Snow;205/55 R16;91T;6;389,00',
    );
    expect((await detected(text)).doubts).toMatchObject([
      { code: 'column_ambiguous', facts: { field: 'sku', columns: 'Kod, Indeks', column: 'Kod' } },
    ]);
    expect((await said(text))[0]).toEqual(['O-1', 12, 27_900]);
    // Where it tells goods apart it is what it is called.
    expect(mapping(await detected(text.replace(';91T;6', ';94V;6')))).toContain('Indeks=sku');
  });

  test('tyres of two years under one code are parts of its stock', async () => {
    const text = table(
      'SKU;Opona;DOT;Ilość;Cena',
      'O-1;Frigo;2024;4;259,00',
      'O-1;Frigo;2025;4;259,00',
      'O-2;Road;2024;8;219,00',
    );
    expect(await codes(text)).toEqual(['rows_are_parts']);
  });

  test('medicines are known by their BLOZ number, never by the batch', async () => {
    const text = table(
      'BLOZ;Nazwa;Seria;Data ważności;Stan;Cena detaliczna',
      '1234567;Apap;A1;2027-05-31;10;12,99',
      '1234567;Apap;B7;2028-01-31;5;12,99',
      '2345678;Ibum;C2;2027-11-30;7;9,49',
    );
    expect(await codes(text)).toEqual(['rows_are_parts']);
    expect(mapping(await detected(text))).toContain('BLOZ=sku');
    expect(mapping(await detected(text.replace('BLOZ', 'Rejestr')))).not.toContain('Seria=sku');
  });

  test('goods by weight, by the square metre and by the bottle have the price of one', async () => {
    const ham = table(
      'PLU;Nazwa;J.m.;Stan;Cena za kg brutto',
      '101;Szynka;kg;4,250;39,90',
      '102;Boczek;kg;2,100;24,90',
    );
    expect(await said(ham)).toEqual([
      ['101', 4250, 3990],
      ['102', 2100, 2490],
    ]);
    expect(await codes(ham)).toContain('price_doubtful');
    const tiles = table('Kod;Nazwa;Stan m2;Cena za m2', 'PL-1;Gres;45,36;59,90', 'PL-2;Panel;120,00;89,00');
    expect(await said(tiles)).toEqual([
      ['PL-1', 45_360, 5990],
      ['PL-2', 120_000, 8900],
    ]);
    const wine = table('Kod;Nazwa;Stan;Cena za butelkę brutto', 'V-1;Riesling;24;59,00', 'V-2;Merlot;12;79,00');
    expect(await said(wine)).toEqual([
      ['V-1', 24, 5900],
      ['V-2', 12, 7900],
    ]);
  });

  test('vintages of a wine are products of their own', async () => {
    const text = table('SKU;Wino;Rocznik;Stan;Cena', 'V-1;Riesling;2020;6;55,00', 'V-1;Riesling;2021;6;55,00');
    expect((await said(text)).map(([sku]) => sku)).toEqual(['V-1/2020', 'V-1/2021']);
  });

  test('what goods are made of is no stock of them', async () => {
    const text = table('Kod zestawu;Nazwa zestawu;Kod składnika;Ilość', 'Z-1;Śniadanie;K-1;2', 'Z-1;Śniadanie;T-1;2');
    expect(await inspect(text)).toMatchObject({ ok: false, problem: { code: 'file_is_components' } });
    // A product may say what it is made of.
    const jam = table('Kod;Nazwa;Składniki;Stan', 'D-1;Zestaw dżemów;truskawka;4', 'D-2;Dżem;malina;5');
    expect((await detected(jam)).profile.kind).toBe('stock');
  });
});

describe('short headings of printed lists', () => {
  test.each([
    ['Stan dysp.;Stan rzecz.', 'Stan rzecz.'],
    ['Stan pocz.;Stan końc.', 'Stan końc.'],
    ['Stan ewid.;Ilość stwierdzona', 'Ilość stwierdzona'],
    ['Stan akt.;Stan min.', 'Stan akt.'],
    ['Stan;Stock à terme', 'Stan'],
  ])('of %s the stock is %s, at one place', async (headings, counted) => {
    const found = await detected(table(`Kod;Nazwa;${headings};Cena brutto`, 'A;Kubek;10;12;19,99', 'B;Misa;5;7;29,99'));
    expect(mapping(found).filter((column) => column.includes('=stock'))).toEqual([`${counted}=stock:main`]);
    expect(found.doubts).toEqual([]);
  });

  test('copies of a book are pieces', async () => {
    expect(mapping(await detected(table('Kod;Tytuł;Ilość egz.;Cena det.', 'A;Lalka;3;29,90')))).toContain(
      'Ilość egz.=stock:main',
    );
  });
});

describe('what may be lost is asked about', () => {
  test('rows of one code that say the same of stock and price, and differ in something else', async () => {
    const text = table('SKU;Nazwa;Paleta;Stan;Cena', 'A;Kubek;P1;5;10,00', 'A;Kubek;P2;5;10,00', 'B;Misa;P1;7;20,00');
    expect(await codes(text)).toEqual(['keys_repeat']);
    // The same line twice, or numbered, is the same line.
    expect(await codes(text.replace('P2', 'P1'))).toEqual([]);
    expect(await codes(text.replace('Paleta', 'Lp.'))).toEqual([]);
    expect(await codes(text.replace('Paleta', 'Kategoria'))).toEqual([]);
  });

  test.each([
    ['Preço venda XY', true],
    ['Listino', true],
    ['Wartość', false],
    ['Grubość [mm]', false],
    ['Przekrój', false],
    ['Pojemność', false],
    ['Cena zakupu', false],
    ['Śr. cena', false],
  ])('amounts under %s beside a stock without a price: %s', async (heading, isAsked) => {
    const text = table(`SKU;Nazwa;Stan;${heading}`, 'A;Kubek;5;10,50', 'B;Misa;7;20,25');
    const left = (await detected(text)).doubts.filter(({ code }) => code === 'price_maybe_left');
    expect(left.map(({ facts }) => facts.columns)).toEqual(isAsked ? [heading] : []);
  });

  test('whole prices in the file of a till may be in grosze', async () => {
    const text = table('PLU;Nazwa;VAT;Cena', '1;KUBEK;A;1999', '2;TALERZ;A;2999', '3;MISKA;B;1450');
    expect(await codes(text)).toContain('prices_maybe_minor');
  });

  test('a card that is blocked is not sold; blocked pieces are not for sale', async () => {
    const card = table('Kod;Nazwa;Stan;Cena brutto;Zablokowany', 'A;Kubek;5;19,99;Nie', 'B;Misa;7;29,99;Tak');
    expect(await codes(card)).toEqual(['rows_not_offered']);
    const pieces = table('Kod;Nazwa;Stan;Cena brutto;W serwisie', 'A;Kubek;5;19,99;1', 'B;Misa;7;29,99;0');
    expect(await codes(pieces)).toEqual(['not_for_sale_taken_off']);
  });
});

describe('lists from abroad', () => {
  test.each([
    ['Artikelnummer;Artikelname;Lagerbestand;Brutto-VK', 'gross'],
    ['Artikel-Nr.;Bezeichnung;Bestand;VK-Preis (brutto)', 'gross'],
    ['Artikel-Nr.;Bezeichnung;Bestand;VK-Preis (netto)', 'net'],
    ['Artikelcode;Omschrijving;Voorraad;Verkoopprijs', null],
    ['Cod.;Descrizione;Q.tà in giacenza;Prezzo 1', null],
    ['Referência;Designação;Stock atual;PVP c/ IVA', 'gross'],
    ['Prekės kodas;Pavadinimas;Likutis;Kaina su PVM', 'gross'],
    ['Varenr;Varenavn;Lagerantal;Pris', null],
    ['Cod produs;Denumire;Stoc;Pret vanzare cu TVA', 'gross'],
    ['Katalogové číslo;Název;Zásoba;Prodejní cena bez DPH', 'net'],
  ])('%s', async (heading, mode) => {
    const [sku, name, stock, price] = heading.split(';');
    const found = await detected(table(heading, 'A-1;Mok wit;12;9,99', 'A-2;Bord;7;19,99'));
    expect(mapping(found)).toEqual([`${sku}=sku`, `${name}=name`, `${stock}=stock:main`, `${price}=price:retail`]);
    expect(found.profile.priceMode).toBe(mode ?? 'gross');
    // Nothing says that it is in our currency.
    expect(found.doubts.map(({ code }) => code)).toContain('column_guessed');
  });
});
