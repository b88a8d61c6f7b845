import { Parser } from 'htmlparser2';
import { problem } from '../../../foundation';
import { filePieces } from '../../reading/text/file-pieces';
import { pieceDecoder } from '../../reading/text/text-decoder';
import type { Scan } from '../scanned/scan';
import { UnreadableContainer } from '../unreadable';
import { HtmlTables } from './html-tables';

/** A picture within the page may be this long; the parser keeps what it has no end of, and must not keep a gigabyte. */
const MAX_BETWEEN_TAGS = 8 * 1024 * 1024;

/**
 * The tables of a web page, which old programs and shops call `.xls`. The parser forgives what browsers forgive, knows no
 * entities but those of HTML, runs nothing and fetches nothing. Throws UnreadableContainer workbook_too_large and
 * workbook_cut_off.
 */
export const scanHtml: Scan = async function* (file, into, { encoding, signal }) {
  const tables = new HtmlTables(into, file.name);
  let sinceTag = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      sinceTag = 0;
      tables.open(name, attributes);
    },
    ontext: (text) => tables.text(text),
    onclosetag: (name) => {
      sinceTag = 0;
      tables.close(name);
    },
  });
  const decoder = pieceDecoder(encoding);
  let bytesRead = 0;
  for await (const piece of filePieces(file.open(), signal)) {
    const text = decoder.decode(piece);
    sinceTag += text.length;
    bytesRead += piece.length;
    parser.write(text);
    if (sinceTag > MAX_BETWEEN_TAGS) throw new UnreadableContainer(problem('workbook_too_large', { file: file.name }));
    yield { bytesRead };
  }
  parser.write(decoder.end());
  const row = tables.openRow;
  if (row !== null) throw new UnreadableContainer(problem('workbook_cut_off', { file: file.name, row }));
  parser.end();
};
