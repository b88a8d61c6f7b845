import { createReadStream } from 'node:fs';
import { XMLBuilder } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { ifThere } from '../files';
import type { Attributes } from './dialect';

/** Google's own namespace in RSS 2.0 and Atom. */
const NAMESPACE = 'http://base.google.com/ns/1.0';
const PREFIX = 'g:';
const ITEMS_PER_PART = 500;
const PLACE = /^ *<item><\/item>\n/m;

/** A whole RSS 2.0 file as bytes, part by part. */
export function* xmlBytes(
  rows: Iterable<Attributes>,
  shop: { readonly title: string; readonly link: string },
): Generator<Buffer> {
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true });
  const channel = { title: shop.title, link: shop.link, description: shop.title, item: '' };
  const rss = { '@_version': '2.0', '@_xmlns:g': NAMESPACE, channel };
  const frame = builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, rss });
  const [head = '', tail = ''] = frame.split(PLACE);
  yield Buffer.from(head);
  let part: Attributes[] = [];
  for (const row of rows) {
    part.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [`${PREFIX}${name}`, value])));
    if (part.length < ITEMS_PER_PART) continue;
    yield Buffer.from(builder.build({ item: part }));
    part = [];
  }
  if (part.length > 0) yield Buffer.from(builder.build({ item: part }));
  yield Buffer.from(tail);
}

/** The products of an RSS file by id, streamed; null when there is no such file or it is no whole feed. */
export async function readXml(path: string): Promise<Map<string, Attributes> | null> {
  const rows = new Map<string, Attributes>();
  let item: Record<string, string> | null = null;
  let text = '';
  let isFeed = false;
  const parser = new SaxesParser();
  const broken: Error[] = [];
  parser.on('error', (error) => broken.push(error));
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'channel') isFeed = true;
    else if (name === 'item') item = {};
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'item') {
      if (item?.['id'] !== undefined) rows.set(item['id'], item);
      item = null;
    } else if (item && name.startsWith(PREFIX)) item[name.slice(PREFIX.length)] = text;
  });
  const reading = async () => {
    for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
      parser.write(chunk);
      if (broken.length > 0) return false;
    }
    parser.close();
    return isFeed && broken.length === 0;
  };
  return (await ifThere(reading())) === true ? rows : null;
}
