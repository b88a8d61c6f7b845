import { meaningOf } from '../../reading/headings/header-words';
import type { FieldedRecord } from './fielded-record';
import { fieldsOf } from './fields';
import { isName, isOnlyKind } from './variant-label';
import { isZero, surchargeOf, withSurcharge } from './surcharge';
import { readVariantHeading, surchargeHeading, unkeyedVariantHeading } from './variant-headings';
import { codeIn, type Key, keyIn, type KeyKind, nameFieldOf, takeApart, type Variant } from './variants-in';

type Fields = Map<string, string>;

/** What a variant has of its own or not at all: the product's is the sum of its variants, or somebody else's code. */
const OWN = new Set(['sku', 'gtin', 'supplierSku', 'stock', 'quantity']);
/** What stands in one column for products and variants. */
const ALIGNED = new Set(['gtin', 'stock', 'price', 'vat', 'unit']);
const KINDS: readonly KeyKind[] = ['sku', 'gtin', 'id'];

/**
 * The rows of records whose products come in variants: each variant is a row, with what its product says and it does not;
 * the product is none. Which of their codes tells variants apart is known once all records were learned. A product whose
 * variants it does not tell apart is one row that says so (`unkeyedVariantHeading`).
 */
export class VariantRows {
  readonly #path: string;
  readonly #keyed: Record<KeyKind, number> = { sku: 0, gtin: 0, id: 0 };
  #count = 0;
  /** Every id so far; null once one came twice: then they number the variants of each product anew. */
  #ids: Set<string> | null = new Set();
  /** What products call their stock, barcode and price, where they call it by one name. */
  readonly #called = new Map<string, Set<string>>();
  readonly #calledAbove = new Map<string, Set<string>>();
  readonly #codeFields = new Set<string>();
  #keyField: string | null = null;
  #idField: string | null = null;
  #kind: KeyKind | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  learn(record: FieldedRecord): void {
    const { own, variants } = takeApart(record, this.#path);
    const fields = fieldsOf(own);
    // What goods without variants call it is where the others have to say it.
    const called = variants.length === 0 ? this.#called : this.#calledAbove;
    for (const [meaning, names] of namesByMeaning(fields)) {
      called.set(meaning, new Set([...(called.get(meaning) ?? []), ...names]));
    }
    this.#count += variants.length;
    for (const kind of KINDS) if (areApart(variants, kind)) this.#keyed[kind] += variants.length;
    this.#keyField ??= variants.find(({ keys }) => keys.sku)?.keys.sku?.field ?? null;
    this.#idField ??= variants.find(({ keys }) => keys.id)?.keys.id?.field ?? null;
    const code = codeIn(fields)?.field;
    if (code !== undefined) this.#codeFields.add(code);
    const ids = variants.length === 0 ? [keyIn(fields, 'sku')] : variants.map(({ keys }) => keys.id);
    for (const id of ids) this.#remember(id);
  }

