/**
 * Headings are made of few words in many orders (`Nazwa towaru lub usługi`, `Towar - symbol`, `Nr art.`), so that no list of
 * whole headings is ever complete. A heading is of a kind when one of its words names the kind and none of the others says
 * anything but which goods, or whose code among ours: `Kod producenta`, `Nazwa grupy` and `Numer partii` stay out by a word
 * that is not listed.
 */
interface Composition {
  /** `issued` is a quantity that left: from whose shelf, the heading does not say. */
  readonly field: 'sku' | 'gtin' | 'name' | 'unit' | 'vat' | 'quantity' | 'issued' | 'cost' | 'supplierSku';
  /** At least one of these, and how good a name it makes (1 best): the worst of those in the heading counts. */
  readonly naming: ReadonlyMap<string, number>;
  /** And where that is not enough one of these as well: `Dostawcy` alone is who, not which code. */
  readonly with?: ReadonlySet<string>;
  /** What may stand beside it; with a rank where it makes the name a worse one. */
  readonly beside: ReadonlyMap<string, number>;
}

const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/);

const ranked = (...lists: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap(([rank, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, rank] as const),
    ),
  );

const GOODS = `
  towar towaru towarowy towarow tow produkt produktu produktowy produktow prod artykul artykulu artykulow art
  asortyment asortymentu asortymentowy asort material materialu materialowy wyrob wyrobu kartoteka kartoteki
  kartotekowy item product article part material
`;
const JOINING = 'lub i or and w the of u';

const COMPOSITIONS: readonly Composition[] = [
  {
    field: 'gtin',
    naming: ranked([
      1,
      'ean eany ean8 ean13 gtin gtin13 gtin14 upc kreskowy kreskowe kresk paskowy paskowe pask barcode barcodes',
    ]),
    beside: ranked(
      [1, `${GOODS} ${JOINING} kod kody numer nr code codes number no bar variant wariantu`],
      [1, 'podst podstawowy glowny dodatkowy dodatkowe jedn jednostkowy sztuki szt producenta 8 13 14 1 2 3'],
    ),
  },
  {
    field: 'sku',
    naming: ranked(
      [2, 'kod symbol indeks index sku code referencja odnosnik odniesienie'],
      [3, 'numer nr number no ref'],
      [5, 'id identyfikator'],
    ),
    beside: ranked(
      [1, `${GOODS} ${JOINING} usluga uslugi uslug stock wariant wariantu indeksu`],
      [
        1,
        `
          wlasny pelny wewnetrzny wewnetrzna wewnetrzne wewn wew systemowy handlowy glowny podstawowy unikalny
          unikatowy nasz nas firmowy
        `,
      ],
      [1, 'full'],
      [4, 'short'],
      [1, 'referencyjny systemie sklepie internal own our unique system erp optima subiekt enova symfonia wapro'],
      [3, 'katalogowy kat'],
    ),
  },
  {
    field: 'name',
    naming: ranked([1, 'nazwa nazwy name tytul title']),
    beside: ranked(
      [1, `${GOODS} ${JOINING} usluga uslugi uslug service indeksu sku`],
      [
        1,
        'handlowa pelna dluga wlasna glowna podstawowa polska polski polskim pl j jezyku jez internetowa sklepowa sklepie',
      ],
      [1, 'oryginalna orygin dokladna sprzedazowa full long'],
      [
        2,
        'skrocona skrot skr krotka short fiskalna paragonowa na paragonie do paragonu fakturze dla klienta aukcji oferty',
      ],
    ),
  },
  {
    field: 'vat',
    naming: ranked([1, 'vat ptu stawka stawki tax podatku']),
    beside: ranked([
      1,
      'st proc procent procentowa % podatek podatkowa sprzedazy sprz sprzedaz kod symbol rate code towaru produktu w of pl',
    ]),
  },
  {
    field: 'quantity',
    naming: ranked([
      1,
      `
        przyjeta przyjecia przyj przyjeto dostarczona dostarczonych dostarczone dostarczono dostawie dostawy
        otrzymana otrzymane otrzymano wyslana wyslane wyslano spakowana spakowane spakowano zafakturowana
        zafakturowane zafakturowano fakturze faktury fv pz wz received delivered despatched dispatched shipped
        packed invoiced
      `,
    ]),
    with: new Set(wordsIn('ilosc il liczba sztuk szt qty quantity')),
    beside: ranked([1, `${JOINING} towaru produktu towarow produktow faktyczna rzeczywista faktycznie na z wg jm`]),
  },
  {
    field: 'issued',
    naming: ranked([
      1,
      'wydana wydane wydanych wydano zrealizowana zrealizowane zrealizowano wydaniu wydania realizacji issued fulfilled',
    ]),
    with: new Set(wordsIn('ilosc il liczba sztuk szt qty quantity')),
    beside: ranked([1, `${JOINING} towaru produktu towarow produktow faktycznie na z jm`]),
  },
  {
    field: 'cost',
    naming: ranked([1, 'rabacie upuscie bonifikacie']),
    with: new Set(wordsIn('cena c')),
    beside: ranked([1, `${JOINING} po netto jedn jednostkowa j n za szt sztuke pln zl`]),
  },
  {
    field: 'cost',
    naming: ranked([1, 'zakupu zak zakup nabycia kupna koszt cost purchase buying']),
    with: new Set(wordsIn('cena c netto price jedn jednostkowy unit')),
    beside: ranked([1, `${JOINING} jednostkowa net za szt sztuke towaru produktu pln zl`]),
  },
  {
    field: 'supplierSku',
    naming: ranked([1, 'dostawcy supplier vendor']),
    with: new Set(wordsIn('kod symbol indeks katalogowy kat sku code part')),
    beside: ranked([1, `${GOODS} ${JOINING} nr numer no number ref reference wg`]),
  },
  {
    field: 'unit',
    naming: ranked([1, 'jm jedn jed jednostka unit uom miary']),
    beside: ranked([
      1,
      `
        j m miara podst podstawowa ewidencyjna ewid sprzedazy sprz magazynowa mag glowna towaru produktu base
        sales stock of measure skrot symbol 1
      `,
    ]),
  },
];

