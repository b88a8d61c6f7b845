import { pattern } from '../../../foundation';
import { fieldMeaning } from './field-names';
import type { FieldedRecord } from './fielded-record';
import { variantPathOf } from './variant-path';

/** A path whose elements may be the records of a file, with what was seen of it. */
interface Seen {
  readonly path: string;
  count: number;
  readonly fields: Set<string>;
  /** Its place among the others, by where it first comes. */
  readonly order: number;
}

const MAX_PATHS = 500;
const MAX_CANDIDATES = 10;
const FEWEST_FIELDS = 2;
const FEWEST_MEANINGS = 3;
/** What makes records without a code worth reading, for their codes to be guessed. */
const VALUES = ['price', 'stock', 'quantity'];
/** Elements of documents: their quantities were ordered, sold or delivered, and are nobody's stock. */
const DOCUMENTS = pattern('i')`
  (order|zamowien|d[ei]spatch_?(?:notification|advice|note)|ship_?notice|delivery_?note|quotation|invoice|
  fattur|(?<!manu)factur|rechnung|lieferschein|bestellung|commande|pedido|objednavk|faktur|dokument|document|
  paragon|receipt|transa[ck]|shipment|wysylk|przesylk|customer|klient|kontrahent|korekt|rachunek|(?:^|
  \/)(?:sales|sprzeda[zż]e?|zwroty?|returns?|koszyki?|baskets?|carts?|rezerwacj[ae]|reservations?|wydani[ae]|
  przyj[eę]ci[ae])(?:$|\/)|(?:^|\/)(?:wz|pz|mm|rw|pw)(?:$|\/|wiersz))
`;

/** What only orders and invoices have a number or a day of; and who bought, of which a feed for one customer speaks once. */
const ORDERED = pattern('i')`
  ^(?:order[_-]?(?:id|no|nr|number|num|date|status|reference)|(?:id|nr|numer|data|
  status)[_-]?zam[oó]wieni[ae]|(?:invoice|faktur\w*)[_-]?(?:id|no|nr|number|date)|(?:nr|numer|
  data)[_-]?(?:faktury|dokumentu|paragonu|wz))$
`;
const BOUGHT = pattern('i')`
  ^(?:buyer|customer|klient|kupuj[aą]cy|nabywca|odbiorca|billing|payment|p[lł]atno[sś][cć]|(?:shipping|
  delivery|billing)[_-]?address|adres[_-]?(?:dostawy|wysy[lł]ki))
`;

/** Documents by the plain names of their elements, as they stand in what they are sent in. */
const SENT = /^(invoice|order|voucher|receipt|prodejka|prijemka|vydejka|faktura|objednavka)$/i;

/** A list of goods beside the documents, which says nothing of how many: a dictionary. */
const GOODS = /(artykul|towar|produkt|product)\w*\/(artykul|towar|produkt|product)\w*$/i;

/** Gathers which elements of a file have how many fields, and says which of them are its records. */
export class Candidates {
  readonly #seen = new Map<string, Seen>();
  readonly #inside = new Map<string, Map<string, string>>();
  /** Paths that are among the fields of the element around them already. */
  readonly #noted = new Set<string>();

  /** An element opened; its attributes are fields of it, and it is one of the element around it. */
  open(path: string, attributes: Iterable<string>): void {
    let seen = this.#seen.get(path);
    if (seen === undefined) {
      if (this.#seen.size >= MAX_PATHS) return;
      this.#seen.set(path, (seen = { path, count: 0, fields: new Set(), order: this.#seen.size }));
    }
    seen.count++;
    this.field(path);
    for (const name of attributes) if (seen.fields.size < MAX_PATHS) seen.fields.add(name);
  }

  /** What stands inside a record at `path` that was read whole, wherever in the file it is. */
  addInside(path: string, record: FieldedRecord): void {
    for (const child of record.children) {
      const inside = this.#pathInside(path, child.name);
      const names = Object.keys(child.attributes);
      if (child.children.length === 0 && names.length === 0) this.field(inside);
      else this.open(inside, names);
      this.addInside(inside, child);
    }
  }

  /** The same few paths come in every record: each is joined once. */
  #pathInside(path: string, name: string): string {
    const known = this.#inside.get(path) ?? new Map<string, string>();
    this.#inside.set(path, known);
    let inside = known.get(name);
    if (inside === undefined) {
      inside = `${path}/${/^\d+$/.test(name) ? '#' : name}`;
      if (known.size < MAX_PATHS) known.set(name, inside);
    }
    return inside;
  }

