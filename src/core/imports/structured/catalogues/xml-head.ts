import { SaxesParser } from 'saxes';
import { withoutBareAmpersands } from '../bare-ampersands';
import type { OpenText } from '../format';

/** An element whose opening stands in the beginning of a file. Names are local names. */
export interface HeadElement {
  /** Local names from the root, joined with `/`. */
  readonly path: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const HEAD_LENGTH = 64 * 1024;

/**
 * The first elements of an XML text that may be cut anywhere; what comes after a fault is not looked at. Enough to tell
 * whose file it is before anything of it is believed.
 */
export function elementsAtHead(head: string, most: number): HeadElement[] {
  const found: HeadElement[] = [];
  if (!/^\s*</.test(head)) return found;
  const paths: string[] = [];
  const stop = new Error('enough');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw stop;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const parent = paths.at(-1);
    const path = parent === undefined ? local : `${parent}/${local}`;
    paths.push(path);
    const byName = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    found.push({ path, uri, attributes: byName });
    if (found.length >= most) throw stop;
  });
  parser.on('closetag', () => paths.pop());
  try {
    // Blank lines in front of a declaration are passed over, as everywhere.
    parser.write(withoutBareAmpersands(head.trimStart()));
  } catch (error) {
    if (error !== stop) throw error;
  }
  return found;
}

/** The beginning of a text, as long as recognising needs it. */
export async function headOf(text: OpenText): Promise<string> {
  let head = '';
  for await (const piece of text()) {
    head += piece;
    if (head.length >= HEAD_LENGTH) break;
  }
  return head;
}
