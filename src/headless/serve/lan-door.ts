import bwipjs from 'bwip-js/node';
import PQueue from 'p-queue';
import type { LanView } from '../../contract';
import type { Engine } from '../../host';
import { Refusal } from '../answer';
import { createLanApp } from './lan-app';
import { listen, type Listening } from './listen';
import { lanAddresses, ownNames } from './own-addresses';
import type { Tls } from './tls';

type Door = NonNullable<LanView['door']>;

export interface LanDoorOptions {
  /** Open whatever the setting says, for as long as this process runs. */
  readonly force: boolean;
  /** Addresses to listen at, instead of all this PC has in local networks. */
  readonly hosts: readonly string[];
  /** More names under which this PC is reached. */
  readonly names: readonly string[];
  readonly port: number;
  readonly tls: Tls | null;
}

interface LanDoor {
  readonly door: () => Door;
  close(): Promise<void>;
}

/** Addresses of a PC come and go with its network; sessions end with time. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Opens the console to the local network when the setting (or `force`) says so and an owner is there, and shuts it when
 * that ends. Refusals, with `force` only: lan_needs_owner, lan_address_unusable, lan_no_network.
 */
export async function keepLanDoor(engine: Engine, options: LanDoorOptions): Promise<LanDoor> {
  const { access, events, lan } = engine.core;
  const owner = engine.client({ actor: 'console', role: 'owner', mayReadPaths: false });
  const secure = options.tls !== null;
  const turns = new PQueue({ concurrency: 1 });
  const leaving = new AbortController();
  let open: { readonly at: string; readonly servers: readonly Listening[] } = { at: '', servers: [] };

  const shut = async () => {
    const { servers } = open;
    open = { at: '', servers: [] };
    await Promise.all(servers.map((server) => server.close()));
  };
  const settle = async () => {
    if (leaving.signal.aborted) return;
    const { wanted, hasOwner } = await owner.people.lan({});
    const hosts = options.hosts.length > 0 ? options.hosts : lanAddresses();
    const at = (wanted || options.force) && hasOwner ? hosts.join(' ') : '';
    if (at === open.at && at !== '') return;
    await shut();
    if (!(wanted || options.force) || !hasOwner) return lan.show({ addresses: [], secure, problem: null });
    if (at === '') return lan.show({ addresses: [], secure, problem: { code: 'lan_no_network', facts: {} } });
    const opened = await openAt(engine, hosts, options);
    if ('problem' in opened) return lan.show({ addresses: [], secure, problem: opened.problem });
    open = { at, servers: opened.servers };
    const urls = opened.servers.map(({ port }, i) => `${secure ? 'https' : 'http'}://${hosts[i]}:${port}/`);
    lan.show({ addresses: urls.map((url) => ({ url, qr: qrCode(url) })), secure, problem: null });
  };
  const settleInTurn = () =>
    turns.add(settle).catch((cause: unknown) => engine.log.error('lan_door_failed', { error: String(cause) }));

  if (options.force && !(await access.mayOpen())) throw new Refusal({ code: 'lan_needs_owner', facts: {} });
  await settleInTurn();
  const { problem } = lan.door() ?? { problem: null };
  if (options.force && problem) throw new Refusal(problem);

  const follow = async () => {
    for await (const event of events.subscribe(leaving.signal)) {
      if (event.type === 'changed' && event.what === 'people') void settleInTurn();
    }
  };
  void follow();
  const timer = setInterval(() => {
    void settleInTurn();
    access.endExpired().catch((cause: unknown) => engine.log.error('lan_door_failed', { error: String(cause) }));
  }, LOOK_AGAIN_MS);
  timer.unref();
  return {
    door: () => lan.door() ?? { addresses: [], secure, problem: null },
    async close() {
      leaving.abort();
      clearInterval(timer);
      await turns.onIdle();
      await shut();
    },
  };
}

/** All addresses or none. */
async function openAt(
  engine: Engine,
  hosts: readonly string[],
  { port, tls, names }: LanDoorOptions,
): Promise<{ servers: Listening[] } | { problem: NonNullable<Door['problem']> }> {
  const servers: Listening[] = [];
  for (const host of hosts) {
    const app = (chosen: number) =>
      createLanApp({ engine, port: chosen, secure: tls !== null, names: [host, ...ownNames(), ...names] });
    try {
      servers.push(await listen({ host, port, tls, app }));
    } catch (cause) {
      await Promise.all(servers.map((server) => server.close()));
      const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
      return { problem: { code: 'lan_address_unusable', facts: { host, port, reason } } };
    }
  }
  return { servers };
}

const qrCode = (url: string) => bwipjs.toSVG({ bcid: 'qrcode', text: url, scale: 2 });
