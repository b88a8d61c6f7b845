/** A product as a scanning screen needs it. Quantities of `onHand` are counted units. */
export interface KnownProduct {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitScale: number;
  readonly onHand: number | null;
}

/** What was scanned under one code. `quantity` is in units of sale. */
export interface ScanEntry {
  readonly code: string;
  readonly quantity: number;
  /** When it was scanned last, or its quantity typed: a count is true for that moment. */
  readonly at: string;
  readonly batch: string | null;
  readonly expires: string | null;
  /** Its check digit is wrong. */
  readonly misread: boolean;
}

/** Everything that was scanned on one screen; kept as it is in a draft. The newest entry stands first. */
export interface ScanList {
  readonly entries: readonly ScanEntry[];
  /** By code; null is asked for and not found, absent is not answered yet. */
  readonly known: Readonly<Record<string, KnownProduct | null>>;
  /** What `entries` were before the last steps. */
  readonly past: readonly (readonly ScanEntry[])[];
}

/** One line of the list: all codes of one product together. */
export interface ScanLine {
  /** The SKU, or the code while nobody knows whose it is. */
  readonly id: string;
  readonly code: string;
  readonly product: KnownProduct | null;
  readonly state: 'known' | 'asked' | 'unknown';
  readonly quantity: number;
  readonly at: string;
  readonly batch: string | null;
  readonly expires: string | null;
  readonly misread: boolean;
}

export const NOTHING_SCANNED: ScanList = { entries: [], known: {}, past: [] };
const STEPS_KEPT = 30;

/** Thousandths: 0.1 kg and 0.2 kg are 0.3 kg. */
const exact = (quantity: number) => Math.round(quantity * 1000) / 1000;

const step = (list: ScanList, entries: readonly ScanEntry[]): ScanList => ({
  ...list,
  entries,
  past: [list.entries, ...list.past].slice(0, STEPS_KEPT),
});

/** The same code again adds to its line; the line touched last stands first, where the person looks. */
export function withScan(list: ScanList, scan: ScanEntry): ScanList {
  const before = list.entries.find(({ code }) => code === scan.code);
  const merged = { ...scan, quantity: exact((before?.quantity ?? 0) + scan.quantity) };
  return step(list, [merged, ...list.entries.filter((entry) => entry !== before)]);
}

/** Products chosen elsewhere join the list together, one piece of each, in their order: one step, taken back as one. */
export function withProducts(list: ScanList, products: readonly KnownProduct[], at: string): ScanList {
  const added = products.map(({ sku }): ScanEntry => ({
    code: sku,
    quantity: 1,
    at,
    batch: null,
    expires: null,
    misread: false,
  }));
  const known = { ...list.known, ...Object.fromEntries(products.map((product) => [product.sku, product])) };
  const all = { ...list, known };
  const fresh = added.filter(({ code }) => !list.entries.some((entry) => idOf(all, entry.code) === code));
  return fresh.length === 0 ? all : step(all, [...fresh, ...list.entries]);
}

/** What the master said of a code, or a person did. */
export function withAnswer(list: ScanList, code: string, product: KnownProduct | null): ScanList {
  return { ...list, known: { ...list.known, [code]: product } };
}

export function withQuantity(list: ScanList, id: string, quantity: number, at: string): ScanList {
  const own = list.entries.filter((entry) => idOf(list, entry.code) === id);
  const [first] = own;
  if (!first) return list;
  const kept = list.entries.filter((entry) => entry === first || !own.includes(entry));
  return step(
    list,
    kept.map((entry) => (entry === first ? { ...entry, quantity: exact(Math.max(0, quantity)), at } : entry)),
  );
}

export function without(list: ScanList, id: string): ScanList {
  return step(
    list,
    list.entries.filter((entry) => idOf(list, entry.code) !== id),
  );
}

/** Takes back the last step; what was learnt of codes stays learnt. */
export function undone(list: ScanList): ScanList {
  const [before, ...past] = list.past;
  return before ? { ...list, entries: before, past } : list;
}

/** The lines, newest first. */
export function linesOf(list: ScanList): ScanLine[] {
  const lines = new Map<string, ScanLine>();
  for (const entry of list.entries) {
    const product = list.known[entry.code];
    const id = product?.sku ?? entry.code;
    const newer = lines.get(id);
    const state = product ? 'known' : product === null ? 'unknown' : 'asked';
    const line: ScanLine = newer
      ? { ...newer, quantity: exact(newer.quantity + entry.quantity) }
      : { ...entry, id, product: product ?? null, state };
    lines.set(id, line);
  }
  return [...lines.values()];
}

/** In counted units, as the ledger has it. */
export const countedUnits = ({ quantity, product }: ScanLine): number =>
  Math.round(quantity * (product?.unitScale ?? 1));

const idOf = (list: ScanList, code: string) => list.known[code]?.sku ?? code;
