import type { ChannelView } from '../../../contract';
import { useWords } from '../../language';
import { Badge } from '../badge';
import type { Tone } from '../tone';

/** The state of a whole channel in one badge: trouble first, then work to do. */
export function ChannelState({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  const standing = standingOf(channel);
  return <Badge tone={STANDING_TONES[standing]}>{t(`states.channel.${standing}`)}</Badge>;
}

type Standing = 'paused' | 'problem' | 'attention' | 'rests' | 'behind' | 'never' | 'inStep';

const STANDING_TONES: Record<Standing, Tone> = {
  paused: 'mute',
  problem: 'bad',
  attention: 'warn',
  rests: 'info',
  behind: 'info',
  never: 'mute',
  inStep: 'ok',
};

/** The colour of what a channel says of itself: one that only asked for patience is no alarm. */
export function troubleTone({ restsUntil }: Pick<ChannelView, 'restsUntil'>): Tone {
  return restsUntil === null ? 'bad' : 'info';
}

/** How a whole channel stands; what waits for a person comes before what goes by itself. */
export function standingOf(
  channel: Pick<
    ChannelView,
    'state' | 'problem' | 'restsUntil' | 'listings' | 'held' | 'asks' | 'backlog' | 'lastSuccessAt'
  >,
): Standing {
  const { listings, held, asks } = channel;
  if (channel.state === 'paused') return 'paused';
  if (channel.problem !== null && channel.restsUntil === null) return 'problem';
  if ((listings.refused ?? 0) + (listings.ambiguous ?? 0) + held.zeroes + held.moves + asks > 0) return 'attention';
  if (channel.restsUntil !== null) return 'rests';
  if (channel.backlog > 0) return 'behind';
  return channel.lastSuccessAt === null ? 'never' : 'inStep';
}
