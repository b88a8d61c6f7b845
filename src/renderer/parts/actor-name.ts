import type { Words } from '../language';

const CHANNEL = 'channel:';
const PERSON = 'person:';

/** Who did it, as people say it: a channel, somebody by name, or a part of OneShelf. */
export function actorName(actor: string, { t, code }: Words): string {
  if (actor.startsWith(CHANNEL)) return t('changes.channelActor', { channel: actor.slice(CHANNEL.length) });
  return actor.startsWith(PERSON) ? actor.slice(PERSON.length) : code('actor', actor);
}
