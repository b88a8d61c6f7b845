import { SaxesParser } from 'saxes';
import { isEnvelope, isEnvelopeHeader } from '../xml';

/** The first start tag of a file: what kind of XML it is. */
export interface XmlRoot {
  /** Local name. */
  readonly name: string;
  /** Namespace URI; an empty string where there is none. */
  readonly uri: string;
}

class Found extends Error {}

/** The header of an envelope has a dozen; the parser looks through all that is open for each name. */
const MOST_IN_HEADER = 100;

/**
 * The root of the XML that `head` begins, or null when it is no XML or the root does not fit into it; in an envelope, that
 * of what was sent in it. Nothing behind its tag is looked at, so that a file damaged later is still known for what it is.
 */
export function rootOf(head: string): XmlRoot | null {
  if (!/^\s*</.test(head)) return null;
  let root: XmlRoot | null = null;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new Found();
  });
  /** Elements that are open in the header of an envelope. */
  let headers = 0;
  parser.on('opentag', (tag) => {
    const opened = { name: tag.local, uri: tag.uri };
    root ??= opened;
    if (isEnvelope(tag.local)) return;
    if (headers > 0 || isEnvelopeHeader(tag.local)) headers++;
    if (headers > MOST_IN_HEADER) throw new Found();
    if (headers > 0) return;
    root = opened;
    throw new Found();
  });
  parser.on('closetag', () => {
    if (headers > 0) headers--;
  });
  try {
    // An XML declaration must come first; editors and copying leave blank lines in front of it.
    parser.write(head.trimStart());
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return root;
}
