import type { Words } from '../language';

const CHANNEL = 'channel:';
const PERSON = 'person:';

/** Who did it, as people say it: a channel, somebody by name, a part of OneShelf, or unknown. */
export function actorName(actor: string | null, { t, code }: Pick<Words, 't' | 'code'>): string {
  if (actor === null) return t('activity.unknownWho');
  if (actor.startsWith(CHANNEL)) return t('changes.channelActor', { channel: actor.slice(CHANNEL.length) });
  return actor.startsWith(PERSON) ? actor.slice(PERSON.length) : code('actor', actor);
}
