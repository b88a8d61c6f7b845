import { phrases, squash } from './phrases';

/** What a German, Czech or Slovak heading means. */
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

/** Suppliers from over the border send their lists in their own words; what is not here is guessed from the cells. */
const HEADINGS: readonly (readonly [ReadonlySet<string>, ForeignHeading])[] = [
  said(
    'sku',
    2,
    'artikelnummer|artikelnr|artikel nr|artnr|art nummer|produktnummer|produkt nr|bestellnummer|bestellnr|bestell nr|kod zbozi|kod tovaru|cislo zbozi|cislo tovaru|cislo produktu|objednaci kod|objednavaci kod|objednavkovy kod|interni kod|interny kod',
  ),
  said('sku', 3, 'katalogove cislo|kat cislo'),
  said('gtin', 1, 'strichcode|ean nummer|ean nr|carovy kod|ciarovy kod|kod ean|ean kod'),
  said(
    'name',
    1,
    'bezeichnung|artikelbezeichnung|artikelname|artikel name|produktname|produktbezeichnung|warenbezeichnung|nazev|nazev zbozi|nazev produktu|nazov|nazov tovaru|nazov produktu',
  ),
  said('name', 3, 'beschreibung|popis|popis zbozi|popis tovaru|popis produktu'),
  said(
    'stock',
    1,
    'bestand|lagerbestand|lagermenge|aktueller bestand|stav skladu|stav zasob|skladova zasoba|mnozstvi skladem|mnozstvo na sklade|pocet kusu skladem|pocet ks skladem',
  ),
  said('stock', 2, 'menge|mnozstvi|mnozstvo|pocet kusu|pocet kusov|pocet ks|ks'),
  said('stock', 3, 'verfugbar|verfugbare menge|skladem|skladom|na sklade|dostupne mnozstvi|dostupne mnozstvo'),
  said('quantity', 1, 'liefermenge|gelieferte menge|gelieferte stuckzahl|dodane mnozstvi|dodane mnozstvo'),
  said('cost', 1, 'einkaufspreis|ek|ek netto|ek preis|nakupni cena|nakupna cena|nakupni cena bez dph'),
  said(
    'supplierSku',
    1,
    'lieferantenartikelnummer|lieferanten artikelnummer|artikelnummer lieferant|kod dodavatele|kod dodavatela',
  ),
  said('vat', 1, 'mwst|mwst %|mwst satz|ust|ust %|ust satz|steuersatz|dph|dph %|sazba dph|sadzba dph'),
  said('unit', 1, 'einheit|mengeneinheit|verkaufseinheit|mj|merna jednotka|jednotka'),
  said(
    'price',
    1,
    'bruttopreis|preis brutto|vk brutto|vk preis brutto|verkaufspreis brutto|preis inkl mwst|preis inkl ust|cena s dph|cena vc dph|cena vcetne dph|prodejni cena s dph|predajna cena s dph',
    'gross',
  ),
  said(
    'price',
    3,
    'nettopreis|preis netto|vk netto|vk preis netto|verkaufspreis netto|preis zzgl mwst|preis exkl mwst|cena bez dph|prodejni cena bez dph|predajna cena bez dph',
    'net',
  ),
  said('price', 2, 'preis|vk|vk preis|verkaufspreis|prodejni cena|predajna cena'),
];

/** What a heading reduced to words means in German, Czech or Slovak; null where it is none of these. */
export function foreignHeading(words: string): ForeignHeading | null {
  const squashed = squash(words);
  return HEADINGS.find(([set]) => set.has(squashed))?.[1] ?? null;
}
