import fc from 'fast-check';

/** Something that happens to a shop, `minutes` after what happened before. */
export type Step = { readonly minutes: number } & (
  | {
      do: 'import';
      source: string;
      /** `export.csv` where it is left out. */
      name?: string;
      text: string;
      encoding: 'utf-8' | 'utf-8-bom' | 'windows-1250';
      /** Hours from now that the caller says the file is true for; null where nobody says. */
      asOf: number | null;
      dryRun: boolean;
      force: boolean;
    }
  | { do: 'move'; sku: string; place: string; quantity: number; hours: number }
  | { do: 'count'; sku: string; place: string; quantity: number; hoursAgo: number }
  | { do: 'price'; sku: string; grossMinor: number }
  | { do: 'edit'; sku: string; set: { name?: string; vat?: string; gtins?: readonly string[]; archived?: boolean } }
  | { do: 'receive'; sku: string; place: string; quantity: number }
  | { do: 'undo'; back: number }
  | { do: 'undoPosting'; back: number }
  | { do: 'decide'; confirm: boolean; suspicious: boolean }
  | { do: 'scope'; source: string; scope: 'full' | 'partial' }
  | { do: 'channel'; place: string }
);

export const SKUS = Array.from({ length: 12 }, (_, i) => `TW-${i + 1}`);
const COLUMNS = ['Symbol', 'Nazwa', 'EAN', 'J.m.', 'VAT', 'Cena brutto', 'Stan main', 'Stan sklep'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const value = {
  Nazwa: fc.constantFrom('Kubek', 'Łyżka', '"Kubek; duży"', '"Kubek ""XL"""', 'Rura 5"', 'Miska'),
  EAN: fc.constantFrom('5901234123457', '5900000000008', '59012344', '12345670', '', '5901234123450'),
  'J.m.': fc.constantFrom('szt', 'szt', 'szt', 'kg'),
  VAT: fc.constantFrom('23', '8', '23', 'dziwny'),
  'Cena brutto': fc.constantFrom('10,00', '12,50', '19,99', '99,00', ''),
  'Stan main': fc.constantFrom('1', '2', '5', '0', ''),
  'Stan sklep': fc.constantFrom('1', '2', '5', '0', ''),
};
const field = fc.constantFrom(...(Object.keys(value) as (keyof typeof value)[]));
const change = field.chain((name) => value[name].map((text) => ({ name, text })));
const ODD = [
  '',
  ';;;;;;;',
  'Razem;;;;;;12;3',
  'uwaga',
  'TW-1;Kubek;;szt;23;zapytaj;1;1',
  'TW-2;Kubek;;szt;23;-5,00;1;1',
  'TW-3;Kubek;;szt;23;10,00;dużo;1',
  ';Bez symbolu;;szt;23;10,00;1;1',
  ';Bez symbolu;59012344;szt;23;10,00;1;1',
  ';;12345670;szt;23;12,50;5;2',
  'TW-4;Ku\rbek;;szt;23;10,00;1;1',
  'TW-13;"Kubek\nduży";;szt;23;10,00;1;1',
  'TW-13;"Kubek\r\nduży";;szt;23;10,00;1;1',
  'TW-13;Nowy;;szt;23;10,00;4;0',
  'TW-14;"Niedomknięty;;szt;23;10,00;4;0',
  COLUMNS.join(';'),
];

const at = fc.nat(30);
const lasting = fc.oneof(
  { weight: 8, arbitrary: fc.record({ what: fc.constant('set' as const), at, change }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('insert' as const), at, sku: fc.constantFrom('TW-13', 'TW-14', 'TW-2') }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('remove' as const), at }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('move' as const), at, to: at }) },
);
const passing = fc.oneof(
  fc.record({ what: fc.constant('odd' as const), at, line: fc.constantFrom(...ODD) }),
  fc.record({ what: fc.constant('repeat' as const), at, to: at, change: fc.option(change, { nil: null }) }),
);
type Lasting = typeof lasting extends fc.Arbitrary<infer T> ? T : never;
type Passing = typeof passing extends fc.Arbitrary<infer T> ? T : never;

const encoding = fc.constantFrom('utf-8' as const, 'utf-8' as const, 'utf-8-bom' as const, 'windows-1250' as const);
const rarely = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 13, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });

const exporting = fc.record({
  do: fc.constant('export' as const),
  source: fc.constantFrom('erp', 'erp', 'erp', 'erp', 'erp', 'hurt'),
  edits: fc.oneof(fc.constant([]), fc.array(lasting, { maxLength: 3 })),
  oddities: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(passing, { minLength: 1, maxLength: 2 }) },
  ),
  /** Null: as this shop's program always writes. */
  encoding: rarely(encoding),
  finalNewline: fc.constantFrom(true, true, true, false),
  reordered: rarely(fc.constant(true)),
  titled: rarely(fc.constant(true)),
  asOf: rarely(fc.constantFrom(-30, -5, -1, 2, 60)),
  dryRun: rarely(fc.constant(true)),
  force: rarely(fc.constant(true)),
});
type Export = typeof exporting extends fc.Arbitrary<infer T> ? T : never;

