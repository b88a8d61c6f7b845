import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../../src/core/imports/reading/headings/header-words';
import { detected, mapping } from './reading';

/** Headings as Polish programs and clerks write them, each of one field; `|` between them. */
const HEADINGS = {
  sku: 'Symbol|Indeks materiałowy|Indeks 1|Kod kartoteki|KOD TOWARU|Kod wew.|Nr art.|Numer produktu|Kod systemowy towaru|Towar - symbol|Towar (kod)|Symbol / kod|Kod tow.|Nr indeksu|Kod własny towaru|Kod u nas|SKU wariantu|Kod Subiekt|tw_Symbol|Twr_Kod|Indeks magazynowy|Nr referencyjny|Kod w systemie|Item #|Product #|Stock number|Our item code',
  gtin: 'EAN|Kod kresk.|Podst. kod kreskowy|Kod EAN13|EAN-13 kod|Kod kreskowy (EAN)|EAN szt.|tw_PodstKodKresk|Kod EAN producenta|EAN / UPC code|Barcode 1|Kreskowy',
  name: 'Nazwa|Nazwa towaru lub usługi|Nazwa towaru / usługi|Towar/usługa|Nazwa handlowa|Nazwa art.|Nazwa na paragonie|Nazwa fiskalna|Nazwa w j. polskim|Nazwa (PL)|Pełna nazwa towaru|Towar - nazwa|tw_Nazwa|Opis artykułu|Full product name',
  vat: 'VAT|St. VAT|Stawka podatku VAT|VAT %|Procent VAT|Kod stawki VAT|Stawka VAT sprz.|Tax rate',
  unit: 'JM|J.m.|Podst. j.m.|Jm podstawowa|Jedn. miary|J. miary|Jednostka ewidencyjna|Unit of measure',
  stock:
    'Stan|Aktualny stan|Dostępny stan|Obecny stan|Całkowity stan|Stan ilościowy|Suma stanów|Zapas magazynowy|Do dyspozycji|Na magazynie|Dostępne sztuki|Liczba szt.|Stan spisany|Ilość na dzień|Stan na 25.11.2026|Free stock|Stock on hand|QOH|In stock qty|Current stock|Current Stock Level|variant_stock|product_in_stock|In stock',
  quantity:
    'Ilość przyjęta|Przyjęta ilość|Dostarczona ilość|Ilość przyj.|Ilość z PZ|Ilość na fakturze|Wysłana ilość|Qty received',
  cost: 'Cena zakupu netto|C. zak. netto|Zakup netto|Koszt jedn.|Jednostkowa cena zakupu|Unit purchase price',
  supplierSku: 'Kod dostawcy|Kod towaru u dostawcy|Kod art. dostawcy|Symbol wg dostawcy|Supplier item code',
  price: 'Cena brutto|Cena za szt. brutto|Cena brutto za sztukę|Cena brutto/szt.|C. brutto',
} as const;

/** What must never be taken for a code, a name, a barcode, a stock or a price of the shop's own goods. */
const NONE =
  'Kod producenta|Nr katalogowy producenta|Symbol producenta|Nazwa producenta|Nazwa grupy|Nazwa magazynu|Nazwa kontrahenta|Kod kontrahenta|Kod CN|Symbol PKWiU|Kod kraju|Kod pocztowy|Numer partii|Numer seryjny|Nr zamówienia|Numer dokumentu|Nr faktury|Nr pozycji|Poz.|Kod koloru|Kod rozmiaru|EAN kartonu|EAN opakowania zbiorczego|Kod opakowania|Kod magazynu|Kod lokalizacji|Nr półki|Kod rabatowy|Kod GTU|Stawka VAT zakupu|Kwota VAT|Stan minimalny|Stan początkowy|Ilość w kartonie|Ilość zamówiona|Ilość w drodze|Najniższa cena z 30 dni|Cena promocyjna|Wartość brutto|SKU rodzica|Symbol waluty|Cena zakupu brutto|Średnia cena zakupu|Nazwa dostawcy|Numer dostawcy|number|#';

