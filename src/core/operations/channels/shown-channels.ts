import type { ChannelView } from '../../../contract';
import { channelViews } from '../../channels';
import type { Queryable } from '../../database';
import type { Call } from '../../services';

/** The channels as the caller may see them: where a shop is signed in to, and folders of this PC, are the owner's. */
export async function shownChannels(db: Queryable, { role }: Pick<Call, 'role'>): Promise<ChannelView[]> {
  const views = await channelViews(db);
  return role === 'owner' ? views : views.map((view) => ({ ...view, settings: {} }));
}