const sku = fc.constantFrom(...SKUS.slice(0, 5), 'TW-13');
const place = fc.constantFrom('main', 'sklep');
const other = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      sku,
      place,
      quantity: fc.constantFrom(-1, -2, 1),
      hours: fc.constantFrom(0, 0, -1, -7, -26, 1, 3, 72),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('count' as const),
      sku,
      place,
      quantity: fc.integer({ min: 0, max: 5 }),
      hoursAgo: fc.constantFrom(0, 0, 2, 8),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('price' as const), sku, grossMinor: fc.constantFrom(900, 1000, 1250) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      sku,
      set: fc.constantFrom(
        { name: 'Moja' },
        { name: 'Kubek' },
        { vat: '8' },
        { gtins: [] },
        { gtins: ['5900000000008'] },
        { archived: true },
        { archived: false },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('receive' as const), sku, place, quantity: fc.constantFrom(1, 2) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undoPosting' as const), back: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('decide' as const), confirm: fc.boolean(), suspicious: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('scope' as const),
      source: fc.constantFrom('erp', 'hurt'),
      scope: fc.constantFrom('full' as const, 'partial' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('channel' as const), place }) },
);

/** A random history of a shop: exports of two sources that follow each other, and what people and channels do in between. */
export const history = (maxLength: number): fc.Arbitrary<Step[]> => {
  const step = fc.tuple(
    fc.constantFrom(10, 10, 90, 60 * 13),
    fc.oneof({ weight: 3, arbitrary: exporting }, { weight: 2, arbitrary: other }),
  );
  const steps = fc.array(step, { minLength: Math.ceil(maxLength / 2), maxLength, size: 'max' });
  return fc.tuple(encoding, steps).map(([usual, all]) => {
    const lists: Record<string, Row[]> = { hurt: firstRows(4), erp: firstRows(12) };
    const opening: Step[] = ['hurt', 'erp'].map((source) => ({
      ...{ do: 'import', minutes: 10, source, encoding: usual, asOf: null, dryRun: false, force: false },
      text: render(lists[source] ?? [], PLAIN),
    }));
    const then = all.map(([minutes, one]): Step => {
      if (one.do !== 'export') return { minutes, ...one };
      const { source, asOf } = one;
      const rows = lists[source] ?? [];
      for (const edit of one.edits) editRows(rows, edit);
      const told = { asOf, dryRun: one.dryRun === true, force: one.force === true };
      return { do: 'import', minutes, source, encoding: one.encoding ?? usual, ...told, text: render(rows, one) };
    });
    return [...opening, ...then];
  });
};

function firstRows(count: number): Row[] {
  // A letter of Polish in every file, so that its encoding can be told.
  return SKUS.slice(0, count).map((name, i) => ({ ...newRow(name), Nazwa: i % 2 === 1 ? 'Łyżka' : 'Kubek' }));
}

const newRow = (name: string): Row => ({
  Symbol: name,
  Nazwa: 'Kubek',
  EAN: '',
  'J.m.': 'szt',
  VAT: '23',
  'Cena brutto': '10,00',
  'Stan main': '5',
  'Stan sklep': '2',
});

function editRows(rows: Row[], edit: Lasting): void {
  const i = edit.at % Math.max(1, rows.length);
  const row = rows[i];
  if (!row) return;
  if (edit.what === 'set') rows[i] = { ...row, [edit.change.name]: edit.change.text };
  else if (edit.what === 'insert') rows.splice(i, 0, newRow(edit.sku));
  else {
    if (rows.length > 2) rows.splice(i, 1);
    if (edit.what === 'move' && rows.length > 1) rows.splice(edit.to % rows.length, 0, row);
  }
}

const PLAIN = { oddities: [] as readonly Passing[], finalNewline: true, reordered: null, titled: null };

function render(
  rows: readonly Row[],
  style: Pick<Export, 'finalNewline' | 'reordered' | 'titled'> & { readonly oddities: readonly Passing[] },
): string {
  const columns = style.reordered ? [...COLUMNS.slice(0, 2), ...[...COLUMNS.slice(2)].reverse()] : COLUMNS;
  const line = (row: Row) => columns.map((name) => row[name]).join(';');
  const lines = rows.map(line);
  for (const oddity of style.oddities) {
    const i = oddity.at % (lines.length + 1);
    const row = rows[oddity.at % rows.length];
    if (oddity.what === 'odd') lines.splice(i, 0, oddity.line);
    else if (row) {
      const again = oddity.change ? { ...row, [oddity.change.name]: oddity.change.text } : row;
      lines.splice(oddity.to % (lines.length + 1), 0, line(again));
    }
  }
  return (
    [...(style.titled ? ['Stany magazynowe'] : []), columns.join(';'), ...lines].join('\r\n') +
    (style.finalNewline ? '\r\n' : '')
  );
}