/** Goods named by what they are: `Towar lub usługa`. */
const ONLY_GOODS = new Set(wordsIn(`${GOODS} ${JOINING} usluga uslugi service`));

/**
 * What a heading of several words is composed as, and how good a name it is (1 best); null where it says anything else. A
 * word alone says less than beside another (`number`).
 */
export function composedHeading(words: string): { readonly field: Composition['field']; readonly rank: number } | null {
  const said = words.replace(/\bj m\b/, 'jm').split(' ');
  if (said.length === 1) return null;
  for (const { field, naming, with: others, beside } of COMPOSITIONS) {
    const ranks = said.map((word) => naming.get(word) ?? beside.get(word) ?? (others?.has(word) === true ? 1 : null));
    if (!said.some((word) => naming.has(word)) || ranks.includes(null)) continue;
    if (others !== undefined && !said.some((word) => others.has(word))) continue;
    return { field, rank: Math.max(...ranks.map(Number)) };
  }
  return isOnlyGoods(words) ? { field: 'name', rank: 2 } : null;
}

/** Whether a heading names nothing but goods (`Towar`), so that what stands in brackets behind it says what of them. */
export const isOnlyGoods = (words: string): boolean => words.split(' ').every((word) => ONLY_GOODS.has(word));

/** Words of a code that tells goods apart, whosever it is. */
const CODE_WORD = /\b(kod|symbol|indeks|index|sku|code|nr|numer|id)\b/;

/** Whether a heading speaks of a code in words that are not all known (`Kod WMS`), so that its cells have to tell. */
export const speaksOfCode = (words: string): boolean => CODE_WORD.test(words);

/** The same of a name: `Nazwa dla klienta`. */
export const speaksOfName = (words: string): boolean => /\b(nazwa|name)\b/.test(words);

const CODE_OF_GOODS = new Set(wordsIn(`indeks index symbol sku ${GOODS}`));
const BUYER =
  /\b(odbiorcy|nabywcy|klienta|kupujacego|zamawiajacego|panstwa|twoj|buyer|buyers|customer|customers|your)\b/;

/**
 * Whether a heading of a supplier's paper names our own code for the goods (`Indeks odbiorcy`, `Kod u nabywcy`, `Buyer item
 * code`). A bare `Kod klienta` is more often whose, not what.
 */
export function isBuyersCode(words: string): boolean {
  if (!BUYER.test(words) || !CODE_WORD.test(words.replace(/\bcode\b/, 'kod'))) return false;
  return /\b(u|wg|panstwa|twoj|your)\b/.test(words) || words.split(' ').some((word) => CODE_OF_GOODS.has(word));
}
