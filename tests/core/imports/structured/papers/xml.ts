import fc from 'fast-check';
import iconv from 'iconv-lite';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
type Of<T> = T extends fc.Arbitrary<infer V> ? V : never;

/** An element by a name such as `cbc:ID`, whose prefix a writer may replace. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string | readonly Tag[];
}

type Inside = string | readonly (Tag | null)[];

export function tag(name: string, inside: Inside = '', attributes: Readonly<Record<string, string>> = {}): Tag {
  return {
    name,
    attributes,
    inside: typeof inside === 'string' ? inside : inside.filter((one) => one !== null),
  };
}

/** An element that is left out where there is nothing to say, as most writers do. */
export const maybe = (name: string, text: string | null, attributes: Readonly<Record<string, string>> = {}) =>
  text === null ? null : tag(name, text, attributes);

/** How programs write the same XML. */
export const WRITING = fc.record({
  encoding: oneOf(
    'utf-8',
    'utf-8 undeclared',
    'utf-8 mark',
    'utf-16le mark',
    'win1250',
    'iso-8859-2',
    'win1250 undeclared',
  ),
  newline: oneOf('\r\n', '\n', ''),
  indent: oneOf('', '  ', '\t'),
  /** Whether texts that need it, or all of them, stand in CDATA. */
  cdata: oneOf('never', 'needed', 'all'),
  quote: oneOf('"', "'"),
  prefix: oneOf('own', 'other', 'none'),
  comments: fc.boolean(),
  blankFirst: fc.boolean(),
  reversed: fc.boolean(),
});
export type Writing = Of<typeof WRITING>;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function textOf(text: string, { cdata }: Writing): string {
  const needs = /[&<>"]/.test(text);
  return text !== '' && (cdata === 'all' || (cdata === 'needed' && needs)) ? `<![CDATA[${text}]]>` : escaped(text);
}

/** Prefixes are names a file gives to its namespaces: any will do. */
function nameIn(name: string, namespaces: Readonly<Record<string, string>>, { prefix }: Writing): string {
  const [own, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
  if (namespaces[own] === undefined) return local;
  if (prefix === 'other') return `n${Object.keys(namespaces).indexOf(own)}:${local}`;
  return own === '' || (prefix === 'none' && Object.keys(namespaces).length === 1) ? local : `${own}:${local}`;
}

function declarations(namespaces: Readonly<Record<string, string>>, writing: Writing): Record<string, string> {
  return Object.fromEntries(
    Object.entries(namespaces).map(([prefix, uri], i) => {
      if (writing.prefix === 'other') return [`xmlns:n${i}`, uri];
      const bare = prefix === '' || (writing.prefix === 'none' && Object.keys(namespaces).length === 1);
      return [bare ? 'xmlns' : `xmlns:${prefix}`, uri];
    }),
  );
}

function written(one: Tag, depth: number, namespaces: Readonly<Record<string, string>>, writing: Writing): string {
  const { newline, indent, quote } = writing;
  const name = nameIn(one.name, namespaces, writing);
  const attributes = Object.entries(one.attributes)
    .map(([key, value]) => ` ${key}=${quote}${escaped(value).replaceAll("'", '&apos;')}${quote}`)
    .join('');
  if (typeof one.inside === 'string') {
    return one.inside === ''
      ? `<${name}${attributes}/>`
      : `<${name}${attributes}>${textOf(one.inside, writing)}</${name}>`;
  }
  const start = newline === '' ? '' : `${newline}${indent.repeat(depth + 1)}`;
  const children = one.inside.map((child) => `${start}${written(child, depth + 1, namespaces, writing)}`);
  const comment = writing.comments ? `${start}<!-- <FaWiersz><P_8B>7</P_8B></FaWiersz> -->` : '';
  const end = newline === '' ? '' : `${newline}${indent.repeat(depth)}`;
  return `<${name}${attributes}>${comment}${children.join('')}${end}</${name}>`;
}

/** The bytes of a file; `namespaces` by the prefixes the tags use, the one without a prefix under an empty name. */
export function xmlFile(root: Tag, namespaces: Readonly<Record<string, string>>, writing: Writing): Uint8Array {
  const [charset = '', how] = writing.encoding.split(' ');
  const named = { 'utf-8': 'UTF-8', 'utf-16le': 'utf-16', win1250: 'windows-1250', 'iso-8859-2': 'ISO-8859-2' }[
    charset
  ];
  const says = how === 'undeclared' ? '' : ` encoding="${named}"`;
  const declared =
    how === 'undeclared' && writing.indent === '' ? '' : `<?xml version="1.0"${says}?>${writing.newline}`;
  const attributes = { ...declarations(namespaces, writing), ...root.attributes };
  const text = `${writing.blankFirst ? '\n' : ''}${declared}${written({ ...root, attributes }, 0, namespaces, writing)}${writing.newline}`;
  return iconv.encode(text, charset, { addBOM: how === 'mark' });
}
