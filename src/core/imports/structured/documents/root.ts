import { SaxesParser } from 'saxes';

/** The first start tag of a file: what kind of XML it is. */
export interface XmlRoot {
  /** Local name. */
  readonly name: string;
  /** Namespace URI; an empty string where there is none. */
  readonly uri: string;
}

class Found extends Error {}

/**
 * The root of the XML that `head` begins, or null when it is no XML or the root does not fit into it. Nothing behind the
 * first tag is looked at, so that a file damaged later is still known for what it is.
 */
export function rootOf(head: string): XmlRoot | null {
  if (!/^\s*</.test(head)) return null;
  let root: XmlRoot | null = null;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new Found();
  });
  parser.on('opentag', (tag) => {
    root = { name: tag.local, uri: tag.uri };
    throw new Found();
  });
  try {
    // An XML declaration must come first; editors and copying leave blank lines in front of it.
    parser.write(head.trimStart());
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return root;
}
