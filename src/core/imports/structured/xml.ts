import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Problem, problem } from '../../foundation';
import { BareAmpersands } from './bare-ampersands';

/** An element with everything in it. Names are local names: prefixes differ from writer to writer. */
export interface XmlElement {
  readonly name: string;
  /** Namespace URI; an empty string where there is none. */
  readonly uri: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed, without the text of its children. */
  readonly text: string;
  /** 1-based line on which it starts. */
  readonly line: number;
}

/** The opening of the root comes first and has no children yet; then every element that was asked for, whole, in order. */
export interface XmlItem {
  /** Local names from the root, joined with `/`. */
  readonly path: string;
  readonly element: XmlElement;
}

export interface XmlBatch {
  readonly items: readonly XmlItem[];
  /** Only on the last batch: xml_malformed, xml_doctype, xml_too_deep, xml_too_large. */
  readonly failure: Problem | null;
}

interface Options {
  /** Which elements to hand over, by path; what lies inside a taken element belongs to it. */
  readonly take: (path: string) => boolean;
  /** Some standards prescribe `<!DOCTYPE NAME SYSTEM "…">`; it is passed over, never fetched. One with declarations never is. */
  readonly allowsDoctype?: boolean;
}

/** What networks such as Peppol send a document in: it is seen through, and its header is passed over. */
export const isEnvelope = (name: string): boolean => name === 'StandardBusinessDocument';
export const isEnvelopeHeader = (name: string): boolean => name === 'StandardBusinessDocumentHeader';

const MAX_DEPTH = 100;
const MAX_TEXT = 1024 * 1024;
/** Elements inside one taken element. */
const MAX_ELEMENTS = 50_000;

interface Building {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
}

/**
 * Reads XML as a stream: memory holds one taken element at a time. Entities other than the five of XML itself are an
 * error, a document type with declarations is refused, nothing is ever fetched.
 */
export async function* readXml(pieces: AsyncIterable<string>, options: Options): AsyncGenerator<XmlBatch> {
  const reader = new XmlReader(options);
  for await (const piece of pieces) {
    reader.write(piece);
    if (reader.failure !== null) break;
    if (reader.items.length > 0) yield { items: reader.takeItems(), failure: null };
  }
  if (reader.failure === null) reader.end();
  yield { items: reader.takeItems(), failure: reader.failure };
}

class XmlReader {
  items: XmlItem[] = [];
  failure: Problem | null = null;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #ampersands = new BareAmpersands();
  readonly #paths: string[] = [];
  /** The taken element being built and those open inside it, outermost first. */
  readonly #open: Building[] = [];
  readonly #options: Options;
  #elements = 0;
  #line = 1;
  #begun = false;
  /** The root of the file is an envelope: what stands in it is a root of its own. */
  #inEnvelope = false;
  /** Elements that are open in the envelope's header. */
  #inHeader = 0;
  #hasRoot = false;

  constructor(options: Options) {
    this.#options = options;
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(problem('xml_malformed', { line: parser.line, reason: error.message })));
    parser.on('doctype', (doctype) => {
      if (options.allowsDoctype !== true || doctype.includes('['))
        this.#fail(problem('xml_doctype', { line: parser.line }));
    });
    parser.on('opentagstart', () => (this.#line = parser.line));
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => this.#closeTag());
  }

  write(piece: string): void {
    const text = this.#begun ? piece : this.#begin(piece);
    if (text !== '') this.#guarded(() => this.#parser.write(this.#ampersands.write(text)));
  }

  /** Editors and copying leave blank lines in front of the declaration, which must come first to be one. */
  #begin(piece: string): string {
    const text = piece.trimStart();
    this.#begun = text !== '';
    this.#parser.line += piece.slice(0, piece.length - text.length).split('\n').length - 1;
    return text;
  }

  end(): void {
    this.#guarded(() => this.#parser.write(this.#ampersands.end()).close());
  }

  takeItems(): XmlItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      // Our own limits stop the parser from inside its events; anything else is a defect.
      if (this.failure === null) throw error;
    }
  }

  #fail(failure: Problem): never {
    this.failure ??= failure;
    throw new Error(failure.code);
  }

  #openTag(tag: SaxesTagNS): void {
    if (this.#isWrapping(tag.local)) return;
    const parent = this.#paths.at(-1);
    const path = parent === undefined ? tag.local : `${parent}/${tag.local}`;
    this.#paths.push(path);
    if (this.#paths.length > MAX_DEPTH) this.#fail(problem('xml_too_deep', { line: this.#line, depth: MAX_DEPTH }));
    const element: Building = {
      name: tag.local,
      uri: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      line: this.#line,
    };
    if (parent === undefined) {
      this.items.push({ path, element: { ...element } });
      this.#hasRoot = true;
    }
    if (this.#open.length === 0 && !this.#options.take(path)) return;
    this.#elements++;
    if (this.#elements > MAX_ELEMENTS) this.#fail(problem('xml_too_large', { line: this.#line, path }));
    this.#open.push(element);
  }

  #isWrapping(name: string): boolean {
    if (this.#paths.length === 0 && !this.#inEnvelope && isEnvelope(name)) return (this.#inEnvelope = true);
    if (!this.#inEnvelope || this.#paths.length > 0) return false;
    if (this.#inHeader === 0 && !isEnvelopeHeader(name)) {
      if (this.#hasRoot) this.#fail(problem('xml_malformed', { line: this.#line, reason: 'several documents' }));
      return false;
    }
    this.#inHeader++;
    return true;
  }

  #text(text: string): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    open.text += text;
    if (open.text.length > MAX_TEXT) this.#fail(problem('xml_too_large', { line: open.line, path: open.name }));
  }

  #closeTag(): void {
    if (this.#inHeader > 0) {
      this.#inHeader--;
      return;
    }
    const path = this.#paths.pop() ?? '';
    const element = this.#open.pop();
    if (element === undefined) return;
    element.text = element.text.trim();
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      return;
    }
    this.#elements = 0;
    this.items.push({ path, element });
  }
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { prefix, local, value } of Object.values(tag.attributes)) {
    // An attribute without a prefix is the element's own and wins over one of an extension.
    if (prefix === '' || !(local in attributes)) attributes[local] = value;
  }
  return attributes;
}

/** The first descendant at a path of local names below `element`, or null. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | undefined = element;
  for (const name of path) {
    found = found.children.find((child) => child.name === name);
    if (found === undefined) return null;
  }
  return found;
}

/** The trimmed text at a path below `element`; an empty string where there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return childAt(element, ...path)?.text ?? '';
}

/** The encoding of an XML declaration at the beginning of a file, or null. */
export function xmlEncoding(head: string): string | null {
  return /^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
}
