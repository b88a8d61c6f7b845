import type { Words } from '../language';

/** Who did something, as people call it; a person is called by the name they signed in with. */
export function actorName(actor: string | null, { t, code }: Pick<Words, 't' | 'code'>): string {
  return actor === null ? t('activity.unknownWho') : code('actor', actor);
}
