import type { Connector, ConnectorContext } from '../../src/core/channels';
import { allegro } from '../../src/connectors/allegro';
import { type AllegroSimulator, startAllegro } from '../simulators/allegro/server';
import { type TestClock, testClock } from '../support/clock';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';

/** A simulated Allegro and a channel that is signed in to it. */
export interface AllegroAccount {
  readonly channel: AllegroSimulator;
  readonly clock: TestClock;
  readonly context: ConnectorContext;
  readonly connector: Connector;
  readonly contextWith: (secrets: Readonly<Record<string, string>>) => ConnectorContext;
}

export async function openAllegro(): Promise<AllegroAccount> {
  const clock = testClock();
  const channel = await startAllegro(clock);
  const contextWith = (secrets: Readonly<Record<string, string>>): ConnectorContext => {
    const ports = { fetch, clock, random: seededRandom(3), rest: () => {} };
    const about = { channelName: 'allegro', currency: 'PLN', settings: channel.settings };
    return { ...about, secrets, secretStore: memorySecrets(secrets), ...ports };
  };
  const context = contextWith({ clientSecret: channel.clientSecret, ...channel.signIn.grant() });
  return { channel, clock, context, connector: allegro.connect(context), contextWith };
}