  /** The names of fields and what stands in them, for each row; only after all records were learned. */
  rowsOf(record: FieldedRecord): readonly Fields[] {
    const kind = (this.#kind ??= this.#chosen());
    const { own, variants } = takeApart(record, this.#path);
    const product = this.#productRow(fieldsOf(own));
    const [first, second] = variants;
    if (first === undefined) return [product];
    if (kind !== null && (second === undefined ? first.keys[kind] !== null : areApart(variants, kind, true))) {
      return variants.map((variant, i) => this.#variantRow(product, variant, i + 1, kind));
    }
    if (second === undefined && isOnlyKind(first.label)) {
      return [new Map([...inherited(product, first, false), ...this.#told(product, first), ...this.#keyOf(product)])];
    }
    product.set(unkeyedVariantHeading(this.#path), variants.map(({ label }, i) => label || i + 1).join(', '));
    return [product];
  }

  #remember(id: Key | null): void {
    if (id === null || this.#ids === null) return;
    if (this.#ids.has(id.value)) this.#ids = null;
    else this.#ids.add(id.value);
  }

  /** What keys most variants; a code where it keys half of them, since a person knows it. */
  #chosen(): KeyKind | null {
    const usable = KINDS.filter((kind) => this.#keyed[kind] > 0 && (kind !== 'id' || this.#ids !== null));
    return (
      usable.find((kind) => this.#keyed[kind] * 2 >= this.#count) ??
      [...usable].sort((a, b) => this.#keyed[b] - this.#keyed[a])[0] ??
      null
    );
  }

  /** Where the codes of all rows stand: where products have theirs, if they agree, else where variants do. */
  get #codeField(): string | null {
    const [own] = this.#codeFields;
    return this.#codeFields.size === 1 ? (own ?? null) : this.#keyField;
  }

  #productRow(fields: Fields): Fields {
    if (this.#kind === 'sku') return withCode(fields, codeIn(fields), this.#codeField);
    if (this.#kind === 'id') return withCode(fields, codeIn(fields) ?? keyIn(fields, 'sku'), this.#idField);
    // Where barcodes are the keys a number of a record must not be one.
    if (this.#kind === 'gtin' && this.#codeFields.size === 0) {
      deleteWhere(fields, (field) => meaningOf(field)?.field === 'sku');
    }
    return fields;
  }

  /** What a variant says of itself, in the columns where products say it, with a name that says of which it is. */
  #told(product: Fields, variant: Variant): Fields {
    const fields = told(product, variant, /size|rozmiar/i.test(this.#path));
    for (const [meaning, names] of namesByMeaning(fields)) {
      const [name, called] = [names[0], this.#called.get(meaning) ?? this.#calledAbove.get(meaning)];
      const [wanted] = called ?? [];
      if (names.length > 1 || called?.size !== 1 || name === undefined || wanted === undefined) continue;
      const value = fields.get(name) ?? '';
      fields.delete(name);
      fields.set(wanted, value);
    }
    return fields;
  }

  #keyOf(product: Fields): Fields {
    const code = codeIn(product) ?? keyIn(product, 'sku');
    return new Map(code === null ? [] : [[code.field, code.value]]);
  }

  /** What costs more than its product has the sum for its price, or says that nobody can know it. */
  #addSurcharge(row: Fields, product: Fields, variant: Variant): void {
    const added = surchargeOf(variant.fields);
    if (added === null || pricesOf(variant.fields).some(([, value]) => !isZero(value))) return;
    const price = withSurcharge(product, variant.fields);
    if (price === null) row.set(surchargeHeading(this.#path), `${added.field}: ${added.value}`);
    else row.set(price.field, price.value);
  }

  #variantRow(product: Fields, variant: Variant, nth: number, kind: KeyKind): Fields {
    const row = new Map([...inherited(product, variant, true), ...this.#told(product, variant)]);
    this.#addSurcharge(row, product, variant);
    if (kind === 'sku') withCode(row, variant.keys.sku, this.#codeField);
    if (kind === 'gtin') {
      deleteWhere(row, (field) => meaningOf(field)?.field === 'sku');
      const code = codeIn(product);
      if (code !== null && variant.keys.gtin !== null) row.set(code.field, variant.keys.gtin.value);
    }
    return row.set(readVariantHeading(this.#path), variant.label || String(nth));
  }
}

/** The row with its code in the field where all rows have theirs. */
function withCode(row: Fields, code: Key | null, field: string | null): Fields {
  if (code === null || field === null || code.field === field) return row;
  row.delete(code.field);
  return row.set(field, code.value);
}

/** Whether every variant has a key of this kind and no two the same; `some` forgives those that have none. */
function areApart(variants: readonly Variant[], kind: KeyKind, some = false): boolean {
  const values = variants.flatMap(({ keys }) => keys[kind]?.value ?? []);
  if (values.length === 0 || (!some && values.length < variants.length)) return false;
  return new Set(values).size === values.length;
}

/** What a variant has of its product. */
function inherited(product: Fields, variant: Variant, isOneOfSeveral: boolean): Fields {
  const fields = new Map(product);
  const isAdded = surchargeOf(variant.fields) !== null;
  const hasPrice = pricesOf(variant.fields).some(([, value]) => !isZero(value));
  deleteWhere(fields, (field) => {
    const meaning = meaningOf(field)?.field;
    if (meaning === undefined) return false;
    if (meaning === 'price') return hasPrice || isAdded;
    return OWN.has(meaning) && (isOneOfSeveral || variant.fields.has(field));
  });
  return fields;
}

/** What a variant says of itself, with a name that says of which product it is; that of a size alone is no name. */
function told(product: Fields, variant: Variant, isSize: boolean): Fields {
  const fields = new Map(variant.fields);
  const hasOnlyZero = pricesOf(variant.fields).every(([, value]) => isZero(value));
  if (hasOnlyZero && pricesOf(product).length > 0) deleteWhere(fields, (field) => meaningOf(field)?.field === 'price');
  const nameField = nameFieldOf(product);
  if (nameField === null && !isSize) return fields;
  deleteWhere(fields, isName);
  if (nameField === null) return fields;
  const [name, label] = [product.get(nameField) ?? '', variant.label];
  return fields.set(
    nameField,
    isOnlyKind(label) ? name : label.toLowerCase().startsWith(name.toLowerCase()) ? label : `${name} - ${label}`,
  );
}

/** Fields by what they mean: a barcode, a stock, a price (with tax, without, unsaid). */
function namesByMeaning(fields: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const field of fields.keys()) {
    const meaning = meaningOf(field);
    if (meaning === null || !ALIGNED.has(meaning.field)) continue;
    const key = `${meaning.field} ${meaning.target ?? ''} ${meaning.priceMode ?? ''}`;
    names.set(key, [...(names.get(key) ?? []), field]);
  }
  return names;
}

const pricesOf = (fields: ReadonlyMap<string, string>) =>
  [...fields].filter(([field]) => meaningOf(field)?.field === 'price');

function deleteWhere(fields: Fields, matches: (field: string) => boolean): void {
  for (const field of [...fields.keys()]) if (matches(field)) fields.delete(field);
}
