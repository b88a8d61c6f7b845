import PQueue from 'p-queue';
import type { Database } from '../database';
import type { CallResult, SecretStore } from './connector-call';
import type { ChannelPorts } from './ports';
import type { ChannelRow } from './types';

type Secrets = Readonly<Record<string, string>>;

/** One refresher per channel and master, whoever has opened the channel and however often. */
const refreshers = new WeakMap<Database, Map<number, PQueue>>();

function refresherOf(database: Database, channelId: number): PQueue {
  const known = refreshers.get(database) ?? new Map<number, PQueue>();
  refreshers.set(database, known);
  const refresher = known.get(channelId) ?? new PQueue({ concurrency: 1 });
  known.set(channelId, refresher);
  return refresher;
}

export function openSecrets(ports: Pick<ChannelPorts, 'secrets'>, sealed: string | null): Secrets {
  return sealed === null ? {} : (JSON.parse(ports.secrets.open(sealed)) as Secrets);
}

/** A channel's secrets, kept sealed in its row; see the port for what renewing promises. Throws `secret_unreadable`. */
export function createSecretStore(ports: Pick<ChannelPorts, 'secrets' | 'database'>, channel: ChannelRow): SecretStore {
  let current = openSecrets(ports, channel.sealedSecrets);

  async function stored(): Promise<Secrets> {
    const row = await ports.database
      .read('channel')
      .where({ id: channel.id })
      .first<{ sealed: string | null } | undefined>('sealed_secrets as sealed');
    return openSecrets(ports, row?.sealed ?? null);
  }

  async function keep(secrets: Secrets): Promise<void> {
    const sealed = ports.secrets.seal(JSON.stringify(secrets));
    await ports.database.write((trx) => trx('channel').where({ id: channel.id }).update({ sealed_secrets: sealed }));
  }

  return {
    current: () => current,
    renew: (seen, renew) =>
      refresherOf(ports.database, channel.id).add(async (): Promise<CallResult<Secrets>> => {
        const now = await stored();
        if (!areSame(now, seen)) return { ok: true, value: (current = now) };
        const renewed = await renew(now);
        if (!renewed.ok) return renewed;
        const next = { ...now, ...renewed.value };
        await keep(next);
        return { ok: true, value: (current = next) };
      }) as Promise<CallResult<Secrets>>,
  };
}

function areSame(one: Secrets, other: Secrets): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
