import type { StatusView } from '../../contract';
import type { TextKey } from '../language';
import { backlogOf } from '../parts/backlog';

/** What is said of a shop where nothing needs a person; that every channel shows it all is only said once it does. */
export function allRightText({ channels }: Pick<StatusView, 'channels'>): TextKey {
  if (channels.length === 0) return 'overview.healthText.noChannel';
  const isOnTheWay = channels.some((channel) => channel.state === 'active' && backlogOf(channel).byItself > 0);
  return isOnTheWay ? 'overview.healthText.onTheWay' : 'overview.healthText.ok';
}
