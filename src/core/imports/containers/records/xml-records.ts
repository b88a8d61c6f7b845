import { SaxesParser } from 'saxes';
import { openText } from '../../reading/text/open-text';
import { withoutBareAmpersands } from '../../structured/bare-ampersands';
import { readXml } from '../../structured/xml';
import { headOf } from '../kept-file';
import { decodeSample } from '../../reading/text/text-decoder';
import { Candidates } from './candidates';
import { HEAD_BYTES, type Notation } from './scan-records';

const MAX_DEPTH = 12;
/** Where `readXml` gives up as well. The parser looks through all that is open for each name: depth without end is time without end. */
const NO_LIST_FROM = 100;

/** XML of any maker: the product feeds of wholesalers and shops, Ceneo's offers, Google's channel of items. */
export const xmlRecords: Notation = {
  kind: 'XML',
  async candidates(file, encoding, signal) {
    const head = decodeSample(await headOf(file, HEAD_BYTES, signal), encoding);
    return candidatesIn(head.trimStart());
  },
  async *records(file, path, encoding, signal) {
    let bytesRead = 0;
    const open = openText(file.open, encoding, signal);
    const counted = async function* () {
      let isFirst = true;
      for await (const piece of open()) {
        bytesRead = Math.min(file.bytes, bytesRead + piece.length);
        yield isFirst ? piece.trimStart() : piece;
        isFirst = false;
      }
    };
    const take = (at: string) => at === path;
    for await (const { items, failure } of readXml(counted(), { take, allowsDoctype: true })) {
      const records = items.filter((item) => item.path === path).map(({ element }) => element);
      yield { records, bytesRead, failure };
    }
  },
};

/** What a beginning that may be cut anywhere holds; whatever is wrong with it the whole file will say. */
function candidatesIn(head: string): Candidates {
  const found = new Candidates();
  const open: string[] = [];
  const stop = new Error('enough');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw stop;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const parent = open.at(-1);
    const path = parent === undefined ? local : `${parent}/${local}`;
    open.push(path);
    if (open.length > NO_LIST_FROM) throw stop;
    if (open.length > MAX_DEPTH) return;
    const own = Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns');
    found.open(
      path,
      own.map((attribute) => attribute.local).filter((name) => name !== 'xmlns'),
    );
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(withoutBareAmpersands(head));
  } catch (error) {
    if (error !== stop) throw error;
  }
  return found;
}
