import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../client/api';
import { useSay } from '../parts/use-say';
import type { Tone } from '../parts/tone';
import type { ScanSound } from './beep';
import { type EntryDeed, NO_ENTRY, type QuantityEntry, typeQuantity } from './quantity-entry';
import {
  type KnownProduct,
  linesOf,
  NOTHING_SCANNED,
  type ScanEntry,
  type ScanLine,
  type ScanList,
  undone,
  withAnswer,
  withProducts,
  without,
  withQuantity,
  withScan,
} from './scan-list';
import { readCode, type ScannedCode } from './scanned-code';
import { useDraft } from './use-draft';
import { useScanner } from './use-scanner';

/** What a screen says of a line: by colour, by words and by sound. `info` is not decided yet and makes no sound. */
export interface ScanVerdict {
  readonly tone: Tone;
  readonly words: string;
  readonly sound: ScanSound;
}

export interface ScanListState {
  readonly lines: readonly ScanLine[];
  /** The line that was scanned or changed last. */
  readonly last: ScanLine | null;
  /** What is being typed between scans. */
  readonly entry: QuantityEntry;
  readonly type: (code: string, quantity: number) => void;
  /** In units of sale. Begins a line where there is none of that SKU. */
  readonly setQuantity: (id: string, quantity: number) => void;
  readonly remove: (id: string) => void;
  readonly undo: (() => void) | null;
  /** A person said which product a code is. */
  readonly attach: (code: string, product: KnownProduct) => void;
  /** Products chosen elsewhere, one piece of each where the list has none. */
  readonly addProducts: (products: readonly KnownProduct[]) => void;
  readonly clear: () => void;
  /** Scans whose sound is still to be made, with the lines they came to. */
  readonly unheard: readonly { readonly scan: number; readonly line: ScanLine | null }[];
  readonly markHeard: (scans: readonly number[]) => void;
  /** When the list had been left, where it was found again. */
  readonly found: string | null;
}

const RETRY_MS = 3_000;

/** Steps to take back are worth little after a break, and many times the list itself. */
const STEPS_KEPT = 3;
const LINES_WITH_STEPS = 500;

const SCANNED = {
  part: 'lines',
  empty: () => NOTHING_SCANNED,
  isValid: isScanList,
  linesOf: ({ entries }: ScanList) => entries.length,
  kept: (list: ScanList): ScanList => ({
    ...list,
    past: list.entries.length > LINES_WITH_STEPS ? [] : list.past.slice(0, STEPS_KEPT),
  }),
};

/** What was typed is meant for the line scanned last. */
function withDeed(list: ScanList, deed: EntryDeed, at: string): ScanList {
  const last = linesOf(list)[0];
  if (last === undefined) return list;
  return withQuantity(list, last.id, deed.is === 'set' ? deed.quantity : last.quantity + deed.by, at);
}

/** Everything that is scanned while the screen is open, kept as a draft of `work`. A scanner is never kept waiting. */
export function useScanList(work: string): ScanListState {
  const queries = useQueryClient();
  const say = useSay();
  const { value: list, set, clear, found } = useDraft({ work, ...SCANNED });
  const [entry, setEntry] = useState(NO_ENTRY);
  // Keys that were kept back come all at once: each has to know what the one before it made of the quantity.
  const typing = useRef(NO_ENTRY);
  const note = (next: QuantityEntry) => {
    typing.current = next;
    setEntry(next);
  };
  const [unheard, setUnheard] = useState<readonly { scan: number; code: string }[]>([]);
  const scans = useRef(0);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => void (gone.current = true);
  }, []);

  const lines = linesOf(list);
  const last = lines[0] ?? null;

  /** The first of a code's readings that is a product; asks again until the engine answers. */
  const ask = async (code: string, readings: readonly string[]): Promise<KnownProduct | null> => {
    for (let told = false; ; told = true) {
      try {
        const options = api.warehouse.find.queryOptions({ input: { codes: [...readings] } });
        const answers = await queries.fetchQuery({ ...options, staleTime: 0 });
        const product = answers.find((answer) => answer.product !== null)?.product ?? null;
        set((before) => withAnswer(before, code, product));
        return product;
      } catch (error) {
        if (gone.current) return null;
        if (!told) say.fault(error instanceof Error ? error : new Error(String(error)));
        await new Promise((resolve) => window.setTimeout(resolve, RETRY_MS));
      }
    }
  };

  const add = (scanned: ScannedCode, times: number | null) => {
    const { code, count, weightKg, batch, expires, misread, readings } = scanned;
    const put = (quantity: number) => {
      const at = new Date().toISOString();
      const line: ScanEntry = { code, quantity, at, batch, expires, misread };
      set((before) => withScan(before, line));
      scans.current += 1;
      const scan = scans.current;
      setUnheard((before) => [...before, { scan, code }]);
    };
    const known = list.known[code];
    const amount = (product: KnownProduct | null) =>
      times ?? count ?? (weightKg !== null && (product?.unitScale ?? 1) > 1 ? weightKg : 1);
    if (weightKg !== null && known === undefined) void ask(code, readings).then((product) => put(amount(product)));
    else {
      put(amount(known ?? null));
      if (!known) void ask(code, readings);
    }
  };

  const now = () => new Date().toISOString();
  const setQuantity = (id: string, quantity: number) => {
    if (lines.some((line) => line.id === id)) set((before) => withQuantity(before, id, quantity, now()));
    else add({ ...readCode({ text: id, others: [], end: null }), misread: false }, quantity);
  };

  useScanner(
    (code) => {
      add(code, typing.current.times);
      note(NO_ENTRY);
    },
    (key) => {
      const typed = typeQuantity(typing.current, key);
      if (typed === null) return false;
      note(typed.entry);
      const { deed } = typed;
      if (deed !== null) set((before) => withDeed(before, deed, now()));
      return true;
    },
  );

  // What was scanned when the engine did not answer, before a reload.
  const unanswered = useRef(() => {
    for (const { code } of list.entries) if (list.known[code] === undefined) void ask(code, [code]);
  });
  useEffect(() => unanswered.current(), []);

  return {
    lines,
    last,
    entry,
    type: (text, quantity) => add(readCode({ text, others: [], end: null }), quantity === 1 ? entry.times : quantity),
    setQuantity,
    remove: (id) => set((before) => without(before, id)),
    undo: list.past.length > 0 ? () => set(undone) : null,
    attach: (code, product) => set((before) => withAnswer(before, code, product)),
    addProducts: (products) => set((before) => withProducts(before, products, now())),
    clear,
    unheard: unheard.map(({ scan, code }) => ({
      scan,
      line: lines.find(({ id }) => id === (list.known[code]?.sku ?? code)) ?? null,
    })),
    markHeard: (done) => setUnheard((before) => before.filter(({ scan }) => !done.includes(scan))),
    found,
  };
}

function isScanList(value: unknown): value is ScanList {
  const list = value as Partial<ScanList> | null;
  return Array.isArray(list?.entries) && Array.isArray(list.past) && typeof list.known === 'object';
}
