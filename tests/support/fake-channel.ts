import type {
  CallResult,
  CatalogueEntry,
  ChannelProblem,
  ChannelProblemClass,
  CommandResult,
  Connector,
  ConnectorCapabilities,
  ConnectorKind,
  ItemResult,
  Offer,
  PushItem,
  RemoteSale,
  ShownOffer,
} from '../../src/core/channels';
import type { Clock } from '../../src/core/foundation';

/** What a connector is asked to do, in the order it was asked; for counting and for faults at the nth call. */
export interface FakeCall {
  readonly method: 'test' | 'find' | 'push' | 'read' | 'publish' | 'pullSales' | 'follow' | 'catalogue';
  /** SKUs or remote ids, or the cursor. */
  readonly about: readonly string[];
}

export interface FakeListing {
  /** Empty where somebody listed a thing without one. */
  sku: string;
  shown: ShownOffer;
  /** As the shop's catalogue tells them. */
  name?: string;
  gtins?: readonly string[];
}

/** What happens to one call: nothing, a failure before or after it took effect, a throw, or silence. */
export type Fault =
  | { readonly kind: 'fail'; readonly problem: ChannelProblem; readonly applied?: boolean }
  | { readonly kind: 'throw'; readonly applied?: boolean }
  | { readonly kind: 'hang' };

export interface FakeShopOptions {
  readonly kind?: string;
  readonly capabilities?: Partial<ConnectorCapabilities>;
  readonly currency?: string | null;
  readonly fields?: ConnectorKind['fields'];
  readonly shopToldBy?: ConnectorKind['shopToldBy'];
  /** Sales in one page of a pull. */
  readonly salesPage?: number;
  /** Pushes become commands that the shop is still working on when it is asked this often. */
  readonly commandTakes?: number;
  /** Entries in one page of the catalogue. */
  readonly cataloguePage?: number;
}

export function fakeProblem(
  kind: ChannelProblemClass,
  code: string,
  retryAfterMs: number | null = null,
): ChannelProblem {
  return { class: kind, code, facts: { host: 'fake.shop' }, retryAfterMs };
}

/** A shop in memory with a connector to it, to be broken in every way shops break. */
export class FakeShop {
  readonly calls: FakeCall[] = [];
  /** Every offer written, in order: the shop's own diary. */
  readonly writes: { readonly sku: string; readonly offer: Offer }[] = [];
  /** The prior price last told beside a SKU's price. */
  readonly priors = new Map<string, number | null>();
  readonly listings = new Map<string, FakeListing>();
  readonly sales: RemoteSale[] = [];
  /** Items refused by themselves, by SKU. */
  readonly refuses = new Map<string, ChannelProblem>();
  /** SKUs whose presence fails a whole push or publish. */
  readonly poison = new Map<string, ChannelProblem>();
  /** SKUs whose writes are accepted and not applied. */
  readonly ignores = new Set<string>();
  /** Asked before every call; return a fault to inject it. */
  fault: ((call: FakeCall, index: number) => Fault | null) | null = null;
  /** Calls made although the shop had asked to be left alone. */
  impatience = 0;
  secretsSeen: Readonly<Record<string, string>> = {};
  readonly kind: ConnectorKind;
  /** Commands under way: what they will do, and how often they have been asked about. */
  readonly commands = new Map<string, { readonly items: readonly PushItem[]; asked: number }>();
  private leaveAloneUntil = 0;
  private serial = 0;

  constructor(
    private readonly clock: Clock,
    private readonly options: FakeShopOptions = {},
  ) {
    const kind = options.kind ?? 'fake';
    this.kind = {
      kind,
      title: kind,
      fields: options.fields ?? [
        { key: 'url', type: 'url', required: false, secret: false, default: 'https://fake.shop' },
        { key: 'token', type: 'text', required: false, secret: true },
      ],
      shopToldBy: options.shopToldBy ?? 'fields',
      capabilities: {
        pushBatch: 10,
        readBatch: 20,
        findBatch: 20,
        concurrency: 2,
        pullsSales: true,
        createsListings: true,
        readsCatalogue: false,
        priceAndStock: 'together',
        asynchronous: false,
        zero: 'sold_out',
        repeats: 'absolute',
        salesCursor: 'time',
        webhooks: false,
        showsPriorPrice: false,
        limits: [],
        ...options.capabilities,
      },
      connect: ({ secrets }) => {
        this.secretsSeen = secrets;
        return this.connect();
      },
    };
  }

