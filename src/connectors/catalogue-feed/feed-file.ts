import { join } from 'node:path';
import { replaceFile } from '../files';
import type { Attributes, Dialect } from './dialect';
import type { FeedSettings } from './feed-settings';
import { readTable, tableBytes } from './table-file';
import { readXml, xmlBytes } from './xml-file';

const DELIMITERS = { tsv: '\t', csv: ',' } as const;

export function feedPath({ folder, file }: FeedSettings): string {
  return join(folder, file);
}

/** The products of the platform's file as it stands on the disk, by id; null when there is none that can be read. */
export function readFeed(settings: FeedSettings): Promise<Map<string, Attributes> | null> {
  const path = feedPath(settings);
  return settings.format === 'xml' ? readXml(path) : readTable(path, 'id', DELIMITERS[settings.format], withoutEmpty);
}

/** Puts the whole file down: a platform takes what is left out of it as no longer sold. */
export async function writeFeed(
  rows: Iterable<Attributes>,
  settings: FeedSettings,
  { attributes }: Dialect,
): Promise<void> {
  const { title, link, format } = settings;
  const bytes =
    format === 'xml'
      ? xmlBytes(rows, { title, link: new URL(link).origin })
      : tableBytes(rows, attributes, DELIMITERS[format]);
  await replaceFile(feedPath(settings), bytes);
}

function withoutEmpty(record: Attributes): Attributes {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