  /** Something that is named and holds a value, or others: a field of the element around it. */
  field(path: string): void {
    if (this.#noted.has(path)) return;
    const at = path.lastIndexOf('/');
    if (at === -1) return;
    const parent = this.#seen.get(path.slice(0, at));
    if (parent === undefined || parent.fields.size >= MAX_PATHS) return;
    parent.fields.add(path.slice(at + 1));
    this.#noted.add(path);
  }

  /**
   * What may be the records: elements with more than one field, best of all with a code; those that repeat first, those
   * that say most of goods first, the outermost first. What says much less than the best is left out.
   */
  get paths(): readonly string[] {
    const all = [...this.#seen.values()]
      .filter(({ path, fields }) => path.includes('/') && fields.size >= FEWEST_FIELDS)
      .map((seen) => ({ ...seen, variants: this.variantsIn(seen.path) }))
      .map((seen) => ({ ...seen, says: this.#meaningsOf(seen) }))
      .filter(({ path, says }) => !this.#isOfDocument(path) || (GOODS.test(path) && !says.has('stock')))
      .filter(({ path, fields, says }) => !this.#holdsDocument(path, { fields, says }));
    const kinds = all.flatMap(({ path, variants }) => (variants === null ? [] : `${path}/${variants}`));
    const isOfKind = (path: string) => kinds.some((kind) => path === kind || path.startsWith(`${kind}/`));
    const withCode = all.filter(({ path, says }) => (says.has('sku') || says.has('gtin')) && !isOfKind(path));
    // What there is once in every record is a part of it.
    // What has but a number, inside something with a code, is a part of it, too: the categories of the only product.
    // A number around goods that say more themselves is that of their envelope.
    const isPart = ({ path, count, fields, says }: (typeof withCode)[number]) =>
      withCode.some(
        (other) =>
          path.startsWith(`${other.path}/`) &&
          ((other.count > 1 && count <= other.count && !isEnvelope(other, { fields, says })) ||
            (isCoded(other.fields) && !isCoded(fields))),
      );
    const coded = withCode.filter((seen) => !isPart(seen));
    const valued = all.filter(({ says }) => VALUES.some((field) => says.has(field)));
    const ranked = (coded.length > 0 ? coded : valued).sort(
      (a, b) =>
        Number(b.count > 1) - Number(a.count > 1) ||
        b.says.size - a.says.size ||
        depthOf(a.path) - depthOf(b.path) ||
        a.order - b.order,
    );
    const most = Math.max(...ranked.map(({ says }) => says.size));
    return ranked
      .filter(({ says }) => most === 0 || says.size * 2 > most)
      .slice(0, MAX_CANDIDATES)
      .map(({ path }) => path);
  }

  /** Where in the records at `path` their variants stand; null where they have none. */
  variantsIn(path: string): string | null {
    const seen = this.#seen.get(path);
    return seen === undefined ? null : variantPathOf(seen, this.#seen.values());
  }

  /** Whether an element that there is one of says as much as a product of its own. */
  isOne(path: string): boolean {
    const fields = this.#seen.get(path)?.fields ?? new Set();
    return isCoded(fields) && !this.#isOfDocument(path) && meaningsOf(fields).size >= FEWEST_MEANINGS;
  }

  /** An element of a document by its path, or what stands inside an element that has the number of one, or a buyer. */
  #isOfDocument(path: string): boolean {
    if (DOCUMENTS.test(path)) return true;
    const own = this.#seen.get(path);
    const isSold = own !== undefined && own.count > 1 && [...own.fields].some((name) => BOUGHT.test(name));
    if (isSold && !isCoded(own.fields)) return true;
    const names = path.split('/');
    return names.some((_, depth) => {
      const around = this.#seen.get(names.slice(0, depth).join('/'));
      if (around === undefined) return false;
      const fields = [...around.fields];
      return (
        fields.some((name) => ORDERED.test(name)) || (around.count > 1 && fields.some((name) => BOUGHT.test(name)))
      );
    });
  }

  /** Whether an element with hardly more than a number of its own stands around one document: what it was sent in. */
  #holdsDocument(path: string, { fields, says }: Said): boolean {
    if (isCoded(fields) || says.size >= FEWEST_MEANINGS) return false;
    const isSent = (name: string) => (this.#seen.get(`${path}/${name}`)?.fields.size ?? 0) >= FEWEST_FIELDS;
    return [...fields].some((name) => SENT.test(name) && isSent(name));
  }

  #meaningsOf({ path, fields, variants }: Seen & { readonly variants: string | null }): ReadonlySet<string> {
    const own = variants === null ? undefined : this.#seen.get(`${path}/${variants}`)?.fields;
    return meaningsOf(new Set([...fields, ...(own ?? [])]));
  }

  /** The element of documents the file is made of; null where there is none. */
  get document(): string | null {
    const found = [...this.#seen.values()].find(
      ({ path, fields }) => fields.size >= FEWEST_FIELDS && this.#isOfDocument(path),
    );
    return found?.path ?? null;
  }
}

const meaningsOf = (names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => fieldMeaning(name)?.field ?? []));

/** Whether fields have a code of goods, which is no number of a record. */
const isCoded = (fields: ReadonlySet<string>): boolean =>
  [...fields].some((name) => {
    const meaning = fieldMeaning(name);
    return meaning !== null && (meaning.field === 'gtin' || (meaning.field === 'sku' && !meaning.isId));
  });

interface Said {
  readonly fields: ReadonlySet<string>;
  readonly says: ReadonlySet<string>;
}

const isEnvelope = (around: Said, { fields, says }: Said): boolean =>
  !isCoded(around.fields) && isCoded(fields) && says.size >= FEWEST_MEANINGS && says.size > around.says.size;

const depthOf = (path: string): number => path.split('/').length;