  /** Puts a product on sale there; the same SKU may be put twice. Returns its remote id. */
  list(
    sku: string,
    shown: ShownOffer = { priceMinor: 100, quantity: 0 },
    more: Pick<FakeListing, 'name' | 'gtins'> = {},
  ): string {
    const id = `R${++this.serial}`;
    this.listings.set(id, { sku, shown, ...more });
    return id;
  }

  /** What the shop shows for a SKU. */
  shows(sku: string): ShownOffer | null {
    return [...this.listings.values()].find((listing) => listing.sku === sku)?.shown ?? null;
  }

  idOf(sku: string): string {
    const found = [...this.listings].find(([, listing]) => listing.sku === sku);
    if (!found) throw new Error(`the fake shop does not list ${sku}`);
    return found[0];
  }

  /** Somebody changes a listing in the shop's own back office. */
  edit(sku: string, shown: Partial<ShownOffer>): void {
    const listing = this.listings.get(this.idOf(sku));
    if (listing) listing.shown = { ...listing.shown, ...shown };
  }

  delist(sku: string): void {
    this.listings.delete(this.idOf(sku));
  }

  /** A shopper buys; the shop takes it from its own stock, as shops do. Returns the order's remote id. */
  sell(sku: string, quantity = 1, more: Partial<RemoteSale> = {}): string {
    const remoteId = more.remoteId ?? `O${this.sales.length + 1}`;
    this.sales.push({
      remoteId,
      number: remoteId,
      revision: '1',
      state: 'placed',
      placedAt: this.clock.now().toISOString(),
      currency: 'PLN',
      totalMinor: 100 * quantity,
      lines: [{ remoteLine: '1', sku, name: sku, quantity, unitMinor: 100 }],
      ...more,
    });
    this.takeFromStock(sku, quantity);
    return remoteId;
  }

  cancel(remoteId: string): void {
    const index = this.sales.findIndex((sale) => sale.remoteId === remoteId);
    const sale = this.sales[index];
    if (!sale) throw new Error(`the fake shop has no order ${remoteId}`);
    this.sales.splice(index, 1);
    this.sales.push({ ...sale, state: 'cancelled', revision: `${Number(sale.revision) + 1}` });
    for (const line of sale.lines) this.takeFromStock(line.sku, -line.quantity);
  }

  /** From now on and for so long the shop answers every call with 429. */
  throttle(forMs: number): void {
    this.leaveAloneUntil = this.clock.now().getTime() + forMs;
  }

  count(method: FakeCall['method']): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  private takeFromStock(sku: string | null, quantity: number): void {
    const listing = [...this.listings.values()].find((candidate) => candidate.sku === sku);
    if (listing?.shown.quantity == null) return;
    listing.shown = { ...listing.shown, quantity: listing.shown.quantity - quantity };
  }

