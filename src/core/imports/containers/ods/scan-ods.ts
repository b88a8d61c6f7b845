import { problem } from '../../../foundation';
import { bytesOf } from '../kept-file';
import { MAX_WORKBOOK_ENTRIES } from '../limits';
import type { Scan } from '../scanned/scan';
import { UnreadableContainer } from '../unreadable';
import { type OpenZip, openZip } from '../zip-file';
import { parsePart, parseWholePart } from '../xlsx/xml-part';
import { OdsContent } from './ods-content';

/** The sheets of an OpenDocument workbook (LibreOffice, OpenOffice, Google Sheets). Throws workbook_encrypted, too. */
export const scanOds: Scan = async function* (file, into, { signal }) {
  const opened = await openZip(file, MAX_WORKBOOK_ENTRIES, signal);
  if (!opened.ok) throw new UnreadableContainer(opened.problem);
  const zip = opened.value;
  try {
    if (await isEncrypted(zip, file.name)) {
      throw new UnreadableContainer(problem('workbook_encrypted', { file: file.name }));
    }
    const content = zip.entries.find(({ name }) => name === 'content.xml');
    if (content === undefined) throw new UnreadableContainer(problem('workbook_damaged', { file: file.name }));
    for await (const { bytesRead } of parsePart(zip.read(content), new OdsContent(into, file.name), file.name)) {
      const share = Math.min(1, bytesRead / Math.max(1, content.bytes));
      yield { bytesRead: Math.round(file.bytes * share) };
    }
  } finally {
    zip.close();
  }
};

/** The same in a single XML file (`.fods`). */
export const scanFlatOds: Scan = (file, into, { encoding, signal }) =>
  parsePart(bytesOf(file, signal), new OdsContent(into, file.name), file.name, encoding);

/** With a password the parts are ciphers, and only the list of parts says so. */
async function isEncrypted(zip: OpenZip, file: string): Promise<boolean> {
  const manifest = zip.entries.find(({ name }) => /^META-INF\/manifest\.xml$/i.test(name));
  if (manifest === undefined) return false;
  let encrypted = zip.entries.some(({ name }) => name === 'encrypted-package');
  const open = (name: string) => (encrypted ||= name === 'encryption-data');
  await parseWholePart(zip.read(manifest), { open }, file);
  return encrypted;
}
