import type { CDPSession } from 'playwright';

/** Bytes of a page's heap, by whose they are. */
export interface HeapKinds {
  /** Objects, strings, arrays and closures: what the program keeps. */
  readonly kept: number;
  /** What V8 makes of the program's code: bytecode, compiled code and what it learnt for compiling it. */
  readonly code: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[], ...unknown[]] };
  };
  readonly nodes: readonly number[];
}

/** The browser's own objects (`native`: the document, styles, what developer tools record) are in no heap of V8. */
const CODE = ['code', 'object shape', 'hidden'];

/** Reads a snapshot of the heap, which collects garbage first. */
export async function heapKinds(heap: CDPSession): Promise<HeapKinds> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  heap.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await heap.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  heap.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let [kept, code] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + kind] ?? -1] ?? '';
    const bytes = nodes[at + size] ?? 0;
    if (CODE.includes(name)) code += bytes;
    else if (name !== 'native') kept += bytes;
  }
  return { kept, code };
}