/** Lists of suppliers from Germany, the Czech Republic, Slovakia, France, Italy, Spain, Hungary and Romania. */
const ABROAD = {
  sku: 'Artikelnummer|Artikel-Nr.|Art.-Nr.|Bestellnummer|Kód zboží|Objednací kód|Katalogové číslo|Kód tovaru|Codice|Código|Cikkszám|Cod produs',
  gtin: 'EAN-Nummer|Strichcode|Čárový kód|Čiarový kód|Čárkód|Code-barres|Vonalkód|Cod de bare|Codice a barre|codigo_barras',
  name: 'Bezeichnung|Artikelbezeichnung|Název zboží|Názov tovaru|Libellé|Terméknév|Megnevezés|Denumire|Descrizione|nombre',
  stock:
    'Bestand|Lagerbestand|Menge|Verfügbar|Skladem|Množství|Stav skladu|Stav zásoby|Raktárkészlet|Készlet|Mennyiség|Stoc|Cantitate|Quantité|Quantità|Giacenza|Cantidad|Stock actuel|Stock physique|Stock disponible',
  quantity: 'Liefermenge|Dodané množství',
  cost: 'Einkaufspreis|EK|Nákupní cena|Beszerzési ár|Prix achat HT|PA|Prezzo acquisto',
  supplierSku: 'Lieferantenartikelnummer|Kód dodavatele',
  vat: 'MwSt.|USt %|DPH|Sazba DPH|Sadzba DPH',
  unit: 'Einheit|MJ|Merná jednotka|Unité|Mértékegység|Unitate de măsură',
} as const;

const cases = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).flatMap(([field, headings]) => headings.split('|').map((heading) => [heading, field] as const));

describe('a heading', () => {
  test.each(cases(HEADINGS))('%s is %s', (heading, field) => {
    expect(meaningOf(heading)?.field).toBe(field);
  });

  test.each(NONE.split('|'))('%s is nothing of ours', (heading) => {
    expect(meaningOf(heading)).toBeNull();
  });

  test.each(cases(ABROAD))('%s is %s', (heading, field) => {
    expect(meaningOf(heading)?.field).toBe(field);
  });

  test.each([
    ['Preis netto', 'net'],
    ['Cena s DPH', 'gross'],
    ['Cena bez DPH', 'net'],
  ])('%s is a price a person is asked about, since nothing says that it is in our currency', (heading, priceMode) => {
    expect(meaningOf(heading)).toMatchObject({ field: 'price', priceMode, isGuess: true });
  });

  test('a record number is a worse key than a code, and a short name a worse one than the whole', () => {
    const rank = (heading: string) => meaningOf(heading)?.rank ?? 0;
    expect(meaningOf('Id towaru')).toMatchObject({ field: 'sku', isId: true });
    expect(rank('Kod towaru')).toBeLessThan(rank('Numer produktu'));
    expect(rank('Numer produktu')).toBeLessThan(rank('Id kartoteki'));
    expect(rank('Nazwa towaru lub usługi')).toBeLessThan(rank('Nazwa fiskalna'));
  });
});

describe('a column called a code or a name in words that are not all known', () => {
  const table = (heading: string, ...codes: readonly string[]) =>
    `${heading};EAN;Nazwa dla hurtowni;Stan\r\n${codes
      .map((code, i) => `${code};590123412345${'741'.charAt(i)};Kubek nr ${i};${i}\r\n`)
      .join('')}`;

  test('is taken where its cells tell goods apart, and asked about: else barcodes would silently be the codes', async () => {
    const detection = await detected(table('Kod WMS', 'K/1', 'K/2', 'K/3'));
    expect(mapping(detection)).toEqual(['Kod WMS=sku', 'EAN=gtin', 'Nazwa dla hurtowni=name', 'Stan=stock:main']);
    expect(detection.doubts).toEqual([
      { code: 'column_guessed', facts: { column: 'Kod WMS', field: 'sku' } },
      { code: 'column_guessed', facts: { column: 'Nazwa dla hurtowni', field: 'name' } },
    ]);
  });

  test('is no less telling for a row that comes twice', async () => {
    const text = table('Kod WMS', 'K/1', 'K/2');
    const [, , last = ''] = text.split('\r\n');
    expect(mapping(await detected(`${text}${last}\r\n`))[0]).toBe('Kod WMS=sku');
  });

  test('is left where it repeats, or is somebody else’s', async () => {
    for (const text of [table('Kod strefy', 'A', 'A', 'B'), table('Kod producenta', 'K/1', 'K/2', 'K/3')]) {
      expect(mapping(await detected(text))[0]).toBe('EAN=gtin');
    }
  });
});
