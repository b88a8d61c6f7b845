import PQueue from 'p-queue';
import type { LanView } from '../../contract';
import { ok, type Outcome, type Problem, problem, refused } from '../../core/foundation';
import type { Engine } from '../engine';
import { createLanApp } from './lan-app';
import { listen, type Listening } from './listen';
import { lanAddresses, ownNames } from './own-addresses';
import { readTls, type Tls } from './tls';

type Door = NonNullable<LanView['door']>;

export interface LanDoorOptions {
  /** Open whatever the setting says, for as long as this process runs. */
  readonly force?: boolean;
  /** Addresses to listen at, instead of all this PC has in local networks. */
  readonly hosts?: readonly string[];
  /** More names under which this PC is reached. */
  readonly names?: readonly string[];
  /** Instead of the setting's; 0 for a free one. */
  readonly port?: number | undefined;
  /** Instead of the setting's. */
  readonly tls?: Tls | null | undefined;
}

export interface LanDoor {
  readonly door: () => Door;
  close(): Promise<void>;
}

/** Addresses of a PC come and go with its network, certificates are renewed, sessions end with time. */
const LOOK_AGAIN_MS = 60_000;
/** At a port that is left, for the answer to whoever changed it from there. */
const LAST_ANSWERS_MS = 1_000;

const SHUT = { plan: '', servers: [] } as const;

/**
 * Opens the console to the local network when the setting (or `force`) says so and an owner is there, and shuts it when
 * that ends. A new port is opened before the old one is left; while it cannot be, the old one stays. Problems, with `force` only: lan_needs_owner, lan_address_unusable, lan_no_network, tls_unusable.
 */
export async function keepLanDoor(engine: Engine, options: LanDoorOptions = {}): Promise<Outcome<LanDoor>> {
  const { access, events, lan } = engine.core;
  const { force = false } = options;
  const owner = engine.client({ actor: 'console', role: 'owner', mayReadPaths: false });
  const turns = new PQueue({ concurrency: 1 });
  const leaving = new AbortController();
  let open: { readonly plan: string; readonly servers: readonly Listening[] } = SHUT;

  const portGiven = options.port ?? null;
  const shut = async () => {
    const { servers } = open;
    open = SHUT;
    await Promise.all(servers.map((server) => server.close()));
  };
  const settle = async () => {
    if (leaving.signal.aborted) return;
    const setting = await owner.people.lan({});
    const secure = options.tls === undefined ? setting.tls !== null : options.tls !== null;
    const closed = (why: Door['problem']) => lan.show({ addresses: [], secure, portGiven, problem: why });
    if (!(setting.wanted || force) || !setting.hasOwner) {
      await shut();
      return closed(null);
    }
    const tls = await tlsFor(setting, options);
    const hosts = options.hosts?.length ? options.hosts : lanAddresses();
    const port = portGiven ?? setting.port;
    const plan = JSON.stringify([hosts, port, tls]);
    if (plan === open.plan) return;
    const moves =
      tls.ok && hosts.length > 0 && open.servers.length > 0 && open.servers.every((one) => one.port !== port);
    if (!moves) await shut();
    if (!tls.ok) return closed(viewOf(tls.problem));
    if (hosts.length === 0) return closed({ code: 'lan_no_network', facts: {} });
    const opened = await openAt(engine, { hosts, port, tls: tls.value, names: options.names ?? [] });
    if (!opened.ok)
      return moves ? lan.show({ ...door(), problem: viewOf(opened.problem) }) : closed(viewOf(opened.problem));
    const left = open.servers;
    open = { plan, servers: opened.value };
    const urls = opened.value.map((server, i) => `${secure ? 'https' : 'http'}://${hosts[i]}:${server.port}/`);
    lan.show({ addresses: await Promise.all(urls.map(withCode)), secure, portGiven, problem: null });
    await Promise.all(left.map((server) => server.close(LAST_ANSWERS_MS)));
  };
  const settleInTurn = () =>
    turns.add(settle).catch((cause: unknown) => engine.log.error('lan_door_failed', { error: String(cause) }));
  const door = (): Door => lan.door() ?? { addresses: [], secure: false, portGiven, problem: null };
  const close = async () => {
    leaving.abort();
    clearInterval(timer);
    await turns.onIdle();
    await shut();
  };

  const follow = async () => {
    for await (const event of events.subscribe(leaving.signal)) {
      if (event.type === 'changed' && event.what === 'people') void settleInTurn();
    }
  };
  const timer = setInterval(() => {
    void settleInTurn();
    access.endExpired().catch((cause: unknown) => engine.log.error('lan_door_failed', { error: String(cause) }));
  }, LOOK_AGAIN_MS);
  timer.unref();
  // Subscribed before the first look: a change in between is not missed.
  void follow();
  const mayOpen = await access.mayOpen();
  await settleInTurn();
  const why = force && !mayOpen ? problem('lan_needs_owner') : force ? door().problem : null;
  if (why === null) return ok({ door, close });
  await close();
  return refused(problem(why.code, why.facts));
}

/** Read anew every time: a renewed certificate opens the door with it, one that is gone shuts it. */
async function tlsFor({ tls }: Pick<LanView, 'tls'>, options: LanDoorOptions): Promise<Outcome<Tls | null>> {
  if (options.tls !== undefined) return ok(options.tls);
  return tls === null ? ok(null) : readTls(tls.certFile, tls.keyFile);
}

interface Plan {
  readonly hosts: readonly string[];
  readonly names: readonly string[];
  readonly port: number;
  readonly tls: Tls | null;
}

/** All addresses or none. Problems: lan_address_unusable. */
async function openAt(engine: Engine, { hosts, port, tls, names }: Plan): Promise<Outcome<Listening[]>> {
  const servers: Listening[] = [];
  for (const host of hosts) {
    const app = (chosen: number) =>
      createLanApp({ engine, port: chosen, secure: tls !== null, names: [host, ...ownNames(), ...names] });
    try {
      servers.push(await listen({ host, port, tls, app }));
    } catch (cause) {
      await Promise.all(servers.map((server) => server.close()));
      const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
      return refused(problem('lan_address_unusable', { host, port, reason }));
    }
  }
  return ok(servers);
}

/** The drawing is loaded with the first open door: most starts open none. */
async function withCode(url: string): Promise<Door['addresses'][number]> {
  const { default: bwipjs } = await import('bwip-js/node');
  return { url, qr: bwipjs.toSVG({ bcid: 'qrcode', text: url, scale: 2 }) };
}

const viewOf = ({ code, facts }: Problem) => ({ code, facts: { ...facts } });
