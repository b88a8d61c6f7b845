import type { Call, Core } from '../core';
import { Fault } from '../core/foundation';
import { SAMPLE } from './sample';
import type { PracticeServers } from './servers';

/** What `channels.add` takes. */
interface PracticeChannel {
  readonly name: string;
  readonly kind: string;
  readonly settings: Record<string, string>;
  readonly secrets: Record<string, string>;
  readonly buffer: number;
  readonly cap: number | null;
  readonly createMissing: boolean;
}

const PRACTICE = { practice: 'yes' };

/** The three practice channels as they are added to a master, keys and all. */
export function practiceChannels({ eshop, marketplace, tillFolder }: PracticeServers): PracticeChannel[] {
  const rules = { buffer: 0, cap: null, createMissing: false };
  return [
    {
      name: SAMPLE.channels.eshop,
      kind: 'woocommerce',
      settings: { url: eshop.url, ...PRACTICE },
      secrets: { ...eshop.keys },
      ...rules,
    },
    {
      name: SAMPLE.channels.marketplace,
      kind: 'vendure',
      settings: { url: marketplace.url, ...PRACTICE },
      secrets: { ...marketplace.credentials },
      ...rules,
    },
    {
      name: SAMPLE.channels.till,
      kind: 'store-files',
      settings: { folder: tillFolder, ...PRACTICE },
      secrets: {},
      ...rules,
    },
  ];
}

/** After a restart on other ports: the channels and the mail settings follow. */
export async function followMovedServers(core: Core, servers: PracticeServers, call: Call): Promise<void> {
  const { operations } = core;
  const known = new Map((await operations.channels.list({}, call)).map((channel) => [channel.name, channel]));
  for (const { name, settings, secrets } of practiceChannels(servers)) {
    const channel = known.get(name);
    if (!channel?.practice || channel.settings.url === settings.url) continue;
    const moved = await operations.channels.update({ name, settings, secrets }, call);
    if (!moved.ok) throw new Fault(moved.problem.code, `The practice channel ${name} cannot follow its server`);
  }
  const { mailFrom, smtpUrl } = await operations.settings.get({}, call);
  if (mailFrom === SAMPLE.mailFrom && smtpUrl !== servers.mailbox.url) {
    await operations.settings.set({ smtpUrl: servers.mailbox.url }, call);
  }
}
