/** A stock told by the words its heading is made of. */
interface ComposedStock {
  readonly rank: number;
  readonly target: string;
  /** The words may as well say something else: a person is asked. */
  readonly isGuess: boolean;
  /** It says how many and no more, as the lines of any paper do. */
  readonly isBare: boolean;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** How many of a thing: `Szt.`, `Ile`, `Stück`, `ks`. */
const COUNT = set(
  `
    szt sztuk sztuki il ile ilosc ilosci liczba egz egzemplarzy egzemplarze par butelek butelki qty quantity pcs
    pieces units count anzahl stuck stk stuckzahl menge ks kusu kusy kusov pocet mnozstvi mnozstvo vnt kiekis
    skaits kogus db buc bucati
  `,
);
/** What there is of it; this alone says that it is a stock. */
const STOCK = set(
  `
    stan stany stanie stanu zapas zapasy zapasu stock inventory stav stavu zasoba zasoby zustatek zostatok
    bestand vorrat lagerbestand filialbestand likutis atlikums laoseis laojaak jaak raktarkeszlet keszlet stoc
  `,
);
/** Where it lies, in words that name no place of their own. */
const SHELF = set(
  `
    polce polkach magazyn magazynie magazynu magazynowy magazynowa mag skladzie skladom skladem sklade lager
    regal shelf warehouse hand sandelyje noliktava laos ladzie
  `,
);
/** Places people sell at, which are the shop's only one or one of several. */
const SHOP = set('sklep sklepie sklepu store shop prodejne prodejna predajni laden filiale filial floor');
const SHOP_CODE = 'sklep';
/** How much of it may be sold. */
const FREE = set(
  `
    dostepna dostepne dostepnych dostepny dost wolne wolna wolnych available free verfugbar verfugbare
    verfugbarer dostupne dostupny dispozici dispozicii dyspozycji sprzedazy reki
  `,
);
/** What is left of it. */
const LEFT = set('zostalo pozostalo zbylo zbyva zostava left remaining');
const TOTAL = set('razem suma lacznie laczna laczny ogolem total gesamt celkem spolu calkowita calkowity');
const JOINING = set(
  `
    na w we z do je i in on at the k v auf im am u sa iki towaru towarow produktow produktu artykulow artykulu
    goods glownym glowny glowna main teraz obecnie aktualny aktualna aktualne aktualni aktuelne aktuell
    aktueller biezacy biezaca koncowy koncowa dzis dzisiaj dnes heute now current ilosciowy jm
  `,
);
/** A word people write by itself for how many: others may be a unit, or what a pack holds. */
const LONE_COUNT = set('anzahl stuck stk stuckzahl pcs pieces kiekis vnt ile');
/** What goods are counted in: of the shelf, or of a pack. */
const LONE_GOODS = set('butelki butelek par egz egzemplarze');
/** The state of goods, or how an order goes on, as well. */
const LONE_STATE = set('stav');
/** What a shelf or a warehouse is called, as well. */
const BARE_PLACE = set(
  'magazyn mag lager regal shelf warehouse laos noliktava sklep sklepu store shop laden filiale filial',
);

const KNOWN = [COUNT, STOCK, SHELF, SHOP, FREE, LEFT, TOTAL, JOINING];
const FREE_RANK = 3;

/**
 * What a heading made of nothing but words that speak of how much there is says of a stock (`Szt. na półce`, `Dostępna
 * liczba szt`, `Kusů skladem`); null where it has any other word, or too few of these.
 */
export function composedStock(words: string): ComposedStock | null {
  const said = words.split(' ');
  if (!said.every((word) => KNOWN.some((list) => list.has(word)))) return null;
  const has = (list: ReadonlySet<string>) => said.some((word) => list.has(word));
  const [counts, stock, shop] = [has(COUNT), has(STOCK), has(SHOP)];
  const target = shop ? SHOP_CODE : 'main';
  const of = (rank: number, isGuess = shop, isBare = false) => ({ rank, target, isGuess, isBare });
  const [lone] = said.length === 1 ? said : [];
  if (lone !== undefined) {
    if (stock) return of(1, LONE_STATE.has(lone));
    if (LONE_COUNT.has(lone)) return { ...of(FREE_RANK), isBare: true };
    if (has(LEFT)) return of(FREE_RANK, true);
    return LONE_GOODS.has(lone) ? of(FREE_RANK, true) : null;
  }
  if (stock) return of(has(FREE) ? FREE_RANK : 1);
  if (counts) {
    if (has(FREE) || has(LEFT)) return of(FREE_RANK);
    if (shop || has(SHELF)) return of(1);
    return { ...of(2), isBare: true };
  }
  // `Na półce`, `W sklepie`, `Od ręki`: how many, or whether there are any.
  if (said.length > 1 && said.every((word) => BARE_PLACE.has(word))) return null;
  return has(SHELF) || shop || has(FREE) || has(LEFT) ? of(FREE_RANK, true) : null;
}
