import { meaningOf } from '../../reading/header-words';

/** As much of an element as its fields need; objects of JSON are given the same shape. */
export interface FieldedRecord {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FieldedRecord[];
  readonly text: string;
}

const MAX_DEPTH = 3;
/** What an attribute says by itself, whatever element it is of. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['vat', 'unit']);
/** What tells several elements of one name apart, and what names a free attribute of a product. */
const NAMES = [
  'name',
  'nazwa',
  'key',
  'kod',
  'code',
  'id',
  'symbol',
  'warehouse',
  'magazyn',
  'sklep',
  'store',
  'depot',
  'location',
  'lokalizacja',
  'currency',
  'waluta',
  'type',
  'typ',
];
/** Attributes that say in which warehouse a stock is. */
const PLACES = ['warehouse', 'magazyn', 'sklep', 'store', 'depot', 'location', 'lokalizacja'];

/** What names a kind of price, rather than its record or its currency. */
const KINDS: ReadonlySet<string> = new Set(['name', 'nazwa', 'type', 'typ', 'kind', 'rodzaj', 'poziom', 'level']);

/**
 * The fields of a record by name: its attributes, its elements (`ceny/brutto`), attributes of those (`price@gross`), and
 * what it says in pairs (`<a name="EAN">590…</a>`). Of several elements of one name the first is kept; where they may be
 * stocks, prices or barcodes, each has a field of its own, named after what tells them apart.
 */
export function fieldsOf(record: FieldedRecord): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string, value: string) => {
    const text = value.trim().replace(/\s*\n\s*/g, ' ');
    if (text !== '' && !fields.has(name)) fields.set(name, text);
  };
  for (const [name, value] of Object.entries(record.attributes)) put(name, value);
  if (record.children.length === 0) put(record.name, record.text);
  const own = new Set(fields.keys());
  const walk = (element: FieldedRecord, prefix: string, depth: number) => {
    const counts = new Map<string, number>();
    for (const { name } of element.children) counts.set(name, (counts.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const child of element.children) {
      const nth = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, nth);
      const path =
        prefix !== '' ? `${prefix}/${child.name}` : own.has(child.name) ? `${record.name}/${child.name}` : child.name;
      const isOne = counts.get(child.name) === 1;
      const named = labelOf(child);
      const meaning = meaningOf(path)?.field;
      if (!isOne && named !== '' && child.children.length === 0 && meaningOf(child.name) === null) {
        if (meaningOf(named) !== null) put(named, child.text);
        continue;
      }
      // The next record may have a stock in another warehouse beside this one.
      const isPlaced = meaning === 'stock' && placesOf(child).some((place) => child.attributes[place]);
      const mattersEach = (!isOne || isPlaced) && meaning !== undefined;
      if (!isOne && !mattersEach && nth > 1) continue;
      // A price is of whom it is for: `cena Hurtowa` is not what a shopper pays, however many prices stand beside it.
      const kind = meaning === 'price' ? kindOf(child) : '';
      const name = kind !== '' ? `${path} ${kind}` : mattersEach ? `${path} (${named || nth})` : path;
      if (child.children.length === 0) put(name, child.text);
      for (const [attribute, value] of Object.entries(child.attributes)) {
        // The rate of a price is no price: `<price vat="23">`.
        const isOwn = OF_ITS_OWN.has(meaningOf(attribute)?.field ?? 'price');
        if (isOwn) put(`${attribute} (${name})`, value);
        else if (!mattersEach || meaningOf(`${path} ${attribute}`) !== null) put(`${name}@${attribute}`, value);
      }
      if (depth < MAX_DEPTH) walk(child, name, depth + 1);
    }
  };
  walk(record, '', 1);
  return fields;
}

const placesOf = ({ attributes }: FieldedRecord): readonly string[] =>
  attributes['quantity'] === undefined ? PLACES : [...PLACES, 'id'];

function labelOf({ attributes }: FieldedRecord): string {
  for (const name of NAMES) if (attributes[name]) return attributes[name].trim();
  return '';
}

/** What kind of price an element says it is, as an attribute or as an element inside it. */
function kindOf({ attributes, children }: FieldedRecord): string {
  for (const name of KINDS) if (attributes[name]) return attributes[name].trim();
  const told = children.find(({ name, children: inner }) => inner.length === 0 && KINDS.has(name.toLowerCase()));
  return told?.text.replace(/\s+/g, ' ').trim() ?? '';
}
