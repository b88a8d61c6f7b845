import { foldForSearch, pattern } from '../../../foundation';
import type { ColumnField } from '../../types';
import { foreignHeading, isForeignQuantity } from './foreign-headings';
import { composedHeading, isOnlyGoods } from './heading-grammar';
import { phrases, squash } from './phrases';
import { isQuestion } from './question-headings';
import { remembered } from './remembered';
import { isDoubtfulPlace, isQuantityWord, joinsPlaces, stockWords } from './stock-words';

/** A header reduced to words: no case, diacritics, underscores, stars, units; `aside` is what stood in brackets. */
interface HeaderWords {
  readonly words: string;
  readonly aside: string;
}

export const headerWords = remembered((header: string): HeaderWords => {
  const bracketed = [...header.matchAll(/[([{]([^)\]}]*)[)\]}]/g)].map((match) => match[1] ?? '').join(' ');
  const bare = header.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  return { words: plain(bare) || plain(bracketed), aside: plain(bracketed) };
});

function plain(text: string): string {
  const apart = text.replace(/([a-z])([A-Z])(?=[A-Z][a-z])/g, '$1 $2 ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return foldForSearch(apart.replace(/[^\p{L}\p{N}%€$]+/gu, ' '))
    .replace(LEVEL, '$1 $2')
    .replace(JOINED_PRICE, '$1$3 $2$4');
}

/** The level of a price is written against its word: `tc_CenaNetto7`. */
const LEVEL = /\b(cena|price|netto|brutto)(\d+)\b/g;

/** Programs that write names without marks or capitals join them: `cenabrutto`, `saleprice`. */
const JOINED_PRICE = /^(?:(cen[ay]|prices?)((?!list)[a-z]{3,})|([a-z]{3,})(price|cena))$/;

/** What a header says about its column: the field, how sure the word makes us (1 best), and what it adds. */
export interface HeaderMeaning {
  readonly field: Exclude<ColumnField, 'ignore'>;
  /** Lower wins when two columns claim a field that only one can have. */
  readonly rank: number;
  readonly target: string | null;
  readonly priceMode: 'gross' | 'net' | 'unclear' | null;
  /** The word is a record number of another system rather than a code people use. */
  readonly isId: boolean;
  /** The word alone would not do: a person is asked. */
  readonly isGuess?: boolean;
}

/** Amounts and prices that are never the selling price or the stock, and other look-alikes. */
const NEVER = pattern()`
  \b(sale price|promo\w*|compare|wholesale|hurt(?!owni)\w*|zakup\w*|purchase|cost|koszt\w*|low|min|max|
  minim\w*|maks\w*|maxim\w*|on order|zamow\w*|zam|reorder|order|impact|weight|wag[ai]|ecotax|discount\w*|
  rabat\w*|upust\w*|marza|marz[ey]|margin|markup|narzut|supplier|dostaw\w*|reserv\w*|rezerw\w*|zarezerw\w*|
  expected|backorders?|poprzedni\w*|previous|old|star[aey]|omnibus|najnizsz\w*|lowest|special|specjaln\w*|
  msrp|srp|unity|per unit|status|allowed|lp|l p|sprzedan\w*|sold|rozchod\w*|przychod\w*|obrot\w*|roznic\w*|
  difference|wartosc|value|date|data|dat[ay]|tracker|policy|fulfillment|shipping|category|kategori\w*|
  department|dzial|type|typ|parent|image|url|grupa|producent\w*|manufacturer|brand|marka|when|multipl\w*|
  wielokrot\w*|paczk\w*|pack|opak\w*|paczc\w*|kart|karton\w*|palet\w*|palecie|zgrzew\w*|pudel\w*|warstw\w*|
  worku|przelicz\w*|30 dni|wg stanu|errors?|blad|bled\w*|fehler\w*|warnings?|messages?|komunikat\w*|records?|
  attribute)\b
`;

const SKU: readonly ReadonlySet<string>[] = [
  phrases(`
    sku|custom sku|variant sku|variant code|variation sku|variation code|seller sku|product sku|produkt sku|
    item sku|sku symbol|symbol sku|sku code|kod sku|numer sku|sygnatura sku sprzedajacego|sku sprzedajacego
  `),
  phrases(`
    symbol|symbol towaru|symbol produktu|indeks|indeks towaru|indeks produktu|indeks handlowy|
    indeks katalogowy|kod towaru|kod produktu|kod asortymentu|kod artykulu|kod wlasny|product code|item code|
    article code|stock code|item number|item no|indeks magazynowy|article number|article no|art no|art nr|
    part number|part no|nr artykulu|numer artykulu|internal reference|reference|reference code|reference no|
    referencja|ref|default code|custom label|kod katalogowy
  `),
  phrases(`
    kod|code|symb|ind|bloz|bloz7|kod bloz|indeks 1|kod 1|symbol 1|sygnatura|external id|id zewnetrzne|
    sygnatura oferty|sygnatura sprzedajacego|sygnatura sprzedawcy|product reference|index|nr katalogowy|
    numer katalogowy|nr kat
  `),
  // What a shop knows its goods by, or what their maker calls them.
  phrases('model'),
  phrases(
    'product id|produkt id|id produktu|id towaru|towar id|item id|id|identyfikator|identyfikator produktu|no|nr|plu|kod plu|nr plu|numer plu|compid',
  ),
];
const ID_RANK = 5;
/** Where a number sign says which word it is; a lone one counts rows. */
const NUMBER_OF_GOODS = /^\s*(?:item|part|product|article|stock|sku|style)\s*#\s*$/i;
const isIdRank = ({ field, rank }: { readonly field: ColumnField; readonly rank: number }) =>
  field === 'sku' && rank === ID_RANK;

const GTIN = phrases(`
  isbn|isbn13|isbn 13|isbn10|isbn 10|numer isbn|nr isbn|kod isbn|ean isbn|isbn ean|isbn issn|ean|eany|
  ean list|ean codes|lista ean|lista kodow ean|
  kreskowy|ean13|ean 13|ean8|kod ean|kody ean|ean code|produkt ean|numer ean|gtin|gtin13|gtin 13|gtin14|
  gtin upc ean or isbn|gtin upc ean lub isbn|product ean|product gtin|product barcode|ean produktu|ean towaru|
  kod ean produktu|kod ean towaru|kod kreskowy towaru|kod kreskowy produktu|gtin upc ean isbn|ean gtin|
  gtin ean|ean upc|upc|upc ean|barcode|barcodes|bar code|variant barcode|variation barcode|code bars|
  global unique id|kod kreskowy|kody kreskowe|kod kreskowy podst|kod kreskowy podstawowy|
  podstawowy kod kreskowy|glowny kod kreskowy|kod paskowy|kody paskowe|kod kreskowy 2|kod kreskowy dodatkowy|
  dodatkowy kod kreskowy|dodatkowe kody kreskowe|ean 2|ean2|ean dodatkowy
`);

const NAME: readonly ReadonlySet<string>[] = [
  phrases(`
    name|nazwa|title|product service name|product name|product title|item name|nazwa towaru|nazwa produktu|
    nazwa artykulu|nazwa asortymentu|produkt nazwa|nazwa pelna|pelna nazwa|display name|text fields name|
    description name|descriptions name|name language|nazwa jezyk|designation|tytul|tytul oferty|
    przedmiot sprzedazy|przedmiot dostawy
  `),
  phrases('towar|produkt|artykul|product|item|nazwa skrocona|item description|product description'),
  phrases('description|label|opis|opis towaru|opis produktu|opis artykulu|opis asortymentu|opis materialu'),
];

/** `name_pl`, `Nazwa 1`: in our language, or the first of its lines. */
const IN_LANGUAGE = / (?:pl|1)$/;
/** `name_de`: where there is none in ours. */
const IN_ANOTHER = / (?:de|en|cs|cz|sk|lt|fr)$/;
const OTHER_NAME_RANK = 4;

/** What came, as against what there is. */
const DELIVERED = phrases(`
  ilosc zaakceptowana|qty accepted|accepted qty|accepted quantity|quantity accepted|accepted|ilosc przyjeta|
  ilosc przyjecia|ilosc w dostawie|ilosc dostarczona|ilosc dostawy|ilosc otrzymana|ilosc na pz|ilosc pz|
  ilosc wz|ilosc na fakturze|ilosc z faktury|ilosc fv|ilosc zafakturowana|ilosc wydana przez dostawce|
  ilosc wyslana|przyjeto|dostarczono|otrzymano|wyslano|spakowano|zafakturowano|shipped|invoiced|packed|
  qty received|received qty|quantity received|received quantity|received|qty delivered|delivered qty|
  quantity delivered|delivered quantity|delivered|despatched quantity|dispatched quantity|quantity despatched|
  quantity dispatched|despatched|qty shipped|shipped qty|quantity shipped|shipped quantity|qty invoiced|
  invoiced quantity|quantity invoiced|delivery quantity|delivery qty
`);
/** What was found good and put on the shelf, of what was sent, invoiced or delivered. */
const ACCEPTED = /\b(?:przyj\w+|zaakceptowan\w+|otrzyman\w+|faktyczn\w+|rzeczywist\w+|received|accepted)\b/;
const deliveredRank = (words: string): number => (ACCEPTED.test(words) ? 0 : 1);
/** What left: by a supplier's paper it came to us, by one of ours it is gone. */
const ISSUED = phrases('wydano|wydane|wydana|zrealizowano|zrealizowane|zrealizowana|issued|fulfilled');
const COST = phrases(`
  cena zakupu|cena zakupu netto|cena zak|cena zak netto|cena nabycia|cena kupna|cena dostawcy|cena w dostawie|
  koszt|koszt zakupu|koszt jednostkowy|koszt netto|cost|unit cost|cost price|purchase price|purchase cost|
  net purchase price|purchase unit price|buying price|price paid|landed cost|direct unit cost
`);
const SUPPLIER_SKU = phrases(`
  kod dostawcy|kod u dostawcy|kod wg dostawcy|kod towaru dostawcy|kod towaru u dostawcy|symbol dostawcy|
  symbol u dostawcy|indeks dostawcy|indeks u dostawcy|numer katalogowy dostawcy|nr katalogowy dostawcy|
  nr kat dostawcy|supplier sku|supplier code|supplier item|supplier item code|supplier item no|
  supplier product code|supplier part no|supplier part number|supplier article no|supplier reference|
  vendor sku|vendor code|vendor item|vendor item no|vendor item number|vendor part number|vendor product code
`);
/** A warehouse named in every row. A bare "location" is more often a shelf, so it only counts where a platform says so. */
const WAREHOUSE = phrases(`
  magazyn|nazwa magazynu|kod magazynu|symbol magazynu|warehouse|warehouse name|warehouse code|location name|
  store|store name|store code|kod sklepu|sklep|nazwa sklepu|oddzial|nazwa oddzialu|filia|nazwa filii|salon|punkt sprzedazy|
  nr magazynu|mag|podmagazyn|nazwa podmagazynu|nazev skladu|nazov skladu|kod skladu|sklad|lager|filiale|
  outlet|outlet name|branch|branch name
`);

const UNIT = phrases(`
  unit|units|jm|j m|jedn|jedn miary|jednostka|jednostka miary|jednostka sprzedazy|unit of measure|
  base unit of measure|uom|stock uom|miara|jedn m|jednostka podstawowa|podstawowa jednostka miary|
  podstawowa jm|jm podst|jedn podst
`);

const VAT = phrases(`
  vat|vat %|% vat|stawka|stawka vat|stawka vat %|vat stawka|stawka podatku|stawka podatku vat|
  produkt stawka vat|stawka vat sprzedazy|stawka vat sprz|vat sprzedazy|stawka pod|vatproc|podatek vat|
  podatek|ptu|vat rate|vat code|tax rate|tax|tax %|kod vat
`);

const PRICE_BASE = /\b(price|cena|ceny)\b/;
/** Printed lists have no room: `Cena br.`, `C. netto`, `Cena n.` */
const SHORT_PRICE = /\b(?:cena|c) (br|brutto|nt|net|netto|n)\b/;
const PRICE_FILLERS = pattern('g')`
  \b(price|cena|ceny|netto|brutto|net|gross|tax|vat|podatku|podatkiem|incl|included|including|excl|excluded|
  excluding|ex|inc|or|and|with|without|z|bez|w|pln|zl|eur|usd|detal|detaliczna|det|sprzedazy|sprzedaz|sprz|
  sklepowa|sklep|sklepie|za szt|za sztuke|za jm|za j m|za jedn|za jednostke|za butelke|za pare|za egz|szt|j|
  regular|regularna|retail|unit|jednostkowa|jedn|sztuka|ks|variant|list|selling|base|podstawowa|final|koncowa|
  item|product|produktu|towaru|current|aktualna|now[ae]|new|start|kup|teraz|kwota|sales|rate|pl|gr|grosz\w*|
  in cents?|cents?|minor(?: units?)?|[1-9]|[a-e]|%)\b|[€$]
`;
/** The two words that speak of tax and of nothing else. */
const TAX_MARK = /\b(netto|brutto)\b/;
const UNNAMED_PRICE_RANK = 4;
const FINAL = /\b(final|koncowa)\b/;
/** With or without what? A lone letter names a price of the program's own: `CenaZ` is what was paid (zakup) as a rule. */
const LEFT_OPEN = /\b(z|w|bez|with|without|or|and)$/;
const NET = /\b(netto|net|excl|excluded|excluding|ex vat|ex tax|without|bez)\b/;
const GROSS = /\b(brutto|gross|incl|included|including|inc vat|inc tax|with|z)\b/;

/** Some programs put the table's name before every heading: `prod_symbol`, `Twr_Kod`, `TwZ_Ilosc`, `tw_Nazwa`, `product_stock`. */
const TABLE_BEFORE = /^(?:products?|prod|twr|tw [zc]|tw|tc|tow|db) /;

/** Longer cells are descriptions, and costly to fold. */
const LONGEST_HEADER = 80;

/** Whether a header names something else than what OneShelf reads, so that its cells should not be guessed about. */
export function isNever(header: string): boolean {
  if (header.length > LONGEST_HEADER) return true;
  const { words } = headerWords(header);
  return NEVER.test(words) || isQuestion(header, words);
}

const HAS_LETTER = /\p{L}/u;

/** What a header means in Polish or English, or null when it is none of the fields OneShelf reads. */
export function meaningOf(header: string): HeaderMeaning | null {
  // Nearly all that is asked about are cells, when a row is looked for that is headings.
  if (header.length > LONGEST_HEADER || !HAS_LETTER.test(header)) return null;
  return meaningOfWords(header);
}

const meaningOfWords = remembered((header: string): HeaderMeaning | null => {
  const { words, aside } = headerWords(header);
  if (words === '') return null;
  if (NUMBER_OF_GOODS.test(header)) return meaning('sku', 2);
  const squashed = squash(words);
  const sku = SKU.findIndex((set) => set.has(squashed));
  if (sku !== -1) return meaning('sku', sku + 1, { isId: sku + 1 === ID_RANK });
  if (GTIN.has(squashed)) return meaning('gtin', 1);
  const explained = aside !== '' && isOnlyGoods(words) ? composedHeading(`${words} ${aside}`) : null;
  if (explained !== null && explained.field !== 'issued') {
    return meaning(explained.field, explained.rank, { isId: isIdRank({ ...explained, field: explained.field }) });
  }
  const name = NAME.findIndex((set) => set.has(squashed) || set.has(squash(words.replace(IN_LANGUAGE, ''))));
  if (name !== -1) return meaning('name', name + 1);
  if (IN_ANOTHER.test(words) && NAME[0]?.has(squash(words.replace(IN_ANOTHER, ''))) === true)
    return meaning('name', OTHER_NAME_RANK);
  if (DELIVERED.has(squashed)) return meaning('quantity', deliveredRank(words), { target: 'main' });
  if (ISSUED.has(squashed)) return meaning('quantity', 2, { target: 'main' });
  if (COST.has(squashed)) return meaning('cost', NET.test(words) || aside.includes('net') ? 1 : 2);
  if (SUPPLIER_SKU.has(squashed)) return meaning('supplierSku', 1);
  if (UNIT.has(squashed)) return meaning('unit', 1);
  if (VAT.has(squashed)) return meaning('vat', 1);
  const composed = composedHeading(words);
  if (composed !== null) {
    const field = composed.field === 'issued' ? 'quantity' : composed.field;
    const rank = composed.field === 'issued' ? 2 : composed.field === 'quantity' ? deliveredRank(words) : composed.rank;
    return meaning(field, rank, { isId: isIdRank({ field, rank }), target: field === 'quantity' ? 'main' : null });
  }
  if (NEVER.test(words) || isQuestion(header, words)) return null;
  const price = priceMeaning(words, aside);
  if (price !== null) return price;
  // Payment platforms call so what one of a thing costs, in their smallest unit.
  if (/^unit amount(?: decimal)?$/.test(words)) return meaning('price', 4, { target: 'retail', isGuess: true });
  const stock = stockWords(words, aside);
  if (stock !== null) {
    if (joinsPlaces(header)) return meaning('stock', stock.rank, { target: 'main', isGuess: true });
    const isGuess = stock.isGuess || isDoubtfulPlace(header, words, stock.target);
    return meaning('stock', stock.rank, { target: stock.target, isGuess });
  }
  const foreign = (aside === '' ? null : foreignHeading(`${words} ${aside}`)) ?? foreignHeading(words);
  if (foreign !== null) {
    const { field, rank, priceMode } = foreign;
    // Nothing says that it is in our currency.
    const of = field === 'price' ? { target: 'retail', priceMode, isGuess: true } : {};
    return meaning(field, rank, field === 'stock' || field === 'quantity' ? { target: 'main' } : of);
  }
  const [table] = TABLE_BEFORE.exec(words) ?? [];
  return table === undefined ? null : meaningOf(words.slice(table.length));
});

function meaning(
  field: HeaderMeaning['field'],
  rank: number,
  more: Partial<Omit<HeaderMeaning, 'field' | 'rank'>> = {},
): HeaderMeaning {
  return { field, rank, target: null, priceMode: null, isId: false, ...more };
}

function priceMeaning(written: string, aside: string): HeaderMeaning | null {
  const words = written.replace(SHORT_PRICE, (_, tax: string) => `cena ${tax.startsWith('b') ? 'brutto' : 'netto'}`);
  // Which list a price is on, beside the price itself; of a table without another, a person is asked.
  if (words === 'price list') return null;
  if (LEFT_OPEN.test(words) || words.replace(PRICE_FILLERS, '').trim() !== '') return null;
  // `Cena (zakup)` is none of ours, whatever stands in front of the bracket.
  if (isOtherPrice(aside) || WHOLESALE.test(aside) || OF_MEASURE.test(aside)) return null;
  const all = `${words} ${aside}`;
  const priceMode = taxIn(all);
  if (!PRICE_BASE.test(words)) {
    // `detaliczna [brutto]` of a price list; a lone `Brutto` may be a weight or a value.
    const isOne = TAX_MARK.test(all) && !/\bvat\b/.test(all);
    const rank = UNNAMED_PRICE_RANK + (priceMode === 'gross' ? 0 : 1);
    return isOne ? meaning('price', rank, { target: 'retail', priceMode, isGuess: true }) : null;
  }
  // What is paid in the end is meant, whatever stands beside it.
  const isBest = priceMode === 'gross' || (priceMode === null && FINAL.test(words));
  return meaning('price', isBest ? 1 : priceMode === 'net' ? 3 : 2, { target: 'retail', priceMode });
}

/** A price of something else: what was paid, or must not be gone below, or was before, or of another amount of goods. */
const OTHER_PRICE = pattern()`
  \b(zakup\w*|purchase|cost|koszt\w*|nabyci\w*|kupna|sr|sredni\w*|average|avg|ewidencyjn\w*|magazynow\w*|
  min\w*|max\w*|maks\w*|omnibus|najnizsz\w*|lowest|poprzedni\w*|previous|old|star[aey]|compare|dat[ay]|date|
  grupa|typ\w*|type|impact|dostaw\w*|supplier|vendor|za|per|unity|paczk\w*|opak\w*|karton\w*|palet\w*|30 dni|
  id|nr|qty|quantity|rabat\w*|discount\w*|marz[aey]|valid|od|do|from|to|until|10+ ?(?:szt|sztuk|pcs|stk|ks))\b
`;
/** By weight or length, which not all goods are sold by. */
const OF_MEASURE = /\b(?:kg|m2|mb)\b/;
/** The same in brackets, where a piece is what it is for. */
const isOtherPrice = (aside: string): boolean =>
  /\b(?:promo\w*|przed|ost|ostatni\w*|100 g|opak|op|karton)\b/.test(aside) ||
  OTHER_PRICE.test(aside.replace(/\b(?:za|per) (?:1 )?(?:szt\w*|jm|j m|jedn\w*|piece|pc)\b/, ''));
const WHOLESALE = /\b(hurt\w*|wholesale|b2b|dealer\w*|partner\w*|resell\w*)\b/;

const PER_UNIT = /\b(?:za|per) (?:1 )?(kg|g|l|m|mb|m2)(?= (?:brutto|netto)$|$)/;

/** The unit a price is for (`Cena za kg`); null where its heading names none. It sells only what is counted in that unit. */
export const unitOfPrice = (header: string): string | null => PER_UNIT.exec(headerWords(header).words)?.[1] ?? null;

/**
 * What a header says of a price that is hardly the selling price in the shop (`Cena hurtowa`, `Cena katalogowa`), for
 * tables that have no other; null where it is no price, or one that never sells. Wholesale prices have a list of their own.
 */
export function doubtfulPrice(header: string): HeaderMeaning | null {
  if (header.length > LONGEST_HEADER) return null;
  const { words, aside } = headerWords(header);
  if (!PRICE_BASE.test(words) || LEFT_OPEN.test(words) || COST.has(squash(words))) return null;
  if (OTHER_PRICE.test(words.replace(PER_UNIT, '')) || isOtherPrice(aside)) return null;
  const all = `${words} ${aside}`;
  const priceMode = NET.test(all) ? 'net' : GROSS.test(all) ? 'gross' : null;
  return meaning('price', priceMode === 'gross' ? 1 : 2, {
    target: WHOLESALE.test(all) ? 'hurt' : 'retail',
    priceMode,
  });
}

/** What a header says of the tax in a price that nothing but its cells tells (`Prezzo netto`); null where it says nothing. */
export function priceModeIn(header: string): HeaderMeaning['priceMode'] {
  if (header.length > LONGEST_HEADER) return null;
  const { words, aside } = headerWords(header);
  return taxIn(`${words} ${aside}`);
}

function taxIn(words: string): HeaderMeaning['priceMode'] {
  const [net, gross] = [NET.test(words), GROSS.test(words)];
  return net && gross ? 'unclear' : net ? 'net' : gross ? 'gross' : null;
}

/** What goods are made of in Polish, beside the Czech warehouse (`Sklad`). */
const COMPOSITION = /skład/i;

/** Whether a header may name the warehouse of its row, if its cells are words rather than quantities. */
export const isWarehouse = (header: string): boolean =>
  header.length <= LONGEST_HEADER && !COMPOSITION.test(header) && WAREHOUSE.has(squash(headerWords(header).words));

/** Whether a header says how much left, so that it depends on whose paper it is. */
export function isIssued(header: string): boolean {
  const { words } = headerWords(header);
  return ISSUED.has(squash(words)) || composedHeading(words)?.field === 'issued';
}

/** Whether a header is a bare "quantity", which a list of goods and the lines of any document have alike. */
export function isBareQuantity(header: string): boolean {
  const words = headerWords(header).words.replace(/^(order lines?|lines?) /, '');
  return isQuantityWord(words) || isForeignQuantity(words);
}
