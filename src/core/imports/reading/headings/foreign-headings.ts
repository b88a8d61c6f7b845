import { phrases, squash } from './phrases';

/** What a heading in the language of a supplier from abroad means. */
interface ForeignHeading {
  readonly field: 'sku' | 'gtin' | 'name' | 'unit' | 'vat' | 'price' | 'stock' | 'quantity' | 'cost' | 'supplierSku';
  readonly rank: number;
  readonly priceMode: 'gross' | 'net' | null;
}

const said = (
  field: ForeignHeading['field'],
  rank: number,
  text: string,
  priceMode: ForeignHeading['priceMode'] = null,
): readonly [ReadonlySet<string>, ForeignHeading] => [phrases(text), { field, rank, priceMode }];

/** What changes nothing of what a heading means: which of our prices or stocks, in which currency. */
const BESIDE = /\b(?:std|standard|zakl|gesamt|eur|euro|usd|gbp|pln|czk|kc|huf|ft|ron|lei)\b|[€$£]/g;

/** A "quantity" of whatever the table is about. */
const QUANTITY_RANK = 2;

/** Suppliers from over the border send their lists in their own words; what is not here is guessed from the cells. */
const HEADINGS: readonly (readonly [ReadonlySet<string>, ForeignHeading])[] = [
  said(
    'sku',
    2,
    `
      artikelnummer|artikelnr|artikel nr|artnr|art nummer|produktnummer|produkt nr|bestellnummer|bestellnr|
      bestell nr|kod zbozi|kod tovaru|cislo zbozi|cislo tovaru|cislo produktu|objednaci kod|objednavaci kod|
      objednavkovy kod|interni kod|interny kod|cikkszam|cikkszamok|termekkod|cod produs|cod articol|cod intern|
      codice|codice articolo|codice prodotto|cod articolo|codigo|codigo producto|codigo articulo|code article|
      code produit|artikelcode|varenr|varenummer|referencia|prekes kodas|cod
    `,
  ),
  said('sku', 3, 'katalogove cislo|kat cislo|nummer'),
  said(
    'gtin',
    1,
    `
      strichcode|ean nummer|ean nr|carovy kod|ciarovy kod|kod ean|ean kod|carkod|vonalkod|cod de bare|cod bare|
      cod ean|code barres|code barre|code a barres|codebarre|codice a barre|codice ean|codigo de barras|
      codigo barras|codigos de barras
    `,
  ),
  said(
    'name',
    1,
    `
      bezeichnung|artikelbezeichnung|artikelname|artikel name|produktname|produktbezeichnung|warenbezeichnung|
      nazev|nazev zbozi|nazev produktu|termek|termeknev|termek nev|megnevezes|denumire|denumire produs|
      nume produs|nom|libelle|libelle article|nom du produit|nom produit|descrizione articolo|nome prodotto|
      nombre producto|nombre del producto|nazov|nazov tovaru|nazov produktu|omschrijving|pavadinimas|benamning|
      varenavn|designacao
    `,
  ),
  said(
    'name',
    3,
    `
      artikel|nombre|beskrivelse|descricao|leiras|termek leiras|descriere|beschreibung|descrizione|descripcion|
      popis|popis zbozi|popis tovaru|popis produktu
    `,
  ),
  said(
    'stock',
    1,
    `
      bestand|lager lagernd|lagernd|gesamtbestand|lagerbestand|lagermenge|auf lager|aktueller bestand|keszlet|
      raktarkeszlet|aktualis keszlet|stoc|stoc disponibil|stoc curent|giacenza|giacenza attuale|
      q ta in giacenza|quantita in giacenza|zasoba|zasoby|voorraad|likutis|lagersaldo|lagerantal|stock atual|
      estoque|existencias|stock actual|stav skladu|stav zasob|stav zasoby|skladova zasoba|mnozstvi skladem|
      mnozstvo na sklade|pocet kusu skladem|pocet ks skladem
    `,
  ),
  said(
    'stock',
    QUANTITY_RANK,
    `
      menge|mennyiseg|darabszam|cantitate|quantite|qte|quantita|qta|cantidad|mnozstvi|mnozstvo|pocet kusu|
      pocet kusov|pocet ks|ks
    `,
  ),
  said('stock', 3, 'verfugbar|verfugbare menge|sklad|skladem|skladom|na sklade|dostupne mnozstvi|dostupne mnozstvo'),
  said('quantity', 1, 'liefermenge|gelieferte menge|gelieferte stuckzahl|dodane mnozstvi|dodane mnozstvo'),
  said(
    'cost',
    1,
    `
      einkaufspreis|kostprijs|inkoopprijs|prezzo forn|beszerzesi ar|netto beszerzesi ar|pret achizitie|
      pret de achizitie|pa|pa ht|prix achat|prix achat ht|prix d achat|prix d achat ht|prezzo acquisto|
      prezzo di acquisto|costo|precio de compra|precio compra|nakupni|nakupni cena s dph|ek|ek netto|ek preis|
      nakupni cena|nakupna cena|nakupni cena bez dph
    `,
  ),
  said(
    'supplierSku',
    1,
    'lieferantenartikelnummer|lieferanten artikelnummer|artikelnummer lieferant|kod dodavatele|kod dodavatela',
  ),
  said('vat', 1, 'mwst|mwst %|mwst satz|ust|ust %|ust satz|steuersatz|steuersatz in %|dph|dph %|sazba dph|sadzba dph'),
  said(
    'unit',
    1,
    `
      mertekegyseg|unitate de masura|unite|unita|unita di misura|unidad|eenheid|mato vnt|egyseg|einheit|
      mengeneinheit|verkaufseinheit|mj|merna jednotka|jednotka
    `,
  ),
  said(
    'price',
    1,
    `
      moc s dph|moc vc dph|mo cena s dph|brutto ar|brutto egysegar|eladasi ar brutto|brutto eladasi ar|
      pret cu tva|prix ttc|pv ttc|prix vente ttc|prix de vente ttc|prix unitaire ttc|prezzo ivato|
      prezzo iva inclusa|prezzo con iva|precio con iva|precio iva incluido|pvp|prodejni dph|bruttopreis|
      preis brutto|vk brutto|vk preis brutto|verkaufspreis brutto|preis inkl mwst|preis inkl ust|cena s dph|
      cena vc dph|cena vcetne dph|brutto vk|pris brutto|kaina brutto|preco bruto|pret vanzare cu tva|
      pret de vanzare cu tva|pris inkl moms|kaina su pvm|preco com iva|pvp c iva|prodejni cena s dph|
      predajna cena s dph
    `,
    'gross',
  ),
  said(
    'price',
    3,
    `
      netto ar|netto egysegar|netto eladasi ar|pret fara tva|prix ht|pv ht|prix vente ht|prix de vente ht|
      prix unitaire ht|prezzo netto|prezzo iva esclusa|prezzo senza iva|precio sin iva|precio neto|nettopreis|
      preis netto|vk netto|netto vk|pris netto|pris exkl moms|kaina be pvm|preco sem iva|vk preis netto|
      verkaufspreis netto|preis zzgl mwst|preis exkl mwst|cena bez dph|prodejni cena bez dph|
      predajna cena bez dph|jednotkova cena bez dph
    `,
    'net',
  ),
  said(
    'price',
    2,
    `
      ar|egysegar|eladasi ar|fogyasztoi ar|pret|pret vanzare|pret de vanzare|prix|prix vente|prix de vente|
      prix unitaire|prezzo|prezzo vendita|prezzo di vendita|prezzo listino|precio|precio de venta|precio venta|
      prodejni|preis|vk|vk preis|verkaufspreis|prodejni cena|predajna cena|jednotkova cena|verkoopprijs|pris|
      kaina|preco|prezzo 1
    `,
  ),
];

/** What a heading reduced to words means in German, Dutch, Czech, Slovak, French, Italian, Spanish, Portuguese, Danish, Swedish, Hungarian, Romanian or Lithuanian; null where it is none of these. */
export function foreignHeading(words: string): ForeignHeading | null {
  const of = (said: string) => HEADINGS.find(([set]) => set.has(squash(said)))?.[1] ?? null;
  return of(words) ?? of(words.replace(BESIDE, '').trim());
}

/** Whether words are a bare "quantity" in one of these languages. */
export function isForeignQuantity(words: string): boolean {
  const meant = foreignHeading(words);
  return meant?.field === 'stock' && meant.rank === QUANTITY_RANK;
}
