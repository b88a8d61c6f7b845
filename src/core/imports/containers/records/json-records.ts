import { problem } from '../../../foundation';
import { meaningOf } from '../../reading/headings/header-words';
import { openText } from '../../reading/text/open-text';
import { decodeSample } from '../../reading/text/text-decoder';
import { headOf } from '../kept-file';
import { Candidates } from './candidates';
import type { FieldedRecord } from './fielded-record';
import { JsonWalk, ROOT } from './json-walk';
import { HEAD_BYTES, type Notation } from './scan-records';

/**
 * JSON of any maker: a list of objects, at the top or under a key (`products`), objects under their numbers, or one after
 * another (JSON Lines).
 */
export const jsonRecords: Notation = {
  kind: 'JSON',
  async candidates(file, encoding, signal) {
    const head = decodeSample(await headOf(file, HEAD_BYTES, signal), encoding);
    const { found, isLines } = candidatesIn(head, false);
    // A line alone looks like an object around lists.
    return isLines || found.isOne(ROOT) ? candidatesIn(head, true).found : found;
  },
  async *records(file, path, encoding, signal) {
    let [bytesRead, line] = [0, 1];
    let records: FieldedRecord[] = [];
    let isBroken = false;
    const record = (text: string, key: string | null) => {
      const object = parsed(text);
      if (object === null) isBroken = true;
      else records.push(recordOf(path.slice(path.lastIndexOf('/') + 1), key === null ? object : numbered(key, object)));
    };
    const walk = new JsonWalk({ record }, path);
    for await (const piece of openText(file.open, encoding, signal)()) {
      walk.write(piece);
      for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) line++;
      bytesRead = Math.min(file.bytes, bytesRead + piece.length);
      const failure = isBroken ? problem('json_malformed', { line }) : walk.failure;
      yield { records, bytesRead, failure };
      if (failure !== null) return;
      records = [];
    }
    walk.end();
    yield { records, bytesRead: file.bytes, failure: walk.failure };
  },
};

function candidatesIn(head: string, readsLines: boolean): { readonly found: Candidates; readonly isLines: boolean } {
  const found = new Candidates();
  const events = { object: (path: string) => found.open(path, []), scalar: (path: string) => found.field(path) };
  const walk = new JsonWalk(events, null, readsLines);
  walk.write(head);
  return { found, isLines: walk.isLines };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** The number an object stands under is its own, unless it says another. */
const numbered = (key: string, object: object): object =>
  Object.keys(object).some((name) => meaningOf(name)?.isId) ? object : { id: key, ...object };

type Json = string | number | boolean | object | null;

const NO_ATTRIBUTES: FieldedRecord['attributes'] = {};
const NO_CHILDREN: FieldedRecord['children'] = [];

/** An object in the shape of an element: what is in lists comes several times under one name. */
function recordOf(name: string, value: object): FieldedRecord {
  const children: FieldedRecord[] = [];
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    for (const one of (Array.isArray(member) ? member : [member]) as Json[]) {
      if (typeof one === 'object' && one !== null) children.push(recordOf(key, one));
      else if (one !== null)
        children.push({ name: key, attributes: NO_ATTRIBUTES, children: NO_CHILDREN, text: String(one) });
    }
  }
  return { name, attributes: NO_ATTRIBUTES, children, text: '' };
}
