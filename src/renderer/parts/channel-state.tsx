import type { ChannelView } from '../../contract';
import { type TextKey, useWords } from '../language';
import { Badge } from './badge';
import type { Tone } from './tone';

/** The state of a whole channel in one badge: trouble first, then work to do. */
export function ChannelState({ channel }: { channel: ChannelView }) {
  const { t } = useWords();
  const [tone, text] = judge(channel);
  return <Badge tone={tone}>{t(text)}</Badge>;
}

function judge(channel: ChannelView): [Tone, TextKey] {
  if (channel.state === 'paused') return ['mute', 'states.channel.paused'];
  if (channel.problem !== null) return ['bad', 'states.channel.problem'];
  if ((channel.listings.refused ?? 0) + (channel.listings.ambiguous ?? 0) > 0)
    return ['warn', 'states.channel.attention'];
  if (channel.backlog > 0) return ['info', 'states.channel.behind'];
  if (channel.lastSuccessAt === null) return ['mute', 'states.channel.never'];
  return ['ok', 'states.channel.inStep'];
}
