import type { i18n } from 'i18next';

/** How people who signed in, and channels, are written down. */
const PERSON = 'person:';
const CHANNEL = 'channel:';

/** Who did it, as people say it: somebody by name, a channel, a part of OneShelf; one that has no words yet as it is. */
export function actorIn({ t, exists }: Pick<i18n, 't' | 'exists'>, actor: string): string {
  if (actor.startsWith(PERSON)) return actor.slice(PERSON.length);
  if (actor.startsWith(CHANNEL)) return t('actor_channel.what', { name: actor.slice(CHANNEL.length) });
  const key = `actor_${actor}.what`;
  return exists(key) ? t(key) : actor;
}