  private connect(): Connector {
    return {
      test: (signal) =>
        this.answer({ method: 'test', about: [] }, signal, () =>
          ok({ shop: 'Fake shop', currency: this.options.currency ?? null }),
        ),
      find: (skus, signal) =>
        this.answer({ method: 'find', about: skus }, signal, () =>
          ok(
            [...this.listings]
              .filter(([, listing]) => skus.includes(listing.sku))
              .map(([id, { sku, shown }]) => ({ sku, ref: { id, data: { id } }, shown })),
          ),
        ),
      push: (items, signal) =>
        this.answer({ method: 'push', about: items.map((item) => item.sku) }, signal, () => {
          const poison = this.poisonIn(items);
          for (const { sku, priorMinor } of items) this.priors.set(sku, priorMinor);
          if (poison) return failed(poison);
          if (this.options.commandTakes === undefined) {
            return ok(items.map((item) => this.write(item.ref.id, item.sku, item.offer)));
          }
          const command = `C${this.serial++}`;
          this.commands.set(command, { items, asked: 0 });
          return ok(items.map((item) => ({ id: item.ref.id, status: 'pending', command })));
        }),
      follow: (commands, signal) =>
        this.answer({ method: 'follow', about: commands }, signal, () =>
          ok(commands.map((command) => this.follow(command))),
        ),
      read: (refs, signal) =>
        this.answer({ method: 'read', about: refs.map((ref) => ref.id) }, signal, () =>
          ok(
            refs.map(({ id }) => {
              const listing = this.listings.get(id);
              return listing ? { id, status: 'shown', shown: listing.shown } : { id, status: 'gone' };
            }),
          ),
        ),
      publish: (items, signal) =>
        this.answer({ method: 'publish', about: items.map((item) => item.sku) }, signal, () => {
          const poison = this.poisonIn(items);
          if (poison) return failed(poison);
          return ok(
            items.map(({ sku, offer }) => {
              const refusal = this.refuses.get(sku);
              if (refusal) return { sku, status: 'refused', problem: refusal };
              const id = this.list(sku, offer);
              return { sku, status: 'created', ref: { id, data: { id } } };
            }),
          );
        }),
      catalogue: (cursor, signal) =>
        this.answer({ method: 'catalogue', about: [cursor ?? ''] }, signal, () => {
          const size = this.options.cataloguePage ?? 50;
          const from = Number(cursor ?? 0);
          const all = [...this.listings].map(([id, listing]) => asEntry(id, listing));
          const next = from + size < all.length ? String(from + size) : null;
          return ok({ entries: all.slice(from, from + size), next });
        }),
      pullSales: (cursor, signal) =>
        this.answer({ method: 'pullSales', about: [cursor ?? ''] }, signal, () => {
          const size = this.options.salesPage ?? 50;
          const position = Number(cursor ?? 0);
          // The window overlaps by one sale on purpose, as pulls by modification time do.
          const from = Math.max(0, position - 1);
          const end = Math.min(this.sales.length, position + size);
          return ok({ sales: this.sales.slice(from, end), cursor: String(end), more: end < this.sales.length });
        }),
    };
  }

  private write(id: string, sku: string, offer: Offer): ItemResult {
    const refusal = this.refuses.get(sku);
    if (refusal) return { id, status: 'refused', problem: refusal };
    const listing = this.listings.get(id);
    if (!listing) return { id, status: 'refused', problem: fakeProblem('gone', 'listing_gone') };
    this.writes.push({ sku, offer });
    if (!this.ignores.has(sku)) listing.shown = offer;
    return { id, status: 'accepted' };
  }

  private follow(command: string): CommandResult {
    const work = this.commands.get(command);
    if (!work) return { command, state: 'unknown' };
    if (work.asked++ < (this.options.commandTakes ?? 0)) return { command, state: 'working' };
    this.commands.delete(command);
    const items = work.items.map((item) => this.write(item.ref.id, item.sku, item.offer));
    return { command, state: 'ended', items };
  }

  private poisonIn(items: readonly { readonly sku: string }[]): ChannelProblem | undefined {
    return items.map((item) => this.poison.get(item.sku)).find((poison) => poison !== undefined);
  }

  private async answer<T>(call: FakeCall, signal: AbortSignal, work: () => CallResult<T>): Promise<CallResult<T>> {
    this.calls.push(call);
    await Promise.resolve();
    const wait = this.leaveAloneUntil - this.clock.now().getTime();
    if (wait > 0) {
      this.impatience += 1;
      return failed(fakeProblem('throttled', 'channel_throttled', wait));
    }
    const fault = this.fault?.(call, this.calls.length) ?? null;
    if (fault === null) return work();
    if (fault.kind === 'hang') {
      // Deaf to its signal, as a bad connector is; the promise is dropped when the engine gives up.
      return new Promise<CallResult<T>>(() => signal.throwIfAborted());
    }
    if (fault.applied) work();
    if (fault.kind === 'throw') throw new Error(`the fake connector broke in ${call.method}`);
    return failed(fault.problem);
  }
}

function asEntry(id: string, { sku, shown, name = '', gtins = [] }: FakeListing): CatalogueEntry {
  return { ref: { id, data: { id } }, sku: sku === '' ? null : sku, gtins, name, shown };
}

function ok<T>(value: T): CallResult<T> {
  return { ok: true, value };
}

function failed<T>(problem: ChannelProblem): CallResult<T> {
  return { ok: false, problem };
}
