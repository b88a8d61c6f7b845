import { meaningOf } from '../../reading/headings/header-words';
import { fieldMeaning, fieldName } from './field-names';
import type { FieldedRecord } from './fielded-record';
import { currencyOf, inOneLanguage, isLanguage, kindOf, labelOf, localised, pairOf, placeOf } from './told-apart';

const MAX_DEPTH = 3;
/** What an attribute says by itself, whatever element it is of. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['vat', 'unit']);
/** What a free attribute of a product may say of it; `Stan` and `Model` among them are words of its maker. */
const IN_PAIRS: ReadonlySet<string> = new Set(['gtin', 'vat', 'unit']);
/** What free attributes are called, as against the fields of a record that are all told in pairs. */
const FREE =
  /param|attr|atryb|cech|feature|propert|wlasciw|spec|option|opcj|label|filt|categor|kategor|image|zdj|photo|tag/i;

/**
 * The fields of a record by name: its attributes, its elements (`ceny/brutto`), attributes of those (`price@gross`), and
 * what it says in pairs (`<a name="EAN">590…</a>`). Of several elements of one name the first is kept; where they may be
 * stocks, prices or barcodes, each has a field of its own, named after what tells them apart.
 */
export function fieldsOf(record: FieldedRecord): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string, value: string) => {
    const bare = value.trim();
    const text = bare.includes('\n') ? bare.replace(/\s*\n\s*/g, ' ') : bare;
    if (text === '') return;
    const short = fieldName(name);
    if (!fields.has(short)) fields.set(short, text);
    else if (short !== name && !fields.has(name) && meaningOf(name) === null) fields.set(name, text);
  };
  for (const [name, value] of Object.entries(record.attributes)) put(name, value);
  if (record.children.length === 0) put(record.name, record.text);
  const own = new Set(fields.keys());
  const walk = (element: FieldedRecord, prefix: string, depth: number, passed: string | null) => {
    const children = inOneLanguage(element.children).filter(({ name }) => name !== passed);
    const counts = new Map<string, number>();
    for (const { name } of children) counts.set(name, (counts.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const child of children) {
      const nth = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, nth);
      const path =
        prefix !== '' ? `${prefix}/${child.name}` : own.has(child.name) ? `${record.name}/${child.name}` : child.name;
      const polish = localised(child);
      if (polish !== null) {
        put(path, polish.text);
        if (depth < MAX_DEPTH) walk(polish, path, depth + 1, null);
        continue;
      }
      const isOne = counts.get(child.name) === 1;
      const meaning = fieldMeaning(path)?.field;
      const pair = meaning === undefined ? pairOf(child) : null;
      if (pair !== null) {
        const says = meaningOf(pair.name)?.field;
        const isField = says !== undefined && (IN_PAIRS.has(says) || (prefix === '' && !FREE.test(child.name)));
        if (isField) put(pair.name, pair.text);
        if (isField || !isOne) continue;
      }
      // The next record may have a stock in another warehouse beside this one.
      const place = meaning === 'stock' ? placeOf(child, isOne) : null;
      const mattersEach = (!isOne || place !== null) && meaning !== undefined;
      if (!isOne && !mattersEach && nth > 1) continue;
      // A price is of whom it is for: `cena Hurtowa` is not what a shopper pays, however many prices stand beside it.
      const kind = meaning === 'price' ? kindOf(child) : null;
      const label = mattersEach
        ? (kind ?? place ?? (meaning === 'price' ? currencyOf(child) : null) ?? labelOf(child))
        : kind;
      const name = kind !== null ? `${path} ${kind.text}` : mattersEach ? `${path} (${label?.text || nth})` : path;
      const told = kind !== null || mattersEach ? (label?.key ?? null) : null;
      if (child.children.length === 0) put(name, child.text);
      for (const [attribute, value] of Object.entries(child.attributes)) {
        if (attribute === told || isLanguage(attribute)) continue;
        // The rate of a price is no price: `<price vat="23">`.
        const isOwn = OF_ITS_OWN.has(meaningOf(attribute)?.field ?? 'price');
        if (isOwn) put(`${attribute} (${name})`, value);
        else if (!mattersEach || fieldMeaning(`${path}/${attribute}`) !== null) put(`${name}@${attribute}`, value);
      }
      if (depth < MAX_DEPTH) walk(child, name, depth + 1, told);
    }
  };
  walk(record, '', 1, null);
  return fields;
}
