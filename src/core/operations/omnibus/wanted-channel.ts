import { findChannel } from '../../channels';
import type { Queryable } from '../../database';
import { type Outcome, ok, problem, refused } from '../../foundation';

/** The id of the channel that is named; null where none is. Problems: channel_not_found. */
export async function wantedChannel(db: Queryable, name: string | undefined): Promise<Outcome<number | null>> {
  if (name === undefined) return ok(null);
  const channel = await findChannel(db, name);
  return channel ? ok(channel.id) : refused(problem('channel_not_found', { channel: name }));
}
